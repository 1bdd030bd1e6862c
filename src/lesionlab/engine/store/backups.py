"""Copies of a project's database, numbered, each checked before it counts.

They lie in `.lesionlab/backups/`. A copy gets its name only when it is whole, checked and on the
disk, so what is listed can be restored.
"""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from lesionlab.core.backup_messages import Backup
from lesionlab.core.errors import UserError
from lesionlab.core.project_file import DATABASE_NAME
from lesionlab.engine.store import chain
from lesionlab.engine.store.chain import Head
from lesionlab.engine.store.database import (
    UNREADABLE,
    copy_database,
    explained,
    open_database,
    transaction,
)
from lesionlab.engine.store.files import make_folder, remove, rename, sync_folder
from lesionlab.engine.store.lock import LOCK_NAME, WriterLock
from lesionlab.engine.store.schema import APPLICATION_ID

BACKUPS_NAME = "backups"
ASIDE_NAME = "aside"
KEPT = 10
"""So many of the newest are kept, and besides them the newest of each day, of this many days:"""
KEPT_DAYS = 14

_NAME = re.compile(r"project-(\d{4,})\.sqlite")
_SIDE_FILES = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Known:
    """A backup's number, file and the time it was made, without looking into it."""

    number: int
    path: Path
    made: datetime


def known_backups(store: Path) -> tuple[Known, ...]:
    """Give a store's backups, the newest first."""
    found = []
    for path in (store / BACKUPS_NAME).glob("project-*.sqlite"):
        if match := _NAME.fullmatch(path.name):
            with contextlib.suppress(OSError):
                made = datetime.fromtimestamp(path.stat().st_mtime, UTC)
                found.append(Known(int(match[1]), path, made))
    return tuple(sorted(found, key=lambda known: known.number, reverse=True))


def list_backups(store: Path) -> tuple[Backup, ...]:
    """Look into each backup and check it anew; the newest first."""
    return tuple(_looked_at(known) for known in known_backups(store))


def _looked_at(known: Known) -> Backup:
    accepted, problem = 0, damage(known.path)
    if not problem:
        with contextlib.closing(_reader(known.path)) as reader:
            accepted = reader.execute(
                "SELECT count(*) FROM (SELECT DISTINCT image_id, lesion FROM corrections)"
            ).fetchone()[0]
    return Backup(
        number=known.number,
        made_at=known.made.isoformat(timespec="seconds"),
        size_bytes=known.path.stat().st_size,
        accepted=accepted,
        problem=problem,
    )


def damage(database: Path) -> str:
    """Say what is wrong with a database that nobody writes, or ""."""
    try:
        with contextlib.closing(_reader(database)) as reader:
            if reader.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                return "not a project"
            found = reader.execute("PRAGMA quick_check(1)").fetchone()[0]
            return "" if found == "ok" else str(found)
    except UNREADABLE as error:
        return str(error)


def is_out_of_date(store: Path) -> bool:
    """Whether the database was written since the newest backup was made."""
    newest = next(iter(known_backups(store)), None)
    database = store / DATABASE_NAME
    written = 0.0
    for path in (database, database.with_name(f"{DATABASE_NAME}-wal")):
        with contextlib.suppress(OSError):
            # A log of no length is what an opened database leaves without a change.
            if path.stat().st_size:
                written = max(written, path.stat().st_mtime)
    return newest is None or written > newest.made.timestamp()


def make_backup(store: Path) -> Known:
    """Copy the database as it is now, check the copy, and drop the oldest ones.

    May run beside the thread that writes the project; neither waits for the other.

    Raises:
        UserError: If it cannot be read or written, or the copy is damaged, as then is the database.
    """
    folder = store / BACKUPS_NAME
    make_folder(folder)
    newest = next(iter(known_backups(store)), None)
    number = 1 if newest is None else newest.number + 1
    path = folder / f"project-{number:04d}.sqlite"
    new = path.with_suffix(".tmp")
    _remove_with_side_files(new)
    try:
        copy_database(store / DATABASE_NAME, new)
        with explained(new), contextlib.closing(sqlite3.connect(new)) as connection:
            # One file and no log beside it, whoever opens it to read.
            connection.execute("PRAGMA journal_mode = DELETE")
        if problem := damage(new):
            raise UserError(
                "The project's database is damaged.",
                value=problem,
                remedy="Open the folder again: what can be read is brought into a new database.",
            )
        _sync(new)
        rename(new, to=path)
        sync_folder(folder)
    finally:
        _remove_with_side_files(new)
    known = known_backups(store)
    for old in surplus(known):
        # What cannot be removed does no harm.
        with contextlib.suppress(UserError):
            remove(old.path)
    return known[0]


