"""Tells when the drive that the folder is on goes away, and goes on by itself when it is back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lesionlab.core.folder_messages import FolderAway, FolderBack
from lesionlab.core.messages import Event
from lesionlab.ui.notices import NoticeKind

if TYPE_CHECKING:
    from lesionlab.ui.desks import Surroundings

_SUBJECT = "folder"


class FolderDesk(QObject):
    """Shows a notice while the folder cannot be reached."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._around = around
        self._is_away = False

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each of its actions does, by the action's id."""
        return {}

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        if isinstance(event, FolderAway):
            self._is_away = True
            self._around.notices.show_notice(
                _SUBJECT,
                self.tr(
                    "The folder cannot be reached: perhaps a drive was unplugged or the network is"
                    " gone. Keep this window open: your work is kept here and saved as soon as the"
                    " folder is back."
                ),
                kind=NoticeKind.WARNING,
                can_dismiss=False,
            )
        elif isinstance(event, FolderBack) and self._is_away:
            self.forget()
            self._around.bench.folder_is_back()
            self._around.status.showMessage(self.tr("The folder is back."), 6000)

    def forget(self) -> None:
        """Leave the project: nothing about it is shown any more."""
        self._is_away = False
        self._around.notices.dismiss(_SUBJECT)

    def update_icons(self) -> None:
        """It has no icons of its own."""
