"""The figures of a comparison as arrays: a row an image, whichever systems looked at it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from lesionlab.engine.comparison.results import PROMPTS, CaseResult, Comparison

DICE, IOU = "dice", "iou"
MEASURES = (
    DICE,
    IOU,
    "thresholded_iou",
    "accuracy",
    "precision",
    "recall",
    "hausdorff95_px",
    "surface_px",
)


class Scores:
    """All figures as arrays of one row for each image, NaN where there is none.

    Attributes:
        seed: Of all resampling.
        systems: Names, in the order of the comparison.
        cases: Of each system.
        images: Names, in the order of the rows.
        of_image: A case of each image: what is known of it whichever system looked at it.
        groups: Int (N,), each image's group, from 0.
        prompts: That any system understands, in the order of `PROMPTS`.
        values: Float64 (N, `MEASURES`) of each system and prompt that it understands.
    """

    def __init__(self, comparison: Comparison) -> None:
        self.seed = comparison.origin.seed
        self.systems = tuple(system.name for system in comparison.systems)
        self.cases: dict[str, list[CaseResult]] = {name: [] for name in self.systems}
        first: dict[str, CaseResult] = {}
        for case in comparison.cases:
            self.cases[case.system].append(case)
            first.setdefault(case.image, case)
        self.images = tuple(first)
        self._row = {image: row for row, image in enumerate(self.images)}
        self.of_image = tuple(first.values())
        # An image that nobody knows a group of is one for itself.
        self.groups = numbered(case.group or f"\0{case.image}" for case in self.of_image)
        present = {prompt for case in comparison.cases for prompt in case.by_prompt}
        self.prompts = tuple(prompt for prompt in PROMPTS if prompt in present)
        self.values = {
            (system, prompt): values
            for system, cases in self.cases.items()
            for prompt in self.prompts
            if (values := self._table(cases, prompt)) is not None
        }

    def _table(self, cases: Sequence[CaseResult], prompt: str) -> NDArray[np.float64] | None:
        """Give float64 (images, `MEASURES`), or None if the prompt is not understood."""
        values = np.full((len(self.images), len(MEASURES)), np.nan)
        understood = False
        for case in cases:
            if (found := case.by_prompt.get(prompt)) is not None:
                understood = True
                values[self._row[case.image]] = [getattr(found, name) for name in MEASURES]
        return values if understood else None

    def rows_of(self, cases: Iterable[CaseResult]) -> NDArray[np.intp]:
        """Give the row of each case's image."""
        return np.array([self._row[case.image] for case in cases], np.intp)


def numbered(names: Iterable[str]) -> NDArray[np.intp]:
    """Give each name its number, from 0 in the order of appearance."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], np.intp)


def group_means(values: NDArray[np.float64], groups: NDArray[np.intp]) -> NDArray[np.float64]:
    """Give the mean of each group's figures, (G,), leaving out groups without any.

    Args:
        values: Float (N,), NaN where there is no figure.
        groups: Int (N,), from 0.
    """
    known = np.isfinite(values)
    counts = np.bincount(groups[known])
    sums = np.bincount(groups[known], weights=values[known])
    means: NDArray[np.float64] = sums[counts > 0] / counts[counts > 0]
    return means


def renumbered(groups: NDArray[np.intp]) -> NDArray[np.intp]:
    """Give the groups of some rows, int (n,), numbers from 0 without gaps."""
    return np.unique(groups, return_inverse=True)[1]
