"""Judging a retrained decoder: candidate and champion on cases that neither was trained on.

Everything here is pure: figures in, a decision with its reasons in words out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from lesionlab.core.metrics import MeanInterval

LEAST_TRAINABLE = 5
"""Fewer independent cases than this cannot be split into folds."""
LEAST_JUDGEABLE = 10
"""With fewer cases the bootstrap interval of a mean is too narrow to be believed."""
CLICK_LIMIT = 10
"""The simulated clinician gives up after this many clicks; the case then counts as this many."""
_POWER_FACTOR = (1.96 + 0.84) ** 2
_MOST_CASES_NAMED = 500


class Verdict(StrEnum):
    """What judging a candidate came to."""

    PROVED = "proved"
    NOT_PROVED = "not proved"
    TOO_FEW = "too few cases"
    REFUSED = "refused"


class Measure(StrEnum):
    """What is measured of a decoder on one case."""

    PROPOSAL_DICE = "proposal_dice"
    PROPOSAL_IOU = "proposal_iou"
    PROPOSAL_HD95_PX = "proposal_hd95_px"
    BOX_DICE = "box_dice"
    BOX_IOU = "box_iou"
    CLICKS_TO_85 = "clicks_to_iou_85"
    CLICKS_TO_90 = "clicks_to_iou_90"


PRIMARY = Measure.PROPOSAL_DICE
"""The one measure that decides: how good the mask is that the next patient is begun with."""


@dataclass(frozen=True, slots=True)
class CaseScores:
    """How one decoder did on one case.

    Attributes:
        proposal_dice: With the recorded prompts, that is, before anyone clicks.
        proposal_iou: Likewise.
        proposal_hd95_px: 95 % Hausdorff distance in image pixels; the image's diagonal where one of
            the masks is empty.
        box_dice: With a box whose sides are each moved by up to 5 % of its size.
        box_iou: Likewise.
        clicks_to_iou_85: Corrective clicks on the proposal until IoU .85, at most `CLICK_LIMIT`.
        clicks_to_iou_90: Until IoU .90.
    """

    proposal_dice: float
    proposal_iou: float
    proposal_hd95_px: float
    box_dice: float
    box_iou: float
    clicks_to_iou_85: int
    clicks_to_iou_90: int

    def value(self, measure: Measure) -> float:
        return float(getattr(self, measure.value))


@dataclass(frozen=True, slots=True)
class CaseComparison:
    """Champion and candidate on one case that neither of the two decoders had seen.

    Attributes:
        case_id: Of the case within its training set.
        name: Path of the image, relative to the project's folder.
        lesion: 0 for the first one.
        champion: How the decoder in use did.
        candidate: How the retrained one did.
    """

    case_id: str
    name: str
    lesion: int
    champion: CaseScores
    candidate: CaseScores

    @property
    def gain(self) -> float:
        """By how much the proposal's Dice rose; negative where it got worse."""
        return self.candidate.proposal_dice - self.champion.proposal_dice


@dataclass(frozen=True, slots=True)
class PairedDifference:
    """One measure of candidate and champion on the same cases.

    Attributes:
        measure: What was measured.
        champion_mean: Mean of the champion.
        candidate_mean: Mean of the candidate.
        difference: Mean of candidate minus champion with its bootstrap 95 % interval.
        sd: Standard deviation of the differences.
        p_value: Of the Wilcoxon signed-rank test, two-sided; 1 if no case differs.
    """

    measure: Measure
    champion_mean: float
    candidate_mean: float
    difference: MeanInterval
    sd: float
    p_value: float


