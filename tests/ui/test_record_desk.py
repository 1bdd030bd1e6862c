from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from scripted_link import ScriptedLink, entries

from lesionlab.core.errors import UserError
from lesionlab.core.messages import Progressed, RequestFailed
from lesionlab.core.record_messages import (
    BrokenLink,
    CheckedRecord,
    CheckRecord,
    RecordChecked,
    RecordNote,
)
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.record_desk import RecordDialog

HEAD = "ab" * 32
BROKEN = BrokenLink(
    57,
    "correction",
    "2026-01-02T03:04:05.678+00:00",
    "ward/a.png",
    "Something was changed after it was recorded.",
    expected="reader: anna",
    actual="reader: bert",
    remedy="Look at it again.",
)


@pytest.fixture
def dialog(window: MainWindow, link: ScriptedLink) -> RecordDialog:
    link.open_project(entries(2))
    window.actions_by_id["record"].trigger()
    (desk,) = (each for each in window.desks if type(each).__name__ == "RecordDesk")
    assert desk.dialog is not None
    return desk.dialog


def say(link: ScriptedLink, event: object) -> None:
    link.say(event, to=link.last(CheckRecord))


def test_a_project_that_is_as_recorded_is_told_with_its_newest_hash(
    dialog: RecordDialog, link: ScriptedLink
) -> None:
    say(link, Progressed(1000, 3000, ""))
    assert dialog.outcome.text() == "Checking link 1,000 of 3,000..."
    say(link, RecordChecked((CheckedRecord(0, 3000, HEAD),)))
    assert "All 3,000 links" in dialog.outcome.text()
    assert dialog.details.isHidden()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == f"3000 {HEAD}"


def test_the_first_broken_link_is_told_in_plain_words(
    dialog: RecordDialog, link: ScriptedLink
) -> None:
    note = RecordNote("The project went back to a backup.", 60, "2026-02-03T03:04:05.678+00:00")
    first = CheckedRecord(0, 80, HEAD, None, (note,))
    say(link, RecordChecked((first, CheckedRecord(2, 90, HEAD, BROKEN))))
    assert "not as it was recorded" in dialog.outcome.text()
    told = dialog.details.text()
    for part in (
        "In second reading 2:",
        "Link 57 (accepted mask, ward/a.png, 2026-01-02",
        "Recorded: reader: anna",
        "Found: reader: bert",
        "Look at it again.",
        "Link 60 (2026-02-03",
    ):
        assert part in told


def test_what_is_without_a_link_is_told_too(dialog: RecordDialog, link: ScriptedLink) -> None:
    unknown = BrokenLink(0, "correction", "", "99", "The record does not know of it.")
    say(link, RecordChecked((CheckedRecord(0, 80, HEAD, unknown),)))
    assert dialog.details.text() == "accepted mask, 99 The record does not know of it."


def test_a_record_that_cannot_be_checked_says_why(dialog: RecordDialog, link: ScriptedLink) -> None:
    say(link, RequestFailed(UserError("The disk is gone.")))
    assert "could not be checked" in dialog.outcome.text()
    assert "gone" in dialog.details.text()
    assert "Link" not in dialog.head.text()


def test_leaving_the_project_closes_it(
    window: MainWindow, dialog: RecordDialog, link: ScriptedLink
) -> None:
    window.open_folder("/other")
    assert not dialog.isVisible()
    say(link, RecordChecked((CheckedRecord(0, 3000, HEAD),)))
