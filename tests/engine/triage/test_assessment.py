from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from lesionlab.core.masks import pack
from lesionlab.core.metrics import iou
from lesionlab.core.needs import MEASURED, NeedPart
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.core.proposals import ModelRef, Proposal
from lesionlab.engine.models.predictions import Embedding
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.preprocessing import Preprocessing
from lesionlab.engine.triage.assessment import assess, undecided, unsteady

sys.path.append(str(Path(__file__).parent.parent / "models"))
from tiny_sam import tiny_predictor

HW = (90, 120)
IMAGE = np.random.default_rng(0).integers(0, 256, (*HW, 3), dtype=np.uint8)
PROMPTS = PromptSet((Click(50, 40), Click(60, 45)), Box(30, 20, 90, 70), initial=2)


@pytest.fixture(scope="module", params=[Preprocessing.SAM, Preprocessing.COMPACT])
def predictor(request: pytest.FixtureRequest) -> Predictor:
    return tiny_predictor(request.param, has_auto=True)


@pytest.fixture(scope="module")
def embedding(predictor: Predictor) -> Embedding:
    return predictor.encode(IMAGE)


def proposal(prompts: PromptSet, *, cam: bool = True) -> Proposal:
    mask = np.zeros(HW, np.bool_)
    mask[20:70, 30:90] = True
    lit = np.zeros((16, 16), np.uint8)
    lit[:4] = 255
    model = ModelRef("tiny", "0" * 64)
    return Proposal("Grad-CAM", prompts, pack(mask), 0.8, model, cam=lit if cam else None)


@pytest.mark.parametrize(
    "sets",
    [
        [PROMPTS, replace(PROMPTS, box=Box(10, 20, 90, 80))],
        [replace(PROMPTS, box=None)] * 2,
        [PromptSet(box=PROMPTS.box)] * 3,
    ],
)
def test_prompt_sets_together_give_what_each_gives_alone(predictor, embedding, sets):
    logits, predicted = predictor.decode_alike(embedding, prompt_sets=sets)
    for number, prompts in enumerate(sets):
        alone, alone_predicted, _ = predictor.decode(embedding, prompts=prompts)
        assert np.allclose(logits[number], alone, atol=1e-3)
        assert np.isclose(predicted[number], alone_predicted, atol=1e-4)


def test_all_parts_of_a_proposal_with_prompts_and_map_are_measured(predictor, embedding):
    found = assess(predictor, IMAGE, embedding, proposal(PROMPTS))
    assert set(found.parts) == set(MEASURED)
    assert found.parts[NeedPart.ESTIMATE] == pytest.approx(0.2)
    assert found.parts[NeedPart.LOOKS_AWAY] > 0.7
    assert all(value >= 0 for value in found.parts.values())
    again = assess(predictor, IMAGE, embedding, proposal(PROMPTS))
    assert again.parts == found.parts
    assert np.isfinite(found.vector).all()


def test_what_cannot_be_measured_is_left_out(predictor, embedding):
    blank = assess(predictor, IMAGE, embedding, proposal(PromptSet(), cam=False))
    assert set(blank.parts) == {NeedPart.ESTIMATE, NeedPart.UNDECIDED}
    nothing = assess(predictor, IMAGE, embedding, None)
    assert nothing.parts == {}
    assert np.array_equal(nothing.vector, blank.vector)


def test_unsteady_and_undecided_are_0_where_nothing_changes_and_grow():
    mask = np.zeros((8, 8), np.bool_)
    mask[2:6, 2:6] = True
    moved = np.roll(mask, 1, axis=0)
    assert unsteady(np.stack([mask, mask, mask])) == 0
    assert unsteady(np.stack([mask, moved])) == pytest.approx(1 - iou(mask, moved))
    sure = np.where(mask, 9.0, -9.0).astype(np.float32)
    assert undecided(sure) == 0
    assert undecided(sure / 10) == 64 / 16
