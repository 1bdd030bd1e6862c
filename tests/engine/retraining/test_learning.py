"""The decoder learns and nothing else does; equal seeds give equal decoders."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import torch
from corrected import drawn
from hypothesis import given
from hypothesis import strategies as st
from pretended_gpu import PretendedGpu, is_full_from
from quick import QUICK, modes
from tiny_sam import tiny_predictor

from lesionlab.core.metrics import dice
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.core.resources import resource
from lesionlab.engine.models.decoders import decoder_bytes
from lesionlab.engine.models.device import choose_device
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.preprocessing import Preprocessing
from lesionlab.engine.models.registry import ModelRegistry
from lesionlab.engine.retraining.cases import (
    EmbeddingBank,
    LearningCase,
    covered_cells,
    learning_case,
)
from lesionlab.engine.retraining.learning import (
    BOX,
    MODES,
    DecoderLearner,
    LearningRecipe,
    flipped,
)
from lesionlab.engine.retraining.scoring import proposal_mask, score
from lesionlab.engine.training.prompt_tasks import Ask

ONCE = LearningRecipe(
    epochs=1, rate=1e-3, click_chances=(0.0, 1.0), mode_chances=QUICK.recipe.mode_chances
)


def compact() -> Predictor:
    return ModelRegistry(resource("models"), Path("none")).load("compact", choose_device("cpu"))


def tiny(preprocessing: Preprocessing = Preprocessing.SAM) -> Predictor:
    predictor = tiny_predictor(preprocessing)
    predictor.model.requires_grad_(False)
    return predictor


NOTHING = PromptSet()
BASES = {"compact": compact, "SAM": tiny, "MedSAM": partial(tiny, Preprocessing.MEDSAM)}


def cases_of(count: int, prompts: PromptSet = NOTHING) -> list[LearningCase]:
    return [learning_case(str(seed), drawn(seed)[1], prompts=prompts) for seed in range(count)]


def bank_of(predictor: Predictor) -> EmbeddingBank:
    return EmbeddingBank(predictor, cache=None, pixels_of=lambda name: drawn(int(name))[0])


def learned(
    start: Predictor,
    *,
    seed: int = 0,
    count: int = 2,
    recipe: LearningRecipe = ONCE,
    **kept: object,
) -> DecoderLearner:
    bank = bank_of(start)
    prompts = PromptSet(box=Box(20, 20, 100, 80))
    learner = DecoderLearner(
        start,
        cases=cases_of(count, prompts),
        rehearsed=cases_of(1),
        bank=bank,
        recipe=recipe,
        seed=seed,
        **kept,
    )
    learner.run_epoch()
    return learner


@pytest.mark.parametrize("name", BASES)
def test_only_the_decoder_changes_and_not_the_one_it_was_begun_from(name: str) -> None:
    start, untouched = BASES[name](), BASES[name]()

    tuned = learned(start).predictor()

    before = untouched.model.state_dict()
    assert [k for k, v in start.model.state_dict().items() if not torch.equal(v, before[k])] == []
    after = tuned.model.state_dict()
    for part in ("image_encoder.", "prompt_encoder."):
        names = [k for k in before if k.startswith(part)]
        assert names
        assert [k for k in names if not torch.equal(after[k], before[k])] == []
    changed = [
        k for k in before if k.startswith("mask_decoder.") and not torch.equal(after[k], before[k])
    ]
    assert len(changed) > 20
    assert not any(p.requires_grad for p in tuned.model.parameters())
    assert all(p.grad is None for p in start.model.parameters())


def test_one_seed_gives_one_decoder_and_another_seed_another() -> None:
    start = tiny_predictor()

    made = [decoder_bytes(learned(start, seed=s).parts, base=start.info.ref) for s in (1, 1, 2)]

    assert made[0] == made[1]
    assert made[0] != made[2]


def test_the_outcome_does_not_hang_on_what_was_random_before() -> None:
    start = tiny_predictor()
    made = []
    for seed in (5, 6):
        torch.manual_seed(seed)
        np.random.seed(seed)
        made.append(decoder_bytes(learned(start).parts, base=start.info.ref))

    assert made[0] == made[1]


def test_what_is_learned_again_and_again_is_proposed_better() -> None:
    start = tiny_predictor(has_auto=True)
    bank = bank_of(start)
    cases = cases_of(6)
    recipe = LearningRecipe(
        epochs=30, rate=3e-3, click_chances=(1.0,), mode_chances=modes(recorded=1.0), rehearsal=0.0
    )
    learner = DecoderLearner(start, cases=cases, bank=bank, recipe=recipe, seed=0)

    losses = [learner.run_epoch() for _ in range(recipe.epochs)]

    def agreement(predictor: Predictor) -> float:
        masks = (proposal_mask(predictor, case, bank=bank) for case in cases)
        return float(np.mean([dice(m, c.truth) for m, c in zip(masks, cases, strict=True)]))

    assert losses[-1] < losses[0]
    assert agreement(learner.predictor()) > agreement(start) + 0.1


def test_a_peek_is_what_the_decoder_is_now_and_lets_it_go_on_learning() -> None:
    start = tiny_predictor(has_auto=True)
    learner = learned(start)
    before = decoder_bytes(learner.parts, base=start.info.ref)

    seen = decoder_bytes(learner.peek().retrained_parts, base=start.info.ref)
    learner.run_epoch()

    assert seen == before
    assert decoder_bytes(learner.parts, base=start.info.ref) != before


def test_bfloat16_where_asked_for_still_gives_a_decoder_in_float32() -> None:
    tuned = learned(tiny_predictor(), in_bfloat16=True)

    values = tuned.parts.state_dict().values()
    assert {v.dtype for v in values} == {torch.float32}
    assert all(bool(torch.isfinite(v).all()) for v in values)


@pytest.mark.parametrize("mode", MODES)
def test_the_shipped_model_learns_from_each_way_of_beginning(mode: str) -> None:
    recipe = replace(ONCE, mode_chances=modes(**{mode: 1.0}), click_chances=(1.0,), rehearsal=0.0)

    learner = learned(compact(), count=1, recipe=recipe)

    assert all(bool(torch.isfinite(v).all()) for v in learner.parts.state_dict().values())


def test_the_chances_of_the_recipe_are_chances() -> None:
    recipe = LearningRecipe()

    assert len(recipe.mode_chances) == len(MODES)
    assert sum(recipe.mode_chances) == pytest.approx(1)
    assert sum(recipe.click_chances) == pytest.approx(1)


@given(st.booleans(), st.booleans(), st.integers(0, 39), st.integers(0, 29))
def test_what_is_mirrored_stays_together_and_mirrored_again_is_what_it_was(
    across: bool, down: bool, x: int, y: int
) -> None:
    target = np.zeros((40, 40), np.float32)
    target[y : y + 10, x : x + 1] = 1
    ask = Ask(target, clicks=[(x + 0.5, y + 0.5, 1)], box_xyxy=(x, y, x + 1.0, y + 10.0))

    mirrored = flipped(ask, across=across, down=down)

    ((at_x, at_y, label),) = mirrored.clicks
    x0, y0, x1, y1 = map(int, mirrored.box_xyxy)
    assert (mirrored.target[int(at_y), int(at_x)], label) == (1, 1)
    assert mirrored.target[y0:y1, x0:x1].sum() == target.sum() == (x1 - x0) * (y1 - y0)
    again = flipped(mirrored, across=across, down=down)
    assert np.array_equal(again.target, target)
    assert (again.clicks, again.box_xyxy) == (ask.clicks, ask.box_xyxy)
    # The case is asked again in the next epoch.
    assert target[y, x] == 1


def marked_case(mask: np.ndarray, artefacts: np.ndarray | None) -> LearningCase:
    prompts = PromptSet(box=Box(20, 20, 100, 80))
    return learning_case("0", mask, prompts=prompts, artefacts=artefacts)


@pytest.fixture
def two_outlines() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Give a mask, another one, and the region in which alone they differ."""
    mask = drawn(0)[1].copy()
    other, artefacts = mask.copy(), np.zeros_like(mask)
    upper = mask.shape[0] // 2
    artefacts[:upper] = True
    other[:upper] = ~mask[:upper]
    return mask, other, artefacts


