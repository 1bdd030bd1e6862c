"""Where the simulated clinician clicks, and which mask belongs to which image."""

import numpy as np
import pytest

from lesionlab.core.errors import UserError
from lesionlab.core.prompts import Click
from lesionlab.engine.evaluation.clinician import next_click
from lesionlab.engine.evaluation.pairs import find_pairs


def square(rows, columns, hw=(40, 60)):
    mask = np.zeros(hw, bool)
    mask[rows, columns] = True
    return mask


def test_click_lies_in_the_centre_of_what_is_missing():
    truth = square(slice(10, 21), slice(20, 31))
    assert next_click(np.zeros_like(truth), truth=truth) == Click(25.5, 15.5, 1)


def test_click_takes_away_what_is_too_much():
    truth = square(slice(10, 14), slice(20, 24))
    predicted = truth | square(slice(25, 36), slice(40, 51))
    assert next_click(predicted, truth=truth) == Click(45.5, 30.5, 0)


def test_largest_error_comes_first():
    truth = square(slice(2, 5), slice(2, 5)) | square(slice(20, 31), slice(20, 31))
    click = next_click(np.zeros_like(truth), truth=truth)
    assert (click.x, click.y) == (25.5, 25.5)


def test_error_at_the_rim_is_not_clicked_on_its_very_edge():
    truth = square(slice(0, 20), slice(0, 20))
    click = next_click(np.zeros_like(truth), truth=truth)
    assert 5 < click.x < 15
    assert 5 < click.y < 15


def test_nothing_wrong_no_click():
    truth = square(slice(2, 5), slice(2, 5))
    assert next_click(truth, truth=truth) is None


def test_masks_are_found_by_each_name(tmp_path):
    images, masks = tmp_path / "images", tmp_path / "masks"
    images.mkdir()
    masks.mkdir()
    for name in ("a.jpg", "b.png", "c.tif", "lonely.png", "notes.txt"):
        (images / name).touch()
    for name in ("a_segmentation.png", "b_Segmentation.png", "c.png"):
        (masks / name).touch()
    pairs, failures = find_pairs(images, masks=masks)
    assert [(p.image.name, p.mask.name) for p in pairs] == [
        ("a.jpg", "a_segmentation.png"),
        ("b.png", "b_Segmentation.png"),
        ("c.tif", "c.png"),
    ]
    assert [f.path.name for f in failures] == ["lonely.png"]


def test_images_and_masks_in_one_folder(tmp_path):
    for name in ("a.png", "a_segmentation.png"):
        (tmp_path / name).touch()
    pairs, failures = find_pairs(tmp_path, masks=tmp_path)
    assert [p.image.name for p in pairs] == ["a.png"]
    assert not failures


@pytest.mark.parametrize("name", ["missing", "empty"])
def test_missing_and_empty_folders_are_told(tmp_path, name):
    (tmp_path / "empty").mkdir()
    with pytest.raises(UserError):
        find_pairs(tmp_path / name, masks=tmp_path)
