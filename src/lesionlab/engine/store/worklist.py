"""The files of a project: known by path, found again by size and time or by content."""

from __future__ import annotations

import json
import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from lesionlab.core.errors import BugError
from lesionlab.core.frames import split_frame
from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.engine.store import chain, notes
from lesionlab.engine.store.case_warnings import from_text
from lesionlab.engine.store.database import transaction
from lesionlab.engine.store.notes import OWNER

_ENTRIES = f"""
SELECT f.image_key, f.path, f.error, f.flagged, coalesce(i.lesion_count, 1) AS lesion_count,
    coalesce(f.mtime_ns, f.found_mtime_ns, 0) AS mtime_ns, n.note, n.diagnosis, n.labels,
    (SELECT max(c.accepted_at) FROM corrections c WHERE c.image_id = f.image_id) AS accepted_at,
    (SELECT count(DISTINCT c.lesion) FROM corrections c
        WHERE c.image_id = f.image_id AND c.lesion < i.lesion_count) AS accepted,
    EXISTS (SELECT 1 FROM drafts d WHERE d.image_id = f.image_id) AS has_draft,
    EXISTS (SELECT 1 FROM proposals p WHERE p.image_id = f.image_id) AS has_proposal,
    (SELECT group_concat(w.kind || ':' || w.detail) FROM image_warnings w
        WHERE w.image_id = f.image_id) AS warnings
FROM files f LEFT JOIN images i USING (image_id) LEFT JOIN notes n ON n.owner = {OWNER}
"""


