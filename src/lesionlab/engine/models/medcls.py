"""SAM-MedCls: a classifier of a frozen SAM encoder's features and a small network's own."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional

from lesionlab.engine.models.compact import (
    EMBEDDING_CHANNELS,
    INPUT_SIZE,
    PREPROCESSING,
    CompactImageEncoder,
)
from lesionlab.engine.models.mobilenet_v3 import CHANNELS, mobilenet_v3_features

__all__ = ["INPUT_SIZE", "PREPROCESSING", "ChannelAttention", "SamMedCls", "SpatialAttention"]

GRID = 16
"""Cells of a side: what SAM-Med2D's encoder makes of the paper's 256x256 images."""
_OWN_INPUT_SIZE = 256
_QUERY_CHANNELS = 128
_POOLED_SIDES = (1, 2, 3, 6)
_HIDDEN = 128


class SpatialAttention(nn.Module):
    """Lets each place look at a hundred summaries of the whole image, not at all other places.

    Source: SAM-MedCls, "Spatial attention module", equation 4 and figure 7.
    """

    def __init__(self, channels: int, *, query_channels: int = _QUERY_CHANNELS) -> None:
        super().__init__()
        self.query = nn.Conv2d(channels, query_channels, 1)
        # 1x1 convolutions of the summaries, which have no second axis.
        self.key = nn.Conv1d(channels, query_channels, 1)
        self.value = nn.Conv1d(channels, channels, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Give `softmax(Q K^T) V + X` of X, float (B, C, H, W)."""
        context = pyramid_context(x)
        queries = self.query(x).flatten(2).transpose(1, 2)  # (B, N, C')
        weights = torch.softmax(queries @ self.key(context), dim=-1)  # (B, N, M)
        seen: torch.Tensor = weights @ self.value(context).transpose(1, 2)  # (B, N, C)
        return x + seen.transpose(1, 2).reshape(x.shape)


class ChannelAttention(nn.Module):
    """Adds to each channel those that resemble it; it has nothing to learn.

    Source: SAM-MedCls, "Channel attention module", equations 5 and 6.
    """

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Give `softmax(X X^T) X + X` of X, float (B, C, H, W)."""
        # The products of channels are sums over all places: outside autocast, which is too coarse.
        with torch.autocast(x.device.type, enabled=False):
            flat = x.float().flatten(2)
            theta = torch.softmax(flat @ flat.transpose(1, 2), dim=-1)
            return (theta @ flat + flat).reshape(x.shape)


class SamMedCls(nn.Module):
    """Encoder features with spatial attention beside MobileNetV3's, channel attention, and an MLP.

    The paper does not say how the two grids are brought together. Here the encoder's features are
    averaged to 16x16 cells, and MobileNetV3's 8x8 cells enlarged to them.

    Source: SAM-MedCls, figure 6.

    Attributes:
        encoder: A SAM encoder; it is never trained, and its batch norms stand still.
    """

    def __init__(self, encoder: nn.Module | None = None, *, classes: int = 2) -> None:
        """Build it with random weights.

        Args:
            encoder: The base's; None builds the compact model's with random weights.
            classes: How many are told apart.
        """
        super().__init__()
        self.encoder = (encoder or CompactImageEncoder()).requires_grad_(False).eval()
        self.spatial = SpatialAttention(EMBEDDING_CHANNELS)
        self.features = mobilenet_v3_features()
        self.channel = ChannelAttention()
        self.mlp = nn.Sequential(
            nn.Linear(EMBEDDING_CHANNELS + CHANNELS, _HIDDEN),
            nn.Hardswish(),
            nn.Linear(_HIDDEN, classes),
        )

    def train(self, mode: bool = True) -> SamMedCls:
        """Go into training mode, but for the encoder."""
        super().train(mode)
        self.encoder.eval()
        return self

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Classify a batch of images.

        Args:
            x: RGB, float (B, 3, 320, 320), in [-1, 1] (`x / 127.5 - 1`), stretched to the square.

        Returns:
            Logits, float (B, classes).
        """
        logits: torch.Tensor = self.mlp(self.places(x).mean((2, 3)))
        return logits

    def places(self, x: torch.Tensor) -> torch.Tensor:
        """Give what is pooled: features of each place, float (B, 832, 16, 16)."""
        # Not under no_grad: methods that explain may ask for gradients of the image.
        known = self.spatial(functional.adaptive_avg_pool2d(self.encoder(x), GRID))
        side = (_OWN_INPUT_SIZE, _OWN_INPUT_SIZE)
        small = functional.interpolate(x, side, mode="bilinear", antialias=True)
        own = functional.interpolate(self.features(small), (GRID, GRID), mode="bilinear")
        placed: torch.Tensor = self.channel(torch.cat((known, own.to(known.dtype)), dim=1))
        return placed


def pyramid_context(x: torch.Tensor) -> torch.Tensor:
    """Summarise an image at four scales, by means and by maxima.

    Args:
        x: Float (B, C, H, W).

    Returns:
        Float (B, C, 100): the means of 1x1, 2x2, 3x3 and 6x6 parts, then the maxima.

    Source: SAM-MedCls, figure 7 b: M = 2 (1 + 4 + 9 + 36).
    """
    pools = (functional.adaptive_avg_pool2d, functional.adaptive_max_pool2d)
    return torch.cat([pool(x, side).flatten(2) for pool in pools for side in _POOLED_SIDES], dim=2)
