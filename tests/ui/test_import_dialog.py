"""The import dialog: choose, see what belongs together, take over; nothing before that."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from scripted_link import ScriptedLink

from lesionlab.core.errors import UserError
from lesionlab.core.import_messages import (
    CancelImport,
    ImportFate,
    ImportLine,
    ImportMasks,
    ImportPreviewed,
    MasksImported,
    PreviewImport,
)
from lesionlab.core.messages import Done, Progressed, RequestFailed, ShowImage
from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.ui.imports.desk import ImportDesk
from lesionlab.ui.imports.dialog import ImportDialog
from lesionlab.ui.imports.lines import Column
from lesionlab.ui.main_window import MainWindow

ENTRIES = [
    WorklistEntry(1, "a.png", WorkState.TODO),
    WorklistEntry(2, "b.png", WorkState.ACCEPTED, accepted_at=1.0),
    WorklistEntry(3, "c.png", WorkState.TODO),
]
NO_IMAGE = UserError("No image of the folder has this name.", value="z")
LINES = (
    ImportLine("a_segmentation.png", "ISIC", 1, ImportFate.NEW, "a.png", 1),
    ImportLine("b.json", "labelme", 2, ImportFate.HAS_WORK, "b.png", 2, notes=("filled so",)),
    ImportLine("c.json", "COCO", 1, ImportFate.NEW, "c.png", 3, empty=2),
    ImportLine("z.png", "picture", 1, ImportFate.NO_IMAGE, error=NO_IMAGE),
)


@pytest.fixture
def opened(window: MainWindow, link: ScriptedLink) -> MainWindow:
    link.open_project(ENTRIES)
    return window


def desk_of(window: MainWindow) -> ImportDesk:
    return next(desk for desk in window.desks if isinstance(desk, ImportDesk))


def show(window: MainWindow) -> ImportDialog:
    window.actions_by_id["import_masks"].trigger()
    dialog = desk_of(window).dialog
    assert dialog is not None
    return dialog


def previewed(window: MainWindow, link: ScriptedLink) -> ImportDialog:
    desk_of(window).open_with("/there/masks")
    dialog = desk_of(window).dialog
    assert dialog is not None
    link.say(ImportPreviewed("/there/masks", LINES, 0), to=link.last(PreviewImport))
    return dialog


def shown(model: object, column: Column) -> list[str]:
    return [
        model.index(row, column).data(Qt.ItemDataRole.DisplayRole)  # type: ignore[attr-defined]
        for row in range(model.rowCount())  # type: ignore[attr-defined]
    ]


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_the_system_is_asked_where_the_masks_are(
    opened: MainWindow, link: ScriptedLink, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    dialog = show(opened)
    assert not dialog.go_button.isEnabled()
    assert dialog.tabs.isHidden()
    asked = []

    def choose(_parent: object, _title: str, start: str, *_kinds: str) -> object:
        asked.append(start)
        return "/there/masks" if kind == "folder" else ("/there/masks", "")

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    button = dialog.folder_button if kind == "folder" else dialog.file_button
    button.click()
    assert link.last(PreviewImport) == PreviewImport("/there/masks")
    link.say(ImportPreviewed("/there/masks", (), 3), to=link.last(PreviewImport))
    assert "no masks" in dialog.status_text
    assert not dialog.go_button.isEnabled()
    button.click()
    # The second time it begins where it was.
    assert asked == [str(Path.home()), str(Path("/there"))]


def test_the_preview_says_what_comes_in_and_what_not_and_why(
    opened: MainWindow, link: ScriptedLink
) -> None:
    dialog = previewed(opened, link)
    assert shown(dialog.incoming, Column.IMAGE) == ["a.png", "c.png"]
    assert shown(dialog.incoming, Column.OUTCOME) == ["becomes the accepted mask"] * 2
    assert shown(dialog.incoming, Column.LESIONS) == ["1", "1, 2 empty"]
    assert shown(dialog.left_out, Column.FILE) == ["b.json", "z.png"]
    accepted, unknown = shown(dialog.left_out, Column.OUTCOME)
    assert "stays as it is" in accepted
    assert "No image" in unknown
    assert [dialog.tabs.tabText(tab) for tab in (0, 1)] == ["Comes in: 2", "Left out: 2"]
    tip = dialog.left_out.index(0, Column.FORMAT).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "labelme\nfilled so"
    assert not link.all(ImportMasks)


def test_the_preview_stays_on_the_screen_with_all_buttons(
    opened: MainWindow, link: ScriptedLink
) -> None:
    opened.actions_by_id["import_masks"].trigger()
    small = desk_of(opened).dialog
    assert small is not None
    room = small.screen().availableGeometry()
    small.move(room.right() - small.width(), room.bottom() - small.height())
    dialog = previewed(opened, link)
    assert dialog is small
    assert dialog.tabs.isVisible()
    assert room.contains(dialog.geometry())


def test_work_is_replaced_only_if_it_is_chosen(opened: MainWindow, link: ScriptedLink) -> None:
    dialog = previewed(opened, link)
    dialog.replace.setChecked(True)
    assert shown(dialog.incoming, Column.OUTCOME)[1] == "takes the place of the present mask"
    dialog.as_drafts.setChecked(True)
    assert set(shown(dialog.incoming, Column.OUTCOME)) == {"becomes a draft to look at"}
    dialog.go_button.click()
    assert link.last(ImportMasks) == ImportMasks("/there/masks", as_drafts=True, replace=True)


def test_the_import_can_be_seen_and_shows_its_result_at_once(
    opened: MainWindow, link: ScriptedLink
) -> None:
    link.show_image()
    assert opened.bench is not None
    opened.bench.session.saver.reader = "AB"
    dialog = previewed(opened, link)
    dialog.go_button.click()
    request = link.last(ImportMasks)
    assert request == ImportMasks("/there/masks", reader="AB")
    assert not dialog.go_button.isEnabled()
    link.say(Progressed(1, 2, "a.png"), to=request)
    views = len(link.all(ShowImage))
    failed = ImportLine(
        "c.json", "COCO", 1, ImportFate.UNUSABLE, "c.png", 3, UserError("The mask is empty.")
    )
    # The second image has just these masks already.
    link.say(MasksImported("/there/masks", (1,), 1, (failed, LINES[3])), to=request)
    assert dialog.status_text == "Images with new masks: 1. Had these masks already: 1."
    assert shown(dialog.incoming, Column.IMAGE) == ["a.png", "b.png"]
    assert shown(dialog.incoming, Column.OUTCOME) == ["imported", "was there already"]
    assert shown(dialog.left_out, Column.FILE) == ["c.json", "z.png"]
    # The image in view is asked for again, with its new mask.
    assert len(link.all(ShowImage)) == views + 1
    assert not dialog.go_button.isEnabled()
    dialog.close_button.click()


def test_it_is_cancelled_before_it_is_closed(opened: MainWindow, link: ScriptedLink) -> None:
    dialog = previewed(opened, link)
    dialog.go_button.click()
    dialog.reject()
    dialog.reject()
    assert len(link.all(CancelImport)) == 1
    assert dialog.isVisible()
    link.say(
        MasksImported("/there/masks", (1,), 0, (LINES[3],), was_cancelled=True),
        to=link.last(ImportMasks),
    )
    assert dialog.status_text == "Cancelled. Images with new masks: 1."
    assert shown(dialog.incoming, Column.IMAGE) == ["a.png"]
    dialog.reject()
    assert not dialog.isVisible()


@pytest.mark.parametrize("event", [RequestFailed(UserError("The archive is damaged.")), Done()])
def test_a_refused_archive_is_told_and_another_can_be_chosen(
    opened: MainWindow, link: ScriptedLink, event: object
) -> None:
    desk_of(opened).open_with("/there/masks.zip")
    dialog = desk_of(opened).dialog
    assert dialog is not None
    assert not dialog.folder_button.isEnabled()
    link.say(event, to=link.last(PreviewImport))
    assert dialog.folder_button.isEnabled()
    if isinstance(event, RequestFailed):
        assert "damaged" in dialog.status_text


def test_leaving_the_project_closes_the_dialog(opened: MainWindow, link: ScriptedLink) -> None:
    dialog = previewed(opened, link)
    dialog.go_button.click()
    desk_of(opened).forget()
    assert not dialog.isVisible()


def test_closing_asks_before_an_import_is_stopped(
    opened: MainWindow, link: ScriptedLink, may_stop: list[bool]
) -> None:
    dialog = previewed(opened, link)
    dialog.go_button.click()
    may_stop += [False, True]

    opened.close()
    assert not link.is_closed
    assert dialog.isVisible()
    assert not link.all(CancelImport)

    opened.close()
    assert link.is_closed
    assert link.all(CancelImport)
    assert not may_stop


def test_nothing_is_asked_when_nothing_would_be_lost(
    opened: MainWindow, link: ScriptedLink, may_stop: list[bool]
) -> None:
    may_stop += [False]
    desk_of(opened).open_with("/there/masks")
    opened.open_folder("/elsewhere")
    assert desk_of(opened).dialog is None
    assert link.all(CancelImport)

    link.open_project(ENTRIES)
    dialog = previewed(opened, link)
    dialog.go_button.click()
    dialog.reject()
    opened.close()
    assert link.is_closed
    assert may_stop == [False]
