"""What a system is: a published way from an image, and prompts, to a mask, that can be trained."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
import torch
from torch import nn

from lesionlab.engine.evaluation.evaluate import AUTO, WAYS, MaskPredictor, evaluate_image
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.training.augment import Scene
from lesionlab.engine.training.data import Case
from lesionlab.engine.training.recipe import StageRecipe


@dataclass(frozen=True, slots=True)
class SystemContext:
    """What a system is built from.

    Attributes:
        base: The base checkpoint that it starts from, frozen or not; never changed: a system copies
            what it trains.
        start_weights: MobileNetV2's ImageNet weights under torchvision's keys, or None where there
            are none: then what starts from them starts from random weights.
        device: Where to.
        seed: Of the random start weights.
    """

    base: Predictor
    start_weights: Mapping[str, torch.Tensor] | None
    device: Device
    seed: int = 0

    @contextmanager
    def seeded(self) -> Iterator[None]:
        """Let the body draw random start weights from the seed, and leave other chance alone."""
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(self.seed)
            yield


class SystemTask(nn.Module):
    """A system in training: a task of the trainer that also predicts.

    A system that has nothing to learn has no parameter that requires gradients.

    Attributes:
        input_size: Side of the square scenes that it is trained with, in pixels.
        ways: The ways of prompting that it understands; the first one is validated with.
    """

    input_size: int
    ways: ClassVar[tuple[str, ...]] = (AUTO,)

    def start_parameters(self) -> list[nn.Parameter]:
        """Give the parameters that begin from trained weights and learn at the lower rate."""
        return []

    def training_step(
        self, scenes: Sequence[Scene], *, stage: StageRecipe, device: torch.device, seed: Any
    ) -> dict[str, float]:
        """Add one step's gradients; see `training.trainer.Task`."""
        raise NotImplementedError

    def mask_predictor(self, device: Device) -> MaskPredictor:
        """Give what predicts with the present weights; it shares them with the task."""
        raise NotImplementedError

    @torch.no_grad()
    def validate(self, cases: Sequence[Case], *, device: torch.device) -> dict[str, float]:
        """Give the mean Dice on untouched images, with the first way of prompting."""
        predictor = self.mask_predictor(Device(str(device), str(device)))
        way = self.ways[0]
        dices = [
            evaluate_image(
                case.image,
                truth=case.mask > 0,
                name=case.name,
                predictor=predictor,
                ways=(way,),
            )
            .overlaps[way]
            .dice
            for case in cases
            if case.mask.any()
        ]
        return {f"dice_{way}": float(np.mean(dices))} if dices else {}

    def train(self, mode: bool = True) -> SystemTask:
        """Go into training mode, but for what is frozen: its statistics must not move either."""
        super().train(mode)
        for module in self.modules():
            own = list(module.parameters())
            if own and not any(parameter.requires_grad for parameter in own):
                module.training = False
        return self

    @property
    def trained_parameters(self) -> int:
        """How many figures are learned."""
        return sum(p.numel() for p in self.parameters() if p.requires_grad)

    def trained_state(self) -> dict[str, torch.Tensor]:
        """Give what training changed, by name: parameters, and statistics of what is not frozen."""
        state = self.state_dict()
        learned = {name for name, p in self.named_parameters() if p.requires_grad}
        moving = {
            f"{prefix}.{name}" if prefix else name
            for prefix, module in self.named_modules()
            if any(p.requires_grad for p in module.parameters(recurse=False))
            for name, _ in module.named_buffers(recurse=False)
        }
        return {name: state[name] for name in state if name in learned | moving}

    def load_trained_state(self, state: Mapping[str, torch.Tensor]) -> None:
        """Take back what `trained_state` gave.

        Raises:
            RuntimeError: If a tensor is missing, unknown or of another shape.
        """
        wanted = self.trained_state()
        if set(wanted) != set(state):
            raise RuntimeError(f"not this system's: {sorted(set(wanted) ^ set(state))[:3]}")
        self.load_state_dict(state, strict=False)


@dataclass(frozen=True, slots=True)
class System:
    """A line in the table of systems.

    Attributes:
        name: It is chosen by it: "peft-medsam".
        title: For people.
        source: The paper, or "" for what is only there to compare with.
        build: Makes the task, with its start weights.
        ways: The ways of prompting it understands.
        optimizer: "adamw", "adam" or "sgd".
        rate: Peak learning rate of what is new.
        rate_start: Peak learning rate of what begins from trained weights.
        batch: Scenes a step.
        weight_decay: The optimizer's.
        starts_from_base: Whether images that the base has seen are no test for it.
    """

    name: str
    title: str
    source: str
    build: Callable[[SystemContext], SystemTask]
    ways: tuple[str, ...] = WAYS
    optimizer: str = "adamw"
    rate: float = 1e-4
    rate_start: float = 1e-4
    batch: int = 8
    weight_decay: float = 1e-4
    starts_from_base: bool = True
