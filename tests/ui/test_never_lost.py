"""What is under the hand when the program is lost, and the backups as the window shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink, disc, entries, proposal

from lesionlab.core.backup_messages import (
    Backup,
    BackupRestored,
    BackupsListed,
    ListBackups,
    RestoreBackup,
)
from lesionlab.core.edits import Stroke
from lesionlab.core.errors import UserError
from lesionlab.core.history import StoredHistory
from lesionlab.core.masks import unpack
from lesionlab.core.messages import OpenProject, RequestFailed
from lesionlab.core.prompts import Box
from lesionlab.core.records import LesionRecord
from lesionlab.core.saving_messages import SaveDraft
from lesionlab.ui.lesion_work import LesionWork
from lesionlab.ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shown(window: MainWindow, link: ScriptedLink) -> MainWindow:
    link.open_project(entries(3))
    link.show_image(proposal=proposal())
    return window


def _recovered(request: SaveDraft) -> LesionWork:
    """Open a draft as the next start would."""
    stored = StoredHistory((), 0, 0).updated(request.draft.history)
    record = LesionRecord(0, replace(request.draft, history=None), history=stored)
    mask = request.draft.mask
    return LesionWork.restored(record, hw=(mask.height, mask.width))


def test_a_stroke_that_is_not_finished_is_saved_now_and_then(
    shown: MainWindow, link: ScriptedLink
) -> None:
    bench, canvas = shown.bench, shown.bench.view.canvas
    shown.actions_by_id["tool_brush"].trigger()
    middle = canvas.rect().center()
    QTest.mousePress(canvas, LEFT, Qt.KeyboardModifier.NoModifier, middle - QPoint(40, 120))
    QTest.mouseMove(canvas, middle - QPoint(-40, 120))
    canvas._held.timeout.emit()

    kept = _recovered(link.last(SaveDraft))
    assert np.array_equal(kept.mask, canvas.mask)
    assert not np.array_equal(kept.mask, bench.session.work.mask)
    assert not bench.session.work.history.can_undo
    # Undo takes the recovered stroke back.
    kept.undo()
    assert not kept.state.edits

    # Taken back, it is not saved any more; the draft is again what is seen.
    canvas.cancel_gesture()
    assert np.array_equal(unpack(link.last(SaveDraft).draft.mask), disc(40, 30, 12))
    assert not bench.session.work.history.can_undo
    assert not canvas._held.isActive()


def test_a_box_being_dragged_is_saved_with_it(shown: MainWindow, link: ScriptedLink) -> None:
    session = shown.bench.session
    session.set_box(Box(1, 2, 30, 40), finished=False)
    session.keep_under_way(None, shown.bench.view.canvas.target)

    kept = _recovered(link.last(SaveDraft))
    assert kept.state.prompts.box == Box(1, 2, 30, 40)
    assert kept.awaits_model
    kept.undo()
    assert kept.state.prompts == proposal().prompts


@pytest.fixture
def start(
    qtbot: QtBot, settings: QSettings
) -> Iterator[Callable[..., tuple[MainWindow, ScriptedLink]]]:
    windows = []

    def start(folder: str = "") -> tuple[MainWindow, ScriptedLink]:
        link = ScriptedLink()
        window = MainWindow(lambda: link, settings=settings, folder=folder)
        windows.append(window)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.started):
            window.show()
        return window, link

    yield start
    for window in windows:
        window.close()


def _killed(window: MainWindow, settings: QSettings, settings_after: Callable[[], None]) -> None:
    """Close a window, and leave its notes as a kill would have."""
    left = settings.value("session/open")
    window.close()
    settings_after()
    settings.setValue("session/open", left)


def test_after_a_crash_the_image_under_the_hand_is_there_with_one_notice(
    start: Callable[..., tuple[MainWindow, ScriptedLink]], settings: QSettings
) -> None:
    window, link = start("/clinic")
    link.open_project(entries(3))
    window.bench.go_to(2)
    link.show_image(proposal=proposal())
    window.bench.session.add_edit(Stroke(((5.0, 5.0),), 3.0, adds=True))
    window.bench.session.save_now()
    record = LesionRecord(0, replace(link.last(SaveDraft).draft, history=None))
    _killed(window, settings, lambda: settings.remove("folders/last_image"))

    window, link = start()
    assert link.last(OpenProject).folder == "/clinic"
    link.open_project(entries(3))
    link.show_image(lesions=(record,), proposal=proposal())

    assert window.bench.session.image_key == 2
    notice = window.notices.notice("recovered")
    assert notice is not None
    # Once is enough.
    window.notices.dismiss("recovered")
    window.bench.go_to(3)
    link.show_image(proposal=proposal())
    assert window.notices.notice("recovered") is None


def test_a_window_that_was_closed_leaves_nothing_to_recover(
    start: Callable[..., tuple[MainWindow, ScriptedLink]], settings: QSettings
) -> None:
    window, link = start("/clinic")
    link.open_project(entries(3))
    link.show_image(proposal=proposal())
    window.close()

    window, link = start("/clinic")
    link.open_project(entries(3))
    link.show_image(proposal=proposal())
    assert window.notices.notice("recovered") is None


def test_another_folder_is_opened_as_asked_and_the_lost_one_is_offered(
    start: Callable[..., tuple[MainWindow, ScriptedLink]], settings: QSettings
) -> None:
    window, link = start("/clinic")
    link.open_project(entries(3))
    _killed(window, settings, lambda: None)

    window, link = start("/other")
    assert link.last(OpenProject).folder == "/other"
    link.open_project(entries(1))
    assert window.notices.notice("recovered") is not None


BACKUPS = (
    Backup(3, "2025-06-01T10:00:00+00:00", 12345, 7),
    Backup(2, "2025-06-01T09:00:00+00:00", 12000, 5, problem="row missing"),
)


def test_a_good_backup_is_restored_after_a_question(
    shown: MainWindow, link: ScriptedLink, qtbot: QtBot
) -> None:
    shown.bench.session.add_edit(Stroke(((5.0, 5.0),), 3.0, adds=True))
    shown.actions_by_id["backups"].trigger()
    desk = next(d for d in shown.desks if type(d).__name__ == "BackupsDesk")
    link.say(BackupsListed(BACKUPS), to=link.last(ListBackups))
    dialog = desk.dialog
    assert dialog.table.topLevelItemCount() == 2
    dialog.table.setCurrentItem(dialog.table.topLevelItem(1))
    assert not dialog.restore.isEnabled()
    dialog.table.setCurrentItem(dialog.table.topLevelItem(0))

    dialog.restore.click()
    assert not link.all(RestoreBackup)
    box = dialog.findChild(QMessageBox)
    box.buttons()[0].click()

    # What is not saved yet goes first, so that it is in the backup of the present state.
    sent = [type(each) for each in link.sent]
    assert sent.index(SaveDraft) < sent.index(RestoreBackup)
    assert link.last(RestoreBackup).number == 3
    link.save_all()
    link.say(BackupRestored("/clinic", 3), to=link.last(RestoreBackup))
    assert sum(isinstance(each, OpenProject) for each in link.sent) == 2


def test_a_backup_that_cannot_be_restored_says_why(shown: MainWindow, link: ScriptedLink) -> None:
    shown.actions_by_id["backups"].trigger()
    desk = next(d for d in shown.desks if type(d).__name__ == "BackupsDesk")
    link.say(BackupsListed(BACKUPS), to=link.last(ListBackups))
    desk._restore(3)
    link.say(RequestFailed(UserError("It is gone.")), to=link.last(RestoreBackup))
    assert "gone" in desk.dialog.note.text()
    desk.dialog.close()