@pytest.mark.parametrize("is_marked", [True, False])
def test_nothing_is_learned_from_artefacts(two_outlines, is_marked: bool) -> None:
    mask, other, artefacts = two_outlines
    recipe = LearningRecipe(
        epochs=1, rate=1e-3, mode_chances=(1.0, 0.0, 0.0, 0.0), click_chances=(0.0, 1.0)
    )
    decoders = []
    for each in (mask, other):
        start = tiny_predictor()
        case = marked_case(each, artefacts if is_marked else None)
        learner = DecoderLearner(start, cases=[case], bank=bank_of(start), recipe=recipe, seed=1)
        learner.run_epoch()
        decoders.append(learner.parts.state_dict())
    same = all(torch.equal(decoders[0][name], decoders[1][name]) for name in decoders[0])
    assert same is is_marked


def test_artefacts_are_mirrored_with_the_target() -> None:
    counted = np.ones((8, 8), np.float32)
    counted[0, 1] = 0
    ask = Ask(target=np.zeros((8, 8), np.float32), clicks=[], counted=counted)
    assert flipped(ask, across=True, down=False).counted[0, 6] == 0
    assert flipped(ask, across=False, down=True).counted[7, 1] == 0


def test_nothing_is_judged_by_artefacts(two_outlines) -> None:
    mask, other, artefacts = two_outlines
    predictor = tiny_predictor()
    bank = bank_of(predictor)
    first, second = (
        score(predictor, marked_case(each, artefacts), bank=bank).scores for each in (mask, other)
    )
    plain = score(predictor, marked_case(other, None), bank=bank).scores
    for name in ("proposal_dice", "proposal_iou", "proposal_hd95_px", "clicks_to_iou_85"):
        assert getattr(first, name) == getattr(second, name)
    assert plain.proposal_hd95_px != second.proposal_hd95_px


