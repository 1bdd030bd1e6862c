"""Where the project of a folder lies: in the folder, or with the user's own data."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
from pathlib import Path

from lesionlab.core.project_file import DATABASE_NAME, STORE_NAME

_SAMPLE = 100
_SHARE_FOUND = 0.8


def store_inside(folder: Path) -> Path:
    """Give where a folder's project lies if the folder can be written."""
    return folder / STORE_NAME


def store_outside(folder: Path, *, user_data_dir: Path) -> Path:
    """Give where a folder's project lies if the folder cannot be written."""
    name = hashlib.sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:20]
    return user_data_dir / "projects" / name


def has_project(store: Path) -> bool:
    """Tell whether there is a project in a store's folder."""
    database = store / DATABASE_NAME
    return database.is_file() and database.stat().st_size > 0


def can_be_reached(folder: Path, store: Path) -> bool:
    """Tell whether a project's folder and store are there; a drive that is gone leaves neither.

    Where a drive was mounted an empty folder may be left, which holds no images.
    """
    try:
        with os.scandir(folder) as found:
            if next(found, None) is None:
                return False
        # Names are told from memory even when nothing can be read any more.
        with (store / DATABASE_NAME).open("rb") as database:
            return bool(database.read(1))
    except OSError:
        return False


def moved_store(folder: Path, *, user_data_dir: Path) -> Path | None:
    """Find the project in the user's data whose folder is gone and whose images are in `folder`.

    Most of its images must be there under their names and with their sizes.
    """
    for database in sorted((user_data_dir / "projects").glob(f"*/{DATABASE_NAME}")):
        # A damaged one among the others is no reason not to open this folder.
        with contextlib.suppress(sqlite3.Error, UnicodeDecodeError, OSError):
            if _was_moved_to(folder, database):
                return database.parent
    return None


def _was_moved_to(folder: Path, database: Path) -> bool:
    with contextlib.closing(
        sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)
    ) as connection:
        row = connection.execute("SELECT value FROM project WHERE name = 'folder'").fetchone()
        sample = connection.execute(
            "SELECT path, size FROM files WHERE size IS NOT NULL LIMIT ?", (_SAMPLE,)
        ).fetchall()
    if row is None or not sample or Path(row[0]).exists():
        return False
    found = sum(_has_size(folder / path, size) for path, size in sample)
    return found >= _SHARE_FOUND * len(sample)


def _has_size(path: Path, size: int) -> bool:
    try:
        return path.stat().st_size == size
    except OSError:
        return False
