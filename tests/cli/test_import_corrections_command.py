"""`lesionlab import-corrections`: nothing is lost, done twice or overwritten."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from outlines import HW, Outlines, made_outlines

from lesionlab.cli.main import run
from lesionlab.core.masks import unpack
from lesionlab.engine.imaging.decode import read_image
from lesionlab.engine.store.corrections import Correction
from lesionlab.engine.store.project import Project
from lesionlab.user_dirs import user_data_dir

Said = Callable[..., str]


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    return tmp_path / "clinic"


def corrections(folder: Path) -> list[Correction]:
    with Project.open(folder, user_data_dir=user_data_dir()) as project:
        return list(project.corrections())


def test_images_from_elsewhere_are_copied_and_their_masks_are_corrections(
    outlines: Outlines, clinic: Path, said: Said
) -> None:
    report = json.loads(said(*outlines.arguments(clinic), "--json"))

    assert report == {"imported": 3, "failures": []}
    assert sorted(p.name for p in (clinic / "images").iterdir()) == [
        f"case_{n}.png" for n in range(3)
    ]
    for correction in corrections(clinic):
        name = Path(correction.path).stem
        mask = cv2.imread(str(outlines.masks / f"{name}_segmentation.png"), cv2.IMREAD_GRAYSCALE)
        assert np.array_equal(unpack(correction.work.mask), mask > 0)
        assert correction.image_id == read_image(outlines.images / f"{name}.png").image_id
        # What it is compared with: the proposal that the program would have made.
        with Project.open(clinic, user_data_dir=user_data_dir()) as project:
            assert project.proposals(correction.image_key)[0].source == "Grad-CAM"
            assert project.effort() == ()
    assert sorted(p.name for p in outlines.images.iterdir()) == [f"case_{n}.png" for n in range(3)]


def test_importing_again_adds_nothing_and_a_changed_mask_is_a_newer_correction(
    outlines: Outlines, clinic: Path, said: Said
) -> None:
    said(*outlines.arguments(clinic))
    first = [c.correction_id for c in corrections(clinic)]

    assert "3 of 3" in said(*outlines.arguments(clinic))
    assert [c.correction_id for c in corrections(clinic)] == first

    other = np.zeros(HW, np.uint8)
    other[10:40, 10:40] = 255
    outlines.write("case_1", seed=1, mask=other)
    said(*outlines.arguments(clinic))
    newest = corrections(clinic)[-1]
    assert len(corrections(clinic)) == 4
    assert np.array_equal(unpack(newest.work.mask), other > 0)


def test_images_in_the_project_stay_where_they_are(outlines: Outlines, said: Said) -> None:
    said(*outlines.arguments(outlines.images))

    assert {c.path for c in corrections(outlines.images)} == {f"case_{n}.png" for n in range(3)}
    assert len(list(outlines.images.rglob("*.png"))) == 3


def test_what_fails_is_listed_and_the_rest_is_imported(
    outlines: Outlines, clinic: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outlines.write("empty", seed=7, mask=np.zeros(HW, np.uint8))
    outlines.write("other size", seed=8, mask=np.full((50, 50), 255, np.uint8))
    outlines.write("unreadable", seed=9)
    (outlines.images / "unreadable.png").write_bytes(b"\x89PNG and then nothing")
    outlines.write("no mask", seed=10)
    (outlines.masks / "no mask_segmentation.png").unlink()
    capsys.readouterr()

    status = run([*outlines.arguments(clinic), "--json"])

    captured = capsys.readouterr()
    report = json.loads(captured.out)
    assert status == 1
    assert report["imported"] == len(corrections(clinic)) == 3
    text = json.dumps(report["failures"])
    for name, reason in {
        "empty": "The mask is empty",
        "other size": "not of the image's size",
        "unreadable": "",
        "no mask": "no mask of its name",
    }.items():
        assert name in text
        assert reason in text
        assert name in captured.err
    assert all(failure["reason"] for failure in report["failures"])


def test_groups_come_from_the_table_and_no_group_is_no_common_group(
    outlines: Outlines, clinic: Path, said: Said
) -> None:
    said(*outlines.arguments(clinic), "--groups", f"{outlines.groups}:same_lesion")

    groups = {Path(c.path).stem: c.group for c in corrections(clinic)}
    assert groups["case_0"] == groups["case_1"] != ""
    assert groups["case_2"] == ""


def shown_by(clinic: Path) -> dict[str, str]:
    """Give for each correction its image, and the image that its file shows now."""
    return {c.image_id: read_image(clinic / c.path).image_id for c in corrections(clinic)}


def test_two_folders_of_one_name_do_not_overwrite_each_others_images(
    outlines: Outlines, tmp_path: Path, clinic: Path, said: Said
) -> None:
    """`train/images/1.png` and `test/images/1.png` are two images."""
    others = made_outlines(tmp_path / "another hospital", count=0)
    others.write("case_0", seed=40)

    said(*outlines.arguments(clinic))
    said(*others.arguments(clinic))

    assert len(corrections(clinic)) == 4
    assert shown_by(clinic) == {image: image for image in shown_by(clinic)}


def test_another_image_of_the_same_name_and_size_in_bytes_is_another_image(
    outlines: Outlines, tmp_path: Path, clinic: Path, said: Said
) -> None:
    others = made_outlines(tmp_path / "another hospital", count=0)
    for where, seed in ((outlines, 0), (others, 40)):
        where.write("plain", seed=seed)
        pixels = cv2.imread(str(where.images / "plain.png"))
        (where.images / "plain.png").unlink()
        assert cv2.imwrite(str(where.images / "plain.bmp"), pixels)

    said(*outlines.arguments(clinic))
    said(*others.arguments(clinic))

    assert shown_by(clinic) == {image: image for image in shown_by(clinic)}


def test_an_image_that_is_in_the_project_already_is_never_overwritten(
    outlines: Outlines, clinic: Path, said: Said
) -> None:
    own = clinic / "images" / "case_0.png"
    own.parent.mkdir(parents=True)
    assert cv2.imwrite(str(own), np.full((*HW, 3), 90, np.uint8))
    before = own.read_bytes()

    said(*outlines.arguments(clinic))

    assert own.read_bytes() == before
    assert len(corrections(clinic)) == 3


def test_wrong_arguments_are_explained_and_make_no_project(
    outlines: Outlines, clinic: Path, tmp_path: Path, refused: Callable[..., str]
) -> None:
    masks = ["--masks", outlines.masks]
    assert "does not exist" in refused(
        "import-corrections", clinic, "--images", tmp_path / "none", *masks
    )
    assert "groups cannot be read" in refused(
        *outlines.arguments(clinic), "--groups", f"{outlines.groups}:nonsense"
    )
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "no image" in refused("import-corrections", clinic, "--images", empty, *masks)
    assert not clinic.exists()


def test_into_a_project_that_is_open_elsewhere_nothing_is_imported(
    outlines: Outlines, clinic: Path, refused: Callable[..., str]
) -> None:
    clinic.mkdir()
    with Project.open(clinic, user_data_dir=user_data_dir()) as project:
        assert "only be viewed" in refused(*outlines.arguments(clinic))
        assert list(project.corrections()) == []
