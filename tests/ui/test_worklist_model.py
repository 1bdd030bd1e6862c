from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from scripted_link import entries

from lesionlab.core.case_warnings import CaseWarning, WarningKind
from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.ui.triage.wording import WarningFilter, warning_text
from lesionlab.ui.worklist_model import (
    ENTRY_ROLE,
    FILTERS,
    THUMBNAIL_ROLE,
    THUMBNAILS_KEPT,
    WorklistModel,
)

ALL, OPEN = FILTERS[0], FILTERS[1]


@pytest.fixture
def model(qtbot: QtBot, qtmodeltester: ModelTester) -> WorklistModel:
    """Give a model of ten images under Qt's own checks."""
    model = WorklistModel()
    qtmodeltester.check(model)
    model.add(entries(10))
    return model


def keys(model: WorklistModel) -> list[int]:
    return [model.index(row).data(ENTRY_ROLE).image_key for row in range(model.rowCount())]


def in_state(key: int, state: WorkState) -> WorklistEntry:
    return WorklistEntry(key, f"img_{key:05d}.png", state)


def test_batches_follow_each_other_and_repeats_only_update(model: WorklistModel) -> None:
    model.add([in_state(3, WorkState.ACCEPTED), WorklistEntry(11, "last.png")])

    assert keys(model) == list(range(1, 12))
    assert model.entry(3).state is WorkState.ACCEPTED
    assert model.counts == {WorkState.TODO: 10, WorkState.ACCEPTED: 1}


@pytest.mark.parametrize("chosen", FILTERS[:8], ids=lambda f: f.title)
def test_each_filter_lets_through_what_it_says(model: WorklistModel, chosen: object) -> None:
    states = list(WorkState)
    for key, state in enumerate(states, start=1):
        model.replace(in_state(key, state))
    model.replace(WorklistEntry(10, "img_00010.png", error="Cut off."))

    model.set_filter(chosen, text="")

    todo = {s: k for k, s in enumerate(states, start=1)}
    expected = {
        "All images": set(range(1, 11)),
        "Not accepted yet": set(range(1, 10)) - {todo["accepted"], todo["flagged"]},
        "To do": {todo["todo"], 6, 7, 8, 9},
        "Proposed": {todo["proposed"]},
        "Corrected": {todo["corrected"]},
        "Accepted": {todo["accepted"]},
        "Flagged": {todo["flagged"]},
        "Cannot be read": {10},
    }[chosen.title]
    assert set(keys(model)) == expected


def test_warnings_are_filters_and_are_told_in_the_tooltip(model: WorklistModel) -> None:
    small, border = CaseWarning(WarningKind.SMALL), CaseWarning(WarningKind.TOUCHES_BORDER)
    model.replace(replace(model.entry(2), warnings=(border, small)))
    model.replace(replace(model.entry(4), warnings=(border,)))

    def let_through(kind: WarningKind | None) -> list[int]:
        model.set_filter(next(f for f in FILTERS if f == WarningFilter(kind)), text="")
        return keys(model)

    assert let_through(None) == [2, 4]
    assert let_through(WarningKind.SMALL) == [2]
    assert let_through(WarningKind.TOUCHES_BORDER) == [2, 4]
    assert let_through(WarningKind.LARGE) == []
    model.set_filter(ALL, text="")
    model.set_notes(lambda entry: [warning_text(w) for w in entry.warnings])
    tip = model.index(1).data(Qt.ItemDataRole.ToolTipRole).splitlines()
    assert tip == ["img_00002.png", warning_text(border), warning_text(small)]


def test_search_ignores_case(model: WorklistModel) -> None:
    model.add([WorklistEntry(11, "März/Anna.PNG")])

    model.set_filter(ALL, text=" mÄrz/anna")

    assert keys(model) == [11]


def test_the_image_in_view_stays_listed_until_it_is_left(model: WorklistModel) -> None:
    model.set_filter(OPEN, text="")
    model.set_in_view(4)
    model.replace(in_state(4, WorkState.ACCEPTED))
    assert 4 in keys(model)

    model.set_in_view(5)

    assert 4 not in keys(model)
    model.replace(in_state(4, WorkState.CORRECTED))
    assert keys(model) == list(range(1, 11))


def test_the_next_open_image_skips_done_and_unreadable_ones_and_wraps(
    model: WorklistModel,
) -> None:
    model.replace(in_state(9, WorkState.ACCEPTED))
    model.replace(in_state(10, WorkState.FLAGGED))
    model.replace(replace(in_state(1, WorkState.TODO), error="Cut off."))

    assert list(model.open_after(8)) == [2, 3, 4, 5, 6, 7]
    assert model.neighbour(8, step=1) == 9
    assert model.neighbour(1, step=-1) is None


def test_thumbnails_are_bounded(model: WorklistModel) -> None:
    assert model.without_thumbnail(range(8, 20)) == (9, 10)
    pixmap = QPixmap(4, 4)
    model.set_thumbnail(9, pixmap)
    assert model.without_thumbnail(range(8, 20)) == (10,)
    assert model.index(8).data(THUMBNAIL_ROLE).cacheKey() == pixmap.cacheKey()

    for key in range(100, 100 + THUMBNAILS_KEPT):
        model.set_thumbnail(key, pixmap)

    assert model.without_thumbnail(range(8, 20)) == (9, 10)
