"""Small pictures for the worklist."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lesionlab.engine.imaging.decode import read_reduced
from lesionlab.engine.imaging.display import shrunk

SIDE_PX = 96


def thumbnail(pixels: NDArray[np.uint8], *, side_px: int = SIDE_PX) -> NDArray[np.uint8]:
    """Give an image, uint8 (H, W, 3), so small that its longest side is at most `side_px`."""
    return shrunk(pixels, longest_px=side_px)


def read_thumbnail(path: Path, *, side_px: int = SIDE_PX) -> NDArray[np.uint8]:
    """Read an image file's thumbnail, uint8 (h, w, 3) RGB; for JPEG faster than reading it all.

    Raises:
        UserError: As `decode.read_image`.
    """
    return thumbnail(read_reduced(path, least_px=2 * side_px), side_px=side_px)
