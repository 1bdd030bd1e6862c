"""The figures that decide: p as scipy gives it, and cases that belong together count once."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import wilcoxon

from lesionlab.core.judgement import PRIMARY, CaseComparison, CaseScores, Measure
from lesionlab.engine.evaluation.significance import signed_rank_p
from lesionlab.engine.retraining.statistics import paired_differences


def scores(dice: float) -> CaseScores:
    return CaseScores(dice, dice / 2, 9.0, dice, dice / 2, 3, 10)


def comparison(name: str, champion: float, candidate: float) -> CaseComparison:
    return CaseComparison(name, f"{name}.png", 0, scores(champion), scores(candidate))


def alone(comparisons: list[CaseComparison]) -> dict[str, str]:
    return {c.case_id: c.case_id for c in comparisons}


@given(
    st.lists(st.integers(1, 10_000), min_size=2, max_size=25, unique=True),
    st.lists(st.booleans(), min_size=25, max_size=25),
)
def test_without_zeros_and_ties_it_is_scipys_exact_test(sizes, signs) -> None:
    values = np.array(sizes) * np.where(signs[: len(sizes)], 1.0, -1.0) / 10_000

    assert signed_rank_p(values) == pytest.approx(wilcoxon(values, method="exact").pvalue)


def test_with_many_cases_it_is_scipys_asymptotic_test() -> None:
    values = np.random.default_rng(0).normal(0.01, 0.05, 60)

    assert signed_rank_p(values) == pytest.approx(wilcoxon(values, method="asymptotic").pvalue)


def test_with_ties_it_is_scipys_asymptotic_test_and_no_warning() -> None:
    values = np.array([1.0, 1.0, -1.0, 2.0, 3.0, 3.0])

    assert signed_rank_p(values) == pytest.approx(wilcoxon(values, method="asymptotic").pvalue)


@pytest.mark.parametrize("values", [[], [0.0], [0.0] * 12, [1e-15, -1e-16]])
def test_where_nothing_differs_p_is_1(values: list[float]) -> None:
    assert signed_rank_p(np.array(values)) == 1.0


@given(st.lists(st.floats(-1, 1), min_size=1, max_size=40))
def test_p_is_a_probability_whichever_of_the_two_is_called_the_new_one(values) -> None:
    found = signed_rank_p(np.array(values))

    assert 0 <= found <= 1
    assert signed_rank_p(-np.array(values)) == pytest.approx(found)


def test_cases_without_a_difference_are_left_out() -> None:
    values = np.array([0.1, -0.2, 0.3, 0.4, 0.5])

    assert signed_rank_p(np.array([*values, 0.0, 0.0])) == signed_rank_p(values)


def test_each_measure_is_compared() -> None:
    made = [comparison("a", 0.5, 0.7), comparison("b", 0.6, 0.6)]

    found = paired_differences(made, group_of=alone(made))

    assert [d.measure for d in found] == list(Measure)
    assert {m.value for m in Measure} == {field.name for field in fields(CaseScores)}
    primary = found[0]
    assert primary.measure is PRIMARY
    assert primary.champion_mean == pytest.approx(0.55)
    assert primary.candidate_mean == pytest.approx(0.65)
    assert primary.difference.mean == pytest.approx(0.1)
    assert primary.difference.count == 2
    assert primary.sd == pytest.approx(np.std([0.2, 0.0], ddof=1))
    clicks = next(d for d in found if d.measure is Measure.CLICKS_TO_85)
    assert (clicks.difference.mean, clicks.p_value) == (0, 1)


def test_of_one_group_the_mean_counts_and_counts_once() -> None:
    """Twenty pictures of one lesion that did well are not twenty cases."""
    made = [comparison(f"a{n}", 0.5, 0.9) for n in range(20)]
    made += [comparison("b", 0.5, 0.4), comparison("c", 0.5, 0.5)]
    group_of = {c.case_id: c.case_id[0] for c in made}

    primary = paired_differences(made, group_of=group_of)[0]

    assert primary.difference.count == 3
    assert primary.candidate_mean == pytest.approx(0.6)
    assert primary.difference.mean == pytest.approx(0.1)
    assert primary.difference.low <= 0
    assert primary.p_value == pytest.approx(wilcoxon([0.4, -0.1], method="exact").pvalue)


@settings(max_examples=8)
@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=15))
def test_the_mean_of_the_differences_is_the_difference_of_the_means(pairs) -> None:
    made = [comparison(str(n), old, new) for n, (old, new) in enumerate(pairs)]

    primary = paired_differences(made, group_of=alone(made))[0]

    expected = primary.candidate_mean - primary.champion_mean
    assert primary.difference.mean == pytest.approx(expected, abs=1e-9)
    assert primary.difference.low <= primary.difference.mean + 1e-9
    assert primary.difference.mean <= primary.difference.high + 1e-9


def test_no_case_gives_no_figure_and_one_case_no_spread() -> None:
    assert paired_differences([], group_of={}) == ()
    only = [comparison("a", 0.5, 0.7)]

    primary = paired_differences(only, group_of=alone(only))[0]

    assert (primary.sd, primary.difference.count) == (0, 1)
    assert primary.p_value == 1.0
