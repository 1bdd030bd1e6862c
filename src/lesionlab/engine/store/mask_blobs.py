"""Masks and CAMs as PNG inside the database: what any other tool can read, too."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, PngImagePlugin

from lesionlab.core.errors import UserError
from lesionlab.core.masks import PackedMask, mask_sha256, pack, unpack


def blob_from_mask(mask: PackedMask) -> bytes:
    """Give a mask as a PNG with one bit a pixel."""
    return _png(Image.fromarray(unpack(mask)))


def mask_from_blob(blob: bytes, *, hw: tuple[int, int]) -> PackedMask:
    """Give the mask that `blob_from_mask` made a PNG of.

    Args:
        blob: The PNG.
        hw: Height and width that it must have.

    Raises:
        UserError: If the PNG is damaged or of another size.
    """
    return pack(_pixels(blob, mode="1", hw=hw))


def mask_blob_sha256(blob: bytes, *, hw: tuple[int, int]) -> str:
    """Give the `PackedMask.sha256` of a mask's PNG.

    Raises:
        UserError: If the PNG is damaged or of another size.
    """
    pixels = np.packbits(_pixels(blob, mode="1", hw=hw))
    return mask_sha256(pixels.tobytes(), hw=hw)


def blob_from_cam(cam: NDArray[np.uint8]) -> bytes:
    """Give a CAM, uint8 (h, w), as a grey PNG."""
    return _png(Image.fromarray(cam))


def cam_from_blob(blob: bytes) -> NDArray[np.uint8]:
    """Give the CAM, uint8 (h, w), that `blob_from_cam` made a PNG of.

    Raises:
        UserError: If the PNG is damaged.
    """
    return _pixels(blob, mode="L", hw=None)


def _png(image: Image.Image) -> bytes:
    file = BytesIO()
    image.save(file, "PNG", compress_level=1)
    return file.getvalue()


def _pixels(blob: bytes, *, mode: str, hw: tuple[int, int] | None) -> NDArray[np.uint8]:
    try:
        with PngImagePlugin.PngImageFile(BytesIO(blob)) as image:
            # Before anything is decoded: a project from elsewhere is a file like any other.
            width, height = image.size
            if image.mode != mode or (hw or (height, width)) != (height, width):
                raise ValueError(f"{image.mode} {height} x {width} instead of {mode} {hw}")
            return np.array(image)
    except (OSError, SyntaxError, ValueError, struct.error, zlib.error) as error:
        raise UserError(
            "A mask or CAM in the project is damaged.",
            value=str(error),
            remedy="Draw this lesion anew; the rest of the project is not affected.",
        ) from error
