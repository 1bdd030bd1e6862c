"""The 95 % Hausdorff distance against the slow way: all distances of all border pixels."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from scipy import ndimage
from scipy.spatial.distance import cdist

from lesionlab.engine.evaluation.surface import hausdorff95


def brute_force(a: np.ndarray, b: np.ndarray) -> float:
    distances = cdist(border(a), border(b))
    return max(np.percentile(distances.min(axis=1), 95), np.percentile(distances.min(axis=0), 95))


def border(mask: np.ndarray) -> np.ndarray:
    cross = ndimage.generate_binary_structure(2, 1)
    return np.argwhere(mask & ~ndimage.binary_erosion(mask, cross, border_value=0))


@st.composite
def two_masks(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    shape = draw(array_shapes(min_dims=2, max_dims=2, max_side=14))
    # Filled with lesion as often as with skin: sparse masks alone would all be border.
    fill = st.booleans()
    return draw(arrays(np.bool_, shape, fill=fill)), draw(arrays(np.bool_, shape, fill=fill))


def disc(center_yx: tuple[int, int], radius: float, hw: tuple[int, int] = (90, 120)) -> np.ndarray:
    ys, xs = np.ogrid[: hw[0], : hw[1]]
    return (ys - center_yx[0]) ** 2 + (xs - center_yx[1]) ** 2 <= radius**2


@given(two_masks())
def test_equals_the_brute_force_computation_and_is_symmetric(masks) -> None:
    a, b = masks
    if a.any() and b.any():
        assert hausdorff95(a, b) == pytest.approx(brute_force(a, b), abs=1e-4)
    assert hausdorff95(a, b) == hausdorff95(b, a)
    assert hausdorff95(a, a) == 0


@pytest.mark.parametrize("seed", range(3))
def test_equals_the_brute_force_computation_on_masks_as_large_as_lesions(seed: int) -> None:
    rng = np.random.default_rng(seed)
    a, b = (
        disc(tuple(rng.integers(20, 70, 2)), rng.uniform(5, 30))
        | disc(tuple(rng.integers(20, 70, 2)), rng.uniform(5, 30))
        for _ in range(2)
    )

    assert hausdorff95(a, b) == pytest.approx(brute_force(a, b), abs=1e-4)


def test_a_shift_is_measured_in_pixels() -> None:
    square = np.zeros((50, 50), np.bool_)
    square[10:20, 10:20] = True

    assert hausdorff95(square, np.roll(square, 7, axis=1)) == 7


def test_one_stray_pixel_in_many_does_not_decide() -> None:
    lesion = disc((45, 60), 30)
    stray = lesion.copy()
    stray[0, 0] = True

    assert hausdorff95(lesion, stray) == 0


def test_the_border_of_the_image_is_a_border() -> None:
    everything = np.ones((20, 30), np.bool_)
    middle = np.zeros_like(everything)
    middle[10, 15] = True

    assert hausdorff95(everything, middle) == pytest.approx(brute_force(everything, middle))


def test_two_empty_masks_agree_and_one_empty_mask_is_as_far_away_as_can_be() -> None:
    empty, lesion = np.zeros((30, 40), np.bool_), np.zeros((30, 40), np.bool_)
    lesion[3:5, 3:5] = True

    assert hausdorff95(empty, empty) == 0
    assert hausdorff95(empty, lesion) == hausdorff95(lesion, empty) == 50


def test_masks_of_different_size_are_not_compared() -> None:
    with pytest.raises(ValueError, match="different shape"):
        hausdorff95(np.ones((3, 4), np.bool_), np.ones((4, 3), np.bool_))
