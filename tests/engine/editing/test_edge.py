"""Growing and shrinking to the visible border, on drawn lesions whose border is known."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from lesionlab.core.metrics import iou
from lesionlab.engine.editing.edge import grown_to_edge, shrunk_to_edge
from lesionlab.engine.editing.operations import expanded
from lesionlab.engine.synthetic.generator import draw_case

CASES = [draw_case(seed, size_hw=(240, 320)) for seed in (0, 4, 8, 9, 12, 17)]


def middle_of(region: np.ndarray) -> tuple[float, float]:
    distance = cv2.distanceTransform(region.astype(np.uint8), cv2.DIST_L2, 5)
    y, x = np.unravel_index(distance.argmax(), distance.shape)
    return float(x) + 0.5, float(y) + 0.5


@pytest.mark.parametrize("case", CASES)
def test_half_a_lesion_grows_to_all_of_it(case) -> None:
    truth = np.asarray(case.mask)
    half = truth.copy()
    half[:, int(np.median(np.nonzero(truth)[1])) :] = False
    grown = grown_to_edge(case.image, half, at_xy=middle_of(truth & ~half))
    assert iou(grown, truth) > 0.8
    assert not (half & ~grown).any()


@pytest.mark.parametrize("case", CASES)
def test_skin_around_a_lesion_is_taken_off(case) -> None:
    truth = np.asarray(case.mask)
    wide = expanded(truth, 0.15 * np.sqrt(truth.sum()))
    shrunk = shrunk_to_edge(case.image, wide, at_xy=middle_of(wide & ~truth))
    assert iou(shrunk, truth) > max(iou(wide, truth) + 0.1, 0.7)
    assert not (shrunk & ~wide).any()


def test_the_same_click_gives_the_same_mask() -> None:
    case, empty = CASES[0], np.zeros((240, 320), bool)
    at_xy = middle_of(np.asarray(case.mask))
    first = grown_to_edge(case.image, empty, at_xy=at_xy)
    assert first.any()
    assert np.array_equal(first, grown_to_edge(case.image, empty, at_xy=at_xy))


def test_a_click_at_the_image_edge_and_a_flat_image_do_no_harm() -> None:
    flat = np.full((30, 40, 3), 128, np.uint8)
    mask = np.zeros((30, 40), bool)
    mask[10:20, 10:20] = True
    for at_xy in ((0.0, 0.0), (40.0, 30.0), (15.0, 15.0)):
        assert (grown_to_edge(flat, mask, at_xy=at_xy) & mask).sum() == mask.sum()
        assert not (shrunk_to_edge(flat, mask, at_xy=at_xy) & ~mask).any()
