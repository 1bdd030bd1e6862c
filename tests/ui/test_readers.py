from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot
from scripted_link import MODEL, ScriptedLink, disc, entries, proposal

from lesionlab.core.errors import UserError
from lesionlab.core.masks import pack
from lesionlab.core.messages import (
    EngineReady,
    EntryChanged,
    ImagesFound,
    OpenProject,
    ProjectOpened,
    RequestFailed,
    ScanFinished,
)
from lesionlab.core.metrics import MeanInterval
from lesionlab.core.reading_messages import (
    CompareReaders,
    ConsensusUsed,
    ListReadings,
    ReadersCompared,
    ReadingsListed,
    ReadingStarted,
    StartReading,
    UseConsensus,
)
from lesionlab.core.readings import (
    Agreement,
    AgreementSummary,
    ComparedPair,
    PairPicture,
    ReadingInfo,
)
from lesionlab.core.saving_messages import Accept
from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.ui.acceptance import SEEN_MS
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.readers.desk import ReadersDesk

READING = ReadingInfo(1, "CD", "2026-11-26T10:00:00+00:00", 2)


def desk_of(window: MainWindow) -> ReadersDesk:
    return next(desk for desk in window.desks if isinstance(desk, ReadersDesk))


@pytest.fixture
def desk(window: MainWindow, link: ScriptedLink) -> ReadersDesk:
    link.open_project(entries(3))
    link.show_image(proposal=proposal())
    return desk_of(window)


def accept(qtbot: QtBot, window: MainWindow, link: ScriptedLink) -> Accept:
    qtbot.wait(SEEN_MS + 20)
    window.actions_by_id["accept"].trigger()
    return link.last(Accept)


def open_reading(link: ScriptedLink, found: list[WorklistEntry]) -> None:
    request = link.last(OpenProject)
    link.say(EngineReady("cpu", "CPU, 2 cores", MODEL, (MODEL,)))
    link.say(ProjectOpened(request.folder, "store", reading=READING), to=request)
    link.say(ImagesFound(tuple(found)), to=request)
    link.say(ScanFinished(len(found)), to=request)


# --- initials ---


def test_initials_are_asked_once_and_sign_what_is_accepted(
    qtbot: QtBot, window: MainWindow, link: ScriptedLink, desk: ReadersDesk, settings: QSettings
) -> None:
    bar = window.notices.notice("initials")
    assert bar is not None
    assert bar.button is not None
    bar.button.click()
    assert desk.initials_dialog is not None
    desk.initials_dialog.field.setText("AB")
    desk.initials_dialog.accept()

    assert window.notices.notice("initials") is None
    assert desk.button.text() == "Reader AB"
    assert settings.value("reader/initials") == "AB"
    assert accept(qtbot, window, link).reader == "AB"


def test_it_works_without_initials_and_asks_no_more(
    qtbot: QtBot, window: MainWindow, link: ScriptedLink, desk: ReadersDesk
) -> None:
    bar = window.notices.notice("initials")
    assert bar is not None
    assert bar.cross is not None
    bar.cross.click()
    link.say(ProjectOpened("/clinic", "store"), to=link.last(OpenProject))

    assert window.notices.notice("initials") is None
    assert desk.button.text() == "No initials"
    assert accept(qtbot, window, link).reader == ""


# --- second reading ---


def test_a_second_reading_is_started_and_opened(
    window: MainWindow, link: ScriptedLink, desk: ReadersDesk
) -> None:
    window.actions_by_id["second_reading"].trigger()
    dialog = desk.dialog
    assert dialog is not None
    assert not dialog.start_button.isEnabled()
    link.say(ReadingsListed((), 3), to=link.last(ListReadings))
    dialog.field.setText("CD")
    dialog.count.setValue(2)
    dialog.start_button.click()

    request = link.last(StartReading)
    assert (request.reader, request.count, request.image_keys) == ("CD", 2, None)
    link.say(ReadingStarted(READING), to=request)
    assert link.last(OpenProject) == OpenProject("/clinic", 1)


