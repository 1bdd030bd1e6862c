"""Packed masks are lossless, and measures agree with geometry."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from lesionlab.core.masks import measure, pack, unpack

masks = arrays(np.bool_, array_shapes(min_dims=2, max_dims=2, max_side=70))


@given(masks)
def test_pack_round_trip(mask: np.ndarray) -> None:
    again = unpack(pack(mask))
    assert again.dtype == np.bool_
    assert np.array_equal(again, mask)


@given(masks, st.data())
def test_hash_tells_masks_apart(mask: np.ndarray, data: st.DataObject) -> None:
    other = mask.copy()
    y = data.draw(st.integers(0, mask.shape[0] - 1))
    x = data.draw(st.integers(0, mask.shape[1] - 1))
    other[y, x] = not other[y, x]
    assert pack(mask).sha256 == pack(mask.copy()).sha256
    assert pack(mask).sha256 != pack(other).sha256


def test_hash_depends_on_the_shape_too() -> None:
    assert pack(np.zeros((2, 8), bool)).sha256 != pack(np.zeros((8, 2), bool)).sha256


def test_measures_of_a_disc_in_millimetres() -> None:
    yy, xx = np.mgrid[:400, :600]
    disc = (xx - 300) ** 2 + (yy - 200) ** 2 <= 100**2
    measured = measure(disc, px_per_mm=20)
    assert measured.diameter_px == pytest.approx(200, rel=0.01)
    assert measured.diameter_mm == pytest.approx(10, rel=0.01)
    assert measured.area_mm2 == pytest.approx(np.pi * 25, rel=0.01)
    assert measured.share == pytest.approx(disc.mean())


def test_without_a_scale_there_are_no_millimetres() -> None:
    measured = measure(np.ones((3, 4)))
    assert measured.area_px == 12
    assert measured.area_mm2 is None
    assert measured.diameter_mm is None
