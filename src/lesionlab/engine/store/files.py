"""Files that are either the old one or the new one, whatever happens while they are written."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
from pathlib import Path

from lesionlab.core.errors import UserError


class NotWritableError(UserError):
    """A place where nothing can be written, now or ever; another place may do."""


def write_atomically(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Write a file so that at any moment the old or the new content is there, whole.

    Args:
        path: The file; its folder exists.
        data: The whole content.
        durable: Whether it has to survive a power cut; without, a rebuildable file is written
            faster.

    Raises:
        UserError: If the disk is full or the folder cannot be written; the old content is intact.
    """
    temporary = temporary_beside(path)
    try:
        with temporary.open("xb") as file:
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        os.replace(temporary, path)
        if durable:
            sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise write_error(path, error) from error


def sha256_of_file(path: Path) -> str:
    """Give the SHA-256 of a file's content, hex.

    Raises:
        OSError: If it cannot be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def temporary_beside(path: Path) -> Path:
    """Give a name in a file's folder that nobody uses, for its content before it is whole."""
    return path.with_name(f".{secrets.token_hex(8)}.tmp")


def install_file(temporary: Path, path: Path) -> None:
    """Put a file that was written whole in a file's place, durably.

    Raises:
        OSError: If that is not possible; the old content is intact.
    """
    with temporary.open("r+b") as file:
        os.fsync(file.fileno())
    os.replace(temporary, path)
    sync_folder(path.parent)


def make_folder(path: Path) -> None:
    """Make a folder and those above it, if they do not exist.

    Raises:
        UserError: If that is not possible.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(path, error) from error


def rename(path: Path, *, to: Path) -> None:
    """Rename a file or folder.

    Raises:
        UserError: If that is not possible.
    """
    try:
        path.rename(to)
    except OSError as error:
        raise write_error(path, error) from error


def remove(path: Path) -> None:
    """Remove a file, if it is there.

    Raises:
        UserError: If that is not possible.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise write_error(path, error) from error


def sync_folder(folder: Path) -> None:
    """Put a folder's own entries on the disk: a renamed file is only then safe."""
    if os.name == "nt":
        return  # Windows has no such call; NTFS keeps a journal of its folders.
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_error(path: Path, error: OSError) -> UserError:
    """Explain why something could not be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError(
            "The disk is full.",
            value=str(path),
            remedy="Free some space, then do it again; what was there before is unharmed.",
        )
    if error.errno == errno.ENAMETOOLONG:
        return NotWritableError(
            "The name of the file is too long for this drive.",
            value=str(path),
            remedy="Use a shorter name; an export can use neutral names, which are short.",
        )
    return NotWritableError(
        "The file cannot be written.",
        value=f"{path} ({error.strerror or type(error).__name__})",
        expected="a folder that may be written",
        remedy="Choose another folder, or ask for permission to write this one.",
    )
