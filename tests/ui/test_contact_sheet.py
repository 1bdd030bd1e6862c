"""The contact sheet accepts what was seen, and only that; long preparation tells how far it is."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink, entries

from lesionlab.core.errors import UserError
from lesionlab.core.messages import EntryChanged, Prefetch, Progressed, RequestFailed
from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.core.worklist_messages import (
    AcceptShown,
    CancelPreparing,
    MakeOutlines,
    OutlineReady,
    PrepareProposals,
    PreparingFinished,
    Reopen,
    ShownLesion,
)
from lesionlab.ui.acceptance import SEEN_MS
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.time_left import left_text
from lesionlab.ui.worklist.contact_sheet import ContactSheet
from lesionlab.ui.worklist.desk import WorklistDesk
from lesionlab.ui.worklist.preparing import PreparingDesk

COUNT = 60


@pytest.fixture
def working(window: MainWindow, link: ScriptedLink) -> MainWindow:
    link.open_project(entries(COUNT))
    return window


@pytest.fixture
def sheet(qtbot: QtBot, working: MainWindow, link: ScriptedLink) -> ContactSheet:
    desk = next(desk for desk in working.desks if isinstance(desk, WorklistDesk))
    working.actions_by_id["contact_sheet"].trigger()
    assert desk.sheet is not None
    qtbot.waitUntil(lambda: bool(link.all(MakeOutlines)))
    return desk.sheet


def outline(key: int, *, sha256: str = "", lesions: int = 1) -> OutlineReady:
    mask = np.zeros((150, 200), np.bool_)
    mask[40:90, 60:120] = True
    shown = tuple(ShownLesion(sha256 or f"sha of {key}") for _ in range(lesions))
    return OutlineReady(key, np.full((150, 200, 3), 170, np.uint8), mask, shown, 0.91)


def pending(key: int) -> OutlineReady:
    return OutlineReady(key, np.full((150, 200, 3), 170, np.uint8), None, (), None)


def answer_all(qtbot: QtBot, link: ScriptedLink) -> None:
    for key in link.last(MakeOutlines).image_keys:
        link.say(outline(key))
    qtbot.wait(SEEN_MS + 100)


def seen(sheet: ContactSheet) -> list[int]:
    return [cell.entry.image_key for cell in sheet.model.taken]


def test_exactly_what_was_seen_is_accepted(
    qtbot: QtBot, sheet: ContactSheet, link: ScriptedLink
) -> None:
    assert not sheet.accept_button.isEnabled()
    answer_all(qtbot, link)
    _, end = sheet.list.rows_on_screen(wholly=True)
    assert 0 < end < COUNT
    asked = link.last(MakeOutlines).image_keys
    assert seen(sheet) == list(range(1, end + 1))
    assert len(asked) > end  # more are there than were seen
    sheet.model.toggle(1)

    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    accepted = link.all(AcceptShown)
    assert [r.image_key for r in accepted] == [1, *range(3, end + 1)]
    assert accepted[0].mask_sha256 == "sha of 1"
    link.say(outline(1))  # a picture that comes late
    qtbot.wait(SEEN_MS + 100)
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(link.all(AcceptShown)) == len(accepted)

    sheet.undo_button.click()
    assert [r.image_key for r in link.all(Reopen)] == [r.image_key for r in accepted]


def test_scrolling_past_is_not_seeing(
    qtbot: QtBot, sheet: ContactSheet, link: ScriptedLink
) -> None:
    answer_all(qtbot, link)
    bar = sheet.list.verticalScrollBar()
    before = seen(sheet)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: COUNT in link.last(MakeOutlines).image_keys)
    assert seen(sheet) == before
    answer_all(qtbot, link)
    assert COUNT in seen(sheet)
    assert 30 not in seen(sheet) or sheet.list.rows_on_screen()[0] < 30


def test_another_mask_has_to_be_seen_anew(
    qtbot: QtBot, sheet: ContactSheet, link: ScriptedLink
) -> None:
    answer_all(qtbot, link)
    asked = len(link.all(MakeOutlines))
    link.say(EntryChanged(WorklistEntry(1, "img_00001.png", WorkState.CORRECTED)))
    assert 1 not in seen(sheet)
    qtbot.waitUntil(lambda: len(link.all(MakeOutlines)) > asked)
    link.say(outline(1, sha256="another"))
    assert 1 not in seen(sheet)
    qtbot.wait(SEEN_MS + 100)
    assert 1 in seen(sheet)


def test_images_without_a_mask_are_prepared_and_not_accepted(
    qtbot: QtBot, sheet: ContactSheet, link: ScriptedLink
) -> None:
    before = len(link.all(Prefetch))
    link.say(pending(1))
    link.say(EntryChanged(WorklistEntry(2, "2.png", lesion_count=2)))
    link.say(outline(2))
    qtbot.waitUntil(lambda: len(link.all(Prefetch)) > before)
    assert set(link.last(Prefetch).image_keys) == {1, 2}
    link.say(EntryChanged(WorklistEntry(2, "2.png", WorkState.CORRECTED, lesion_count=2)))
    link.say(outline(2))
    qtbot.wait(SEEN_MS + 100)
    assert seen(sheet) == []


@pytest.fixture
def preparing(working: MainWindow) -> PreparingDesk:
    return next(desk for desk in working.desks if isinstance(desk, PreparingDesk))


def test_preparing_tells_how_far_it_is_and_what_failed(
    working: MainWindow, preparing: PreparingDesk, link: ScriptedLink
) -> None:
    link.say(EntryChanged(WorklistEntry(2, "2.png", WorkState.PROPOSED)))
    working.actions_by_id["prepare_all"].trigger()
    request = link.last(PrepareProposals)
    assert request.image_keys == (1, *range(3, COUNT + 1))

    link.say(Progressed(20, 59, "20.png"), to=request)
    assert working.status.work_text.startswith("Proposals 20 of 59")
    link.say(PreparingFinished(58, ((7, "img_00007.png", UserError("Cut off.")),)), to=request)

    assert working.status.work_text == ""
    preparing.show_panel()
    assert preparing.panel is not None
    assert preparing.panel.failures.item(0).text() == "img_00007.png: Cut off."
    preparing.panel.failures.itemActivated.emit(preparing.panel.failures.item(0))
    assert working.bench.session.image_key == 7


def test_preparing_can_be_stopped_and_may_fail(
    working: MainWindow, preparing: PreparingDesk, link: ScriptedLink
) -> None:
    working.actions_by_id["prepare_all"].trigger()
    preparing.cancel()
    assert link.all(CancelPreparing)
    assert working.status.work_text == ""
    working.actions_by_id["prepare_all"].trigger()
    link.say(RequestFailed(UserError("There is no model.")), to=link.last(PrepareProposals))
    assert working.status.work_text == ""


def test_time_left_is_rough() -> None:
    assert left_text(20) == "about a minute left"
    assert left_text(600) == "about 10 minutes left"
    assert left_text(7200) == "about 2 hours left"
