"""TIFF pages whose layout Pillow does not know (such as 16-bit planes), through tifffile."""

from __future__ import annotations

from collections.abc import Callable
from math import prod
from typing import BinaryIO

import numpy as np
import tifffile
from numpy.typing import NDArray
from PIL import TiffImagePlugin

from lesionlab.engine.imaging.rgb import upright_canvas

_PLANAR_SEPARATE = 2
_ORIENTATION = 274
_CHANNELS: dict[int, int] = {tifffile.PHOTOMETRIC.MINISBLACK: 1, tifffile.PHOTOMETRIC.RGB: 3}


def is_misread_by_pillow(image: TiffImagePlugin.TiffImageFile) -> bool:
    """Tell whether Pillow opens the file without a word but takes 16-bit planes for 8-bit ones."""
    planes = image.tag_v2.get(TiffImagePlugin.PLANAR_CONFIGURATION)
    depths = image.tag_v2.get(TiffImagePlugin.BITSPERSAMPLE, (8,))
    return planes == _PLANAR_SEPARATE and len(depths) > 1 and depths[0] > 8


def tiff_page_pixels(
    file: BinaryIO, *, check_size: Callable[[tuple[int, int]], None]
) -> NDArray[np.uint8]:
    """Give the first page as uint8 (H, W, 3) RGB, upright.

    Args:
        file: At its beginning.
        check_size: Called with (height, width) before anything is decoded; raises to refuse.

    Raises:
        ValueError: If the page is neither grey nor RGB of 8 or 16 bits, or the file is damaged;
            tifffile's own errors (among them OSError and RuntimeError) pass through.
    """
    with tifffile.TiffFile(file) as tiff:
        page = tiff.pages.first
        if not isinstance(page, tifffile.TiffPage):
            raise ValueError("The file has no page.")
        check_size((page.imagelength, page.imagewidth))
        channels = _CHANNELS.get(page.photometric)
        if channels is None or page.imagedepth != 1 or not channels <= page.samplesperpixel <= 5:
            raise ValueError("The page is neither grey nor RGB.")
        if page.dtype not in (np.uint8, np.uint16):
            raise ValueError("The page has neither 8 nor 16 bits a channel.")
        if min(len(page.dataoffsets), len(page.databytecounts)) < prod(page.chunked):
            # tifffile would fill what is missing with black, a strip at a time.
            raise ValueError("Parts of the page are missing.")
        orientation = page.tags.valueof(_ORIENTATION, 1)
        array = page.asarray().reshape(
            (page.samplesperpixel, page.imagelength, page.imagewidth)
            if page.planarconfig == _PLANAR_SEPARATE
            else (page.imagelength, page.imagewidth, page.samplesperpixel)
        )
    if page.planarconfig == _PLANAR_SEPARATE:
        array = np.moveaxis(array, 0, 2)
    colour = array[:, :, :channels]
    if colour.dtype == np.uint16:
        colour = (colour >> 8).astype(np.uint8)
    pixels, stored = upright_canvas(
        (colour.shape[0], colour.shape[1]), orientation=orientation if 1 <= orientation <= 8 else 1
    )
    stored[:] = colour
    return pixels
