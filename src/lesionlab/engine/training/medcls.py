"""Trains SAM-MedCls: from the diagnosis alone, the encoder frozen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import nn

from lesionlab.engine.models.lesion_classifier import MELANOMA
from lesionlab.engine.models.medcls import INPUT_SIZE, SamMedCls
from lesionlab.engine.models.preprocessing import compact_tensor
from lesionlab.engine.training.augment import Scene
from lesionlab.engine.training.classifier import area_under_curve, diagnosis_loss
from lesionlab.engine.training.data import Case
from lesionlab.engine.training.promptable import images_as_input
from lesionlab.engine.training.recipe import StageRecipe


class MedClsTask(nn.Module):
    """SAM-MedCls in training: melanoma or not.

    Source: SAM-MedCls: Adam, rate 1e-3, weight decay .4. (Decoupled, AdamW: coupled, a decay of .4
    outweighs every gradient.)
    """

    input_size = INPUT_SIZE

    def __init__(self, encoder: nn.Module) -> None:
        """Build it on a compact model's image encoder, which it takes over and freezes."""
        super().__init__()
        self.model = SamMedCls(encoder)

    def start_parameters(self) -> list[nn.Parameter]:
        """Give nothing: all that learns begins from random weights."""
        return []

    def training_step(
        self, scenes: Sequence[Scene], *, stage: StageRecipe, device: torch.device, seed: Any
    ) -> dict[str, float]:
        """Add one step's gradients."""
        images = images_as_input([scene.image for scene in scenes]).to(device)
        with torch.autocast(device.type, torch.bfloat16):
            logits = self.model(images)
        loss, accuracy = diagnosis_loss(logits.float(), scenes)
        loss.backward()
        return {"class": float(loss.detach()), "accuracy": accuracy}

    @torch.no_grad()
    def validate(self, cases: Sequence[Case], *, device: torch.device) -> dict[str, float]:
        """Give how well melanoma is told from the rest on untouched images."""
        chances, labels = [], []
        for case in cases:
            batch = compact_tensor(case.image, side_px=INPUT_SIZE).to(device)
            chances.append(float(self.model(batch).softmax(1)[0, MELANOMA]))
            labels.append(case.diagnosis == "melanoma")
        right = (np.array(chances) > 0.5) == np.array(labels)
        return {"auc": area_under_curve(chances, labels), "accuracy": float(right.mean())}
