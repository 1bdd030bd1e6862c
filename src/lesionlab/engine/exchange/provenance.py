"""Where an exported mask comes from: as JSON beside it, and as a line of a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from lesionlab import __version__
from lesionlab.core.backends import NOT_RECORDED
from lesionlab.core.masks import BoolMask, measure
from lesionlab.core.prompts import prompts_to_json
from lesionlab.engine.exchange.cases import ExportedLesion
from lesionlab.engine.exchange.target import PROGRAM
from lesionlab.engine.store.images import ImageRecord

COLUMNS = (
    "image",
    "image_sha256",
    "lesion",
    "lesion_count",
    "mask",
    "height",
    "width",
    "accepted",
    "accepted_at",
    "reader",
    "area_px",
    "diameter_px",
    "px_per_mm",
    "area_mm2",
    "diameter_mm",
    "source",
    "proposal_model",
    "proposal_model_sha256",
    "proposal_computed_with",
    "model_sha256",
    "computed_with",
    "predicted_iou",
    "points",
    "box_xyxy",
    "seconds",
    "clicks",
    "box_edits",
    "strokes",
    "flagged",
    "warnings",
)
"""Of `corrections.csv`; what each means stands in the README."""


def lesion_json(
    lesion: ExportedLesion, *, mask: BoolMask, image: ImageRecord, mask_file: str
) -> dict[str, Any]:
    """Give all that is known of one exported lesion as plain JSON values."""
    work, correction = lesion.work, lesion.correction
    model = correction.proposal_model if correction else None
    prompts = work.state.prompts
    return {
        "lesion": lesion.lesion + 1,
        "mask": mask_file,
        "accepted": lesion.is_accepted,
        "accepted_at": correction.accepted_at if correction else None,
        "reader": correction.reader if correction else None,
        "program_version": correction.program_version if correction else __version__,
        **asdict(measure(mask, px_per_mm=image.px_per_mm)),
        "source": work.state.source,
        "proposal_model": model.name if model else None,
        "proposal_model_sha256": model.sha256 if model else None,
        "proposal_computed_with": (
            (correction.proposal_computed_with or NOT_RECORDED) if correction and model else None
        ),
        "model_sha256": work.model_sha256,
        "computed_with": (work.computed_with or NOT_RECORDED) if work.model_sha256 else None,
        "predicted_iou": work.predicted_iou,
        "prompts": None if prompts is None else prompts_to_json(prompts),
        "edits": len(work.state.edits),
        "effort": asdict(work.effort),
        "warnings": [asdict(each) for each in correction.warnings] if correction else [],
        "warnings_overridden_by": (
            correction.reader if correction is not None and correction.warnings else None
        ),
        "consensus_of": list(lesion.readers),
    }


def image_json(
    image: ImageRecord, *, lesions: list[dict[str, Any]], files: Mapping[str, str]
) -> dict[str, Any]:
    """Give what is written beside the masks of an image.

    Args:
        image: The image.
        lesions: Of each lesion what `lesion_json` gave.
        files: SHA-256 of each mask's file, by name.
    """
    return {
        "program": PROGRAM,
        "version": __version__,
        "image": image.path,
        "image_sha256": image.image_id,
        "height": image.hw[0],
        "width": image.hw[1],
        "px_per_mm": image.px_per_mm,
        "flagged": image.flagged,
        "lesions": lesions,
        "files": dict(files),
    }


def csv_rows(image: ImageRecord, lesions: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Give the lines of `corrections.csv` for one image."""
    shared = {
        "image": image.path,
        "image_sha256": image.image_id,
        "lesion_count": image.lesion_count,
        "height": image.hw[0],
        "width": image.hw[1],
        "px_per_mm": image.px_per_mm,
        "flagged": image.flagged,
    }
    rows = []
    for lesion in lesions:
        prompts = lesion["prompts"] or {"points": [], "box_xyxy": None}
        row = {**shared, **lesion, **lesion["effort"]}
        row["points"] = len(prompts["points"])
        row["box_xyxy"] = " ".join(f"{corner:g}" for corner in prompts["box_xyxy"] or ())
        row["warnings"] = " ".join(each["kind"] for each in lesion["warnings"])
        rows.append({column: row[column] for column in COLUMNS})
    return rows
