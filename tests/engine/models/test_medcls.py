"""SAM-MedCls: its attention by hand, what learns, and the map that explains it."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from lesionlab.core.proposals import ModelRef
from lesionlab.engine.explain.cams import make_cam, methods_of
from lesionlab.engine.explain.classifier import LesionClassifier
from lesionlab.engine.explain.classifiers import ClassifierRegistry
from lesionlab.engine.models.backbones import ARCHITECTURES, load_backbone, recognised
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.medcls import (
    GRID,
    INPUT_SIZE,
    ChannelAttention,
    SamMedCls,
    SpatialAttention,
    pyramid_context,
)
from lesionlab.engine.synthetic.generator import draw_case
from lesionlab.engine.training.augment import Scene
from lesionlab.engine.training.medcls import MedClsTask
from lesionlab.engine.training.recipe import StageRecipe

CPU = torch.device("cpu")
STAGE = StageRecipe("classes", 1, 4, 1e-3, 1e-3, prompts=False)


class ThinEncoder(nn.Module):
    """A stand-in for the frozen encoder: its batch norm would move if it were not frozen."""

    def __init__(self) -> None:
        super().__init__()
        self.norm = nn.BatchNorm2d(3)
        self.widen = nn.Conv2d(3, 256, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.widen(self.norm(nn.functional.adaptive_avg_pool2d(x, 64)))


def test_context_is_the_means_and_maxima_of_four_pyramid_levels() -> None:
    x = torch.arange(36.0).view(1, 1, 6, 6)
    context = pyramid_context(x)
    assert context.shape == (1, 1, 100)
    means, maxima = context[0, 0, :50], context[0, 0, 50:]
    assert means[0] == 17.5
    assert maxima[0] == 35
    assert means[1:5].tolist() == [7.0, 10.0, 25.0, 28.0]  # quarters of 3x3
    assert maxima[1:5].tolist() == [14.0, 17.0, 32.0, 35.0]
    assert means[5] == (0 + 1 + 6 + 7) / 4
    assert torch.equal(means[14:], x.flatten())  # 6x6: the places themselves
    assert torch.equal(maxima[14:], x.flatten())


def test_spatial_attention_weighs_the_context_by_its_likeness_to_the_place() -> None:
    block = SpatialAttention(1, query_channels=1)
    with torch.no_grad():
        for layer, weight in ((block.query, 0.1), (block.key, 1.0), (block.value, 2.0)):
            layer.weight.fill_(weight)
            layer.bias.zero_()
    x = torch.arange(36.0).view(1, 1, 6, 6) / 10
    z = pyramid_context(x)[0, 0].tolist()
    value = x[0, 0, 2, 3].item()
    shares = [math.exp(0.1 * value * each) for each in z]
    expected = value + sum(s * 2 * each for s, each in zip(shares, z, strict=True)) / sum(shares)
    assert block(x)[0, 0, 2, 3].item() == pytest.approx(expected, rel=1e-5)


def test_channel_attention_adds_the_channels_alike() -> None:
    x = torch.tensor([[[[1.0, 0.0]], [[0.5, 1.0]]]])  # two channels of two places
    # X X^T = [[1, .5], [.5, 1.25]]
    first = math.exp(1) / (math.exp(1) + math.exp(0.5))
    second = math.exp(0.5) / (math.exp(0.5) + math.exp(1.25))
    expected = [
        [[1 + first * 1 + (1 - first) * 0.5, 0 + first * 0 + (1 - first) * 1]],
        [[0.5 + second * 1 + (1 - second) * 0.5, 1 + second * 0 + (1 - second) * 1]],
    ]
    assert torch.allclose(ChannelAttention()(x), torch.tensor([expected]))


def test_all_but_the_encoder_learns_and_four_diagnoses_are_learned_by_heart() -> None:
    torch.manual_seed(0)
    task = MedClsTask(ThinEncoder()).train()
    scenes = []
    for seed, diagnosis in enumerate(["melanoma", "nevus", "nevus", "melanoma"]):
        case = draw_case(seed, size_hw=(INPUT_SIZE, INPUT_SIZE))
        scenes.append(Scene(case.image, [(case.mask > 0).astype(np.uint8)], diagnosis=diagnosis))
    frozen = {key: value.clone() for key, value in task.model.encoder.state_dict().items()}
    optimizer = torch.optim.Adam([p for p in task.parameters() if p.requires_grad], lr=1e-3)
    for step in range(15):
        figures = task.training_step(scenes, stage=STAGE, device=CPU, seed=step)
        if step == 0:
            for name, parameter in task.named_parameters():
                is_frozen = name.startswith("model.encoder.")
                assert parameter.requires_grad != is_frozen, name
                assert is_frozen or parameter.grad is not None, name
        optimizer.step()
        optimizer.zero_grad()
    assert figures["class"] < 0.1
    assert figures["accuracy"] == 1
    for key, value in task.model.encoder.state_dict().items():
        assert torch.equal(value, frozen[key]), key


def test_pictures_without_one_class_do_not_count() -> None:
    torch.manual_seed(0)
    task = MedClsTask(ThinEncoder()).train()
    image = np.zeros((INPUT_SIZE, INPUT_SIZE, 3), np.uint8)
    lesion = np.ones((INPUT_SIZE, INPUT_SIZE), np.uint8)
    scenes = [Scene(image, []), Scene(image, [lesion, lesion], diagnosis="melanoma")]
    assert task.training_step(scenes, stage=STAGE, device=CPU, seed=0)["class"] == 0


def test_it_is_a_classifier_like_the_others_and_explained_as_they_are() -> None:
    torch.manual_seed(0)
    architecture = ARCHITECTURES["sam-medcls"]
    tensors = SamMedCls().state_dict()
    assert recognised(tensors) is architecture
    network = load_backbone(architecture, tensors, origin="test")
    x = architecture.frame.image_tensor(draw_case(1, size_hw=(90, 120)).image)
    parts = architecture.cut(network)
    with torch.no_grad():
        assert torch.allclose(parts.behind(parts.before(x)), network(x), atol=1e-5)
    classifier = LesionClassifier(
        network, ref=ModelRef("m", ""), device=Device("cpu", "CPU"), architecture=architecture
    )
    cam = make_cam(classifier, draw_case(1, size_hw=(90, 120)).image, method="Grad-CAM")
    assert cam.map.shape == (INPUT_SIZE, INPUT_SIZE)
    assert cam.target_class in classifier.class_names
    assert parts.before(x).shape[-2:] == (GRID, GRID)
    assert "Grad-CAM" in methods_of(classifier)


def test_its_file_is_added_like_any_classifiers(tmp_path: Path) -> None:
    torch.manual_seed(0)
    file = tmp_path / "trained.safetensors"
    save_file({key: value.half() for key, value in SamMedCls().state_dict().items()}, file)
    registry = ClassifierRegistry(tmp_path / "shipped", tmp_path / "user")
    info = registry.add(file)
    assert info.architecture == "sam-medcls"
    chances = registry.load(info.ref.name, Device("cpu", "CPU")).predict(
        np.zeros((60, 80, 3), np.uint8)
    )
    assert sum(chances.values()) == pytest.approx(1)
