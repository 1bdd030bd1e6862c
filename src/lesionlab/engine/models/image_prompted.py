"""A promptable model that the image itself prompts: SAM-AutoMed, put to use."""

from __future__ import annotations

import copy
import threading
from dataclasses import replace
from pathlib import Path
from typing import cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from lesionlab.core.decoders import DecoderKind
from lesionlab.core.proposals import ModelInfo
from lesionlab.engine.models.cards import ModelCard, ModelFolders, check_weights
from lesionlab.engine.models.decoders import decoder_of
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.gate import Gate
from lesionlab.engine.models.image_prompts import INPUT_SIZE, ImagePromptEncoder
from lesionlab.engine.models.predictions import Embedding
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.preprocessing import Preprocessing, compact_tensor, stretched
from lesionlab.engine.models.tensors import fill, read_tensors


class ImagePromptedPredictor(Predictor):
    """Predicts with an image prompt encoder: its embeddings carry the image's query vectors.

    Attributes:
        image_prompts: The image prompt encoder.
    """

    decoder_kind = DecoderKind.IMAGE_PROMPTS

    def __init__(
        self,
        model: nn.Module,
        *,
        image_prompts: ImagePromptEncoder,
        info: ModelInfo,
        preprocessing: Preprocessing,
        device: Device,
        base: ModelInfo | None = None,
        root: ModelInfo | None = None,
    ) -> None:
        """Take over a model, as `Predictor` does, and an image prompt encoder."""
        self.image_prompts = image_prompts.eval()
        super().__init__(
            model,
            info=info,
            preprocessing=preprocessing,
            device=device,
            base=base,
            root=root or info,
        )

    @property
    def retrained_parts(self) -> nn.ModuleDict:
        """What retraining changes: the image prompt encoder and its mask decoder."""
        return nn.ModuleDict({"image_prompts": self.image_prompts, **super().retrained_parts})

    def with_parts(self, parts: nn.ModuleDict, *, info: ModelInfo) -> ImagePromptedPredictor:
        """Do what `Predictor.with_parts` does."""
        fitted = super().with_parts(parts, info=info)
        image_prompts = cast(ImagePromptEncoder, parts["image_prompts"])
        return with_image_prompts(fitted, image_prompts, root=self.root)

    def prompted(self, image: NDArray[np.uint8], embedding: Embedding) -> Embedding:
        """Give an embedding of the same base the query vectors of its image.

        Args:
            image: RGB, uint8 (H, W, 3); what `prompting_pixels` makes of it will do.
            embedding: The image's, by this predictor's image encoder.
        """
        return self._computed(lambda: self._with_tokens(image, embedding))

    def _encoded(self, image: NDArray[np.uint8]) -> Embedding:
        return self._with_tokens(image, super()._encoded(image))

    def _with_tokens(self, image: NDArray[np.uint8], embedding: Embedding) -> Embedding:
        batch = compact_tensor(image, side_px=INPUT_SIZE).to(self.device.torch)
        return replace(embedding, tokens=self.image_prompts(batch))

    def _come_along(self) -> None:
        with torch.inference_mode(False):
            self.image_prompts.to(self.device.torch)
        super()._come_along()


def prompting_pixels(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Give all that an image prompt encoder sees of an image: RGB, uint8 (256, 256, 3)."""
    return stretched(image, side_px=INPUT_SIZE)


def with_image_prompts(
    predictor: Predictor, image_prompts: ImagePromptEncoder, *, root: ModelInfo | None = None
) -> ImagePromptedPredictor:
    """Give a predictor that an image prompt encoder prompts; it shares all parts.

    Args:
        predictor: With the decoder that was trained with the encoder.
        image_prompts: The encoder.
        root: What the two are a version of; None if they are as they came.
    """
    prompted = ImagePromptedPredictor(
        predictor.model,
        image_prompts=image_prompts,
        info=predictor.info,
        preprocessing=predictor.frame.preprocessing,
        device=predictor.device,
        base=predictor.base,
        root=root,
    )
    prompted.use(encoder=predictor.encoder_backend, decoder=predictor.decoder_backend)
    return prompted


class ImagePrompts:
    """The image prompts that were trained for a base checkpoint, loaded when first asked for.

    Attributes:
        info: What they are; None if there are none.
    """

    def __init__(
        self, base: Predictor, *, shipped_dir: Path, user_dir: Path, gate: Gate | None = None
    ) -> None:
        """Look for them; only their card is read.

        Args:
            base: With the base checkpoint, whatever its decoder; its two encoders are shared.
            shipped_dir: The program's folder of models.
            user_dir: The user's.
            gate: Makes the layers pause points.
        """
        self._base, self._gate = base, gate
        cards = ModelFolders(shipped_dir, user_dir, kind=DecoderKind.IMAGE_PROMPTS).scan()[0]
        sha256 = base.base.ref.sha256
        self._card = next((card for card in cards if _base_sha256(card) == sha256), None)
        self.info = None if self._card is None else _info(self._card, base)
        self._lock = threading.Lock()
        self._loaded: ImagePromptedPredictor | None = None

    def load(self) -> ImagePromptedPredictor | None:
        """Give the image prompt encoder with the decoder that was trained with it.

        Returns:
            None if there are none.

        Raises:
            UserError: If the weights are missing or damaged.
        """
        with self._lock:
            if self._loaded is None and self._card is not None:
                self._loaded = _loaded(self._card, self._base, self._gate)
            return self._loaded


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
    fitted = base.with_decoder(decoder, info=_info(card, base))
    return with_image_prompts(fitted, image_prompts)


def _info(card: ModelCard, base: Predictor) -> ModelInfo:
    return ModelInfo(card.ref, card.title, card.note, has_auto=True, base=base.base.ref)


def _base_sha256(card: ModelCard) -> str:
    base = card.values.get("base")
    return str(base.get("sha256", "")) if isinstance(base, dict) else ""
