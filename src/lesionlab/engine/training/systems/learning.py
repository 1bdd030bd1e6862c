"""Trains a system with the trainer of the shipped models, within a given time."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import torch

from lesionlab.engine.models.device import Device
from lesionlab.engine.training.augment import AugmentationRecipe
from lesionlab.engine.training.checkpoint import read_checkpoint
from lesionlab.engine.training.data import Case
from lesionlab.engine.training.recipe import DataRecipe, Recipe, StageRecipe
from lesionlab.engine.training.systems.system import System, SystemTask
from lesionlab.engine.training.trainer import OnProgress, Trainer

LOADED_SIDE_PX = 384
"""Longest side of the training images in memory."""
_EMA_DECAY = 0.99
_MANY_STEPS = 100_000


def system_recipe(system: System, *, minutes: float, steps: int = 0, seed: int = 0) -> Recipe:
    """Give the recipe by which a system is trained: one stage, ended by the clock or by steps.

    Args:
        minutes: Ends training, the rate's schedule stretched to fit; 0 goes by steps alone.
        steps: Ends training as well; 0 goes by the minutes alone.
        seed: Of scenes and prompts.
    """
    stage = StageRecipe(
        name=system.name,
        steps=steps or _MANY_STEPS,
        batch=system.batch,
        rate_start=system.rate_start,
        rate_rest=system.rate,
        prompts=True,
        minutes=minutes,
    )
    data = DataRecipe(
        folds="", held_out_fold=-1, side_px=LOADED_SIDE_PX, drawn=0, max_area=1.0, start_weights=""
    )
    described = f"{system} {minutes} {steps} {seed}"
    return Recipe(
        name=system.name,
        kind="promptable",
        seed=seed,
        weight_decay=system.weight_decay,
        ema_decay=_EMA_DECAY,
        checkpoint_minutes=2.0,
        data=data,
        augmentation=AugmentationRecipe(),
        stages=(stage,),
        sha256=hashlib.sha256(described.encode()).hexdigest(),
        optimizer=system.optimizer,
    )


def train_system(
    recipe: Recipe,
    task: SystemTask,
    *,
    training: Sequence[Case],
    held_out: Sequence[Case] = (),
    device: Device,
    checkpoint: Path,
    report: OnProgress,
) -> SystemTask:
    """Train a system, or go on from its checkpoint, and give it with the averaged weights.

    Args:
        recipe: Of `system_recipe`.
        task: The system as it was built; it is trained in place.
        training: Cases to learn from.
        held_out: Cases that the log's figures are of; they are not learned from.
        device: Where.
        checkpoint: Resumable state; written every two minutes and at the end.
        report: Told about once a second.

    Raises:
        UserError: If the checkpoint is another recipe's or damaged.
    """
    if task.trained_parameters == 0:
        return task.eval()  # type: ignore[return-value]
    torch.manual_seed(recipe.seed)
    trainer = Trainer(recipe, task=task, training=training, held_out=held_out, device=device.torch)
    if checkpoint.is_file():
        trainer.restore(read_checkpoint(checkpoint))
    trainer.run(checkpoint=checkpoint, report=report)
    task.load_state_dict(trainer.average.weights_for(task))
    return task.eval()  # type: ignore[return-value]
