"""Overlap of two masks, and how sure a mean is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

_RESAMPLES = 2000
_BLOCK_FIGURES = 1 << 20


@dataclass(frozen=True, slots=True)
class MeanInterval:
    """A mean with its bootstrap 95 % interval; all NaN when there was nothing to average."""

    mean: float
    low: float
    high: float
    count: int


_NONE = MeanInterval(float("nan"), float("nan"), float("nan"), 0)


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
    if not np.isfinite(array).all():
        # Here a missing figure is a mistake: it must not pass as a mean of the others.
        return replace(_NONE, count=len(array))
    return grouped_intervals(array[:, None], np.arange(len(array)), seed=seed)[0]


def grouped_intervals(
    values: NDArray[np.float64], groups: NDArray[np.intp], *, seed: int = 0
) -> tuple[MeanInterval, ...]:
    """Give the mean of each column with its bootstrap 95 % interval, whole groups resampled.

    Images of one group (one lesion, one patient, near-duplicates) are not independent of each
    other: they are drawn together or not at all, so they do not make a mean look surer than it is.

    Args:
        values: Float (N, K), an image a row; NaN where there is no figure.
        groups: Int (N,), the number of each row's group, from 0.
        seed: Of the resampling; all columns are resampled alike.

    Returns:
        K intervals; `count` is that of the figures.

    Source: Davison and Hinkley 1997, section 3.8: the cluster bootstrap.
    """
    known = np.isfinite(values)
    group_count = int(groups.max()) + 1 if len(groups) else 0
    totals = np.zeros((group_count, 2 * values.shape[1]))
    np.add.at(totals, groups, np.hstack([np.where(known, values, 0.0), known]))
    counts = known.sum(axis=0)
    means = _resampled_means(totals, np.random.default_rng(seed))
    return tuple(
        _interval(values[known[:, column], column], means[:, column]) if counts[column] else _NONE
        for column in range(values.shape[1])
    )


def _resampled_means(totals: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.float64]:
    """Give the means of K columns in each resample, (R, K), from sums and counts, (G, 2 K)."""
    group_count, columns = len(totals), totals.shape[1] // 2
    means = np.empty((_RESAMPLES, columns))
    if group_count == 0:
        return means
    # Not all at once: that would need 2000 x G numbers.
    step = max(_BLOCK_FIGURES // group_count, 1)
    for start in range(0, _RESAMPLES, step):
        rows = range(start, min(start + step, _RESAMPLES))
        drawn = np.empty((len(rows), group_count))
        for row in range(len(rows)):
            chosen = rng.integers(0, group_count, group_count)
            drawn[row] = np.bincount(chosen, minlength=group_count)
        sums = drawn @ totals
        with np.errstate(invalid="ignore"):
            means[rows.start : rows.stop] = sums[:, :columns] / sums[:, columns:]
    return means


def _interval(values: NDArray[np.float64], means: NDArray[np.float64]) -> MeanInterval:
    # A resample can have drawn only groups without a figure.
    low, high = np.percentile(means[np.isfinite(means)], (2.5, 97.5))
    return MeanInterval(float(values.mean()), float(low), float(high), len(values))


def _counts(a: NDArray[np.bool_], b: NDArray[np.bool_]) -> tuple[int, int, int]:
    if a.shape != b.shape:
        raise ValueError(f"masks of different shape: {a.shape} and {b.shape}")
    first, second = a != 0, b != 0
    return (
        int(np.count_nonzero(first & second)),
        int(np.count_nonzero(first)),
        int(np.count_nonzero(second)),
    )
