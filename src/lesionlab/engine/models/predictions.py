"""What a promptable model gives: the embedding of an image, and the mask of some prompts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from lesionlab.core.backends import Backend


@dataclass(frozen=True, slots=True, eq=False)
class Embedding:
    """What the image encoder made of one image.

    Attributes:
        features: On the device that it was made on, float32 (1, 256, 64, 64).
        hw: (height, width) of the image itself: the frame of all prompts and masks.
        tokens: Query vectors that the image itself adds to every prompt, float32 (1, N, 256), or
            None; not kept in the cache.
        backend: What computed it; not said of one from the cache.
        computed_with: What `part_computed_with` says of it; "" if that is not known.
    """

    features: torch.Tensor
    hw: tuple[int, int]
    tokens: torch.Tensor | None = None
    backend: Backend = Backend.PYTORCH
    computed_with: str = ""

    def to_cache(self) -> NDArray[np.float16]:
        """Give the features for the cache, float16 (256, 64, 64)."""
        return np.ascontiguousarray(self.features[0].cpu().numpy(), dtype=np.float16)


class Decoded(NamedTuple):
    """The answer of one decoder pass.

    Attributes:
        logits: Float32 (256, 256), covering the model's whole frame; input to the next pass.
        predicted_iou: The decoder's own estimate and not a measurement.
        computed_with: What `part_computed_with` says of the pass.
    """

    logits: NDArray[np.float32]
    predicted_iou: float
    computed_with: str


@dataclass(frozen=True, slots=True, eq=False)
class MaskPrediction:
    """The decoder's answer.

    Attributes:
        mask: Bool (H, W), at the image's own size.
        logits: Float32 (256, 256), covering the model's whole frame; input to the next pass.
        predicted_iou: The decoder's own estimate and not a measurement.
        computed_with: What `mask_computed_with` says of it.
    """

    mask: NDArray[np.bool_]
    logits: NDArray[np.float32]
    predicted_iou: float
    computed_with: str
