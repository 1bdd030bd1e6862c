"""A damaged database: what can still be read of it, laid over the newest good backup.

The damaged files are laid aside and never changed. Rows are read one by one around the damaged
pages; which ones are missing is told from indexes, which lie on other pages.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lesionlab.core.errors import UserError
from lesionlab.core.project_file import DATABASE_NAME
from lesionlab.engine.store import chain
from lesionlab.engine.store.backups import damage, known_backups, make_single, put_in_place
from lesionlab.engine.store.database import UNREADABLE, copy_database, open_database, transaction
from lesionlab.engine.store.mask_blobs import mask_from_blob
from lesionlab.engine.store.scratch import ScratchFolder

_APPEND_ONLY = frozenset(
    {"corrections", "training_sets", "decoder_uses", "saves", "proposals", "images"}
)
_PROBED_ROWS = 20_000
"""Between the rows that can be read from either end, at most so many are tried one by one."""
_NAMES_SHOWN = 5
_HEADER_BYTES = 100
_INTERIOR = 5
"""Kind of a page that points to others, in a table. Source: sqlite.org/fileformat2.html."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """What came of a recovery.

    Attributes:
        aside: Where the damaged files lie.
        backup_number: Of the backup that it began from; 0 if there was none.
        corrections: Paths of images of which an accepted mask is lost; "" where that is unknown.
        drafts: Likewise of work that was not accepted yet.
        was_read: Whether anything of the damaged database could be read.
    """

    aside: Path
    backup_number: int
    corrections: tuple[str, ...]
    drafts: tuple[str, ...]
    was_read: bool

    @property
    def text(self) -> str:
        """What the user is told."""
        if not self.was_read:
            what = (
                f"The project is as backup {self.backup_number} has it; what came later is lost."
                if self.backup_number
                else "There was no backup, so the project begins anew."
            )
            return (
                f"The project's database was damaged and nothing of it could be read. {what}"
                f" The damaged file is kept in {self.aside}."
            )
        if self.corrections or self.drafts:
            missing = " ".join(
                f"{title}: {_named(paths)}."
                for title, paths in (
                    ("Accepted masks that are lost", self.corrections),
                    ("Work not accepted yet that is lost", self.drafts),
                )
                if paths
            )
        else:
            missing = "As far as can be told, no mask is missing."
        return (
            "The project's database was damaged and has been recovered from what could be read"
            + (f" and from backup {self.backup_number}" if self.backup_number else "")
            + f". {missing} The damaged file is kept in {self.aside}."
        )


def recover(store: Path) -> Recovered:
    """Make a new database of what a damaged one and the newest good backup hold.

    Nobody may have the project open.

    Raises:
        UserError: If the disk is full or cannot be written; the damaged database is as it was.
    """
    backup = next((each for each in known_backups(store) if not damage(each.path)), None)
    new = store / f"{DATABASE_NAME}.tmp"
    with ScratchFolder() as folder:
        for suffix in ("", "-wal"):
            new.with_name(f"{new.name}{suffix}").unlink(missing_ok=True)
        # SQLite is not let near the original: it would tidy up, and change it.
        copy = folder / DATABASE_NAME
        for suffix in ("", "-wal"):
            source = store / f"{DATABASE_NAME}{suffix}"
            if source.exists():
                shutil.copyfile(source, copy.with_name(f"{copy.name}{suffix}"))
        if backup is not None:
            copy_database(backup.path, new)
        lost = _merge(copy, new, backup_number=0 if backup is None else backup.number)
    aside = put_in_place(store, new)
    number = 0 if backup is None else backup.number
    was_read = lost is not None
    lost = lost or {"corrections": (), "drafts": ()}
    return Recovered(aside, number, lost["corrections"], lost["drafts"], was_read)


def _merge(damaged: Path, new: Path, *, backup_number: int) -> dict[str, tuple[str, ...]] | None:
    """Bring what can be read into the database `new`, which is made if need be.

    Returns:
        The paths of the images of which work is lost, by table; None if nothing could be read.
    """
    lost: dict[str, tuple[str, ...]] | None = None
    with contextlib.closing(open_database(new)) as target:
        target.execute("PRAGMA foreign_keys = OFF")
        target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with contextlib.closing(_opened(damaged, like=new)) as source:
            if known := _tables(source):
                target.execute("BEGIN")
                tables = [each for each in _tables(target) if each in known and each != "chain"]
                was_read = sum(_bring(source, target, table) for table in tables) > 0
                _restore_images(target)
                _never_again(source, target)
                target.execute("COMMIT")
                if was_read:
                    lost = {each: _lost(source, target, each) for each in ("corrections", "drafts")}
            with transaction(target):
                _record_recovery(source, target, backup_number=backup_number)
        make_single(target)
    return lost


def _record_recovery(
    source: sqlite3.Connection, target: sqlite3.Connection, *, backup_number: int
) -> None:
    """Have the record say that it goes on from what was found, and what that is."""
    links, _ = _readable_rows(source, "chain") if "chain" in _tables(source) else ([], True)
    columns = _columns(target, "chain")
    if links and not backup_number:
        # The record that was begun with the new database is not this project's.
        chain.start_over(target)
    left = chain.continue_with(target, [tuple(row[name] for name in columns) for row in links])
    chain.append(
        target, chain.Kind.RECOVERED, content={"backup": backup_number, "links_left": left}
    )
    chain.note_as_found(target)


def _opened(path: Path, *, like: Path) -> sqlite3.Connection:
    """Open a damaged database as well as it goes.

    If its list of tables cannot be read, it is given that of `like`: the tables of one project lie
    at the same places in all its databases, mostly.
    """
    _pad(path)
    connection = _connected(path)
    if not _tables(connection):
        connection.close()
        _give_schema(path, like)
        connection = _connected(path)
    return connection


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    return connection


def _pad(path: Path) -> None:
    """Make a truncated database as long as its header says; else nothing of it is read at all."""
    size = path.stat().st_size if path.exists() else 0
    if size < _HEADER_BYTES:
        return
    page = _page_bytes(path)
    with path.open("r+b") as file:
        file.seek(28)
        pages = int.from_bytes(file.read(4), "big")
        if size < pages * page <= 4 * size + 2**26:
            file.truncate(pages * page)


def _give_schema(path: Path, like: Path) -> None:
    """Put the pages with the list of tables of one database into another, in place."""
    size = path.stat().st_size if path.exists() else 0
    page = _page_bytes(like)
    if size <= page:
        return
    # What the log holds would go over it.
    path.with_name(f"{path.name}-wal").unlink(missing_ok=True)
    with path.open("r+b") as file, like.open("rb") as good:
        first = good.read(page)
        file.write(first)
        file.seek(28)
        file.write((size // page).to_bytes(4, "big"))
        for number in _pages_below(first):
            good.seek((number - 1) * page)
            file.seek((number - 1) * page)
            file.write(good.read(page))


def _pages_below(first: bytes) -> Iterator[int]:
    """Give the pages that the first one, the root of the list of tables, points to."""
    if first[100] != _INTERIOR:
        return
    cells = int.from_bytes(first[103:105], "big")
    for cell in range(cells):
        at = int.from_bytes(first[112 + 2 * cell : 114 + 2 * cell], "big")
        yield int.from_bytes(first[at : at + 4], "big")
    yield int.from_bytes(first[108:112], "big")


def _page_bytes(path: Path) -> int:
    with path.open("rb") as file:
        file.seek(16)
        page = int.from_bytes(file.read(2), "big")
    return 65536 if page == 1 else page if page in (512 << n for n in range(8)) else 4096


def _tables(connection: sqlite3.Connection) -> tuple[str, ...]:
    try:
        rows = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
    except UNREADABLE:
        return ()
    return tuple(row[0] for row in rows)


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def _bring(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> int:
    """Bring a table's readable rows over; give how many there were."""
    rows, is_whole = _readable_rows(source, table)
    names = [name for name in _columns(source, table) if name in _columns(target, table)]
    if table in _APPEND_ONLY or table.startswith("correction"):
        verb = "INSERT OR IGNORE"
    else:
        verb = "INSERT OR REPLACE"
        if is_whole:
            # What was taken away since the backup must not come back.
            with contextlib.suppress(*UNREADABLE):
                target.execute(f"DELETE FROM {table}")
    marks = ", ".join("?" * len(names))
    for row in rows:
        if table in ("drafts", "corrections") and not _has_mask(source, row):
            continue
        # A row that breaks a rule of the table is damaged, and none less than one not readable.
        with contextlib.suppress(*UNREADABLE):
            target.execute(
                f"{verb} INTO {table} ({', '.join(names)}) VALUES ({marks})",
                [row[name] for name in names],
            )
    return len(rows)


