"""Classifiers of every architecture learn, from whatever weights they may begin with."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from tiny_backbones import BUILD, SIDE_PX, tiny_architecture

from lesionlab.core.errors import UserError
from lesionlab.engine.explain.cams import make_cam
from lesionlab.engine.explain.classifier import LesionClassifier
from lesionlab.engine.models.backbones import ARCHITECTURES
from lesionlab.engine.models.device import choose_device
from lesionlab.engine.training.augment import Scene
from lesionlab.engine.training.classifier import ClassifierTask
from lesionlab.engine.training.data import make_case
from lesionlab.engine.training.recipe import StageRecipe
from lesionlab.engine.training.run import run_recipe

CPU = torch.device("cpu")
STAGE = StageRecipe("only", steps=1, batch=4, rate_start=1e-3, rate_rest=1e-3, prompts=False)
POOLED = [name for name in BUILD if ARCHITECTURES[name].is_pooled]


def scenes() -> list[Scene]:
    """Four images: dark squares of benign lesions, reddish ones of melanoma."""
    made = []
    for index in range(4):
        image = np.full((SIDE_PX, SIDE_PX, 3), (220, 190, 170), np.uint8)
        mask = np.zeros((SIDE_PX, SIDE_PX), np.uint8)
        place = np.s_[8 + 4 * index : 40 + 4 * index, 16:48]
        is_melanoma = index % 2 == 1
        image[place], mask[place] = ((150, 20, 40) if is_melanoma else (60, 50, 40)), 1
        diagnosis = "melanoma" if is_melanoma else "nevus"
        made.append(Scene(image=image, lesions=[mask], diagnosis=diagnosis))
    return made


def task_of(name: str, *, with_evidence: bool) -> ClassifierTask:
    torch.manual_seed(0)
    return ClassifierTask({}, architecture=tiny_architecture(name), with_evidence=with_evidence)


def learned(task: ClassifierTask, *, steps: int) -> dict[str, float]:
    optimizer = torch.optim.AdamW(task.parameters(), lr=3e-3, weight_decay=0.0)
    figures: dict[str, float] = {}
    for _ in range(steps):
        figures = task.training_step(scenes(), stage=STAGE, device=CPU, seed=0)
        optimizer.step()
        optimizer.zero_grad()
    return figures


@pytest.mark.parametrize("name", BUILD)
def test_every_parameter_gets_a_gradient(name: str) -> None:
    task = task_of(name, with_evidence=False)
    with torch.no_grad():
        # torchvision begins with a ViT's head at 0, through which nothing flows back.
        task.architecture.last_linear(task.model).weight.normal_()
    task.training_step(scenes(), stage=STAGE, device=CPU, seed=0)
    assert [n for n, p in task.named_parameters() if p.grad is None] == []
    first = next(task.model.parameters())
    assert first.grad is not None
    assert first.grad.abs().max() > 0


@pytest.mark.parametrize("name", BUILD)
def test_four_images_are_overfitted(name: str) -> None:
    task = task_of(name, with_evidence=False)
    first = task.training_step(scenes(), stage=STAGE, device=CPU, seed=0)["class"]
    task.zero_grad()
    last = learned(task, steps=40)
    assert last["accuracy"] == 1.0
    assert last["class"] < 0.6 * first


@pytest.mark.parametrize("name", POOLED)
def test_evidence_is_taught_too(name: str) -> None:
    task = task_of(name, with_evidence=True)
    first = task.training_step(scenes(), stage=STAGE, device=CPU, seed=0)["dense"]
    task.zero_grad()
    assert learned(task, steps=60)["dense"] < 0.92 * first
    cases = [
        make_case("a", image=s.image, mask=s.lesions[0], diagnosis=s.diagnosis) for s in scenes()
    ]
    figures = task.eval().validate(cases, device=CPU)
    assert 0 <= figures["cam_dice"] <= 1
    assert 0 <= figures["auc"] <= 1


def test_training_leaves_no_part_in_eval_mode() -> None:
    task = task_of("vit_s_16", with_evidence=False).train()
    task.architecture.cut(task.model)
    assert all(module.training for module in task.modules())


def test_a_transformer_with_a_class_token_has_no_evidence() -> None:
    with pytest.raises(UserError, match="evidence"):
        task_of("vit_s_16", with_evidence=True)


@pytest.mark.parametrize("name", BUILD)
def test_start_weights_serve_all_layers_but_the_last(name: str) -> None:
    architecture = tiny_architecture(name)
    torch.manual_seed(5)
    start = architecture.build(2).state_dict()
    start[f"{architecture.head}.bias"] = torch.zeros(1000)  # ImageNet's classes
    task = ClassifierTask(start, architecture=architecture, with_evidence=False)
    own = task.model.state_dict()
    for key, tensor in start.items():
        if not key.startswith(architecture.head):
            assert torch.equal(own[key], tensor), key
    rest = {id(p) for p in task.parameters()} - {id(p) for p in task.start_parameters()}
    assert rest == {id(p) for p in architecture.last_linear(task.model).parameters()}


def test_start_weights_of_another_architecture_are_refused() -> None:
    start = tiny_architecture("resnet50").build(2).state_dict()
    with pytest.raises(UserError, match="do not fit"):
        ClassifierTask(start, architecture=tiny_architecture("swin_t"))


def test_a_recipe_trains_another_architecture(
    write_recipe: Any, data_dir: Any, tmp_path: Any
) -> None:
    save_file(
        {k: v.contiguous() for k, v in ARCHITECTURES["mobilenet_v2"].build(7).state_dict().items()},
        tmp_path / "imagenet.safetensors",
    )
    recipe = write_recipe(kind="classifier", steps=1)
    text = recipe.read_text().replace("seed = 3", 'seed = 3\narchitecture = "mobilenet_v2"', 1)
    recipe.write_text(text.replace("start.safetensors", "imagenet.safetensors"))
    path = run_recipe(recipe, data_dir=data_dir, out_dir=tmp_path / "out", device="cpu")
    card = json.loads(path.with_suffix(".json").read_text())
    assert (card["architecture"], card["preprocessing"]) == ("mobilenet_v2", "imagenet")
    classifier = LesionClassifier.load(path.parent, device=choose_device("cpu"), name=path.stem)
    assert classifier.architecture.name == "mobilenet_v2"
    cam = make_cam(classifier, np.zeros((40, 50, 3), np.uint8))
    assert cam.target_class in ("benign lesion", "melanoma")
