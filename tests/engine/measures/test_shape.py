from __future__ import annotations

from math import pi, sqrt

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad
from skimage.measure import label, regionprops

from lesionlab.engine.measures.shape import FOLD_LONGEST_PX, measure_shape

SIDE = 260


def ellipse(a: float, b: float, angle: float = 0.0, *, side: int = SIDE) -> np.ndarray:
    """Give the pixels whose centre lies in an ellipse with half axes a and b, turned by angle."""
    ys, xs = np.mgrid[:side, :side] - (side - 1) / 2
    along = xs * np.cos(angle) + ys * np.sin(angle)
    across = ys * np.cos(angle) - xs * np.sin(angle)
    return (along / a) ** 2 + (across / b) ** 2 <= 1


def square(half: float, angle: float) -> np.ndarray:
    ys, xs = np.mgrid[:SIDE, :SIDE] - (SIDE - 1) / 2
    along = xs * np.cos(angle) + ys * np.sin(angle)
    across = ys * np.cos(angle) - xs * np.sin(angle)
    return np.maximum(abs(along), abs(across)) <= half


def blob(seed: int, *, size: int) -> np.ndarray:
    """Give an irregular outline, the same for a seed at every size."""
    rng = np.random.default_rng(seed)
    angles = np.linspace(0, 2 * pi, 400, endpoint=False)
    radius = 0.3 + sum(
        rng.uniform(-0.05, 0.05) * np.cos(k * angles + rng.uniform(0, 6)) for k in (1, 2, 3, 5)
    )
    points = (0.5 + radius[:, None] * np.column_stack([np.cos(angles), np.sin(angles)])) * size
    mask = np.zeros((size, size), np.uint8)
    cv2.fillPoly(mask, [np.round(points).astype(np.int32)], 1)
    return mask


def test_a_disc() -> None:
    measures = measure_shape(ellipse(80, 80))

    assert measures.area_px == pytest.approx(pi * 80**2, rel=0.002)
    assert measures.equivalent_px == pytest.approx(160, rel=0.002)
    assert measures.longest_px == pytest.approx(160, abs=1)
    assert measures.across_px == pytest.approx(160, abs=1)
    assert measures.perimeter_px == pytest.approx(2 * pi * 80, rel=0.01)
    assert measures.compactness == pytest.approx(1, abs=0.02)
    assert measures.solidity > 0.98
    assert max(measures.asymmetry_long, measures.asymmetry_short) < 0.005


@given(angle=st.floats(0, pi), flat=st.floats(0.35, 0.95))
def test_an_ellipse_in_any_direction(angle: float, flat: float) -> None:
    a, b = 100.0, 100.0 * flat
    # Ramanujan 1914; its error here is far below a pixel.
    h = ((a - b) / (a + b)) ** 2
    perimeter = pi * (a + b) * (1 + 3 * h / (10 + sqrt(4 - 3 * h)))

    measures = measure_shape(ellipse(a, b, angle))

    assert measures.area_px == pytest.approx(pi * a * b, rel=0.01)
    assert measures.longest_px == pytest.approx(2 * a, abs=1.5)
    assert measures.across_px == pytest.approx(2 * b, rel=0.05)
    assert measures.perimeter_px == pytest.approx(perimeter, rel=0.015)
    assert max(measures.asymmetry_long, measures.asymmetry_short) < 0.01


@given(angle=st.floats(0, pi))
def test_a_square_in_any_direction(angle: float) -> None:
    measures = measure_shape(square(70, angle))

    assert measures.area_px == pytest.approx(140**2, rel=0.01)
    assert measures.longest_px == pytest.approx(140 * sqrt(2), abs=2)
    assert measures.perimeter_px == pytest.approx(4 * 140, rel=0.025)
    assert measures.compactness == pytest.approx(4 / pi, rel=0.05)
    assert measures.solidity > 0.98


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_a_half_disc_is_symmetric_along_one_axis_only(turn: int) -> None:
    radius = 100.0
    disc = ellipse(radius, radius)
    half = np.rot90(disc & (np.mgrid[:SIDE, :SIDE][0] >= SIDE / 2), turn)
    fold = 2 * 4 * radius / (3 * pi)  # twice the distance of the centroid from the flat side

    def overlap(y: float) -> float:
        return 2 * min(sqrt(radius**2 - y**2), sqrt(radius**2 - (fold - y) ** 2))

    covered, _ = quad(overlap, max(0, fold - radius), min(radius, fold), limit=200)

    measures = measure_shape(half)

    assert measures.longest_px == pytest.approx(2 * radius, abs=1.5)
    # A chord a few degrees off the flat side is as long to a tenth of a pixel.
    assert measures.across_px == pytest.approx(radius, rel=0.06)
    assert measures.perimeter_px == pytest.approx((pi + 2) * radius, rel=0.015)
    assert measures.asymmetry_long == pytest.approx(1 - covered / (pi * radius**2 / 2), abs=0.01)
    assert measures.asymmetry_short < 0.01


