"""MobileNetV3 and its excitation: shapes, gradients, and the paper's formulas by hand."""

from __future__ import annotations

import math

import pytest
import torch

from lesionlab.engine.models.mobilenet_v3 import (
    CHANNELS,
    STRIDE,
    ImprovedSqueezeExcitation,
    SqueezeExcitation,
    mobilenet_v3_features,
)


def sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-x))


def test_improved_excitation_adds_channel_and_place_to_what_came_in() -> None:
    block = ImprovedSqueezeExcitation(2)
    with torch.no_grad():
        # Channel weights see (mean 0, mean 1, max 0, max 1); place weights see (x0, x1).
        block.channel.weight.copy_(torch.tensor([[1.0, 0, 0, 0.5], [0, -1, 2, 0]]).view(2, 4, 1, 1))
        block.channel.bias.copy_(torch.tensor([0.1, -0.2]))
        block.spatial.weight.copy_(torch.tensor([[0.3, -0.7]]).view(1, 2, 1, 1))
        block.spatial.bias.fill_(0.05)
    x = torch.tensor([[[[1.0, 3.0]], [[-2.0, 4.0]]]])  # (1, 2, 1, 2): means 2, 1; maxima 3, 4
    by_channel = [sigmoid(2 + 0.5 * 4 + 0.1), sigmoid(-1 + 2 * 3 - 0.2)]
    by_place = [sigmoid(0.3 * 1 + 0.7 * 2 + 0.05), sigmoid(0.3 * 3 - 0.7 * 4 + 0.05)]
    expected = [
        [[value * (1 + by_channel[c] + by_place[i]) for i, value in enumerate(row)]]
        for c, row in enumerate([[1.0, 3.0], [-2.0, 4.0]])
    ]
    assert torch.allclose(block(x), torch.tensor([expected]), atol=1e-6)


def test_improved_excitation_has_no_fully_connected_layer() -> None:
    kinds = {type(module) for module in ImprovedSqueezeExcitation(8).modules()}
    assert torch.nn.Linear not in kinds
    assert ImprovedSqueezeExcitation(8).channel.weight.shape == (8, 16, 1, 1)


def test_usual_excitation_weighs_channels_by_their_means() -> None:
    block = SqueezeExcitation(2)
    with torch.no_grad():
        for layer in (block.reduce, block.restore):
            layer.weight.zero_()
            layer.bias.zero_()
        block.reduce.weight[0, 0] = 1.0  # the mean of channel 0, kept where positive
        block.restore.weight[1, 0] = 2.0
    x = torch.tensor([[[[0.0, 1.0]], [[4.0, 8.0]]]])
    # Hard sigmoid: (x + 3) / 6. Channel 0 gets 3 / 6, channel 1 (2 * 0.5 + 3) / 6.
    expected = torch.tensor([[[[0.0, 0.5]], [[4.0 * 4 / 6, 8.0 * 4 / 6]]]])
    assert torch.allclose(block(x), expected)


@pytest.mark.parametrize("excitation", [ImprovedSqueezeExcitation, SqueezeExcitation])
def test_every_parameter_gets_a_gradient(excitation: type[torch.nn.Module]) -> None:
    torch.manual_seed(0)
    features = mobilenet_v3_features(excitation)
    made = features(torch.randn(2, 3, 64, 64))
    assert made.shape == (2, CHANNELS, 64 // STRIDE, 64 // STRIDE)
    (made * torch.randn_like(made)).sum().backward()
    for name, parameter in features.named_parameters():
        assert parameter.grad is not None, name
        assert parameter.grad.abs().sum() > 0, name


def test_stages_are_those_of_mobilenet_v3_small() -> None:
    blocks = list(mobilenet_v3_features(SqueezeExcitation))[1:-1]
    x = torch.zeros(1, 16, 112, 112)
    shapes = []
    for block in blocks:
        x = block.eval()(x)
        shapes.append(tuple(x.shape[1:3]))
    assert shapes == [
        (16, 56), (24, 28), (24, 28), (40, 14), (40, 14), (40, 14), (48, 14), (48, 14),
        (96, 7), (96, 7), (96, 7),
    ]  # fmt: skip
    # Of torchvision's 927,008 for these stages; its four narrowest excitations are rounded alike.
    assert (
        0.9e6 < sum(p.numel() for p in mobilenet_v3_features(SqueezeExcitation).parameters()) < 1e6
    )
