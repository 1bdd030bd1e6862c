"""Every figure of a mask agrees with an implementation by somebody else."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy import ndimage
from sklearn.metrics import (
    accuracy_score,
    f1_score,
    jaccard_score,
    precision_score,
    recall_score,
)

from lesionlab.engine.comparison.explaining import faithfulness, is_hit, share_inside
from lesionlab.engine.comparison.measure import measure_mask


def random_mask(rng: np.random.Generator, *, least: int) -> NDArray[np.bool_]:
    field = ndimage.gaussian_filter(rng.standard_normal((37, 52)), rng.uniform(0.5, 4))
    mask = field > np.quantile(field, rng.uniform(0.05, 0.98))
    mask[5, 7] |= bool(least)
    return np.asarray(mask, dtype=np.bool_)


def surface(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    return mask & ~ndimage.binary_erosion(mask, border_value=0)


@given(st.integers(0, 10_000))
def test_overlap_is_that_of_scikit_learn(seed: int) -> None:
    rng = np.random.default_rng(seed)
    mask, truth = random_mask(rng, least=0), random_mask(rng, least=1)
    found = measure_mask(mask, truth)
    a, b = truth.ravel(), mask.ravel()
    assert found.accuracy == pytest.approx(accuracy_score(a, b))
    assert found.precision == pytest.approx(precision_score(a, b, zero_division=0))
    assert found.recall == pytest.approx(recall_score(a, b))
    assert found.dice == pytest.approx(f1_score(a, b))
    assert found.iou == pytest.approx(jaccard_score(a, b))
    assert found.thresholded_iou == (found.iou if found.iou >= 0.65 else 0)


@given(st.integers(0, 10_000))
def test_distances_are_those_of_scipy(seed: int) -> None:
    rng = np.random.default_rng(seed)
    mask, truth = random_mask(rng, least=1), random_mask(rng, least=1)
    found = measure_mask(mask, truth)
    edges = surface(mask), surface(truth)
    far = [ndimage.distance_transform_edt(~edge) for edge in edges]
    there, back = far[1][edges[0]], far[0][edges[1]]
    assert found.surface_px == pytest.approx(
        (there.sum() + back.sum()) / (there.size + back.size), abs=1e-3
    )
    assert found.hausdorff95_px == pytest.approx(
        max(np.percentile(there, 95), np.percentile(back, 95)), abs=1e-3
    )


def test_an_empty_mask_is_as_far_as_can_be() -> None:
    truth = np.zeros((30, 40), dtype=np.bool_)
    truth[10:20, 10:20] = True
    found = measure_mask(np.zeros_like(truth), truth)
    assert (found.precision, found.recall, found.dice, found.iou) == (0, 0, 0, 0)
    assert found.hausdorff95_px == found.surface_px == 50


def test_the_pointing_game_by_hand() -> None:
    truth = np.zeros((40, 80), dtype=np.bool_)
    truth[20:40, 40:80] = True
    cam = np.zeros((4, 4), np.float32)
    cam[3, 3] = 1
    assert is_hit(cam, truth)
    assert share_inside(cam, truth) == 1
    cam[0, 0] = 3
    assert not is_hit(cam, truth)
    assert share_inside(cam, truth) == pytest.approx(0.25)
    assert share_inside(np.zeros((4, 4), np.float32), truth) == 0


def test_a_map_that_names_what_counts_is_faithful() -> None:
    """The figure is the brightness of the right half: a map of that half deletes it at once."""
    image = np.zeros((32, 32, 3), np.uint8)
    image[:, 16:] = 200

    def figure(changed: NDArray[np.uint8]) -> float:
        return float(changed[:, 16:].mean()) / 200

    right = np.zeros((8, 8), np.float32)
    right[:, 4:] = 1
    good = faithfulness(figure, image, right)
    bad = faithfulness(figure, image, 1 - right)
    assert good.deletion < bad.deletion
    assert good.insertion > bad.insertion
    # While the right half goes, the figure falls from 1 to .5 (the mean colour), then stays.
    assert good.deletion == pytest.approx(0.5 * 0.75 + 0.5 * 0.5, abs=0.02)
