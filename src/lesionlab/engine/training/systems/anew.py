"""The embedded model, trained anew on the training folds alone: what folds cannot flatter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import nn

from lesionlab.core.proposals import ModelInfo, ModelRef
from lesionlab.engine.evaluation.evaluate import WAYS
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.preprocessing import Preprocessing
from lesionlab.engine.training.augment import Scene
from lesionlab.engine.training.promptable import PromptableTask
from lesionlab.engine.training.recipe import StageRecipe
from lesionlab.engine.training.systems.system import SystemContext, SystemTask


class AnewTask(SystemTask):
    """Compact from MobileNetV2's start weights, or from random ones; all of it learns.

    It learns as the shipped model did, but in one stage: encoder and prompts from the beginning.

    Attributes:
        task: The shipped model's own task, with the dense head that is dropped afterwards.
    """

    ways = WAYS

    def __init__(self, context: SystemContext) -> None:
        super().__init__()
        self.task = PromptableTask(context.start_weights)
        self.input_size = self.task.input_size

    def start_parameters(self) -> list[nn.Parameter]:
        """Give the parameters that begin from the start weights."""
        return self.task.start_parameters()

    def training_step(
        self, scenes: Sequence[Scene], *, stage: StageRecipe, device: torch.device, seed: Any
    ) -> dict[str, float]:
        """Add one step's gradients; see `PromptableTask.training_step`."""
        return self.task.training_step(scenes, stage=stage, device=device, seed=seed)

    def mask_predictor(self, device: Device) -> Predictor:
        """Give a predictor of the present weights, with which it shares them."""
        return Predictor(
            self.task.model,
            info=ModelInfo(ref=ModelRef("in-training", ""), title="", note="", has_auto=True),
            preprocessing=Preprocessing.COMPACT,
            device=device,
        )
