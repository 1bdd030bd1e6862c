"""The fully trained U-Net that PEFT-MedSAM is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from lesionlab.core.prompts import PromptSet
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.preprocessing import compact_tensor, positive_at_size
from lesionlab.engine.models.unet import INPUT_SIZE, UNet
from lesionlab.engine.training.augment import Scene
from lesionlab.engine.training.losses import mask_iou, mask_loss
from lesionlab.engine.training.recipe import StageRecipe
from lesionlab.engine.training.systems.system import SystemContext, SystemTask


@dataclass(frozen=True, slots=True, eq=False)
class UNetMask:
    """The U-Net's answer.

    Attributes:
        mask: Bool (H, W), at the image's own size.
        logits: Float32 (256, 256), covering the whole image.
    """

    mask: NDArray[np.bool_]
    logits: NDArray[np.float32]


class UNetPredictor:
    """Predicts with a U-Net; prompts are not looked at, so that all the work is in `encode`."""

    def __init__(self, model: UNet, *, device: Device) -> None:
        self.model = model.eval().to(device.torch)
        self._device = device

    def encode(self, image: NDArray[np.uint8]) -> UNetMask:
        """Segment an image, RGB uint8 (H, W, 3), of any size."""
        batch = compact_tensor(image, side_px=INPUT_SIZE).to(self._device.torch)
        with torch.inference_mode():
            logits = self.model(batch)[None].float().cpu()
        hw = (image.shape[0], image.shape[1])
        return UNetMask(positive_at_size(logits, hw=hw), logits[0, 0].numpy())

    def predict(
        self,
        embedding: UNetMask,
        *,
        prompts: PromptSet,
        logits_in: NDArray[np.float32] | None = None,
    ) -> UNetMask:
        """Give what `encode` found, whatever the prompts are."""
        return embedding


class UNetTask(SystemTask):
    """A U-Net that learns the lesion that counts without a prompt, by Dice + cross-entropy."""

    input_size = INPUT_SIZE

    def __init__(self, context: SystemContext) -> None:
        super().__init__()
        with context.seeded():
            self.model = UNet()

    def training_step(
        self, scenes: Sequence[Scene], *, stage: StageRecipe, device: torch.device, seed: Any
    ) -> dict[str, float]:
        """Add the gradients of one pass over the scenes."""
        side = self.input_size
        images = torch.cat([compact_tensor(scene.image, side_px=side) for scene in scenes])
        empty = np.zeros((side, side), np.uint8)
        masks = np.stack([scene.lesions[0] if scene.lesions else empty for scene in scenes])
        target = torch.from_numpy(masks.astype(np.float32)).to(device)
        batch = images.to(device).contiguous(memory_format=torch.channels_last)
        with torch.autocast(device.type, torch.bfloat16):
            logits = self.model(batch)
        logits = logits.float()
        loss = mask_loss(logits, target).mean()
        loss.backward()
        return {
            "loss": float(loss.detach()),
            "auto_iou": float(mask_iou(logits.detach(), target).mean()),
        }

    def mask_predictor(self, device: Device) -> UNetPredictor:
        """Give a predictor of the present weights, with which it shares them."""
        return UNetPredictor(self.model, device=device)
