"""What each accepted mask of a case cost, and how far it is from the proposal it began with."""

from __future__ import annotations

from typing import Any

from lesionlab.core.backends import NOT_RECORDED
from lesionlab.core.masks import unpack
from lesionlab.core.metrics import dice, iou
from lesionlab.engine.exchange.cases import ExportedCase
from lesionlab.engine.store.corrections import Correction
from lesionlab.engine.store.effort import UNSPENT
from lesionlab.engine.store.project import Project

COLUMNS = (
    "image",
    "image_sha256",
    "lesion",
    "accepted_at",
    "reader",
    "is_newest",
    "seconds",
    "clicks",
    "box_edits",
    "strokes",
    "source",
    "proposal_model",
    "proposal_model_sha256",
    "proposal_computed_with",
    "proposal_predicted_iou",
    "proposal_iou",
    "proposal_dice",
    "warnings",
    "program_version",
)
"""What each means stands in resources/help/export.md."""


def effort_rows(project: Project, case: ExportedCase) -> list[tuple[int, dict[str, Any]]]:
    """Give (number of the correction, its row) for each mask of a case that was accepted here.

    Those superseded since are in it as well. A mask that was imported, or put together from several
    readers', cost nobody anything here and has none.
    """
    accepted = list(project.corrections(image_key=case.entry.image_key))
    newest = {each.lesion: each.correction_id for each in accepted}
    return [
        (
            each.correction_id,
            _row(project, case, each, is_newest=newest[each.lesion] == each.correction_id),
        )
        for each in accepted
        if each.work.state.source not in UNSPENT
    ]


def _row(
    project: Project, case: ExportedCase, correction: Correction, *, is_newest: bool
) -> dict[str, Any]:
    effort = correction.work.effort
    row: dict[str, Any] = {
        "image": case.image.path,
        "image_sha256": case.image.image_id,
        "lesion": correction.lesion + 1,
        "accepted_at": correction.accepted_at,
        "reader": correction.reader,
        "is_newest": is_newest,
        "seconds": round(effort.seconds, 1),
        "clicks": effort.clicks,
        "box_edits": effort.box_edits,
        "strokes": effort.strokes,
        "source": correction.work.state.source,
        "warnings": " ".join(each.kind for each in correction.warnings),
        "program_version": correction.program_version,
    }
    proposal = project.proposal_of(correction)
    if proposal is not None:
        accepted, proposed = unpack(correction.work.mask), unpack(proposal.mask)
        row |= {
            "proposal_model": proposal.model.name,
            "proposal_model_sha256": proposal.model.sha256,
            "proposal_computed_with": proposal.computed_with or NOT_RECORDED,
            "proposal_predicted_iou": round(proposal.predicted_iou, 4),
            "proposal_iou": round(iou(accepted, proposed), 4),
            "proposal_dice": round(dice(accepted, proposed), 4),
        }
    return {column: row.get(column) for column in COLUMNS}
