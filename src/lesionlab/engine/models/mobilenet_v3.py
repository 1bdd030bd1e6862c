"""MobileNetV3-Small feature stages, with SAM-AutoMed's squeeze-and-excitation or the usual one."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import nn
from torch.nn import functional

STRIDE = 32
"""Of the last stage: an image of 256x256 becomes 8x8 cells."""
_STEM_CHANNELS = 16
# (kernel, expanded, channels, has squeeze-and-excitation, has h-swish, stride) of each block:
# Howard et al. 2019, table 2. Small, because at equal time on two processor cores it sees four
# times as many pictures as Large, and the paper wants "a smaller parameter size".
_BLOCKS = (
    (3, 16, 16, True, False, 2),
    (3, 72, 24, False, False, 2),
    (3, 88, 24, False, False, 1),
    (5, 96, 40, True, True, 2),
    (5, 240, 40, True, True, 1),
    (5, 240, 40, True, True, 1),
    (5, 120, 48, True, True, 1),
    (5, 144, 48, True, True, 1),
    (5, 288, 96, True, True, 2),
    (5, 576, 96, True, True, 1),
    (5, 576, 96, True, True, 1),
)
CHANNELS = 576
"""Of the last stage, as table 2 has it."""
_REDUCTION = 4


class ImprovedSqueezeExcitation(nn.Module):
    """Weighs channels and places in parallel, and adds both to what came in.

    Source: SAM-AutoMed, "Improved squeeze and excitation block", figure 5. The convolution of the
    channel branch sees one cell, so that it is a linear layer without being called one.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.channel = nn.Conv2d(2 * channels, channels, 1)
        self.spatial = nn.Conv2d(channels, 1, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Give X + X_C + X_S of X, float (B, C, H, W)."""
        squeezed = torch.cat((x.mean((2, 3), keepdim=True), x.amax((2, 3), keepdim=True)), dim=1)
        by_channel: torch.Tensor = self.channel(squeezed).sigmoid()  # (B, C, 1, 1)
        by_place: torch.Tensor = self.spatial(x).sigmoid()  # (B, 1, H, W)
        return x + by_channel * x + by_place * x


class SqueezeExcitation(nn.Module):
    """Weighs channels by the image as a whole: the block that the improved one replaces.

    Source: Hu et al. 2018; Howard et al. 2019 (hard sigmoid, a quarter of the channels between).
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        between = max(channels // _REDUCTION, 8)
        self.reduce = nn.Conv2d(channels, between, 1)
        self.restore = nn.Conv2d(between, channels, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Weigh the channels of float (B, C, H, W)."""
        squeezed = x.mean((2, 3), keepdim=True)
        weights = functional.hardsigmoid(self.restore(self.reduce(squeezed).relu()))
        return x * weights


class _ConvNorm(nn.Sequential):
    """Convolution without bias, batch norm, activation."""

    def __init__(
        self,
        inputs: int,
        outputs: int,
        *,
        activation: nn.Module,
        kernel: int = 1,
        stride: int = 1,
        groups: int = 1,
    ) -> None:
        super().__init__(
            nn.Conv2d(
                inputs,
                outputs,
                kernel,
                stride=stride,
                padding=kernel // 2,
                groups=groups,
                bias=False,
            ),
            nn.BatchNorm2d(outputs),
            activation,
        )


class Bottleneck(nn.Module):
    """Expand, filter each channel, excite, project; with a shortcut where the shapes allow it.

    Source: Howard et al. 2019, figure 4; SAM-AutoMed, figure 4.
    """

    def __init__(
        self,
        inputs: int,
        outputs: int,
        *,
        kernel: int,
        expanded: int,
        excitation: nn.Module,
        activation: nn.Module,
        stride: int,
    ) -> None:
        super().__init__()
        self.expand: nn.Module = nn.Identity()
        if expanded != inputs:
            self.expand = _ConvNorm(inputs, expanded, activation=activation)
        self.filter = _ConvNorm(
            expanded,
            expanded,
            activation=activation,
            kernel=kernel,
            stride=stride,
            groups=expanded,
        )
        self.excite = excitation
        self.project = _ConvNorm(expanded, outputs, activation=nn.Identity())
        self.has_shortcut = stride == 1 and inputs == outputs

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Filter (B, inputs, H, W) to (B, outputs, H / stride, W / stride)."""
        made: torch.Tensor = self.project(self.excite(self.filter(self.expand(x))))
        return x + made if self.has_shortcut else made


def mobilenet_v3_features(
    excitation: Callable[[int], nn.Module] = ImprovedSqueezeExcitation,
) -> nn.Sequential:
    """Build the stages of MobileNetV3-Small: (B, 3, S, S) to (B, 576, S / 32, S / 32).

    Args:
        excitation: Makes the squeeze-and-excitation block of so many channels.
    """
    layers: list[nn.Module] = [
        _ConvNorm(3, _STEM_CHANNELS, kernel=3, stride=2, activation=nn.Hardswish())
    ]
    channels = _STEM_CHANNELS
    for kernel, expanded, outputs, excites, has_hswish, stride in _BLOCKS:
        layers.append(
            Bottleneck(
                channels,
                outputs,
                kernel=kernel,
                expanded=expanded,
                excitation=excitation(expanded) if excites else nn.Identity(),
                activation=nn.Hardswish() if has_hswish else nn.ReLU(),
                stride=stride,
            )
        )
        channels = outputs
    layers.append(_ConvNorm(channels, CHANNELS, activation=nn.Hardswish()))
    return nn.Sequential(*layers)
