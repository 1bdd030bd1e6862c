"""Overlap of two masks, and how sure a mean is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_RESAMPLES = 2000


@dataclass(frozen=True, slots=True)
class MeanInterval:
    """A mean with its bootstrap 95 % interval; all NaN when there was nothing to average."""

    mean: float
    low: float
    high: float
    count: int


def dice(a: NDArray[np.bool_], b: NDArray[np.bool_]) -> float:
    """Give the Dice coefficient of two masks, 0 to 1.

    Args:
        a: Bool (H, W).
        b: Bool (H, W).

    Returns:
        `2 |a & b| / (|a| + |b|)`. Two empty masks agree: 1. One empty: 0.

    Raises:
        ValueError: If the masks differ in shape.

    Source: Dice 1945.
    """
    overlap, size_a, size_b = _counts(a, b)
    total = size_a + size_b
    return 1.0 if total == 0 else 2 * overlap / total


def iou(a: NDArray[np.bool_], b: NDArray[np.bool_]) -> float:
    """Give the intersection over union of two masks, 0 to 1.

    Args:
        a: Bool (H, W).
        b: Bool (H, W).

    Returns:
        `|a & b| / |a | b|`. Two empty masks agree: 1. One empty: 0.

    Raises:
        ValueError: If the masks differ in shape.

    Source: Jaccard 1912.
    """
    overlap, size_a, size_b = _counts(a, b)
    union = size_a + size_b - overlap
    return 1.0 if union == 0 else overlap / union


def bootstrap_interval(values: Sequence[float], *, seed: int = 0) -> MeanInterval:
    """Give the mean with its percentile-bootstrap 95 % interval.

    Args:
        values: One figure an image.
        seed: Of the resampling; equal seeds give equal intervals.

    Source: Efron 1979; 2000 resamples, 2.5th and 97.5th percentile.
    """
    array = np.asarray(values, dtype=np.float64)
    if array.size == 0:
        return MeanInterval(float("nan"), float("nan"), float("nan"), 0)
    rng = np.random.default_rng(seed)
    # One resample at a time: all at once would need 2000 x count indices.
    means = [array[rng.integers(0, array.size, array.size)].mean() for _ in range(_RESAMPLES)]
    low, high = np.percentile(means, (2.5, 97.5))
    return MeanInterval(float(array.mean()), float(low), float(high), int(array.size))


def _counts(a: NDArray[np.bool_], b: NDArray[np.bool_]) -> tuple[int, int, int]:
    if a.shape != b.shape:
        raise ValueError(f"masks of different shape: {a.shape} and {b.shape}")
    first, second = a != 0, b != 0
    return (
        int(np.count_nonzero(first & second)),
        int(np.count_nonzero(first)),
        int(np.count_nonzero(second)),
    )
