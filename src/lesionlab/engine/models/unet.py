"""A plain U-Net: the fully trained baseline that needs no prompt and no base checkpoint.

Source: Ronneberger et al. 2015, figure 1; with batch norm after each convolution, convolutions that
keep the size, and a quarter of the channels: 16 to 256 instead of 64 to 1024, 1.94 M parameters.
"""

from __future__ import annotations

from itertools import pairwise

import torch
from torch import nn

INPUT_SIZE = 256
WIDTHS = (16, 32, 64, 128, 256)


class DoubleConvolution(nn.Sequential):
    """Twice: 3x3 convolution, batch norm, ReLU. From (B, inputs, H, W) to (B, outputs, H, W)."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__(
            nn.Conv2d(inputs, outputs, 3, padding=1, bias=False),
            nn.BatchNorm2d(outputs),
            nn.ReLU(inplace=True),
            nn.Conv2d(outputs, outputs, 3, padding=1, bias=False),
            nn.BatchNorm2d(outputs),
            nn.ReLU(inplace=True),
        )


class UpBlock(nn.Module):
    """One step of the expanding path: up-convolution, the skipped features beside it, two more."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.up = nn.ConvTranspose2d(inputs, outputs, 2, stride=2)
        self.merge = DoubleConvolution(2 * outputs, outputs)

    def forward(self, x: torch.Tensor, skipped: torch.Tensor) -> torch.Tensor:
        """Take (B, inputs, H, W) and skipped (B, outputs, 2H, 2W) to (B, outputs, 2H, 2W)."""
        merged: torch.Tensor = self.merge(torch.cat((skipped, self.up(x)), dim=1))
        return merged


class UNet(nn.Module):
    """An image to the logits of its one lesion.

    Attributes:
        down: Double convolutions of the contracting path; the last is the bottleneck, 16 times
            smaller than the image, where Grad-CAM looks.
        up: Steps of the expanding path, from the coarsest.
        head: 1x1 convolution to one channel.
    """

    def __init__(self, widths: tuple[int, ...] = WIDTHS) -> None:
        """Start from random weights.

        Args:
            widths: Channels of each level, the finest first.
        """
        super().__init__()
        self.down = nn.ModuleList(
            DoubleConvolution(inputs, outputs)
            for inputs, outputs in zip((3, *widths), widths, strict=False)
        )
        self.pool = nn.MaxPool2d(2)
        coarse_first = widths[::-1]
        self.up = nn.ModuleList(
            UpBlock(inputs, outputs) for inputs, outputs in pairwise(coarse_first)
        )
        self.head = nn.Conv2d(widths[0], 1, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Segment a batch of images.

        Args:
            x: RGB, float (B, 3, H, W) in [-1, 1]; H and W are multiples of 16.

        Returns:
            Logits, float (B, H, W).
        """
        levels: list[torch.Tensor] = []
        for index, block in enumerate(self.down):
            x = block(self.pool(x) if index else x)
            levels.append(x)
        for block, skipped in zip(self.up, levels[-2::-1], strict=True):
            x = block(x, skipped)
        logits: torch.Tensor = self.head(x)[:, 0]
        return logits