def test_artefacts_keep_their_place_when_a_case_is_made_smaller() -> None:
    artefacts = np.zeros((1000, 2000), np.bool_)
    artefacts[:, 1000:] = True
    case = learning_case("x", np.ones((1000, 2000), np.bool_), prompts=NOTHING, artefacts=artefacts)
    counted = case.counted_part(case.truth)
    assert counted[:, : case.hw[1] // 2].all()
    assert not counted[:, case.hw[1] // 2 :].any()
    grid = case.counted(tiny_predictor())
    height, width = covered_cells(tiny_predictor(), case.hw)
    assert grid[: round(height), : round(width / 2)].all()
    assert not grid[: round(height), round(width / 2) + 1 : round(width)].any()


# --- cases


@pytest.mark.parametrize("hw", [(96, 128), (1536, 2048), (3000, 400), (1, 5000)])
def test_a_case_has_bounded_size_and_its_prompts_stay_where_they_were(hw) -> None:
    mask = np.zeros(hw, np.bool_)
    mask[hw[0] // 4 : hw[0] // 4 + max(hw[0] // 2, 1), hw[1] // 4 : hw[1] // 2] = True
    prompts = PromptSet((Click(0.25 * hw[1], 0.5 * hw[0]),), Box(0, 0, hw[1] / 2, hw[0] / 2), 1)

    case = learning_case("x", mask, prompts=prompts)

    assert max(case.hw) <= 512
    assert case.hw == case.truth.shape
    assert case.truth.any()
    height, width = case.hw
    assert case.prompts.clicks[0].x == pytest.approx(0.25 * width)
    assert case.prompts.clicks[0].y == pytest.approx(0.5 * height)
    assert case.prompts.box.x1 == pytest.approx(width / 2)
    assert case.scale == pytest.approx(max(height, width) / max(hw))
    case.prompts.checked(case.hw)


def test_a_lesion_of_one_pixel_in_a_huge_image_stays_a_lesion() -> None:
    mask = np.zeros((3000, 4000), np.bool_)
    mask[1234, 2345] = True

    case = learning_case("x", mask, prompts=PromptSet())

    assert 1 <= case.truth.sum() <= 4
    assert case.target(tiny_predictor()).sum() > 0


@pytest.mark.parametrize("base", [tiny_predictor, compact], ids=["SAM", "compact"])
def test_the_target_covers_what_the_image_covers_of_the_decoders_grid(
    base: Callable[[], Predictor],
) -> None:
    predictor = base()
    everything = learning_case("x", np.ones((60, 120), np.bool_), prompts=PromptSet())

    target = everything.target(predictor)

    side = 4 * predictor.embedding_shape[1]
    assert target.shape == (side, side)
    height, width = predictor.frame.covered_hw((60, 120))
    share = height * width / predictor.frame.side_px**2
    assert target.mean() == pytest.approx(share, abs=0.02)
    assert np.allclose(target, target.round(), atol=1e-5)


def test_the_recorded_prompts_lie_on_the_same_place_of_the_grid_as_the_mask() -> None:
    predictor = tiny_predictor()
    mask = np.zeros((60, 120), np.bool_)
    mask[20:40, 30:90] = True
    prompts = PromptSet((Click(60, 30), Click(1, 1, 0)), Box(30, 20, 90, 40), 1)
    case = learning_case("x", mask, prompts=prompts)
    target = case.target(predictor)

    ask = case.recorded_ask(predictor, target)

    ((x, y, label),) = ask.clicks
    assert (target[int(y), int(x)], label) == (1, 1)
    rows, columns = np.nonzero(target > 0.5)
    found = (columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)
    assert ask.box_xyxy == pytest.approx(found, abs=1)


def test_a_batch_too_large_for_the_gpu_is_learned_from_in_parts() -> None:
    recipe = LearningRecipe(epochs=1, rate=1e-3, mode_chances=modes(**{BOX: 1}), click_chances=(1,))
    whole = learned(tiny(), count=4, recipe=recipe)
    gpu = PretendedGpu()
    start = Predictor(tiny().model, info=tiny().info, preprocessing=Preprocessing.SAM, device=gpu)
    is_full_from(start.model.prompt_encoder, gpu, batch=2)

    parts = learned(start, count=4, recipe=recipe)

    assert gpu.has_run_short
    assert not gpu.is_left
    for a, b in zip(whole.parts.parameters(), parts.parts.parameters(), strict=True):
        torch.testing.assert_close(a, b, atol=2e-5, rtol=1e-3)


def test_a_gpu_without_memory_for_a_single_case_leaves_the_decoder_as_it_was() -> None:
    gpu = PretendedGpu()
    start = Predictor(tiny().model, info=tiny().info, preprocessing=Preprocessing.SAM, device=gpu)
    before = decoder_bytes(start.retrained_parts, base=start.info.ref)
    is_full_from(start.model.prompt_encoder, gpu)

    with pytest.raises(torch.OutOfMemoryError):
        learned(start)

    assert not gpu.is_left
    assert decoder_bytes(start.retrained_parts, base=start.info.ref) == before
