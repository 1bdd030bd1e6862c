"""No drag is lost or misplaced, whatever happens meanwhile; keys and read-only."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from canvas_driver import (
    HW,
    LEFT,
    PROMPTS,
    RIGHT,
    Heard,
    drag,
    move,
    press,
    release,
    send,
    some_mask,
)
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lesionlab.ui.canvas.tools import Tool
from lesionlab.ui.canvas.widget import Canvas


def test_a_stroke_is_finished_when_the_focus_goes(canvas: Canvas, heard: Heard) -> None:
    canvas.set_tool(Tool.BRUSH)
    press(canvas, 40, 40)
    move(canvas, 80, 60)
    QApplication.sendEvent(canvas, QFocusEvent(QEvent.Type.FocusOut))
    assert heard.names == ["editFinished"]
    move(canvas, 200, 200)
    assert not canvas.mask[200, 200]


def test_a_lost_release_is_noticed(canvas: Canvas, heard: Heard) -> None:
    canvas.set_tool(Tool.BRUSH)
    press(canvas, 40, 40)
    move(canvas, 80, 60)
    send(canvas, QEvent.Type.MouseMove, (200, 200))
    assert heard.names == ["editFinished"]
    assert heard.last[1].path_xy[-1] == pytest.approx((80, 60), abs=0.02)


def test_a_drag_outside_the_window_goes_on(canvas: Canvas, heard: Heard) -> None:
    canvas.set_tool(Tool.BOX)
    press(canvas, 200, 180)
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    move(canvas, 5000, 5000)
    release(canvas, 5000, 5000)
    _, box, finished = heard.last
    assert finished
    assert (box.x1, box.y1) == (400, 300)


def test_another_image_ends_a_drag_without_a_word(canvas: Canvas, heard: Heard) -> None:
    canvas.set_mask(some_mask())
    canvas.set_tool(Tool.BRUSH)
    press(canvas, 40, 40)
    canvas.show_image(np.zeros((*HW, 3), np.uint8), HW)
    canvas.set_mask(some_mask())
    move(canvas, 90, 60)
    release(canvas, 90, 60)
    assert heard.said == []
    np.testing.assert_array_equal(canvas.mask, some_mask())


def test_finish_gesture_completes_a_drag_before_the_image_goes(
    canvas: Canvas, heard: Heard
) -> None:
    canvas.set_prompts(PROMPTS)
    press(canvas, 100, 100)
    move(canvas, 150, 150)
    canvas.finish_gesture()
    assert heard.last == ("clickMoved", 0, pytest.approx(150), pytest.approx(150), True)
    release(canvas, 160, 160)
    assert len(heard.said) == 2


def test_another_button_does_not_disturb_a_drag(canvas: Canvas, heard: Heard) -> None:
    canvas.set_tool(Tool.BRUSH)
    press(canvas, 40, 40)
    both = LEFT | RIGHT
    send(canvas, QEvent.Type.MouseButtonPress, (60, 60), button=RIGHT, held=both)
    send(canvas, QEvent.Type.MouseButtonRelease, (60, 60), button=RIGHT, held=LEFT)
    assert canvas.in_gesture
    release(canvas, 70, 70)
    assert heard.names == ["editFinished"]


@pytest.mark.parametrize("tool", list(Tool))
def test_read_only_edits_nothing_and_pans(canvas: Canvas, heard: Heard, tool: Tool) -> None:
    canvas.set_mask(some_mask())
    canvas.set_prompts(PROMPTS)
    canvas.set_tool(tool)
    canvas.set_read_only(True)
    drag(canvas, (100, 100), (150, 130))
    drag(canvas, (200, 150), button=RIGHT)
    send(canvas, QEvent.Type.MouseMove, (300, 200))
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert heard.said == []
    np.testing.assert_array_equal(canvas.mask, some_mask())


def test_keys_go_to_the_window_unless_the_canvas_needs_them(
    canvas: Canvas, heard: Heard, qtbot: QtBot
) -> None:
    fired: list[str] = []
    for name in ("Del", "Escape", "A"):
        QShortcut(name, canvas, lambda name=name: fired.append(name))
    canvas.activateWindow()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Escape, Qt.Key.Key_A):
        QTest.keyClick(canvas, key)
    assert fired == ["Del", "Escape", "A"]
    canvas.set_prompts(PROMPTS)
    send(canvas, QEvent.Type.MouseMove, (300, 200))
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert fired == ["Del", "Escape", "A"]
    assert heard.said == [("clickRemoved", 1)]


def test_importing_the_canvas_does_not_load_numpy() -> None:
    code = "import sys, lesionlab.ui.canvas; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
