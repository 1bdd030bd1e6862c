"""Points and box under the mouse."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from canvas_driver import (
    HW,
    LEFT,
    NO_KEYS,
    NONE,
    PROMPTS,
    RIGHT,
    Heard,
    at,
    drag,
    move,
    press,
    release,
    send,
    settle,
)
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.ui.canvas.style import overlay_colours
from lesionlab.ui.canvas.tools import Tool
from lesionlab.ui.canvas.widget import Canvas


@pytest.mark.parametrize(("button", "label"), [(LEFT, 1), (RIGHT, 0)])
def test_a_click_sets_a_point(
    canvas: Canvas, heard: Heard, button: Qt.MouseButton, label: int
) -> None:
    place = at(canvas, 120, 80)
    QTest.mouseClick(canvas, button, pos=place)
    name, x, y, said_label = heard.last
    assert (name, said_label) == ("clickAdded", label)
    assert (x, y) == pytest.approx((120, 80), abs=1 / canvas.viewport.scale)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_click_is_where_it_is_seen_under_zoom_and_pan(
    canvas: Canvas, heard: Heard, monkeypatch: pytest.MonkeyPatch, ratio: float
) -> None:
    monkeypatch.setattr(canvas, "devicePixelRatioF", lambda: ratio)
    canvas.zoom_by(5.3, QPointF(100, 400))
    canvas.pan_by(-31, 17)
    mask = np.zeros(HW, np.uint8)
    mask[240:250, 90:100] = 1
    canvas.set_mask(mask)
    settle()
    seen = canvas.grab().toImage()
    # Both ends of the square's outline as it is seen, in view coordinates.
    found = [
        (x, y)
        for y in range(480)
        for x in range(640)
        if seen.pixelColor(round(x * seen.width() / 640), round(y * seen.height() / 480))
        == overlay_colours().mask
    ]
    left, top = min(x for x, _ in found), min(y for _, y in found)
    QTest.mouseClick(canvas, LEFT, pos=QPoint(left, top))
    assert heard.last[1:3] == pytest.approx((90, 240), abs=2 / canvas.viewport.scale)


def test_two_quick_clicks_are_two_points(canvas: Canvas, heard: Heard) -> None:
    place = at(canvas, 120, 80)
    QTest.mouseClick(canvas, LEFT, pos=place)
    QTest.mouseDClick(canvas, LEFT, pos=place)
    QTest.mouseRelease(canvas, LEFT, pos=place)
    assert heard.names == ["clickAdded", "clickAdded"]


def test_a_click_beside_the_image_sets_nothing(canvas: Canvas, heard: Heard) -> None:
    QTest.mouseClick(canvas, LEFT, pos=at(canvas, -5, 100))
    assert heard.said == []


def test_a_click_with_an_unsteady_hand_is_a_click(canvas: Canvas, heard: Heard) -> None:
    press(canvas, 100, 100)
    move(canvas, 102, 102)
    release(canvas, 102, 102)
    assert heard.last == ("clickAdded", pytest.approx(100), pytest.approx(100), 1)


def test_a_drag_beside_the_points_pans_and_sets_none(canvas: Canvas, heard: Heard) -> None:
    canvas.zoom_by(4)
    before = canvas.viewport
    press(canvas, 200, 150)
    place = QPointF(*before.to_view(200, 150)) + QPointF(60, -40)
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, canvas.mapToGlobal(place), NONE, LEFT, NO_KEYS
    )
    QApplication.sendEvent(canvas, event)
    canvas.finish_gesture()
    assert heard.said == []
    after = canvas.viewport
    assert (after.left - before.left, after.top - before.top) == pytest.approx((60, -40))


def test_a_point_is_dragged_and_stays_inside_the_image(canvas: Canvas, heard: Heard) -> None:
    canvas.set_prompts(PROMPTS)
    drag(canvas, (102, 101), (150, 120), (-50, 130))
    assert heard.said[0] == ("clickMoved", 0, pytest.approx(148), pytest.approx(119), False)
    assert heard.last == ("clickMoved", 0, 0.0, pytest.approx(129), True)
    assert "clickAdded" not in heard.names


def test_the_window_may_answer_each_step_of_a_drag(canvas: Canvas, heard: Heard) -> None:
    canvas.set_prompts(PROMPTS)
    canvas.clickMoved.connect(
        lambda index, x, y, _: canvas.set_prompts(canvas.prompts.with_click_moved(index, x=x, y=y))
    )
    drag(canvas, (300, 200), (320, 210), (340, 220), (350, 230))
    assert canvas.prompts.clicks[1] == Click(pytest.approx(350), pytest.approx(230), 0)
    assert canvas.prompts.clicks[0] == PROMPTS.clicks[0]


def test_escape_takes_a_drag_back(canvas: Canvas, heard: Heard) -> None:
    canvas.set_prompts(PROMPTS)
    press(canvas, 100, 100)
    move(canvas, 150, 150)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    release(canvas, 150, 150)
    assert heard.last == ("clickMoved", 0, 100.0, 100.0, True)
    assert not canvas.in_gesture


def test_a_press_without_a_drag_moves_nothing(canvas: Canvas, heard: Heard) -> None:
    canvas.set_prompts(PROMPTS)
    press(canvas, 101, 101)
    move(canvas, 102, 102)
    release(canvas, 102, 102)
    assert heard.said == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_removes_the_point_under_the_mouse(
    canvas: Canvas, heard: Heard, key: Qt.Key
) -> None:
    canvas.set_prompts(PROMPTS)
    send(canvas, QEvent.Type.MouseMove, (300, 200))
    QTest.keyClick(canvas, key)
    assert heard.said == [("clickRemoved", 1)]


def test_delete_removes_the_selected_point_after_the_mouse_went_away(
    canvas: Canvas, heard: Heard
) -> None:
    canvas.set_prompts(PROMPTS)
    drag(canvas, (100, 100))
    send(canvas, QEvent.Type.MouseMove, (200, 150))
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert heard.said == [("clickRemoved", 0)]
    canvas.set_prompts(PROMPTS.without_click(0))
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert len(heard.said) == 1


@pytest.mark.parametrize(
    "keys", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier]
)
def test_a_click_with_a_key_removes_a_point(canvas: Canvas, heard: Heard, keys: Any) -> None:
    canvas.set_prompts(PROMPTS)
    press(canvas, 300, 200, keys=keys)
    release(canvas, 300, 200)
    assert heard.said == [("clickRemoved", 1)]


def test_a_dragged_point_that_the_window_took_away_is_let_go(canvas: Canvas, heard: Heard) -> None:
    canvas.set_prompts(PROMPTS)
    press(canvas, 300, 200)
    move(canvas, 320, 210)
    canvas.set_prompts(PROMPTS.without_click(1))
    move(canvas, 340, 220)
    release(canvas, 340, 220)
    assert [event[-1] for event in heard.said] == [False]


@pytest.mark.parametrize("tool", [Tool.POINT, Tool.BOX])
def test_a_handle_changes_the_box(canvas: Canvas, heard: Heard, tool: Tool) -> None:
    canvas.set_prompts(PROMPTS)
    canvas.set_tool(tool)
    drag(canvas, (50, 40), (60, 60), (70, 80))
    assert heard.names == ["boxChanged"] * len(heard.said)
    assert heard.said[0][2] is False
    _, box, finished = heard.last
    assert finished
    corners = (box.x0, box.y0, box.x1, box.y1)
    assert corners == pytest.approx((70, 80, 350, 260))


def test_a_box_is_drawn_anew_in_any_direction(canvas: Canvas, heard: Heard) -> None:
    canvas.set_tool(Tool.BOX)
    drag(canvas, (200, 180), (150, 150), (90, 70))
    _, box, finished = heard.last
    assert finished
    assert (box.x0, box.y0, box.x1, box.y1) == pytest.approx((90, 70, 200, 180))


def test_a_click_with_the_box_tool_is_no_box(canvas: Canvas, heard: Heard) -> None:
    canvas.set_tool(Tool.BOX)
    drag(canvas, (200, 180), (201, 181))
    assert heard.said == []


@pytest.mark.parametrize("before", [None, Box(20, 20, 60, 60)])
def test_escape_brings_the_old_box_back(canvas: Canvas, heard: Heard, before: Box | None) -> None:
    canvas.set_prompts(PromptSet(box=before))
    canvas.set_tool(Tool.BOX)
    press(canvas, 200, 180)
    move(canvas, 100, 90)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    release(canvas, 100, 90)
    assert heard.last == (("boxRemoved",) if before is None else ("boxChanged", before, True))


def test_delete_over_a_handle_removes_the_box(canvas: Canvas, heard: Heard) -> None:
    canvas.set_prompts(PROMPTS)
    send(canvas, QEvent.Type.MouseMove, (350, 260))
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert heard.said == [("boxRemoved",)]


def test_clicks_inside_the_box_are_points(canvas: Canvas, heard: Heard) -> None:
    canvas.set_prompts(PromptSet(box=PROMPTS.box))
    drag(canvas, (200, 150))
    assert heard.names == ["clickAdded"]
