"""Names of DICOM files, and of the single frames of one that holds several images.

A frame has a path of its own, "ward/NAME.dcm#3" for the third, and is an image like any other in
the worklist. No file is ever listed under such a name, so a path says by itself what it means.
"""

from __future__ import annotations

import re
from pathlib import PurePath

DICOM_SUFFIXES = frozenset((".dcm", ".dicom", ".ima"))

_FRAME = re.compile(r"(?P<file>.+)#(?P<number>[1-9][0-9]{0,8})", re.DOTALL)


def may_be_dicom(name: str) -> bool:
    """Tell by its name whether a file may hold DICOM, as cameras and PACS exports name them.

    Exports often have no suffix ("IM_0001"), or are named by a UID, whose last number looks like
    one ("1.2.840.1").
    """
    suffix = PurePath(name).suffix.lower()
    return suffix in DICOM_SUFFIXES or has_no_suffix(name)


def has_no_suffix(name: str) -> bool:
    """Tell whether a file's name has no suffix, or only a number as the last part of a UID."""
    suffix = PurePath(name).suffix
    return suffix == "" or suffix[1:].isdecimal()


def frame_path(path: str, number: int) -> str:
    """Give the path of one frame, counted from 1, of a file."""
    return f"{path}#{number}"


def split_frame(path: str) -> tuple[str, int | None]:
    """Give the file that a path means, and the number of its frame from 1, or None.

    A path without a frame's number comes back as it is.
    """
    match = _FRAME.fullmatch(path)
    if match is None or not may_be_dicom(PurePath(match["file"]).name):
        return path, None
    return match["file"], int(match["number"])


def without_suffix(path: str) -> str:
    """Give a path with forward slashes without its suffix; frames stay apart ("a_frame3")."""
    file, number = split_frame(path)
    folder, slash, name = file.rpartition("/")
    pure = PurePath(name)
    stem = name if has_no_suffix(name) else pure.stem
    return f"{folder}{slash}{stem}" + ("" if number is None else f"_frame{number}")
