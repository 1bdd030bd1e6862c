"""After a crash: the folder and the image that were under the hand, and a word on what is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject

from lesionlab.core.messages import Event, ProjectOpened
from lesionlab.ui.recent import RecentFolders

if TYPE_CHECKING:
    from lesionlab.ui.desks import Surroundings

_OPEN = "session/open"


class RecoveryDesk(QObject):
    """Writes down which image is in view while the program runs, and wipes it out at the end.

    What is still there at the next start was left by a program that was not closed. A lock tells
    that program from one that still runs.

    Attributes:
        folder: Left open by a program that was not closed properly, or "".
    """

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._around = around
        self._settings = around.settings
        self._recent = RecentFolders(around.settings)
        self._lock = QLockFile(f"{around.settings.fileName()}.open")
        self._lock.setStaleLockTime(0)
        self._current = ""
        self.folder = self._path = ""
        if self._may_write():
            left = self._settings.value(_OPEN)
            if isinstance(left, list) and len(left) == 2:
                self.folder, self._path = map(str, left)
                self._recent.remember_image(self.folder, self._path)
        around.bench.viewChanged.connect(self._note)
        around.bench.session.imageOpened.connect(self._tell)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each of its actions does, by the action's id."""
        return {}

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        if isinstance(event, ProjectOpened):
            self._current = event.folder
            if self.folder and self.folder != event.folder:
                folder, self.folder = self.folder, ""
                self._around.notices.show_notice(
                    "recovered",
                    self.tr(
                        "LesionLab was not closed properly the last time. The work on {name} is"
                        " kept in its folder."
                    ).format(name=self._name),
                    action=(
                        self.tr("Open that folder"),
                        lambda: self._around.open_folder(folder),
                    ),
                )

    def forget(self) -> None:
        """Leave the project: nothing about it is shown any more."""
        if self._current and self._lock.isLocked():
            self._settings.remove(_OPEN)
            self._settings.sync()
        self._current = ""
        self._lock.unlock()

    def update_icons(self) -> None:
        """It has no icons."""

    @property
    def _name(self) -> str:
        return self._path.rsplit("/", 1)[-1]

    def _may_write(self) -> bool:
        """Whether no other window of the program writes down what it has open."""
        return self._lock.isLocked() or self._lock.tryLock(0)

    def _note(self) -> None:
        path = self._around.bench.current_path
        now = [self._current, path]
        if self._current and path and self._settings.value(_OPEN) != now and self._may_write():
            self._settings.setValue(_OPEN, now)
            self._recent.remember_image(self._current, path)
            # At once: a program that is killed writes nothing more.
            self._settings.sync()

    def _tell(self) -> None:
        """Say once what is there again, when the image that was under the hand is."""
        bench = self._around.bench
        image = bench.session.image
        is_there = self.folder == self._current and bench.current_path == self._path
        if not self.folder or image is None or not is_there:
            return
        self.folder = ""
        text = (
            self.tr(
                "LesionLab was not closed properly. Your work on {name} is there again as it was"
                " a moment before, and so is everything else that was saved."
            )
            if any(work.touched and not work.accepted for work in image.lesions)
            else self.tr(
                "LesionLab was not closed properly. Everything that was saved is there; {name} was"
                " in view."
            )
        )
        self._around.notices.show_notice("recovered", text.format(name=self._name))
