"""Whether the work is saved: told in the status line, and as a notice where it could not be."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from lesionlab.core.errors import UserError
from lesionlab.ui.languages import error_text
from lesionlab.ui.notices import NoticeKind, NoticeStack
from lesionlab.ui.session import Session
from lesionlab.ui.status_line import StatusLine


class SavedState(QObject):
    """Shows how a session's saving stands, and whatever else went wrong in it.

    Signals:
        changed: It was shown anew.
    """

    changed = Signal()

    def __init__(
        self, session: Session, *, notices: NoticeStack, status: StatusLine, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._notices = notices
        self._status = status
        session.statusChanged.connect(self.show)
        session.failed.connect(self._show_failure)

    def show(self) -> None:
        """Show how it stands now."""
        session = self._session
        if session.read_only:
            self._status.show_saved(self.tr("Read-only"))
        elif session.saver.has_failed:
            self._status.show_saved(self.tr("Not saved"), kind="error")
        elif session.is_saving:
            self._status.show_saved(self.tr("Saving..."))
        else:
            self._status.show_saved(self.tr("Saved"))
            self._notices.dismiss("saving")
        self.changed.emit()

    def retry(self) -> None:
        """Save again what could not be saved."""
        self._notices.dismiss("saving")
        self._session.saver.retry()
        self.show()

    def _show_failure(self, error: UserError) -> None:
        if self._session.saver.has_failed:
            self._notices.show_notice(
                "saving",
                self.tr("The work could not be saved. {error}").format(error=error_text(error)),
                kind=NoticeKind.ERROR,
                action=(self.tr("Try again"), self.retry),
            )
        else:
            self._notices.show_notice("session", error_text(error), kind=NoticeKind.WARNING)
