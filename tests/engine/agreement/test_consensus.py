from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from lesionlab.core.metrics import dice
from lesionlab.engine.agreement.compare import agreement
from lesionlab.engine.agreement.consensus import consensus_mask


def disc(radius: float, *, x: float = 60, y: float = 50) -> np.ndarray:
    ys, xs = np.mgrid[:100, :120]
    return (xs - x) ** 2 + (ys - y) ** 2 <= radius**2


def test_the_consensus_of_three_discs_is_the_middle_one() -> None:
    consensus = consensus_mask([disc(20), disc(26), disc(32)])

    assert dice(consensus, disc(26)) > 0.985


def test_the_border_lies_midway_between_two_readers() -> None:
    consensus = consensus_mask([disc(20), disc(30)])

    assert dice(consensus, disc(25)) > 0.98


def test_one_of_three_who_saw_nothing_does_not_take_the_lesion_away_alone() -> None:
    assert not consensus_mask([disc(20), np.zeros((100, 120), bool)]).any()
    assert not consensus_mask([np.zeros((5, 5), bool)] * 2).any()


@given(st.lists(arrays(bool, (9, 13)), min_size=1, max_size=4))
def test_it_covers_what_all_drew_and_nothing_that_nobody_drew(masks: list[np.ndarray]) -> None:
    consensus = consensus_mask(masks)

    assert not (consensus & ~np.logical_or.reduce(masks)).any()
    if all(mask.any() for mask in masks):
        assert not (np.logical_and.reduce(masks) & ~consensus).any()


@given(arrays(bool, (9, 13)), st.integers(1, 3))
def test_readers_who_agree_are_the_consensus(mask: np.ndarray, count: int) -> None:
    assert (consensus_mask([mask] * count) == mask).all()


def test_masks_of_different_size_are_refused() -> None:
    with pytest.raises(ValueError):
        consensus_mask([np.ones((3, 4), bool), np.ones((4, 3), bool)])
    with pytest.raises(ValueError):
        consensus_mask([])


def test_two_discs_moved_apart_are_measured_by_hand() -> None:
    found = agreement(disc(30, x=55), disc(30, x=61))

    assert found.iou == pytest.approx(found.dice / (2 - found.dice))
    # Moved by 6 along x, a circle's border is |6 cos| away: 6 * 2 / pi on average.
    assert found.mean_distance_px == pytest.approx(12 / np.pi, abs=0.3)
    assert found.hausdorff95_px == pytest.approx(6, abs=0.5)
    assert agreement(disc(9), disc(9)).mean_distance_px == 0
