"""Training recipes: TOML files that say everything needed to train a model again."""

from __future__ import annotations

import dataclasses
import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from lesionlab.core.errors import UserError
from lesionlab.engine.models.backbones import ARCHITECTURES
from lesionlab.engine.training.augment import AugmentationRecipe

KINDS = ("promptable", "classifier", "image-prompts", "sam-medcls")
CLASSIFIER_KINDS = ("classifier", "sam-medcls")
OPTIMIZERS = ("adamw", "adam", "sgd")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class DataRecipe:
    """What is trained on.

    Attributes:
        folds: CSV with the written-down folds, beside the recipe.
        held_out_fold: Never trained on; the shipped figures are measured on it.
        side_px: Longest side of the images in memory.
        drawn: Number of generated pictures added.
        max_area: Masks that fill more of the picture than this are left out.
        start_weights: safetensors with the MobileNetV2 start weights: a path from the recipe's
            folder, or a name beside the data folder or in a `weights` folder beside that; "" begins
            from random weights.
    """

    folds: str
    held_out_fold: int
    side_px: int
    drawn: int
    max_area: float
    start_weights: str


@dataclass(frozen=True, slots=True)
class StageRecipe:
    """One stage of training.

    Attributes:
        name: Shown in progress and logs.
        steps: Length of the schedule.
        batch: Pictures a step.
        rate_start: Peak learning rate of the layers that begin from start weights.
        rate_rest: Peak learning rate of all other layers.
        prompts: Whether the decoder is trained with prompt tasks in this stage.
        drawn_share: Part of the pictures that is drawn by the generator.
        skin_share: Part of the pictures that show skin without a lesion.
        minutes: Ends the stage early, the schedule stretched to fit; 0 goes by steps alone.
    """

    name: str
    steps: int
    batch: int
    rate_start: float
    rate_rest: float
    prompts: bool
    drawn_share: float = 0.0
    skin_share: float = 0.0
    minutes: float = 0.0


@dataclass(frozen=True, slots=True)
class Recipe:
    """A whole recipe.

    Attributes:
        name: Name of the shipped files.
        kind: One of `KINDS`.
        seed: Makes scenes, prompts and initial weights.
        weight_decay: AdamW's.
        ema_decay: Of the averaged weights that are shipped.
        checkpoint_minutes: Time between resumable checkpoints.
        sha256: Of the recipe file's bytes.
        optimizer: "adamw", "adam" or "sgd" (with momentum .9).
        base: Name of the shipped promptable model that it builds on, or "".
        architecture: Of a classifier, one of `backbones.ARCHITECTURES`; "" is the program's own.
        evidence: Whether a classifier's activation map is taught the lesion's mask as well.
    """

    name: str
    kind: str
    seed: int
    weight_decay: float
    ema_decay: float
    checkpoint_minutes: float
    data: DataRecipe
    augmentation: AugmentationRecipe
    stages: tuple[StageRecipe, ...]
    sha256: str
    optimizer: str = "adamw"
    base: str = ""
    architecture: str = ""
    evidence: bool = True


def read_recipe(path: Path) -> Recipe:
    """Read and check a recipe file.

    Raises:
        UserError: If the file is missing, is not TOML, or a value is missing, unknown or of the
            wrong type.
    """
    try:
        raw = path.read_bytes()
        tree = tomllib.loads(raw.decode("utf-8"))
    except OSError as error:
        raise UserError(
            "The recipe cannot be read.", value=str(path), remedy="Check the path."
        ) from error
    except ValueError as error:  # TOMLDecodeError and UnicodeDecodeError
        raise UserError(
            "The recipe is not valid TOML.", value=f"{path.name}: {error}", remedy="Mend the line."
        ) from error
    stages = tree.pop("stage", [])
    if not isinstance(stages, list) or not stages:
        raise UserError("The recipe has no stage.", value=path.name, expected="[[stage]] tables")
    data = _table(DataRecipe, tree.pop("data", {}), where="[data]")
    augmentation = _table(AugmentationRecipe, tree.pop("augmentation", {}), where="[augmentation]")
    parts = tuple(_table(StageRecipe, stage, where="[[stage]]") for stage in stages)
    extra = {
        "data": data,
        "augmentation": augmentation,
        "stages": parts,
        "sha256": hashlib.sha256(raw).hexdigest(),
    }
    recipe = _table(Recipe, tree, where="the top level", given=extra)
    if recipe.kind not in KINDS:
        raise UserError(
            "The recipe is of an unknown kind.", value=recipe.kind, expected=" or ".join(KINDS)
        )
    # SAM-MedCls is a kind of its own: its encoder is the base's, and is not trained.
    known = [name for name in ARCHITECTURES if name not in KINDS]
    if recipe.architecture and (recipe.kind != "classifier" or recipe.architecture not in known):
        raise UserError(
            "The recipe's architecture is not known.",
            value=f"{recipe.architecture} of a {recipe.kind}",
            expected="for a classifier, " + ", ".join(known),
        )
    if recipe.optimizer not in OPTIMIZERS:
        raise UserError(
            "The recipe's optimizer is not known.",
            value=recipe.optimizer,
            expected=", ".join(OPTIMIZERS),
        )
    for stage in recipe.stages:
        if stage.steps < 1 or stage.batch < 1:
            raise UserError(
                "A stage of the recipe is empty.",
                value=f"{stage.name}: steps = {stage.steps}, batch = {stage.batch}",
                expected="at least 1 of each",
            )
    return recipe


def _table(
    kind: type[_T], values: Any, *, where: str, given: Mapping[str, Any] | None = None
) -> _T:
    """Build a dataclass from a TOML table, checking names and types."""
    if not isinstance(values, dict):
        raise UserError("The recipe has a value where a table belongs.", value=where)
    given = given or {}
    fields = {f.name: f for f in dataclasses.fields(kind) if f.name not in given}  # type: ignore[arg-type]
    unknown = sorted(set(values) - set(fields))
    if unknown:
        raise UserError(
            f"The recipe has an unknown setting in {where}.",
            value=", ".join(unknown),
            expected=", ".join(fields),
        )
    built: dict[str, Any] = dict(given)
    for name, field in fields.items():
        if name not in values:
            if field.default is dataclasses.MISSING:
                raise UserError(f"The recipe lacks a setting in {where}.", expected=name)
            continue
        value, wanted = values[name], str(field.type)
        if wanted == "float" and type(value) is int:
            value = float(value)
        if type(value).__name__ != wanted:
            raise UserError(
                f"A setting in {where} is of the wrong type.",
                value=f"{name} = {value!r}",
                expected=wanted,
            )
        built[name] = value
    return kind(**built)
