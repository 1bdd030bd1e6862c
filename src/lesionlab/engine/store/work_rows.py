"""The work on a lesion as columns of a row: drafts and corrections keep it alike."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from lesionlab.core.edits import EditState, edits_from_json, edits_to_json
from lesionlab.core.prompts import prompts_from_json, prompts_to_json
from lesionlab.core.records import Draft, Effort
from lesionlab.engine.store.mask_blobs import blob_from_mask, mask_from_blob

WORK_COLUMNS = (
    "mask",
    "prompts",
    "edits",
    "source",
    "predicted_iou",
    "model_sha256",
    "seconds",
    "clicks",
    "box_edits",
    "stroke_count",
    "artefact_edits",
    "artefacts",
    "computed_with",
)


def work_row(work: Draft) -> dict[str, object]:
    """Give the columns that keep the work."""
    prompts = work.state.prompts
    values = (
        blob_from_mask(work.mask),
        None if prompts is None else json.dumps(prompts_to_json(prompts)),
        json.dumps(edits_to_json(work.state.edits)),
        work.state.source,
        work.predicted_iou,
        work.model_sha256,
        work.effort.seconds,
        work.effort.clicks,
        work.effort.box_edits,
        work.effort.strokes,
        json.dumps(edits_to_json(work.state.artefacts)),
        None if work.artefacts is None else blob_from_mask(work.artefacts),
        work.computed_with,
    )
    return dict(zip(WORK_COLUMNS, values, strict=True))


def work_of(row: sqlite3.Row, hw: tuple[int, int]) -> Draft:
    """Give the work that a row keeps, on an image of this height and width.

    Raises:
        UserError, LookupError, TypeError, ValueError: If the row's content was overwritten.
    """
    prompts: Any = None if row["prompts"] is None else json.loads(row["prompts"])
    artefacts = row["artefacts"]
    return Draft(
        state=EditState(
            prompts=None if prompts is None else prompts_from_json(prompts),
            edits=edits_from_json(json.loads(row["edits"])),
            source=row["source"],
            artefacts=edits_from_json(json.loads(row["artefact_edits"])),
        ),
        mask=mask_from_blob(row["mask"], hw=hw),
        predicted_iou=row["predicted_iou"],
        model_sha256=row["model_sha256"],
        effort=Effort(
            seconds=row["seconds"],
            clicks=row["clicks"],
            box_edits=row["box_edits"],
            strokes=row["stroke_count"],
        ),
        artefacts=None if artefacts is None else mask_from_blob(artefacts, hw=hw),
        computed_with=row["computed_with"],
    )
