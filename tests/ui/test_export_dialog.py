"""The export dialog: which images, which files, nothing replaced unasked, and how it ends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QSettings, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink

from lesionlab.core.errors import UserError
from lesionlab.core.export import ExportChoice, ExportFormat
from lesionlab.core.export_messages import (
    CancelExport,
    CheckExport,
    ExportChecked,
    ExportFinished,
    ExportMasks,
)
from lesionlab.core.messages import Progressed, RequestFailed
from lesionlab.core.reading_messages import ListReadings, ReadingsListed
from lesionlab.core.readings import ReadingInfo
from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.engine.exchange.formats import WRITERS
from lesionlab.ui.export_dialog import ExportDialog
from lesionlab.ui.exports.wording import OFFERED
from lesionlab.ui.main_window import MainWindow

ENTRIES = [
    WorklistEntry(1, "a.png", WorkState.ACCEPTED, accepted_at=1.0),
    WorklistEntry(2, "b.png", WorkState.CORRECTED),
    WorklistEntry(3, "c.png", WorkState.FLAGGED, accepted_at=2.0),
    WorklistEntry(4, "b4.png", WorkState.ACCEPTED, accepted_at=3.0),
]


@pytest.fixture
def opened(window: MainWindow, link: ScriptedLink) -> MainWindow:
    link.open_project(ENTRIES)
    return window


def show(window: MainWindow) -> ExportDialog:
    window.actions_by_id["export"].trigger()
    dialog = window.findChildren(ExportDialog)[-1]
    assert isinstance(dialog, ExportDialog)
    return dialog


def start(
    dialog: ExportDialog, link: ScriptedLink, *, own: int = 0, foreign: tuple[str, ...] = ()
) -> CheckExport:
    """Have the dialog export to /to, where these files are."""
    dialog.export_to("/to")
    request = link.last(CheckExport)
    link.say(ExportChecked(own, foreign), to=request)
    return request


def test_every_format_that_can_be_written_is_offered_once() -> None:
    assert {text.format for text in OFFERED} == WRITERS.keys()
    assert len(OFFERED) == len(WRITERS)
    fields = [option.field for text in OFFERED for option in text.options]
    assert len(set(fields)) == len(fields)
    assert set(fields) <= set(ExportChoice.__dataclass_fields__)


def test_all_accepted_masks_are_what_is_exported_at_first(
    opened: MainWindow, link: ScriptedLink
) -> None:
    dialog = show(opened)
    assert dialog.images.all.text() == "All accepted images: 3"
    assert dialog.go_button.isEnabled()
    check = start(dialog, link)
    assert check == CheckExport("/to", ExportChoice())
    assert link.last(ExportMasks) == ExportMasks("/to", ExportChoice())
    dialog.close_button.click()
    link.say(ExportFinished("/to", 0, 0), to=link.last(ExportMasks))
    dialog.close()


def test_the_images_listed_now_are_those_of_search_and_filter(
    opened: MainWindow, link: ScriptedLink
) -> None:
    dialog = show(opened)
    assert not dialog.images.listed.isVisible()
    dialog.close()
    opened.bench.worklist._search.setText("b")

    dialog = show(opened)
    assert dialog.images.listed.text() == "Those listed now: 1"
    dialog.images.listed.click()
    start(dialog, link)

    assert link.last(ExportMasks).choice.image_keys == (2, 4)


def test_selected_images_are_meant_when_there_are_several(
    opened: MainWindow, link: ScriptedLink
) -> None:
    worklist = opened.bench.worklist
    select = QItemSelectionModel.SelectionFlag.Select
    for row in (1, 2):
        worklist.list.selectionModel().select(worklist.model.index(row), select)
    chosen = worklist.selected_keys()
    assert len(chosen) >= 2

    dialog = show(opened)
    assert dialog.images.selected.isChecked()
    start(dialog, link)

    assert link.last(ExportMasks).choice.image_keys == chosen


def test_there_is_one_dialog_however_often_it_is_asked_for(
    opened: MainWindow, link: ScriptedLink
) -> None:
    dialog = show(opened)
    assert show(opened) is dialog
    assert opened.findChildren(ExportDialog) == [dialog]


def test_nothing_to_export_is_said(window: MainWindow, link: ScriptedLink) -> None:
    link.open_project([WorklistEntry(1, "a.png", WorkState.CORRECTED)])
    dialog = show(window)
    assert not dialog.go_button.isEnabled()
    assert dialog._hint.text() == "None of these images is accepted yet."
    dialog.images.unaccepted.click()
    assert dialog.go_button.isEnabled()
    dialog.formats.boxes[ExportFormat.ISIC_PNG].click()
    assert not dialog.go_button.isEnabled()
    assert dialog._hint.text() == "Choose what to write."


def test_what_was_chosen_is_chosen_the_next_time(
    opened: MainWindow, link: ScriptedLink, settings: QSettings
) -> None:
    dialog = show(opened)
    assert not dialog.formats.options["coco_polygons"].isVisible()
    dialog.formats.boxes[ExportFormat.ISIC_PNG].click()
    dialog.formats.boxes[ExportFormat.COCO].click()
    dialog.formats.boxes[ExportFormat.NUMPY].click()
    assert dialog.formats.options["coco_polygons"].isVisible()
    dialog.formats.options["coco_polygons"].click()
    dialog.images.neutral.click()
    dialog.images.unaccepted.click()
    start(dialog, link)
    choice = ExportChoice(
        (ExportFormat.COCO, ExportFormat.NUMPY),
        include_unaccepted=True,
        neutral_names=True,
        coco_polygons=True,
    )
    assert link.last(ExportMasks).choice == choice
    link.say(ExportFinished("/to", 2, 0), to=link.last(ExportMasks))
    dialog.close()

    settings.sync()
    dialog = show(opened)
    assert dialog.formats.formats() == choice.formats
    assert dialog.formats.options["coco_polygons"].isChecked()
    assert dialog.images.neutral.isChecked()
    # What is not accepted is never taken because it was once.
    assert not dialog.images.unaccepted.isChecked()


def test_what_may_name_a_patient_is_not_chosen_by_itself(
    opened: MainWindow, link: ScriptedLink
) -> None:
    dialog = show(opened)
    dialog.formats.boxes[ExportFormat.REPORT].click()
    dialog.formats.options["report_notes"].click()
    start(dialog, link)
    assert link.last(ExportMasks).choice.report_notes
    link.say(ExportFinished("/to", 2, 0), to=link.last(ExportMasks))
    dialog.close()

    dialog = show(opened)
    assert dialog.formats.boxes[ExportFormat.REPORT].isChecked()
    assert not dialog.formats.options["report_notes"].isChecked()


@pytest.mark.parametrize("count", [0, 1])
def test_the_consensus_is_offered_where_there_are_second_readings(
    opened: MainWindow, link: ScriptedLink, count: int
) -> None:
    dialog = show(opened)
    readings = tuple(ReadingInfo(n + 1, "CD", "2026-01-01", 2) for n in range(count))
    link.say(ReadingsListed(readings, 3), to=link.last(ListReadings))
    assert dialog.images.consensus.isVisible() == bool(count)
    dialog.images.consensus.setChecked(True)
    start(dialog, link)
    assert link.last(ExportMasks).choice.consensus == bool(count)


def test_files_of_others_are_asked_about(
    opened: MainWindow, link: ScriptedLink, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = show(opened)
    start(dialog, link, own=3, foreign=("a_segmentation.png", "ward/b.json"))
    assert dialog.question.isVisible()
    assert dialog.question.files.toPlainText() == "a_segmentation.png\nward/b.json"
    assert link.all(ExportMasks) == []

    dialog.question.cancel_button.click()
    assert not dialog.question.isVisible()
    assert dialog.go_button.isEnabled()
    assert link.all(ExportMasks) == []

    start(dialog, link, foreign=("a_segmentation.png",))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "/other")
    dialog.question.other_button.click()
    assert link.last(CheckExport).folder == "/other"
    link.say(ExportChecked(0, ("x.png",)), to=link.last(CheckExport))

    dialog.question.replace_button.click()
    assert link.last(ExportMasks) == ExportMasks("/other", ExportChoice(replace=True))
    assert not dialog.question.isVisible()
    link.say(ExportFinished("/other", 3, 0), to=link.last(ExportMasks))
    # Asked for once is not asked for ever.
    start(dialog, link)
    assert not link.last(ExportMasks).choice.replace


def test_escape_leaves_the_question_and_not_the_dialog(
    opened: MainWindow, link: ScriptedLink, qtbot: QtBot
) -> None:
    dialog = show(opened)
    start(dialog, link, foreign=("a_segmentation.png",))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.question.isVisible()
    assert link.all(ExportMasks) == []


def test_own_files_are_brought_up_to_date_and_that_is_said(
    opened: MainWindow, link: ScriptedLink
) -> None:
    dialog = show(opened)
    start(dialog, link, own=1200)
    said = "Files of an earlier export are brought up to date: 1,200."
    assert dialog.result_text == said
    link.say(ExportFinished("/to", 3, 0, notes=("A note.",)), to=link.last(ExportMasks))
    assert dialog.result_text == f"Images exported: 3. {said} A note."


def test_progress_and_failures_are_shown(opened: MainWindow, link: ScriptedLink) -> None:
    dialog = show(opened)
    start(dialog, link)
    request = link.last(ExportMasks)
    link.say(Progressed(1, 3, ""), to=request)
    assert not dialog.images.isEnabled()

    link.say(
        ExportFinished("/to", 2, 1, (("a.png", 2 * (UserError("The disk is full."),)),)), to=request
    )

    assert dialog.result_text.startswith("Images exported: 2. Skipped, because not accepted: 1")
    assert dialog.failures_text == "a.png: The disk is full."
    assert dialog.show_button.isVisible()
    assert dialog.images.isEnabled()


def test_an_export_can_be_cancelled(opened: MainWindow, link: ScriptedLink) -> None:
    dialog = show(opened)
    start(dialog, link)
    request = link.last(ExportMasks)
    link.say(Progressed(1, 3, ""), to=request)

    dialog.close_button.click()

    assert len(link.all(CancelExport)) == 1
    assert dialog.isVisible()
    link.say(ExportFinished("/to", 1, 0, was_cancelled=True), to=request)
    assert dialog.result_text == "Cancelled. Images exported: 1."
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_an_export_cancelled_while_the_folder_is_looked_at_does_not_begin(
    opened: MainWindow, link: ScriptedLink
) -> None:
    dialog = show(opened)
    dialog.export_to("/to")
    dialog.close_button.click()
    link.say(ExportChecked(0, ()), to=link.last(CheckExport))
    assert link.all(ExportMasks) == []
    assert dialog.go_button.isEnabled()


@pytest.mark.parametrize("fails", [CheckExport, ExportMasks])
def test_a_long_error_is_shown_whole(
    opened: MainWindow, link: ScriptedLink, qtbot: QtBot, fails: type
) -> None:
    dialog = show(opened)
    qtbot.waitExposed(dialog)
    dialog.export_to("/to")
    if fails is ExportMasks:
        link.say(ExportChecked(0, ()), to=link.last(CheckExport))

    error = UserError("The disk is full.", remedy="Free some. " * 60)
    link.say(RequestFailed(error), to=link.last(fails))

    label = dialog._result
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    assert dialog.go_button.isEnabled()


def test_closing_asks_before_an_export_is_stopped(
    opened: MainWindow, link: ScriptedLink, may_stop: list[bool]
) -> None:
    may_stop += [False, True]
    dialog = show(opened)
    start(dialog, link)

    opened.close()
    assert not link.is_closed
    assert dialog.isVisible()
    assert not link.all(CancelExport)

    opened.close()
    assert link.is_closed
    assert link.all(CancelExport)
    assert not may_stop


def test_another_folder_closes_the_dialog(opened: MainWindow, link: ScriptedLink) -> None:
    dialog = show(opened)
    opened.open_folder("/elsewhere")
    assert not dialog.isVisible()
    link.open_project(ENTRIES)
    assert show(opened).isVisible()
