"""Brush, eraser and ruler under the mouse."""

from __future__ import annotations

import numpy as np
import pytest
from canvas_driver import (
    HW,
    LEFT,
    RIGHT,
    Heard,
    at,
    drag,
    move,
    press,
    release,
    settle,
    some_mask,
    wheel,
)
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from lesionlab.core.edits import Stroke, compose
from lesionlab.ui.canvas.style import overlay_colours
from lesionlab.ui.canvas.tools import Tool
from lesionlab.ui.canvas.widget import Canvas


@pytest.mark.parametrize(
    ("tool", "button", "adds"),
    [
        (Tool.BRUSH, LEFT, True),
        (Tool.BRUSH, RIGHT, False),
        (Tool.ERASER, LEFT, False),
        (Tool.ERASER, RIGHT, False),
    ],
)
def test_the_painted_mask_is_the_emitted_stroke_laid_over_it(
    canvas: Canvas, heard: Heard, tool: Tool, button: Qt.MouseButton, adds: bool
) -> None:
    canvas.set_mask(some_mask())
    canvas.set_tool(tool)
    canvas.set_brush_radius(14.5)
    drag(canvas, (120, 90), (180, 130), (260, 150), (255, 220), button=button)
    assert heard.names == ["editFinished"]
    stroke: Stroke = heard.last[1]
    assert stroke.adds is adds
    assert stroke.radius_px == 14.5
    assert stroke.path_xy[0] == pytest.approx((120, 90), abs=0.01)
    assert stroke.path_xy[-1] == pytest.approx((255, 220), abs=0.01)
    np.testing.assert_array_equal(canvas.mask, compose(some_mask(), [stroke]))
    assert (canvas.mask != some_mask()).any()


def test_a_stroke_on_no_mask_begins_one(canvas: Canvas, heard: Heard) -> None:
    canvas.set_tool(Tool.BRUSH)
    drag(canvas, (120, 90))
    np.testing.assert_array_equal(canvas.mask, compose(np.zeros(HW), [heard.last[1]]))
    assert canvas.mask.any()


def test_painting_is_seen_at_once_even_if_the_mask_is_hidden(canvas: Canvas) -> None:
    canvas.set_mask(np.zeros(HW, np.uint8))
    canvas.set_mask_style(fill=True, outline=True, opacity=1.0)
    canvas.set_mask_hidden(True)
    canvas.set_tool(Tool.BRUSH)
    canvas.set_brush_radius(30)
    settle()
    press(canvas, 100, 100)
    place = at(canvas, 110, 110)
    assert canvas.grab().toImage().pixelColor(place) == overlay_colours().mask
    canvas.finish_gesture()
    assert canvas.grab().toImage().pixelColor(place) == QColor(180, 180, 180)


def test_escape_takes_a_stroke_back(canvas: Canvas, heard: Heard) -> None:
    canvas.set_mask(some_mask())
    canvas.set_tool(Tool.ERASER)
    press(canvas, 160, 110)
    move(canvas, 240, 190)
    assert (canvas.mask != some_mask()).any()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    release(canvas, 240, 190)
    assert heard.said == []
    np.testing.assert_array_equal(canvas.mask, some_mask())


def test_a_stroke_goes_on_upon_a_mask_that_arrives_meanwhile(canvas: Canvas, heard: Heard) -> None:
    canvas.set_mask(some_mask())
    canvas.set_tool(Tool.BRUSH)
    press(canvas, 40, 40)
    move(canvas, 60, 50)
    canvas.set_mask(np.zeros(HW, np.uint8))
    move(canvas, 90, 60)
    release(canvas, 90, 60)
    np.testing.assert_array_equal(canvas.mask, compose(np.zeros(HW), [heard.last[1]]))


def test_shift_draws_a_straight_line_from_the_last_stroke(canvas: Canvas, heard: Heard) -> None:
    canvas.set_tool(Tool.BRUSH)
    drag(canvas, (50, 50))
    press(canvas, 200, 150, keys=Qt.KeyboardModifier.ShiftModifier)
    release(canvas, 200, 150)
    path = heard.last[1].path_xy
    assert path == (pytest.approx((50, 50), abs=0.02), pytest.approx((200, 150), abs=0.02))


def test_a_read_only_array_is_painted_in_a_copy(canvas: Canvas) -> None:
    mask = some_mask()
    mask.flags.writeable = False
    canvas.set_mask(mask)
    canvas.set_tool(Tool.ERASER)
    drag(canvas, (200, 150))
    np.testing.assert_array_equal(mask, some_mask())
    assert canvas.mask[150, 200] == 0


def test_the_wheel_with_shift_changes_the_brush(canvas: Canvas, heard: Heard) -> None:
    canvas.set_tool(Tool.BRUSH)
    canvas.set_brush_radius(10)
    zoom = canvas.zoom
    wheel(canvas, QPointF(200, 200), 1, Qt.KeyboardModifier.ShiftModifier)
    assert heard.said == [("brushRadiusChanged", pytest.approx(11.5))]
    assert canvas.brush_radius_px == pytest.approx(11.5)
    assert canvas.zoom == zoom


def test_the_ruler_gives_the_length_in_image_pixels(canvas: Canvas, heard: Heard) -> None:
    canvas.set_tool(Tool.RULER)
    drag(canvas, (100, 100), (200, 100), (130, 140))
    assert heard.said == [("rulerDrawn", pytest.approx(50))]
