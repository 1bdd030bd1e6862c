"""The statistics of a comparison: by hand, against scipy, and what must hold for any figures."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_comparison import case, comparison, random_comparison, system
from scipy.stats import wilcoxon

from lesionlab.core.metrics import bootstrap_interval, grouped_intervals
from lesionlab.engine.comparison.results import CAM, JITTERED_BOX, NONE, ExplanationResult
from lesionlab.engine.comparison.statistics import MEASURES, statistics
from lesionlab.engine.evaluation.significance import holm

shares = st.floats(0, 1)


def dices(system: str, values: list[float], **known: object):
    return [case(system, f"i{n}", {NONE: dice}, **known) for n, dice in enumerate(values)]


def test_averages_failures_and_spread_by_hand():
    # IoU: 0, .25, 2/3, 1.
    found = statistics(comparison(dices("a", [0.0, 0.4, 0.8, 1.0])))

    summary = found.summary("a", NONE)
    assert summary.measures["dice"].mean.mean == pytest.approx(0.55)
    assert summary.measures["dice"].median == pytest.approx(0.6)
    # Deviations .55, .15, .25, .45 squared: .59 in sum, over n - 1.
    assert summary.measures["dice"].sd == pytest.approx(math.sqrt(0.59 / 3))
    assert summary.measures["thresholded_iou"].mean.mean == pytest.approx((2 / 3 + 1) / 4)
    assert (summary.below_least, summary.zero) == (2, 1)
    assert (summary.images, summary.groups, summary.missing) == (4, 4, 0)


def test_clicks_count_the_most_that_were_tried_where_a_goal_is_not_reached():
    cases = [
        case("a", f"i{n}", {NONE: 0.5}, clicks=clicks)
        for n, clicks in enumerate([(0, 2), (1, None), (3, None)])
    ]

    low, high = statistics(comparison(cases)).clicks

    assert (low.goal, low.never, low.mean.mean) == (0.85, 0, pytest.approx(4 / 3))
    assert (high.goal, high.never, high.mean.mean) == (0.90, 2, pytest.approx(42 / 3))
    assert high.tried == 20


def test_parts_by_size_and_diagnosis():
    areas = [0.049, 0.05, 0.2, 0.201]
    cases = [
        case("a", f"i{n}", {NONE: n / 10}, area=area, diagnosis="nevus" if n < 3 else "")
        for n, area in enumerate(areas)
    ]

    found = {
        (part.by, part.part): (part.images, part.measures["dice"].mean.mean)
        for part in statistics(comparison(cases)).parts
    }

    assert found == {
        ("diagnosis", "nevus"): (3, pytest.approx(0.1)),
        ("size", "under 5 %"): (1, 0.0),
        ("size", "5 to 20 %"): (2, pytest.approx(0.15)),
        ("size", "over 20 %"): (1, pytest.approx(0.3)),
    }


def test_pairs_are_tested_as_scipy_does_on_common_images_with_groups_counting_once():
    rng = np.random.default_rng(0)
    one, other = rng.random((2, 40))
    cases = [
        case(name, f"i{n}", {NONE: float(value)}, group=f"g{n // 2}")
        for name, values in (("a", one), ("b", other))
        for n, value in enumerate(values)
        if (name, n) not in (("b", 0), ("b", 1))
    ]

    test = next(t for t in statistics(comparison(cases)).pairs if t.measure == "dice")

    within = (one - other)[2:].reshape(-1, 2).mean(axis=1)
    assert test.p == pytest.approx(wilcoxon(within).pvalue)
    assert test.p_holm == test.p
    assert test.difference.mean == pytest.approx((one - other)[2:].mean())
    assert (test.groups, test.difference.count) == (19, 38)


def test_the_system_with_the_highest_dice_without_a_prompt_is_the_best():
    cases = [
        *[case("a", f"i{n}", {NONE: 0.5, JITTERED_BOX: 0.99}) for n in range(3)],
        *[case("b", f"i{n}", {NONE: 0.6}) for n in range(3)],
    ]

    found = statistics(comparison(cases))

    assert (found.leading, found.best) == (NONE, "b")


def test_where_no_system_works_alone_the_first_prompt_leads():
    found = statistics(comparison([case("a", "i", {JITTERED_BOX: 0.9, CAM: 0.3})]))

    assert (found.leading, found.best, found.prompts) == (CAM, "a", (CAM, JITTERED_BOX))


def test_nothing_measured_gives_no_figures_and_no_error():
    found = statistics(comparison([], systems=[system("a")]))

    assert (found.best, found.leading, found.summaries, found.pairs) == ("", "", (), ())


def test_a_figure_that_is_missing_is_left_out_and_counted():
    cases = dices("a", [0.2, 0.4, 0.6])
    broken = replace(cases[0].by_prompt[NONE], dice=math.nan, iou=math.nan)
    cases[0] = replace(cases[0], by_prompt={NONE: broken})

    summary = statistics(comparison(cases)).summary("a", NONE)

    assert summary.measures["dice"].mean.mean == pytest.approx(0.5)
    assert (summary.images, summary.missing) == (2, 1)


def test_explanations_are_averaged_by_what_is_explained_and_method():
    maps = [
        ExplanationResult("vit", "rollout", f"i{n}", n > 0, 0.5, 0.1 * n, 0.9) for n in range(4)
    ]

    (found,) = statistics(comparison([], systems=[system("a")], explanations=maps)).explanations

    assert found.figures["pointing_game"].mean == 0.75
    assert found.figures["deletion"].mean == pytest.approx(0.15)
    assert math.isnan(found.figures["raw_dice"].mean)


@settings(deadline=None, max_examples=30)
@given(st.lists(shares, min_size=1, max_size=12), st.integers(1, 4))
def test_whatever_the_figures_are_they_stay_in_bounds(values, group_size):
    cases = [
        case("a", f"i{n}", {NONE: value}, group=f"g{n // group_size}")
        for n, value in enumerate(values)
    ]

    summary = statistics(comparison(cases)).summary("a", NONE)

    for name in MEASURES[:6]:
        spread = summary.measures[name]
        assert -1e-12 <= spread.mean.low <= spread.mean.high <= 1 + 1e-12
        assert list(spread.quantiles) == sorted(spread.quantiles)
    assert summary.zero <= summary.below_least <= len(values)
    thresholded = summary.measures["thresholded_iou"].mean.mean
    assert thresholded <= summary.measures["iou"].mean.mean + 1e-12


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 1000))
def test_swapping_two_systems_turns_the_difference_and_keeps_p(seed):
    made = random_comparison(systems=2, images=12, seed=seed, maps=False)
    turned = replace(made, systems=made.systems[::-1])

    for one, other in zip(statistics(made).pairs, statistics(turned).pairs, strict=True):
        assert (one.first, one.second) == (other.second, other.first)
        assert one.difference.mean == pytest.approx(-other.difference.mean)
        assert one.p_holm == pytest.approx(other.p_holm)


def test_ten_systems_and_four_hundred_images_need_one_resampling_a_table(monkeypatch):
    calls = []
    real = grouped_intervals

    def counted(values, groups, *, seed):
        calls.append(values.shape)
        return real(values, groups, seed=seed)

    monkeypatch.setattr("lesionlab.engine.comparison.statistics.grouped_intervals", counted)
    made = random_comparison(systems=10, images=400, maps=False)

    found = statistics(made)

    # All images, 2 diagnoses, 3 sizes; 7 prompts with 2 measures; 9 systems with 2 goals.
    assert len(calls) == 6 + 14 + 18
    assert len(found.pairs) == 2 * (45 + 6 * 36)


class TestHolm:
    def test_by_hand(self):
        # Sorted: .01 * 4, .02 * 3, .03 * 2 (not below the .06 before it), .04 * 1 (likewise).
        assert holm([0.04, 0.01, 0.03, 0.02]) == pytest.approx((0.06, 0.04, 0.06, 0.06))

    def test_the_example_of_a_table(self):
        assert holm([0.0001, 0.4, 0.03]) == pytest.approx((0.0003, 0.4, 0.06))

    def test_never_above_1_and_nan_is_not_counted(self):
        assert holm([0.9, math.nan, 0.8])[::2] == (1.0, 1.0)
        assert math.isnan(holm([0.9, math.nan, 0.8])[1])
        assert holm([]) == ()

    @given(st.lists(shares, min_size=1, max_size=20))
    def test_as_the_closed_test_procedure_of_bonferroni(self, values):
        """Holm's value of a hypothesis: the largest Bonferroni p of all sets that hold it."""
        corrected = holm(values)

        for place, p in enumerate(values):
            others = sorted(values[:place] + values[place + 1 :])
            # Of all sets of a size the one with the largest p values is the hardest.
            hardest = max(
                (size + 1) * min([p, *others[len(others) - size :]])
                for size in range(len(others) + 1)
            )
            assert corrected[place] == pytest.approx(min(hardest, 1.0))

    @given(st.lists(shares, min_size=2, max_size=20))
    def test_keeps_the_order_and_lowers_nothing(self, values):
        corrected = holm(values)

        assert all(after >= before for before, after in zip(values, corrected, strict=True))
        ranked = [corrected[place] for place in np.argsort(values, kind="stable")]
        assert ranked == sorted(ranked)


