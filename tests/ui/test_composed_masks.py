"""Composed masks that are remembered are those that composing anew gives."""

from __future__ import annotations

import numpy as np
import pytest

from lesionlab.core.edits import Edit, Stroke, compose
from lesionlab.core.masks import pack
from lesionlab.ui.composed_masks import ComposedMasks

HW = (60, 80)


def strokes(count: int) -> tuple[Edit, ...]:
    rng = np.random.default_rng(0)
    return tuple(
        Stroke(((float(x * 80), float(y * 60)),), 8.0, adds=bool(n % 3))
        for n, (x, y) in enumerate(rng.random((count, 2)))
    )


@pytest.mark.parametrize("limit_bytes", [1, 1000, 10**6])
def test_each_step_back_and_forth_gives_what_composing_anew_gives(limit_bytes: int) -> None:
    cache, base, edits = (
        ComposedMasks(HW, limit_bytes=limit_bytes),
        pack(np.eye(60, 80)),
        strokes(30),
    )
    shown = np.eye(*HW, dtype=np.uint8)
    for count in range(1, 31):
        shown = cache.extended(base, edits[:count], shown=shown)
    for count in (*range(30, -1, -1), *range(31)):
        expected = compose(np.eye(60, 80), edits[:count])
        assert np.array_equal(cache.composed(base, edits[:count]), expected)


def test_another_base_is_another_result() -> None:
    cache, edits = ComposedMasks(HW), strokes(2)
    over_nothing = cache.composed(None, edits)
    over_all = cache.composed(pack(np.ones(HW, bool)), edits)
    assert np.array_equal(over_nothing, compose(np.zeros(HW, bool), edits))
    assert np.array_equal(over_all, compose(np.ones(HW, bool), edits))


def test_what_is_given_may_be_painted_without_harm() -> None:
    cache, edits = ComposedMasks(HW), strokes(2)
    expected = cache.composed(None, edits).copy()
    cache.composed(None, edits)[:] = 7
    assert np.array_equal(cache.composed(None, edits), expected)


def test_a_saved_result_stands_exactly_as_it_was() -> None:
    cache, edits, saved = ComposedMasks(HW), strokes(3), pack(np.eye(60, 80))
    cache.remember(saved, edits, saved)
    assert np.array_equal(cache.composed(saved, edits), np.eye(60, 80))
    assert cache.packed(saved, edits) is saved
