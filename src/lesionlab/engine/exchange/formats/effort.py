"""What each accepted mask cost and how far it is from its proposal, as one table, `effort.csv`."""

from __future__ import annotations

from functools import partial
from typing import Any

from lesionlab.core.masks import unpack
from lesionlab.core.metrics import dice, iou
from lesionlab.engine.exchange.cases import ExportedCase
from lesionlab.engine.exchange.tables import check_csv, csv_bytes
from lesionlab.engine.exchange.writer import ExportContext
from lesionlab.engine.store.corrections import Correction
from lesionlab.engine.store.effort import UNSPENT

TABLE_NAME = "effort.csv"
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
    "proposal_predicted_iou",
    "proposal_iou",
    "proposal_dice",
    "warnings",
    "program_version",
)
"""What each means stands in resources/help/export.md."""


class EffortWriter:
    """Writes a line for each mask that was accepted here, those superseded since as well.

    A mask that was imported, or put together from several readers', cost nobody anything here and
    has none.
    """

    def __init__(self, context: ExportContext) -> None:
        self._folder = context.folder
        self._project = context.project
        self._rows: list[tuple[int, dict[str, Any]]] = []

    def add(self, case: ExportedCase) -> None:
        all_of_image = list(self._project.corrections(image_key=case.entry.image_key))
        newest = {each.lesion: each.correction_id for each in all_of_image}
        self._rows += [
            (each.correction_id, self._row(case, each, newest[each.lesion] == each.correction_id))
            for each in all_of_image
            if each.work.state.source not in UNSPENT
        ]

    def finish(self) -> None:
        rows = [row for _, row in sorted(self._rows, key=lambda each: each[0])]
        self._folder.put(
            TABLE_NAME,
            csv_bytes(COLUMNS, rows),
            verify=partial(check_csv, columns=COLUMNS, rows=rows),
        )

    def _row(self, case: ExportedCase, correction: Correction, is_newest: bool) -> dict[str, Any]:
        effort = correction.work.effort
        proposal = self._project.proposal_of(correction)
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
        if proposal is not None:
            accepted, proposed = unpack(correction.work.mask), unpack(proposal.mask)
            row |= {
                "proposal_model": proposal.model.name,
                "proposal_model_sha256": proposal.model.sha256,
                "proposal_predicted_iou": round(proposal.predicted_iou, 4),
                "proposal_iou": round(iou(accepted, proposed), 4),
                "proposal_dice": round(dice(accepted, proposed), 4),
            }
        return {column: row.get(column) for column in COLUMNS}
