"""The statistics of a comparison: averages, failures, clicks, and tests between systems."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.cam_methods import RANDOM_CAM
from lesionlab.core.metrics import MeanInterval, grouped_intervals
from lesionlab.engine.comparison.results import (
    IOU_LEAST,
    NONE,
    CaseResult,
    Comparison,
    ExplanationResult,
)
from lesionlab.engine.comparison.scores import (
    DICE,
    IOU,
    MEASURES,
    Scores,
    group_means,
    numbered,
    renumbered,
)
from lesionlab.engine.evaluation.significance import holm, signed_rank_p

TESTED = (DICE, IOU)
"""The measures that systems are tested against each other by."""
EXPLANATION_MEASURES = (
    "pointing_game",
    "share_inside",
    "deletion",
    "insertion",
    "raw_dice",
    "mask_dice",
)
BEST_OF = "Best of its maps, chosen by the truth"

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)

DIAGNOSIS, SIZE = "diagnosis", "size"
SIZES = ("under 5 %", "5 to 20 %", "over 20 %")
_SIZE_EDGES = (0.05, 0.20)


@dataclass(frozen=True, slots=True)
class Spread:
    """One measure over some images; all NaN where there is none.

    Attributes:
        mean: With its 95 % interval; groups of images that belong together are resampled whole.
        sd: Standard deviation between images, n - 1; NaN for a single one.
        quantiles: Of the images, at `QUANTILES`.
    """

    mean: MeanInterval
    sd: float
    quantiles: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one of the quantiles."""
        return self.quantiles[QUANTILES.index(0.5)]


@dataclass(frozen=True, slots=True)
class Summary:
    """One system with one prompt, on all images or on a part of them.

    Attributes:
        system: Its name.
        prompt: One of `PROMPTS`.
        by: What the part was made by: `DIAGNOSIS` or `SIZE`; "" for all images.
        part: Which part, "" for all images.
        images: With figures.
        groups: To which they belong.
        missing: Images of which the system gave no figures with this prompt.
        measures: For each of `MEASURES`.
        below_least: Images with an IoU below .65, those of 0 included.
        zero: Images with an IoU of 0.
    """

    system: str
    prompt: str
    by: str
    part: str
    images: int
    groups: int
    missing: int
    measures: Mapping[str, Spread]
    below_least: int
    zero: int


@dataclass(frozen=True, slots=True)
class ClickSummary:
    """How many clicks a system needs to reach an IoU.

    Attributes:
        system: Its name.
        goal: The IoU.
        mean: Clicks; an image that never reached it counts as the most that were tried.
        never: Images that never reached it.
        tried: The most clicks that were tried on an image.
    """

    system: str
    goal: float
    mean: MeanInterval
    never: int
    tried: int


@dataclass(frozen=True, slots=True)
class PairTest:
    """Two systems on the images that both have figures of.

    Attributes:
        prompt: One of `PROMPTS`.
        measure: One of `TESTED`.
        first: A system.
        second: Another.
        difference: First minus second, on average.
        groups: That were tested: the mean difference of a group counts once.
        p: Of the Wilcoxon signed-rank test, two-sided; NaN without a common image.
        p_holm: Corrected by Holm's method over all pairs with this prompt and measure.
    """

    prompt: str
    measure: str
    first: str
    second: str
    difference: MeanInterval
    groups: int
    p: float
    p_holm: float


@dataclass(frozen=True, slots=True)
class ExplanationSummary:
    """One way of explaining, on average; `figures` is of `EXPLANATION_MEASURES`."""

    explained: str
    method: str
    images: int
    figures: Mapping[str, MeanInterval]


@dataclass(frozen=True, slots=True)
class Times:
    """Median times of a system, in milliseconds: for encoding an image, for one mask of it."""

    encode_ms: float
    predict_ms: float


