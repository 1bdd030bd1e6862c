"""A promptable model that the image itself prompts: SAM-AutoMed, put to use."""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from lesionlab.core.proposals import ModelInfo, ModelRef
from lesionlab.engine.models.cards import ModelCard, ModelFolders, check_weights
from lesionlab.engine.models.decoders import decoder_of
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.gate import Gate
from lesionlab.engine.models.image_prompts import INPUT_SIZE, ImagePromptEncoder
from lesionlab.engine.models.predictor import Embedding, Predictor
from lesionlab.engine.models.preprocessing import Preprocessing, compact_tensor
from lesionlab.engine.models.tensors import fill, read_tensors

KIND = "image-prompts"
"""Of the cards of image prompt encoders."""


class ImagePromptedPredictor(Predictor):
    """Predicts with an image prompt encoder: its embeddings carry the image's query vectors."""

    def __init__(
        self,
        model: nn.Module,
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


def load_image_prompted(
    base: Predictor, *, shipped_dir: Path, user_dir: Path, gate: Gate | None = None
) -> ImagePromptedPredictor | None:
    """Load the image prompt encoder and the decoder that were trained for a base checkpoint.

    Args:
        base: With the base checkpoint, whatever its decoder; its two encoders are shared.
        shipped_dir: The program's folder of models.
        user_dir: The user's.
        gate: Makes the layers pause points.

    Returns:
        None if none were trained for it.

    Raises:
        UserError: If the weights are missing or damaged.
    """
    card = _card_for(base.base.ref, shipped_dir, user_dir)
    return None if card is None else _loaded(card, base, gate)


def installed_image_prompts(
    base: ModelRef, *, shipped_dir: Path, user_dir: Path
) -> ModelRef | None:
    """Say which image prompts `load_image_prompted` would load for a base checkpoint, or None."""
    card = _card_for(base, shipped_dir, user_dir)
    return None if card is None else card.ref


def _card_for(base: ModelRef, shipped_dir: Path, user_dir: Path) -> ModelCard | None:
    cards, _problems = ModelFolders(shipped_dir, user_dir, kind=KIND).scan()
    return next((card for card in cards if _base_sha256(card) == base.sha256), None)


def _loaded(card: ModelCard, base: Predictor, gate: Gate | None) -> ImagePromptedPredictor:
    weights = check_weights(card)
    image_prompts = ImagePromptEncoder(base.model.get_submodule("prompt_encoder"))
    decoder = base.device.attempt(lambda: copy.deepcopy(decoder_of(base)))
    parts = nn.ModuleDict({"image_prompts": image_prompts, "mask_decoder": decoder})
    layout = "an image prompt encoder and a mask decoder as LesionLab trains them"
    fill(parts, read_tensors(weights), origin=weights.name, layout=layout)
    parts.requires_grad_(False)
    image_prompts.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    if gate is not None:
        # The decoder is a copy of one that has its pause points.
        gate.install(image_prompts)
    info = ModelInfo(card.ref, card.title, card.note, has_auto=True, base=base.base.ref)
    return with_image_prompts(base.with_decoder(decoder, info=info), image_prompts)


def _base_sha256(card: ModelCard) -> str:
    base = card.values.get("base")
    return str(base.get("sha256", "")) if isinstance(base, dict) else ""
