"""How far the readers of a project agree, image by image and over all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.errors import UserError
from lesionlab.core.metrics import MeanInterval, bootstrap_interval, dice, iou
from lesionlab.core.readings import Agreement, AgreementSummary, ComparedPair
from lesionlab.engine.agreement.readers import ReadImage
from lesionlab.engine.evaluation.surface import border_distances

MEASURES = ("dice", "iou", "mean_distance_px", "hausdorff95_px")


def agreement(a: NDArray[np.bool_], b: NDArray[np.bool_]) -> Agreement:
    """Compare two masks of one image, bool (H, W) each.

    Raises:
        ValueError: If they differ in shape.
    """
    distances = border_distances(a, b)
    return Agreement(dice(a, b), iou(a, b), distances.mean, distances.hausdorff95)


def compared_pairs(image: ReadImage) -> list[ComparedPair]:
    """Compare each two readings of an image."""
    return [
        ComparedPair(
            image_key=image.image_key,
            path=image.path,
            first=a.reader,
            second=b.reader,
            first_reading=a.reading,
            second_reading=b.reading,
            agreement=agreement(a.mask, b.mask),
            px_per_mm=image.px_per_mm,
        )
        for a, b in combinations(image.masks, 2)
    ]


def compare(
    images: Iterable[ReadImage], *, progress: Callable[[str], None] = lambda _path: None
) -> tuple[list[ComparedPair], list[tuple[str, UserError]]]:
    """Compare all images; give the pairs, worst Dice first, and (path, why not) of the others."""
    pairs: list[ComparedPair] = []
    failures = []
    for image in images:
        progress(image.path)
        if image.failure is not None:
            failures.append((image.path, image.failure))
        else:
            pairs += compared_pairs(image)
    pairs.sort(key=lambda pair: (pair.agreement.dice, pair.path))
    return pairs, failures


def summarize(pairs: Sequence[ComparedPair], *, seed: int = 0) -> AgreementSummary | None:
    """Give the means with their intervals; None where there is no pair.

    Pairs of one image are not independent of each other, so their mean counts as one value.

    Args:
        pairs: In any order.
        seed: Of the bootstrap.
    """
    if not pairs:
        return None
    by_image: dict[int, list[ComparedPair]] = {}
    for pair in pairs:
        by_image.setdefault(pair.image_key, []).append(pair)

    def interval(name: str) -> MeanInterval:
        values = [
            float(np.mean([getattr(pair.agreement, name) for pair in group]))
            for _, group in sorted(by_image.items())
        ]
        return bootstrap_interval(values, seed=seed)

    return AgreementSummary(*(interval(name) for name in MEASURES))


def as_json(pairs: Sequence[ComparedPair], failures: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Give everything as plain JSON values."""
    summary = summarize(pairs)
    names = sorted(
        {(p.first_reading, p.first) for p in pairs} | {(p.second_reading, p.second) for p in pairs}
    )
    return {
        "readings": [{"reading": number, "reader": reader} for number, reader in names],
        "images": len({pair.image_key for pair in pairs}),
        "summary": None
        if summary is None
        else {
            name: {
                "mean": round(getattr(summary, name).mean, 4),
                "low": round(getattr(summary, name).low, 4),
                "high": round(getattr(summary, name).high, 4),
            }
            for name in MEASURES
        },
        "pairs": [
            {
                "image": pair.path,
                "first": pair.first,
                "second": pair.second,
                "first_reading": pair.first_reading,
                "second_reading": pair.second_reading,
                "px_per_mm": pair.px_per_mm,
                **{name: round(getattr(pair.agreement, name), 4) for name in MEASURES},
            }
            for pair in pairs
        ],
        "failures": [{"image": path, "reason": reason} for path, reason in failures],
    }