def sync_paths(
    connection: sqlite3.Connection, folder: Path, paths: Sequence[str]
) -> tuple[WorklistEntry, ...]:
    """Give the entries of the files found; those not known yet are added, in one transaction.

    A new path whose file has size and time of exactly one known file that is gone is that file,
    renamed, until it is decoded and its content says for certain.
    """
    wanted = json.dumps(paths)
    known = {
        row["path"]
        for row in connection.execute(
            "SELECT path FROM files WHERE path IN (SELECT value FROM json_each(?))", (wanted,)
        )
    }
    new = [path for path in paths if path not in known]
    with transaction(connection):
        gone = _decoded_files_by_size_and_time(connection) if new else {}
        connection.executemany(
            "INSERT INTO files (path, found_mtime_ns) VALUES (?, ?)",
            ((path, _mtime_ns(folder / path)) for path in new),
        )
        if gone:
            for path in new:
                _recognise(connection, folder, path, gone)
        connection.execute(
            "UPDATE files SET missing = 0"
            " WHERE missing AND path IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
    rows = connection.execute(
        f"{_ENTRIES} WHERE f.path IN (SELECT value FROM json_each(?))", (wanted,)
    )
    entries = {row["path"]: _entry(row) for row in rows}
    return tuple(entries[path] for path in paths)


def _decoded_files_by_size_and_time(
    connection: sqlite3.Connection,
) -> dict[tuple[int, int], list[sqlite3.Row]]:
    found: dict[tuple[int, int], list[sqlite3.Row]] = {}
    for row in connection.execute(
        "SELECT path, size, mtime_ns, image_id, flagged FROM files WHERE image_id IS NOT NULL"
    ):
        found.setdefault((row["size"], row["mtime_ns"]), []).append(row)
    return found


def _recognise(
    connection: sqlite3.Connection,
    folder: Path,
    path: str,
    known: dict[tuple[int, int], list[sqlite3.Row]],
) -> None:
    stamp = file_stamp(folder / path)
    candidates = known.get(stamp, []) if stamp else []
    # Two of the same size and second are two frames of one camera; that is no evidence.
    if len(candidates) != 1:
        return
    file, number = split_frame(candidates[0]["path"])
    if number != split_frame(path)[1] or os.path.lexists(folder / file):
        return
    connection.execute(
        "UPDATE files SET image_id = ?, flagged = ? WHERE path = ?",
        (candidates[0]["image_id"], candidates[0]["flagged"], path),
    )


def mark_missing(connection: sqlite3.Connection, found: Iterable[str]) -> None:
    """Note which files are gone, after a scan of the whole folder found `found`."""
    with transaction(connection):
        connection.execute(
            "UPDATE files SET missing = 1"
            " WHERE NOT missing AND path NOT IN (SELECT value FROM json_each(?))",
            (json.dumps(list(found)),),
        )


def record_decoded(
    connection: sqlite3.Connection,
    image_key: int,
    *,
    image_id: str,
    hw: tuple[int, int],
    stamp: tuple[int, int] | None,
) -> None:
    """Note what a file shows; with that it has all work that was done on this image."""
    size, mtime_ns = stamp or (None, None)
    as_known = connection.execute(
        "SELECT 1 FROM files WHERE image_key = ? AND image_id = ? AND error = '' AND size IS ?"
        " AND mtime_ns IS ?",
        (image_key, image_id, size, mtime_ns),
    ).fetchone()
    if as_known:
        return
    with transaction(connection):
        added = connection.execute(
            "INSERT INTO images (image_id, height, width) VALUES (?, ?, ?)"
            " ON CONFLICT (image_id) DO NOTHING",
            (image_id, *hw),
        )
        if added.rowcount:
            chain.note(connection, chain.Kind.IMAGE, image_id)
        # A file that was not known by content takes over the flag of the same image elsewhere.
        connection.execute(
            "UPDATE files SET flagged = 1 WHERE image_key = ? AND image_id IS NULL AND"
            " EXISTS (SELECT 1 FROM files other WHERE other.image_id = ? AND other.flagged)",
            (image_key, image_id),
        )
        # Another picture under the same name is another image: the flag was not meant for it.
        connection.execute(
            "UPDATE files SET flagged = flagged AND coalesce(image_id = ?1, TRUE),"
            " image_id = ?1, error = '', size = ?2, mtime_ns = ?3 WHERE image_key = ?4",
            (image_id, size, mtime_ns, image_key),
        )
        notes.move_to_image(connection, image_key, image_id)


def record_error(connection: sqlite3.Connection, image_key: int, error: str) -> None:
    """Note why a file cannot be used; work done on it before stays with its image."""
    with transaction(connection):
        connection.execute("UPDATE files SET error = ? WHERE image_key = ?", (error, image_key))


def file_stamp(path: Path) -> tuple[int, int] | None:
    """Give (size in bytes, time of change in ns) of a file, or None if it cannot be asked.

    That of a frame is that of its file.
    """
    try:
        status = Path(split_frame(str(path))[0]).stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _mtime_ns(path: Path) -> int | None:
    stamp = file_stamp(path)
    return None if stamp is None else stamp[1]


def known_stamp(connection: sqlite3.Connection, image_key: int) -> tuple[int, int] | None:
    """Give the size and time that a file had when it was decoded, or None."""
    row = connection.execute(
        "SELECT size, mtime_ns FROM files WHERE image_key = ?", (image_key,)
    ).fetchone()
    return None if row is None or row["size"] is None else (row["size"], row["mtime_ns"])


def entry(connection: sqlite3.Connection, image_key: int) -> WorklistEntry:
    """Give one image's line of the worklist.

    Raises:
        BugError: If there is no such image.
    """
    row = connection.execute(f"{_ENTRIES} WHERE f.image_key = ?", (image_key,)).fetchone()
    if row is None:
        raise BugError(f"There is no image {image_key} in this project.")
    return _entry(row)


def entries(connection: sqlite3.Connection, *, lost_too: bool) -> tuple[WorklistEntry, ...]:
    """Give all lines whose file was not found missing, in the order in which they were found.

    With `lost_too`, also those of images that no other file shows.
    """
    rows = connection.execute(
        f"{_ENTRIES} WHERE NOT f.missing OR (? AND f.image_id IS NOT NULL AND NOT EXISTS ("
        "SELECT 1 FROM files o WHERE o.image_id = f.image_id AND NOT o.missing))"
        " ORDER BY f.image_key",
        (lost_too,),
    )
    return tuple(map(_entry, rows))


def counts(connection: sqlite3.Connection) -> dict[WorkState, int]:
    """Give how many images are in each state; missing ones are not counted."""
    counted = Counter(entry.state for entry in entries(connection, lost_too=False))
    return {state: counted[state] for state in WorkState}


def _entry(row: sqlite3.Row) -> WorklistEntry:
    return WorklistEntry(
        image_key=row["image_key"],
        path=row["path"],
        state=_state(row),
        error=row["error"],
        lesion_count=row["lesion_count"],
        warnings=from_text(row["warnings"]),
        note=row["note"] or "",
        diagnosis=row["diagnosis"] or "",
        labels=tuple(json.loads(row["labels"])) if row["labels"] else (),
        file_date=row["mtime_ns"] / 1e9,
        accepted_at=(
            datetime.fromisoformat(row["accepted_at"]).timestamp() if row["accepted_at"] else 0.0
        ),
    )


def _state(row: sqlite3.Row) -> WorkState:
    if row["flagged"]:
        return WorkState.FLAGGED
    # Accepting takes a lesion's draft away, so a draft is work that is newer than the acceptance.
    if row["accepted"] >= row["lesion_count"] and not row["has_draft"]:
        return WorkState.ACCEPTED
    if row["has_draft"] or row["accepted"]:
        return WorkState.CORRECTED
    return WorkState.PROPOSED if row["has_proposal"] else WorkState.TODO