def test_one_pixel_and_one_line() -> None:
    dot = np.zeros((5, 5), bool)
    dot[2, 3] = True
    line = np.zeros((5, 30), bool)
    line[2, 4:24] = True

    assert measure_shape(dot).perimeter_px == pytest.approx(pi)
    assert measure_shape(dot).longest_px == pytest.approx(1)
    assert measure_shape(line).longest_px == pytest.approx(20)
    assert measure_shape(line).across_px == pytest.approx(1)


def test_a_hole_adds_its_outline_and_takes_its_area() -> None:
    ring = ellipse(100, 100) & ~ellipse(40, 40)

    measures = measure_shape(ring)

    assert measures.area_px == pytest.approx(pi * (100**2 - 40**2), rel=0.005)
    assert measures.perimeter_px == pytest.approx(2 * pi * 140, rel=0.015)
    assert measures.solidity == pytest.approx(1 - 0.16, abs=0.01)


def test_two_islands_are_measured_together() -> None:
    ys, xs = np.mgrid[:100, :300]
    two = ((xs - 50) ** 2 + (ys - 50) ** 2 <= 900) | ((xs - 250) ** 2 + (ys - 50) ** 2 <= 900)

    measures = measure_shape(two)

    assert measures.longest_px == pytest.approx(260, abs=1.5)
    assert measures.perimeter_px == pytest.approx(4 * pi * 30, rel=0.02)


@given(seed=st.integers(0, 200), turn=st.integers(1, 3), flip=st.booleans())
def test_turning_and_mirroring_change_nothing(seed: int, turn: int, flip: bool) -> None:
    mask = blob(seed, size=180)
    turned = np.rot90(mask, turn)
    turned = turned[:, ::-1] if flip else turned

    before, after = measure_shape(mask), measure_shape(turned)

    assert after.area_px == before.area_px
    assert after.longest_px == pytest.approx(before.longest_px)
    assert after.perimeter_px == pytest.approx(before.perimeter_px)
    assert after.solidity == pytest.approx(before.solidity)
    assert after.asymmetry_long == pytest.approx(before.asymmetry_long, abs=0.01)
    assert after.asymmetry_short == pytest.approx(before.asymmetry_short, abs=0.01)


@given(seed=st.integers(0, 200), times=st.floats(1.5, 4))
def test_ratios_do_not_depend_on_the_resolution(seed: int, times: float) -> None:
    small, large = (measure_shape(blob(seed, size=size)) for size in (300, round(300 * times)))

    assert large.longest_px / small.longest_px == pytest.approx(round(300 * times) / 300, rel=0.02)
    assert large.compactness == pytest.approx(small.compactness, rel=0.05)
    assert large.solidity == pytest.approx(small.solidity, abs=0.02)
    assert large.asymmetry_long == pytest.approx(small.asymmetry_long, abs=0.02)
    assert large.asymmetry_short == pytest.approx(small.asymmetry_short, abs=0.02)


@given(seed=st.integers(0, 200))
def test_scikit_image_says_the_same(seed: int) -> None:
    mask = blob(seed, size=200)
    (region,) = regionprops(label(mask))

    measures = measure_shape(mask)

    assert measures.area_px == region.area
    assert measures.equivalent_px == pytest.approx(region.equivalent_diameter_area)
    assert measures.longest_px == pytest.approx(region.feret_diameter_max, abs=1)
    assert measures.solidity == pytest.approx(region.solidity, abs=0.01)
    # Crofton's estimate with four directions.
    assert measures.perimeter_px == pytest.approx(region.perimeter_crofton, rel=0.03)


def test_a_fold_beyond_the_bounded_resolution_is_the_same() -> None:
    blobs = [blob(5, size=size) for size in (FOLD_LONGEST_PX // 2, 3 * FOLD_LONGEST_PX)]

    small, large = map(measure_shape, blobs)

    assert large.asymmetry_long == pytest.approx(small.asymmetry_long, abs=0.005)


def test_an_empty_mask_is_refused() -> None:
    with pytest.raises(ValueError):
        measure_shape(np.zeros((4, 4), bool))
