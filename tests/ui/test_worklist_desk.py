"""Notes, orders, search, many images at a time, and the progress of the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink, entries, proposal

from lesionlab.core.messages import EntryChanged, ShowImage
from lesionlab.core.saving_messages import Accept, SetFlag
from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.core.worklist_messages import Reopen, SetDiagnosis, SetLabels, SetNote
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.worklist.day import day_text, masks_an_hour
from lesionlab.ui.worklist.desk import WorklistDesk
from lesionlab.ui.worklist_model import FILTERS, WorklistModel


@pytest.fixture
def working(window: MainWindow, link: ScriptedLink) -> MainWindow:
    """Give a window that shows the first of ten images with its proposal."""
    link.open_project(entries(10))
    link.show_image(proposal=proposal())
    return window


@pytest.fixture
def desk(working: MainWindow) -> WorklistDesk:
    return next(desk for desk in working.desks if isinstance(desk, WorklistDesk))


def select(window: MainWindow, *rows: int) -> None:
    selection = window.bench.worklist.list.selectionModel()
    for row in rows:
        index = window.bench.worklist.model.index(row)
        selection.select(index, QItemSelectionModel.SelectionFlag.Select)


def test_a_note_is_saved_by_itself_when_the_image_is_left(
    qtbot: QtBot, working: MainWindow, desk: WorklistDesk, link: ScriptedLink
) -> None:
    working.actions_by_id["note"].trigger()
    qtbot.keyClicks(desk.panel.note, "hair, see N")
    qtbot.keyClick(desk.panel.note, Qt.Key.Key_Return)
    assert not link.all(SetNote)
    assert not link.all(Accept)

    working.bench.step(1)

    assert [(r.image_key, r.note) for r in link.all(SetNote)] == [(1, "hair, see N")]
    assert desk.panel.note.toPlainText() == ""
    link.say(EntryChanged(WorklistEntry(1, "img_00001.png", note="hair, see N")))
    working.bench.step(-1)
    assert desk.panel.note.toPlainText() == "hair, see N"
    assert len(link.all(SetNote)) == 1


def test_a_line_of_the_engine_does_not_undo_what_is_being_typed(
    qtbot: QtBot, working: MainWindow, desk: WorklistDesk, link: ScriptedLink
) -> None:
    qtbot.keyClicks(desk.panel.note, "half")
    link.say(EntryChanged(WorklistEntry(1, "img_00001.png", WorkState.PROPOSED)))
    assert desk.panel.note.toPlainText() == "half"


def test_labels_and_diagnosis(
    qtbot: QtBot, working: MainWindow, desk: WorklistDesk, link: ScriptedLink
) -> None:
    labels, diagnosis = desk.panel.labels, desk.panel.diagnosis
    qtbot.keyClicks(labels.field, "unsure")
    qtbot.keyClick(labels.field, Qt.Key.Key_Return)
    qtbot.keyClicks(labels.field, "Atlas")
    qtbot.keyClick(labels.field, Qt.Key.Key_Return)
    assert link.last(SetLabels).labels == ("Atlas", "unsure")
    qtbot.keyClicks(diagnosis.edit, "Spitz nevus")
    qtbot.keyClick(diagnosis.edit, Qt.Key.Key_Return)
    assert link.last(SetDiagnosis).diagnosis == "Spitz nevus"
    assert len(link.all(SetDiagnosis)) == 1
    assert not link.all(Accept)


def test_search_finds_notes_labels_and_diagnoses_and_filters_know_them(qtbot: QtBot) -> None:
    model = WorklistModel()
    model.add(entries(5))
    model.replace(replace(entries(5)[1], note="Hair over it"))
    model.replace(replace(entries(5)[2], labels=("Atlas",)))
    model.replace(replace(entries(5)[3], diagnosis="Nevus"))

    def found(text: str, title: str = "All images") -> list[int]:
        chosen = next(f for f in FILTERS if f.title == title)
        model.set_filter(chosen, text=text)
        return [model.key_at(row) for row in range(model.rowCount())]

    assert found("hair") == [2]
    assert found("ATLAS") == [3]
    assert found("nevus") == [4]
    assert found("", "With a note") == [2]
    assert found("", "With labels") == [3]
    assert found("", "With a diagnosis") == [4]


def test_counts_follow_each_change(qtbot: QtBot) -> None:
    model = WorklistModel()
    model.add(entries(3))
    model.replace(replace(entries(3)[0], state=WorkState.ACCEPTED))
    model.replace(replace(entries(3)[1], error="Cut off."))
    model.add([replace(entries(3)[0], state=WorkState.FLAGGED)])
    assert +model.counts == {WorkState.FLAGGED: 1, WorkState.TODO: 1}
    model.clear()
    assert not +model.counts


def test_orders_by_date_and_state(working: MainWindow, link: ScriptedLink) -> None:
    model = working.bench.worklist.model
    link.say(EntryChanged(WorklistEntry(7, "img_00007.png", file_date=9.0)))
    link.say(EntryChanged(WorklistEntry(3, "img_00003.png", WorkState.CORRECTED, file_date=8.0)))
    working.actions_by_id["order_date"].trigger()
    assert [model.key_at(row) for row in range(3)] == [7, 3, 1]
    working.actions_by_id["order_state"].trigger()
    assert model.key_at(0) == 3
    working.actions_by_id["order_name"].trigger()
    assert model.key_at(0) == 1


def test_reopening_shows_the_image_again(working: MainWindow, link: ScriptedLink) -> None:
    working.actions_by_id["reopen"].trigger()
    assert not link.all(Reopen)
    link.say(EntryChanged(WorklistEntry(1, "img_00001.png", WorkState.ACCEPTED)))
    shown = len(link.all(ShowImage))

    working.actions_by_id["reopen"].trigger()

    assert link.last(Reopen).image_key == 1
    assert len(link.all(ShowImage)) == shown + 1
    assert [type(r) for r in link.sent if isinstance(r, Reopen | ShowImage)][-2:] == [
        Reopen,
        ShowImage,
    ]


def test_the_selected_images_are_meant_where_there_are_several(
    working: MainWindow, desk: WorklistDesk, link: ScriptedLink
) -> None:
    for key in (2, 4):
        link.say(EntryChanged(WorklistEntry(key, f"{key}.png", WorkState.ACCEPTED)))
    select(working, 1, 2, 3)
    keys = working.bench.worklist.selected_keys()
    assert keys == (1, 2, 3, 4)
    assert working.bench.session.image_key == 1

    working.actions_by_id["reopen"].trigger()
    assert [r.image_key for r in link.all(Reopen)] == [2, 4]
    desk.add_label(keys, "second look")
    assert [r.image_key for r in link.all(SetLabels)] == [1, 2, 3, 4]
    desk.flag(keys, flagged=True)
    assert len(link.all(SetFlag)) == 4
    # What the engine says meanwhile does not take the selection away.
    link.say(EntryChanged(WorklistEntry(3, "3.png", WorkState.FLAGGED)))
    assert working.bench.worklist.selected_keys() == keys


def test_the_day_begins_at_midnight_and_pauses_do_not_count() -> None:
    now = datetime(2025, 5, 6, 14, 0).astimezone()
    midnight = now.replace(hour=0).timestamp()

    def accepted(*times: float) -> list[WorklistEntry]:
        return [
            WorklistEntry(i, f"{i}.png", WorkState.ACCEPTED, accepted_at=midnight + t)
            for i, t in enumerate(times)
        ]

    work = accepted(-1.0, *(36000 + 60.0 * i for i in range(11)), 45000.0)
    reopened = replace(accepted(40000.0)[0], state=WorkState.CORRECTED)
    assert day_text([*work, reopened], now=now, goal=0) == "Today 12 accepted · 60 an hour"
    assert day_text(work, now=now, goal=40).startswith("Today 12 of 40")
    assert day_text(accepted(-5.0), now=now, goal=0) == ""
    assert masks_an_hour([0.0, 10.0]) == 0
