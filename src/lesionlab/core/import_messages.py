"""Requests and events about masks that come in from files; rules: `lesionlab.core.messages`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lesionlab.core.errors import UserError
from lesionlab.core.lane import Lane


class ImportFate(StrEnum):
    """What becomes of the masks in a file."""

    NEW = "new"
    """They belong to an image on which nothing is done yet."""
    HAS_WORK = "has work"
    """They belong to an image whose lesions are accepted or begun."""
    SURPLUS = "surplus"
    """Another file with masks of the same image is taken."""
    NO_IMAGE = "no image"
    """No image is found for them or several are, or other masks could as well be meant for it."""
    UNUSABLE = "unusable"
    """They cannot be read, or do not fit the image."""


@dataclass(frozen=True, slots=True)
class ImportLine:
    """The masks of one image in a file, and what is to become of them.

    Attributes:
        file: Where they are, relative to the folder or archive.
        format: Of the file, for people.
        lesions: How many lesions they are; those that are left out for want of a single pixel are
            not among them.
        fate: What becomes of them.
        image: The image's path in the project, or "".
        image_key: Its key, or None.
        error: Why they are not taken, or None.
        notes: What is particular about them.
        empty: How many lesions without a single pixel are left out.
    """

    file: str
    format: str
    lesions: int
    fate: ImportFate
    image: str = ""
    image_key: int | None = None
    error: UserError | None = None
    notes: tuple[str, ...] = ()
    empty: int = 0


@dataclass(frozen=True, slots=True)
class PreviewImport:
    """Look for masks in a folder, file or archive. Answers: Progressed..., ImportPreviewed."""

    source: str
    lane = Lane.WORK


@dataclass(frozen=True, slots=True)
class ImportMasks:
    """Take masks over from a folder, file or archive. Answers: Progressed..., MasksImported.

    Attributes:
        source: The folder, file or archive.
        as_drafts: Make drafts of them to be looked at, in place of accepted masks.
        replace: Also where lesions are accepted or begun already; what was accepted stays in the
            history.
        reader: As in `saving_messages.Accept`.
    """

    source: str
    as_drafts: bool = False
    replace: bool = False
    reader: str = ""
    lane = Lane.WORK


@dataclass(frozen=True, slots=True)
class CancelImport:
    """End the search or the import under way; what came in stays."""

    # Not the import's own lane, where it would wait for its end.
    lane = Lane.DECODERS


ImportRequest = PreviewImport | ImportMasks | CancelImport


@dataclass(frozen=True, slots=True)
class ImportPreviewed:
    """What was found.

    Attributes:
        source: As asked.
        lines: Those that belong to an image first.
        images_without: Number of the project's images for which there is no mask.
        was_cancelled: Whether not all was looked at.
    """

    source: str
    lines: tuple[ImportLine, ...]
    images_without: int
    was_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class MasksImported:
    """What came in.

    Attributes:
        source: As asked.
        imported: Keys of the images whose masks are new.
        unchanged: Number of images that had exactly these masks already.
        left_out: What was not taken, each with the reason.
        notes: (image, note) of what was taken and has something particular.
        was_cancelled: Whether not all was tried.
    """

    source: str
    imported: tuple[int, ...]
    unchanged: int
    left_out: tuple[ImportLine, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    was_cancelled: bool = False


ImportEvent = ImportPreviewed | MasksImported
