"""Checks the record of a project: each link, and what it tells of; names the first that is broken.

Nothing is changed. One link and one row are held at a time.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from lesionlab.core.errors import UserError
from lesionlab.core.project_file import DATABASE_NAME
from lesionlab.core.record_messages import BrokenLink, CheckedRecord
from lesionlab.engine.provenance.exported import check_export
from lesionlab.engine.provenance.links import NOT_OURS, Checked, Link
from lesionlab.engine.provenance.rows import check_row
from lesionlab.engine.store import chain
from lesionlab.engine.store.chain import ROWS, Kind
from lesionlab.engine.store.database import UNREADABLE, copy_database, explained
from lesionlab.engine.store.readings import reading_stores
from lesionlab.engine.store.scratch import ScratchFolder

Progress = Callable[[int, int], None]

_FIRST_VERSION = 7
_MAX_VALUE_BYTES = 256 * 2**20
"""No mask of an image that can be opened, and no training set, is larger."""

_RECOVERED = (
    "The database was damaged and has been recovered. What could be read was recorded anew as it"
    " was found then."
)
_RESTORED = "The project went back to a backup; what was done after that backup is not in it."


def verify(
    store: Path, *, export: Path | None = None, progress: Progress = lambda done, total: None
) -> tuple[CheckedRecord, ...]:
    """Check the record of a project and of each of its second readings.

    Args:
        store: Where the project's data lies.
        export: A folder of exported masks that is checked against the project's record, too.
        progress: Called now and then with how many links of how many are checked.

    Raises:
        UserError: If a database cannot be read, or has no record yet; or there is no such export.
    """
    readings = reading_stores(store)
    return (
        _verify_one(store, reading=0, export=export, progress=progress),
        *(
            _verify_one(place, reading=number, export=None, progress=progress)
            for number, place in readings.items()
        ),
    )


def _verify_one(
    store: Path, *, reading: int, export: Path | None, progress: Progress
) -> CheckedRecord:
    database = store / DATABASE_NAME
    checked = Checked()
    with _understood(database), explained(database), _reader(database) as connection:
        _check_tables(connection, database)
        _check_links(connection, store, checked, progress)
        _check_all_are_recorded(connection, checked)
        if export is not None:
            check_export(connection, export, checked)
    return CheckedRecord(reading, checked.links, checked.head, checked.broken, tuple(checked.notes))


@contextlib.contextmanager
def _understood(database: Path) -> Iterator[None]:
    """Say in plain words that what somebody made of the database cannot be read at all."""
    try:
        yield
    except (sqlite3.Error, TypeError, ValueError, LookupError, OverflowError) as error:
        raise UserError(
            "The record of this project cannot be read.",
            value=f"{database} ({type(error).__name__}: {error})",
            remedy=NOT_OURS,
        ) from error


@contextlib.contextmanager
def _reader(database: Path) -> Iterator[sqlite3.Connection]:
    """Open a database of one moment, to read and no more, beside whoever writes it."""
    with contextlib.ExitStack() as stack:
        try:
            connection = _opened(database)
        except sqlite3.OperationalError:
            # One with a log, in a folder that cannot be written.
            copy = stack.enter_context(ScratchFolder()) / DATABASE_NAME
            copy_database(database, copy)
            connection = _opened(copy)
        stack.callback(connection.close)
        yield connection


def _opened(database: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{database.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None
    )
    try:
        # It may come from elsewhere: what it says is looked at, and none of it is run.
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MAX_VALUE_BYTES)
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except UNREADABLE:
        connection.close()
        raise
    connection.text_factory = chain.exact
    return connection


def _check_tables(connection: sqlite3.Connection, database: Path) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version < _FIRST_VERSION:
        raise UserError(
            "This project has no record yet; it was last opened by an older LesionLab.",
            value=str(database),
            remedy="Open its folder in the window: the record begins with what is found then.",
        )
    names = ["chain", *(rows.table for rows in ROWS.values())]
    (tables,) = connection.execute(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"
        " AND name IN (SELECT value FROM json_each(?))",
        (json.dumps(names),),
    ).fetchone()
    if tables != len(names):
        # A view in its place could keep us reading for ever.
        raise ValueError("a table is missing")


def _check_links(
    connection: sqlite3.Connection, store: Path, checked: Checked, progress: Progress
) -> None:
    (total,) = connection.execute("SELECT count(*) FROM chain").fetchone()
    for row in connection.execute("SELECT * FROM chain ORDER BY number"):
        link = Link(*row)
        problem = _unlike(link, after=checked)
        checked.found(problem)
        checked.links, checked.head = link.number, link.sha256
        if problem is None:
            _check_told(connection, store, link, checked)
        progress(min(link.number, total), total)
    _check_end(connection, checked)


def _unlike(link: Link, *, after: Checked) -> BrokenLink | None:
    """Give what is wrong with a link itself."""
    if link.number != after.links + 1:
        return link.broken(
            "Links are missing from the record before this one.",
            expected=f"link {after.links + 1}",
            actual=f"link {link.number}",
        )
    if link.previous != after.head:
        return link.broken(
            "This link does not follow the one before it: one of the two was replaced.",
            expected=after.head or "nothing before it",
            actual=link.previous or "nothing before it",
        )
    if (actual := link.computed_sha256()) != link.sha256:
        return link.broken("This link was changed.", expected=link.sha256, actual=actual)
    return None


def _check_told(connection: sqlite3.Connection, store: Path, link: Link, checked: Checked) -> None:
    """Check what a link tells of, if no later one tells of the same."""
    if link.kind == Kind.RECOVERED:
        checked.notes.append(link.note(_RECOVERED))
    elif link.kind == Kind.RESTORED:
        checked.notes.append(link.note(_RESTORED))
    elif link.kind in ROWS and link.is_newest_of_its_row(connection):
        checked.found(check_row(connection, store, link, checked))


def _check_end(connection: sqlite3.Connection, checked: Checked) -> None:
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'chain'").fetchone()
    given = 0 if row is None else row[0]
    if given != checked.links:
        checked.found(
            BrokenLink(
                number=checked.links + 1,
                kind="",
                made_at="",
                about="",
                what="Links were cut off from the end of the record.",
                expected=f"{given} links",
                actual=f"{checked.links} links",
                remedy=NOT_OURS,
            )
        )


def _check_all_are_recorded(connection: sqlite3.Connection, checked: Checked) -> None:
    for kind, rows in ROWS.items():
        row = connection.execute(
            f"SELECT {rows.key} FROM {rows.table} WHERE NOT EXISTS (SELECT 1 FROM chain"
            f" WHERE kind = ? AND subject = CAST({rows.table}.{rows.key} AS TEXT))"
            f" ORDER BY {rows.key} LIMIT 1",
            (kind,),
        ).fetchone()
        if row is not None:
            checked.found(
                BrokenLink(
                    number=0,
                    kind=kind,
                    made_at="",
                    about=str(row[0]),
                    what="This is in the project, but its record does not know of it.",
                    expected="a link that tells of it",
                    actual="none",
                    remedy=NOT_OURS,
                )
            )


def as_json(records: tuple[CheckedRecord, ...]) -> list[dict[str, Any]]:
    """Give the outcome as plain JSON values."""
    from dataclasses import asdict

    found: list[dict[str, Any]] = json.loads(json.dumps([asdict(record) for record in records]))
    return found
