"""Proposals in the store: kept for good, because corrections point to them."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime

from lesionlab.core.errors import UserError
from lesionlab.core.prompts import PromptSet, prompts_from_json, prompts_to_json
from lesionlab.core.proposals import IMAGE_PROMPTS, ModelRef, Proposal
from lesionlab.engine.store import chain
from lesionlab.engine.store.database import transaction
from lesionlab.engine.store.images import ImageRecord, image_record
from lesionlab.engine.store.mask_blobs import (
    blob_from_cam,
    blob_from_mask,
    cam_from_blob,
    mask_from_blob,
)

_SAVE = """
INSERT INTO proposals (image_id, source, prompts, mask, mask_sha256, predicted_iou, stability,
    model, model_sha256, classifier, classifier_sha256, target_class, cam_peak, cam, abstained,
    computed_with, made_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (image_id, source, model_sha256, classifier_sha256, prompts, mask_sha256) DO UPDATE
SET mask = excluded.mask, cam = coalesce(excluded.cam, cam),
    predicted_iou = excluded.predicted_iou, stability = coalesce(excluded.stability, stability),
    computed_with = excluded.computed_with, made_at = excluded.made_at
RETURNING proposal_id
"""

_NEWEST_OF_EACH_SOURCE = """
SELECT p.*, max(p.made_at) FROM proposals p JOIN images i USING (image_id)
WHERE image_id = :image_id AND (coalesce(:model_sha256 = p.model_sha256, TRUE)
    OR p.source = :image_prompts AND p.model_sha256 = :image_prompts_sha256)
GROUP BY p.source ORDER BY p.source <> i.default_source, p.proposal_id
"""

_UNTOUCHED = """
SELECT (SELECT min(f.image_key) FROM files f WHERE f.image_id = i.image_id AND NOT f.missing)
    AS image_key,
    (SELECT p.prompts FROM proposals p WHERE p.image_id = i.image_id
        AND p.source = i.default_source ORDER BY p.made_at DESC LIMIT 1) AS prompts
FROM images i
WHERE image_key IS NOT NULL AND prompts IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM files f
    WHERE f.image_id = i.image_id AND (f.flagged OR f.error <> ''))
AND NOT EXISTS (SELECT 1 FROM drafts d WHERE d.image_id = i.image_id)
AND NOT EXISTS (SELECT 1 FROM corrections c WHERE c.image_id = i.image_id)
ORDER BY i.image_id
"""


def save_proposal(
    connection: sqlite3.Connection, image_id: str, proposal: Proposal, *, is_default: bool
) -> None:
    """Keep a proposal; made again with the same outcome, it is the same proposal."""
    classifier = proposal.classifier or ModelRef("", "")
    values = (
        image_id,
        proposal.source,
        json.dumps(prompts_to_json(proposal.prompts)),
        blob_from_mask(proposal.mask),
        proposal.mask.sha256,
        proposal.predicted_iou,
        proposal.stability,
        proposal.model.name,
        proposal.model.sha256,
        classifier.name,
        classifier.sha256,
        proposal.target_class,
        proposal.cam_peak,
        None if proposal.cam is None else blob_from_cam(proposal.cam),
        proposal.abstained,
        proposal.computed_with,
        datetime.now(UTC).isoformat(),
    )
    with transaction(connection):
        (proposal_id,) = connection.execute(_SAVE, values).fetchone()
        chain.note(connection, chain.Kind.PROPOSAL, proposal_id)
        if is_default:
            _set_default(connection, image_id, proposal.source)


def set_default(connection: sqlite3.Connection, image_id: str, source: str) -> None:
    """Say from which source's proposal an image is to be started."""
    with transaction(connection):
        _set_default(connection, image_id, source)


def _set_default(connection: sqlite3.Connection, image_id: str, source: str) -> None:
    connection.execute(
        "UPDATE images SET default_source = ? WHERE image_id = ?", (source, image_id)
    )


def proposals(
    connection: sqlite3.Connection,
    image_id: str,
    *,
    hw: tuple[int, int],
    model_sha256: str | None,
    image_prompts_sha256: str = "",
) -> tuple[Proposal, ...]:
    """Give the newest proposal of each source, the default first; see `ProjectProposals`."""
    wanted = {
        "image_id": image_id,
        "model_sha256": model_sha256,
        "image_prompts": IMAGE_PROMPTS,
        "image_prompts_sha256": image_prompts_sha256,
    }
    rows = connection.execute(_NEWEST_OF_EACH_SOURCE, wanted)
    return tuple(filter(None, (_readable(row, hw) for row in rows)))


def _readable(row: sqlite3.Row, hw: tuple[int, int]) -> Proposal | None:
    """Give a stored proposal; a damaged one is none, and made again when it is needed."""
    try:
        return _proposal(row, hw)
    except (UserError, LookupError, TypeError, ValueError):
        return None


def _proposal(row: sqlite3.Row, hw: tuple[int, int]) -> Proposal:
    return Proposal(
        source=row["source"],
        prompts=prompts_from_json(json.loads(row["prompts"])),
        mask=mask_from_blob(row["mask"], hw=hw),
        predicted_iou=row["predicted_iou"],
        model=ModelRef(row["model"], row["model_sha256"]),
        stability=row["stability"],
        target_class=row["target_class"],
        cam_peak=row["cam_peak"],
        cam=None if row["cam"] is None else cam_from_blob(row["cam"]),
        abstained=row["abstained"],
        classifier=(
            ModelRef(row["classifier"], row["classifier_sha256"])
            if row["classifier_sha256"]
            else None
        ),
        computed_with=row["computed_with"],
    )


def of_correction(
    connection: sqlite3.Connection, correction_id: int, *, hw: tuple[int, int]
) -> Proposal | None:
    """Give the proposal that a correction started from; None if there was none."""
    row = connection.execute(
        "SELECT p.* FROM proposals p JOIN corrections USING (proposal_id) WHERE correction_id = ?",
        (correction_id,),
    ).fetchone()
    return None if row is None else _readable(row, hw)


def untouched(connection: sqlite3.Connection) -> tuple[tuple[ImageRecord, PromptSet], ...]:
    """Give the images with a proposal that nobody worked on, and what it was made with."""
    rows = connection.execute(_UNTOUCHED).fetchall()
    found = []
    for row in rows:
        record = image_record(connection, row["image_key"])
        if record is not None:
            prompts = prompts_from_json(json.loads(row["prompts"]))
            found.append((record, prompts))
    return tuple(found)


def untouched_without(connection: sqlite3.Connection, *, model_sha256: str) -> tuple[int, ...]:
    """Give the keys of the untouched images whose proposals are all of other models."""
    rows = connection.execute(
        f"SELECT image_key FROM ({_UNTOUCHED}) AS untouched JOIN files USING (image_key)"
        " WHERE NOT EXISTS (SELECT 1 FROM proposals p WHERE p.image_id = files.image_id"
        " AND p.model_sha256 = ?) ORDER BY image_key",
        (model_sha256,),
    )
    return tuple(row["image_key"] for row in rows)


def newest_proposal_id(connection: sqlite3.Connection, image_id: str, source: str) -> int | None:
    """Give the key of the newest proposal from a source, or None if there is none."""
    row = connection.execute(
        "SELECT proposal_id FROM proposals WHERE image_id = ? AND source = ?"
        " ORDER BY made_at DESC LIMIT 1",
        (image_id, source),
    ).fetchone()
    return None if row is None else int(row[0])
