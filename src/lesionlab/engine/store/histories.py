"""The undo history of each lesion in the store: one row a step, so that saving adds and no more."""

from __future__ import annotations

import sqlite3

from lesionlab.core.history import HistoryUpdate, StoredHistory


def save(
    connection: sqlite3.Connection, image_id: str, lesion: int, update: HistoryUpdate | None
) -> None:
    """Keep what became of a lesion's history; None: it has none that fits any more.

    To be called in a transaction.
    """
    lesion_of = (image_id, lesion)
    known = connection.execute(
        "SELECT count(*) FROM history_steps WHERE image_id = ? AND lesion = ?", lesion_of
    ).fetchone()[0]
    if update is None or update.first > known:
        forget(connection, image_id, first_lesion=lesion, last_lesion=lesion)
        return
    connection.execute(
        "DELETE FROM history_steps WHERE image_id = ? AND lesion = ? AND step >= ?",
        (*lesion_of, update.first),
    )
    connection.executemany(
        "INSERT INTO history_steps VALUES (?, ?, ?, ?)",
        ((*lesion_of, step, text) for step, text in enumerate(update.steps, start=update.first)),
    )
    connection.execute(
        "INSERT OR REPLACE INTO histories VALUES (?, ?, ?)", (*lesion_of, update.position)
    )


def forget(
    connection: sqlite3.Connection,
    image_id: str,
    *,
    first_lesion: int,
    last_lesion: int | None = None,
) -> None:
    """Forget the histories of these lesions and, without a last one, of all that follow.

    To be called in a transaction.
    """
    for table in ("histories", "history_steps"):
        connection.execute(
            f"DELETE FROM {table} WHERE image_id = ? AND lesion >= ?"
            " AND lesion <= ifnull(?, lesion)",
            (image_id, first_lesion, last_lesion),
        )


def histories(connection: sqlite3.Connection, image_id: str) -> dict[int, StoredHistory]:
    """Give the histories of an image's lesions."""
    found = {}
    for lesion, position in connection.execute(
        "SELECT lesion, position FROM histories WHERE image_id = ?", (image_id,)
    ).fetchall():
        steps = tuple(
            row[0]
            for row in connection.execute(
                "SELECT content FROM history_steps WHERE image_id = ? AND lesion = ? ORDER BY step",
                (image_id, lesion),
            )
        )
        found[lesion] = StoredHistory(steps, position, on_disk=len(steps))
    return found
