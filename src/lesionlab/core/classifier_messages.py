"""Messages about the classifiers whose maps become prompts, and the proposals of all of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.errors import UserError
from lesionlab.core.lane import Lane
from lesionlab.core.proposals import ModelRef


@dataclass(frozen=True, slots=True)
class UseClassifier:
    """Make the next proposals with the maps of the named classifier. Answer: EngineReady."""

    name: str
    lane = Lane.WORK


@dataclass(frozen=True, slots=True)
class MakeCandidates:
    """Propose with each method of each classifier and without.

    Answers: CandidatesProgressed... (of each method, and several of slow ones), ProposalReady...
    (of slow methods some that are unfinished), CandidatesRanked.
    """

    image_key: int
    lane = Lane.CANDIDATES


@dataclass(frozen=True, slots=True)
class CancelCandidates:
    """End `MakeCandidates`, whose last answer is then `Done`; what is made stays. Answer: Done."""

    # Not the candidates' own lane, where it would take the place of a newer request for them.
    lane = Lane.DECODERS


@dataclass(frozen=True, slots=True, eq=False)
class CandidatesProgressed:
    """What is being made at present; it may end without a proposal.

    Attributes:
        classifier: Whose map is made; None where none is.
        method: Of the map, or what stands in its place (`AUTO`, `IMAGE_PROMPTS`).
        share: Of all that is asked for, 0 to 1; roughly, by how long each takes as a rule.
        cam: The map so far, uint8 (128, 128), over the whole image; None before there is one.
    """

    image_key: int
    classifier: ModelRef | None
    method: str
    share: float
    cam: NDArray[np.uint8] | None = None


@dataclass(frozen=True, slots=True)
class CandidatesRanked:
    """All candidates are made; sources in the order in which to offer them, best first."""

    image_key: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClassifierFailed:
    """A classifier could not be used; the work goes on without it."""

    error: UserError


ClassifierRequest = UseClassifier | MakeCandidates | CancelCandidates
ClassifierEvent = ClassifierFailed | CandidatesProgressed | CandidatesRanked