@dataclass(frozen=True, slots=True)
class Statistics:
    """All of them.

    Attributes:
        prompts: That any system understands, in the order of `PROMPTS`.
        leading: The prompt that systems are ranked by: none, or where no system works without
            one, the first that any understands; "" if there are no cases.
        best: The system with the highest mean Dice with it; "" if there are no cases.
        summaries: All images: systems in their order, for each its prompts in theirs.
        parts: The same by diagnosis, where any is known, and by size.
        clicks: For systems that take clicks.
        pairs: For each prompt and measure, all pairs of systems.
        explanations: For each that is explained and each method, in the order of the comparison.
        times: For each system with cases.
    """

    prompts: tuple[str, ...]
    leading: str
    best: str
    summaries: tuple[Summary, ...]
    parts: tuple[Summary, ...]
    clicks: tuple[ClickSummary, ...]
    pairs: tuple[PairTest, ...]
    explanations: tuple[ExplanationSummary, ...]
    times: Mapping[str, Times]

    def summary(self, system: str, prompt: str) -> Summary | None:
        """Give the figures of a system on all images; None if it does not take the prompt."""
        return next((s for s in self.summaries if (s.system, s.prompt) == (system, prompt)), None)


def statistics(comparison: Comparison) -> Statistics:
    """Give all statistics of a comparison; intervals are seeded by the comparison's seed."""
    scores = Scores(comparison)
    everything = np.ones(len(scores.images), bool)
    summaries = _summaries(scores, everything)
    parts = [
        summary
        for by, part, rows in _parts(scores)
        for summary in _summaries(scores, rows, by=by, part=part)
    ]
    leading, best = _ranking(summaries, scores.prompts)
    return Statistics(
        prompts=scores.prompts,
        leading=leading,
        best=best,
        summaries=tuple(summaries),
        parts=tuple(parts),
        clicks=tuple(_clicks(scores)),
        pairs=tuple(_pairs(scores)),
        explanations=tuple(_explanations(scores, comparison.explanations)),
        times={name: _times(cases) for name, cases in scores.cases.items() if cases},
    )


def _summaries(
    scores: Scores, rows: NDArray[np.bool_], *, by: str = "", part: str = ""
) -> list[Summary]:
    if not scores.values or not rows.any():
        return []
    # All columns in one: they are then resampled alike, and much quicker.
    values = np.hstack([table[rows] for table in scores.values.values()])
    groups = renumbered(scores.groups[rows])
    means = grouped_intervals(values, groups, seed=scores.seed)
    found = []
    for place, (system, prompt) in enumerate(scores.values):
        columns = slice(place * len(MEASURES), (place + 1) * len(MEASURES))
        table, intervals = values[:, columns], means[columns]
        known = np.isfinite(table[:, MEASURES.index(IOU)])
        if not known.any() and by:
            continue
        iou = table[known, MEASURES.index(IOU)]
        found.append(
            Summary(
                system=system,
                prompt=prompt,
                by=by,
                part=part,
                images=int(known.sum()),
                groups=len(np.unique(groups[known])),
                missing=_cases_within(scores, system, rows) - int(known.sum()),
                measures={
                    name: _spread(table[:, column], intervals[column])
                    for column, name in enumerate(MEASURES)
                },
                below_least=int((iou < IOU_LEAST).sum()),
                zero=int((iou == 0).sum()),
            )
        )
    return found


def _cases_within(scores: Scores, system: str, rows: NDArray[np.bool_]) -> int:
    return int(rows[scores.rows_of(scores.cases[system])].sum())


def _spread(values: NDArray[np.float64], mean: MeanInterval) -> Spread:
    known = values[np.isfinite(values)]
    return Spread(
        mean=mean,
        sd=float(known.std(ddof=1)) if len(known) > 1 else float("nan"),
        quantiles=tuple(np.quantile(known, QUANTILES).tolist())
        if len(known)
        else (float("nan"),) * len(QUANTILES),
    )


def _parts(scores: Scores) -> list[tuple[str, str, NDArray[np.bool_]]]:
    """Give what the parts are made by, their names, and whether each image is in, bool (N,)."""
    diagnoses = [case.diagnosis for case in scores.of_image]
    parts = [
        (DIAGNOSIS, name, np.array([each == name for each in diagnoses]))
        for name in sorted(set(diagnoses) - {""})
    ]
    areas = np.array([case.area_fraction for case in scores.of_image])
    low, high = _SIZE_EDGES
    inside = (areas < low, (areas >= low) & (areas <= high), areas > high)
    parts += [(SIZE, name, rows) for name, rows in zip(SIZES, inside, strict=True) if rows.any()]
    return parts


