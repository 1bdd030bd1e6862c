"""What the clinician notes of an image: free text, a diagnosis, labels.

Notes belong to the image, so their owner is its hash. A file that nobody has decoded yet has no
hash; its notes belong to the file ("file:KEY") until it is decoded.
"""

from __future__ import annotations

import json
import sqlite3

from lesionlab.core.worklist_messages import NoteRequest, SetDiagnosis, SetLabels, SetNote
from lesionlab.engine.store.database import saving

OWNER = "coalesce(f.image_id, 'file:' || f.image_key)"
"""The owner of the notes of a file `f`, in SQL."""


def save(connection: sqlite3.Connection, request: NoteRequest) -> None:
    """Keep one of an image's notes in place of what was there."""
    match request:
        case SetNote():
            column, value = "note", request.note.strip()
        case SetDiagnosis():
            column, value = "diagnosis", request.diagnosis.strip()
        case SetLabels():
            labels = {label.strip() for label in request.labels} - {""}
            column, value = "labels", json.dumps(sorted(labels, key=str.casefold))
    with saving(connection, request.save_id) as is_new:
        if is_new:
            connection.execute(
                f"INSERT INTO notes (owner, {column})"
                f" SELECT {OWNER}, ?1 FROM files f WHERE image_key = ?2"
                f" ON CONFLICT (owner) DO UPDATE SET {column} = ?1",
                (value, request.image_key),
            )


def move_to_image(connection: sqlite3.Connection, image_key: int, image_id: str) -> None:
    """Give the notes of a file to the image that it turned out to show, in a transaction.

    Notes that the image has already, from another file that shows it, stay.
    """
    owner = f"file:{image_key}"
    connection.execute("UPDATE OR IGNORE notes SET owner = ? WHERE owner = ?", (image_id, owner))
    connection.execute("DELETE FROM notes WHERE owner = ?", (owner,))
