"""Trains the lesion classifier so that its class activation map is the lesion."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
import torch
from torch import nn
from torch.nn import functional

from lesionlab.engine.models.lesion_classifier import (
    INPUT_SIZE,
    MELANOMA,
    build_lesion_classifier,
)
from lesionlab.engine.models.mobilenet import load_start_weights
from lesionlab.engine.training.augment import Scene
from lesionlab.engine.training.data import Case
from lesionlab.engine.training.losses import dice_loss, mask_iou
from lesionlab.engine.training.promptable import images_as_input
from lesionlab.engine.training.recipe import StageRecipe

_GRID = INPUT_SIZE // 16
# Evidence is asked to reach +-3.5 and no more: a map that is flat inside the lesion gives a box
# of the whole lesion at any threshold, one with a hot spot does not.
_SMOOTHING = 0.03
_CLASS_WEIGHT = 0.5
_MELANOMA_WEIGHT = 2.5


class ClassifierTask(nn.Module):
    """The classifier in training: the image's class, and at each place whether there is lesion."""

    input_size = INPUT_SIZE

    def __init__(self, start_weights: dict[str, torch.Tensor]) -> None:
        super().__init__()
        self.model = build_lesion_classifier()
        load_start_weights(self.model.features, start_weights)

    def start_parameters(self) -> list[nn.Parameter]:
        """Give the parameters that begin from the start weights."""
        return list(self.model.features.parameters())

    def training_step(
        self, scenes: Sequence[Scene], *, stage: StageRecipe, device: torch.device, seed: Any
    ) -> dict[str, float]:
        """Add one step's gradients.

        Both classes are asked for evidence in the whole lesion and against it on skin: whichever
        is predicted, its map is the lesion, and their difference there tells the class.
        """
        images = images_as_input([scene.image for scene in scenes]).to(device)
        with torch.autocast(device.type, torch.bfloat16):
            logits, evidence = self.model.evidence(images)
        logits, evidence = logits.float(), evidence.float()
        target = torch.from_numpy(np.stack([_on_grid(s.lesions) for s in scenes])).to(device)
        both = target[:, None].expand_as(evidence)
        smooth = both * (1 - 2 * _SMOOTHING) + _SMOOTHING
        dense = functional.binary_cross_entropy_with_logits(evidence, smooth)
        dense = dense + 0.5 * dice_loss(evidence, both).mean()
        klass, accuracy = diagnosis_loss(logits, scenes)
        (dense + _CLASS_WEIGHT * klass).backward()
        return {
            "dense": float(dense.detach()),
            "class": float(klass.detach()),
            "evidence_iou": float(mask_iou(evidence.detach(), both).mean()),
            "accuracy": accuracy,
        }

    @torch.no_grad()
    def validate(self, cases: Sequence[Case], *, device: torch.device) -> dict[str, float]:
        """Give how well the predicted class's evidence and the class agree with the truth."""
        overlaps: list[float] = []
        chances: list[float] = []
        labels: list[bool] = []
        for case in cases:
            size = (INPUT_SIZE, INPUT_SIZE)
            resized = cv2.resize(case.image, size, interpolation=cv2.INTER_AREA)
            logits, evidence = self.model.evidence(images_as_input([resized]).to(device))
            predicted = evidence[:, int(logits.argmax())].float().cpu()
            iou = mask_iou(predicted, torch.from_numpy(_on_grid([case.mask]))[None])
            overlaps.append(float(2 * iou / (1 + iou)))
            chances.append(float(logits.softmax(1)[0, MELANOMA]))
            labels.append(case.diagnosis == "melanoma")
        return {"cam_dice": float(np.mean(overlaps)), "auc": area_under_curve(chances, labels)}


def diagnosis_loss(logits: torch.Tensor, scenes: Sequence[Scene]) -> tuple[torch.Tensor, float]:
    """Give the loss of telling melanoma from the rest, and how often it was told rightly.

    With several lesions set in, a picture has no one class; without a lesion it has none. Those do
    not count.

    Args:
        logits: Float (B, 2), in the order of `CLASS_NAMES`.
        scenes: One a picture.

    Returns:
        Cross-entropy, in which a melanoma counts 2.5 times, a scalar; accuracy, 0 to 1.
    """
    device = logits.device
    single = torch.tensor([len(s.lesions) == 1 for s in scenes], device=device)
    labels = torch.tensor([s.diagnosis == "melanoma" for s in scenes], device=device).long()
    weight = torch.where(labels == MELANOMA, _MELANOMA_WEIGHT, 1.0) * single
    entropy = functional.cross_entropy(logits, labels, reduction="none")
    right = ((logits.argmax(1) == labels) & single).sum() / single.sum().clamp(min=1)
    return (entropy * weight).sum() / weight.sum().clamp(min=1), float(right)


def area_under_curve(chances: Sequence[float], labels: Sequence[bool]) -> float:
    """Give the area under the ROC curve; NaN where only one class is present.

    Source: its equality with the Mann-Whitney statistic (Hanley and McNeil 1982).
    """
    chance, label = np.asarray(chances), np.asarray(labels, dtype=bool)
    above = chance[label][:, None] - chance[~label][None, :]
    return float(np.mean((above > 0) + 0.5 * (above == 0))) if above.size else float("nan")


def _on_grid(lesions: Sequence[np.ndarray]) -> np.ndarray:
    """Give how much of each map cell is lesion, float32 (16, 16)."""
    if not lesions:
        return np.zeros((_GRID, _GRID), np.float32)
    union = np.maximum.reduce(list(lesions)) * 255
    shrunk = cv2.resize(union, (_GRID, _GRID), interpolation=cv2.INTER_AREA)
    return np.asarray(shrunk / 255, dtype=np.float32)
