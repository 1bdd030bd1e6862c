"""What a reader finds in a file: masks of one image, not read yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from lesionlab.core.errors import UserError
from lesionlab.core.masks import BoolMask


class MaskFormat(StrEnum):
    """Formats in which masks come, the one to be trusted most first where several have the same."""

    LESIONLAB = "LesionLab"
    ISIC = "ISIC"
    PH2 = "PH2"
    PICTURE = "picture"
    DICOM_SEG = "DICOM-SEG"
    HDF5 = "HDF5"
    NUMPY = "numpy"
    COCO = "COCO"
    LABELME = "labelme"


@dataclass(frozen=True, slots=True, eq=False)
class FoundMasks:
    """The lesions that one file, or a group of files, outlines in one image.

    Attributes:
        format: Of the file.
        file: Where it lies in the folder or archive that is looked through, for people.
        paths: The files that were used.
        names: What the image may be called, the likeliest first: with forward slashes, perhaps with
            subfolders and a suffix.
        hw: Height and width that the file says the image has, in pixels.
        lesion_count: How many lesions it says to hold.
        read: Gives the mask of each lesion, bool (H, W), one after the other; may raise UserError.
        read_artefacts: Gives what is marked as hair, ruler or ink, bool (H, W), if anything is.
        image_id: SHA-256 over shape and pixels of the image (`imaging.decode.image_id_of`), or "".
        sop_uid: SOP Instance UID of the DICOM image, or "".
        sop_frame: Which of its frames is outlined, from 1; 0 if it has only one.
        notes: What is left out or particular, for people.
    """

    format: MaskFormat
    file: str
    paths: tuple[Path, ...]
    names: tuple[str, ...]
    hw: tuple[int, int]
    lesion_count: int
    read: Callable[[], Iterator[BoolMask]]
    read_artefacts: Callable[[], BoolMask] | None = None
    image_id: str = ""
    sop_uid: str = ""
    sop_frame: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unusable:
    """A file, or the part of one for one image, that should hold masks and cannot be used.

    Attributes:
        file: As in `FoundMasks`, perhaps with the name of the image.
        error: Why.
    """

    file: str
    error: UserError


Finding = FoundMasks | Unusable


def for_people(finding: Finding) -> Finding:
    """Give a finding whose texts can be shown anywhere, whatever stands in the file.

    A name may hold half characters, which cannot be written, or codes that a terminal obeys.
    """
    file = printable(finding.file)
    if isinstance(finding, FoundMasks):
        return replace(finding, file=file, notes=tuple(map(printable, finding.notes)))
    error = finding.error
    value = printable(error.value)
    return Unusable(
        file, UserError(error.what, value=value, expected=error.expected, remedy=error.remedy)
    )


def printable(text: str) -> str:
    """Give a text with a question mark for each character that does not print."""
    return "".join(each if each.isprintable() else "?" for each in text)
