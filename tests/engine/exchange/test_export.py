"""Export: what leaves is what was accepted, at the image's size, and nobody's files are harmed."""

from __future__ import annotations

import csv
import errno
import json
import os
from dataclasses import replace
from itertools import count
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from lesionlab.core.edits import EditState, Stroke
from lesionlab.core.errors import UserError
from lesionlab.core.export import ExportChoice
from lesionlab.core.masks import pack
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.core.proposals import ModelRef, Proposal
from lesionlab.core.records import Draft, Effort
from lesionlab.core.saving_messages import Accept, SaveDraft, SetLesionCount, SetScale
from lesionlab.engine.exchange.export import export
from lesionlab.engine.exchange.formats.isic_png import mask_png
from lesionlab.engine.exchange.naming import export_names
from lesionlab.engine.exchange.target import MANIFEST_NAME
from lesionlab.engine.imaging.scan import is_not_image, scan_folder
from lesionlab.engine.store.project import Project

HW = (31, 47)
_numbers = count()


@pytest.fixture
def to(tmp_path: Path) -> Path:
    return tmp_path / "export to" / "here"


def mask(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).random(HW) > 0.7


def draft(seed: int) -> Draft:
    prompts = PromptSet((Click(1, 2), Click(3.5, 4, 0)), Box(1, 2, 30.5, 20), initial=1)
    stroke = Stroke(((1.0, 2.0),), 3.0, True)
    return Draft(
        EditState(prompts, (stroke,), "Grad-CAM"),
        pack(mask(seed)),
        0.875,
        "f" * 64,
        Effort(seconds=9.5, clicks=2, box_edits=1, strokes=1),
    )


def add(project: Project, path: str, *, shows: str = "") -> int:
    (entry,) = project.sync_paths([path])
    project.record_decoded(entry.image_key, image_id=shows or f"sha of {path}", hw=HW)
    return entry.image_key


def save(project: Project, key: int, seed: int, *, lesion: int = 0, kind: type = Accept) -> None:
    project.apply(kind(f"save {next(_numbers)}", key, lesion, draft(seed)))


def read(path: Path) -> np.ndarray:
    image = Image.open(path)
    assert image.mode == "L"
    array = np.asarray(image)
    assert set(np.unique(array)) <= {0, 255}
    return array > 0


