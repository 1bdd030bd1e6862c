"""MobileNetV2 feature stages under torchvision's parameter names, without torchvision."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import nn

# (expansion, channels, repeats, stride) of each stage: Sandler et al. 2018, table 2.
_STAGES = (
    (1, 16, 1, 1),
    (6, 24, 2, 2),
    (6, 32, 3, 2),
    (6, 64, 4, 2),
    (6, 96, 3, 1),
    (6, 160, 3, 2),
    (6, 320, 1, 1),
)


class ConvNormActivation(nn.Sequential):
    """Convolution without bias, batch norm, ReLU6; keys as torchvision's `Conv2dNormActivation`."""

    def __init__(
        self, inputs: int, outputs: int, *, kernel: int = 3, stride: int = 1, groups: int = 1
    ) -> None:
        super().__init__(
            nn.Conv2d(
                inputs,
                outputs,
                kernel,
                stride=stride,
                padding=(kernel - 1) // 2,
                groups=groups,
                bias=False,
            ),
            nn.BatchNorm2d(outputs),
            nn.ReLU6(inplace=True),
        )


class InvertedResidual(nn.Module):
    """Expand, filter each channel, project; with a shortcut where the shapes allow it.

    Source: Sandler et al. 2018, MobileNetV2, section 3.
    """

    def __init__(self, inputs: int, outputs: int, *, stride: int, expansion: int) -> None:
        super().__init__()
        hidden = inputs * expansion
        layers: list[nn.Module] = []
        if expansion != 1:
            layers.append(ConvNormActivation(inputs, hidden, kernel=1))
        layers += [
            ConvNormActivation(hidden, hidden, stride=stride, groups=hidden),
            nn.Conv2d(hidden, outputs, 1, bias=False),
            nn.BatchNorm2d(outputs),
        ]
        self.conv = nn.Sequential(*layers)
        self.has_shortcut = stride == 1 and inputs == outputs

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Filter (B, inputs, H, W) to (B, outputs, H / stride, W / stride)."""
        filtered: torch.Tensor = self.conv(x)
        return x + filtered if self.has_shortcut else filtered


def mobilenet_v2_features(*, last_stride: int = 2) -> nn.Sequential:
    """Build the stages `features.0` to `features.17` of MobileNetV2 1.0.

    The final 320 -> 1280 convolution (`features.18`) is left out: it holds a fifth of the
    parameters and serves only the thousand ImageNet classes.

    Args:
        last_stride: Stride of the 160-channel stage; 1 keeps stride 16 to the end.
    """
    layers: list[nn.Module] = [ConvNormActivation(3, 32, stride=2)]
    channels = 32
    for expansion, outputs, repeats, stage_stride in _STAGES:
        first_stride = last_stride if outputs == 160 else stage_stride
        for index in range(repeats):
            stride = first_stride if index == 0 else 1
            layers.append(InvertedResidual(channels, outputs, stride=stride, expansion=expansion))
            channels = outputs
    return nn.Sequential(*layers)


def load_start_weights(features: nn.Sequential, state: Mapping[str, torch.Tensor]) -> None:
    """Copy a torchvision-keyed MobileNetV2 state into the stages that `features` has.

    Args:
        features: What `mobilenet_v2_features` built.
        state: Tensors under keys such as `features.1.conv.0.0.weight`; the rest is ignored.

    Raises:
        KeyError: If a tensor that the stages need is not in `state`.
    """
    own = features.state_dict()
    features.load_state_dict(
        {key: state[f"features.{key}"].to(own[key].dtype) for key in own}, strict=True
    )
