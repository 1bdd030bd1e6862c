"""Backends of PyTorch: upstream's modules as they are, and the same sums in another order."""

from __future__ import annotations

from typing import Any

import torch

from lesionlab.core.backends import Backend
from lesionlab.engine.models.backends.vit import RearrangedVit
from lesionlab.engine.models.sam_decoding import decode_batch


class PlainEncoder:
    """An image encoder as it was written."""

    backend = Backend.PYTORCH

    def __init__(self, encoder: Any) -> None:
        self._encoder = encoder

    def __call__(self, batch: torch.Tensor) -> torch.Tensor:
        return self._encoder(batch)  # type: ignore[no-any-return]


class VitEncoder:
    """SAM's image encoder in another order, in float32 or bfloat16."""

    def __init__(self, encoder: Any, dtype: torch.dtype) -> None:
        self._encoder = RearrangedVit(encoder, dtype=dtype)
        is_float32 = dtype is torch.float32
        self.backend = Backend.REARRANGED if is_float32 else Backend.BFLOAT16

    def __call__(self, batch: torch.Tensor) -> torch.Tensor:
        return self._encoder(batch)  # type: ignore[no-any-return]


class PlainDecoder:
    """A mask decoder as `segment_anything` computes it: to the last bit what others get."""

    backend = Backend.PYTORCH

    def __init__(self, decoder: Any) -> None:
        self._decoder = decoder

    def __call__(
        self,
        features: torch.Tensor,
        *,
        image_pe: torch.Tensor,
        sparse: torch.Tensor,
        dense: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        logits, predicted_iou = self._decoder(
            image_embeddings=features,
            image_pe=image_pe,
            sparse_prompt_embeddings=sparse,
            dense_prompt_embeddings=dense,
            multimask_output=False,
        )
        return logits, predicted_iou


class RearrangedDecoder:
    """A mask decoder in another order: equal up to rounding, in less than half of the time."""

    backend = Backend.REARRANGED

    def __init__(self, decoder: Any) -> None:
        self._decoder = decoder

    def __call__(
        self,
        features: torch.Tensor,
        *,
        image_pe: torch.Tensor,
        sparse: torch.Tensor,
        dense: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        return decode_batch(
            self._decoder,
            features.expand(len(dense), -1, -1, -1),
            image_pe=image_pe,
            sparse=sparse,
            dense=dense,
            masks=1,
        )
