"""Paired statistics of candidate and champion on the same cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.stats import wilcoxon

from lesionlab.core.judgement import CaseComparison, Measure, PairedDifference
from lesionlab.core.metrics import bootstrap_interval


def paired_differences(
    comparisons: Sequence[CaseComparison], *, group_of: Mapping[str, str]
) -> tuple[PairedDifference, ...]:
    """Give the difference of each measure; nothing where there is no case.

    Cases of one group (one lesion, one patient, near-duplicates) are not independent of each
    other, so their mean counts as one.

    Args:
        comparisons: Case by case.
        group_of: Name of the group of each case id.
    """
    if not comparisons:
        return ()
    groups: dict[str, list[CaseComparison]] = {}
    for comparison in comparisons:
        groups.setdefault(group_of[comparison.case_id], []).append(comparison)
    return tuple(_difference(measure, list(groups.values())) for measure in Measure)


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


def _difference(measure: Measure, groups: Sequence[Sequence[CaseComparison]]) -> PairedDifference:
    champion = np.array([np.mean([c.champion.value(measure) for c in group]) for group in groups])
    candidate = np.array([np.mean([c.candidate.value(measure) for c in group]) for group in groups])
    differences = candidate - champion
    return PairedDifference(
        measure=measure,
        champion_mean=float(champion.mean()),
        candidate_mean=float(candidate.mean()),
        difference=bootstrap_interval(differences.tolist()),
        sd=float(differences.std(ddof=1)) if len(differences) > 1 else 0.0,
        p_value=signed_rank_p(differences),
    )


def _untied(values: NDArray[np.float64]) -> bool:
    return len(np.unique(np.abs(values))) == len(values)
