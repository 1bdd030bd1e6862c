"""A file in the folder of images that opens it: what the file manager shows is double-clicked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lesionlab.core.messages import Event, ProjectOpened
from lesionlab.core.project_file import write_project_file
from lesionlab.ui.notices import NoticeKind

if TYPE_CHECKING:
    from lesionlab.ui.desks import Surroundings

_SUBJECT = "project-file"


class ProjectFileDesk(QObject):
    """Writes that file when it is asked to."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._notices = around.notices
        self._folder = ""

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each of its actions does, by the action's id."""
        return {"project_file": self.write}

    def write(self) -> None:
        """Write the file and say where it is."""
        try:
            path = write_project_file(Path(self._folder))
        except OSError:
            self._notices.show_notice(
                _SUBJECT,
                self.tr("The folder cannot be written, so no project file can be put into it."),
                kind=NoticeKind.ERROR,
            )
            return
        text = self.tr("{name} lies beside the images now; a double click on it opens this folder.")
        self._notices.show_notice(_SUBJECT, text.format(name=path.name))

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        if isinstance(event, ProjectOpened):
            self._folder = event.folder

    def forget(self) -> None:
        """Leave the project: nothing about it is shown any more."""
        self._folder = ""
        self._notices.dismiss(_SUBJECT)

    def update_icons(self) -> None:
        """Draw in the colours of the theme; it has none of its own."""
