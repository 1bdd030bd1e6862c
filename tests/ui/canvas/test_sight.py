"""From where the next image is seen, and whether that hides a part of its mask."""

from __future__ import annotations

import numpy as np
import pytest

from lesionlab.ui.canvas.sight import Sight

HW, VIEW = (600, 800), (400, 300)


@pytest.fixture
def sight() -> Sight:
    """Give the sight of the lower right of an image, kept for the next."""
    sight = Sight()
    sight.keeps_part = True
    sight.begin(HW, size_wh=VIEW)
    sight.move(sight.viewport.zoomed(8.0, at_xy=VIEW))
    return sight


def spot(x: int, y: int) -> np.ndarray:
    mask = np.zeros(HW, np.uint8)
    mask[y, x] = 1
    return mask


def test_the_part_seen_is_kept_for_the_next_image(sight: Sight) -> None:
    seen = sight.viewport
    sight.end()
    sight.begin(HW, size_wh=VIEW)
    assert (sight.viewport, sight.is_fitted) == (seen, False)
    sight.keeps_part = False
    sight.begin(HW, size_wh=VIEW)
    assert sight.is_fitted


def test_a_mask_can_hide_only_where_nobody_looked_since(sight: Sight) -> None:
    assert not sight.hides_part_of(spot(0, 0))
    sight.begin(HW, size_wh=VIEW)
    assert sight.hides_part_of(spot(0, 0))
    assert not sight.hides_part_of(spot(780, 580))
    assert not sight.hides_part_of(None)
    sight.resize((420, 310))
    assert sight.hides_part_of(spot(0, 0))
    sight.fit(HW, size_wh=VIEW)
    assert not sight.hides_part_of(spot(0, 0))