def test_a_reading_begun_before_is_gone_on_with(
    window: MainWindow, link: ScriptedLink, desk: ReadersDesk
) -> None:
    desk.show_second_reading()
    assert desk.dialog is not None
    link.say(ReadingsListed((READING,), 3), to=link.last(ListReadings))
    desk.dialog.readings.setCurrentRow(0)
    desk.dialog.continue_button.click()

    assert link.last(OpenProject) == OpenProject("/clinic", 1)


def test_a_refused_reading_says_why(
    window: MainWindow, link: ScriptedLink, desk: ReadersDesk
) -> None:
    desk.show_second_reading()
    assert desk.dialog is not None
    link.say(ReadingsListed((), 0), to=link.last(ListReadings))
    assert "No image is accepted" in desk.dialog.message
    link.say(RequestFailed(UserError("The disk is full.")), to=link.last(ListReadings))
    assert "disk is full" in desk.dialog.message


def test_within_a_reading_its_reader_signs_and_nothing_is_compared(
    qtbot: QtBot, window: MainWindow, link: ScriptedLink, desk: ReadersDesk
) -> None:
    desk.set_initials("AB")
    desk._open_reading(1)
    open_reading(link, entries(2))
    link.show_image(proposal=proposal())

    assert "masks are hidden" in window.notices.notice("reading").text
    assert accept(qtbot, window, link).reader == "CD"
    desk.show_agreement()
    assert link.all(CompareReaders) == []
    desk.ask_initials()
    assert desk.initials_dialog is None


def test_a_complete_reading_ends_with_the_comparison(
    qtbot: QtBot, window: MainWindow, link: ScriptedLink, desk: ReadersDesk
) -> None:
    desk._open_reading(1)
    open_reading(link, entries(2))
    for key in (1, 2):
        link.say(EntryChanged(WorklistEntry(key, f"img_{key:05d}.png", WorkState.ACCEPTED)))
    bar = window.notices.notice("reading")
    assert "is complete: 2 images" in bar.text
    bar.button.click()

    assert link.last(OpenProject) == OpenProject("/clinic", 0)
    link.open_project(entries(3))
    assert window.notices.notice("reading") is None
    assert len(link.all(CompareReaders)) == 1
    assert desk.agreement is not None


# --- agreement ---


def compared() -> ReadersCompared:
    pair = ComparedPair(1, "img_00001.png", "AB", "CD", 0, 1, Agreement(0.8, 0.667, 4, 9), 2.0)
    picture = PairPicture(
        np.full((30, 40, 3), 180, np.uint8),
        pack(disc(40, 30, 12)),
        pack(disc(44, 30, 12)),
        pack(disc(42, 30, 12)),
    )
    mean = MeanInterval(0.8, 0.7, 0.9, 1)
    return ReadersCompared((pair,), AgreementSummary(mean, mean, mean, mean), (picture,))


def test_agreement_is_shown_and_the_consensus_used(
    window: MainWindow, link: ScriptedLink, desk: ReadersDesk
) -> None:
    window.actions_by_id["agreement"].trigger()
    assert desk.agreement is not None
    link.say(compared(), to=link.last(CompareReaders))

    assert "Dice 0.800 (0.700–0.900)" in desk.agreement.summary_text
    assert "mean distance 2.00 mm" in desk.agreement.cards[0].text
    desk.agreement.cards[0].use_button.click()
    request = link.last(UseConsensus)
    assert request.image_keys == (1,)
    shown = len(link.sent)
    missing = (("2.png", UserError("The file is not there.", value="2.png")),)
    link.say(ConsensusUsed((1,), missing), to=request)
    assert "consensus is the accepted mask" in desk.agreement.message
    assert "2.png: The file is not there. Got: 2.png." in desk.agreement.message
    # The image in view is asked for again, as its accepted mask is another one now.
    assert len(link.sent) > shown


def test_without_a_second_reading_it_says_how_to_start(
    window: MainWindow, link: ScriptedLink, desk: ReadersDesk
) -> None:
    desk.show_agreement()
    assert desk.agreement is not None
    link.say(ReadersCompared((), None, ()), to=link.last(CompareReaders))

    assert "second reading" in desk.agreement.summary_text
    assert not desk.agreement.export_button.isEnabled()