def _restore_images(target: sqlite3.Connection) -> None:
    """Bring back the images of which only the work is left; a mask has the size of its image."""
    for table in ("corrections", "drafts"):
        for row in target.execute(
            f"SELECT image_id, max(lesion) + 1, mask FROM {table}"
            " WHERE image_id NOT IN (SELECT image_id FROM images) GROUP BY image_id"
        ).fetchall():
            image_id, lesion_count, mask = row
            # In a PNG, width and height stand at the beginning of its first part.
            width, height = struct.unpack(">II", mask[16:24])
            target.execute(
                "INSERT INTO images (image_id, height, width, lesion_count) VALUES (?, ?, ?, ?)",
                (image_id, height, width, lesion_count),
            )


def _never_again(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """See that no number of a correction that is lost is given to another one."""
    highest = max(
        [
            row[0] or 0
            for table in _tables(target)
            if table == "corrections" or table.startswith("correction_")
            for row in target.execute(f"SELECT max(correction_id) FROM {table}")
        ]
        + [_highest_number(source), _highest_number(target)]
    )
    if not target.execute(
        "UPDATE sqlite_sequence SET seq = ? WHERE name = 'corrections'", (highest,)
    ).rowcount:
        target.execute("INSERT INTO sqlite_sequence VALUES ('corrections', ?)", (highest,))


def _highest_number(connection: sqlite3.Connection) -> int:
    """Give the highest number that a correction was ever given, as far as can be read."""
    query = "SELECT seq FROM sqlite_sequence WHERE name = 'corrections'"
    given, _ = _until_damage(connection, query)
    return given[0][0] if given and isinstance(given[0][0], int) else 0


def _has_mask(source: sqlite3.Connection, row: sqlite3.Row) -> bool:
    try:
        image = source.execute(
            "SELECT height, width FROM images WHERE image_id = ?", (row["image_id"],)
        ).fetchone()
        if image is not None:
            mask_from_blob(row["mask"], hw=(image[0], image[1]))
    except (UserError, TypeError):
        return False
    except UNREADABLE:
        return True
    return True


def _readable_rows(connection: sqlite3.Connection, table: str) -> tuple[list[sqlite3.Row], bool]:
    """Give the rows that can be read, and whether these are all."""
    rows, is_whole = _until_damage(connection, f"SELECT * FROM {table}")
    if is_whole:
        return rows, True
    try:
        connection.execute(f"SELECT rowid FROM {table} LIMIT 0")
    except UNREADABLE:
        keys = ", ".join(
            row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[5]
        )
        order = ", ".join(f"{key} DESC" for key in keys.split(", "))
        more, _ = _until_damage(connection, f"SELECT * FROM {table} ORDER BY {order}")
        return [*rows, *more], False
    front, _ = _until_damage(connection, f"SELECT rowid AS r, * FROM {table} ORDER BY rowid")
    back, _ = _until_damage(connection, f"SELECT rowid AS r, * FROM {table} ORDER BY rowid DESC")
    first = front[-1]["r"] if front else 0
    last = back[-1]["r"] if back else first + _PROBED_ROWS
    between = range(first + 1, min(last, first + 1 + _PROBED_ROWS))
    found = (_row(connection, table, rowid) for rowid in between)
    return [*front, *(row for row in found if row is not None), *back], False


def _row(connection: sqlite3.Connection, table: str, rowid: int) -> sqlite3.Row | None:
    try:
        row: sqlite3.Row | None = connection.execute(
            f"SELECT * FROM {table} WHERE rowid = ?", (rowid,)
        ).fetchone()
    except UNREADABLE:
        return None
    return row


def _until_damage(connection: sqlite3.Connection, query: str) -> tuple[list[sqlite3.Row], bool]:
    rows: list[sqlite3.Row] = []
    try:
        for row in connection.execute(query):
            rows.append(row)  # noqa: PERF402 - what comes before the damage counts
    except (*UNREADABLE, OverflowError):
        return rows, False
    return rows, True


def _lost(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> tuple[str, ...]:
    """Give the images of which there was a row that is not there any more, as the index tells."""
    key = "correction_id" if table == "corrections" else "lesion"
    index = "corrections_by_image" if table == "corrections" else "sqlite_autoindex_drafts_1"
    query = f"SELECT image_id, {key} FROM {table} INDEXED BY {index}"
    entries, _ = _until_damage(source, query)
    kept = {tuple(row) for row in target.execute(f"SELECT image_id, {key} FROM {table}")}
    paths = dict(
        target.execute(
            "SELECT image_id, min(path) FROM files WHERE image_id IS NOT NULL GROUP BY image_id"
        ).fetchall()
    )
    lost = [paths.get(row[0], "") for row in entries if tuple(row) not in kept]
    if table == "corrections":
        # None is ever deleted, so each number that was given and is not there is one lost.
        lost += [""] * (_highest_number(target) - len(kept) - len(lost))
    return tuple(sorted(lost))


def _named(paths: Iterable[str]) -> str:
    """Give paths for people, with how many there are of a name and without one."""
    return ", ".join(_parts(sorted(paths)))


def _parts(paths: list[str]) -> Iterator[str]:
    named = [path for path in dict.fromkeys(paths) if path]
    yield from named[:_NAMES_SHOWN]
    if len(named) > _NAMES_SHOWN:
        yield f"and {len(named) - _NAMES_SHOWN} more images"
    if unnamed := paths.count(""):
        yield f"{unnamed} of images that cannot be named"
