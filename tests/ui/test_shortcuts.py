from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink, entries, proposal

from lesionlab.ui.actions import ACTIONS
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.settings.dialog import SettingsDialog
from lesionlab.ui.settings.keys_page import KeysPage
from lesionlab.ui.shortcuts import Shortcuts, warning


@pytest.fixture
def working(window: MainWindow, link: ScriptedLink) -> MainWindow:
    link.open_project(entries(3))
    link.show_image(proposal=proposal())
    return window


@pytest.fixture
def page(qtbot: QtBot, working: MainWindow) -> KeysPage:
    """Give the page of keys, open in the settings."""
    working.actions_by_id["settings"].trigger()
    dialog = working.findChild(SettingsDialog)
    dialog.tabs.setCurrentWidget(dialog.keys)
    return dialog.keys


def keys_of(window: MainWindow, action_id: str) -> list[str]:
    return [key.toString() for key in window.actions_by_id[action_id].shortcuts()]


# --- the keys ---


def test_changed_keys_are_those_of_the_next_start(working: MainWindow, settings: QSettings) -> None:
    working.shortcuts.set_keys("flag", ["Ctrl+Alt+F"])
    working.shortcuts.set_keys("undo", [])

    again = Shortcuts(working.actions_by_id, settings=settings, parent=working)

    assert again.keys("flag") == ("Ctrl+Alt+F",)
    assert again.keys("undo") == ()
    assert again.keys("redo") == ("Ctrl+Shift+Z", "Ctrl+Y")


def test_a_key_that_is_given_away_is_lost_where_it_was(working: MainWindow) -> None:
    shortcuts = working.shortcuts
    shortcuts.set_keys("flag", ["N"])

    assert shortcuts.keys("next") == ("PgDown",)
    keys = Counter(key for spec in ACTIONS for key in keys_of(working, spec.id))
    assert [key for key, count in keys.items() if count > 1] == []

    shortcuts.reset("next")
    assert shortcuts.keys("next") == ("N", "PgDown")
    assert shortcuts.keys("flag") == ()

    shortcuts.reset_all()
    assert not any(shortcuts.is_changed(spec.id) for spec in ACTIONS)
    assert keys_of(working, "flag") == ["F"]


def test_a_stored_key_goes_before_a_new_default(working: MainWindow, settings: QSettings) -> None:
    settings.setValue("keys/flag", "Ctrl+K")
    settings.setValue("keys/gone_action", "Ctrl+Z")

    again = Shortcuts(working.actions_by_id, settings=settings, parent=working)

    assert again.keys("flag") == ("Ctrl+K",)
    assert again.keys("palette") == ()
    assert again.keys("undo") == ("Ctrl+Z",)


def test_every_text_that_names_a_key_follows(qtbot: QtBot, working: MainWindow) -> None:
    side = working.bench.view.side
    assert side._add.toolTip().endswith("(L)")

    working.shortcuts.set_keys("add_lesion", ["Ctrl+Alt+L"])

    assert side._add.toolTip().endswith("(Ctrl+Alt+L)")
    assert "(Ctrl+Alt+L)" in working.actions_by_id["add_lesion"].toolTip()

    working.shortcuts.set_keys("add_lesion", [])

    assert "(" not in side._add.toolTip()


def test_the_new_key_works_and_the_old_does_not(qtbot: QtBot, working: MainWindow) -> None:
    working.shortcuts.set_keys("hide_mask", ["Ctrl+Alt+H"])
    canvas, hide = working.bench.view.canvas, working.actions_by_id["hide_mask"]

    qtbot.keyClick(canvas, Qt.Key.Key_H)
    assert not hide.isChecked()
    qtbot.keyClick(
        canvas, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    assert hide.isChecked()


# --- the page ---


def test_a_key_is_recorded_with_enter_and_the_key(
    qtbot: QtBot, working: MainWindow, page: KeysPage
) -> None:
    page.show_action("flag")
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.keyClick(page.recorder, Qt.Key.Key_F7)

    assert keys_of(working, "flag") == ["F7"]
    row = page.table.currentRow()
    assert page.table.item(row, 2).text() == "F7"
    assert page.table.item(row, 2).font().bold()

    page.reset_button.click()
    assert keys_of(working, "flag") == ["F"]


def test_a_key_that_belongs_elsewhere_is_moved_only_when_she_says_so(
    qtbot: QtBot, working: MainWindow, page: KeysPage
) -> None:
    page.show_action("flag")
    page.record(adds=True)
    qtbot.keyClick(page.recorder, Qt.Key.Key_M)

    assert "More proposals" in page.question.text()
    assert keys_of(working, "flag") == ["F"]

    page.leave_button.click()
    assert keys_of(working, "candidates") == ["M"]

    page.record(adds=True)
    qtbot.keyClick(page.recorder, Qt.Key.Key_M)
    page.take_button.click()
    assert keys_of(working, "flag") == ["F", "M"]
    assert keys_of(working, "candidates") == []


def test_keys_of_the_image_itself_are_warned_of(
    qtbot: QtBot, working: MainWindow, page: KeysPage
) -> None:
    page.show_action("flag")
    page.record(adds=False)
    qtbot.keyClick(page.recorder, Qt.Key.Key_Space)

    assert "moves the image" in page.question.text()
    assert keys_of(working, "flag") == ["F"]


def test_keys_of_menus_are_warned_of() -> None:
    assert "menu" in warning("Alt+F")
    assert not warning("Ctrl+Alt+F")


def test_esc_leaves_the_recording_and_not_the_settings(qtbot: QtBot, page: KeysPage) -> None:
    page.record(adds=False)
    qtbot.keyClick(page.recorder, Qt.Key.Key_Escape)

    assert page.below.currentIndex() == 0
    assert page.window().isVisible()


def test_the_table_is_searched(qtbot: QtBot, page: KeysPage) -> None:
    qtbot.keyClicks(page.search, "eraser")

    shown = [r for r in range(page.table.rowCount()) if not page.table.isRowHidden(r)]
    assert page.table.item(shown[0], 1).text() == "Eraser"
    assert len(shown) < 6
    assert page.table.currentRow() in shown


def test_the_page_appearance_is_the_menu(working: MainWindow) -> None:
    working.actions_by_id["settings"].trigger()
    appearance = working.findChild(SettingsDialog).appearance
    box = appearance.choices["theme"]

    box.setCurrentIndex(2)
    box.activated.emit(2)

    assert working.actions_by_id["theme_dark"].isChecked()
    working.actions_by_id["theme_system"].trigger()


def test_the_program_can_start_with_the_last_folder(
    qtbot: QtBot, link: ScriptedLink, settings: QSettings
) -> None:
    settings.setValue("folders/recent", ["/old", "/older"])
    settings.setValue("start/open_last", True)
    window = MainWindow(lambda: link, settings=settings)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.started):
        window.show()

    assert [request.folder for request in link.sent] == ["/old"]
    window.close()


def test_keys_are_written_as_the_system_shows_them() -> None:
    assert all(QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys)
