"""The clinician's work in the store: the newest draft of each lesion, and all corrections."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from lesionlab import __version__
from lesionlab.core.case_warnings import CaseWarning
from lesionlab.core.errors import BugError, UserError
from lesionlab.core.prompts import PromptSet, prompts_from_json
from lesionlab.core.proposals import ModelRef
from lesionlab.core.records import Draft, LesionRecord
from lesionlab.core.saving_messages import Accept, SaveDraft
from lesionlab.core.worklist_messages import Reopen
from lesionlab.engine.store import chain, histories
from lesionlab.engine.store.case_warnings import from_text, note_accepted, note_mask
from lesionlab.engine.store.database import saving
from lesionlab.engine.store.images import ImageRecord, worked_image
from lesionlab.engine.store.lock import user_name
from lesionlab.engine.store.proposals import newest_proposal_id
from lesionlab.engine.store.work_rows import WORK_COLUMNS, work_of, work_row


@dataclass(frozen=True, slots=True)
class Correction:
    """A mask that a clinician accepted; never changed, a later one supersedes it.

    Attributes:
        correction_id: Grows with time.
        image_id: SHA-256 over shape and pixels of the image.
        path: Of the image when it was accepted, relative to the project's folder.
        lesion: 0 for the first one.
        work: Mask, prompts, edits by hand, effort.
        mask_sha256: Hash of the mask's size and pixels.
        group: Patient or lesion that the image shows, or "" where that is not known.
        proposal_model: The model that made the proposal it started from, or None.
        proposal_prompts: What that proposal was made with, in image pixels, or None.
        proposal_computed_with: See `Proposal`; "" if there was none or it was not recorded.
        accepted_at: UTC, ISO 8601.
        image_key: Of a file that shows the image now, or None if none does.
        is_open: Whether the lesion is being worked on again since, or the image is flagged.
        reader: Initials of who accepted it, or the name of the user of the computer, or "".
        program_version: Of LesionLab.
        warnings: What was warned of when the reader accepted it all the same.
    """

    correction_id: int
    image_id: str
    path: str
    lesion: int
    work: Draft
    mask_sha256: str
    group: str
    proposal_model: ModelRef | None
    proposal_prompts: PromptSet | None
    accepted_at: str
    image_key: int | None
    is_open: bool
    reader: str
    program_version: str
    warnings: tuple[CaseWarning, ...] = ()
    proposal_computed_with: str = ""


class DamagedCorrectionError(UserError):
    """A correction cannot be read.

    Attributes:
        path: Of the image when it was accepted.
    """

    path = ""


_IMAGE_KEY = (
    "(SELECT min(f.image_key) FROM files f WHERE f.image_id = c.image_id AND NOT f.missing)"
)
_IS_OPEN = (
    "(EXISTS (SELECT 1 FROM drafts d WHERE d.image_id = c.image_id AND d.lesion = c.lesion)"
    " OR EXISTS (SELECT 1 FROM files f WHERE f.image_id = c.image_id AND f.flagged))"
)

_WARNINGS = (
    "(SELECT group_concat(w.kind || ':' || w.detail) FROM correction_warnings w"
    " WHERE w.correction_id = c.correction_id)"
)


def save_draft(connection: sqlite3.Connection, request: SaveDraft) -> None:
    """Keep the work on a lesion in place of the draft before.

    Raises:
        UserError: If the mask does not fit the image, which then was replaced on disk.
    """
    image = _checked(connection, request)
    row = {
        "image_id": image.image_id,
        "lesion": request.lesion,
        **work_row(request.draft),
        "saved_at": _now(),
    }
    with saving(connection, request.save_id) as is_new:
        if is_new:
            _insert(connection, "INSERT OR REPLACE", "drafts", row)
            note_mask(connection, image.image_id, lesion=request.lesion, mask=request.draft.mask)
            histories.save(connection, image.image_id, request.lesion, request.draft.history)


def accept(connection: sqlite3.Connection, request: Accept) -> None:
    """Append a correction; the lesion's draft has become it and goes.

    Raises:
        UserError: If the mask does not fit the image, which then was replaced on disk.
    """
    image = _checked(connection, request)
    source = request.draft.state.source
    row = {
        "save_id": request.save_id,
        "image_id": image.image_id,
        "path": image.path,
        "lesion": request.lesion,
        **work_row(request.draft),
        "mask_sha256": request.draft.mask.sha256,
        "accepted_at": _now(),
        "reader": request.reader or user_name(),
        "program_version": __version__,
    }
    with saving(connection, request.save_id) as is_new:
        if is_new:
            row["proposal_id"] = newest_proposal_id(connection, image.image_id, source)
            correction_id = _insert(connection, "INSERT", "corrections", row)
            note_accepted(
                connection,
                image.image_id,
                lesion=request.lesion,
                mask=request.draft.mask,
                correction_id=correction_id,
            )
            chain.note(connection, chain.Kind.CORRECTION, correction_id)
            histories.save(connection, image.image_id, request.lesion, request.draft.history)
            connection.execute(
                "DELETE FROM drafts WHERE image_id = ? AND lesion = ?",
                (image.image_id, request.lesion),
            )


def reopen(connection: sqlite3.Connection, request: Reopen) -> None:
    """Make drafts of an image's accepted masks; what was not accepted stays as it is.

    What they cost is told by the corrections already, so the drafts begin at nothing.
    """
    spent = ("seconds", "clicks", "box_edits", "stroke_count")
    values = ["0" if column in spent else f"c.{column}" for column in WORK_COLUMNS]
    with saving(connection, request.save_id) as is_new:
        if is_new:
            connection.execute(
                "INSERT OR IGNORE INTO drafts"
                f" (image_id, lesion, saved_at, {', '.join(WORK_COLUMNS)})"
                f" SELECT c.image_id, c.lesion, ?, {', '.join(values)} FROM files f"
                " JOIN images i USING (image_id) JOIN corrections c USING (image_id)"
                " WHERE f.image_key = ? AND c.lesion < i.lesion_count AND c.correction_id ="
                " (SELECT max(n.correction_id) FROM corrections n"
                " WHERE n.image_id = c.image_id AND n.lesion = c.lesion)",
                (_now(), request.image_key),
            )


def lesions(connection: sqlite3.Connection, image: ImageRecord) -> tuple[LesionRecord, ...]:
    """Give what is known of each lesion of an image, in order."""
    records = [LesionRecord(lesion) for lesion in range(image.lesion_count)]
    for row in _rows(connection, image_id=image.image_id, newest_only=True):
        lesion = row["lesion"]
        try:
            records[lesion] = LesionRecord(lesion, _correction(row).work, accepted=True)
        except DamagedCorrectionError as error:
            records[lesion] = LesionRecord(lesion, damaged=str(error))
    for row in connection.execute("SELECT * FROM drafts WHERE image_id = ?", (image.image_id,)):
        lesion = row["lesion"]
        try:
            records[lesion] = LesionRecord(lesion, work_of(row, image.hw))
        except _DAMAGE as error:
            # What was accepted before, if anything was, is better than nothing.
            records[lesion] = replace(records[lesion], damaged=str(_damaged(error)))
    for lesion, history in histories.histories(connection, image.image_id).items():
        if lesion < len(records):
            records[lesion] = replace(records[lesion], history=history)
    return tuple(records)


def corrections(
    connection: sqlite3.Connection, *, image_id: str | None = None, newest_only: bool = False
) -> Iterator[Correction]:
    """Give the corrections, oldest first.

    Args:
        connection: To the project.
        image_id: Of one image only.
        newest_only: Only the newest of each lesion.
    """
    return map(_correction, _rows(connection, image_id=image_id, newest_only=newest_only))


def _rows(
    connection: sqlite3.Connection, *, image_id: str | None, newest_only: bool
) -> sqlite3.Cursor:
    # Of one image by the index: "all, or this one" in a single condition would read all each time.
    here = "" if image_id is None else "WHERE image_id = ?1"
    newest = (
        f"c.correction_id IN (SELECT max(correction_id) FROM corrections {here}"
        " GROUP BY image_id, lesion)"
    )
    return connection.execute(
        "SELECT c.*, i.height, i.width, i.group_name, p.model AS proposal_model,"
        " p.model_sha256 AS proposal_model_sha256, p.prompts AS proposal_prompts,"
        " p.computed_with AS proposal_computed_with,"
        f" {_IMAGE_KEY} AS image_key, {_IS_OPEN} AS is_open, {_WARNINGS} AS warnings"
        " FROM corrections c JOIN images i USING (image_id)"
        " LEFT JOIN proposals p USING (proposal_id)"
        f" WHERE {'TRUE' if image_id is None else 'c.image_id = ?1'}"
        f" AND {newest if newest_only else 'TRUE'} ORDER BY c.correction_id",
        () if image_id is None else (image_id,),
    )


@dataclass(frozen=True, slots=True)
class CorrectionHead:
    """What is told of a correction at a glance, without its mask; see `Correction`.

    Attributes:
        has_prompts: Whether it is known what its first mask was made with.
    """

    image_id: str
    path: str
    group: str
    lesion: int
    image_key: int | None
    is_open: bool
    has_prompts: bool


def newest_heads(connection: sqlite3.Connection) -> tuple[CorrectionHead, ...]:
    """Give the newest correction of each lesion at a glance: thousands in a moment."""
    rows = connection.execute(
        "SELECT c.image_id, c.path, i.group_name, c.lesion,"
        f" {_IMAGE_KEY} AS image_key, {_IS_OPEN} AS is_open,"
        " (p.prompts IS NOT NULL OR json_extract(c.prompts, '$.box_xyxy') IS NOT NULL"
        " OR coalesce(json_extract(c.prompts, '$.initial_points'), 0) > 0) AS has_prompts"
        " FROM corrections c JOIN images i USING (image_id) LEFT JOIN proposals p"
        " USING (proposal_id) WHERE c.correction_id IN"
        " (SELECT max(correction_id) FROM corrections GROUP BY image_id, lesion)"
        " ORDER BY c.correction_id"
    )
    return tuple(
        CorrectionHead(
            image_id=row["image_id"],
            path=row["path"],
            group=row["group_name"],
            lesion=row["lesion"],
            image_key=row["image_key"],
            is_open=bool(row["is_open"]),
            has_prompts=bool(row["has_prompts"]),
        )
        for row in rows
    )


def _checked(connection: sqlite3.Connection, request: SaveDraft | Accept) -> ImageRecord:
    image = worked_image(connection, request.image_key, request.image_id)
    if not 0 <= request.lesion < image.lesion_count:
        raise BugError(f"Lesion {request.lesion} of {image.lesion_count} was to be saved.")
    mask = request.draft.mask
    if (mask.height, mask.width) != image.hw:
        raise UserError(
            "The image file was replaced by another one while it was worked on.",
            value=f"{image.path}: the mask has {mask.width} x {mask.height} pixels",
            expected=f"{image.hw[1]} x {image.hw[0]}, as the image has now",
            remedy="Open the image again and draw the lesion anew.",
        )
    return image


def _insert(connection: sqlite3.Connection, verb: str, table: str, row: dict[str, object]) -> int:
    """Insert a row and give its key."""
    marks = ", ".join("?" * len(row))
    done = connection.execute(
        f"{verb} INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values())
    )
    return done.lastrowid or 0


def _correction(row: sqlite3.Row) -> Correction:
    try:
        return _readable(row)
    except _DAMAGE as error:
        damaged = _damaged(error)
        damaged.path = row["path"]
        raise damaged from error


_DAMAGE = (UserError, LookupError, TypeError, ValueError)
"""What comes of reading a row whose content was overwritten."""


def _damaged(error: Exception) -> DamagedCorrectionError:
    if isinstance(error, UserError):
        return DamagedCorrectionError(error.what, value=error.value, remedy=error.remedy)
    return DamagedCorrectionError(
        "Work on a lesion in the project is damaged.",
        value=type(error).__name__,
        remedy="Draw this lesion anew; the rest of the project is not affected.",
    )


def _readable(row: sqlite3.Row) -> Correction:
    model = row["proposal_model"]
    return Correction(
        correction_id=row["correction_id"],
        image_id=row["image_id"],
        path=row["path"],
        lesion=row["lesion"],
        work=work_of(row, (row["height"], row["width"])),
        mask_sha256=row["mask_sha256"],
        group=row["group_name"],
        proposal_model=None if model is None else ModelRef(model, row["proposal_model_sha256"]),
        proposal_prompts=(
            None if model is None else prompts_from_json(json.loads(row["proposal_prompts"]))
        ),
        accepted_at=row["accepted_at"],
        image_key=row["image_key"],
        is_open=bool(row["is_open"]),
        reader=row["reader"],
        program_version=row["program_version"],
        warnings=from_text(row["warnings"]),
        proposal_computed_with=row["proposal_computed_with"] or "",
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
