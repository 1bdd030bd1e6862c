"""Writes trained weights in their final form: safetensors float16, and a card that says what."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save

from lesionlab.engine.models import compact, lesion_classifier
from lesionlab.engine.store.files import write_atomically
from lesionlab.engine.training.recipe import Recipe

_DATA = {
    "name": "ISIC 2017 challenge, training set (1,981 images with expert masks)",
    "licence": "CC0-1.0",
    "credit": "International Skin Imaging Collaboration; Codella et al. 2018, arXiv 1710.05006",
}
_START_WEIGHTS = {
    "name": "MobileNetV2 1.0/224 trained on ImageNet",
    "origin": "Google, uint8 TFLite release, renamed to torchvision's keys",
    "licence": "Apache-2.0",
    "note": "Training started from them; every layer was trained further.",
}
_TITLES = {"promptable": "LesionLab compact", "classifier": "LesionLab lesion classifier"}
_NOTES = {
    "promptable": "SAM's prompt encoder and mask decoder on MobileNetV2 with a feature pyramid.",
    "classifier": "MobileNetV2; melanoma or not. Its activation map shows where the lesion is.",
}
_LICENCE = "Apache-2.0"
_USE = "Research use only. Not a medical device."


def shipped_weights(recipe: Recipe, weights: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Give what is shipped of a task's weights: the model's own keys, floats as float16."""
    prefix = "model."
    return {
        key.removeprefix(prefix): (value.half() if value.is_floating_point() else value)
        .contiguous()
        .clone()
        for key, value in weights.items()
        if key.startswith(prefix)
    }


def write_model(
    recipe: Recipe,
    *,
    weights: Mapping[str, torch.Tensor],
    steps_done: Sequence[int],
    out_dir: Path,
) -> Path:
    """Write `NAME.safetensors` and `NAME.json` (the card).

    Args:
        weights: A training task's averaged state.
        steps_done: Steps made in each stage.
        out_dir: Where to; files of the same name are replaced.

    Returns:
        The weights file.
    """
    kept = shipped_weights(recipe, weights)
    # One entry only: safetensors writes several in changing order, and so changes the hash.
    data = save(kept, metadata={"preprocessing": compact.PREPROCESSING})
    path = out_dir / f"{recipe.name}.safetensors"
    write_atomically(path, data)
    card = model_card(recipe, file=path.name, data=data, steps_done=steps_done)
    write_card(path.with_suffix(".json"), card)
    return path


def model_card(
    recipe: Recipe, *, file: str, data: bytes, steps_done: Sequence[int]
) -> dict[str, Any]:
    """Give the card of a weights file, as plain JSON values, with no figures yet."""
    promptable = recipe.kind == "promptable"
    stages = [
        dataclasses.asdict(stage) | {"steps_done": done}
        for stage, done in zip(recipe.stages, steps_done, strict=True)
    ]
    return {
        "name": recipe.name,
        "kind": recipe.kind,
        "title": _TITLES[recipe.kind],
        "note": _NOTES[recipe.kind],
        "file": file,
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "preprocessing": compact.PREPROCESSING,
        "input_size": compact.INPUT_SIZE if promptable else lesion_classifier.INPUT_SIZE,
        "classes": [] if promptable else list(lesion_classifier.CLASS_NAMES),
        "licence": _LICENCE,
        "use": _USE,
        "data": _DATA,
        "start_weights": _START_WEIGHTS,
        "recipe": {
            "file": f"{recipe.name}.toml",
            "sha256": recipe.sha256,
            "seed": recipe.seed,
            "held_out_fold": recipe.data.held_out_fold,
            "folds": recipe.data.folds,
            "stages": stages,
        },
        "figures": {},
    }


def write_card(path: Path, card: Mapping[str, Any]) -> None:
    """Write a card as readable JSON, whole or not at all."""
    write_atomically(path, (json.dumps(card, indent=2, ensure_ascii=False) + "\n").encode())


def add_to_card(path: Path, values: Mapping[str, Any]) -> None:
    """Set entries of a card, such as the measured figures; the other entries stay."""
    card: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    write_card(path, card | dict(values))
