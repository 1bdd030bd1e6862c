"""Folds without leaks: pictures of one lesion, and near-duplicates, stay together."""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path

import cv2
import numpy as np

FOLDS = 5
HELD_OUT_FOLD = 4
_HASH_SIDE = 8
# Of 64 bits. Recoloured and rescaled copies differ in 0-4, unrelated lesions in 10 and more.
_DUPLICATE_BITS = 5


def perceptual_hash(image: np.ndarray) -> int:
    """Give 64 bits that stay nearly the same when a picture is rescaled or recoloured.

    Args:
        image: RGB, uint8 (H, W, 3).

    Source: the usual DCT hash (Zauner 2010): signs of the 8x8 lowest frequencies about their
    median.
    """
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    small = cv2.resize(grey, (32, 32), interpolation=cv2.INTER_AREA).astype(np.float32)
    low = cv2.dct(small)[:_HASH_SIDE, :_HASH_SIDE].flatten()
    bits = low > np.median(low[1:])
    return int("".join("1" if bit else "0" for bit in bits), 2)


def group_by_lesion(
    hashes: Mapping[str, int], *, same_lesion: Mapping[str, str]
) -> list[tuple[str, ...]]:
    """Group image ids that show one lesion or are near-duplicates.

    Args:
        hashes: Perceptual hash of each image id.
        same_lesion: Name of the lesion's group, for the ids where it is known.

    Returns:
        Groups of ids, each sorted, in the order of their first id.
    """
    ids = sorted(hashes)
    parent = {name: name for name in ids}

    def root(name: str) -> str:
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    codes = np.array([hashes[name] for name in ids], dtype=np.uint64)
    for index, code in enumerate(codes):
        near = np.flatnonzero(np.bitwise_count(codes[:index] ^ code) <= _DUPLICATE_BITS)
        for other in near:
            parent[root(ids[index])] = root(ids[other])
    first_of: dict[str, str] = {}
    for name in ids:
        lesion = same_lesion.get(name)
        if lesion:
            parent[root(name)] = root(first_of.setdefault(lesion, name))
    groups: dict[str, list[str]] = defaultdict(list)
    for name in ids:
        groups[root(name)].append(name)
    return sorted(tuple(group) for group in groups.values())


def assign_folds(
    groups: Sequence[tuple[str, ...]],
    *,
    strata: Mapping[str, Hashable],
    seed: int,
    folds: int = FOLDS,
) -> dict[str, int]:
    """Deal groups out to folds, each stratum evenly.

    Args:
        groups: Ids that must stay together.
        strata: What shall be alike in each fold (diagnosis, detail); a group counts as its first.
        seed: Shuffles the groups within each stratum.
        folds: How many there are.

    Returns:
        Fold 0..folds - 1 of each id.
    """
    shuffled = sorted(groups)
    random.Random(seed).shuffle(shuffled)
    shuffled.sort(key=lambda group: str(strata[group[0]]))  # stable: keeps the shuffle inside
    return {name: index % folds for index, group in enumerate(shuffled) for name in group}


def read_folds(path: Path) -> dict[str, int]:
    """Read the written-down folds: a CSV with the columns `image` and `fold`."""
    with path.open(newline="", encoding="utf-8") as file:
        return {row["image"]: int(row["fold"]) for row in csv.DictReader(file)}


def folds_as_csv(folds: Mapping[str, int]) -> bytes:
    """Give the folds as the CSV that `read_folds` reads."""
    lines = ["image,fold", *(f"{name},{fold}" for name, fold in sorted(folds.items()))]
    return ("\n".join(lines) + "\n").encode()
