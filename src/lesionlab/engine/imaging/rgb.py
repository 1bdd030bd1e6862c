"""Decoded images of every mode to upright 8-bit RGB, strip by strip to bound the memory."""

from __future__ import annotations

import struct

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image, TiffImagePlugin

OTHER_DEPTH = ("I", "F")
"""Pillow's modes of 32 bits or signed values: what is black and what white in them is not known."""

_STRIP_PX = 250_000
_WHITE_IS_ZERO = 0


def rgb_pixels(image: Image.Image) -> NDArray[np.uint8]:
    """Give a loaded image as uint8 (H, W, 3) RGB, upright.

    The strips are written straight to where EXIF orientation puts them, so that beside Pillow's
    own copy only the result exists.
    """
    width, height = image.size
    pixels, stored = upright_canvas((height, width), orientation=orientation_of(image))
    rows = max(_STRIP_PX // width, 1)
    for top in range(0, height, rows):
        bottom = min(top + rows, height)
        stored[top:bottom] = _rgb_strip(image, (0, top, width, bottom))
    return pixels


def orientation_of(image: Image.Image) -> int:
    """Give a loaded image's EXIF orientation, 1 to 8; 1 if it says none."""
    # The pixels are good even if the metadata are not: every viewer shows such an image as stored.
    try:
        orientation = image.getexif().get(ExifTags.Base.Orientation, 1)
    except (OSError, SyntaxError, ValueError, LookupError, TypeError, EOFError, struct.error):
        return 1
    return orientation if orientation in range(1, 9) else 1


def upright_canvas(
    stored_hw: tuple[int, int], *, orientation: int
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Give an empty upright image, and a view of it in which pixels lie as the file stores them.

    Args:
        stored_hw: Height and width as stored.
        orientation: EXIF orientation, 1 to 8.

    Returns:
        Both uint8 RGB and the same memory: (H, W, 3), C-contiguous, and (*stored_hw, 3).

    Source: EXIF 2.32, tag 0x0112.
    """
    is_turned = orientation >= 5
    upright_hw = stored_hw[::-1] if is_turned else stored_hw
    pixels = np.empty((*upright_hw, 3), dtype=np.uint8)
    flip_rows = orientation in (3, 4, 7, 8)
    flip_columns = orientation in (2, 3, 6, 7)
    stored = pixels[:: -1 if flip_rows else 1, :: -1 if flip_columns else 1]
    return pixels, stored.swapaxes(0, 1) if is_turned else stored


def _rgb_strip(image: Image.Image, box: tuple[int, int, int, int]) -> NDArray[np.uint8]:
    strip = image.crop(box)
    if image.mode.startswith("I;16"):
        return np.repeat(_high_bits(image, strip)[:, :, None], 3, axis=2)
    if image.has_transparency_data:
        white = Image.new("RGBA", strip.size, "white")
        strip = Image.alpha_composite(white, strip.convert("RGBA"))
    return np.asarray(strip if strip.mode == "RGB" else strip.convert("RGB"))


def _high_bits(image: Image.Image, strip: Image.Image) -> NDArray[np.uint8]:
    """Scale a grey strip of up to 16 bits to 8, as Pillow does for colour: the highest 8 bits."""
    depth = 16
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        depth = image.tag_v2.get(TiffImagePlugin.BITSPERSAMPLE, (16,))[0]
    grey = (np.asarray(strip) >> (depth - 8)).astype(np.uint8)
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        photometric = image.tag_v2.get(TiffImagePlugin.PHOTOMETRIC_INTERPRETATION)
        # Pillow inverts 8-bit images that store white as zero, but not those of 16 bits.
        if photometric == _WHITE_IS_ZERO:
            return 255 - grey
    return grey
