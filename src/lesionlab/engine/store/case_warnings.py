"""Warnings in the store: of the newest mask of each lesion, and of each mask that was accepted.

They are found in the transaction that keeps the mask, so that no mask is without them and an
accepted one has those that it really had.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

import numpy as np

from lesionlab.core.case_warnings import CaseWarning, WarningKind
from lesionlab.core.masks import PackedMask, unpack
from lesionlab.engine.store.mask_blobs import cam_from_blob
from lesionlab.engine.triage.lines import lines_from_bytes
from lesionlab.engine.triage.warnings import Evidence, case_warnings, share_of

# Of so many newest corrections it is told which sizes are usual.
_SIZES_LOOKED_AT = 500


def note_mask(
    connection: sqlite3.Connection, image_id: str, *, lesion: int, mask: PackedMask
) -> tuple[CaseWarning, ...]:
    """Keep the warnings of a lesion's newest mask in place of those before, and give them.

    Within the caller's transaction.
    """
    found = case_warnings(unpack(mask), evidence(connection, image_id), lesion=lesion)
    connection.execute(
        "DELETE FROM image_warnings WHERE image_id = ? AND lesion = ?", (image_id, lesion)
    )
    connection.executemany(
        "INSERT INTO image_warnings VALUES (?, ?, ?, ?)",
        [(image_id, lesion, each.kind, each.detail) for each in found],
    )
    return found


def note_accepted(
    connection: sqlite3.Connection,
    image_id: str,
    *,
    lesion: int,
    mask: PackedMask,
    correction_id: int,
) -> None:
    """Keep for good which warnings a mask had when it was accepted all the same.

    Within the transaction in which the correction is made; the correction names the reader.
    """
    found = note_mask(connection, image_id, lesion=lesion, mask=mask)
    connection.executemany(
        "INSERT INTO correction_warnings VALUES (?, ?, ?)",
        [(correction_id, each.kind, each.detail) for each in found],
    )
    connection.execute(
        "INSERT INTO correction_sizes VALUES (?, ?)", (correction_id, share_of(unpack(mask)))
    )


def forget_lesions(connection: sqlite3.Connection, image_id: str, *, first: int) -> None:
    """Forget the warnings of lesions that were taken away, within the caller's transaction."""
    connection.execute(
        "DELETE FROM image_warnings WHERE image_id = ? AND lesion >= ?", (image_id, first)
    )


def from_text(text: str | None) -> tuple[CaseWarning, ...]:
    """Give the warnings of an image from "kind:detail,kind:detail", as a query joins them.

    The same kind on two lesions is one warning of the image.
    """
    if not text:
        return ()
    parts = (warning.partition(":") for warning in text.split(","))
    return in_order((kind, detail) for kind, _, detail in parts)


def in_order(found: Iterable[tuple[str, str]]) -> tuple[CaseWarning, ...]:
    """Give warnings in the order of `WarningKind`; kinds of a newer program are left out."""
    details: dict[str, str] = {}
    for kind, detail in found:
        details.setdefault(kind, detail)
    return tuple(CaseWarning(kind, details[kind]) for kind in WarningKind if kind in details)


def evidence(connection: sqlite3.Connection, image_id: str) -> Evidence:
    """Give what is known of an image besides its mask: CAM, lines, agreement, usual sizes."""
    proposed = connection.execute(
        "SELECT p.cam FROM proposals p JOIN images i USING (image_id) WHERE image_id = ?"
        " AND p.cam IS NOT NULL ORDER BY p.source <> i.default_source, p.made_at DESC LIMIT 1",
        (image_id,),
    ).fetchone()
    assessed = connection.execute(
        "SELECT lines, methods FROM needs WHERE image_id = ? ORDER BY assessed_at DESC LIMIT 1",
        (image_id,),
    ).fetchone()
    shares = connection.execute(
        "SELECT share FROM correction_sizes ORDER BY correction_id DESC LIMIT ?",
        (_SIZES_LOOKED_AT,),
    )
    return Evidence(
        cam=None if proposed is None else cam_from_blob(proposed["cam"]),
        lines=None if assessed is None else lines_from_bytes(assessed["lines"]),
        methods_apart=None if assessed is None else assessed["methods"],
        accepted_shares=np.array([row["share"] for row in shares], np.float64),
    )