def _ranking(summaries: Sequence[Summary], prompts: Sequence[str]) -> tuple[str, str]:
    ranked = [s for s in summaries if s.measures[DICE].mean.count]
    leading = next((p for p in (NONE, *prompts) if any(s.prompt == p for s in ranked)), "")
    candidates = [s for s in ranked if s.prompt == leading]
    best = max(candidates, key=lambda s: s.measures[DICE].mean.mean, default=None)
    return leading, best.system if best else ""


def _clicks(scores: Scores) -> list[ClickSummary]:
    found = []
    for system, cases in scores.cases.items():
        goals = sorted({goal for case in cases for goal in case.clicks_to})
        for goal in goals:
            asked = [case for case in cases if goal in case.clicks_to]
            reached = [case.clicks_to[goal] for case in asked]
            counted = [
                float(case.clicks_tried if clicks is None else clicks)
                for case, clicks in zip(asked, reached, strict=True)
            ]
            groups = renumbered(scores.groups[scores.rows_of(asked)])
            mean = grouped_intervals(np.array(counted)[:, None], groups, seed=scores.seed)[0]
            never = sum(clicks is None for clicks in reached)
            tried = max(case.clicks_tried for case in asked)
            found.append(ClickSummary(system, goal, mean, never, tried))
    return found


def _pairs(scores: Scores) -> list[PairTest]:
    found: list[PairTest] = []
    for prompt in scores.prompts:
        systems = [system for system in scores.systems if (system, prompt) in scores.values]
        pairs = list(combinations(systems, 2))
        for measure in TESTED if pairs else ():
            found += _tested(scores, pairs, prompt=prompt, measure=measure)
    return found


def _tested(
    scores: Scores, pairs: Sequence[tuple[str, str]], *, prompt: str, measure: str
) -> list[PairTest]:
    column = MEASURES.index(measure)
    differences = np.stack(
        [
            scores.values[first, prompt][:, column] - scores.values[second, prompt][:, column]
            for first, second in pairs
        ],
        axis=1,
    )
    means = grouped_intervals(differences, scores.groups, seed=scores.seed)
    within = [group_means(differences[:, place], scores.groups) for place in range(len(pairs))]
    p_values = [signed_rank_p(each) if len(each) else float("nan") for each in within]
    return [
        PairTest(prompt, measure, *pair, mean, len(tested), p, p_holm)
        for pair, mean, tested, p, p_holm in zip(
            pairs, means, within, p_values, holm(p_values), strict=True
        )
    ]


def _explanations(scores: Scores, results: Sequence[ExplanationResult]) -> list[ExplanationSummary]:
    group_of = {
        case.image: f"\0{group}" for case, group in zip(scores.of_image, scores.groups, strict=True)
    }
    kinds: dict[tuple[str, str], dict[str, list[float]]] = {}
    for m in results:
        row = [m.is_hit, m.share_inside, m.deletion, m.insertion, m.raw_dice, m.mask_dice]
        kinds.setdefault((m.explained, m.method), {})[m.image] = row
    found = []
    for (explained, method), rows in (kinds | _best_of(kinds)).items():
        values = np.array(list(rows.values()), float)
        groups = numbered(group_of.get(image, image) for image in rows)
        means = grouped_intervals(values, groups, seed=scores.seed)
        figures = dict(zip(EXPLANATION_MEASURES, means, strict=True))
        found.append(ExplanationSummary(explained, method, len(rows), figures))
    return found


def _best_of(
    kinds: Mapping[tuple[str, str], Mapping[str, list[float]]],
) -> dict[tuple[str, str], dict[str, list[float]]]:
    """Give for each classifier the best Dice of its maps image by image: a clinician who picks."""
    best: dict[tuple[str, str], dict[str, list[float]]] = {}
    for (explained, method), rows in kinds.items():
        if method == RANDOM_CAM:
            continue
        for image, (*_, raw, mask) in rows.items():
            if raw == raw:  # not of decoders, whose maps are no masks
                unasked = [float("nan")] * (len(EXPLANATION_MEASURES) - 2)
                row = best.setdefault((explained, BEST_OF), {}).setdefault(
                    image, [*unasked, raw, mask]
                )
                row[-2:] = max(row[-2], raw), max(row[-1], mask)
    return best


def _times(cases: Sequence[CaseResult]) -> Times:
    return Times(
        encode_ms=float(np.median([case.encode_ms for case in cases])),
        predict_ms=float(np.median([case.predict_ms for case in cases])),
    )
