"""Writing into a folder that may hold other people's masks: nothing foreign is replaced."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from lesionlab.core.errors import UserError
from lesionlab.engine.store.files import write_atomically, write_error


def sha256_of(data: bytes) -> str:
    """Give the SHA-256 of some bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def existing_bytes(path: Path) -> bytes | None:
    """Give what a file holds, or None if there is none.

    Raises:
        UserError: If it cannot be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise write_error(path, error) from error


def replace_own(path: Path, data: bytes, *, own: Mapping[str, str]) -> None:
    """Write a file unless that would replace one that the program did not write.

    Args:
        path: The file.
        data: Its whole content.
        own: SHA-256 of the files that were written before, by name.

    Raises:
        UserError: If there is a file that is not known, or was changed since.
    """
    there = existing_bytes(path)
    if there == data:
        return
    if there is not None and own.get(path.name) != sha256_of(there):
        raise foreign(path)
    write_atomically(path, data)


def foreign(path: Path) -> UserError:
    """Explain that a file stays as it is."""
    return UserError(
        "There is a file that LesionLab did not write, or that was changed since; it was left"
        " as it is.",
        value=str(path),
        remedy="Export to another folder, or move this file away.",
    )
