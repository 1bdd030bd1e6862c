"""What the name of a mask's file says: of which image it is, and what it shows of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from lesionlab.engine.exchange.readers.found import MaskFormat


class Part(StrEnum):
    """What a file holds of an image's masks."""

    WHOLE = "whole"
    LESION = "lesion"
    ARTEFACTS = "artefacts"


@dataclass(frozen=True, slots=True)
class MaskName:
    """What is read from the name of a mask's file.

    Attributes:
        names: As in `FoundMasks`.
        format: What the name looks like.
        part: All lesions in one, one of them, or the artefacts.
        lesion: Number of the lesion from 1, for `Part.LESION`.
        is_certain: Whether only masks have such names.
    """

    names: tuple[str, ...]
    format: MaskFormat
    part: Part = Part.WHOLE
    lesion: int = 0
    is_certain: bool = True


# A name may go over several lines.
_FLAGS = re.IGNORECASE | re.DOTALL
_LESION = re.compile(r"(.+)_lesion([1-9][0-9]{0,2})_segmentation", _FLAGS)
_ISIC = re.compile(r"(.+)_segmentation", _FLAGS)
_ARTEFACTS = re.compile(r"(.+)_artefacts", _FLAGS)
_PH2 = re.compile(r"(.+)_lesion", _FLAGS)
_SUFFIXED = re.compile(r"(.+?)[ _.-]?(?:masks?|seg|gt|groundtruth|labels?|lesions?)", _FLAGS)
_OTHER_THINGS = re.compile(
    r".+_(superpixels|overlay|consensus|attribute_[a-z_]+|r[0-9]+_label[0-9]+)", _FLAGS
)
"""What ISIC, PH2 and this program put beside images: regions and pictures that are no lesion."""


def picture_name(file: PurePosixPath) -> MaskName | None:
    """Read the name of a picture, relative to the folder looked through; None: it is no mask."""
    stem = file.stem
    if _OTHER_THINGS.fullmatch(stem):
        return None
    if match := _LESION.fullmatch(stem):
        names = _names(file, match[1])
        return MaskName(names, MaskFormat.LESIONLAB, Part.LESION, int(match[2]))
    if match := _ARTEFACTS.fullmatch(stem):
        return MaskName(_names(file, match[1]), MaskFormat.LESIONLAB, Part.ARTEFACTS)
    if match := _ISIC.fullmatch(stem):
        return MaskName(_names(file, match[1]), MaskFormat.ISIC)
    if (match := _PH2.fullmatch(stem)) and file.parent.name.casefold() == stem.casefold():
        return MaskName(_names(file, match[1]), MaskFormat.PH2)
    return MaskName(image_names(file), MaskFormat.PICTURE, is_certain=False)


def array_name(file: PurePosixPath) -> MaskName:
    """Read the name of a file of arrays."""
    if match := _ARTEFACTS.fullmatch(file.stem):
        return MaskName(_names(file, match[1]), MaskFormat.NUMPY, Part.ARTEFACTS)
    return MaskName(image_names(file), MaskFormat.NUMPY)


def image_names(file: PurePosixPath) -> tuple[str, ...]:
    """Give what the image may be called: as the file, and as it without a "_mask" or the like."""
    match = _SUFFIXED.fullmatch(file.stem)
    return _names(file, file.stem, *([match[1]] if match else []))


def clean_name(text: str) -> str:
    """Give a path that stands in a file as a name to look for: it is never opened.

    Backslashes become slashes; drives, and steps upwards, are left out.
    """
    parts = text.replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", ".", "..") and ":" not in part)


def _names(file: PurePosixPath, *stems: str) -> tuple[str, ...]:
    return tuple((file.parent / stem).as_posix() for stem in stems)
