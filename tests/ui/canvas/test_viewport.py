from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesionlab.ui.canvas.viewport import MAX_SCALE, Viewport

sizes = st.tuples(st.integers(1, 20_000), st.integers(1, 20_000))
views = st.tuples(st.integers(1, 4000), st.integers(1, 3000))
factors = st.floats(0.05, 20)
places = st.tuples(st.floats(0, 1), st.floats(0, 1))


@st.composite
def viewports(draw: st.DrawFn) -> Viewport:
    viewport = Viewport.fitted(draw(sizes), size_wh=draw(views))
    across, down = draw(places)
    at = across * viewport.size_wh[0], down * viewport.size_wh[1]
    return viewport.zoomed(draw(factors), at_xy=at)


@given(viewports(), places)
def test_view_and_image_coordinates_round_trip(viewport: Viewport, place: tuple) -> None:
    height, width = viewport.hw
    x, y = place[0] * width, place[1] * height
    assert viewport.to_image(*viewport.to_view(x, y)) == pytest.approx((x, y), abs=1e-6, rel=1e-9)


@given(sizes, views)
def test_fitted_shows_the_whole_image_in_the_middle(hw: tuple, size_wh: tuple) -> None:
    viewport = Viewport.fitted(hw, size_wh=size_wh)
    height, width = hw
    assert viewport.to_view(width / 2, height / 2) == pytest.approx(
        (size_wh[0] / 2, size_wh[1] / 2), abs=1e-6
    )
    if min(size_wh) > 24:
        left, top = viewport.to_view(0, 0)
        right, low = viewport.to_view(width, height)
        assert left >= 0
        assert top >= 0
        assert right <= size_wh[0]
        assert low <= size_wh[1]


def test_zoom_keeps_the_point_under_the_mouse() -> None:
    viewport = Viewport.fitted((600, 800), size_wh=(900, 700))
    at = (300.0, 400.0)
    zoomed = viewport.zoomed(3.0, at_xy=at)
    assert zoomed.scale == pytest.approx(3 * viewport.scale)
    assert zoomed.to_image(*at) == pytest.approx(viewport.to_image(*at))


@given(viewports(), factors, st.floats(-1e5, 1e5), st.floats(-1e5, 1e5))
def test_the_image_cannot_be_lost_from_sight(
    viewport: Viewport, factor: float, dx: float, dy: float
) -> None:
    moved = viewport.panned(dx, dy).zoomed(factor, at_xy=(0.0, 0.0))
    middle = moved.to_image(moved.size_wh[0] / 2, moved.size_wh[1] / 2)
    assert moved.clamped_to_image(*middle) == pytest.approx(middle, abs=1e-6)


def test_zoom_has_an_end_in_both_directions() -> None:
    viewport = Viewport.fitted((600, 800), size_wh=(900, 700))
    assert viewport.zoomed(1e9, at_xy=(0, 0)).scale == MAX_SCALE
    assert viewport.zoomed(1e-9, at_xy=(0, 0)).scale == pytest.approx(0.5)


def test_a_resize_keeps_the_middle() -> None:
    viewport = Viewport.fitted((600, 800), size_wh=(900, 700)).zoomed(4, at_xy=(100, 100))
    resized = viewport.resized((500, 320))
    assert resized.to_image(250, 160) == pytest.approx(viewport.to_image(450, 350))
    assert resized.scale == viewport.scale
