"""The features that stand beside the workbench, each with its own windows, notices and messages.

The main window knows them only by `Desk`; another feature is one more line in `make_desks`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow

    from lesionlab.core.messages import Event, Request
    from lesionlab.ui.notices import NoticeStack
    from lesionlab.ui.shortcuts import Shortcuts
    from lesionlab.ui.status_line import StatusLine
    from lesionlab.ui.workbench import Workbench


class Desk(Protocol):
    """One feature, as the main window sees it."""

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each of its actions does, by the action's id."""

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""

    def forget(self) -> None:
        """Leave the project: nothing about it is shown any more."""

    def update_icons(self) -> None:
        """Draw in the colours of the theme."""


@runtime_checkable
class HasWork(Protocol):
    """What may have work under way that ends when the project is left."""

    def may_leave(self) -> bool:
        """Ask, if work is under way, whether it may be stopped; give the answer."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a desk is given.

    Attributes:
        send: Sends a request to the engine; gives its number.
        bench: The worklist, the image in view, and the session.
        actions: All actions, by id.
        settings: Where the window remembers how it was left.
        notices: For what has to be told and stays until it is read.
        status: For what is told in passing.
        window: The main window, parent of dialogs.
        open_folder: Opens a folder of images, with `reading=` a second reading of it; what is open
            now is saved and left.
        shortcuts: The keys of the actions.
    """

    send: Callable[[Request], int]
    bench: Workbench
    actions: dict[str, QAction]
    settings: QSettings
    notices: NoticeStack
    status: StatusLine
    window: QMainWindow
    open_folder: Callable[..., None]
    shortcuts: Shortcuts


def make_desks(around: Surroundings) -> tuple[Desk, ...]:
    """Make all of them."""
    from lesionlab.ui.backups_desk import BackupsDesk
    from lesionlab.ui.exports.desk import ExportDesk
    from lesionlab.ui.folder_desk import FolderDesk
    from lesionlab.ui.help.desk import HelpDesk
    from lesionlab.ui.imports.desk import ImportDesk
    from lesionlab.ui.looking_closer import LookingCloserDesk
    from lesionlab.ui.measures.desk import MeasuresDesk
    from lesionlab.ui.palette.desk import PaletteDesk
    from lesionlab.ui.project_file_desk import ProjectFileDesk
    from lesionlab.ui.readers.desk import ReadersDesk
    from lesionlab.ui.record_desk import RecordDesk
    from lesionlab.ui.recovery_desk import RecoveryDesk
    from lesionlab.ui.reports.desk import ReportDesk
    from lesionlab.ui.settings.desk import SettingsDesk
    from lesionlab.ui.tour.desk import TourDesk
    from lesionlab.ui.triage.desk import TriageDesk
    from lesionlab.ui.views.access_desk import AccessDesk
    from lesionlab.ui.views.desk import ViewDesk
    from lesionlab.ui.worklist.desk import WorklistDesk
    from lesionlab.ui.worklist.preparing import PreparingDesk

    return (
        WorklistDesk(around),
        PreparingDesk(around),
        MeasuresDesk(around),
        PaletteDesk(around),
        ReadersDesk(around),
        SettingsDesk(around),
        BackupsDesk(around),
        ImportDesk(around),
        ExportDesk(around),
        ProjectFileDesk(around),
        ReportDesk(around),
        RecordDesk(around),
        RecoveryDesk(around),
        TriageDesk(around),
        ViewDesk(around),
        AccessDesk(around),
        HelpDesk(around),
        TourDesk(around),
        LookingCloserDesk(around),
        FolderDesk(around),
    )
