"""The export from the main window: the dialog while it is open, and what it is told."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QWidget

from lesionlab.core.messages import Event, Request
from lesionlab.ui.export_dialog import ExportDialog
from lesionlab.ui.exports.image_choice import exportable
from lesionlab.ui.workbench import Workbench


class Exporting(QObject):
    """Opens the export dialog and gives it the engine's events."""

    def __init__(
        self,
        send: Callable[[Request], int],
        *,
        bench: Workbench,
        settings: QSettings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._send = send
        self._bench = bench
        self._main = parent
        self._dialog: ExportDialog | None = None

    def show_dialog(self, *, folder: str) -> None:
        """Save the work in view and open the dialog; the picking begins in `folder`."""
        if self._dialog is not None:
            return
        self._bench.session.save_now()
        self._dialog = ExportDialog(
            self._send,
            images=exportable(self._bench.worklist),
            settings=self._settings,
            folder=folder,
            parent=self._main,
        )
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        if self._dialog is not None:
            self._dialog.handle(number, event)

    def _closed(self) -> None:
        self._dialog = None
