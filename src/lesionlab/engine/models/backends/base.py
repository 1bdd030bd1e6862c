"""What each backend offers to the predictor."""

from __future__ import annotations

from typing import Protocol

import torch

from lesionlab.core.backends import Backend


class EncoderBackend(Protocol):
    """Computes an image encoder.

    Attributes:
        backend: Which one it is.
    """

    backend: Backend

    def __call__(self, batch: torch.Tensor) -> torch.Tensor:
        """Encode one image, float32 (1, 3, S, S), to its embedding, float32 (1, 256, 64, 64)."""


class DecoderBackend(Protocol):
    """Computes a mask decoder, for the single mask.

    Attributes:
        backend: Which one it is.
    """

    backend: Backend

    def __call__(
        self,
        features: torch.Tensor,
        *,
        image_pe: torch.Tensor,
        sparse: torch.Tensor,
        dense: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Decode prompt sets of an image.

        Args:
            features: The image's embedding, float32 (1, 256, 64, 64).
            image_pe: Positional encoding of the grid, float32 (1, 256, 64, 64).
            sparse: Embedded clicks and box corners, float32 (N, tokens, 256).
            dense: Embedded mask prompts, float32 (N, 256, 64, 64).

        Returns:
            Logits, float32 (N, 1, 256, 256), and predicted IoUs, float32 (N, 1 or more).
        """
