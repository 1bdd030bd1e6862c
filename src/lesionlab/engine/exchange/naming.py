"""What the exported files are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from lesionlab.core.frames import has_no_suffix, split_frame, without_suffix

MASK_ENDING = "_segmentation.png"
"""As in the ISIC archive; a scan for images leaves out what ends like this."""

ARTEFACTS_ENDING = "_artefacts.png"
"""Hair, ruler and ink, where they were marked; a scan for images leaves it out as well."""

PROMPTS_ENDING = "_prompts.json"

DICOM_SEG_ENDING = "_seg.dcm"

DICOM_IMAGE_ENDING = "_image.dcm"

MASKS_ARRAY_ENDING = "_masks.npy"

ARTEFACTS_ARRAY_ENDING = "_artefacts.npy"

_NEUTRAL_CHARACTERS = 12


def export_names(paths: Iterable[str]) -> dict[str, str]:
    """Give each image, by its relative path, the beginning of the names of its exported files.

    That is its path without suffix, in the same subfolder ("ward/IMG_1"); where two images of a
    folder differ in nothing but the suffix or the case of letters, it is with suffix for both
    ("ward/IMG_1.png"); a frame is named by its number ("ward/IMG_1_frame3"). No two are alike, also
    where the case of letters does not count.
    """
    paths = sorted(paths)
    alike = Counter(without_suffix(path).casefold() for path in paths)
    names: dict[str, str] = {}
    taken: set[str] = set()
    for path in paths:
        name = without_suffix(path)
        if alike[name.casefold()] > 1:
            name = path
        while name.casefold() in taken:
            name += "_"
        taken.add(name.casefold())
        names[path] = name
    return names


def neutral_names(image_ids: Mapping[str, str]) -> dict[str, str]:
    """Give names that say nothing of the images' own names and folders, for `export_names`'s.

    Args:
        image_ids: SHA-256 of the image, by its relative path.

    Returns:
        By relative path the beginning of the SHA-256, as long as it takes to tell them apart; files
        that show the same image are numbered.
    """
    different = set(image_ids.values())
    length = _NEUTRAL_CHARACTERS
    while len({image_id[:length] for image_id in different}) < len(different):
        length += 1
    seen: Counter[str] = Counter()
    names: dict[str, str] = {}
    for path, image_id in sorted(image_ids.items()):
        seen[image_id] += 1
        name = image_id[:length]
        names[path] = name if seen[image_id] == 1 else f"{name}-{seen[image_id]}"
    return names


def neutral_suffix(path: str) -> str:
    """Give the suffix of an image's file, which says what kind it is, or "" where it has none."""
    file, _ = split_frame(path)
    return "" if has_no_suffix(file) else PurePosixPath(file).suffix.lower()


def mask_name(name: str, *, lesion: int | None = None) -> str:
    """Give the name of a mask: of the whole image, or of one lesion (0 is called 1)."""
    return name + (MASK_ENDING if lesion is None else f"_lesion{lesion + 1}{MASK_ENDING}")
