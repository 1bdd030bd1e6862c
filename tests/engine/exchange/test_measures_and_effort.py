"""The tables of measures and of effort: every accepted lesion, comparable with other programs."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from corrected import accept, add_image, drawn, work

from lesionlab.core.errors import UserError
from lesionlab.core.export import ExportChoice, ExportFormat
from lesionlab.core.masks import pack
from lesionlab.core.metrics import dice, iou
from lesionlab.core.prompts import PromptSet
from lesionlab.core.proposals import ModelRef, Proposal
from lesionlab.core.saving_messages import SaveDraft, SetLesionCount, SetScale
from lesionlab.engine.exchange.export import ExportReport, export
from lesionlab.engine.exchange.tables import check_csv, csv_bytes
from lesionlab.engine.measures.lesion import measure_lesion
from lesionlab.engine.store.effort import IMPORTED
from lesionlab.engine.store.project import Project

TABLES = (ExportFormat.MEASURES, ExportFormat.EFFORT)


def exported(project: Project, to: Path, **choice: object) -> ExportReport:
    return export(project, to, choice=ExportChoice(formats=TABLES, **choice))


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def proposal(mask: np.ndarray) -> Proposal:
    return Proposal("Grad-CAM", PromptSet(), pack(mask), 0.75, ModelRef("compact", "c" * 64))


def test_each_lesion_is_measured_at_its_scale(project: Project, tmp_path: Path) -> None:
    pixels, mask = drawn(1)
    key = add_image(project, pixels, "Läsion, 1.png")
    project.apply(SetLesionCount("two", key, 2))
    project.apply(SetScale("scale", key, 8.0))
    accept(project, key, mask)
    accept(project, key, ~mask, lesion=1)

    assert exported(project, tmp_path).failures == []

    first, second = rows_of(tmp_path / "measures.csv")
    measured = measure_lesion(pixels, mask, px_per_mm=8.0)
    assert (first["image"], first["lesion"], second["lesion"]) == ("Läsion, 1.png", "1", "2")
    assert first["image_sha256"] == project.image(key).image_id
    assert first["accepted"] == "True"
    assert int(first["area_px"]) == np.count_nonzero(mask)
    assert float(first["area_mm2"]) == pytest.approx(np.count_nonzero(mask) / 64, abs=1e-3)
    assert float(first["longest_mm"]) == pytest.approx(measured.shape.longest_px / 8, abs=1e-3)
    assert int(second["area_px"]) == np.count_nonzero(~mask)


def test_an_image_that_is_gone_is_named_and_keeps_its_effort(
    project: Project, tmp_path: Path
) -> None:
    pixels, mask = drawn(1)
    accept(project, add_image(project, pixels, "gone.png"), mask)
    other, other_mask = drawn(2)
    accept(project, add_image(project, other, "here.png"), other_mask)
    (project.folder / "gone.png").unlink()

    report = exported(project, tmp_path)

    assert [path for path, _ in report.failures] == ["gone.png"]
    assert [row["image"] for row in rows_of(tmp_path / "measures.csv")] == ["here.png"]
    assert len(rows_of(tmp_path / "effort.csv")) == 2


def test_effort_tells_how_far_each_mask_is_from_the_proposal_it_began_with(
    project: Project, tmp_path: Path
) -> None:
    pixels, mask = drawn(1)
    proposed, later = np.roll(mask, 6, axis=1), np.roll(mask, 30, axis=1)
    key = add_image(project, pixels, "a.png")
    project.save_proposal(key, proposal(proposed), is_default=True)
    accept(project, key, mask, source="Grad-CAM", model="f" * 64)
    project.save_proposal(key, proposal(later), is_default=True)
    accept(project, key, later, source="Grad-CAM", model="f" * 64)

    exported(project, tmp_path)

    first, second = rows_of(tmp_path / "effort.csv")
    assert (first["is_newest"], second["is_newest"]) == ("False", "True")
    assert float(first["proposal_iou"]) == pytest.approx(iou(mask, proposed), abs=1e-4)
    assert float(first["proposal_dice"]) == pytest.approx(dice(mask, proposed), abs=1e-4)
    assert float(second["proposal_iou"]) == 1
    assert (first["seconds"], first["clicks"], first["proposal_model"]) == ("8.0", "2", "compact")
    assert first["proposal_computed_with"] == "not recorded"
    assert first["accepted_at"] < second["accepted_at"]


def test_painted_masks_have_effort_but_no_proposal_and_imported_ones_neither(
    project: Project, tmp_path: Path
) -> None:
    pixels, mask = drawn(1)
    accept(project, add_image(project, pixels, "painted.png"), mask)
    other, other_mask = drawn(2)
    accept(project, add_image(project, other, "imported.png"), other_mask, source=IMPORTED)

    exported(project, tmp_path)

    (row,) = rows_of(tmp_path / "effort.csv")
    assert (row["image"], row["proposal_iou"], row["proposal_model"]) == ("painted.png", "", "")
    assert len(rows_of(tmp_path / "measures.csv")) == 2


def test_drafts_are_measured_when_asked_for_and_cost_nothing_yet(
    project: Project, tmp_path: Path
) -> None:
    pixels, mask = drawn(1)
    key = add_image(project, pixels, "draft.png")
    project.apply(SaveDraft("draft", key, 0, work(mask)))

    exported(project, tmp_path, include_unaccepted=True)

    (row,) = rows_of(tmp_path / "measures.csv")
    assert row["accepted"] == "False"
    assert rows_of(tmp_path / "effort.csv") == []


def test_nothing_to_export_gives_tables_with_a_head(project: Project, tmp_path: Path) -> None:
    exported(project, tmp_path)

    assert (tmp_path / "measures.csv").read_text().startswith("image,lesion,image_sha256,accepted,")
    assert (tmp_path / "effort.csv").read_text().count("\n") == 1


@pytest.mark.parametrize("spoil", [(b"5", b"6"), (b"\n", b"\n\n"), (b"name", b"\xff")])
def test_a_table_that_reads_back_otherwise_is_refused(
    tmp_path: Path, spoil: tuple[bytes, bytes]
) -> None:
    columns, rows = ("name", "value"), [{"name": 'a "b",\nc', "value": 5}]
    rows.append({"name": None, "value": 0.5})
    file = tmp_path / "table.csv"
    file.write_bytes(csv_bytes(columns, rows))
    check_csv(file, columns=columns, rows=rows)

    file.write_bytes(csv_bytes(columns, rows).replace(*spoil, 1))

    with pytest.raises(UserError, match="could not be read back"):
        check_csv(file, columns=columns, rows=rows)
