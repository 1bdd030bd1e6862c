import numpy as np
import pytest
import torch

from lesionlab.core.prompts import Click, PromptSet
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.unet import UNet
from lesionlab.engine.synthetic.generator import draw_case
from lesionlab.engine.training.augment import Scene
from lesionlab.engine.training.systems import SYSTEMS, SystemContext
from lesionlab.engine.training.systems.learning import system_recipe
from lesionlab.engine.training.systems.unet import UNetTask

CPU = Device("cpu", "CPU")
SIDE = 64


@pytest.fixture
def task():
    built = UNetTask(SystemContext(base=None, start_weights=None, device=CPU, seed=4))
    torch.manual_seed(0)
    built.model = UNet((8, 16, 32))
    built.input_size = SIDE
    return built


def test_it_overfits_four_images(task):
    drawn = [draw_case(seed, size_hw=(SIDE, SIDE)) for seed in range(4)]
    scenes = [Scene(image=case.image, lesions=[(case.mask > 0).astype("u1")]) for case in drawn]
    stage = system_recipe(SYSTEMS["unet"], minutes=0, steps=1).stages[0]
    optimizer = torch.optim.AdamW(task.parameters(), lr=1e-2)
    log = {}
    for _ in range(30):
        optimizer.zero_grad()
        log = task.train().training_step(scenes, stage=stage, device=CPU.torch, seed=0)
        optimizer.step()
    assert log["auto_iou"] > 0.8


def test_an_empty_scene_is_learned_as_empty(task):
    image = np.full((SIDE, SIDE, 3), 180, np.uint8)
    stage = system_recipe(SYSTEMS["unet"], minutes=0, steps=1).stages[0]
    log = task.training_step([Scene(image, [])] * 2, stage=stage, device=CPU.torch, seed=0)
    assert np.isfinite(log["loss"])
    assert task.model.head.bias.grad > 0  # downhill is towards skin


def test_equal_seeds_start_equally_and_leave_other_chance_alone():
    torch.manual_seed(9)
    expected = torch.rand(1)
    torch.manual_seed(9)
    first, again, other = (
        UNetTask(SystemContext(base=None, start_weights=None, device=CPU, seed=seed))
        for seed in (1, 1, 2)
    )
    assert torch.equal(torch.rand(1), expected)
    assert torch.equal(first.model.head.weight, again.model.head.weight)
    assert not torch.equal(first.model.head.weight, other.model.head.weight)


def test_prompts_change_nothing(task):
    predictor = task.mask_predictor(CPU)
    found = predictor.encode(draw_case(2, size_hw=(70, 90)).image)
    click = PromptSet(clicks=(Click(5, 5, 0),))
    assert np.array_equal(
        predictor.predict(found, prompts=PromptSet()).mask,
        predictor.predict(found, prompts=click).mask,
    )
    assert found.logits.dtype == np.float32
