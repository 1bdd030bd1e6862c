"""Images made small enough to be shown."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

LONGEST_PX = 4096


def display_pixels(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Give what the window gets of an image, uint8 (H, W, 3): itself, or smaller for huge ones."""
    return shrunk(pixels, longest_px=LONGEST_PX)


def shrunk(pixels: NDArray[np.uint8], *, longest_px: int) -> NDArray[np.uint8]:
    """Give uint8 (h, w, 3) with the longest side at most `longest_px`; never enlarged.

    Each pixel is the mean of those it stands for, so that hairs do not become a pattern.
    """
    height, width = pixels.shape[:2]
    scale = longest_px / max(height, width)
    if scale >= 1:
        return pixels
    size = (max(round(width * scale), 1), max(round(height * scale), 1))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
