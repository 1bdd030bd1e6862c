from __future__ import annotations

import numpy as np
import pytest

from lesionlab.engine.explain.raw_mask import raw_mask

RAMP = np.linspace(0.1, 1.0, 100, dtype=np.float32).reshape(10, 10)


@pytest.mark.parametrize("percentile", [50.0, 80.0, 95.0])
def test_what_is_left_is_what_lies_at_or_above_the_percentile(percentile: float) -> None:
    mask = raw_mask(RAMP, hw=(10, 10), percentile=percentile)
    np.testing.assert_array_equal(mask, np.percentile(RAMP, percentile) <= RAMP)
    assert mask.mean() == pytest.approx(1 - percentile / 100, abs=0.011)


def test_it_has_the_images_own_size() -> None:
    mask = raw_mask(RAMP, hw=(90, 120))
    assert (mask.shape, mask.dtype) == ((90, 120), np.bool_)
    assert mask[-1].all()
    assert not mask[0].any()


@pytest.mark.parametrize("value", [0.0, np.nan])
def test_an_empty_map_is_an_empty_mask(value: float) -> None:
    assert not raw_mask(np.full((7, 7), value, np.float32), hw=(20, 30)).any()


def test_places_without_any_heat_are_no_lesion() -> None:
    cam = np.zeros((10, 10), np.float32)
    cam[4, 4] = 1
    assert raw_mask(cam, hw=(10, 10)).sum() == 1
