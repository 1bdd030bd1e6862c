"""Lasso, polygon, growing to the edge, artefacts and pens: what is said, and what is shown."""

from __future__ import annotations

import numpy as np
import pytest
from canvas_driver import HW, LEFT, RIGHT, Heard, at, drag, move, press, release, settle, some_mask
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lesionlab.core.edit_target import EditTarget
from lesionlab.core.edits import Region, Stroke, compose
from lesionlab.ui.canvas.tools import Tool
from lesionlab.ui.canvas.widget import Canvas

SQUARE = ((60.0, 60.0), (120.0, 60.0), (120.0, 120.0), (60.0, 120.0))
ALT = Qt.KeyboardModifier.AltModifier


def region_of(heard: Heard) -> tuple[Region, EditTarget]:
    assert heard.names == ["editFinished"]
    _, region, target = heard.last
    assert isinstance(region, Region)
    return region, target


def click(canvas: Canvas, *xy: float, button: Qt.MouseButton = LEFT) -> None:
    press(canvas, *xy, button=button)
    release(canvas, *xy, button=button)


def test_a_lasso_adds_what_it_goes_round(canvas: Canvas, heard: Heard) -> None:
    canvas.set_tool(Tool.LASSO)
    drag(canvas, *SQUARE)
    region, target = region_of(heard)
    assert region.adds
    assert target is EditTarget.LESION
    assert np.allclose(region.outline_xy, SQUARE, atol=0.02)
    assert np.array_equal(canvas.mask, compose(np.zeros(HW), (region,)))
    assert canvas.mask[90, 90] == 1


@pytest.mark.parametrize(("button", "keys"), [(RIGHT, Qt.KeyboardModifier.NoModifier), (LEFT, ALT)])
def test_a_lasso_takes_away_with_the_right_button_or_alt(
    canvas: Canvas, heard: Heard, button: Qt.MouseButton, keys: Qt.KeyboardModifier
) -> None:
    canvas.set_mask(np.ones(HW, np.uint8))
    canvas.set_tool(Tool.LASSO)
    press(canvas, *SQUARE[0], button=button, keys=keys)
    for corner in SQUARE[1:]:
        move(canvas, *corner, button=button)
    release(canvas, *SQUARE[-1], button=button)
    assert not region_of(heard)[0].adds
    assert canvas.mask[90, 90] == 0
    assert canvas.mask[30, 30] == 1


def test_a_lasso_that_is_taken_back_or_goes_round_nothing_says_nothing(
    canvas: Canvas, heard: Heard
) -> None:
    canvas.set_tool(Tool.LASSO)
    click(canvas, 50, 50)
    press(canvas, *SQUARE[0])
    for corner in SQUARE[1:]:
        move(canvas, *corner)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    release(canvas, *SQUARE[-1])
    assert heard.said == []
    assert canvas.mask is None


def begun(canvas: Canvas) -> None:
    canvas.set_tool(Tool.POLYGON)
    for corner in SQUARE:
        click(canvas, *corner)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_closes_a_polygon(canvas: Canvas, heard: Heard, key: Qt.Key) -> None:
    begun(canvas)
    assert heard.said == []
    assert canvas.has_open_outline
    QTest.keyClick(canvas, key)
    region, _ = region_of(heard)
    assert np.allclose(region.outline_xy, SQUARE, atol=0.02)
    assert not canvas.in_gesture
    assert canvas.mask[90, 90] == 1


def test_a_double_click_closes_a_polygon_at_its_place(canvas: Canvas, heard: Heard) -> None:
    canvas.set_tool(Tool.POLYGON)
    for corner in SQUARE[:-1]:
        click(canvas, *corner)
    QTest.mouseDClick(canvas, LEFT, pos=at(canvas, *SQUARE[-1]))
    region, _ = region_of(heard)
    assert np.allclose(region.outline_xy, SQUARE, atol=1.0)


def test_a_click_on_the_first_corner_closes_a_polygon(canvas: Canvas, heard: Heard) -> None:
    begun(canvas)
    click(canvas, SQUARE[0][0] + 1, SQUARE[0][1])
    assert len(region_of(heard)[0].outline_xy) == 4


def test_backspace_takes_corners_back_one_by_one(canvas: Canvas, heard: Heard) -> None:
    begun(canvas)
    QTest.keyClick(canvas, Qt.Key.Key_Backspace)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert np.allclose(region_of(heard)[0].outline_xy, SQUARE[:-1], atol=0.02)
    begun(canvas)
    for _ in SQUARE:
        QTest.keyClick(canvas, Qt.Key.Key_Backspace)
    assert not canvas.in_gesture
    assert len(heard.said) == 1


