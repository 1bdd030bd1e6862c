"""SAM-AutoMed's image prompt encoder: the image itself takes the place of a prompt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from lesionlab.engine.models.mobilenet_v3 import (
    CHANNELS,
    ImprovedSqueezeExcitation,
    mobilenet_v3_features,
)

INPUT_SIZE = 256
"""Side of its input in pixels, as in the paper."""
_GRID = 4
TOKENS = _GRID * _GRID


class ImagePromptEncoder(nn.Module):
    """MobileNetV3 whose last cells become query vectors of SAM's mask decoder.

    The paper names neither the number of the vectors nor how they tell where they are. Here the
    8x8 cells are averaged to 4x4: sixteen vectors, no more than a click-happy user makes, so that
    the decoder stays fast. Each is given SAM's own encoding of its place, as a click is.

    Source: SAM-AutoMed, "SAM-AutoMed" and figure 3.
    """

    def __init__(
        self,
        prompt_encoder: Any,
        *,
        excitation: Callable[[int], nn.Module] = ImprovedSqueezeExcitation,
    ) -> None:
        """Build it with random weights.

        Args:
            prompt_encoder: The base's, whose encoding of places the decoder knows; not kept.
            excitation: Makes MobileNetV3's squeeze-and-excitation block.
        """
        super().__init__()
        self.features = mobilenet_v3_features(excitation)
        self.to_tokens = nn.Conv2d(CHANNELS, prompt_encoder.embed_dim, 1)
        with torch.no_grad():
            places = prompt_encoder.pe_layer((_GRID, _GRID)).float().cpu()
        self.places: torch.Tensor
        self.register_buffer("places", places.flatten(1).T.contiguous())  # (16, 256)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Make prompts of images.

        Args:
            x: RGB, float (B, 3, 256, 256), in [-1, 1], stretched to the square.

        Returns:
            Query vectors, float (B, 16, 256), row by row from the top left.
        """
        cells = functional.adaptive_avg_pool2d(self.features(x), _GRID)
        tokens: torch.Tensor = self.to_tokens(cells).flatten(2).transpose(1, 2) + self.places
        return tokens


class JoinedPromptEncoder(nn.Module):
    """A base's prompt encoder whose answers begin with the vectors of the images.

    Clicks, boxes and mask prompts come after them: what the image proposes can be corrected.
    """

    def __init__(self, prompt_encoder: Any, tokens: torch.Tensor) -> None:
        """Join a prompt encoder and the vectors of B images, float (B, 16, 256)."""
        super().__init__()
        self.base = prompt_encoder
        self._tokens = tokens
        self.input_image_size = prompt_encoder.input_image_size
        self.image_embedding_size = prompt_encoder.image_embedding_size

    def forward(self, **prompts: Any) -> tuple[torch.Tensor, torch.Tensor]:
        """Embed prompts as `segment_anything.modeling.PromptEncoder.forward` does.

        Returns:
            Sparse (B, 16 + M, 256) and dense embeddings.
        """
        sparse, dense = self.base(**prompts)
        return with_tokens(sparse, self._tokens), dense

    def get_dense_pe(self) -> torch.Tensor:
        """Give the encoding of the grid's places, float (1, 256, 64, 64)."""
        encoding: torch.Tensor = self.base.get_dense_pe()
        return encoding


def with_tokens(sparse: torch.Tensor, tokens: torch.Tensor) -> torch.Tensor:
    """Put the vectors of images before embedded prompts.

    Args:
        sparse: Float (B, M, 256); M may be 0.
        tokens: Float (B, N, 256). One image may have several prompt sets, or several images none.

    Returns:
        Float (B, N + M, 256).
    """
    count = max(len(sparse), len(tokens))
    return torch.cat((tokens.expand(count, -1, -1), sparse.expand(count, -1, -1)), dim=1)
