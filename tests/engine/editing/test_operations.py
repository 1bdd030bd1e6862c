"""Whole-mask operations do what their names say, exactly, with holes, islands and image edges."""

from __future__ import annotations

import numpy as np
import pytest

from lesionlab.engine.editing.operations import expanded, filled, largest, shrunk, smoothed


def disc(hw: tuple[int, int], *, at: tuple[int, int], radius: float) -> np.ndarray:
    ys, xs = np.mgrid[: hw[0], : hw[1]]
    return np.asarray((ys - at[0]) ** 2 + (xs - at[1]) ** 2 <= radius**2)


RING = disc((80, 100), at=(40, 50), radius=25) & ~disc((80, 100), at=(40, 50), radius=10)


def test_a_hole_is_filled_and_a_bay_is_not() -> None:
    assert np.array_equal(filled(RING), disc((80, 100), at=(40, 50), radius=25))
    open_ring = RING.copy()
    open_ring[38:43, 50:] = False
    assert np.array_equal(filled(open_ring), open_ring)


def test_a_bay_at_the_edge_of_the_image_is_no_hole() -> None:
    cut = RING[:, :50]
    assert np.array_equal(filled(cut), cut)


def test_of_several_parts_the_largest_stays_with_its_holes() -> None:
    island = disc((80, 100), at=(8, 8), radius=5)
    assert np.array_equal(largest(RING | island), RING)
    assert np.array_equal(largest(island), island)


@pytest.mark.parametrize("amount_px", [1, 2.5, 7])
def test_expanding_and_shrinking_go_exactly_that_far(amount_px: float) -> None:
    reach = int(amount_px) + 1
    wider, narrower = RING.copy(), RING.copy()
    padded, outside = np.pad(RING, reach), np.pad(~RING, reach)
    for dy in range(-reach, reach + 1):
        for dx in range(-reach, reach + 1):
            if dy * dy + dx * dx <= amount_px**2:
                shifted = slice(reach + dy, reach + dy + 80), slice(reach + dx, reach + dx + 100)
                wider |= padded[shifted]
                narrower &= ~outside[shifted]
    assert np.array_equal(expanded(RING, amount_px), wider)
    assert np.array_equal(shrunk(RING, amount_px), narrower)


def test_the_edge_of_the_image_is_no_background_to_shrink_from() -> None:
    half = np.zeros((40, 60), bool)
    half[:, :30] = True
    assert np.array_equal(np.flatnonzero(shrunk(half, 3).any(axis=0)), np.arange(27))
    assert shrunk(half, 3).any(axis=1).all()
    everything = np.ones((5, 5), bool)
    assert shrunk(everything, 2).all()


def test_smoothing_takes_a_hair_away_and_keeps_the_body() -> None:
    body = disc((200, 200), at=(100, 100), radius=60)
    hairy = body.copy()
    hairy[100, 160:190] = True
    smooth = smoothed(hairy)
    assert not smooth[100, 168:].any()
    assert (smooth ^ body).mean() < 0.003


def test_smoothing_moves_no_border_that_the_image_cuts() -> None:
    half = np.zeros((100, 100), bool)
    half[:, :50] = True
    assert np.array_equal(smoothed(half), half)


@pytest.mark.parametrize("operation", [smoothed, filled, largest])
def test_an_empty_mask_stays_empty_and_a_pixel_stays_a_pixel(operation) -> None:
    assert not operation(np.zeros((20, 20), bool)).any()
    pixel = np.zeros((20, 20), bool)
    pixel[4, 5] = True
    assert np.array_equal(operation(pixel), pixel)


def test_no_amount_changes_nothing() -> None:
    assert np.array_equal(expanded(RING, 0), RING)
    assert np.array_equal(shrunk(RING, 0), RING)
    assert not expanded(np.zeros((9, 9), bool), 3).any()
