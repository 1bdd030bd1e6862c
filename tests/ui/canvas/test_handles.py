from __future__ import annotations

import pytest

from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.ui.canvas.handles import (
    HANDLES,
    PICK_RADIUS_PX,
    Target,
    TargetKind,
    handle_xy,
    pick,
    resized,
    spanned,
)
from lesionlab.ui.canvas.viewport import Viewport

HW = (100, 200)
BOX = Box(20, 30, 120, 80)


@pytest.mark.parametrize(
    ("handle", "expected"),
    [
        (0, Box(25, 37, 120, 80)),
        (1, Box(20, 37, 120, 80)),
        (2, Box(20, 37, 125, 80)),
        (3, Box(20, 30, 125, 80)),
        (4, Box(20, 30, 125, 87)),
        (5, Box(20, 30, 120, 87)),
        (6, Box(25, 30, 120, 87)),
        (7, Box(25, 30, 120, 80)),
    ],
)
def test_each_handle_moves_its_own_sides(handle: int, expected: Box) -> None:
    x, y = handle_xy(BOX, handle)
    assert resized(BOX, handle=handle, to_xy=(x + 5, y + 7), hw=HW) == expected


def test_a_handle_dragged_past_the_other_side_turns_the_box() -> None:
    assert resized(BOX, handle=0, to_xy=(150, 90), hw=HW) == Box(120, 80, 150, 90)


@pytest.mark.parametrize("handle", range(len(HANDLES)))
@pytest.mark.parametrize("to_xy", [(-50.0, -50.0), (500.0, 500.0), (120.0, 80.0), (20.0, 30.0)])
def test_the_box_never_leaves_the_image_and_is_never_empty(handle: int, to_xy: tuple) -> None:
    box = resized(BOX, handle=handle, to_xy=to_xy, hw=HW)
    PromptSet(box=box).checked(HW)
    assert box == box.clipped(HW)
    assert min(box.width_px, box.height_px) >= 1


def test_a_box_drawn_outside_the_image_lies_at_its_border() -> None:
    assert spanned((250, 120), (300, 150), hw=HW) == Box(199, 99, 200, 100)


@pytest.mark.parametrize("scale", [0.02, 1.0, 50.0])
def test_the_reach_is_the_same_on_the_screen_at_any_zoom(scale: float) -> None:
    viewport = Viewport(HW, (400, 300), scale, 7.0, 9.0)
    prompts = PromptSet(clicks=(Click(40, 50),))
    x, y = viewport.to_view(40, 50)

    def picked(dx: float) -> Target | None:
        return pick(prompts, viewport=viewport, at_xy=(x + dx, y), clicks=True, box=True)

    assert picked(PICK_RADIUS_PX - 0.1) == Target(TargetKind.CLICK, 0)
    assert picked(PICK_RADIUS_PX + 0.1) is None


def test_points_lie_over_handles_and_newer_points_over_older() -> None:
    viewport = Viewport(HW, (200, 100), 1.0, 0.0, 0.0)
    prompts = PromptSet(clicks=(Click(20, 30), Click(20, 30, 0)), box=BOX)

    def picked(*, clicks: bool, box: bool) -> Target | None:
        return pick(prompts, viewport=viewport, at_xy=(20, 30), clicks=clicks, box=box)

    assert picked(clicks=True, box=True) == Target(TargetKind.CLICK, 1)
    assert picked(clicks=False, box=True) == Target(TargetKind.HANDLE, 0)
    assert picked(clicks=False, box=False) is None
