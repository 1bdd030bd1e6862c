"""Trains the compact promptable model: first the encoder, then all of it with prompt tasks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import cv2
import numpy as np
import torch
from torch import nn
from torch.nn import functional

from lesionlab.engine.models.compact import EMBEDDING_CHANNELS, INPUT_SIZE, build_compact
from lesionlab.engine.models.mobilenet import load_start_weights
from lesionlab.engine.training.augment import Scene
from lesionlab.engine.training.data import Case
from lesionlab.engine.training.losses import mask_iou, mask_loss
from lesionlab.engine.training.prompt_steps import prompt_gradients
from lesionlab.engine.training.recipe import StageRecipe

_DENSE_SIZE = 128


class PromptableTask(nn.Module):
    """The model in training, with a light dense head that is dropped afterwards.

    The dense head gives the encoder a direct view of the masks: all lesions, and the one that
    counts without a prompt. Without it the encoder learns only through the decoder, which is slow.
    """

    input_size = INPUT_SIZE

    def __init__(self, start_weights: Mapping[str, torch.Tensor] | None) -> None:
        """Build the model, with MobileNetV2's start weights or, without any, with random ones."""
        super().__init__()
        self.model = build_compact()
        if start_weights is not None:
            load_start_weights(self.model.image_encoder.features, start_weights)  # type: ignore[arg-type]
        self.dense_head = nn.Conv2d(EMBEDDING_CHANNELS, 8, 1)

    def start_parameters(self) -> list[nn.Parameter]:
        """Give the parameters that begin from the start weights."""
        return list(self.model.image_encoder.features.parameters())  # type: ignore[union-attr]

    def training_step(
        self, scenes: Sequence[Scene], *, stage: StageRecipe, device: torch.device, seed: Any
    ) -> dict[str, float]:
        """Add one step's gradients.

        Args:
            scenes: The step's pictures.
            seed: Of the simulated prompts.

        Returns:
            Losses and measures of the step, for the log.
        """
        images = images_as_input([scene.image for scene in scenes]).to(device)
        with _autocast(device):
            embeddings = self.model.image_encoder(images)
            dense = functional.pixel_shuffle(self.dense_head(embeddings), 2).float()
        target = _dense_target(scenes).to(device)
        loss = mask_loss(dense, target).mean()
        log = {"dense": float(loss.detach()), "dense_iou": float(mask_iou(dense, target).mean())}
        if not stage.prompts:
            loss.backward()
            return log
        # The decoder runs several times on one embedding; its gradients are collected there and
        # sent through the encoder once.
        leaf = embeddings.detach().float().requires_grad_()
        log |= prompt_gradients(
            self.model, leaf, scenes=scenes, rng=np.random.default_rng(seed), device=device
        )
        torch.autograd.backward([embeddings, loss], [leaf.grad.to(embeddings.dtype), None])  # type: ignore[union-attr]
        return log

    @torch.no_grad()
    def validate(self, cases: Sequence[Case], *, device: torch.device) -> dict[str, float]:
        """Give the mean Dice of the dense head without a prompt on untouched images."""
        dices = []
        for start in range(0, len(cases), 16):
            part = cases[start : start + 16]
            size = (INPUT_SIZE, INPUT_SIZE)
            resized = [cv2.resize(c.image, size, interpolation=cv2.INTER_AREA) for c in part]
            with _autocast(device):
                embeddings = self.model.image_encoder(images_as_input(resized).to(device))
                dense = functional.pixel_shuffle(self.dense_head(embeddings), 2).float()
            masks = [_resized_mask(case.mask, _DENSE_SIZE) for case in part]
            iou = mask_iou(dense[:, 1].cpu(), torch.from_numpy(np.stack(masks)))
            dices.append(2 * iou / (1 + iou))
        return {"dense_dice": float(torch.cat(dices).mean())}


def images_as_input(images: Sequence[np.ndarray]) -> torch.Tensor:
    """Give RGB uint8 (S, S, 3) images as float32 (B, 3, S, S) in [-1, 1], channels last."""
    batch = torch.from_numpy(np.stack(images)).permute(0, 3, 1, 2)
    return (batch.float() / 127.5 - 1).contiguous(memory_format=torch.channels_last)


def _autocast(device: torch.device) -> torch.autocast:
    return torch.autocast(device.type, torch.bfloat16)


def _dense_target(scenes: Sequence[Scene]) -> torch.Tensor:
    """Give (B, 2, 128, 128): all lesions, and the first."""
    empty = np.zeros((INPUT_SIZE, INPUT_SIZE), np.uint8)
    pairs = []
    for scene in scenes:
        lesions = scene.lesions or [empty]
        union = np.maximum.reduce(lesions)
        pairs.append(np.stack([_resized_mask(mask, _DENSE_SIZE) for mask in (union, lesions[0])]))
    return torch.from_numpy(np.stack(pairs))


def _resized_mask(mask: np.ndarray, size: int) -> np.ndarray:
    """Give how much of each cell is lesion, float32 (size, size)."""
    return cv2.resize(mask * 255, (size, size), interpolation=cv2.INTER_AREA).astype(
        np.float32
    ) / np.float32(255)
