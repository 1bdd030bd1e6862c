"""A feature pyramid before the image encoder, so that it sees several scales at once: melSeg.

Source: Roy et al. 2024, melSeg, section II B, figures 4 and 5; Lin et al. 2017, Feature Pyramid
Networks, figure 3. melSeg gives neither its levels nor how features become the encoder's input;
here four levels at strides 2 to 16 end in a change of the image itself, of its size and channels.
"""

from __future__ import annotations

from typing import Any, cast

import torch
from torch import nn
from torch.nn import functional

WIDTHS = (16, 32, 64, 128)
"""Channels of the bottom-up levels, the finest first."""
CHANNELS = 32
"""Channels of all top-down levels."""


class BottomUp(nn.Module):
    """From lower to higher levels, each half as large and with more meaning.

    Source: melSeg, figure 5, left.
    """

    def __init__(self, widths: tuple[int, ...] = WIDTHS) -> None:
        super().__init__()
        self.levels = nn.ModuleList(
            nn.Sequential(
                nn.Conv2d(inputs, outputs, 3, stride=2, padding=1, bias=False),
                nn.BatchNorm2d(outputs),
                nn.ReLU(inplace=True),
            )
            for inputs, outputs in zip((3, *widths), widths, strict=False)
        )

    def forward(self, x: torch.Tensor) -> list[torch.Tensor]:
        """Give (B, widths[i], H / 2^(i + 1), W / 2^(i + 1)) of an image (B, 3, H, W)."""
        found = []
        for level in self.levels:
            x = level(x)
            found.append(x)
        return found


class TopDown(nn.Module):
    """From the highest level down: upsampled, and combined with the level beside it.

    Source: melSeg, figure 5, right; Lin et al. 2017: 1x1 lateral convolutions, nearest neighbours,
    a 3x3 convolution against the grain of upsampling, no non-linearity.
    """

    def __init__(self, widths: tuple[int, ...] = WIDTHS, channels: int = CHANNELS) -> None:
        super().__init__()
        self.lateral = nn.ModuleList(nn.Conv2d(width, channels, 1) for width in widths)
        self.smooth = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, levels: list[torch.Tensor]) -> torch.Tensor:
        """Give the finest merged level, (B, channels, H / 2, W / 2)."""
        merged: torch.Tensor = self.lateral[-1](levels[-1])
        for index in range(len(levels) - 2, -1, -1):
            beside = self.lateral[index](levels[index])
            merged = beside + functional.interpolate(merged, beside.shape[-2:], mode="nearest")
        smoothed: torch.Tensor = self.smooth(merged)
        return smoothed


class FeaturePyramid(nn.Module):
    """An image to the image that the encoder sees: itself, changed by features of several scales.

    Attributes:
        out: Features to the change of the image; starts at zero, so that the encoder first sees the
            image as it is and its trained weights keep their meaning.
    """

    def __init__(self, widths: tuple[int, ...] = WIDTHS, channels: int = CHANNELS) -> None:
        super().__init__()
        self.bottom_up = BottomUp(widths)
        self.top_down = TopDown(widths, channels)
        self.out = nn.Conv2d(channels, 3, 3, padding=1)
        nn.init.zeros_(self.out.weight)
        assert self.out.bias is not None
        nn.init.zeros_(self.out.bias)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Take float (B, 3, H, W), in the encoder's own scaling, to the same."""
        features = self.top_down(self.bottom_up(x))
        change = functional.interpolate(
            self.out(features), x.shape[-2:], mode="bilinear", align_corners=False
        )
        return x + change


class PyramidEncoder(nn.Module):
    """SAM's image encoder with a feature pyramid just before it.

    Source: melSeg, figure 4.
    """

    def __init__(self, encoder: nn.Module) -> None:
        """Take over an image encoder of a square input, whose side is its `img_size`."""
        super().__init__()
        self.pyramid = FeaturePyramid()
        self.encoder = encoder

    @property
    def img_size(self) -> int:
        """Side of the input in pixels."""
        return cast(int, cast(Any, self.encoder).img_size)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Encode images (B, 3, S, S) as the encoder does, to (B, C, h, w)."""
        embedding: torch.Tensor = self.encoder(self.pyramid(x))
        return embedding
