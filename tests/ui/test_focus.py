from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink, entries, proposal

from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.settings.dialog import SettingsDialog


@pytest.fixture
def working(qtbot: QtBot, window: MainWindow, link: ScriptedLink) -> MainWindow:
    link.open_project(entries(3))
    link.show_image(proposal=proposal())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_esc_goes_back_to_the_image_and_then_to_the_points(
    qtbot: QtBot, working: MainWindow
) -> None:
    bench = working.bench
    working.actions_by_id["tool_brush"].trigger()
    bench.worklist.list.setFocus()

    qtbot.keyClick(bench.worklist.list, Qt.Key.Key_Escape)
    assert bench.view.canvas.hasFocus()
    assert working.actions_by_id["tool_brush"].isChecked()

    qtbot.keyClick(bench.view.canvas, Qt.Key.Key_Escape)
    assert working.actions_by_id["tool_point"].isChecked()


def test_after_a_dialog_the_keys_go_to_the_image(qtbot: QtBot, working: MainWindow) -> None:
    working.bench.worklist.list.setFocus()
    working.actions_by_id["settings"].trigger()
    dialog = working.findChild(SettingsDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    # The window system's part, which there is none here to do.
    working.activateWindow()

    qtbot.waitUntil(working.bench.view.canvas.hasFocus)


def test_a_text_being_written_keeps_the_keys(qtbot: QtBot, working: MainWindow) -> None:
    search = working.bench.worklist._search
    search.setFocus()
    working.actions_by_id["settings"].trigger()
    dialog = working.findChild(SettingsDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    dialog.reject()
    working.activateWindow()

    qtbot.waitUntil(working.isActiveWindow)
    qtbot.wait(50)
    assert search.hasFocus()
