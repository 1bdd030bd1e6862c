from __future__ import annotations

import numpy as np
import pytest

from lesionlab.core.edits import compose
from lesionlab.ui.canvas.brush import LiveStroke

PATHS = {
    "dab": [(300.0, 300.0)],
    "over tiles": [(250.0, 250.0), (520.0, 260.0), (530.0, 600.0)],
    "off the image": [(-40.0, -10.0), (20.0, 5.0), (900.0, 900.0)],
}


def some_mask() -> np.ndarray:
    return (np.random.default_rng(3).random((700, 650)) > 0.5).astype(np.uint8)


@pytest.mark.parametrize("adds", [True, False])
@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS.keys())
@pytest.mark.parametrize("radius_px", [0.2, 7.3, 90.0])
def test_painting_as_one_goes_equals_painting_at_once_and_can_be_taken_back(
    path: list, radius_px: float, adds: bool
) -> None:
    mask = some_mask()
    live = LiveStroke(mask, radius_px=radius_px, adds=adds)
    for point in path:
        live.extend(*point)
    np.testing.assert_array_equal(mask, compose(some_mask(), [live.stroke]))
    live.take_back()
    np.testing.assert_array_equal(mask, some_mask())


def test_a_stroke_goes_on_upon_another_mask() -> None:
    live = LiveStroke(some_mask(), radius_px=12, adds=True)
    live.extend(100, 100)
    live.extend(200, 150)
    other = np.zeros((700, 650), np.uint8)
    live.repaint_on(other)
    live.extend(300, 100)
    np.testing.assert_array_equal(other, compose(np.zeros((700, 650)), [live.stroke]))
    live.take_back()
    assert not other.any()


def test_standing_still_adds_nothing_to_the_path() -> None:
    live = LiveStroke(some_mask(), radius_px=5, adds=True)
    live.extend(10, 10)
    assert live.extend(10.001, 9.999) == (0, 0, 0, 0)
    assert live.stroke.path_xy == ((10.0, 10.0),)
