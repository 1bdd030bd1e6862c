"""The export from the main window: the dialog while it is open, and what it is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lesionlab.core.messages import Event, ProjectOpened
from lesionlab.ui.going_on import may_go_on

if TYPE_CHECKING:
    from lesionlab.ui.desks import Surroundings
    from lesionlab.ui.export_dialog import ExportDialog


class ExportDesk(QObject):
    """Opens the export dialog and gives it the engine's events."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._around = around
        self._folder = ""
        self._dialog: ExportDialog | None = None

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each of its actions does, by the action's id."""
        return {"export": self.show_dialog}

    def show_dialog(self) -> None:
        """Save the work in view and open the dialog; the picking begins beside the project."""
        from lesionlab.ui.export_dialog import ExportDialog
        from lesionlab.ui.exports.image_choice import exportable

        if self._dialog is not None:
            return
        self._around.bench.session.save_now()
        self._dialog = ExportDialog(
            self._around.send,
            images=exportable(self._around.bench.worklist),
            settings=self._around.settings,
            folder=str(Path(self._folder).parent),
            parent=self._around.window,
        )
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        if isinstance(event, ProjectOpened):
            self._folder = event.folder
        elif self._dialog is not None:
            self._dialog.handle(number, event)

    def may_leave(self) -> bool:
        """Ask, if an export is under way, whether it may be stopped; give the answer."""
        if self._dialog is None or not self._dialog.is_writing:
            return True
        return may_go_on(
            self._dialog,
            self.tr("An export is under way."),
            self.tr(
                "If you go on, it ends before all files are written. Nothing else is lost, and you"
                " can export again later."
            ),
            yes=self.tr("Stop the export"),
            no=self.tr("Stay here"),
        )

    def forget(self) -> None:
        """Leave the project: the dialog is closed, and an export under way ended."""
        if self._dialog is not None:
            self._dialog.leave()

    def update_icons(self) -> None:
        """Draw in the colours of the theme; it has none of its own."""

    def _closed(self) -> None:
        self._dialog = None
