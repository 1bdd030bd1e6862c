"""SQLite as the store uses it: durable, one transaction a change, errors that say what to do."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from lesionlab.core.errors import UserError
from lesionlab.engine.store.files import NotWritableError
from lesionlab.engine.store.schema import APPLICATION_ID, has_foreign_tables, migrate

_BUSY_TIMEOUT_S = 5.0

UNREADABLE = (sqlite3.Error, UnicodeDecodeError)
"""What comes of a database that cannot be read. The second: SQLite's own message quotes damage."""


class DamagedError(UserError):
    """A database is damaged; what can be read of it can be recovered."""


def open_database(path: Path) -> sqlite3.Connection:
    """Open a project's database, made or brought up to date if needed.

    Each statement is its own transaction unless `transaction` is used. To be used by one thread.

    Raises:
        UserError: If it is damaged, of a newer program, none of ours, or cannot be written.
    """
    with explained(path):
        # Isolation level None is SQLite's own autocommit: no transaction is begun by accident.
        connection = sqlite3.connect(path, timeout=_BUSY_TIMEOUT_S, isolation_level=None)
        try:
            connection.row_factory = sqlite3.Row
            # Nothing that a database from elsewhere brings with it may act outside of it.
            connection.execute("PRAGMA trusted_schema = OFF")
            _check_tables(connection, path)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            # Else INSERT OR REPLACE would delete a correction without asking its trigger.
            connection.execute("PRAGMA recursive_triggers = ON")
            migrate(connection, shown_as=str(path))
        except (UserError, *UNREADABLE):
            connection.close()
            raise
    return connection


def _check_tables(connection: sqlite3.Connection, path: Path) -> None:
    """Check that a database of ours, if it is one, has just our tables; nothing is changed.

    Raises:
        DamagedError: If it has others; what is in ours is then brought into a new database.
    """
    is_ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    if is_ours and has_foreign_tables(connection):
        raise DamagedError(_DAMAGED[1], value=str(path), remedy=_DAMAGED[2])


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do all or nothing; what is done is on the disk, synced, when the block is left.

    Raises:
        UserError: If the database cannot be written or is damaged; nothing was changed.
    """
    with explained(_path_of(connection)):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        finally:
            # After an error, SQLite may or may not have rolled back by itself.
            if connection.in_transaction:
                connection.execute("ROLLBACK")


@contextlib.contextmanager
def saving(connection: sqlite3.Connection, save_id: str) -> Iterator[bool]:
    """A `transaction` for a request that may arrive twice; gives whether this is the first time.

    Without this, a draft sent again after an engine's death would come after the acceptance that
    was sent behind it, and undo it.
    """
    with transaction(connection):
        added = connection.execute("INSERT OR IGNORE INTO saves VALUES (?)", (save_id,))
        yield added.rowcount == 1


def copy_database(source: Path, to: Path) -> None:
    """Copy a database that somebody else may be writing, or that lies where nothing can be written.

    Raises:
        UserError: If it cannot be read or is damaged.
    """
    with explained(source):
        try:
            _back_up(source, to)
        except sqlite3.OperationalError:
            # A database with a log cannot be opened in a folder that cannot be written, but nobody
            # writes it there either, so the two files can simply be copied.
            _copy_files(source, to)


def _back_up(source: Path, to: Path) -> None:
    with (
        contextlib.closing(sqlite3.connect(f"{source.as_uri()}?mode=ro", uri=True)) as reader,
        contextlib.closing(sqlite3.connect(to)) as writer,
    ):
        reader.backup(writer)


def _copy_files(source: Path, to: Path) -> None:
    try:
        shutil.copyfile(source, to)
        log = source.with_name(f"{source.name}-wal")
        if log.exists():
            shutil.copyfile(log, to.with_name(f"{to.name}-wal"))
    except OSError as error:
        raise UserError(
            "The project cannot be read.",
            value=f"{source} ({error.strerror or type(error).__name__})",
            remedy="Ask for permission to read this file, and check that the disk is not full.",
        ) from error


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about the environment into `UserError`s; those about our SQL pass."""
    try:
        yield
    except UNREADABLE as error:
        explanation = _EXPLANATIONS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if isinstance(error, UnicodeDecodeError) or str(error) == _UNKNOWN_FORMAT:
            explanation = _DAMAGED
        if explanation is None:
            raise
        kind, what, remedy = explanation if _is_readable(path) else _CANNOT_WRITE
        raise kind(what, value=f"{path} ({error})", remedy=remedy) from error


def _is_readable(path: Path) -> bool:
    # What SQLite reads from a drive that is gone can look to it like a damaged database.
    try:
        with path.open("rb") as file:
            return bool(file.read(1))
    except OSError:
        return False


def _path_of(connection: sqlite3.Connection) -> Path:
    return Path(connection.execute("PRAGMA database_list").fetchone()[2])


_CANNOT_WRITE = (
    NotWritableError,
    "The project cannot be read or written.",
    "Check the disk or the network drive it is on, and your permission to write there.",
)
_DAMAGED = (
    DamagedError,
    "The project's database is damaged.",
    "Nothing was deleted. Open the folder again: what can be read, and the newest backup, are "
    "brought into a new database; the damaged file is kept.",
)
_UNKNOWN_FORMAT = "unsupported file format"
"""Of a damaged header. SQLite has no code of its own for it."""
_BUSY = (
    UserError,
    "Another program is using the project's database.",
    "Close other programs that have this file open (a backup or synchronisation, perhaps).",
)
_FULL = (
    UserError,
    "The disk is full.",
    "Free some space, then do it again; what was saved before is unharmed.",
)
_EXPLANATIONS: dict[int, tuple[type[UserError], str, str]] = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_IOERR: _CANNOT_WRITE,
    sqlite3.SQLITE_READONLY: _CANNOT_WRITE,
    sqlite3.SQLITE_CANTOPEN: _CANNOT_WRITE,
    sqlite3.SQLITE_PERM: _CANNOT_WRITE,
}
