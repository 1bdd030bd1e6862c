"""SAM-AutoMed: an image prompt encoder in place of prompts, and its two ablations.

Source: SAM-AutoMed: the image encoder is frozen, image prompt encoder and mask decoder learn; focal
loss (alpha .25, gamma 1) + Dice loss; Adam, rate 1e-4. Its ablations: the usual squeeze-and-
excitation block (-.8 Dice there), and a frozen mask decoder (-1.9). Beyond the paper, boxes and
clicks join the image's own vectors, so that a mask can be corrected.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from lesionlab.engine.evaluation.evaluate import AUTO, WAYS
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.image_prompted import ImagePromptedPredictor, with_image_prompts
from lesionlab.engine.models.image_prompts import INPUT_SIZE, ImagePromptEncoder
from lesionlab.engine.models.mobilenet_v3 import ImprovedSqueezeExcitation, SqueezeExcitation
from lesionlab.engine.training.augment import Scene
from lesionlab.engine.training.losses import focal_dice_loss
from lesionlab.engine.training.prompt_steps import (
    prompt_gradients,
    prompted_by,
    unprompted_gradients,
)
from lesionlab.engine.training.promptable import images_as_input
from lesionlab.engine.training.recipe import StageRecipe
from lesionlab.engine.training.systems.prompted import PromptedTask
from lesionlab.engine.training.systems.system import SystemContext


class AutoMedTask(PromptedTask):
    """A base checkpoint with an image prompt encoder that learns.

    Attributes:
        image_prompts: The image prompt encoder.
    """

    ways = (AUTO, *(way for way in WAYS if way != AUTO))

    def __init__(
        self,
        context: SystemContext,
        *,
        excitation: Callable[[int], nn.Module] = ImprovedSqueezeExcitation,
        decoder_learns: bool = True,
    ) -> None:
        super().__init__(
            context, trained=("mask_decoder",) if decoder_learns else (), loss=focal_dice_loss
        )
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(context.seed)
            encoder = ImagePromptEncoder(self.model.prompt_encoder, excitation=excitation)
        self.image_prompts = encoder.to(context.device.torch)

    def training_step(
        self, scenes: Sequence[Scene], *, stage: StageRecipe, device: torch.device, seed: Any
    ) -> dict[str, float]:
        """Add the gradients of two conversations about each scene; see `prompt_gradients`.

        In a stage without prompts, of the masks that the images alone lead to, as in the paper.
        """
        images = self.images_as_input([scene.image for scene in scenes]).to(device)
        with torch.autocast(device.type, torch.bfloat16):
            with torch.no_grad():
                embeddings = self.encoder(images)
            tokens = self.image_prompts(_small([scene.image for scene in scenes]).to(device))
        with prompted_by(tokens, self.model) as prompted:
            gradients = partial(unprompted_gradients, prompted)
            if stage.prompts:
                gradients = partial(prompt_gradients, prompted, rng=np.random.default_rng(seed))
            return gradients(embeddings.float(), scenes=scenes, device=device, loss=self._loss)

    def mask_predictor(self, device: Device) -> ImagePromptedPredictor:
        """Give a predictor of the present weights, with which it shares them."""
        return with_image_prompts(super().mask_predictor(device), self.image_prompts)


def automed(context: SystemContext) -> AutoMedTask:
    """Give SAM-AutoMed."""
    return AutoMedTask(context)


def plain_excitation(context: SystemContext) -> AutoMedTask:
    """Give the ablation with MobileNetV3's usual squeeze-and-excitation block."""
    return AutoMedTask(context, excitation=SqueezeExcitation)


def frozen_decoder(context: SystemContext) -> AutoMedTask:
    """Give the ablation whose mask decoder stays as it is in the base."""
    return AutoMedTask(context, decoder_learns=False)


def _small(images: Sequence[NDArray[np.uint8]]) -> torch.Tensor:
    """Bring square RGB images into the image prompt encoder's frame: float32 (B, 3, 256, 256)."""
    size = (INPUT_SIZE, INPUT_SIZE)
    return images_as_input([cv2.resize(i, size, interpolation=cv2.INTER_AREA) for i in images])
