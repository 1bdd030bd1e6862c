"""Requests and events about second readings and agreement; rules: `lesionlab.core.messages`."""

from __future__ import annotations

from dataclasses import dataclass

from lesionlab.core.errors import UserError
from lesionlab.core.lane import Lane
from lesionlab.core.readings import AgreementSummary, ComparedPair, PairPicture, ReadingInfo


@dataclass(frozen=True, slots=True)
class ListReadings:
    """Answer: ReadingsListed."""

    lane = Lane.READERS


@dataclass(frozen=True, slots=True)
class StartReading:
    """Draw a sample of accepted images for a blinded reading. Answer: ReadingStarted.

    Attributes:
        reader: Initials of who will read.
        count: How many images at most.
        image_keys: To be drawn from; None for all accepted images.
        seed: Of sample and order.
    """

    reader: str
    count: int
    image_keys: tuple[int, ...] | None = None
    seed: int = 0
    lane = Lane.READERS


@dataclass(frozen=True, slots=True)
class CompareReaders:
    """Compare all readings of the open project. Answers: Progressed..., ReadersCompared."""

    lane = Lane.READERS


@dataclass(frozen=True, slots=True)
class ExportConsensus:
    """Write the consensus of each image read more than once. Answer: ConsensusExported."""

    folder: str
    lane = Lane.READERS


@dataclass(frozen=True, slots=True)
class UseConsensus:
    """Make the readers' consensus the accepted mask. Answer: ConsensusUsed."""

    image_keys: tuple[int, ...]
    lane = Lane.READERS


ReadingRequest = ListReadings | StartReading | CompareReaders | ExportConsensus | UseConsensus


@dataclass(frozen=True, slots=True)
class ReadingsListed:
    """The readings of a project, oldest first.

    Attributes:
        readings: All that can be opened.
        accepted_count: How many images a new sample can be drawn from.
    """

    readings: tuple[ReadingInfo, ...]
    accepted_count: int


@dataclass(frozen=True, slots=True)
class ReadingStarted:
    """A reading can be opened now."""

    reading: ReadingInfo


@dataclass(frozen=True, slots=True, eq=False)
class ReadersCompared:
    """How far the readers agree.

    Attributes:
        pairs: Each image and each two readings of it, worst Dice first.
        summary: Over all pairs; None if there is none.
        pictures: Of the first of `pairs`, as many as are worth looking at.
        failures: (path, what went wrong) of images that could not be compared.
    """

    pairs: tuple[ComparedPair, ...]
    summary: AgreementSummary | None
    pictures: tuple[PairPicture, ...]
    failures: tuple[tuple[str, UserError], ...] = ()


@dataclass(frozen=True, slots=True)
class ConsensusExported:
    """The consensus masks are in this folder."""

    folder: str
    exported: int
    failures: tuple[tuple[str, UserError], ...] = ()


@dataclass(frozen=True, slots=True)
class ConsensusUsed:
    """The consensus is the accepted mask of these images now."""

    image_keys: tuple[int, ...]
    failures: tuple[tuple[str, UserError], ...] = ()


ReadingEvent = ReadingsListed | ReadingStarted | ReadersCompared | ConsensusExported | ConsensusUsed
