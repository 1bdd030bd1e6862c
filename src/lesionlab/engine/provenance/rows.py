"""Whether a row is as its newest link says, and what it says of itself is true."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from pathlib import Path
from typing import Any

from lesionlab.core.errors import BugError, UserError
from lesionlab.core.record_messages import BrokenLink
from lesionlab.engine.imaging.decode import MAX_PIXELS
from lesionlab.engine.provenance.links import NOT_OURS, Checked, Link
from lesionlab.engine.store.chain import Kind, row_values, with_later
from lesionlab.engine.store.decoders import decoder_file
from lesionlab.engine.store.files import sha256_of_file
from lesionlab.engine.store.mask_blobs import mask_blob_sha256

_OF_IMAGES = (Kind.IMAGE, Kind.PROPOSAL, Kind.CORRECTION)
DRAW_ANEW = (
    "Something other than LesionLab changed the project. Look at this image and accept its mask"
    " anew, or go back to a backup from before."
)


def check_row(
    connection: sqlite3.Connection, store: Path, link: Link, checked: Checked
) -> BrokenLink | None:
    """Give what is wrong with the row that a link tells of.

    Args:
        connection: To the project.
        store: Where the project's data lies.
        link: The newest one of its row.
        checked: Takes notes of what is no fault.
    """
    kind = Kind(link.kind)
    try:
        recorded = json.loads(link.content)["row"]
        now = row_values(connection, kind, link.subject)
        recorded = with_later(kind, recorded, now)
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        return link.broken("What this link tells cannot be read.", actual=type(error).__name__)
    except (sqlite3.DataError, OverflowError) as error:
        return link.broken("What this link tells of cannot be read.", actual=str(error))
    about = _about(connection, link, recorded or now)
    return _difference(link, recorded, now, about=about) or (
        None if now is None else _CHECKS.get(kind, _nothing)(connection, store, link, checked)
    )


def _difference(
    link: Link, recorded: Any, now: dict[str, object] | None, *, about: str
) -> BrokenLink | None:
    if recorded is None and now is None:
        return None
    if now is None:
        return link.broken("What was recorded is not there any more.", about=about, actual="none")
    if not isinstance(recorded, dict):
        return link.broken("Something is there again that was lost.", about=about)
    for name, expected in recorded.items():
        if name not in now or now[name] != expected:
            return link.broken(
                "Something was changed after it was recorded.",
                about=about,
                expected=f"{name}: {_shown(expected)}",
                actual=f"{name}: {_shown(now.get(name))}",
                remedy=DRAW_ANEW if link.kind in _OF_IMAGES else NOT_OURS,
            )
    return None


def _check_correction(
    connection: sqlite3.Connection, _store: Path, link: Link, _checked: Checked
) -> BrokenLink | None:
    mask, expected, path, height, width = connection.execute(
        "SELECT mask, mask_sha256, path, height, width FROM corrections JOIN images"
        " USING (image_id) WHERE correction_id = ?",
        (link.subject,),
    ).fetchone() or (None, "", "", 0, 0)
    if mask is None or height * width > MAX_PIXELS:
        return link.broken("The image of this mask is not there.", about=path, remedy=DRAW_ANEW)
    try:
        actual = mask_blob_sha256(mask, hw=(height, width))
    except UserError as error:
        actual = str(error)
    if actual == expected:
        return None
    return link.broken(
        "This mask is not the one that its hash was made of.",
        about=path,
        expected=expected,
        actual=actual,
        remedy=DRAW_ANEW,
    )


def _check_training_set(
    connection: sqlite3.Connection, _store: Path, link: Link, _checked: Checked
) -> BrokenLink | None:
    (content,) = connection.execute(
        "SELECT CAST(content AS BLOB) FROM training_sets WHERE sha256 = ?", (link.subject,)
    ).fetchone()
    actual = hashlib.sha256(content).hexdigest()
    if actual == link.subject:
        return None
    return link.broken(
        "This training set is not the one that its hash was made of.",
        expected=link.subject,
        actual=actual,
    )


def _check_decoder(
    connection: sqlite3.Connection, store: Path, link: Link, checked: Checked
) -> BrokenLink | None:
    sha256, is_deleted = connection.execute(
        "SELECT sha256, deleted FROM decoders WHERE number = ?", (link.subject,)
    ).fetchone()
    if is_deleted:
        return None
    try:
        actual = sha256_of_file(decoder_file(store, sha256))
    except (OSError, BugError):
        checked.notes.append(link.note("The file of the decoder of this link is not there."))
        return None
    if actual == sha256:
        return None
    return link.broken(
        "The file of this decoder was changed.",
        expected=sha256,
        actual=actual,
        remedy="Do not use this decoder: delete it, and retrain or import it anew.",
    )


def _nothing(*_: object) -> None:
    return None


_CHECKS = {
    Kind.CORRECTION: _check_correction,
    Kind.TRAINING_SET: _check_training_set,
    Kind.DECODER: _check_decoder,
}


def _about(connection: sqlite3.Connection, link: Link, row: Any) -> str:
    """Name a row for people: the image's path where there is one, else by its key."""
    if link.kind not in _OF_IMAGES or not isinstance(row, dict):
        return link.subject
    if "path" in row:
        return str(row["path"])
    (path,) = connection.execute(
        "SELECT min(path) FROM files WHERE image_id = ?",
        (str(row.get("image_id", link.subject)),),
    ).fetchone()
    return path or link.subject


def _shown(value: object) -> str:
    if isinstance(value, dict) and "sha256" in value:
        return f"SHA-256 {value['sha256']}, {value.get('bytes')} bytes"
    return "nothing" if value is None else str(value)
