"""Learning rates over a stage, and its end by steps or by the clock."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from lesionlab.engine.training.recipe import StageRecipe

_WARM_UP = 0.04
_FLOOR = 0.02


class StageClock:
    """Says how far a stage is: by steps, or by the clock if its minutes run out sooner."""

    def __init__(
        self,
        stage: StageRecipe,
        *,
        step: int = 0,
        elapsed_s: float = 0.0,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._stage = stage
        self._now = now
        self._begun = now() - elapsed_s
        self.step = step

    @property
    def elapsed_s(self) -> float:
        return self._now() - self._begun

    @property
    def progress(self) -> float:
        """How much of the stage is done, 0..1."""
        done = self.step / self._stage.steps
        if self._stage.minutes > 0:
            done = max(done, self.elapsed_s / (60 * self._stage.minutes))
        return min(done, 1.0)


def rate_factor(progress: float) -> float:
    """Give the factor on the peak learning rate: a linear warm-up, then a cosine to 2 %.

    Args:
        progress: How much of the stage is done, 0..1.
    """
    if progress < _WARM_UP:
        return 0.05 + 0.95 * progress / _WARM_UP
    cosine = 0.5 * (1 + math.cos(math.pi * (progress - _WARM_UP) / (1 - _WARM_UP)))
    return _FLOOR + (1 - _FLOOR) * cosine
