"""Runs a recipe: data, stages, checkpoints, and at the end the averaged weights."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import cv2
import torch

from lesionlab.core.errors import UserError
from lesionlab.core.resources import resource
from lesionlab.engine.models.device import Device, choose_device
from lesionlab.engine.models.gpu_search import is_gpu_memory_full
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.registry import ModelRegistry
from lesionlab.engine.models.tensors import read_tensors
from lesionlab.engine.training.calibration import cam_peak_minimums
from lesionlab.engine.training.checkpoint import read_checkpoint
from lesionlab.engine.training.classifier import ClassifierTask
from lesionlab.engine.training.data import Case, load_cases
from lesionlab.engine.training.folds import read_folds
from lesionlab.engine.training.medcls import MedClsTask
from lesionlab.engine.training.promptable import PromptableTask
from lesionlab.engine.training.recipe import CLASSIFIER_KINDS, Recipe, read_recipe
from lesionlab.engine.training.shipping import add_to_card, architecture_of, write_model
from lesionlab.engine.training.systems.automed import automed
from lesionlab.engine.training.systems.system import SystemContext
from lesionlab.engine.training.trainer import OnProgress, Task, Trainer, TrainingProgress

CHECKPOINT_NAME = "training.pt"

__all__ = ["CHECKPOINT_NAME", "TrainingProgress", "build_task", "run_recipe", "split_cases"]


def split_cases(recipe: Recipe, *, recipe_path: Path, cases: Sequence[Case]) -> tuple[list, list]:
    """Give the cases to train on and those held out, by the recipe's written-down folds.

    Raises:
        UserError: If a case has no fold: it could be one the figures are measured on.
    """
    folds = read_folds(recipe_path.parent / recipe.data.folds)
    missing = [case.name for case in cases if case.name not in folds]
    if missing:
        raise UserError(
            "Some training images have no fold.",
            value=f"{missing[0]} and {len(missing) - 1} more",
            expected=f"a line for each in {recipe.data.folds}",
        )
    held_out = [case for case in cases if folds[case.name] == recipe.data.held_out_fold]
    training = [
        case
        for case in cases
        if folds[case.name] != recipe.data.held_out_fold
        and 0 < case.area_fraction <= recipe.data.max_area
    ]
    return training, held_out


def run_recipe(
    recipe_path: Path,
    *,
    data_dir: Path,
    out_dir: Path,
    device: str = "",
    on_progress: OnProgress | None = None,
    resume: bool = True,
    stop_after_stage: int | None = None,
) -> Path:
    """Train the model of a recipe and write its weights.

    Args:
        recipe_path: The TOML file; its folds lie beside it.
        data_dir: Folder with `images/`, `masks/` and `labels.csv`.
        out_dir: Gets the checkpoint `training.pt` and at the end the weights and their card.
        device: "cpu" or "cuda"; empty takes CUDA where there is a GPU.
        on_progress: Called about once a second of training.
        resume: Go on from a checkpoint in `out_dir`, if there is one of the same recipe.
        stop_after_stage: Stop after this many stages; training can be resumed later.

    Returns:
        The safetensors file, or the checkpoint when stopped before the end.

    Raises:
        UserError: If the recipe, the data or the checkpoint is not as needed.
    """
    recipe = read_recipe(recipe_path)
    report = on_progress or (lambda progress: None)
    where = choose_device(device or None).torch
    out_dir.mkdir(parents=True, exist_ok=True)

    def loading(done: int, total: int) -> None:
        if done % 50 == 0 or done == total:
            report(TrainingProgress("loading", done / total, done))

    torch.manual_seed(recipe.seed)
    cases = load_cases(data_dir, side_px=recipe.data.side_px, on_progress=loading)
    training, held_out = split_cases(recipe, recipe_path=recipe_path, cases=cases)
    base = _base(recipe, where)
    weights_in = _start_weights(recipe, recipe_path, data_dir)
    task = build_task(recipe, start_weights=weights_in, base=base)
    trainer = Trainer(recipe, task=task, training=training, held_out=held_out, device=where)
    checkpoint = out_dir / CHECKPOINT_NAME
    if resume and checkpoint.is_file():
        trainer.restore(read_checkpoint(checkpoint))
    with _threads(), _explained():
        trainer.run(checkpoint=checkpoint, report=report, stages=stop_after_stage)
    if not trainer.is_finished:
        return checkpoint
    weights = write_model(
        recipe,
        weights=trainer.average.weights_for(trainer.task),
        steps_done=trainer.steps_done,
        out_dir=out_dir,
        base=base.info.ref if base is not None else None,
    )
    if recipe.kind in CLASSIFIER_KINDS:
        report(TrainingProgress("calibrating", 0.0, 0))
        peaks = cam_peak_minimums(weights, cases=training, scenes=trainer.scenes, device=where.type)
        add_to_card(weights.with_suffix(".json"), {"cam_peak_min": peaks})
    return weights


def build_task(
    recipe: Recipe, *, start_weights: dict[str, torch.Tensor], base: Predictor | None = None
) -> Task:
    """Build the model in training that the recipe's kind asks for.

    Args:
        recipe: The recipe.
        start_weights: MobileNetV2's, or a classifier's of the recipe's architecture.
        base: The model of the recipe's `base`, for the kinds that build on one.

    Raises:
        UserError: If the kind builds on a model and the recipe names none.
    """
    if recipe.kind == "promptable":
        return PromptableTask(start_weights)
    if recipe.kind == "classifier":
        return ClassifierTask(
            start_weights,
            architecture=architecture_of(recipe),
            with_evidence=recipe.evidence,
        )
    if base is None:
        raise UserError(
            "The recipe lacks a setting.", value=recipe.name, expected='base, such as "compact"'
        )
    if recipe.kind == "sam-medcls":
        return MedClsTask(base.model.get_submodule("image_encoder"))
    return automed(SystemContext(base, None, base.device, recipe.seed))


def _base(recipe: Recipe, where: torch.device) -> Predictor | None:
    if not recipe.base:
        return None
    # Only what comes with the program: a recipe must give the same model everywhere.
    shipped = ModelRegistry(resource("models"), resource("models"))
    return shipped.load(recipe.base, Device(str(where), str(where)))


@contextmanager
def _threads() -> Iterator[None]:
    """Give torch all cores; scenes are made in one thread beside it."""
    before = torch.get_num_threads(), cv2.getNumThreads()
    torch.set_num_threads(os.cpu_count() or before[0])
    cv2.setNumThreads(0)
    try:
        yield
    finally:
        torch.set_num_threads(before[0])
        cv2.setNumThreads(before[1])


@contextmanager
def _explained() -> Iterator[None]:
    """Say what can be done about a full GPU; what was learned is in the checkpoint."""
    try:
        yield
    except RuntimeError as error:
        if not is_gpu_memory_full(error):
            raise
        raise UserError(
            "The GPU ran out of memory while training.",
            expected="enough memory for a whole batch of the recipe",
            remedy="Close other programs that use the GPU, or make `batch` in the recipe smaller.",
        ) from error


def _start_weights(recipe: Recipe, recipe_path: Path, data_dir: Path) -> dict[str, torch.Tensor]:
    name = recipe.data.start_weights
    if not name:
        return {}
    places = [
        recipe_path.parent / name,
        data_dir / name,
        *(parent / "weights" / name for parent in data_dir.resolve().parents),
    ]
    for place in places:
        if place.is_file():
            return {key: value.float() for key, value in read_tensors(place).items()}
    raise UserError(
        "The start weights were not found.",
        value=name,
        expected="a .safetensors or .pth file in a folder `weights` beside the data folder",
        remedy="Put the file there, or give its path in the recipe.",
    )
