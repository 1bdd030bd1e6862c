"""The decision over a candidate: better only if it is shown, and never at the cost of the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesionlab.core.judgement import (
    LEAST_JUDGEABLE,
    LEAST_TRAINABLE,
    PRIMARY,
    CaseComparison,
    CaseScores,
    GuardCheck,
    Judgement,
    PairedDifference,
    Verdict,
    decide,
)
from lesionlab.core.metrics import MeanInterval

HOLDS = GuardCheck("older corrections", 0.01, -0.01, 4, "Nothing was forgotten.")
FAILS = GuardCheck("generated cases", -0.05, -0.02, 16, "Boxes are followed less well.")
NOTHING_TO_SEE = GuardCheck("uncorrected images", 0.0, 0.8, 0, "There was no such image.")


def difference(
    mean: float = 0.02, *, low: float = 0.01, high: float = 0.03, count: int = 20, sd: float = 0.02
) -> PairedDifference:
    interval = MeanInterval(mean, low, high, count)
    return PairedDifference(PRIMARY, 0.812, 0.812 + mean, interval, sd, 0.004)


def said(decision) -> str:
    return " ".join((decision.headline, *decision.reasons))


finite = st.floats(-1, 1)
guards = st.lists(
    st.builds(GuardCheck, st.just("g"), finite, finite, st.integers(0, 30), st.just("A sentence."))
)
differences = st.builds(
    lambda bounds, count, sd: difference(
        bounds[1], low=bounds[0], high=bounds[2], count=count, sd=sd
    ),
    st.tuples(finite, finite, finite).map(sorted),
    st.integers(0, 60),
    st.floats(0, 1),
)


@given(st.none() | differences, guards)
def test_proved_takes_enough_cases_an_interval_above_zero_and_every_guard(primary, checks) -> None:
    verdict = decide(primary, guards=checks).verdict

    assert (verdict is Verdict.PROVED) == (
        primary is not None
        and primary.difference.count >= LEAST_JUDGEABLE
        and primary.difference.low > 0
        and all(guard.holds for guard in checks)
    )


@given(st.none() | differences, guards)
def test_a_guard_that_fails_on_any_case_is_never_outvoted_nor_concealed(primary, checks) -> None:
    failing = replace(FAILS, sentence="THIS GOT WORSE.")

    decision = decide(primary, guards=[*checks, failing])

    assert not decision.may_be_used
    assert failing.sentence in decision.reasons


@given(st.none() | differences, guards)
def test_more_corrections_are_asked_for_only_where_they_could_tell(primary, checks) -> None:
    decision = decide(primary, guards=checks)

    assert decision.more_cases >= 0
    if decision.verdict in (Verdict.PROVED, Verdict.REFUSED):
        assert decision.more_cases == 0
    if decision.verdict is Verdict.TOO_FEW:
        count = 0 if primary is None else primary.difference.count
        assert count + decision.more_cases >= LEAST_JUDGEABLE


def test_a_guard_with_nothing_to_look_at_is_no_reason_to_refuse_and_is_not_cited() -> None:
    decision = decide(difference(), guards=[HOLDS, NOTHING_TO_SEE])

    assert decision.verdict is Verdict.PROVED
    assert HOLDS.sentence in decision.reasons
    assert NOTHING_TO_SEE.sentence not in decision.reasons


def test_a_guard_at_its_limit_holds() -> None:
    assert replace(FAILS, value=FAILS.limit).holds
    assert not replace(FAILS, value=float("nan")).holds


def test_what_is_not_a_number_proves_nothing() -> None:
    nan = float("nan")

    assert decide(difference(nan, low=nan, high=nan), guards=[]).verdict is not Verdict.PROVED


def test_proved_says_on_how_many_cases_by_how_much_and_how_sure() -> None:
    decision = decide(difference(), guards=[])

    assert decision.verdict is Verdict.PROVED
    for figure in ("20 cases", "0.812", "0.832", "+0.020", "+0.010", "+0.030"):
        assert figure in said(decision)


def test_refused_names_the_guard_first_and_does_not_hide_the_gain() -> None:
    decision = decide(difference(), guards=[HOLDS, FAILS])

    assert decision.verdict is Verdict.REFUSED
    assert decision.reasons[0] == FAILS.sentence
    assert HOLDS.sentence not in decision.reasons
    assert "+0.020" in said(decision)


def test_not_proved_estimates_how_many_more_corrections_would_tell() -> None:
    # (1.96 + .84)^2 x (.05 / .01)^2 = 196 cases for 80 % power, of which 20 are there.
    decision = decide(difference(0.01, low=-0.01, sd=0.05), guards=[])

    assert decision.verdict is Verdict.NOT_PROVED
    assert decision.more_cases == 176
    assert "176 more" in said(decision)


def test_a_difference_that_touches_zero_is_not_proved() -> None:
    assert decide(difference(low=0.0), guards=[]).verdict is Verdict.NOT_PROVED


def test_the_estimate_asks_for_a_few_even_where_there_should_be_enough_already() -> None:
    decision = decide(difference(0.05, low=-0.001, sd=0.01), guards=[])

    assert decision.more_cases == LEAST_TRAINABLE


@pytest.mark.parametrize("mean", [0.0, -0.02])
def test_no_gain_promises_nothing_from_more_of_the_same(mean: float) -> None:
    decision = decide(difference(mean, low=-0.03), guards=[])

    assert decision.verdict is Verdict.NOT_PROVED
    assert decision.more_cases == 0
    assert "would not change that" in said(decision)


@pytest.mark.parametrize(
    ("primary", "words", "more"),
    [
        (None, "0 cases are too few", LEAST_JUDGEABLE),
        (difference(count=1, mean=-0.1), "1 case is too few", 9),
        (difference(count=9, sd=0.001), "9 cases are too few", LEAST_TRAINABLE),
    ],
)
def test_too_few_counts_what_is_there_and_what_is_missing(primary, words: str, more: int) -> None:
    decision = decide(primary, guards=[])

    assert decision.verdict is Verdict.TOO_FEW
    assert words in decision.headline
    assert str(LEAST_JUDGEABLE) in said(decision)
    assert decision.more_cases == more


def test_a_judgement_finds_its_measures_and_the_cases_that_got_worse() -> None:
    def comparison(name: str, gain: float) -> CaseComparison:
        old = CaseScores(0.5, 0.4, 9.0, 0.9, 0.8, 3, 10)
        return CaseComparison(name, name, 0, old, replace(old, proposal_dice=0.5 + gain))

    cases = (comparison("bad", -0.25), comparison("same", 0.0), comparison("good", 0.25))
    judgement = Judgement(cases, (difference(),), (), decide(difference(), guards=[]))

    assert judgement.difference(PRIMARY) == difference()
    assert Judgement((), (), (), judgement.decision).difference(PRIMARY) is None
    assert [c.name for c in judgement.worse] == ["bad"]
    assert cases[0].champion.value(PRIMARY) == 0.5
