"""Whether exported files are those that were exported, from the project as its record has it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from lesionlab.core.errors import UserError
from lesionlab.core.record_messages import BrokenLink, RecordNote
from lesionlab.engine.exchange.target import MANIFEST_NAME, Manifest, read_manifest
from lesionlab.engine.provenance.links import Checked
from lesionlab.engine.store.chain import Kind
from lesionlab.engine.store.files import sha256_of_file

_RESTORED = (
    "If the project went back to a backup or was recovered after this export, that is why. Else"
    " the newest links were cut off or made anew: ask whoever has access to the folder."
)

_NO_LINK = "This export has no link of its own: the project could only be read when it was made."


def check_export(connection: sqlite3.Connection, folder: Path, checked: Checked) -> None:
    """Check the files of an export, and the record against the hash that the export kept of it.

    Args:
        connection: To the project.
        folder: Of the export.
        checked: Takes the outcome; its links are all looked at.

    Raises:
        UserError: If there is no export in this folder, or its list of files cannot be read.
    """
    manifest = read_manifest(folder / MANIFEST_NAME)
    if manifest is None:
        raise UserError(
            "There is no export in this folder.",
            value=str(folder),
            expected=f"a folder with a file {MANIFEST_NAME}",
        )
    checked.found(_cut_off(connection, manifest, checked))
    checked.found(_unrecorded(connection, manifest, checked))
    for name, known in manifest.files.items():
        checked.found(_changed(folder / name, name, expected=known["sha256"]))


def _cut_off(
    connection: sqlite3.Connection, manifest: Manifest, checked: Checked
) -> BrokenLink | None:
    links, expected = manifest.record.get("links"), manifest.record.get("head")
    if not isinstance(links, int) or not isinstance(expected, str):
        checked.notes.append(RecordNote("This export was made before there was a record."))
        return None
    row = connection.execute(
        "SELECT sha256 FROM chain WHERE number = ?", (min(links, 2**62),)
    ).fetchone()
    actual = "" if row is None else row[0]
    if actual == expected:
        return None
    return _about_export(
        "The record is not the one that this export was made from.",
        number=links,
        expected=f"link {links}: {expected}",
        actual=f"link {links}: {actual}" if actual else f"{checked.links} links",
        remedy=_RESTORED,
    )


def _unrecorded(
    connection: sqlite3.Connection, manifest: Manifest, checked: Checked
) -> BrokenLink | None:
    known = connection.execute(
        "SELECT 1 FROM chain WHERE kind = ? AND instr(content, ?) > 0",
        (Kind.EXPORT, manifest.sha256),
    ).fetchone()
    if known is not None:
        return None
    if not manifest.record.get("recorded"):
        checked.notes.append(RecordNote(_NO_LINK))
        return None
    return _about_export(
        "The record does not know of this export.",
        expected=f"a link with {MANIFEST_NAME} as {manifest.sha256}",
        actual="none",
        remedy=_RESTORED,
    )


def _changed(path: Path, name: str, *, expected: str) -> BrokenLink | None:
    try:
        actual = sha256_of_file(path)
    except OSError:
        actual = "no such file"
    if actual == expected:
        return None
    return _about_export(
        "An exported file is not as it was written.",
        about=name,
        expected=expected,
        actual=actual,
        remedy="Export again, or take the file from where it was copied.",
    )


def _about_export(
    what: str, *, number: int = 0, about: str = "", expected: str, actual: str, remedy: str
) -> BrokenLink:
    return BrokenLink(number, Kind.EXPORT, "", about, what, expected, actual, remedy)
