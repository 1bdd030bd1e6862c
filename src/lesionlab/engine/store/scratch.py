"""Temporary folders that do not outlive their process for long, even if it is killed."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
import weakref
from contextlib import suppress
from pathlib import Path

from lesionlab.engine.store.files import write_error
from lesionlab.engine.store.lock import try_to_lock

_PREFIX = "lesionlab-scratch-"
_LOCK, _CONTENT = "lock", "content"

_YOUNG_S = 60.0
"""A folder as young as this may not be locked yet."""


class ScratchFolder:
    """A new temporary folder; those that killed processes left are removed first.

    Each has a lock beside its content, which ends with its process: so it is known which are used.

    Attributes:
        path: The folder, empty at first.
    """

    def __init__(self) -> None:
        """Make the folder.

        Raises:
            UserError: If that is not possible, for example because the disk is full.
        """
        place = Path(tempfile.gettempdir())
        _remove_left_over(place)
        try:
            root = Path(tempfile.mkdtemp(prefix=_PREFIX))
            self.path = root / _CONTENT
            lock = os.open(root / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
            self._remove = weakref.finalize(self, _remove, root, lock)
            self.path.mkdir()
        except OSError as error:
            raise write_error(place, error) from error
        # On a drive without locks a folder that was left stays.
        with suppress(OSError):
            try_to_lock(lock)

    def remove(self) -> None:
        """Remove it with all that is in it, as far as that is possible."""
        self._remove()

    def __enter__(self) -> Path:
        return self.path

    def __exit__(self, *_: object) -> None:
        self.remove()


def _remove(root: Path, lock: int) -> None:
    # Windows removes no file that is open.
    os.close(lock)
    shutil.rmtree(root, ignore_errors=True)


def _remove_left_over(place: Path) -> None:
    try:
        with os.scandir(place) as found:
            roots = [Path(each.path) for each in found if each.name.startswith(_PREFIX)]
    except OSError:
        return
    for root in roots:
        if _is_left_over(root):
            shutil.rmtree(root, ignore_errors=True)


def _is_left_over(root: Path) -> bool:
    """Tell whether a folder is of a process of this user that has ended."""
    try:
        # Others may put what they like into the folder of all: links are not followed.
        status = root.lstat()
        if hasattr(os, "getuid") and status.st_uid != os.getuid():
            return False
        lock = os.open(root / _LOCK, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return False
    try:
        if root.is_symlink() or time.time() - os.fstat(lock).st_mtime < _YOUNG_S:
            return False
        try_to_lock(lock)
    except OSError:
        return False
    finally:
        os.close(lock)
    return True
