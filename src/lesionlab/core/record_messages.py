"""The request and the event about the record of a project; rules: `lesionlab.core.messages`."""

from __future__ import annotations

from dataclasses import dataclass

from lesionlab.core.lane import Lane


@dataclass(frozen=True, slots=True)
class CheckRecord:
    """Check that all is as it was recorded. Answers: Progressed..., RecordChecked."""

    lane = Lane.RECORD


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """Where the project is not as its record says.

    Attributes:
        number: Of the link, counted from 1; 0 if it is about something that has no link.
        kind: What the link tells of.
        made_at: When it was made, UTC, ISO 8601, or "".
        about: What it is about, for people: an image's path, a decoder's number.
        what: What is wrong, one sentence.
        expected: What the record says, or "".
        actual: What is there, or "".
        remedy: What to do.
    """

    number: int
    kind: str
    made_at: str
    about: str
    what: str
    expected: str = ""
    actual: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class RecordNote:
    """What is no fault, but has to be known.

    Attributes:
        what: One sentence.
        number: Of the link that it is about, or 0.
        made_at: When that link was made, UTC, ISO 8601, or "".
    """

    what: str
    number: int = 0
    made_at: str = ""


@dataclass(frozen=True, slots=True)
class CheckedRecord:
    """What came of checking one record.

    Attributes:
        reading: 0 for the project itself, else the number of a second reading.
        links: How many there are.
        head: Hash of the newest one.
        broken: The first that does not fit, or None.
        notes: In the order of the links.
    """

    reading: int
    links: int
    head: str
    broken: BrokenLink | None = None
    notes: tuple[RecordNote, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordChecked:
    """The record of the project and of each of its second readings."""

    records: tuple[CheckedRecord, ...]


RecordRequest = CheckRecord
RecordEvent = RecordChecked
