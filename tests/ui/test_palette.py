from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink, entries, proposal

from lesionlab.core.messages import ShowImage
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.palette.entries import Entry
from lesionlab.ui.palette.matching import score
from lesionlab.ui.palette.overlay import Palette
from lesionlab.ui.palette.row import ENTRY_ROLE


def palette_of(window: MainWindow) -> Palette:
    window.actions_by_id["palette"].trigger()
    return window.findChildren(Palette)[-1]


def listed(palette: Palette) -> list[Entry]:
    return [palette.list.item(i).data(ENTRY_ROLE) for i in range(palette.list.count())]


@pytest.fixture
def working(window: MainWindow, link: ScriptedLink) -> MainWindow:
    link.open_project(entries(40))
    link.show_image(proposal=proposal())
    return window


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("re", "Redo", "Add a lesion for reading"),
        ("era", "Eraser", "Camera"),
        ("rtr", "Retrain", "Export the letters"),
        ("mask", "Hide the mask", "Damasks"),
    ],
)
def test_the_better_match_comes_first(query: str, better: str, worse: str) -> None:
    assert score(query, title=better, aside="") > (score(query, title=worse, aside="") or 0)


def test_what_does_not_fit_is_left_out() -> None:
    assert score("zzz", title="Undo", aside="Take back the last point.") is None
    assert score("point", title="Undo", aside="Take back the last point.") is not None
    assert score("undo zzz", title="Undo", aside="") is None


def test_a_command_is_found_and_done_with_keys_alone(qtbot: QtBot, working: MainWindow) -> None:
    palette = palette_of(working)
    qtbot.keyClicks(palette.line, "hide mask")

    assert listed(palette)[0].id == "hide_mask"
    assert listed(palette)[0].keys == "H"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)

    assert working.actions_by_id["hide_mask"].isChecked()
    assert not palette.isVisible()


def test_arrows_choose_and_esc_leaves(qtbot: QtBot, working: MainWindow) -> None:
    palette = palette_of(working)
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 1

    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_what_cannot_be_done_says_why_and_does_nothing(qtbot: QtBot, window: MainWindow) -> None:
    palette = palette_of(window)
    qtbot.keyClicks(palette.line, "accept and go")
    assert listed(palette)[0].problem == "Open an image first."

    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()

    palette.line.setText("export masks")
    assert listed(palette)[0].problem == "Open a folder first."


def test_what_was_used_last_comes_first(qtbot: QtBot, working: MainWindow) -> None:
    for query in ("outline only", "flag"):
        palette = palette_of(working)
        qtbot.keyClicks(palette.line, query)
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)

    assert [entry.id for entry in listed(palette_of(working))[:2]] == ["flag", "outline"]


def test_images_folders_and_models_are_found(
    qtbot: QtBot, working: MainWindow, link: ScriptedLink, settings: QSettings
) -> None:
    palette = palette_of(working)
    palette.line.setText("img_00017")
    assert [entry.title for entry in listed(palette)] == ["img_00017.png"]
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert link.last(ShowImage).image_key == 17

    palette = palette_of(working)
    palette.line.setText("clinic")
    assert listed(palette)[0].id == "folder:/clinic"
    palette.line.setText("compact")
    assert listed(palette)[0].title == "LesionLab compact"


def test_every_action_is_in_the_palette(working: MainWindow) -> None:
    ids = {entry.id for entry in listed(palette_of(working))}
    visible = {name for name, action in working.actions_by_id.items() if action.isVisible()}

    assert visible - ids == {"palette"}
