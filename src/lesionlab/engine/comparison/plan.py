"""Which images are compared on, in which folds, and which of them are no test for a model."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lesionlab.core.errors import UserError
from lesionlab.core.resources import resource
from lesionlab.engine.evaluation.pairs import Failure, Pair, read_pair
from lesionlab.engine.store.files import write_atomically
from lesionlab.engine.training.folds import (
    FOLDS,
    assign_folds,
    group_by_lesion,
    perceptual_hash,
    read_folds,
)

_COLUMNS = ("image", "fold", "group", "diagnosis")
_GROUP_COLUMNS = ("patient", "lesion", "same_lesion")


@dataclass(frozen=True, slots=True)
class ComparedImage:
    """One image of a comparison.

    Attributes:
        name: The file's name without suffix.
        pair: Its files.
        fold: The fold in which it is a test image.
        group: It is never trained on where another image of its group is tested.
        diagnosis: From the labels, or "".
    """

    name: str
    pair: Pair
    fold: int
    group: str
    diagnosis: str


@dataclass(frozen=True, slots=True)
class Label:
    """What a table says of an image: diagnosis and patient or lesion, "" where it is not said."""

    diagnosis: str = ""
    group: str = ""


def read_labels(path: Path) -> dict[str, Label]:
    """Read a CSV table with the column `image`, and `diagnosis`, `patient`, `lesion` if there.

    Raises:
        UserError: If it cannot be read or has no column `image`.
    """
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            return {
                row["image"]: Label(
                    diagnosis=(row.get("diagnosis") or "").strip(),
                    group=next((row[c] for c in _GROUP_COLUMNS if row.get(c)), ""),
                )
                for row in csv.DictReader(file)
            }
    except (OSError, KeyError, ValueError, csv.Error) as error:
        raise UserError(
            "The labels cannot be read.",
            value=f"{path.name} ({type(error).__name__})",
            expected="a CSV table with the column image, and diagnosis, patient or lesion if known",
        ) from error


def make_plan(
    pairs: Sequence[Pair],
    *,
    labels: Mapping[str, Label],
    folds: int,
    seed: int,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
) -> tuple[list[ComparedImage], list[Failure]]:
    """Deal the images out to folds: one lesion, one patient and near-duplicates stay together.

    Where all of them are images that the shipped models know, and five folds are asked for, their
    written-down folds are taken: only then are there images that those models have not seen.

    Returns:
        The images by name, and the pairs that cannot be used.

    Raises:
        UserError: If there are fewer groups than folds.
    """
    hashes: dict[str, int] = {}
    usable: dict[str, Pair] = {}
    failures: list[Failure] = []
    for done, pair in enumerate(pairs, start=1):
        try:
            if pair.image.stem in usable:
                raise UserError("Two images have the same name.", value=pair.image.name)
            image, _ = read_pair(pair)
            hashes[pair.image.stem] = perceptual_hash(image.pixels)
            usable[pair.image.stem] = pair
        except UserError as error:
            failures.append(Failure(pair.image, str(error)))
        on_progress(done, len(pairs))
    label_of = {name: labels.get(name, Label()) for name in usable}
    groups = group_by_lesion(hashes, same_lesion={n: label_of[n].group for n in usable})
    known = read_folds(resource("recipes", "isic2017-folds.csv"))
    if folds == FOLDS and usable and usable.keys() <= known.keys():
        fold_of = {name: known[name] for name in usable}
    else:
        if len(groups) < folds:
            raise UserError(
                "There are too few lesions for so many folds.",
                value=f"{len(groups)} lesions",
                expected=f"at least {folds}",
                remedy="Give more images, or fewer --folds.",
            )
        strata = {name: label_of[name].diagnosis for name in usable}
        fold_of = assign_folds(groups, strata=strata, seed=seed, folds=folds)
    group_of = {name: group[0] for group in groups for name in group}
    images = [
        ComparedImage(name, pair, fold_of[name], group_of[name], label_of[name].diagnosis)
        for name, pair in sorted(usable.items())
    ]
    return images, failures


def write_plan(path: Path, images: Sequence[ComparedImage]) -> None:
    """Write the folds down as CSV, whole or not at all."""
    lines: list[str] = []
    writer = csv.writer(_Lines(lines), lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows((i.name, i.fold, i.group, i.diagnosis) for i in images)
    write_atomically(path, "".join(lines).encode())


def read_plan(path: Path, *, pairs: Sequence[Pair]) -> list[ComparedImage]:
    """Read what `write_plan` wrote; images whose files are gone are left out.

    Raises:
        UserError: If the file is damaged.
    """
    pair_of = {pair.image.stem: pair for pair in pairs}
    try:
        with path.open(newline="", encoding="utf-8") as file:
            return [
                ComparedImage(
                    name=row["image"],
                    pair=pair_of[row["image"]],
                    fold=int(row["fold"]),
                    group=row["group"],
                    diagnosis=row["diagnosis"],
                )
                for row in csv.DictReader(file)
                if row["image"] in pair_of
            ]
    except (OSError, KeyError, ValueError, csv.Error) as error:
        raise UserError(
            "The report's list of folds is damaged.",
            value=path.name,
            remedy="Begin anew with --restart.",
        ) from error


def seen_by(card_values: Mapping[str, Any]) -> frozenset[str]:
    """Give the names of the images that a model was trained on, as far as its card tells.

    A shipped model's card names its recipe, and that the written-down folds. Of a model that the
    user added nothing is known, and nothing is given.
    """
    recipe = card_values.get("recipe")
    if not isinstance(recipe, Mapping) or "held_out_fold" not in recipe:
        return frozenset()
    folds = read_folds(resource("recipes", Path(str(recipe.get("folds", ""))).name))
    held_out = recipe["held_out_fold"]
    return frozenset(name for name, fold in folds.items() if fold != held_out)


class _Lines:
    """A file of text lines for `csv.writer`."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines

    def write(self, line: str) -> None:
        self._lines.append(line)
