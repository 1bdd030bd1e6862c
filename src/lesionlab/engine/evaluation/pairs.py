"""Finds the true mask of each image of a folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.errors import UserError
from lesionlab.engine.imaging.decode import DecodedImage, read_image

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


def read_pair(pair: Pair) -> tuple[DecodedImage, NDArray[np.bool_]]:
    """Read an image and its mask, bool (H, W).

    Raises:
        UserError: If one of them cannot be read, the sizes differ, or the mask is empty.
    """
    image = read_image(pair.image)
    grey = read_image(pair.mask).pixels.max(axis=2)
    # Masks are written as 0 and 255, or as 0 and 1.
    truth = grey > (127 if grey.max(initial=0) > 127 else 0)
    if truth.shape != image.hw:
        raise UserError(
            "The mask is not of the image's size.",
            value="{1}x{0}".format(*truth.shape),
            expected="{1}x{0}".format(*image.hw),
        )
    if not truth.any():
        raise UserError("The mask is empty.", value=pair.mask.name)
    return image, truth


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