class TestGroupedIntervals:
    def test_groups_of_one_are_the_ordinary_bootstrap(self):
        values = np.random.default_rng(1).random(50)

        (found,) = grouped_intervals(values[:, None], np.arange(50), seed=4)

        rng = np.random.default_rng(4)
        means = [values[rng.integers(0, 50, 50)].mean() for _ in range(2000)]
        assert (found.low, found.high) == pytest.approx(tuple(np.percentile(means, (2.5, 97.5))))
        assert found == bootstrap_interval(values.tolist(), seed=4)

    def test_images_counted_twice_do_not_make_a_mean_surer(self):
        values = np.random.default_rng(2).random(40)
        doubled, groups = np.repeat(values, 2)[:, None], np.repeat(np.arange(40), 2)

        (found,) = grouped_intervals(doubled, groups)

        assert (found.low, found.high) == pytest.approx(
            (bootstrap_interval(values.tolist()).low, bootstrap_interval(values.tolist()).high)
        )
        assert found.count == 80

    def test_missing_figures_are_left_out_of_their_column_alone(self):
        values = np.array([[1.0, 5.0], [math.nan, 6.0], [3.0, math.nan], [math.nan, math.nan]])

        first, second = grouped_intervals(values, np.arange(4))

        assert (first.mean, first.count, second.mean, second.count) == (2.0, 2, 5.5, 2)

    def test_a_column_without_figures_is_nan(self):
        (found,) = grouped_intervals(np.full((3, 1), math.nan), np.arange(3))

        assert found.count == 0
        assert math.isnan(found.mean)

    def test_no_rows(self):
        assert grouped_intervals(np.empty((0, 2)), np.empty(0, np.intp))[1].count == 0
