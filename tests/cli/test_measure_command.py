from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from lesionlab.cli.main import run
from lesionlab.core.saving_messages import SetScale
from lesionlab.engine.store.project import Project
from lesionlab.user_dirs import user_data_dir


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_images_and_masks_are_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sample, out = tmp_path / "sample", tmp_path / "tables" / "measures.csv"
    assert run(["sample", str(sample), "--count", "3"]) == 0
    (sample / "masks" / "sample_02_segmentation.png").unlink()

    status = run(
        ["measure", "--images", str(sample), "--masks", str(sample / "masks"), "--out", str(out)]
    )

    rows = table(out)
    assert status == 1
    assert "sample_02.png" in capsys.readouterr().err
    assert [row["image"] for row in rows] == ["sample_01.png", "sample_03.png"]
    assert all(0 < float(row["solidity"]) <= 1 <= float(row["compactness"]) for row in rows)
    assert rows[0]["longest_mm"] == ""


def test_the_accepted_masks_of_a_project_are_measured(
    corrected: Path, copy_of: Callable[[Path], Path], said: Callable[..., str], tmp_path: Path
) -> None:
    clinic, out = copy_of(corrected), tmp_path / "measures.csv"
    with Project.open(clinic, user_data_dir=user_data_dir()) as project:
        key = project.entries()[0].image_key
        project.apply(SetScale("scale", key, 10.0))

    assert "5" in said("measure", clinic, "--out", out)

    rows = table(out)
    assert len(rows) == 5
    assert float(rows[0]["longest_mm"]) == pytest.approx(
        float(rows[0]["longest_px"]) / 10, abs=1e-3
    )
    assert rows[1]["longest_mm"] == ""


def test_what_is_measured_must_be_clear(refused: Callable[..., str], tmp_path: Path) -> None:
    assert "PROJECT" in refused("measure", "--images", tmp_path, "--out", tmp_path / "x.csv")
    assert "project" in refused("measure", tmp_path, "--out", tmp_path / "x.csv")
