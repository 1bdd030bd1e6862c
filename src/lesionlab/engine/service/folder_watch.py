"""Notices when the drive of the open project goes away, and opens the project anew when it is back.

A file on a network drive that was away for a moment often stays unusable for who had it open, so
the database is closed and opened again.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from lesionlab.core.errors import UserError
from lesionlab.core.folder_messages import FolderAway, FolderBack
from lesionlab.engine.service.outbox import Outbox
from lesionlab.engine.store.location import can_be_reached

EVERY_S = 2.0


class FolderWatch:
    """Looks every other second, in a thread of its own: a look at a dead drive may hang."""

    def __init__(self, outbox: Outbox, *, reopen: Callable[[Callable[[bool], None]], None]) -> None:
        """Prepare the watch.

        Args:
            outbox: Gets FolderAway and FolderBack.
            reopen: Opens the project anew, sometime; then calls what it is given with whether that
                worked.
        """
        self._outbox = outbox
        self._reopen = reopen
        self._changed = threading.Condition()
        self._place: tuple[Path, Path] | None = None
        self._is_away = False
        self._thread = threading.Thread(target=self._run, name="engine-folder", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def opened(self, folder: Path, store: Path) -> None:
        """Watch over this project from now on."""
        with self._changed:
            self._place, self._is_away = (folder, store), False
            self._changed.notify()

    def suspect(self) -> None:
        """Take the drive for gone: something just could not be written."""
        with self._changed:
            if self._place is not None:
                self._set_away(self._place[0])

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._place is not None)
                place = self._place
            assert place is not None
            # Outside of the lock: this may take as long as the drive likes.
            is_there = can_be_reached(*place)
            with self._changed:
                if place == self._place:
                    self._seen(place[0], is_there=is_there)
                self._changed.wait(EVERY_S)

    def _seen(self, folder: Path, *, is_there: bool) -> None:
        if not is_there:
            self._set_away(folder)
        elif self._is_away:
            self._reopen(lambda worked: self._reopened(folder, worked=worked))

    def _set_away(self, folder: Path) -> None:
        if not self._is_away:
            self._is_away = True
            self._outbox.send(0, FolderAway(str(folder)), final=True)

    def _reopened(self, folder: Path, *, worked: bool) -> None:
        with self._changed:
            still_this = self._place is not None and self._place[0] == folder
            if worked and still_this and self._is_away:
                self._is_away = False
                self._outbox.send(0, FolderBack(str(folder)), final=True)


def reopened(reopen: Callable[[], object]) -> bool:
    """Try to open a project anew; gives whether that worked."""
    try:
        reopen()
    except UserError:
        return False
    return True
