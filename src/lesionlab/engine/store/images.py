"""Images in the store: what is known of each, and what the clinician set by hand."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace

from lesionlab.core.errors import BugError, UserError
from lesionlab.core.saving_messages import SetFlag, SetLesionCount, SetScale
from lesionlab.engine.store import histories
from lesionlab.engine.store.case_warnings import forget_lesions
from lesionlab.engine.store.database import saving, transaction


@dataclass(frozen=True, slots=True)
class ImageRecord:
    """What the store knows of a decoded image.

    Attributes:
        image_id: SHA-256 over shape and pixels.
        path: Of the file asked for, relative to the project's folder.
        hw: Height and width in pixels.
        px_per_mm: Scale, or None.
        lesion_count: At least 1.
        flagged: Whether the file is flagged.
        group: Patient or lesion that it shows, or "" where that is not known.
    """

    image_id: str
    path: str
    hw: tuple[int, int]
    px_per_mm: float | None
    lesion_count: int
    flagged: bool
    group: str


def image_record(connection: sqlite3.Connection, image_key: int) -> ImageRecord | None:
    """Give what is known of an image, or None if it was never decoded."""
    row = connection.execute(
        "SELECT * FROM files JOIN images USING (image_id) WHERE image_key = ?", (image_key,)
    ).fetchone()
    if row is None:
        return None
    return ImageRecord(
        image_id=row["image_id"],
        path=row["path"],
        hw=(row["height"], row["width"]),
        px_per_mm=row["px_per_mm"],
        lesion_count=row["lesion_count"],
        flagged=bool(row["flagged"]),
        group=row["group_name"],
    )


def decoded_image(connection: sqlite3.Connection, image_key: int) -> ImageRecord:
    """Give what is known of an image that must have been decoded before.

    Raises:
        BugError: If it was not.
    """
    record = image_record(connection, image_key)
    if record is None:
        raise BugError(f"Image {image_key} is unknown or was not decoded yet.")
    return record


def worked_image(connection: sqlite3.Connection, image_key: int, image_id: str) -> ImageRecord:
    """Give the image that work was done on; it stays that image's if the file shows another now.

    Args:
        connection: To the project.
        image_key: Of the file.
        image_id: Of the image that was worked on; "" if it is the one the file shows.

    Raises:
        BugError: If the file or the image was never decoded.
    """
    record = decoded_image(connection, image_key)
    if image_id in ("", record.image_id):
        return record
    row = connection.execute("SELECT * FROM images WHERE image_id = ?", (image_id,)).fetchone()
    if row is None:
        raise BugError(f"Image {image_key} never showed what was worked on.")
    return replace(
        record,
        image_id=image_id,
        hw=(row["height"], row["width"]),
        px_per_mm=row["px_per_mm"],
        lesion_count=row["lesion_count"],
        group=row["group_name"],
    )


def set_flag(connection: sqlite3.Connection, request: SetFlag) -> None:
    """Set or lift an image's flag; possible for files that cannot be decoded, too."""
    with saving(connection, request.save_id) as is_new:
        if is_new:
            connection.execute(
                "UPDATE files SET flagged = ? WHERE image_key = ?",
                (request.flagged, request.image_key),
            )


def set_scale(connection: sqlite3.Connection, request: SetScale) -> None:
    """Set an image's scale, or forget it.

    Raises:
        UserError: If the scale is not a positive number.
    """
    scale = request.px_per_mm
    if scale is not None and not 0 < scale < float("inf"):
        raise UserError(
            "The scale is not possible.",
            value=f"{scale:g} pixels per millimetre",
            expected="a number above 0",
            remedy="Measure it again on the ruler in the image.",
        )
    image_id = worked_image(connection, request.image_key, request.image_id).image_id
    with saving(connection, request.save_id) as is_new:
        if is_new:
            connection.execute(
                "UPDATE images SET px_per_mm = ? WHERE image_id = ?", (scale, image_id)
            )


def set_group(connection: sqlite3.Connection, image_id: str, group: str) -> None:
    """Note which patient or lesion an image shows."""
    with transaction(connection):
        connection.execute("UPDATE images SET group_name = ? WHERE image_id = ?", (group, image_id))


def set_lesion_count(connection: sqlite3.Connection, request: SetLesionCount) -> None:
    """Add lesions, or take away the last ones with their drafts.

    Raises:
        UserError: If there would be none left, or one that was accepted would go.
    """
    image_id = worked_image(connection, request.image_key, request.image_id).image_id
    count = request.lesion_count
    with saving(connection, request.save_id) as is_new:
        if not is_new:
            return
        accepted = connection.execute(
            "SELECT coalesce(max(lesion) + 1, 1) FROM corrections WHERE image_id = ?", (image_id,)
        ).fetchone()[0]
        if count < accepted:
            raise UserError(
                "This lesion cannot be taken away.",
                value=f"{count} lesions",
                expected=f"at least {accepted}: the last one is accepted, or the only one",
                remedy="Flag the image if the lesion was accepted by mistake.",
            )
        connection.execute(
            "UPDATE images SET lesion_count = ? WHERE image_id = ?", (count, image_id)
        )
        connection.execute(
            "DELETE FROM drafts WHERE image_id = ? AND lesion >= ?", (image_id, count)
        )
        forget_lesions(connection, image_id, first=count)
        histories.forget(connection, image_id, first_lesion=count)
