"""A promptable model that the image itself prompts: SAM-AutoMed, put to use."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
from numpy.typing import NDArray

from lesionlab.core.proposals import ModelInfo
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.image_prompts import INPUT_SIZE, ImagePromptEncoder
from lesionlab.engine.models.predictor import Embedding, Predictor
from lesionlab.engine.models.preprocessing import Preprocessing, compact_tensor


class ImagePromptedPredictor(Predictor):
    """Predicts with an image prompt encoder: its embeddings carry the image's query vectors."""

    def __init__(
        self,
        model: torch.nn.Module,
        *,
        image_prompts: ImagePromptEncoder,
        info: ModelInfo,
        preprocessing: Preprocessing,
        device: Device,
        base: ModelInfo | None = None,
    ) -> None:
        """Take over a model, as `Predictor` does, and an image prompt encoder."""
        self._image_prompts = image_prompts.eval()
        super().__init__(model, info=info, preprocessing=preprocessing, device=device, base=base)

    def prompted(self, image: NDArray[np.uint8], embedding: Embedding) -> Embedding:
        """Give an embedding of the same base the query vectors of its image.

        Args:
            image: RGB, uint8 (H, W, 3).
            embedding: The image's, by this predictor's image encoder.
        """
        return self._computed(lambda: self._with_tokens(image, embedding))

    def _encoded(self, image: NDArray[np.uint8]) -> Embedding:
        return self._with_tokens(image, super()._encoded(image))

    def _with_tokens(self, image: NDArray[np.uint8], embedding: Embedding) -> Embedding:
        batch = compact_tensor(image, side_px=INPUT_SIZE).to(self.device.torch)
        return replace(embedding, tokens=self._image_prompts(batch))

    def _come_along(self) -> None:
        with torch.inference_mode(False):
            self._image_prompts.to(self.device.torch)
        super()._come_along()


def with_image_prompts(
    predictor: Predictor, image_prompts: ImagePromptEncoder
) -> ImagePromptedPredictor:
    """Give a predictor that an image prompt encoder prompts; it shares all parts."""
    return ImagePromptedPredictor(
        predictor.model,
        image_prompts=image_prompts,
        info=predictor.info,
        preprocessing=predictor.frame.preprocessing,
        device=predictor.device,
        base=predictor.base,
    )
