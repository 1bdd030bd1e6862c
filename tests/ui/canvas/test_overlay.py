from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor

from lesionlab.core.edits import paint_segment
from lesionlab.ui.canvas.overlay import MaskLayer
from lesionlab.ui.canvas.style import HALO_COLOR, MaskStyle, overlay_colours
from lesionlab.ui.canvas.viewport import Viewport

STYLE = MaskStyle(fill=True, outline=True, opacity=0.5)


def layer(mask: np.ndarray, viewport: Viewport, ratio: float = 1.0) -> MaskLayer:
    return MaskLayer(mask, viewport=viewport, pixel_ratio=ratio, style=STYLE)


def indices(made: MaskLayer) -> np.ndarray:
    image = made.image
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width()].copy()


def at_scale(hw: tuple[int, int], scale: float) -> Viewport:
    height, width = hw
    return Viewport(hw, (round(width * scale), round(height * scale)), scale, 0.0, 0.0)


def square(side: int = 40) -> np.ndarray:
    mask = np.zeros((side, side), np.uint8)
    mask[10:30, 10:30] = 1
    return mask


@pytest.mark.parametrize("scale", [0.5, 1.0, 3.0, 8.0])
def test_the_outline_is_two_screen_pixels_at_any_zoom(scale: float) -> None:
    row = indices(layer(square(), at_scale((40, 40), scale)))[round(20 * scale)]
    edge = round(10 * scale)
    # skin, halo, line, line, halo, fill
    assert row[edge - 2 : edge + 4].tolist() == [0, 1, 2, 2, 3, 4]


def test_the_outline_is_as_thick_on_a_dense_screen() -> None:
    made = layer(square(), at_scale((40, 40), 4.0), ratio=2.0)
    assert (made.image.width(), made.image.devicePixelRatio()) == (320, 2.0)
    assert indices(made)[160][76:90].tolist() == [0, 0, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 4, 4]


def test_a_mask_up_to_the_border_is_outlined_there() -> None:
    row = indices(layer(np.ones((20, 20), np.uint8), at_scale((20, 20), 1.0)))[10]
    assert row[:4].tolist() == [2, 2, 3, 4]


def test_no_outline_where_the_mask_goes_on_outside_the_view() -> None:
    viewport = Viewport((100, 100), (30, 30), 1.0, -40.0, -40.0)
    assert set(indices(layer(np.ones((100, 100), np.uint8), viewport)).ravel()) == {4}


def test_any_value_but_zero_is_lesion_and_bool_is_fine() -> None:
    expected = indices(layer(square(), at_scale((40, 40), 1.0)))
    for mask in (square() * 255, square().astype(bool)):
        np.testing.assert_array_equal(indices(layer(mask, at_scale((40, 40), 1.0))), expected)


@pytest.mark.parametrize("scale", [0.31, 1.0, 2.7, 9.0])
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_updating_a_rectangle_equals_rendering_all(scale: float, ratio: float) -> None:
    rng = np.random.default_rng(7)
    mask = np.zeros((120, 160), np.uint8)
    viewport = Viewport((120, 160), (200, 150), scale, -13.3, 8.8)
    made = layer(mask, viewport, ratio)
    for step in range(12):
        a, b = rng.uniform(0, 120, (2, 2))
        touched = paint_segment(mask, tuple(a), tuple(b), radius_px=6, value=int(step % 3 > 0))
        made.update(touched)
    np.testing.assert_array_equal(indices(made), indices(layer(mask, viewport, ratio)))


def test_update_gives_a_view_rectangle_that_covers_the_change() -> None:
    mask = np.zeros((100, 100), np.uint8)
    made = layer(mask, at_scale((100, 100), 2.0))
    before = indices(made)
    left, top, right, low = made.update(
        paint_segment(mask, (50, 50), (60, 50), radius_px=5, value=1)
    )
    rows, columns = np.nonzero(indices(made) != before)
    assert left <= columns.min() <= columns.max() < right
    assert top <= rows.min() <= rows.max() < low
    assert (right - left) * (low - top) < 200 * 200 / 4


def test_a_change_out_of_sight_updates_nothing() -> None:
    viewport = Viewport((100, 100), (30, 30), 1.0, 0.0, 0.0)
    assert layer(np.zeros((100, 100), np.uint8), viewport).update((80, 80, 90, 90)) == (0, 0, 0, 0)


def test_styles_change_only_the_colours() -> None:
    made = layer(square(), at_scale((40, 40), 1.0))
    before = indices(made)
    made.set_style(MaskStyle(fill=False, outline=True, opacity=0.5))
    colors = [QColor.fromRgba(value) for value in made.image.colorTable()]
    assert [c.alpha() for c in colors] == [0, HALO_COLOR.alpha(), 255, HALO_COLOR.alpha(), 0]
    made.set_style(MaskStyle(fill=True, outline=False, opacity=1.0))
    colors = [QColor.fromRgba(value) for value in made.image.colorTable()]
    assert [c.alpha() for c in colors] == [0, 0, 255, 255, 255]
    assert colors[2].rgb() == overlay_colours().mask.rgb()
    np.testing.assert_array_equal(indices(made), before)
