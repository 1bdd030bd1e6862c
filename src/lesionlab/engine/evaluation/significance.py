"""Whether a difference between two methods on the same cases is more than chance."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.stats import wilcoxon


def signed_rank_p(differences: NDArray[np.float64]) -> float:
    """Give the two-sided p value of the Wilcoxon signed-rank test; 1 if no case differs.

    Source: Wilcoxon 1945, as in scipy; cases without a difference are left out.
    """
    changed = differences[np.abs(differences) > 1e-12]
    if changed.size == 0:
        return 1.0
    # Exact where there are no ties and few cases, as scipy chooses by itself.
    method = "exact" if changed.size <= 25 and _untied(changed) else "asymptotic"
    return float(wilcoxon(changed, method=method).pvalue)


def holm(p_values: Sequence[float]) -> tuple[float, ...]:
    """Give p values corrected for there being several of them, in their order.

    With m of them, the k-th smallest, k from 0, is multiplied by m - k; none becomes smaller than
    one before it, and none larger than 1. NaN, a test that could not be made, stays NaN and is not
    counted.

    Source: Holm 1979.
    """
    corrected = [float("nan")] * len(p_values)
    made = [place for place, p in enumerate(p_values) if not math.isnan(p)]
    floor = 0.0
    for rank, place in enumerate(sorted(made, key=lambda place: p_values[place])):
        floor = max(floor, min((len(made) - rank) * p_values[place], 1.0))
        corrected[place] = floor
    return tuple(corrected)


def _untied(values: NDArray[np.float64]) -> bool:
    return len(np.unique(np.abs(values))) == len(values)
