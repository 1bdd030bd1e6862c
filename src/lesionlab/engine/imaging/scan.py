"""Which images a folder holds, by name alone.

Only what may be DICOM by its name is opened: a file without suffix to see whether it is, and all of
them to count their images.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from lesionlab.core.errors import UserError
from lesionlab.core.frames import DICOM_SUFFIXES, has_no_suffix, split_frame
from lesionlab.engine.imaging.signatures import HEADER_BYTES, is_dicom

IMAGE_SUFFIXES = frozenset((".png", ".jpg", ".jpeg", ".jpe", ".tif", ".tiff", ".bmp", ".webp"))

NOT_IMAGES = ("_segmentation.png", "_artefacts.png", "_overlay.png", "_superpixels.png")
"""Endings of what this program and the ISIC archive put beside the images."""

MASKS_FOLDER = "masks"

_PH2_IMAGE, _PH2_MASKS = "_dermoscopic_image", ("_lesion", "_roi")
"""Endings of the folders of one case in PH2: of its image, and of masks and regions of it."""

Skipped = list[tuple[str, str]]
"""(path, reason) of what could not be looked at."""


def scan_folder(folder: Path, *, skipped: Skipped | None = None) -> Iterator[str]:
    """Give the images of a folder and its subfolders, as they are found.

    Hidden files and folders, masks (`*_segmentation.png`, folders named `masks`, those of PH2) and
    linked folders (they could lead in circles, or out of the folder) are left out. Links to files
    are images.

    Args:
        folder: Where to look.
        skipped: Gets what could not be looked at: subfolders that must not be read, and names
            that are not Unicode.

    Yields:
        Paths relative to `folder` with forward slashes, in natural order ("2.png" before "10.png");
        for a DICOM file of several images, the path of each one (`core.frames`).

    Raises:
        UserError: If the folder itself cannot be read.
    """
    skipped = [] if skipped is None else skipped
    try:
        # Listed before the first image is asked for, so that the error comes at once.
        entries, identity = _listing(folder), _identity(folder)
    except OSError as error:
        raise UserError(
            "The folder cannot be opened.",
            value=f"{folder} ({error.strerror or type(error).__name__})",
            expected="a folder that exists and may be read",
            remedy="Choose another folder, or ask for permission to read this one.",
        ) from error
    # Windows' junctions look like folders, not like links; they too must not lead in circles.
    return _walk(entries, "", skipped=skipped, seen={identity})


def natural_key(name: str) -> tuple[object, ...]:
    """Give the key that sorts names as people do: numbers by value, letters without their case."""
    parts = re.split(r"(\d+)", name.casefold())
    return tuple(int(part) if part.isdecimal() else part for part in parts), name


def _listing(folder: str | Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        entries = [entry for entry in found if not entry.name.startswith(".")]
    return sorted(entries, key=lambda entry: natural_key(entry.name))


def _walk(
    entries: list[os.DirEntry[str]], prefix: str, *, skipped: Skipped, seen: set[tuple[int, int]]
) -> Iterator[str]:
    of_masks = _mask_folders(entries)
    for entry in entries:
        path = prefix + entry.name
        suffix = os.path.splitext(entry.name)[1].lower()
        is_folder = entry.is_dir(follow_symlinks=False)
        may_be_dicom = not is_folder and (suffix in DICOM_SUFFIXES or has_no_suffix(entry.name))
        is_image = suffix in IMAGE_SUFFIXES and not is_not_image(entry.name)
        if not (is_folder or may_be_dicom or is_image):
            continue
        if not _is_unicode(entry.name):
            skipped.append((_shown(path), "The name is not Unicode; rename it."))
        elif not is_folder:
            if entry.is_symlink() and entry.is_dir():
                continue
            if not may_be_dicom:
                yield path
            elif suffix in DICOM_SUFFIXES or _begins_as_dicom(entry.path):
                if split_frame(entry.name)[1] is not None:
                    skipped.append((path, "The name ends like that of a frame; rename it."))
                else:
                    yield from _dicom_images(Path(entry.path), path)
        elif entry.name.lower() not in of_masks:
            try:
                identity = _identity(entry.path)
                inner = [] if identity in seen else _listing(entry.path)
            except OSError as error:
                skipped.append((path, error.strerror or type(error).__name__))
                continue
            seen.add(identity)
            yield from _walk(inner, f"{path}/", skipped=skipped, seen=seen)


def _mask_folders(entries: list[os.DirEntry[str]]) -> set[str]:
    """Give the names of subfolders that hold masks, in lower case."""
    names = (entry.name.lower() for entry in entries)
    cases = [name.removesuffix(_PH2_IMAGE) for name in names if name.endswith(_PH2_IMAGE)]
    return {MASKS_FOLDER, *(case + ending for case in cases for ending in _PH2_MASKS)}


def _begins_as_dicom(path: str) -> bool:
    try:
        # Asked before opening: opening a pipe would wait for its writer for ever.
        if not stat.S_ISREG(os.stat(path).st_mode):
            return False
        with open(path, "rb") as file:
            return is_dicom(file.read(HEADER_BYTES))
    except OSError:
        return False


def images_in(path: Path) -> list[str]:
    """Give the names of the images of one file: its own, or one for each frame of DICOM."""
    return _dicom_images(path, path.name) if _begins_as_dicom(str(path)) else [path.name]


def _dicom_images(path: Path, relative: str) -> list[str]:
    # Only folders with DICOM files wait for its library.
    from lesionlab.engine.imaging.dicom import frames_in

    return frames_in(path, relative)


def is_not_image(name: str) -> bool:
    """Tell whether a file is a mask or the like, by its name."""
    return name.lower().endswith(NOT_IMAGES)


def _identity(folder: str | Path) -> tuple[int, int]:
    status = os.stat(folder)
    return status.st_dev, status.st_ino


def _is_unicode(name: str) -> bool:
    # Names that are not UTF-8 come from the system with lone surrogates in them.
    return not any("\ud800" <= character <= "\udfff" for character in name)


def _shown(path: str) -> str:
    return path.encode("utf-8", "replace").decode()
