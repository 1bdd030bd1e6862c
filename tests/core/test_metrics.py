"""Overlap and intervals: invariants, conventions, and agreement with scikit-learn."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import f1_score, jaccard_score

from lesionlab.core.metrics import bootstrap_interval, dice, iou

masks = st.integers(0, 2**32 - 1).map(
    lambda seed: np.random.default_rng(seed).random((2, 7, 9)) < (seed % 11) / 10
)


@given(masks)
def test_dice_follows_from_iou(pair):
    overlap = iou(*pair)
    assert dice(*pair) == pytest.approx(2 * overlap / (1 + overlap))


@given(masks)
def test_overlap_is_symmetric_and_within_0_and_1(pair):
    a, b = pair
    assert iou(a, b) == iou(b, a)
    assert 0 <= iou(a, b) <= dice(a, b) <= 1
    assert dice(a, a) == 1


@given(masks)
def test_agrees_with_scikit_learn(pair):
    a, b = (mask.ravel() for mask in pair)
    if a.any() or b.any():
        assert dice(a, b) == pytest.approx(f1_score(a, b, zero_division=0))
        assert iou(a, b) == pytest.approx(jaccard_score(a, b, zero_division=0))


def test_two_empty_masks_agree_and_one_empty_does_not():
    empty, full = np.zeros((3, 4), bool), np.ones((3, 4), bool)
    assert dice(empty, empty) == iou(empty, empty) == 1
    assert dice(empty, full) == iou(full, empty) == 0


def test_masks_of_different_shape_are_refused():
    with pytest.raises(ValueError, match="different shape"):
        dice(np.zeros((3, 4), bool), np.zeros((4, 3), bool))


def test_interval_holds_the_mean_and_is_seeded():
    values = np.random.default_rng(1).normal(0.8, 0.1, 60).tolist()
    first = bootstrap_interval(values, seed=3)
    assert first == bootstrap_interval(values, seed=3)
    assert first.low < first.mean < first.high
    assert first.count == 60
    # For a mean, the bootstrap comes near to the normal interval.
    half = 1.96 * np.std(values) / math.sqrt(60)
    assert first.high - first.low == pytest.approx(2 * half, rel=0.15)


def test_interval_of_nothing_is_not_a_number():
    assert math.isnan(bootstrap_interval([]).mean)
