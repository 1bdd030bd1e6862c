from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lesionlab.core.needs import (
    MEASURED,
    RULES,
    SPREAD,
    NeedPart,
    Surroundings,
    combine,
    rank,
    reasons,
)

Values = dict[NeedPart, np.ndarray]


def values(count: int, *, seed: int = 0) -> Values:
    rng = np.random.default_rng(seed)
    return {part: rng.uniform(0, RULES[part].full, count) for part in MEASURED}


def vectors(count: int, *, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=(count, 16)).astype(np.float32)


def test_the_weights_sum_up_to_one():
    assert set(RULES) == set(NeedPart)
    assert np.isclose(sum(rule.weight for rule in RULES.values()), 1)


@given(st.dictionaries(st.sampled_from(list(NeedPart)), st.floats(0, 5), min_size=1))
def test_need_lies_between_0_and_1_and_grows_with_each_part(parts):
    given_values = {part: np.array([value]) for part, value in parts.items()}
    need = combine(given_values)[0]
    assert 0 <= need <= 1
    for part in parts:
        more = combine({**given_values, part: given_values[part] + 0.1})[0]
        assert more >= need - 1e-12


def test_a_part_that_is_not_known_neither_adds_nor_takes_away():
    some = {NeedPart.ESTIMATE: np.array([0.2]), NeedPart.METHODS: np.array([np.nan])}
    assert combine(some) == combine({NeedPart.ESTIMATE: np.array([0.2])})
    assert combine({part: np.array([np.nan]) for part in NeedPart}) == 0


def test_the_reason_is_what_stands_out_and_nothing_where_nothing_does():
    calm = {part: np.array([0.0, RULES[part].usual]) for part in NeedPart}
    assert reasons(calm) == [None, None]
    shaky = {**calm, NeedPart.UNSTEADY: np.array([0.0, 0.5])}
    assert reasons(shaky) == [None, NeedPart.UNSTEADY]


def test_novelty_is_the_distance_to_the_nearest_corrected_image():
    placed = np.array([[0, 0], [0, 1], [0, 10], [0, 11]], np.float32)
    around = Surroundings(placed, np.array([True, False, False, False]))
    near, far, farther = around.novelty(np.array([1, 2, 3]))
    assert near < far <= farther <= 1
    around.add(np.array([3]), np.array([1, 2]))
    assert around.novelty(np.array([2]))[0] < far
    nothing = Surroundings(placed, np.zeros(4, np.bool_))
    assert nothing.novelty(np.arange(4)).tolist() == [1, 1, 1, 1]


def test_each_image_that_waits_has_one_place_and_needs_never_rise():
    corrected = np.arange(200) % 5 == 0
    found = rank(values(200), vectors(200), corrected=corrected)
    assert sorted(found.order.tolist()) == np.flatnonzero(~corrected).tolist()
    assert (np.diff(found.need) <= 1e-12).all()


def test_the_first_ones_are_different_from_each_other():
    # Two heaps far apart; all images are equally doubtful.
    heaps = np.repeat([[0.0, 0.0], [9.0, 9.0]], [50, 5], axis=0).astype(np.float32)
    heaps += np.random.default_rng(0).normal(scale=0.01, size=heaps.shape).astype(np.float32)
    alike = {part: np.full(55, 0.1) for part in MEASURED}
    order = rank(alike, heaps, corrected=np.zeros(55, np.bool_)).order
    assert (order[0] < 50) != (order[1] < 50)


def test_a_correction_lowers_what_is_like_it():
    placed = np.repeat([[0.0, 0.0], [9.0, 9.0]], 3, axis=0).astype(np.float32)
    alike = {part: np.full(6, 0.1) for part in MEASURED}
    corrected = np.array([True, False, False, False, False, False])
    assert set(rank(alike, placed, corrected=corrected).order[:1]) <= {3, 4, 5}


def test_nothing_to_rank_and_less_than_a_page_are_no_trouble():
    for count in (0, 1, SPREAD - 1):
        found = rank(values(count), vectors(count), corrected=np.zeros(count, np.bool_))
        assert len(found.order) == count
    assert len(rank(values(3), vectors(3), corrected=np.ones(3, np.bool_)).order) == 0
