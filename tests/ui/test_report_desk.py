"""The report of the image in view: asked for in a dialog, saved by the engine, offered to open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink, entries, proposal

from lesionlab.core.errors import UserError
from lesionlab.core.messages import RequestFailed
from lesionlab.core.report_messages import CaseReportMade, MakeCaseReport
from lesionlab.core.saving_messages import SaveDraft
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.reports.desk import ReportDesk
from lesionlab.ui.reports.dialog import HTML, PDF, ReportDialog, choose_report_file


@pytest.fixture
def desk(window: MainWindow, link: ScriptedLink) -> ReportDesk:
    link.open_project(entries(3))
    link.show_image(proposal=proposal())
    return next(desk for desk in window.desks if isinstance(desk, ReportDesk))


def answering(act: Callable[[ReportDialog], object]) -> None:
    """Have the dialog that opens next answered."""
    QTimer.singleShot(0, lambda: act(QApplication.activeModalWidget()))


def choosing(monkeypatch: pytest.MonkeyPatch, file: str) -> list[dict[str, str]]:
    """Have a file chosen without the system's dialog; gives what was offered."""
    offered: list[dict[str, str]] = []

    def choose(_parent: object, **offer: str) -> str:
        offered.append(offer)
        return file

    monkeypatch.setattr("lesionlab.ui.reports.dialog.choose_report_file", choose)
    return offered


def test_a_report_is_asked_for_made_and_opened(
    window: MainWindow,
    link: ScriptedLink,
    desk: ReportDesk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window.bench.session.add_click(40, 30, 1)
    file = str(tmp_path / "mine.pdf")
    offered = choosing(monkeypatch, file)

    answering(lambda dialog: dialog.pdf_button.click())
    window.actions_by_id["case_report"].trigger()

    request = link.last(MakeCaseReport)
    assert (request.image_key, request.file, request.notes) == (1, file, False)
    assert offered[0]["suffix"] == PDF
    assert offered[0]["stem"] == Path(window.bench.current_path).stem
    # What is in view is on its way to the store before.
    assert link.sent.index(link.last(SaveDraft)) < link.sent.index(request)

    link.say(CaseReportMade(file), to=request)
    notice = window.notices.notice("report")
    assert notice.text == "The report is saved as mine.pdf."
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    notice.button.click()
    assert opened == [QUrl.fromLocalFile(file)]
    assert window.notices.notice("report") is None


def test_what_was_typed_goes_along_only_when_ticked_and_the_folder_is_remembered(
    window: MainWindow,
    link: ScriptedLink,
    desk: ReportDesk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    offered = choosing(monkeypatch, str(tmp_path / "a.html"))

    def answer(dialog: ReportDialog) -> None:
        dialog.notes_box.setChecked(True)
        dialog.html_button.click()

    answering(answer)
    desk.ask()
    assert link.last(MakeCaseReport).notes

    answering(lambda dialog: dialog.html_button.click())
    desk.ask()
    assert not link.last(MakeCaseReport).notes
    assert offered[1] == {"folder": str(tmp_path), "stem": offered[0]["stem"], "suffix": HTML}


def test_nothing_is_made_when_the_dialogs_are_left(
    link: ScriptedLink, desk: ReportDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(lambda dialog: dialog.reject())
    desk.ask()
    choosing(monkeypatch, "")
    answering(lambda dialog: dialog.pdf_button.click())
    desk.ask()

    assert link.all(MakeCaseReport) == []


def test_a_report_that_cannot_be_made_is_explained(
    window: MainWindow, link: ScriptedLink, desk: ReportDesk
) -> None:
    desk.make(1, "/nowhere/a.pdf", notes=False)
    error = UserError("The file cannot be written.", value="/nowhere/a.pdf")

    link.say(RequestFailed(error), to=link.last(MakeCaseReport))

    notice = window.notices.notice("report")
    assert "The file cannot be written." in notice.text
    assert notice.button is None


@pytest.mark.parametrize(
    ("typed", "suffix", "file"),
    [("a", PDF, "a.pdf"), ("a.PDF", PDF, "a.PDF"), ("a.jpg", HTML, "a.jpg.html"), ("", PDF, "")],
)
def test_a_chosen_file_has_the_suffix_of_its_kind(
    qtbot: QtBot,
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    suffix: str,
    file: str,
) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda _self: bool(typed))
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _self: [typed])

    assert choose_report_file(window, folder="/", stem="x", suffix=suffix) == file


def test_a_long_name_does_not_stretch_the_dialog(qtbot: QtBot, window: MainWindow) -> None:
    dialog = ReportDialog(name="x" * 200 + ".jpg", parent=window)
    qtbot.addWidget(dialog)

    assert dialog.sizeHint().width() < 700
