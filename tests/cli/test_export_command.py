"""`lesionlab export`: formats, filters and what is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from outlines import HW

from lesionlab.cli.main import run
from lesionlab.core.worklist_messages import SetLabels
from lesionlab.engine.store.project import Project
from lesionlab.engine.synthetic.generator import draw_case
from lesionlab.user_dirs import user_data_dir

Said = Callable[..., str]
ALL = {f"case_{number}" for number in range(5)}


@pytest.fixture
def folder(corrected: Path, copy_of: Callable[[Path], Path]) -> Path:
    """Give a project with five images, of which two have labels."""
    folder = copy_of(corrected)
    with Project.open(folder, user_data_dir=user_data_dir()) as project:
        keys = {Path(entry.path).stem: entry.image_key for entry in project.entries()}
        project.apply(SetLabels("one", keys["case_1"], ("melanoma",)))
        project.apply(SetLabels("two", keys["case_2"], ("hair", "melanoma")))
    return folder


def mask(number: int) -> np.ndarray:
    return np.asarray(draw_case(number, size_hw=HW).mask)


def exported(to: Path) -> set[str]:
    return {path.name.removesuffix("_masks.npy") for path in to.rglob("*_masks.npy")}


def test_formats_are_chosen_by_name(folder: Path, tmp_path: Path, said: Said) -> None:
    to = tmp_path / "to"
    said("export", folder, "--to", to, "--format", "numpy, coco")
    assert exported(to) == ALL
    assert {path.name for path in to.rglob("*.json")} == {
        "lesionlab-coco.json",
        "lesionlab-export.json",
    }
    (array,) = to.rglob("case_1_masks.npy")
    assert (np.load(array)[0] == mask(1)).all()


def test_an_unknown_format_is_wrong_usage(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["export", str(folder), "--to", str(tmp_path / "to"), "--format", "coco,svg"])
    assert ended.value.code == 2
    error = capsys.readouterr().err
    assert "svg" in error
    assert "isic-png" in error


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        (["--label", "melanoma"], {"case_1", "case_2"}),
        (["--label", "melanoma", "--label", "hair"], {"case_2"}),
        (["--state", "accepted"], ALL),
        (["--state", "flagged"], set()),
    ],
)
def test_filters(
    folder: Path, tmp_path: Path, said: Said, filters: list[str], names: set[str]
) -> None:
    said("export", folder, "--to", tmp_path / "to", "--format", "numpy", *filters)
    assert exported(tmp_path / "to") == names


def test_a_list_of_images(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed = tmp_path / "list.txt"
    listed.write_text("images/case_2.png\n\n  images\\case_0.png\nnone.png\n", "utf-8-sig")
    to = tmp_path / "to"
    arguments = ["export", str(folder), "--to", str(to), "--format", "numpy", "--json"]
    assert run([*arguments, "--images", str(listed)]) == 1
    assert exported(to) == {"case_0", "case_2"}
    told = json.loads(capsys.readouterr().out)
    assert told["exported"] == 2
    assert told["formats"] == ["numpy"]
    assert "none.png" in str(told["failures"])


def test_a_list_that_is_not_there_is_refused(folder: Path, tmp_path: Path, refused: Said) -> None:
    arguments = ("export", folder, "--to", tmp_path / "to", "--images", tmp_path / "list.txt")
    assert "list of images" in refused(*arguments)


def test_files_of_others_stay_unless_told_otherwise(folder: Path, tmp_path: Path) -> None:
    array = tmp_path / "to" / "images" / "case_1_masks.npy"
    array.parent.mkdir(parents=True)
    array.write_text("somebody's")
    arguments = ["export", str(folder), "--to", str(tmp_path / "to"), "--format", "numpy"]
    assert run(arguments) == 1
    assert array.read_text() == "somebody's"
    assert exported(tmp_path / "to") == ALL
    assert run([*arguments, "--replace"]) == 0
    assert (np.load(array)[0] == mask(1)).all()


def test_names_may_be_neutral(folder: Path, tmp_path: Path, said: Said) -> None:
    to = tmp_path / "to"
    said("export", folder, "--to", to, "--format", "numpy,coco", "--neutral-names")
    assert len(exported(to)) == len(ALL)
    assert not exported(to) & ALL
    assert "case_" not in (to / "lesionlab-coco.json").read_text()