def names_in(folder: Path) -> list[str]:
    files = (p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    return sorted(name for name in files if not name.endswith(MANIFEST_NAME))


def test_accepted_masks_round_trip(project: Project, to: Path) -> None:
    key = add(project, "ward/Läsion 1.jpg")
    project.save_proposal(
        key,
        Proposal(
            "Grad-CAM",
            PromptSet(),
            pack(mask(0)),
            0.5,
            ModelRef("compact", "c" * 64),
            computed_with="encoder pytorch on cuda; decoder pytorch on cuda",
        ),
    )
    project.apply(SetScale("scale", key, 10.0))
    save(project, key, 1)
    untouched = add(project, "b.png")
    assert project.lesions(untouched)[0].draft is None
    seen: list[tuple[int, int, str]] = []
    report = export(project, to, progress=lambda *step: seen.append(step))
    assert (report.exported, report.skipped, report.failures) == (1, 1, [])
    assert seen == [(1, 2, "ward/Läsion 1.jpg"), (2, 2, "b.png")]
    assert names_in(to) == [
        "corrections.csv",
        "ward/Läsion 1_prompts.json",
        "ward/Läsion 1_segmentation.png",
    ]
    np.testing.assert_array_equal(read(to / "ward" / "Läsion 1_segmentation.png"), mask(1))

    described = json.loads((to / "ward" / "Läsion 1_prompts.json").read_text("utf-8"))
    assert described["image"] == "ward/Läsion 1.jpg"
    assert described["image_sha256"] == "sha of ward/Läsion 1.jpg"
    assert (described["height"], described["width"]) == HW
    (lesion,) = described["lesions"]
    assert lesion["accepted"] is True
    assert lesion["source"] == "Grad-CAM"
    assert lesion["proposal_model_sha256"] == "c" * 64
    assert lesion["proposal_computed_with"] == "encoder pytorch on cuda; decoder pytorch on cuda"
    assert lesion["model_sha256"] == "f" * 64
    # As of a mask that an older version of the program accepted.
    assert lesion["computed_with"] == "not recorded"
    assert lesion["prompts"]["box_xyxy"] == [1, 2, 30.5, 20]
    assert lesion["prompts"]["points"][1] == {"x": 3.5, "y": 4, "label": 0}
    assert lesion["edits"] == 1
    assert lesion["effort"] == {"seconds": 9.5, "clicks": 2, "box_edits": 1, "strokes": 1}
    assert lesion["area_px"] == mask(1).sum()
    assert lesion["area_mm2"] == pytest.approx(mask(1).sum() / 100)

    with (to / "corrections.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["image"] == "ward/Läsion 1.jpg"
    assert row["mask"] == "Läsion 1_segmentation.png"
    assert row["accepted_at"] == lesion["accepted_at"]
    for column in ("proposal_computed_with", "computed_with"):
        assert row[column] == lesion[column]
    assert row["box_xyxy"] == "1 2 30.5 20"
    assert (row["points"], row["strokes"], row["seconds"]) == ("2", "1", "9.5")


def test_marked_artefacts_go_beside_the_mask_and_go_away_with_their_marks(
    project: Project, to: Path
) -> None:
    key = add(project, "a.png")
    project.apply(SetLesionCount("two", key, 2))
    first, second = mask(7) & (mask(8)), mask(9)
    project.apply(Accept("1", key, 0, replace(draft(1), artefacts=pack(first))))
    project.apply(Accept("2", key, 1, replace(draft(2), artefacts=pack(second))))
    export(project, to)
    np.testing.assert_array_equal(read(to / "a_artefacts.png"), first | second)
    assert is_not_image("a_artefacts.png")
    project.apply(Accept("3", key, 0, draft(1)))
    project.apply(Accept("4", key, 1, draft(2)))
    export(project, to)
    assert not (to / "a_artefacts.png").exists()


def test_a_cancelled_export_leaves_what_it_wrote_complete(project: Project, to: Path) -> None:
    for name in ("a.png", "b.png", "c.png"):
        save(project, add(project, name), 1)
    seen: list[int] = []
    report = export(
        project,
        to,
        progress=lambda done, _total, _path: seen.append(done),
        is_cancelled=lambda: len(seen) == 2,
    )
    assert (report.exported, seen) == (2, [1, 2])
    np.testing.assert_array_equal(read(to / "b_segmentation.png"), mask(1))
    assert not (to / "c_segmentation.png").exists()
    with (to / "corrections.csv").open(newline="", encoding="utf-8") as file:
        assert len(list(csv.DictReader(file))) == 2


def test_drafts_go_only_when_asked_for(project: Project, to: Path) -> None:
    key = add(project, "a.png")
    save(project, key, 1)
    save(project, key, 2, kind=SaveDraft)
    only_draft = add(project, "b.png")
    save(project, only_draft, 3, kind=SaveDraft)
    report = export(project, to)
    assert (report.exported, report.skipped) == (1, 1)
    np.testing.assert_array_equal(read(to / "a_segmentation.png"), mask(1))
    report = export(project, to, choice=ExportChoice(include_unaccepted=True))
    assert (report.exported, report.skipped) == (2, 0)
    np.testing.assert_array_equal(read(to / "a_segmentation.png"), mask(2))
    np.testing.assert_array_equal(read(to / "b_segmentation.png"), mask(3))
    described = json.loads((to / "a_prompts.json").read_text())
    assert described["lesions"][0]["accepted"] is False


def test_several_lesions_give_their_union_and_each(project: Project, to: Path) -> None:
    key = add(project, "a.png")
    project.apply(SetLesionCount("two", key, 2))
    save(project, key, 1)
    report = export(project, to)
    # Half of the lesions would be a wrong mask of the image.
    assert report.exported == 0
    assert report.failures[0][0] == "a.png"
    assert "lesion 2 of 2" in report.failures[0][1]
    save(project, key, 2, lesion=1)
    assert export(project, to).failures == []
    np.testing.assert_array_equal(read(to / "a_segmentation.png"), mask(1) | mask(2))
    np.testing.assert_array_equal(read(to / "a_lesion1_segmentation.png"), mask(1))
    np.testing.assert_array_equal(read(to / "a_lesion2_segmentation.png"), mask(2))
    assert len((to / "corrections.csv").read_text().splitlines()) == 3


def test_exporting_again_updates_and_removes_what_is_no_more(project: Project, to: Path) -> None:
    key = add(project, "a.png")
    save(project, key, 1)
    project.apply(SetLesionCount("two", key, 2))
    save(project, key, 2, lesion=1, kind=SaveDraft)
    export(project, to, choice=ExportChoice(include_unaccepted=True))
    before = names_in(to)
    export(project, to, choice=ExportChoice(include_unaccepted=True))
    assert names_in(to) == before
    assert "a_lesion2_segmentation.png" in before
    project.apply(SetLesionCount("one", key, 1))
    save(project, key, 5)
    assert export(project, to).failures == []
    assert names_in(to) == ["a_prompts.json", "a_segmentation.png", "corrections.csv"]
    np.testing.assert_array_equal(read(to / "a_segmentation.png"), mask(5))


def test_files_of_others_are_left_alone(project: Project, to: Path) -> None:
    for number, name in enumerate("abc"):
        save(project, add(project, f"{name}.png"), number)
    to.mkdir(parents=True)
    (to / "a_segmentation.png").write_bytes(b"somebody's ground truth")
    (to / "b_prompts.json").write_text('["somebody\'s prompts"]')
    report = export(project, to)
    assert report.exported == 1
    assert [path for path, _ in report.failures] == ["a.png", "b.png"]
    assert all("did not write" in reason for _, reason in report.failures)
    assert (to / "a_segmentation.png").read_bytes() == b"somebody's ground truth"
    assert (to / "b_prompts.json").read_text() == '["somebody\'s prompts"]'
    # A mask of ours that somebody has edited since is theirs.
    edited = mask_png(~mask(2))
    (to / "c_segmentation.png").write_bytes(edited)
    assert "c.png" in [path for path, _ in export(project, to).failures]
    assert (to / "c_segmentation.png").read_bytes() == edited
    (to / "corrections.csv").write_text("somebody's table")
    (name, reason) = export(project, to).failures[-1]
    assert name == "corrections.csv"
    assert "did not write" in reason


def test_export_into_the_images_folder_adds_no_images(project: Project) -> None:
    (project.folder / "a.png").touch()
    key = add(project, "a.png")
    project.apply(SetLesionCount("two", key, 2))
    save(project, key, 1)
    save(project, key, 2, lesion=1)
    assert export(project, project.folder).exported == 1
    assert len(names_in(project.folder)) > 5
    assert list(scan_folder(project.folder)) == ["a.png"]


def test_names_never_collide() -> None:
    paths = ["a.png", "a.jpg", "A.tif", "b.png", "sub/a.png", "sub/a.jpg.png", "sub/a.jpg", "x.y.z"]
    names = export_names(paths)
    assert names["b.png"] == "b"
    assert names["a.png"] == "a.png"
    assert names["x.y.z"] == "x.y"
    assert len({name.casefold() for name in names.values()}) == len(paths)
    assert export_names(reversed(paths)) == names


def test_one_full_disk_does_not_stop_the_others(
    project: Project, to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, name in enumerate("ab"):
        save(project, add(project, f"{name}.png"), number)
    real, calls = os.fsync, []

    def full_at_first(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", full_at_first)
    report = export(project, to)
    assert report.exported == 1
    (failure,) = report.failures
    assert failure[0] == "a.png"
    assert "disk is full" in failure[1]
    assert names_in(to) == ["b_prompts.json", "b_segmentation.png", "corrections.csv"]


def test_a_hostile_project_writes_nothing_outside(project: Project, to: Path) -> None:
    save(project, add(project, "../../outside.png"), 1)
    save(project, add(project, str(to.parent / "absolute.png")), 2)
    report = export(project, to)
    assert report.exported == 0
    assert len(report.failures) == 2
    assert names_in(to.parent) == ["here/corrections.csv"]


def test_target_that_cannot_be_made(project: Project, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="cannot be written"):
        export(project, tmp_path / "file" / "sub")


def test_masks_of_images_that_are_gone_are_exported_too(project: Project, to: Path) -> None:
    save(project, add(project, "a.png"), 1)
    project.mark_missing([])
    assert export(project, to).exported == 1


def test_a_read_only_project_can_be_exported(project: Project, tmp_path: Path, to: Path) -> None:
    save(project, add(project, "a.png"), 1)
    with Project.open(project.folder, user_data_dir=tmp_path / "data") as second:
        assert second.read_only
        assert export(second, to).exported == 1
