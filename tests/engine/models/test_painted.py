"""Clicks on a painted mask: they change it where they lie and nowhere else."""

import numpy as np
import pytest

from lesionlab.core.masks import pack
from lesionlab.core.prompts import (
    BACKGROUND,
    FOREGROUND,
    Box,
    Click,
    PromptSet,
    prompts_from_json,
    prompts_to_json,
)
from lesionlab.engine.models.doubt import (
    changes_expected,
    doubtful_places,
    lesion_share,
    worth_a_click,
)
from lesionlab.engine.models.painted import logits_of_mask, take_over
from lesionlab.engine.models.predictions import Decoded
from lesionlab.engine.models.preprocessing import ModelFrame, Preprocessing

COMPACT = ModelFrame(Preprocessing.COMPACT, 320)


def disc(hw, at, radius):
    ys, xs = np.mgrid[: hw[0], : hw[1]]
    return (xs - at[0]) ** 2 + (ys - at[1]) ** 2 <= radius**2


def logits(answer):
    return lambda least: np.where(answer, 3.0, -3.0) > least


def test_a_lesion_click_adds_the_piece_it_lies_in_and_keeps_holes_and_islands():
    painted = disc((80, 100), (40, 40), 20) & ~disc((80, 100), (40, 40), 5)
    painted |= disc((80, 100), (90, 10), 3)
    near, far = disc((80, 100), (60, 40), 8), disc((80, 100), (10, 70), 6)
    changed = take_over(
        painted,
        click=Click(63.5, 40.5, FOREGROUND),
        answer_above=logits(near | far | disc((80, 100), (40, 40), 20)),
    )
    assert np.array_equal(changed, painted | near)


def test_a_skin_click_takes_away_the_piece_it_lies_in():
    painted = disc((80, 100), (40, 40), 20) | disc((80, 100), (80, 60), 8)
    answer = disc((80, 100), (30, 40), 12)
    changed = take_over(painted, click=Click(80.5, 60.5, BACKGROUND), answer_above=logits(answer))
    assert np.array_equal(changed, painted & ~disc((80, 100), (80, 60), 8))


def test_a_click_that_the_model_denies_changes_a_little_around_it():
    painted = disc((200, 200), (100, 100), 40)
    for click, label in ((Click(20.5, 20.5), FOREGROUND), (Click(100.5, 100.5), BACKGROUND)):
        click = Click(click.x, click.y, label)
        changed = take_over(
            painted,
            click=click,
            answer_above=lambda _least, said=not label: np.full_like(painted, said),
        )
        different = changed != painted
        assert changed[int(click.y), int(click.x)] == bool(label)
        assert 0 < different.sum() < 100


def test_a_click_on_what_is_so_already_changes_nothing():
    painted = disc((80, 100), (40, 40), 20)
    everything = logits(np.ones_like(painted))
    changed = take_over(painted, click=Click(40.5, 40.5, FOREGROUND), answer_above=everything)
    assert np.array_equal(changed, painted)


@pytest.mark.parametrize("frame", [COMPACT, ModelFrame(Preprocessing.SAM, 1024)])
def test_the_logits_of_a_mask_give_the_mask_back(frame):
    mask = disc((150, 300), (120, 70), 40)
    low = logits_of_mask(mask, frame=frame, low_hw=(256, 256))
    assert low.dtype == np.float32
    back = frame.mask(low, hw=mask.shape)
    assert (back & mask).sum() / (back | mask).sum() > 0.95
    assert not frame.mask(
        logits_of_mask(np.zeros_like(mask), frame=frame, low_hw=(256, 256)), hw=mask.shape
    ).any()


def test_a_base_survives_json_and_belongs_to_no_first_pass():
    prompts = PromptSet((Click(3, 4),), base=pack(disc((20, 30), (10, 10), 5)))
    assert prompts_from_json(prompts_to_json(prompts)) == prompts
    assert not prompts.is_empty
    assert prompts.first_pass.is_empty
    assert "base" not in prompts_to_json(PromptSet())
    assert prompts.with_box(Box(1, 1, 9, 9)) == PromptSet(box=Box(1, 1, 9, 9))


def test_doubtful_places_are_the_middles_of_the_widest_doubt():
    plane = np.where(disc((256, 256), (100, 120), 50), 8.0, -8.0).astype(np.float32)
    plane[disc((256, 256), (200, 60), 12)] = 0.0
    plane[disc((256, 256), (30, 220), 8)] = 0.0
    hw = (512, 1024)
    share = lesion_share(plane, frame=COMPACT, hw=hw)
    assert share[120, 100] > 0.99
    places = doubtful_places(share, hw=hw, clicks=())
    assert places[0][:2] == pytest.approx((200.5 * 4, 60.5 * 2), abs=8)
    assert places[1][:2] == pytest.approx((30.5 * 4, 220.5 * 2), abs=8)
    assert places[0][2] == pytest.approx(0.5, abs=0.05)
    near = doubtful_places(share, hw=hw, clicks=(Click(802, 121),))
    assert near[0] == places[1]


def test_a_sharp_border_leaves_nothing_to_ask():
    plane = np.where(disc((256, 256), (100, 120), 50), 20.0, -20.0).astype(np.float32)
    share = lesion_share(plane, frame=COMPACT, hw=(512, 512))
    assert doubtful_places(share, hw=(512, 512), clicks=()) == []


def test_doubt_covers_exactly_the_image_in_a_padded_frame():
    frame = ModelFrame(Preprocessing.SAM, 1024)
    share = lesion_share(np.zeros((256, 256), np.float32), frame=frame, hw=(100, 200))
    assert share.shape == (128, 256)


def test_the_change_expected_weighs_both_answers():
    class OnlyRemoves:
        """Takes all away at a skin click, and changes nothing at a lesion click."""

        def decode(self, embedding, *, prompts, logits_in):
            is_skin = prompts.clicks[-1].label == BACKGROUND
            logits = np.full_like(logits_in, -1) if is_skin else logits_in
            return Decoded(logits, 0.9, "")

    logits_in = np.where(disc((64, 64), (30, 30), 10), 1.0, -1.0).astype(np.float32)
    places = [(1.0, 1.0, 0.25), (2.0, 2.0, 0.75)]
    changes = changes_expected(
        OnlyRemoves(), None, prompts=PromptSet(), logits=logits_in, places=places
    )
    assert list(changes) == pytest.approx([0.75, 0.25])
    assert worth_a_click(0.25)
    assert not worth_a_click(0.0)
