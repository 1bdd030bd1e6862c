"""The stored undo history: it comes back exactly, stays small, and takes updates in any order."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesionlab.core.edits import EditHistory, EditState, Replaced, Stroke
from lesionlab.core.history import StoredHistory, restored, states_of, steps_of, update_of
from lesionlab.core.masks import pack
from lesionlab.core.prompts import Box, Click, PromptSet

clicks = st.lists(st.builds(Click, st.floats(0, 80), st.floats(0, 60), st.sampled_from([0, 1])))
prompts = st.builds(
    lambda made, box, initial: PromptSet(tuple(made), box, min(initial, len(made))),
    clicks,
    st.none()
    | st.builds(Box, st.floats(0, 9), st.floats(0, 9), st.floats(10, 80), st.floats(10, 60)),
    st.integers(0, 2),
)
edits = st.lists(
    st.builds(Stroke, st.just(((1.0, 2.5), (3.0, 4.0))), st.floats(0.5, 20), st.booleans())
    | st.just(Replaced("smooth", pack(np.eye(4)))),
    max_size=3,
).map(tuple)
states = st.builds(EditState, st.none() | prompts, edits, st.sampled_from(["", "auto"]), edits)


@given(st.lists(states, min_size=1, max_size=6))
def test_states_come_back_exactly(made: list[EditState]) -> None:
    assert states_of(steps_of(made, first=0)) == made


@given(st.lists(st.one_of(states, st.sampled_from(["undo", "redo", "save", "lose"])), max_size=30))
def test_what_is_restored_is_what_was_left(done: list[EditState | str]) -> None:
    """Whatever is done, saved, saved without an answer, undone: the store has the same line."""
    history, stored = EditHistory(), StoredHistory((), 0, 0)
    for step in [*done, "save"]:
        if isinstance(step, EditState):
            history.push(step)
        elif step in ("undo", "redo"):
            getattr(history, step)()
        else:
            update = update_of(history)
            stored = stored.updated(update)
            if step == "save" and update.branch == history.branch:
                history.on_disk = update.step_count

    again = restored(replace(stored, on_disk=len(stored.steps)), history.current)

    assert again.states == history.states
    assert again.position == history.position


def test_a_step_holds_only_what_is_new() -> None:
    strokes = [Stroke(((float(n), 2.0), (3.0, 4.0)), 5.0, adds=True) for n in range(2000)]
    line = [EditState(edits=tuple(strokes[:n])) for n in range(2001)]

    steps = steps_of(line, first=0)

    assert sum(map(len, steps)) < 150 * 2000
    assert states_of(steps) == line


def test_what_was_under_way_is_one_more_step() -> None:
    before, lost = EditState(source="auto"), EditState(edits=(Stroke(((1.0, 1.0),), 2.0, True),))
    stored = StoredHistory(steps_of([EditState(), before], first=0), 1, 2)

    history = restored(stored, lost)

    assert history.current == lost
    assert history.undo() == before


@pytest.mark.parametrize("text", ["", "{", '{"edits":[0,[{"kind":"?"}]]}', '{"prompts":3}', "[]"])
def test_a_damaged_history_leaves_the_work(text: str) -> None:
    now = EditState(source="auto")

    history = restored(StoredHistory(("{}", text), 1, 2), now)

    assert history.states == [now]
    assert history.on_disk == 0
