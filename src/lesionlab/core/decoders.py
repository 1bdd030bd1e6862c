"""Versions of a mask decoder, and what the clinician's corrections can do for the next one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lesionlab.core.judgement import Verdict
from lesionlab.core.proposals import ModelRef


class DecoderKind(StrEnum):
    """What a decoder version answers.

    The prompts of a map or a person, or vectors that an image prompt encoder makes of the image
    itself; that encoder is then a part of the version.
    """

    DECODER = "decoder"
    IMAGE_PROMPTS = "image-prompts"


class Origin(StrEnum):
    """Where a decoder version came from."""

    BASE = "base"
    RETRAINED = "retrained"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class DecoderVersion:
    """One version of a mask decoder on a base checkpoint, in one project.

    Attributes:
        number: Counts within the project from 1; 0 is the one that came with the program.
        title: For people: "Decoder 3", "Image itself 4", "LesionLab compact as it came".
        ref: Name, and SHA-256 of the decoder checkpoint; for number 0 of the base checkpoint.
        base: What it is a version of: the base checkpoint, or the image prompts that came with it.
        origin: Where it came from.
        made_at: UTC, ISO 8601; "" for number 0.
        corrections: How many corrections it was trained on; 0 for number 0.
        verdict: What judging it said; None if it was never judged here.
        headline: One line for people: what judging it said.
        in_use: Whether it serves the next click.
        is_missing: Whether its file is gone or damaged, so that it cannot be used.
        kind: What it answers.
    """

    number: int
    title: str
    ref: ModelRef
    base: ModelRef
    origin: Origin
    made_at: str = ""
    corrections: int = 0
    verdict: Verdict | None = None
    headline: str = ""
    in_use: bool = False
    is_missing: bool = False
    kind: DecoderKind = DecoderKind.DECODER

    @property
    def is_proved(self) -> bool:
        """Whether it may be used without being marked as a trial."""
        return self.origin is Origin.BASE or self.verdict is Verdict.PROVED

    @property
    def is_on_trial(self) -> bool:
        """Whether it is in use although it was not proved here."""
        return self.in_use and not self.is_proved


@dataclass(frozen=True, slots=True)
class RetrainReadiness:
    """Whether retraining is possible now, and what it would use.

    Attributes:
        corrections: Accepted masks that can be used.
        new_corrections: Those of them that the decoder in use was not trained on.
        groups: Patients, lesions or images that are independent of each other.
        expected_s: About how long it would take here.
        problem: Why it is not possible now, a sentence for people; "" if it is.
    """

    corrections: int
    new_corrections: int
    groups: int
    expected_s: float
    problem: str = ""


@dataclass(frozen=True, slots=True)
class EffortPoint:
    """What one accepted mask cost the clinician, as it was recorded.

    Attributes:
        accepted_at: UTC, ISO 8601.
        seconds: Time with the lesion in view.
        clicks: Points set, moved or removed.
        box_edits: Boxes drawn or changed.
        strokes: Brush strokes.
        decoder_sha256: Decoder or base checkpoint that made the proposal it started from.
        decoder_title: For people; "" if it is not known any more.
    """

    accepted_at: str
    seconds: float
    clicks: int
    box_edits: int
    strokes: int
    decoder_sha256: str
    decoder_title: str
