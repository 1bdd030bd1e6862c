"""Whose image an image is, without keeping who that is.

Cases of one patient stay together when decoders are judged, which takes a name for each patient and
no more. It is a hash of what the image file says, with a secret of the project that leaves it with
no export: two projects have different names for one patient. The hash is slow, as there are so few
patient numbers that a fast one could be undone by trying them all.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import sqlite3

from lesionlab.engine.imaging.facts import ImageFacts
from lesionlab.engine.store.database import transaction

_SECRET = "identity_secret"
_SECRET_BYTES = 32
_COST = 2**13
"""About 20 ms, and 8 MB of memory, for each image that is seen for the first time."""


def record_facts(connection: sqlite3.Connection, image_id: str, facts: ImageFacts) -> None:
    """Take over scale and group of a decoded image, each only if none is known.

    Args:
        connection: To the project.
        image_id: Of an image that is recorded.
        facts: What its file says.
    """
    row = connection.execute(
        "SELECT px_per_mm, group_name FROM images WHERE image_id = ?", (image_id,)
    ).fetchone()
    if facts.px_per_mm is not None and row["px_per_mm"] is None:
        with transaction(connection):
            connection.execute(
                "UPDATE images SET px_per_mm = ? WHERE image_id = ?", (facts.px_per_mm, image_id)
            )
    if facts.identity and not row["group_name"]:
        group = group_of(connection, facts.identity)
        with transaction(connection):
            connection.execute(
                "UPDATE images SET group_name = ? WHERE image_id = ?", (group, image_id)
            )


def group_of(connection: sqlite3.Connection, identity: str) -> str:
    """Give the project's own name for a patient or lesion: 32 hexadecimal digits."""
    return hashlib.scrypt(
        identity.encode(), salt=project_secret(connection), n=_COST, r=8, p=1, dklen=16
    ).hex()


def uid_key(connection: sqlite3.Connection) -> bytes:
    """Give the key by which new UIDs are made of those in DICOM files (`exchange.deidentify`)."""
    return hmac.digest(project_secret(connection), b"uids", "sha256")


def project_secret(connection: sqlite3.Connection) -> bytes:
    """Give the secret of a project, 32 bytes; the first time it is made."""
    row = connection.execute("SELECT value FROM project WHERE name = ?", (_SECRET,)).fetchone()
    if row is None:
        secret = secrets.token_hex(_SECRET_BYTES)
        with transaction(connection):
            connection.execute("INSERT INTO project VALUES (?, ?)", (_SECRET, secret))
        return bytes.fromhex(secret)
    return bytes.fromhex(row["value"])
