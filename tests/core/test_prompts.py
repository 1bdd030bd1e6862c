"""Prompts: JSON round trips, checks, and what a deleted click does to the first pass."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesionlab.core.errors import PromptError, UserError
from lesionlab.core.prompts import Box, Click, PromptSet, prompts_from_json, prompts_to_json

coordinate = st.floats(0, 5000, allow_nan=False)
clicks = st.lists(st.builds(Click, coordinate, coordinate, st.integers(0, 1)), max_size=8).map(
    tuple
)
boxes = st.one_of(
    st.none(),
    st.builds(Box.spanning, st.tuples(coordinate, coordinate), st.tuples(coordinate, coordinate)),
)


@st.composite
def prompt_sets(draw: st.DrawFn) -> PromptSet:
    made = draw(clicks)
    return PromptSet(clicks=made, box=draw(boxes), initial=draw(st.integers(0, len(made))))


@given(prompt_sets())
def test_json_round_trip(prompts: PromptSet) -> None:
    assert prompts_from_json(json.loads(json.dumps(prompts_to_json(prompts)))) == prompts


@given(prompt_sets())
def test_first_pass_and_refining_clicks_are_all_clicks_in_order(prompts: PromptSet) -> None:
    assert prompts.first_pass.clicks + prompts.refining_clicks == prompts.clicks


@given(prompt_sets(), st.data())
def test_removing_a_click_keeps_the_others_in_their_pass(
    prompts: PromptSet, data: st.DataObject
) -> None:
    if not prompts.clicks:
        return
    index = data.draw(st.integers(0, len(prompts.clicks) - 1))
    left = prompts.without_click(index)
    was_initial = index < prompts.initial
    assert len(left.first_pass.clicks) == prompts.initial - was_initial
    assert left.clicks == prompts.clicks[:index] + prompts.clicks[index + 1 :]


@pytest.mark.parametrize(
    "prompts",
    [
        PromptSet(clicks=(Click(-1, 5),)),
        PromptSet(clicks=(Click(5, 101),)),
        PromptSet(clicks=(Click(float("nan"), 5),)),
        PromptSet(clicks=(Click(5, 5, 2),)),
        PromptSet(box=Box(10, 10, 10, 20)),
        PromptSet(box=Box(0, 0, float("inf"), 20)),
    ],
)
def test_prompts_that_no_model_can_answer_are_refused(prompts: PromptSet) -> None:
    with pytest.raises(PromptError):
        prompts.checked((100, 200))


def test_error_survives_pickling_between_processes() -> None:
    import pickle

    error = PromptError("What.", value="v", expected="e", remedy="Do this.")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is PromptError
    assert str(again) == str(error) == "What. Got: v. Expected: e. Do this."
    assert isinstance(again, UserError)


def test_box_is_clipped_to_the_image() -> None:
    assert Box(-5, -5, 300, 90).clipped((100, 200)) == Box(0, 0, 200, 90)
