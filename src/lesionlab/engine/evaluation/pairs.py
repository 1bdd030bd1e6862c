"""Finds the true mask of each image of a folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lesionlab.core.errors import UserError

IMAGE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp"})
_MASK_ENDINGS = ("_segmentation.png", "_Segmentation.png", ".png")


@dataclass(frozen=True, slots=True)
class Pair:
    """An image file and its mask file."""

    image: Path
    mask: Path


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be used, and why."""

    path: Path
    reason: str


def find_pairs(images: Path, *, masks: Path) -> tuple[list[Pair], list[Failure]]:
    """Match the images of one folder with the masks of another.

    Masks are looked for as `NAME_segmentation.png`, `NAME_Segmentation.png` and `NAME.png`. Both
    folders may be the same: a mask is then not taken for an image.

    Returns:
        Pairs by name, and the images without a mask.

    Raises:
        UserError: If a folder does not exist or has no image.
    """
    for folder in (images, masks):
        if not folder.is_dir():
            raise UserError(
                "The folder does not exist.", value=str(folder), remedy="Check the path."
            )
    pairs: list[Pair] = []
    failures: list[Failure] = []
    for image in sorted(images.iterdir()):
        if image.suffix.lower() not in IMAGE_SUFFIXES or not image.is_file():
            continue
        if image.stem.lower().endswith("_segmentation"):
            continue
        candidates = (masks / f"{image.stem}{ending}" for ending in _MASK_ENDINGS)
        mask = next((path for path in candidates if path.is_file() and path != image), None)
        if mask is None:
            failures.append(Failure(image, "no mask of its name"))
        else:
            pairs.append(Pair(image, mask))
    if not pairs and not failures:
        raise UserError(
            "The folder has no image.",
            value=str(images),
            expected=", ".join(sorted(IMAGE_SUFFIXES)),
        )
    return pairs, failures
