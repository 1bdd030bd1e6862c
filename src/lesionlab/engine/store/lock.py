"""One writer a project: a lock of the operating system, which ends with its process."""

from __future__ import annotations

import errno
import getpass
import os
import platform
import sys
from pathlib import Path

from lesionlab.engine.store.files import write_error

if sys.platform == "win32":
    import msvcrt

    # Far behind the text: Windows lets nobody read a locked byte, and the text is for the others.
    _LOCKED_BYTE = 1 << 30

    def try_to_lock(descriptor: int) -> None:
        """Lock an open file until it is closed; see `is_locked`."""
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)
else:
    import fcntl

    def try_to_lock(descriptor: int) -> None:
        """Lock an open file until it is closed; see `is_locked`."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


LOCK_NAME = "writer.lock"


def is_locked(error: OSError) -> bool:
    """Tell whether `try_to_lock` failed because somebody has the lock, not for want of locks."""
    return error.errno in (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


class WriterLock:
    """The right to change a project, held from `acquire` to `release` or to the process's end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def acquire(self) -> str:
        """Try to get the lock; give "" or who has it ("anna on ward-3").

        Raises:
            NotWritableError: If the file cannot be made, or the drive cannot lock.
        """
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            raise write_error(self._path, error) from error
        try:
            try_to_lock(descriptor)
        except OSError as error:
            if not is_locked(error):
                os.close(descriptor)
                raise write_error(self._path, error) from error
            holder = os.read(descriptor, 200).decode("utf-8", "replace").strip()
            os.close(descriptor)
            return holder or "another window"
        self._descriptor = descriptor
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{user_name() or 'someone'} on {platform.node()}\n".encode())
        return ""

    def release(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def user_name() -> str:
    """Give the name under which the user is logged in, or "" where there is none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
