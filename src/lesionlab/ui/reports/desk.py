"""The report of the image in view: asked for, made by the engine, offered to be opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lesionlab.core.messages import Event, RequestFailed
from lesionlab.core.report_messages import CaseReportMade, MakeCaseReport
from lesionlab.ui.languages import error_text
from lesionlab.ui.notices import NoticeKind

if TYPE_CHECKING:
    from lesionlab.ui.desks import Surroundings

_SUBJECT = "report"
_FOLDER = "report/folder"


class ReportDesk(QObject):
    """Makes one report at a time."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._around = around
        self._number = 0

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each of its actions does, by the action's id."""
        return {"case_report": self.ask}

    def ask(self) -> None:
        """Ask what the report is to be and where it goes, then have it made."""
        from lesionlab.ui.reports.dialog import ReportDialog, choose_report_file

        around = self._around
        image_key = around.bench.session.image_key
        if image_key is None:
            return
        path = PurePosixPath(around.bench.current_path)
        dialog = ReportDialog(name=path.name, parent=around.window)
        if not dialog.exec():
            return
        folder = str(around.settings.value(_FOLDER, "") or Path.home())
        file = choose_report_file(
            around.window, folder=folder, stem=path.stem, suffix=dialog.suffix
        )
        if file:
            around.settings.setValue(_FOLDER, str(Path(file).parent))
            self.make(image_key, file, notes=dialog.notes)

    def make(self, image_key: int, file: str, *, notes: bool) -> None:
        """Have the report of an image written; the work in view is saved before."""
        around = self._around
        around.notices.dismiss(_SUBJECT)
        around.bench.session.save_now()
        around.status.showMessage(self.tr("Making the report..."))
        self._number = around.send(MakeCaseReport(image_key, file, notes))

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        if not self._number or number != self._number:
            return
        if isinstance(event, CaseReportMade):
            text = self.tr("The report is saved as {name}.")
            self._tell(
                text.format(name=Path(event.file).name),
                action=(self.tr("Open"), lambda: self._open(event.file)),
            )
        elif isinstance(event, RequestFailed):
            self._tell(error_text(event.error), kind=NoticeKind.ERROR)

    def forget(self) -> None:
        """Leave the project: nothing about it is shown any more."""
        self._number = 0
        self._around.notices.dismiss(_SUBJECT)

    def update_icons(self) -> None:
        """Draw in the colours of the theme; it has none of its own."""

    def _tell(
        self,
        text: str,
        *,
        kind: NoticeKind = NoticeKind.INFO,
        action: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        self._number = 0
        self._around.status.clearMessage()
        self._around.notices.show_notice(_SUBJECT, text, kind=kind, action=action)

    def _open(self, file: str) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        self._around.notices.dismiss(_SUBJECT)
        QDesktopServices.openUrl(QUrl.fromLocalFile(file))
