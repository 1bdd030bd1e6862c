"""Paired statistics of candidate and champion on the same cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from lesionlab.core.judgement import CaseComparison, Measure, PairedDifference
from lesionlab.core.metrics import bootstrap_interval
from lesionlab.engine.evaluation.significance import signed_rank_p


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