@pytest.mark.parametrize("end", ["escape", "tool", "image", "read_only"])
def test_an_open_polygon_is_dropped_and_never_closed_unseen(
    canvas: Canvas, heard: Heard, end: str
) -> None:
    begun(canvas)
    if end == "escape":
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
    elif end == "tool":
        canvas.set_tool(Tool.BRUSH)
    elif end == "image":
        canvas.show_image(np.zeros((*HW, 3), np.uint8), HW)
    else:
        canvas.set_read_only(True)
    assert heard.said == []
    assert not canvas.in_gesture


def test_a_polygon_outlives_the_focus_and_can_be_zoomed(canvas: Canvas, heard: Heard) -> None:
    begun(canvas)
    canvas.clearFocus()
    canvas.zoom_by(2, QPointF(100, 100))
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert np.allclose(region_of(heard)[0].outline_xy, SQUARE, atol=0.02)


def test_a_polygon_begun_with_the_right_button_takes_away(canvas: Canvas, heard: Heard) -> None:
    canvas.set_mask(np.ones(HW, np.uint8))
    canvas.set_tool(Tool.POLYGON)
    for number, corner in enumerate(SQUARE):
        click(canvas, *corner, button=RIGHT if number == 0 else LEFT)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert not region_of(heard)[0].adds
    assert canvas.mask[90, 90] == 0


def test_growing_asks_for_the_edge_around_a_click(canvas: Canvas, heard: Heard) -> None:
    canvas.set_tool(Tool.GROW)
    click(canvas, 100, 80)
    click(canvas, 30, 40, button=RIGHT)
    assert [(name, round(x), round(y), grows) for name, x, y, grows in heard.said] == [
        ("edgeWanted", 100, 80, True),
        ("edgeWanted", 30, 40, False),
    ]
    drag(canvas, (100, 100), (160, 140))
    assert len(heard.said) == 2


def test_marking_artefacts_leaves_the_mask_alone_and_is_seen(
    canvas: Canvas, heard: Heard, qtbot: QtBot
) -> None:
    canvas.set_mask(some_mask())
    settle()
    bare = canvas.grab().toImage()
    canvas.set_target(EditTarget.ARTEFACTS)
    for tool in (Tool.BRUSH, Tool.LASSO):
        canvas.set_tool(tool)
        drag(canvas, *SQUARE)
    settle()
    assert [target for _, _, target in heard.said] == [EditTarget.ARTEFACTS] * 2
    assert np.array_equal(canvas.mask, some_mask())
    edits = [edit for _, edit, _ in heard.said]
    assert np.array_equal(canvas.artefacts, compose(np.zeros(HW), edits))
    assert canvas.grab().toImage() != bare
    canvas.set_mask(None, EditTarget.ARTEFACTS)
    assert canvas.artefacts is None


def pen(
    canvas: Canvas, kind: QEvent.Type, xy: tuple[float, float], *, eraser: bool, pressed: bool
) -> None:
    place = QPointF(*canvas.viewport.to_view(*xy))
    pointer = QPointingDevice.PointerType.Eraser if eraser else QPointingDevice.PointerType.Pen
    device = QPointingDevice(
        "pen", 1, QInputDevice.DeviceType.Stylus, pointer,
        QInputDevice.Capability.Position, 1, 2,
    )  # fmt: skip
    left, none = LEFT, Qt.MouseButton.NoButton
    button = none if kind == QEvent.Type.TabletMove else left
    event = QTabletEvent(
        kind, device, place, QPointF(canvas.mapToGlobal(place)), 0.5, 0, 0, 0, 0, 0,
        Qt.KeyboardModifier.NoModifier, button, left if pressed else none,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)
    assert event.isAccepted()


@pytest.mark.parametrize("eraser", [False, True])
@pytest.mark.parametrize("tool", [Tool.BRUSH, Tool.POINT])
def test_a_pen_works_as_the_mouse_does_and_its_other_end_erases(
    canvas: Canvas, heard: Heard, tool: Tool, eraser: bool
) -> None:
    canvas.set_mask(some_mask())
    canvas.set_tool(tool)
    pen(canvas, QEvent.Type.TabletPress, (200, 150), eraser=eraser, pressed=True)
    if tool is Tool.BRUSH or eraser:
        pen(canvas, QEvent.Type.TabletMove, (220, 150), eraser=eraser, pressed=True)
    pen(canvas, QEvent.Type.TabletRelease, (220, 150), eraser=eraser, pressed=False)
    if tool is Tool.POINT and not eraser:
        assert heard.names == []  # the release was too far away for a click: it panned
        return
    _, stroke, _ = heard.last
    assert isinstance(stroke, Stroke)
    assert stroke.adds is not eraser
    assert canvas.mask[150, 210] == int(not eraser)
