"""Second readings: each has a database of its own beside the project's.

So a reading is blind by construction: while it is open, nothing of the first reading is in the
database that the program works with, and nothing done in it reaches the project's corrections,
training sets or exports.
"""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lesionlab.core.errors import UserError
from lesionlab.core.project_file import DATABASE_NAME
from lesionlab.core.readings import FIRST, ReadingInfo
from lesionlab.core.worklist import WorkState
from lesionlab.engine.store.database import open_database, transaction
from lesionlab.engine.store.files import make_folder, rename
from lesionlab.engine.store.location import has_project
from lesionlab.engine.store.worklist import counts, entries, sync_paths

_FOLDER = "readings"
_META = "reading"


def existing_reading(store: Path, number: int) -> Path:
    """Give where a reading's data lies within a project's store.

    Raises:
        UserError: If there is no such reading.
    """
    place = _place(store, number)
    if not has_project(place):
        raise UserError(
            "There is no such reading in this project.",
            value=str(number),
            remedy="Open the folder, then choose Second reading.",
        )
    return place


def reading_stores(store: Path) -> dict[int, Path]:
    """Give where the data of each of a project's readings lies, by number, oldest first."""
    folder = store / _FOLDER
    found = folder.iterdir() if folder.is_dir() else ()
    places = {int(path.name): path for path in found if path.name.isdecimal() and has_project(path)}
    return dict(sorted(places.items()))


class ReadingStore:
    """The second readings of a project, or what it is to be one.

    Attributes:
        is_reading: Whether this is a second reading itself.
    """

    def __init__(self, connection: sqlite3.Connection, *, folder: Path, store: Path) -> None:
        self._connection = connection
        self._folder = folder
        self._store = store
        self._meta = _meta(connection)
        self.is_reading = self._meta is not None

    @property
    def info(self) -> ReadingInfo | None:
        """Which reading this is, and how far it is; None for the project itself."""
        meta = self._meta
        if meta is None:
            return None
        accepted = counts(self._connection)[WorkState.ACCEPTED]
        return ReadingInfo(
            meta["number"], meta["reader"], meta["started_at"], meta["count"], accepted
        )

    @property
    def number(self) -> int:
        """Which reading this is; `FIRST` for the project itself."""
        return FIRST if self._meta is None else int(self._meta["number"])

    def numbers(self) -> list[int]:
        """Give the numbers of the project's readings, oldest first."""
        return list(reading_stores(self._store))

    def sample_paths(self) -> list[str]:
        """Give the images of this reading in the order in which they are read."""
        return [entry.path for entry in entries(self._connection, lost_too=True)]

    def check_is_first(self) -> None:
        """Check that this is no second reading, where the other readers' work must stay hidden.

        Raises:
            UserError: If it is one.
        """
        if self.is_reading:
            raise UserError(
                "This is a second reading: only its own images and masks are open.",
                remedy="Leave the reading first, with the button above the image.",
            )

    def start(
        self, *, reader: str, count: int, image_keys: Sequence[int] | None = None, seed: int = 0
    ) -> ReadingInfo:
        """Begin a blinded reading of a random sample of accepted images, in random order.

        Args:
            reader: Initials.
            count: How many images at most.
            image_keys: To draw from; None for all accepted images.
            seed: Of sample and order.

        Raises:
            UserError: If there is nothing to draw from, no initials, or it cannot be written.
        """
        self.check_is_first()
        reader = reader.strip()
        if not reader:
            raise UserError("A second reading needs the reader's initials.")
        paths = self._accepted_paths(image_keys)
        if not paths or count < 1:
            raise UserError(
                "There is no image for a second reading.",
                expected="images with an accepted mask",
                remedy="Accept some masks first.",
            )
        sample = random.Random(seed).sample(sorted(paths), min(count, len(paths)))
        number = max(self.numbers(), default=0) + 1
        started_at = datetime.now(UTC).isoformat(timespec="seconds")
        meta = {"number": number, "reader": reader, "started_at": started_at, "count": len(sample)}
        place = _place(self._store, number)
        new = place.with_name(f"{number}.new")
        make_folder(new)
        _write(new / DATABASE_NAME, self._folder, sample, meta)
        rename(new, to=place)
        return ReadingInfo(number, reader, started_at, len(sample))

    def _accepted_paths(self, image_keys: Sequence[int] | None) -> list[str]:
        wanted = None if image_keys is None else set(image_keys)
        return [
            entry.path
            for entry in entries(self._connection, lost_too=False)
            if entry.state is WorkState.ACCEPTED
            and not entry.error
            and (wanted is None or entry.image_key in wanted)
        ]


def _place(store: Path, number: int) -> Path:
    return store / _FOLDER / str(number)


def _meta(connection: sqlite3.Connection) -> dict[str, Any] | None:
    row = connection.execute("SELECT value FROM project WHERE name = ?", (_META,)).fetchone()
    return None if row is None else dict(json.loads(row["value"]))


def _write(database: Path, folder: Path, sample: Sequence[str], meta: dict[str, Any]) -> None:
    with closing(open_database(database)) as connection:
        sync_paths(connection, folder, sample)
        with transaction(connection):
            connection.execute(
                "INSERT OR REPLACE INTO project VALUES (?, ?)", (_META, json.dumps(meta))
            )
        # Else a part of it would stay in the log, which must not be left behind by the renaming.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
