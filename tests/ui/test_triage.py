"""The order by need and the warnings in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from scripted_link import MODEL, ScriptedLink, entries, proposal

from lesionlab.core.case_warnings import CaseWarning, Distraction, WarningKind
from lesionlab.core.messages import EngineReady, EntryChanged, ShowImage
from lesionlab.core.needs import NeedPart
from lesionlab.core.proposals import ModelInfo, ModelRef
from lesionlab.core.triage_messages import AssessImages, NeedsRanked, RankByNeed
from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.ui.acceptance import SEEN_MS
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.triage.case_notes import CaseNotes
from lesionlab.ui.triage.wording import filter_titles, place_text, reason_text, warning_text
from lesionlab.ui.worklist_model import FILTERS

BORDER = CaseWarning(WarningKind.TOUCHES_BORDER)
RANKED = NeedsRanked((7, 3, 1), (0.9, 0.5, 0.2), (NeedPart.METHODS, NeedPart.NOVELTY, None))


@pytest.fixture
def working(window: MainWindow, link: ScriptedLink) -> MainWindow:
    """Give a window that shows the first of ten images with its proposal."""
    link.open_project(entries(10))
    link.show_image(proposal=proposal())
    return window


@pytest.fixture
def notes(working: MainWindow) -> CaseNotes:
    return working.findChild(CaseNotes)


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(window.bench.view.canvas, key, modifier)


def needy(qtbot: QtBot, window: MainWindow) -> int | None:
    press(qtbot, window, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    return window.bench.session.image_key


def with_warning(key: int, *, state: WorkState = WorkState.PROPOSED) -> EntryChanged:
    return EntryChanged(WorklistEntry(key, f"img_{key:05d}.png", state, warnings=(BORDER,)))


def test_the_folder_is_assessed_and_the_image_in_view_first(
    working: MainWindow, link: ScriptedLink
) -> None:
    assert link.all(AssessImages) == [AssessImages(), AssessImages(first=(1,))]
    other = ModelInfo(ModelRef("sam", "cd" * 32), "SAM", "", has_auto=False)
    link.say(EngineReady("cpu", "CPU", other, (MODEL, other)))
    assert link.all(AssessImages)[2:] == [AssessImages()]


def test_nothing_is_assessed_without_a_model_or_images(
    window: MainWindow, link: ScriptedLink
) -> None:
    link.open_project([])
    assert link.all(AssessImages) == []


def test_shift_n_walks_down_the_order_from_the_neediest(
    qtbot: QtBot, working: MainWindow, link: ScriptedLink
) -> None:
    assert needy(qtbot, working) == 1
    assert "Try again" in working.status.currentMessage()
    link.say(RANKED)
    assert needy(qtbot, working) == 7
    assert needy(qtbot, working) == 3
    working.bench.go_to(5)
    assert needy(qtbot, working) == 7


def test_accepted_and_flagged_images_are_passed_over(
    qtbot: QtBot, working: MainWindow, link: ScriptedLink
) -> None:
    link.say(RANKED)
    link.say(EntryChanged(WorklistEntry(7, "img_00007.png", WorkState.ACCEPTED)))
    link.say(EntryChanged(WorklistEntry(3, "img_00003.png", WorkState.FLAGGED)))
    assert needy(qtbot, working) == 1
    assert "No other image" in working.status.currentMessage()


def test_the_panel_says_where_the_image_stands_and_why(
    working: MainWindow, link: ScriptedLink, notes: CaseNotes
) -> None:
    assert notes.isHidden()
    link.say(RANKED)
    assert notes.need == place_text(2, 3, None)
    working.bench.go_to(7)
    link.show_image(proposal=proposal())
    assert notes.need == place_text(0, 3, NeedPart.METHODS)
    assert reason_text(NeedPart.METHODS) in notes.need
    link.say(EntryChanged(WorklistEntry(7, "img_00007.png", WorkState.ACCEPTED)))
    assert notes.need == ""


def test_warnings_of_the_image_in_view_come_and_go(
    working: MainWindow, link: ScriptedLink, notes: CaseNotes
) -> None:
    link.say(with_warning(2))
    assert notes.warnings == []
    link.say(with_warning(1))
    assert notes.warnings == [warning_text(BORDER)]
    link.say(EntryChanged(WorklistEntry(1, "img_00001.png", WorkState.CORRECTED)))
    assert notes.warnings == []
    assert notes.isHidden()


def test_ctrl_w_goes_to_the_next_image_with_a_warning_that_is_not_done(
    qtbot: QtBot, working: MainWindow, link: ScriptedLink
) -> None:
    for event in (with_warning(3, state=WorkState.ACCEPTED), with_warning(4), with_warning(9)):
        link.say(event)
    visited = []
    for _ in range(3):
        press(qtbot, working, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
        visited.append(working.bench.session.image_key)
    assert visited == [4, 9, 4]
    assert link.last(ShowImage).image_key == 4


def test_without_a_warning_ctrl_w_stays_and_says_so(qtbot: QtBot, working: MainWindow) -> None:
    press(qtbot, working, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert working.bench.session.image_key == 1
    assert "has a warning" in working.status.currentMessage()


def test_the_order_is_asked_for_anew_when_something_was_accepted(
    qtbot: QtBot, working: MainWindow, link: ScriptedLink
) -> None:
    qtbot.wait(SEEN_MS + 20)
    press(qtbot, working, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(lambda: len(link.all(RankByNeed)) == 1, timeout=4000)


def test_another_project_begins_without_the_needs_of_the_one_before(
    qtbot: QtBot, working: MainWindow, link: ScriptedLink
) -> None:
    link.say(RANKED)
    working.open_folder("/other")
    link.open_project(entries(10))
    link.show_image(proposal=proposal())
    assert needy(qtbot, working) == 1


def order(window: MainWindow) -> list[int]:
    model = window.bench.worklist.model
    return [model.key_at(row) for row in range(model.rowCount())]


def test_the_list_is_put_in_order_when_asked_and_when_an_image_is_left_and_never_else(
    working: MainWindow, link: ScriptedLink
) -> None:
    by_name, by_need = (working.actions_by_id[f"order_{name}"] for name in ("name", "need"))
    link.say(RANKED)
    assert order(working) == list(range(1, 11))
    by_need.trigger()
    asked = [7, 3, 1, 2, 4, 5, 6, 8, 9, 10]
    assert order(working) == asked
    assert "by need" in working.bench.worklist._counts.text()
    link.say(NeedsRanked((2, 7, 3), (0.9, 0.5, 0.2), (None, None, None)))
    link.say(EntryChanged(WorklistEntry(7, "img_00007.png", WorkState.ACCEPTED)))
    assert order(working) == asked
    working.bench.go_to(3)
    assert order(working)[:3] == [2, 7, 3]
    link.say(RANKED)
    by_need.trigger()
    assert order(working) == asked
    by_name.trigger()
    assert order(working) == list(range(1, 11))
    assert "by need" not in working.bench.worklist._counts.text()


def test_filter_next_and_new_images_follow_the_order(
    qtbot: QtBot, working: MainWindow, link: ScriptedLink
) -> None:
    link.say(RANKED)
    working.actions_by_id["order_need"].trigger()
    working.bench.go_to(7)
    working.bench.step(1)
    assert working.bench.session.image_key == 3
    model = working.bench.worklist.model
    model.add([WorklistEntry(11, "img_00011.png")])
    assert order(working)[-1] == 11
    model.set_filter(FILTERS[1], text="")
    link.say(EntryChanged(WorklistEntry(1, "img_00001.png", WorkState.ACCEPTED)))
    assert order(working)[:3] == [7, 3, 2]
    link.say(EntryChanged(WorklistEntry(1, "img_00001.png", WorkState.CORRECTED)))
    assert order(working)[:4] == [7, 3, 1, 2]
    assert [model.row_of(key) for key in (7, 3, 1)] == [0, 1, 2]


def test_everything_has_words_of_its_own() -> None:
    reasons = [reason_text(part) for part in NeedPart]
    assert len(set(reasons)) == len(NeedPart)
    details = {WarningKind.CAM_OUTSIDE: list(Distraction), WarningKind.SEVERAL_PIECES: ["3"]}
    texts = [
        warning_text(CaseWarning(kind, detail))
        for kind in WarningKind
        for detail in details.get(kind, [""])
    ]
    assert len(set(texts)) == len(WarningKind) + 2
    assert all([*reasons, *texts])
    assert set(filter_titles()) == {None, *WarningKind}
