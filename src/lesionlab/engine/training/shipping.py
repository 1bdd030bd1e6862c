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

from lesionlab.core.proposals import ModelRef
from lesionlab.engine.models import compact, image_prompts, lesion_classifier, medcls
from lesionlab.engine.models.backbones import ARCHITECTURES, SHIPPED, Architecture
from lesionlab.engine.models.cards import CLASSIFIER
from lesionlab.engine.store.files import write_atomically
from lesionlab.engine.training.recipe import CLASSIFIER_KINDS, Recipe

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
_OTHER_START_WEIGHTS = "Training started from this file; every layer was trained further."
_NO_START_WEIGHTS = {"name": "none", "note": "Training started from random weights."}


@dataclasses.dataclass(frozen=True, slots=True)
class _Kind:
    """What is shipped of a kind of model.

    Attributes:
        title: For people.
        note: One line on what it is.
        input_size: Side of its input in pixels.
        classes: That it tells apart.
        kept: From the beginnings of a task's keys to those in the file.
        architecture: Of a classifier, one of `backbones.ARCHITECTURES`.
    """

    title: str
    note: str
    input_size: int
    classes: tuple[str, ...]
    kept: Mapping[str, str]
    architecture: str = ""


_KINDS = {
    "promptable": _Kind(
        "LesionLab compact",
        "SAM's prompt encoder and mask decoder on MobileNetV2 with a feature pyramid.",
        compact.INPUT_SIZE,
        (),
        {"model.": ""},
    ),
    "classifier": _Kind(
        "LesionLab lesion classifier",
        "MobileNetV2; melanoma or not. Its activation map shows where the lesion is.",
        lesion_classifier.INPUT_SIZE,
        lesion_classifier.CLASS_NAMES,
        {"model.": ""},
        architecture="lesion-classifier",
    ),
    "image-prompts": _Kind(
        "LesionLab image prompts",
        "SAM-AutoMed: MobileNetV3 prompts the base model with the image itself.",
        image_prompts.INPUT_SIZE,
        (),
        {"image_prompts.": "image_prompts.", "model.mask_decoder.": "mask_decoder."},
    ),
    "sam-medcls": _Kind(
        "LesionLab SAM-MedCls",
        "SAM-MedCls: features of the base model's encoder and of MobileNetV3; melanoma or not.",
        medcls.INPUT_SIZE,
        lesion_classifier.CLASS_NAMES,
        {"model.": ""},
        architecture="sam-medcls",
    ),
}
# What the start weights that stand above are of.
_OF_START_WEIGHTS = ("", SHIPPED.name, "mobilenet_v2")
_LICENCE = "Apache-2.0"
_USE = "Research use only. Not a medical device."


def architecture_of(recipe: Recipe) -> Architecture:
    """Give the architecture of a classifier's recipe."""
    return ARCHITECTURES[recipe.architecture] if recipe.architecture else SHIPPED


def shipped_weights(recipe: Recipe, weights: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Give what is shipped of a task's weights, floats as float16."""
    return {
        to + key.removeprefix(begin): (value.half() if value.is_floating_point() else value)
        .contiguous()
        .clone()
        for begin, to in _KINDS[recipe.kind].kept.items()
        for key, value in weights.items()
        if key.startswith(begin)
    }


def write_model(
    recipe: Recipe,
    *,
    weights: Mapping[str, torch.Tensor],
    steps_done: Sequence[int],
    out_dir: Path,
    base: ModelRef | None = None,
) -> Path:
    """Write `NAME.safetensors` and `NAME.json` (the card).

    Args:
        weights: A training task's averaged state.
        steps_done: Steps made in each stage.
        out_dir: Where to; files of the same name are replaced.
        base: The promptable model that it builds on.

    Returns:
        The weights file.
    """
    kept = shipped_weights(recipe, weights)
    # One entry only: safetensors writes several in changing order, and so changes the hash.
    data = save(kept, metadata={"preprocessing": compact.PREPROCESSING})
    path = out_dir / f"{recipe.name}.safetensors"
    write_atomically(path, data)
    card = model_card(recipe, file=path.name, data=data, steps_done=steps_done, base=base)
    write_card(path.with_suffix(".json"), card)
    return path


def model_card(
    recipe: Recipe,
    *,
    file: str,
    data: bytes,
    steps_done: Sequence[int],
    base: ModelRef | None = None,
) -> dict[str, Any]:
    """Give the card of a weights file, as plain JSON values, with no figures yet."""
    kind = _KINDS[recipe.kind]
    stages = [
        dataclasses.asdict(stage) | {"steps_done": done}
        for stage, done in zip(recipe.stages, steps_done, strict=True)
    ]
    return {
        "name": recipe.name,
        # For the program a classifier is one, whatever it is made of.
        "kind": CLASSIFIER if recipe.kind in CLASSIFIER_KINDS else recipe.kind,
        **({"architecture": kind.architecture} if kind.architecture else {}),
        "title": kind.title,
        "note": kind.note,
        "file": file,
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "preprocessing": compact.PREPROCESSING,
        "input_size": kind.input_size,
        "classes": list(kind.classes),
        "licence": _LICENCE,
        "use": _USE,
        "data": _DATA,
        "start_weights": _start_weights(recipe),
        **({"base": dataclasses.asdict(base)} if base is not None else {}),
        "recipe": {
            "file": f"{recipe.name}.toml",
            "sha256": recipe.sha256,
            "seed": recipe.seed,
            "held_out_fold": recipe.data.held_out_fold,
            "folds": recipe.data.folds,
            "stages": stages,
        },
        "figures": {},
        **(_of_architecture(recipe) if recipe.architecture else {}),
    }


def _start_weights(recipe: Recipe) -> dict[str, str]:
    if not recipe.data.start_weights:
        return _NO_START_WEIGHTS
    if recipe.architecture in _OF_START_WEIGHTS:
        return _START_WEIGHTS
    return {"name": Path(recipe.data.start_weights).name, "note": _OTHER_START_WEIGHTS}


def _of_architecture(recipe: Recipe) -> dict[str, Any]:
    """Give the entries of a card in which another classifier differs from the program's own."""
    architecture = architecture_of(recipe)
    taught = " and where the lesion is" if recipe.evidence else ""
    return {
        "architecture": architecture.name,
        "title": f"{recipe.name} ({architecture.title})",
        "note": f"{architecture.title}; taught melanoma or not{taught}.",
        "preprocessing": architecture.frame.preprocessing.value,
        "input_size": architecture.frame.side_px,
    }


def write_card(path: Path, card: Mapping[str, Any]) -> None:
    """Write a card as readable JSON, whole or not at all."""
    write_atomically(path, (json.dumps(card, indent=2, ensure_ascii=False) + "\n").encode())


def add_to_card(path: Path, values: Mapping[str, Any]) -> None:
    """Set entries of a card, such as the measured figures; the other entries stay."""
    card: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    write_card(path, card | dict(values))
