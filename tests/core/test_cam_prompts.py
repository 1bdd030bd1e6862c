from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from lesionlab.core.cam_prompts import Abstain, CamPromptSettings, prompts_from_cam
from lesionlab.core.prompts import FOREGROUND, Box, PromptSet

HW = (300, 400)


def spot(cy: float, cx: float, radius: float, shape: tuple[int, int] = (30, 40)) -> np.ndarray:
    ys, xs = np.mgrid[: shape[0], : shape[1]]
    return np.exp(-((ys - cy) ** 2 + (xs - cx) ** 2) / radius**2)


def made(cam: np.ndarray, **kwargs: object) -> PromptSet:
    prompts = prompts_from_cam(cam, hw=HW, **kwargs)  # type: ignore[arg-type]
    assert isinstance(prompts, PromptSet)
    return prompts


def test_the_box_is_the_extent_of_what_lies_above_the_threshold() -> None:
    cam = np.zeros((30, 40))
    cam[10:15, 20:28] = 7.0
    settings = CamPromptSettings(box_margin=0.0)
    assert made(cam, settings=settings).box == Box(200.0, 100.0, 280.0, 150.0)


def test_a_given_percentile_is_used_as_in_the_paper() -> None:
    cam = np.arange(1200, dtype=float).reshape(30, 40)
    settings = CamPromptSettings(percentile=95.0, box_margin=0.0)
    above = np.argwhere(cam >= np.percentile(cam, 95.0))
    (y0, x0), (y1, x1) = above.min(axis=0), above.max(axis=0) + 1
    assert made(cam, settings=settings).box == Box(x0 * 10, y0 * 10, x1 * 10, y1 * 10)


def test_a_larger_lesion_gets_a_larger_box() -> None:
    small, large = made(spot(15, 20, 3)).box, made(spot(15, 20, 9)).box
    assert small is not None
    assert large is not None
    assert large.width_px > 2 * small.width_px


def test_only_the_part_with_the_most_heat_counts() -> None:
    # The small spot is the brighter one: a sticker beside the lesion.
    box = made(0.8 * spot(9, 10, 5) + spot(26, 36, 1.5)).box
    assert box is not None
    assert box.x1 < 250
    assert box.y1 < 200


def test_too_few_pixels_fall_back_to_sampling() -> None:
    cam = spot(15, 20, 2)
    settings = CamPromptSettings(percentile=100.0, points=6, amplification=1.0)
    box = made(cam, settings=settings).box
    assert box is not None
    assert box.width_px > 10  # more than the single pixel above the threshold
    assert made(cam, settings=settings, seed=3) == made(cam, settings=settings, seed=3)
    assert made(cam, settings=settings, seed=3) != made(cam, settings=settings, seed=4)


def test_points_are_foreground_inside_the_box_and_of_the_first_pass() -> None:
    prompts = made(spot(15, 20, 5), settings=CamPromptSettings(points=5))
    assert prompts.initial == len(prompts.clicks) == 5
    assert len({(c.x, c.y) for c in prompts.clicks}) == 5
    assert prompts.box is not None
    for click in prompts.clicks:
        assert click.label == FOREGROUND
        assert prompts.box.x0 < click.x < prompts.box.x1
        assert prompts.box.y0 < click.y < prompts.box.y1


def test_amplification_draws_points_to_the_peak() -> None:
    def distance(amplification: float) -> float:
        settings = CamPromptSettings(points=40, amplification=amplification, peak_share=0.05)
        clicks = made(spot(15, 20, 8), settings=settings).clicks
        return float(np.mean([np.hypot(c.x - 205, c.y - 155) for c in clicks]))

    assert distance(12.0) < 0.7 * distance(1.0)


@pytest.mark.parametrize(
    ("cam", "reason"),
    [
        (np.zeros((8, 8)), "empty"),
        (np.full((8, 8), np.nan), "empty"),
        (np.full((8, 8), 3.0), "flat"),
        (spot(4, 4, 2, (8, 8)) * 0.1, "too little"),
    ],
)
def test_a_map_that_says_nothing_gives_no_prompts(cam: np.ndarray, reason: str) -> None:
    answer = prompts_from_cam(cam, hw=HW, min_peak=0.2)
    assert isinstance(answer, Abstain)
    assert reason in answer.reason


@given(
    arrays(np.float32, (7, 9), elements=st.floats(0, 100, width=32)),
    st.integers(0, 2**32),
    st.floats(0, 0.5),
)
def test_prompts_always_fit_the_image(cam: np.ndarray, seed: int, margin: float) -> None:
    settings = CamPromptSettings(box_margin=margin)
    answer = prompts_from_cam(cam, hw=HW, seed=seed, settings=settings)
    if isinstance(answer, PromptSet):
        assert answer.checked(HW) == answer
        box = answer.box
        assert box is not None
        assert box == box.clipped(HW)
