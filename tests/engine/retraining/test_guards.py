"""What must not get worse: each guard sees the harm that it is there for, and says it in words."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from corrected import drawn
from tiny_sam import tiny_predictor

from lesionlab.core.judgement import CLICK_LIMIT, GuardCheck
from lesionlab.core.metrics import dice
from lesionlab.core.prompts import Box, PromptSet
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.retraining import guards, scoring
from lesionlab.engine.retraining.cases import EmbeddingBank, LearningCase, learning_case
from lesionlab.engine.retraining.scoring import jittered_box_mask, proposal_mask, score

CHECKS = (guards.check_older, guards.check_generated, guards.check_moved)
BOX = PromptSet(box=Box(20, 20, 100, 80))


@pytest.fixture(scope="module")
def bank(base: Predictor) -> EmbeddingBank:
    def pixels(name: str) -> np.ndarray:
        if name.startswith(guards.GENERATED_PREFIX):
            return guards.generated_pixels(name)
        return drawn(int(name))[0]

    return EmbeddingBank(base, cache=None, pixels_of=pixels)


@pytest.fixture(scope="module")
def harmed(base: Predictor) -> Predictor:
    """Give a decoder that finds nothing any more: it has not even the sign of its masks right."""
    other = tiny_predictor(has_auto=True).model.mask_decoder
    for mlp in other.output_hypernetworks_mlps:
        mlp.layers[-1].weight.data.zero_()
        mlp.layers[-1].bias.data.zero_()
    return base.with_decoder(other, info=base.info)


def own_cases(predictor: Predictor, bank: EmbeddingBank, *, prompts: PromptSet) -> list:
    """Give cases whose true mask is the predictor's own: it cannot be any better on them."""
    found = []
    for seed in range(3):
        blank = learning_case(str(seed), drawn(seed)[1], prompts=prompts)
        mask = proposal_mask(predictor, blank, bank=bank)
        found.append(learning_case(str(seed), mask, prompts=prompts))
    return found


def checked(
    check: Callable[..., GuardCheck],
    champion: Predictor,
    candidate: Predictor,
    cases: list[LearningCase],
    bank: EmbeddingBank,
) -> GuardCheck:
    seen = []
    made = check(champion, candidate, cases=cases, bank=bank, on_case=lambda: seen.append(1))
    assert len(seen) == made.count == len(cases)
    return made


@pytest.mark.parametrize("check", CHECKS)
def test_a_decoder_compared_with_itself_holds(check, base: Predictor, bank: EmbeddingBank) -> None:
    made = checked(check, base, base, own_cases(base, bank, prompts=BOX), bank)

    assert made.holds
    assert made.value == (1 if check is guards.check_moved else 0)
    assert ";" not in made.sentence


@pytest.mark.parametrize("check", [guards.check_older, guards.check_moved])
def test_a_decoder_that_lost_what_the_other_one_knew_does_not_hold(
    check, base: Predictor, harmed: Predictor, bank: EmbeddingBank
) -> None:
    made = checked(check, base, harmed, own_cases(base, bank, prompts=BOX), bank)

    assert not made.holds
    assert "; it may not fall" in made.sentence or "moved too far" in made.sentence
    assert f"{abs(made.value):.2f}" in made.sentence


@pytest.mark.parametrize("check", CHECKS)
def test_with_nothing_to_look_at_it_holds(check, base: Predictor, bank: EmbeddingBank) -> None:
    made = checked(check, base, base, [], bank)

    assert made.holds
    assert made.count == 0
    assert np.isfinite(made.value)


def test_generated_cases_are_the_same_each_time_and_have_a_true_mask() -> None:
    first, again = (guards.generated_cases(3, first=5) for _ in range(2))

    assert [c.mask for c in first] == [c.mask for c in again]
    assert len({c.image_id for c in first}) == 3
    for case in first:
        assert case.truth.any()
        assert guards.generated_pixels(case.image_id).shape == (*case.hw, 3)
        assert case.image_id.startswith(guards.GENERATED_PREFIX)
    rehearsed = {c.image_id for c in guards.generated_cases(24, first=1000)}
    guarded = {c.image_id for c in guards.generated_cases(16, first=0)}
    assert not rehearsed & guarded


def test_the_generated_guard_asks_with_boxes_and_measures_against_the_truth(
    base: Predictor, bank: EmbeddingBank
) -> None:
    cases = guards.generated_cases(2, first=0)
    other = base.with_decoder(tiny_predictor(seed=4).model.mask_decoder, info=base.info)

    made = checked(guards.check_generated, base, other, cases, bank)

    expected = np.mean(
        [
            dice(jittered_box_mask(other, case, bank=bank), case.truth)
            - dice(jittered_box_mask(base, case, bank=bank), case.truth)
            for case in cases
        ]
    )
    assert made.value == pytest.approx(expected)
    assert "n = 2" in made.sentence


# --- the figures of one case


def test_the_scores_of_a_case_that_is_proposed_right_are_perfect(
    base: Predictor, bank: EmbeddingBank
) -> None:
    (case, *_) = own_cases(base, bank, prompts=BOX)
    assert case.truth.any()

    scored = score(base, case, bank=bank)

    assert scored.scores.proposal_dice == scored.scores.proposal_iou == 1
    assert scored.scores.proposal_hd95_px == 0
    assert (scored.scores.clicks_to_iou_85, scored.scores.clicks_to_iou_90) == (0, 0)
    assert np.array_equal(scored.mask, case.truth)


def test_who_never_gets_there_is_counted_with_all_clicks(
    base: Predictor, harmed: Predictor, bank: EmbeddingBank, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scoring, "CLICK_LIMIT", CLICK_LIMIT)
    (case, *_) = own_cases(base, bank, prompts=BOX)

    scores = score(harmed, case, bank=bank).scores

    assert (scores.proposal_dice, scores.box_dice) == (0, 0)
    assert (scores.clicks_to_iou_85, scores.clicks_to_iou_90) == (CLICK_LIMIT, CLICK_LIMIT)
    assert scores.proposal_hd95_px == pytest.approx(np.hypot(*case.hw))


def test_distances_are_told_in_pixels_of_the_image_and_not_of_the_smaller_mask(
    harmed: Predictor, base: Predictor
) -> None:
    mask = np.zeros((1024, 1024), np.bool_)
    mask[100:400, 100:400] = True
    case = learning_case("large", mask, prompts=BOX)
    assert case.scale == 0.5
    bank = EmbeddingBank(
        base, cache=None, pixels_of=lambda _: np.full((1024, 1024, 3), 90, np.uint8)
    )

    assert score(harmed, case, bank=bank).scores.proposal_hd95_px == pytest.approx(
        np.hypot(1024, 1024)
    )


def test_every_decoder_is_asked_with_the_same_box(base: Predictor, bank: EmbeddingBank) -> None:
    (case, *_) = own_cases(base, bank, prompts=BOX)
    asked = []

    class Asked:
        info = base.info

        def predict(self, embedding, *, prompts):
            asked.append(prompts)
            return base.predict(embedding, prompts=prompts)

    for _ in range(2):
        jittered_box_mask(Asked(), case, bank=bank)

    assert asked[0] == asked[1]
    assert asked[0].box is not None
