"""Every architecture in miniature: torchvision's classes with a few channels and layers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import torch
from torch import nn

from lesionlab.core.proposals import ModelRef
from lesionlab.engine.explain.classifier import LesionClassifier
from lesionlab.engine.models.backbones import ARCHITECTURES, Architecture
from lesionlab.engine.models.device import choose_device
from lesionlab.engine.models.gate import Gate
from lesionlab.engine.models.torchvision_shim import ensure_torchvision

ensure_torchvision()

from torchvision import models  # noqa: E402 - needs torchvision mended first
from torchvision.models.efficientnet import MBConvConfig  # noqa: E402
from torchvision.models.resnet import BasicBlock  # noqa: E402

SIDE_PX = 64
BUILD: dict[str, Callable[[], nn.Module]] = {
    "resnet50": partial(models.ResNet, BasicBlock, [1, 1, 1, 1], num_classes=2),
    "mobilenet_v2": partial(
        models.MobileNetV2, 2, inverted_residual_setting=[[1, 8, 1, 2], [2, 8, 1, 2]]
    ),
    "efficientnet_b0": partial(
        models.EfficientNet,
        [MBConvConfig(1, 3, 2, 8, 8, 1, 1, 1), MBConvConfig(2, 3, 2, 8, 16, 1, 1, 1)],
        0.2,
        num_classes=2,
        last_channel=24,
    ),
    "vit_s_16": partial(models.VisionTransformer, SIDE_PX, 16, 3, 4, 32, 64, num_classes=2),
    "swin_t": partial(models.SwinTransformer, [4, 4], 8, [2, 2], [2, 4], [4, 4], num_classes=2),
}


def tiny_architecture(name: str) -> Architecture:
    """Give an architecture that sees 64 pixels and builds a tiny network, of two classes only."""
    full = ARCHITECTURES[name]
    return replace(
        full, frame=replace(full.frame, side_px=SIDE_PX), build=lambda _classes: BUILD[name]()
    )


def tiny(name: str, *, bias: float = 0.0) -> tuple[Architecture, nn.Module]:
    """Give an architecture that sees 64 pixels and a seeded network of it, in eval mode.

    Args:
        name: Of the architecture.
        bias: Of both class logits; turns their sign.
    """
    architecture = tiny_architecture(name)
    torch.manual_seed(1)
    network = architecture.build(2)
    with torch.no_grad():
        # Fresh layers fade the signal out; one pass sets their statistics to what they see.
        for layer in network.modules():
            if isinstance(layer, nn.BatchNorm2d):
                layer.momentum = 1.0
        for parameter in network.parameters():
            if parameter.ndim == 1:
                parameter.add_(0.05 * torch.randn_like(parameter))
        head = architecture.last_linear(network)
        # All channels speak for a class, so that no map is empty.
        head.weight.normal_(std=0.5).abs_()
        head.bias.fill_(bias)
        network.train()(torch.randn(4, 3, SIDE_PX, SIDE_PX))
    return architecture, network.eval()


def tiny_classifier(name: str, *, bias: float = 0.0, gate: Gate | None = None) -> LesionClassifier:
    """Give a classifier of that network."""
    architecture, network = tiny(name, bias=bias)
    return LesionClassifier(
        network,
        ref=ModelRef(name, "0" * 64),
        device=choose_device("cpu"),
        architecture=architecture,
        gate=gate,
    )
