"""What the window and the engine say to each other about the order by need."""

from __future__ import annotations

from dataclasses import dataclass

from lesionlab.core.lane import Lane
from lesionlab.core.needs import NeedPart


@dataclass(frozen=True, slots=True)
class AssessImages:
    """Find out in the background, for the whole folder, what the model is unsure of.

    Images without a proposal get one. Answers: now and then, and at the end, NeedsRanked.

    Attributes:
        first: Keys of images to begin with, such as the one in view.
    """

    first: tuple[int, ...] = ()
    lane = Lane.TRIAGE


@dataclass(frozen=True, slots=True)
class RankByNeed:
    """Order what is known by now, with novelty against the newest corrections.

    Answer: NeedsRanked.
    """

    lane = Lane.NEEDS


TriageRequest = AssessImages | RankByNeed


@dataclass(frozen=True, slots=True)
class NeedsRanked:
    """The assessed images that nobody corrected yet, the neediest first.

    Column by column: ten thousand small objects would hold up the window while they arrive.

    Attributes:
        image_keys: Of the images.
        needs: 0 to 1, never rising.
        reasons: The part that stands out most, or None if none does.
    """

    image_keys: tuple[int, ...] = ()
    needs: tuple[float, ...] = ()
    reasons: tuple[NeedPart | None, ...] = ()


TriageEvent = NeedsRanked