@dataclass(frozen=True, slots=True)
class GuardCheck:
    """One look at what must not get worse.

    Attributes:
        name: Short name.
        value: What was measured.
        limit: What it must not fall below.
        count: On how many cases.
        sentence: What was found, for people.
    """

    name: str
    value: float
    limit: float
    count: int
    sentence: str

    @property
    def holds(self) -> bool:
        # Nothing to look at is no reason to refuse.
        return self.count == 0 or self.value >= self.limit


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether the candidate may become the champion, and why.

    Attributes:
        verdict: The outcome.
        headline: One sentence for people.
        reasons: Further sentences for people, the most important first.
        more_cases: About how many more corrections it would take to tell; 0 where that is not the
            question.
    """

    verdict: Verdict
    headline: str
    reasons: tuple[str, ...]
    more_cases: int = 0

    @property
    def may_be_used(self) -> bool:
        """Whether it may become the default; anything else can only be tried, marked as such."""
        return self.verdict is Verdict.PROVED


@dataclass(frozen=True, slots=True)
class Judgement:
    """All that was found out about a candidate.

    Attributes:
        comparisons: Case by case, worst change first.
        differences: One for each measure.
        guards: What must not get worse.
        decision: What follows.
    """

    comparisons: tuple[CaseComparison, ...]
    differences: tuple[PairedDifference, ...]
    guards: tuple[GuardCheck, ...]
    decision: Decision

    def difference(self, measure: Measure) -> PairedDifference | None:
        """Give one measure's difference; None if no case could be judged."""
        return next((d for d in self.differences if d.measure is measure), None)

    @property
    def worse(self) -> tuple[CaseComparison, ...]:
        """The cases whose proposal got worse, the worst first."""
        return tuple(c for c in self.comparisons if c.gain < 0)


def decide(primary: PairedDifference | None, *, guards: Sequence[GuardCheck]) -> Decision:
    """Decide whether a candidate was proved better.

    Args:
        primary: Difference of the `PRIMARY` measure; None if there was no case to judge.
        guards: Checks against forgetting and against upheaval.

    Returns:
        `PROVED` only if there are enough cases, the interval of the difference lies above zero, and
        every guard holds.
    """
    failed = tuple(guard.sentence for guard in guards if not guard.holds)
    case_count = 0 if primary is None else primary.difference.count
    if primary is None or case_count < LEAST_JUDGEABLE:
        return Decision(
            Verdict.TOO_FEW,
            f"{_cases(case_count)} {'is' if case_count == 1 else 'are'} too few to tell whether"
            " the new decoder is better.",
            (f"At least {LEAST_JUDGEABLE} are needed that the decoder has not seen.", *failed),
            more_cases=max(_more_cases(primary), LEAST_JUDGEABLE - case_count),
        )
    found = (
        f"On {_cases(case_count)} that it has not seen, the agreement with your outlines (Dice)"
        f" went from {_figure(primary.champion_mean)} to {_figure(primary.candidate_mean)}; the"
        f" difference is {_signed(primary.difference)}."
    )
    # Asked so that what is not a number is not proved either.
    if not primary.difference.low > 0:
        more = _more_cases(primary)
        if more:
            estimate = f"About {more} more corrections would tell."
        else:
            estimate = "More corrections of the same kind would not change that."
        return Decision(
            Verdict.NOT_PROVED,
            "The new decoder was not proved better.",
            (found, estimate, *failed),
            more_cases=more,
        )
    if failed:
        return Decision(
            Verdict.REFUSED,
            "The new decoder fits your outlines better, but it got worse elsewhere.",
            (*failed, found),
        )
    return Decision(
        Verdict.PROVED,
        "The new decoder is better on cases that it has not seen.",
        (found, *(guard.sentence for guard in guards if guard.count)),
    )


def _more_cases(primary: PairedDifference | None) -> int:
    """Estimate how many more cases would show the present difference with 80 % power.

    Source: sample size of a paired comparison of means, (1.96 + 0.84)^2 SD^2 / difference^2.
    """
    if primary is None or not primary.difference.mean > 0:
        return 0
    # Bounded before it is squared, which overflows where the difference is next to nothing.
    ratio = min(primary.sd / primary.difference.mean, _MOST_CASES_NAMED)
    needed = ceil(_POWER_FACTOR * ratio**2)
    more = needed - primary.difference.count
    # The estimate may say that there should have been enough already; there were not.
    return min(max(more, LEAST_TRAINABLE), _MOST_CASES_NAMED)


def _cases(count: int) -> str:
    return f"{count} case" if count == 1 else f"{count} cases"


def _figure(value: float) -> str:
    return f"{value:.3f}"


def signed(value: float) -> str:
    """Give a change with its sign, for people."""
    return f"{value:+.3f}".replace("-", "−")


def _signed(interval: MeanInterval) -> str:
    low, high = signed(interval.low), signed(interval.high)
    return f"{signed(interval.mean)} (95 % interval {low} to {high})"
