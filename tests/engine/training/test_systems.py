"""Every system of the table: it learns what it says, nothing else, and overfits four images."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from lesionlab.core.prompts import PromptSet
from lesionlab.core.proposals import ModelInfo, ModelRef
from lesionlab.engine.models.compact import build_compact
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.preprocessing import Preprocessing
from lesionlab.engine.synthetic.generator import draw_case
from lesionlab.engine.training.augment import Scene
from lesionlab.engine.training.systems import SYSTEMS, SystemContext
from lesionlab.engine.training.systems.learning import system_recipe

CPU = Device("cpu", "CPU")


@pytest.fixture(scope="module")
def context() -> SystemContext:
    torch.manual_seed(1)
    base = Predictor(
        build_compact(),
        info=ModelInfo(ModelRef("tiny", ""), "", "", has_auto=True),
        preprocessing=Preprocessing.COMPACT,
        device=CPU,
    )
    return SystemContext(base=base, start_weights=None, device=CPU)


def scenes(size: int, count: int = 2) -> list[Scene]:
    drawn = [draw_case(seed, size_hw=(size, size)) for seed in range(count)]
    return [Scene(image=case.image, lesions=[(case.mask > 0).astype(np.uint8)]) for case in drawn]


@pytest.mark.parametrize("name", SYSTEMS)
def test_a_step_moves_what_is_trained_and_nothing_else(context: SystemContext, name: str) -> None:
    task = SYSTEMS[name].build(context)
    if task.trained_parameters == 0:
        return
    task.train()
    before = {key: value.clone() for key, value in task.state_dict().items()}
    learned = set(task.trained_state())
    stage = system_recipe(SYSTEMS[name], minutes=0, steps=1).stages[0]
    # Two steps: what begins at zero lets no gradient through to what lies before it in the first.
    optimizer = torch.optim.SGD([p for p in task.parameters() if p.requires_grad], lr=0.1)
    for seed in range(2):
        task.training_step(
            scenes(task.input_size), stage=stage, device=torch.device("cpu"), seed=seed
        )
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
    after = task.state_dict()
    moved = {key for key in after if not torch.equal(after[key], before[key])}
    assert moved
    assert moved <= learned
    # The heads of masks that no conversation asked for do not move; all other parts do.
    assert len(moved) > 0.6 * len({n for n, p in task.named_parameters() if p.requires_grad})


@pytest.mark.parametrize("name", SYSTEMS)
def test_it_predicts_in_the_ways_it_names(context: SystemContext, name: str) -> None:
    task = SYSTEMS[name].build(context).eval()
    predictor = task.mask_predictor(CPU)
    image = draw_case(3, size_hw=(90, 120)).image
    predicted = predictor.predict(predictor.encode(image), prompts=PromptSet())
    assert predicted.mask.shape == (90, 120)
    assert predicted.mask.dtype == np.bool_


@pytest.mark.parametrize("name", SYSTEMS)
def test_what_it_learned_can_be_kept_and_taken_back(context: SystemContext, name: str) -> None:
    system = SYSTEMS[name]
    task = system.build(context)
    state = {key: value + 1 for key, value in task.trained_state().items()}
    other = system.build(context)
    other.load_trained_state(state)
    for key, value in other.trained_state().items():
        assert torch.allclose(value.float(), state[key].float())
    if state:
        state.pop(next(iter(state)))
        with pytest.raises(RuntimeError):
            other.load_trained_state(state)
