"""Strokes and undo: the brush has the last word, and undo brings back exactly what was."""

from __future__ import annotations

import json

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lesionlab.core.edits import (
    Edit,
    EditHistory,
    EditState,
    Region,
    Replaced,
    Stroke,
    apply_edit,
    compose,
    edits_from_json,
    edits_to_json,
    state_from_json,
    state_to_json,
)
from lesionlab.core.masks import pack
from lesionlab.core.painting import fill_outline, paint_segment
from lesionlab.core.prompts import Click, PromptSet

point = st.tuples(st.floats(-20, 80), st.floats(-20, 60))
strokes = st.builds(
    Stroke,
    path_xy=st.lists(point, min_size=1, max_size=4).map(tuple),
    radius_px=st.floats(0.1, 30),
    adds=st.booleans(),
)
regions = st.builds(
    Region, outline_xy=st.lists(point, min_size=3, max_size=7).map(tuple), adds=st.booleans()
)
wholes = st.builds(
    lambda seed: Replaced("smooth", pack(np.random.default_rng(seed).random((40, 60)) < 0.5)),
    st.integers(0, 9),
)
edits = st.lists(st.one_of(strokes, regions, wholes), max_size=5).map(tuple)


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


@given(st.lists(point, min_size=3, max_size=7))
def test_an_outline_is_filled_by_the_non_zero_rule(outline: list[tuple[float, float]]) -> None:
    mask = np.zeros((40, 60), np.uint8)
    x0, y0, x1, y1 = fill_outline(mask, outline, value=1)
    ys, xs = np.mgrid[:40, :60] + 0.5
    turned, clear = np.zeros(mask.shape), np.full(mask.shape, True)
    for (ax, ay), (bx, by) in zip(outline, [*outline[1:], outline[0]], strict=True):
        before, after = np.arctan2(ay - ys, ax - xs), np.arctan2(by - ys, bx - xs)
        turned += (after - before + np.pi) % (2 * np.pi) - np.pi
        length = max(np.hypot(bx - ax, by - ay), 1e-9)
        clear &= np.abs((xs - ax) * (by - ay) - (ys - ay) * (bx - ax)) / length > 1e-6
    inside = np.abs(turned) > np.pi
    assert np.array_equal(mask[clear], inside[clear])
    mask[y0:y1, x0:x1] = 0
    assert not mask.any()


def test_an_outline_of_two_points_encloses_nothing() -> None:
    mask = np.zeros((5, 5), np.uint8)
    assert fill_outline(mask, [(0, 0), (5, 5)], value=1) == (0, 0, 0, 0)
    assert not mask.any()


@given(edits)
def test_edits_json_round_trip(made: tuple[Edit, ...]) -> None:
    assert edits_from_json(json.loads(json.dumps(edits_to_json(made)))) == made
    state = EditState(PromptSet((Click(1, 2),)), made, "auto", made[:1])
    assert state_from_json(json.loads(json.dumps(state_to_json(state)))) == state


def test_strokes_stored_before_there_were_other_edits_are_read() -> None:
    stored = [{"path_xy": [[1, 2.5]], "radius_px": 3, "adds": False}]
    assert edits_from_json(stored) == (Stroke(((1.0, 2.5),), 3.0, adds=False),)


@given(edits)
def test_edits_are_applied_in_order(made: tuple[Edit, ...]) -> None:
    expected = np.zeros((40, 60), np.uint8)
    for edit in made:
        before = expected.copy()
        x0, y0, x1, y1 = apply_edit(expected, edit)
        before[y0:y1, x0:x1] = expected[y0:y1, x0:x1]
        assert np.array_equal(before, expected)
    assert np.array_equal(compose(np.zeros((40, 60), bool), made), expected)


def test_a_replaced_mask_keeps_holes_and_islands_and_hides_all_before_it() -> None:
    speckled = np.random.default_rng(3).random((20, 40)) < 0.5
    edits = (Stroke(((5, 5),), 9.0, adds=True), Replaced("smooth", pack(speckled)))
    assert np.array_equal(compose(np.ones((20, 40), bool), edits), speckled)


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


def test_history_has_no_limit() -> None:
    history = EditHistory()
    for number in range(1, 3000):
        history.push(state(number))
    for _ in range(2999):
        history.undo()
    assert history.current == EditState()
    assert not history.can_undo


def test_pushing_the_same_state_adds_no_step() -> None:
    history = EditHistory()
    history.push(state(1))
    history.push(state(1))
    assert len(history.states) == 2
