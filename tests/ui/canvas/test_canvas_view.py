"""Zoom, pan and what is seen."""

from __future__ import annotations

import numpy as np
import pytest
from canvas_driver import (
    HW,
    LEFT,
    MIDDLE,
    NO_KEYS,
    NONE,
    PROMPTS,
    Heard,
    at,
    send,
    settle,
    some_mask,
    wheel,
)
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lesionlab.core.errors import BugError
from lesionlab.core.prompts import Click, PromptSet
from lesionlab.ui.canvas.style import overlay_colours
from lesionlab.ui.canvas.tools import Tool
from lesionlab.ui.canvas.widget import Canvas


def test_the_wheel_zooms_at_the_mouse(canvas: Canvas) -> None:
    place = QPointF(200, 150)
    before = canvas.viewport
    wheel(canvas, place, 3)
    after = canvas.viewport
    assert after.scale == pytest.approx(before.scale * 1.25**3)
    assert after.to_image(200, 150) == pytest.approx(before.to_image(200, 150))


@pytest.mark.parametrize("tool", list(Tool))
def test_the_middle_button_pans_with_any_tool(canvas: Canvas, heard: Heard, tool: Tool) -> None:
    canvas.set_tool(tool)
    canvas.zoom_by(4)
    before = canvas.viewport
    QTest.mousePress(canvas, MIDDLE, pos=QPoint(300, 200))
    QTest.mouseMove(canvas, QPoint(330, 190))
    place = QPointF(330, 190)
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, canvas.mapToGlobal(place), NONE, MIDDLE, NO_KEYS
    )
    QApplication.sendEvent(canvas, event)
    canvas.finish_gesture()
    assert (canvas.viewport.left - before.left, canvas.viewport.top - before.top) == (30, -10)
    assert heard.said == []


def test_space_and_the_left_button_pan(canvas: Canvas, heard: Heard) -> None:
    canvas.zoom_by(4)
    before = canvas.viewport
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    place = QPointF(300, 200)
    QTest.mousePress(canvas, LEFT, pos=place.toPoint())
    moved = place + QPointF(20, 5)
    event = QMouseEvent(
        QEvent.Type.MouseMove, moved, canvas.mapToGlobal(moved), NONE, LEFT, NO_KEYS
    )
    QApplication.sendEvent(canvas, event)
    QTest.mouseRelease(canvas, LEFT, pos=moved.toPoint())
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.viewport.left - before.left == 20
    QTest.mouseClick(canvas, LEFT, pos=QPoint(300, 200))
    assert heard.names == ["clickAdded"]


def test_a_double_click_of_the_middle_button_fits(canvas: Canvas) -> None:
    fitted = canvas.viewport
    canvas.zoom_by(7)
    QTest.mouseDClick(canvas, MIDDLE, pos=QPoint(50, 50))
    assert canvas.viewport == fitted


def test_arrow_keys_move_the_view(canvas: Canvas) -> None:
    canvas.zoom_by(4)
    left = canvas.viewport.left
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.viewport.left < left


def test_a_fitted_image_stays_fitted_when_the_window_grows(canvas: Canvas) -> None:
    canvas.resize(900, 700)
    settle()
    x, y = canvas.viewport.to_view(200, 150)
    assert (x, y) == pytest.approx((450, 350))
    assert canvas.viewport.scale > 640 / 400


@pytest.mark.parametrize("hw", [HW, (90, 90)])
def test_a_new_image_is_shown_whole(canvas: Canvas, hw: tuple[int, int]) -> None:
    canvas.zoom_by(3)
    canvas.show_image(np.zeros((*hw, 3), np.uint8), hw)
    shown_whole = canvas.viewport
    canvas.fit()
    assert canvas.viewport == shown_whole


def test_the_place_under_the_mouse_is_told(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.cursorAt) as told:
        send(canvas, QEvent.Type.MouseMove, (120, 80))
    assert told.args == pytest.approx([120, 80])
    with qtbot.waitSignal(canvas.cursorLeft):
        send(canvas, QEvent.Type.MouseMove, (-5, 80))
    with qtbot.waitSignal(canvas.cursorLeft):
        QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))


def pixel(canvas: Canvas, x: float, y: float) -> QColor:
    settle()
    return canvas.grab().toImage().pixelColor(at(canvas, x, y))


def test_the_mask_is_seen_and_can_be_hidden(canvas: Canvas) -> None:
    canvas.set_mask(some_mask())
    canvas.set_mask_style(fill=True, outline=True, opacity=1.0)
    assert pixel(canvas, 200, 150) == overlay_colours().mask
    assert pixel(canvas, 100, 150) == QColor(180, 180, 180)
    canvas.set_mask_hidden(True)
    assert pixel(canvas, 200, 150) == QColor(180, 180, 180)
    canvas.set_mask_hidden(False)
    canvas.set_mask(None)
    assert pixel(canvas, 200, 150) == QColor(180, 180, 180)


def test_a_point_is_seen(canvas: Canvas) -> None:
    canvas.set_prompts(PromptSet(clicks=(Click(200, 150),)))
    place = at(canvas, 200, 150) + QPoint(4, 4)
    settle()
    assert canvas.grab().toImage().pixelColor(place) == overlay_colours().lesion


def test_another_image_shows_nothing_of_the_one_before(canvas: Canvas) -> None:
    canvas.set_mask(some_mask())
    canvas.set_prompts(PROMPTS)
    canvas.set_cam(np.full((4, 4), 255, np.uint8))
    canvas.show_image(np.full((*HW, 3), 90, np.uint8), HW)
    settle()
    assert canvas.mask is None
    assert canvas.prompts == PromptSet()
    for xy in ((200, 150), (100, 100), (50, 40)):
        assert pixel(canvas, *xy) == QColor(90, 90, 90)


def test_a_mask_of_another_size_is_refused(canvas: Canvas) -> None:
    with pytest.raises(BugError, match="does not belong"):
        canvas.set_mask(np.zeros((5, 5), np.uint8))


def test_a_large_image_comes_in_steps_and_is_the_same_in_the_end(canvas: Canvas) -> None:
    pixels = np.full((2000, 2500, 3), 40, np.uint8)
    canvas.show_image(pixels, (8000, 10_000))
    assert pixel(canvas, 5000, 4000) == QColor(40, 40, 40)
    for _ in range(40):
        settle()
    assert pixel(canvas, 5000, 4000) == QColor(40, 40, 40)


def test_the_first_painting_of_a_mask_is_told_once(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.maskPainted):
        canvas.set_mask(some_mask())
    with qtbot.assertNotEmitted(canvas.maskPainted):
        canvas.set_prompts(PROMPTS)
        settle()


def test_a_message_takes_the_image_away(canvas: Canvas, heard: Heard) -> None:
    canvas.show_message("No images", "Choose another folder.")
    settle()
    assert not canvas.has_image
    assert canvas.zoom == 0
    QTest.mouseClick(canvas, LEFT, pos=QPoint(200, 200))
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    wheel(canvas, QPointF(10, 10), 1)
    canvas.fit()
    assert heard.said == []
    assert len({canvas.grab().toImage().pixel(x, 225) for x in range(640)}) > 1
