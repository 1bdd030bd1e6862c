from pathlib import Path, PurePosixPath

import numpy as np
import pytest

from dicom_files import data_set, picture, saved
from lesionlab.cli.batch import Failures, for_each
from lesionlab.cli.inputs import apart, find_inputs
from lesionlab.core.errors import UserError


def test_the_same_path_from_several_folders_is_numbered() -> None:
    paths = map(PurePosixPath, ("a.png", "a.png", "a_2.png", "a.png", "sub/a.png"))

    assert apart(paths) == ["a.png", "a_2.png", "a_2_2.png", "a_3.png", "sub/a.png"]


def test_outputs_of_images_that_differ_in_the_suffix_stay_apart(tmp_path: Path) -> None:
    for name in ("a.png", "a.jpg", "b.c.png"):
        (tmp_path / name).touch()

    inputs = find_inputs([str(tmp_path)], failures=Failures())

    assert sorted(i.name for i in inputs) == ["a.jpg", "a.png", "b.c"]


def test_folders_are_searched_and_missing_files_listed(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("2.png", "10.png", "sub/2.jpg", "2_segmentation.png"):
        (tmp_path / name).touch()
    failures = Failures()

    inputs = find_inputs([str(tmp_path), str(tmp_path / "gone.png")], failures=failures)

    assert [i.name for i in inputs] == ["2", "10", "sub/2"]
    assert [name for name, _ in failures.reasons] == [str(tmp_path / "gone.png")]


def test_each_frame_of_a_dicom_file_is_an_input(tmp_path: Path) -> None:
    path = tmp_path / "a.dcm"
    saved(data_set(np.stack([picture()] * 2), frames=2), path)

    inputs = find_inputs([str(path), f"{path}#2"], failures=Failures())

    assert [(i.path.name, i.name) for i in inputs] == [
        ("a.dcm#1", "a_frame1"),
        ("a.dcm#2", "a_frame2"),
        ("a.dcm#2", "a_2_frame2"),
    ]


def test_a_folder_without_images_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no images"):
        find_inputs([str(tmp_path)], failures=Failures())


def test_one_bad_input_does_not_stop_the_rest(capsys: pytest.CaptureFixture[str]) -> None:
    failures = Failures()
    done = []

    def work(item: int) -> None:
        if item == 1:
            raise UserError("It is damaged.")
        done.append(item)

    for_each([0, 1, 2], work, failures=failures)

    assert done == [0, 2]
    assert failures.finish() == 1
    assert "1: It is damaged." in capsys.readouterr().err
