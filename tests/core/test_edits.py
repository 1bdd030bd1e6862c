"""Strokes and undo: the brush has the last word, and undo brings back exactly what was."""

from __future__ import annotations

import json

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lesionlab.core.edits import (
    HISTORY_LIMIT,
    EditHistory,
    EditState,
    Stroke,
    compose,
    paint_segment,
    strokes_from_json,
    strokes_to_json,
)
from lesionlab.core.prompts import Click, PromptSet

point = st.tuples(st.floats(-20, 80), st.floats(-20, 60))
strokes = st.lists(
    st.builds(
        Stroke,
        path_xy=st.lists(point, min_size=1, max_size=4).map(tuple),
        radius_px=st.floats(0.1, 30),
        adds=st.booleans(),
    ),
    max_size=4,
)


@given(point, point, st.floats(0.5, 30))
def test_segment_covers_exactly_the_pixels_near_it(
    a: tuple[float, float], b: tuple[float, float], radius: float
) -> None:
    mask = np.zeros((40, 60), np.uint8)
    rect = paint_segment(mask, a, b, radius_px=radius, value=1)
    ys, xs = np.mgrid[:40, :60] + 0.5
    (ax, ay), (bx, by) = a, b
    length = (bx - ax) ** 2 + (by - ay) ** 2
    t = np.clip(((xs - ax) * (bx - ax) + (ys - ay) * (by - ay)) / length, 0, 1) if length else 0
    distance = np.hypot(xs - ax - t * (bx - ax), ys - ay - t * (by - ay))
    clear = np.abs(distance - radius) > 1e-3
    assert np.array_equal(mask[clear], (distance <= radius)[clear])
    x0, y0, x1, y1 = rect
    outside = mask.copy()
    outside[y0:y1, x0:x1] = 0
    assert not outside.any()


@given(strokes)
def test_strokes_json_round_trip(made: list[Stroke]) -> None:
    assert strokes_from_json(json.loads(json.dumps(strokes_to_json(made)))) == tuple(made)


def test_a_later_model_mask_never_undoes_the_brush() -> None:
    erase = Stroke(path_xy=((10, 10),), radius_px=3, adds=False)
    add = Stroke(path_xy=((30, 10),), radius_px=3, adds=True)
    for model_mask in (np.zeros((20, 40), bool), np.ones((20, 40), bool)):
        mask = compose(model_mask, (erase, add))
        assert mask[10, 10] == 0
        assert mask[10, 30] == 1


def test_compose_leaves_the_model_mask_alone() -> None:
    model_mask = np.zeros((20, 20), bool)
    compose(model_mask, (Stroke(path_xy=((5, 5),), radius_px=3, adds=True),))
    assert not model_mask.any()


def state(number: int) -> EditState:
    return EditState(prompts=PromptSet(clicks=(Click(number, number),)))


@given(st.lists(st.sampled_from(["push", "undo", "redo"]), max_size=60))
def test_undo_and_redo_walk_one_line(actions: list[str]) -> None:
    history = EditHistory()
    line, at, made = [EditState()], 0, 0
    for action in actions:
        if action == "push":
            made += 1
            history.push(state(made))
            line, at = [*line[: at + 1], state(made)], at + 1
        elif action == "undo":
            history.undo()
            at = max(at - 1, 0)
        else:
            history.redo()
            at = min(at + 1, len(line) - 1)
        assert history.current == line[at]
        assert history.can_undo == (at > 0)
        assert history.can_redo == (at + 1 < len(line))


def test_history_is_bounded() -> None:
    history = EditHistory()
    for number in range(HISTORY_LIMIT + 50):
        history.push(state(number))
    assert len(history.states) == HISTORY_LIMIT
    assert history.current == state(HISTORY_LIMIT + 49)


def test_pushing_the_same_state_adds_no_step() -> None:
    history = EditHistory()
    history.push(state(1))
    history.push(state(1))
    assert len(history.states) == 2
