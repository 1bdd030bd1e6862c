"""The tables of a project, and how older ones become today's.

A file has a path; an image is what it shows, named by the hash of its pixels. All work belongs to
the image and not to the path, so it is found again wherever in the folder the file goes, and a
file whose content was replaced starts fresh.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import lru_cache

from lesionlab.core.errors import UserError
from lesionlab.engine.store import chain
from lesionlab.engine.store.versions import (
    version_1,
    version_2,
    version_3,
    version_4,
    version_5,
    version_6,
    version_7,
    version_8,
)

APPLICATION_ID = 0x4C65734C
"""Marks a database as ours ("LesL")."""

MIGRATIONS = (
    version_1.SCRIPT,
    version_2.SCRIPT,
    version_3.SCRIPT,
    version_4.SCRIPT,
    version_5.SCRIPT,
    version_6.SCRIPT,
    version_7.SCRIPT,
    version_8.SCRIPT,
)
"""Script number n (from 0) takes a database from version n to n + 1. Scripts are never changed."""


AFTERWARDS = {7: chain.begin}
"""What SQL alone cannot do in the step to a version, in the same transaction."""


def migrate(connection: sqlite3.Connection, *, shown_as: str) -> None:
    """Bring a database to today's version: a new one from nothing, an older one step by step.

    Args:
        connection: In autocommit mode.
        shown_as: The file's name for messages.

    Raises:
        UserError: If the database is of a newer program, or not one of ours.
    """
    version = _pragma(connection, "user_version")
    known = len(MIGRATIONS)
    if version > known:
        raise UserError(
            "The project was made by a newer version of LesionLab.",
            value=f"{shown_as}, version {version}",
            expected=f"version {known} or older",
            remedy="Install the newer version of LesionLab to open it.",
        )
    is_used = connection.execute("SELECT EXISTS (SELECT 1 FROM sqlite_schema)").fetchone()[0]
    if is_used and _pragma(connection, "application_id") != APPLICATION_ID:
        raise UserError(
            "This database is not a LesionLab project.",
            value=shown_as,
            remedy="Move the file elsewhere, then open the folder again.",
        )
    for step in range(version, known):
        # One transaction a step: a program killed in its middle leaves the version before.
        connection.executescript(f"BEGIN IMMEDIATE; {MIGRATIONS[step]}")
        if step + 1 in AFTERWARDS:
            AFTERWARDS[step + 1](connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {step + 1}")
        connection.execute("COMMIT")


def has_foreign_tables(connection: sqlite3.Connection) -> bool:
    """Tell whether a database of ours has other tables, triggers and so on than its version has.

    That is so where the list of them was damaged, and where somebody put in a trigger or a view,
    which would do or show something else than was asked for. One that only lacks a trigger is still
    ours: `lesionlab verify` is to see it as it is.
    """
    version = _pragma(connection, "user_version")
    if version > len(MIGRATIONS):
        return False
    found, known = _objects(connection), _objects_of(version)
    return bool(found - known) or any(kind == "table" for kind, _, _ in known - found)


@lru_cache
def _objects_of(version: int) -> frozenset[tuple[str, str, str]]:
    with closing(sqlite3.connect(":memory:")) as connection:
        for script in MIGRATIONS[:version]:
            connection.executescript(script)
        return _objects(connection)


def _objects(connection: sqlite3.Connection) -> frozenset[tuple[str, str, str]]:
    # SQLite's own names begin like that, and nobody else's may.
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite^_%' ESCAPE '^'"
    )
    return frozenset((str(kind), str(name), str(sql)) for kind, name, sql in rows)


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
