"""`lesionlab import-masks`: what it would do, what it does, and what it leaves alone."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from outlines import Outlines

from lesionlab.cli.main import run
from lesionlab.cli.projects import project_store
from lesionlab.core.masks import unpack
from lesionlab.core.worklist import WorkState
from lesionlab.engine.exchange.readers.picture_values import two_valued_picture
from lesionlab.engine.store.project import Project
from lesionlab.user_dirs import user_data_dir

Said = Callable[..., str]


def states(folder: Path) -> dict[str, WorkState]:
    with Project.open(folder, user_data_dir=user_data_dir()) as project:
        return {entry.path: entry.state for entry in project.entries()}


def test_a_dry_run_says_what_would_come_in_and_makes_no_project(
    outlines: Outlines, said: Said
) -> None:
    report = json.loads(
        said("import-masks", outlines.images, outlines.masks, "--dry-run", "--json")
    )
    assert [line["image"] for line in report["matched"]] == [f"case_{n}.png" for n in range(3)]
    assert report["left_out"] == []
    assert project_store(outlines.images) is None
    text = said("import-masks", outlines.images, outlines.masks, "--dry-run")
    assert "3 images have masks, 0 have none" in text


def test_masks_come_in_once_and_exactly(outlines: Outlines, said: Said) -> None:
    assert "3 images imported" in said("import-masks", outlines.images, outlines.masks)
    assert "0 images imported, 3 unchanged" in said("import-masks", outlines.images, outlines.masks)
    assert set(states(outlines.images).values()) == {WorkState.ACCEPTED}
    with Project.open(outlines.images, user_data_dir=user_data_dir()) as project:
        for correction in project.corrections():
            mask = two_valued_picture(
                outlines.masks / f"{Path(correction.path).stem}_segmentation.png"
            )
            np.testing.assert_array_equal(unpack(correction.work.mask), mask)


def test_as_drafts_then_replaced_from_an_archive(
    outlines: Outlines, tmp_path: Path, said: Said, capsys: pytest.CaptureFixture[str]
) -> None:
    said("import-masks", outlines.images, outlines.masks, "--as-drafts")
    assert set(states(outlines.images).values()) == {WorkState.CORRECTED}
    archive = tmp_path / "m.zip"
    with zipfile.ZipFile(archive, "w") as file:
        # The masks of two images, exchanged.
        for one, other in ((0, 1), (1, 0)):
            file.write(outlines.masks / f"case_{one}_segmentation.png", f"case_{other}.png")
    capsys.readouterr()
    assert run(["import-masks", str(outlines.images), str(archive)]) == 1
    assert capsys.readouterr().err.count("accepted or begun already") == 2
    assert "2 images imported" in said("import-masks", outlines.images, archive, "--replace")
    assert sorted(states(outlines.images).values()) == ["accepted", "accepted", "corrected"]


def test_what_cannot_be_imported_is_explained(
    outlines: Outlines, tmp_path: Path, refused: Callable[..., str]
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "no masks in it" in refused("import-masks", outlines.images, empty)
    assert "no such file" in refused("import-masks", outlines.images, tmp_path / "none.zip")
    (tmp_path / "bad.zip").write_bytes(b"PK\3\4 and no more")
    assert "damaged" in refused("import-masks", outlines.images, tmp_path / "bad.zip")


def test_the_same_masks_in_a_second_format_are_no_failure(
    outlines: Outlines, tmp_path: Path, said: Said
) -> None:
    for path in outlines.masks.glob("*.png"):
        name = path.name.removesuffix("_segmentation.png")
        np.save(outlines.masks / f"{name}.npy", two_valued_picture(path))
    report = json.loads(said("import-masks", outlines.images, outlines.masks, "--json"))
    assert report["imported"] == 3
    assert {line["fate"] for line in report["left_out"]} == {"surplus"}