def surplus(known: Sequence[Known]) -> tuple[Known, ...]:
    """Give the backups to drop, of all there are, the newest first."""
    kept = {each.number for each in known[:KEPT]}
    days: set[object] = set()
    for each in known:
        day = each.made.date()
        if day not in days and len(days) < KEPT_DAYS:
            days.add(day)
            kept.add(each.number)
    return tuple(each for each in known if each.number not in kept)


def restore(store: Path, number: int) -> None:
    """Put a backup in the database's place.

    The present database is backed up first if it can be read, and laid aside in any case.

    Raises:
        UserError: If there is no such backup, it is damaged, or somebody has the project open;
            then nothing has changed.
    """
    lock = WriterLock(store / LOCK_NAME)
    if holder := lock.acquire():
        raise UserError(
            "The project is open elsewhere, so no backup can be restored.",
            value=holder,
            remedy="Close it there first.",
        )
    try:
        _restore(store, number)
    finally:
        lock.release()


def _restore(store: Path, number: int) -> None:
    chosen = next((each for each in known_backups(store) if each.number == number), None)
    problem = "" if chosen is None else damage(chosen.path)
    if chosen is None or problem:
        raise UserError(
            "This backup cannot be restored.",
            value=problem or f"number {number}",
            expected="one of the backups that are listed as good",
            remedy="Choose another one.",
        )
    new = store / f"{DATABASE_NAME}.tmp"
    _remove_with_side_files(new)
    copy_database(chosen.path, new)
    if is_out_of_date(store):
        with contextlib.suppress(UserError):
            make_backup(store)
    _record_restoring(new, number, instead_of=store / DATABASE_NAME)
    put_in_place(store, new)


def _record_restoring(new: Path, number: int, *, instead_of: Path) -> None:
    """Have a backup's record say that it took the place of a later one."""
    before = Head(0, "")
    with (
        contextlib.suppress(*UNREADABLE),
        contextlib.closing(
            sqlite3.connect(f"{instead_of.resolve().as_uri()}?mode=ro", uri=True)
        ) as given_up,
    ):
        before = chain.head(given_up)
    with contextlib.closing(open_database(new)) as connection:
        with transaction(connection):
            chain.append(
                connection,
                chain.Kind.RESTORED,
                content={"backup": number, "links": before.links, "head": before.sha256},
            )
        make_single(connection)


def make_single(connection: sqlite3.Connection) -> None:
    """Bring all of a database into its one file, so that it can be renamed."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("PRAGMA journal_mode = DELETE")


def put_in_place(store: Path, new: Path) -> Path:
    """Lay the present database aside, never to be deleted, and put `new` in its place.

    Returns:
        The folder in which the former one lies.
    """
    _sync(new)
    stamp = datetime.now(UTC).strftime("%Y-%m-%d-%H%M%S-%f")
    aside = store / ASIDE_NAME / stamp
    make_folder(aside)
    database = store / DATABASE_NAME
    # The log first: it must never meet the new database, and without it the old one is whole up to
    # its last checkpoint.
    for suffix in (*_SIDE_FILES, ""):
        path = database.with_name(f"{DATABASE_NAME}{suffix}")
        if path.exists():
            rename(path, to=aside / path.name)
    rename(new, to=database)
    sync_folder(store)
    return aside


def _reader(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove_with_side_files(path: Path) -> None:
    for suffix in ("", *_SIDE_FILES):
        with contextlib.suppress(UserError):
            remove(path.with_name(f"{path.name}{suffix}"))
