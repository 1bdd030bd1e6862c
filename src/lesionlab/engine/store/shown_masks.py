"""Masks accepted as they were shown: what is accepted is looked up here and must be the same."""

from __future__ import annotations

import sqlite3

from lesionlab.core.edits import EditState
from lesionlab.core.errors import UserError
from lesionlab.core.records import Draft, Effort
from lesionlab.core.saving_messages import Accept
from lesionlab.core.worklist_messages import AcceptShown
from lesionlab.engine.store import corrections
from lesionlab.engine.store.images import ImageRecord, decoded_image
from lesionlab.engine.store.proposals import proposals


def work_to_accept(connection: sqlite3.Connection, image: ImageRecord, lesion: int) -> Draft | None:
    """Give what would be accepted of a lesion: its draft, or the proposal nobody changed.

    None if there is neither, or if its newest work is accepted already.
    """
    record = corrections.lesions(connection, image)[lesion]
    if record.accepted:
        return None
    if record.draft is not None or lesion > 0:
        return record.draft
    made = proposals(connection, image.image_id, hw=image.hw, model_sha256=None)
    if not made or made[0].abstained:
        return None
    return Draft(
        state=EditState(prompts=made[0].prompts, source=made[0].source),
        mask=made[0].mask,
        predicted_iou=made[0].predicted_iou,
        model_sha256=made[0].model.sha256,
        effort=Effort(),
        computed_with=made[0].computed_with,
    )


def accept_shown(connection: sqlite3.Connection, request: AcceptShown) -> None:
    """Accept a lesion's mask if it still is the one that was shown.

    Raises:
        UserError: If it is another one by now, or none.
    """
    known = connection.execute("SELECT 1 FROM saves WHERE save_id = ?", (request.save_id,))
    if known.fetchone() is not None:
        return
    image = decoded_image(connection, request.image_key)
    work = (
        work_to_accept(connection, image, request.lesion)
        if request.lesion < image.lesion_count
        else None
    )
    if work is None or work.mask.sha256 != request.mask_sha256:
        raise UserError(
            "This mask changed since it was shown on the contact sheet.",
            value=image.path,
            remedy="Look at it again and accept it there.",
        )
    accept = Accept(request.save_id, request.image_key, request.lesion, work, image.image_id)
    corrections.accept(connection, accept)
