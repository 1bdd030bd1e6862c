"""Times of something done many times, and two things timed in turns."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Timing:
    """How long each repetition took, in milliseconds, in the order in which they were done."""

    samples_ms: tuple[float, ...]

    @property
    def median_ms(self) -> float:
        return self.percentile_ms(50)

    def percentile_ms(self, percent: float) -> float:
        """Give the time within which `percent` of the repetitions were done."""
        return float(np.percentile(self.samples_ms, percent))


def time_in_turns(
    ours: Callable[[], object], theirs: Callable[[], object], *, repeats: int
) -> tuple[Timing, Timing]:
    """Time two things alternately, so that whatever else the machine does hits both alike.

    Each is done once before, untimed: first calls allocate and plan.
    """
    taken: tuple[list[float], list[float]] = ([], [])
    for turn in range(-1, repeats):
        for work, samples in zip((ours, theirs), taken, strict=True):
            started = time.perf_counter()
            work()
            if turn >= 0:
                samples.append(1000 * (time.perf_counter() - started))
    return Timing(tuple(taken[0])), Timing(tuple(taken[1]))
