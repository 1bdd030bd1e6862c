"""Requests and events about exports; rules: `lesionlab.core.messages`."""

from __future__ import annotations

from dataclasses import dataclass, field

from lesionlab.core.errors import UserError
from lesionlab.core.export import ExportChoice
from lesionlab.core.lane import Lane


@dataclass(frozen=True, slots=True)
class CheckExport:
    """Look what an export would write over; nothing is written. Answer: ExportChecked."""

    folder: str
    choice: ExportChoice = field(default_factory=ExportChoice)
    lane = Lane.WORK


@dataclass(frozen=True, slots=True)
class ExportMasks:
    """Export the work on images to a folder. Answers: Progressed..., ExportFinished."""

    folder: str
    choice: ExportChoice = field(default_factory=ExportChoice)
    lane = Lane.WORK


@dataclass(frozen=True, slots=True)
class CancelExport:
    """End the export under way after the image it is at; what was written stays."""

    # Not the export's own lane, where it would wait for its end.
    lane = Lane.DECODERS


ExportRequest = CheckExport | ExportMasks | CancelExport


@dataclass(frozen=True, slots=True)
class ExportChecked:
    """What an export would write over.

    Attributes:
        own: Number of files that the program wrote there and nobody changed.
        foreign: Other files' paths relative to the folder.
    """

    own: int
    foreign: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExportFinished:
    """An export is done, as far as it was not cancelled.

    Attributes:
        folder: Where the files are.
        exported: Number of images.
        skipped: Number of images on which nothing is done yet.
        failures: (path or name of a file, what went wrong) of what could not be exported.
        was_cancelled: Whether not all was tried.
        notes: What has to be told though it is no failure.
    """

    folder: str
    exported: int
    skipped: int
    failures: tuple[tuple[str, tuple[UserError, ...]], ...] = ()
    was_cancelled: bool = False
    notes: tuple[str, ...] = ()


ExportEvent = ExportChecked | ExportFinished
