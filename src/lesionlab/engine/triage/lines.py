"""Where hair or a ruler lies in an image: thin dark lines, at low resolution."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

LinesMap = NDArray[np.bool_]
"""Bool (`SIDE`, `SIDE`), covering the whole image."""

SIDE = 64
_WORK_PX = 512
# Of 255 grey levels by which a line is darker than what lies beside it.
_DARKER = 14
# Part of a cell's pixels that are line.
_COVERED = 0.12


def find_lines(image: NDArray[np.uint8]) -> LinesMap:
    """Find thin dark lines, the marks of hair and rulers.

    Args:
        image: RGB, uint8 (H, W, 3).

    Source: the black-hat step of DullRazor (Lee et al. 1997): what a closing with a line-shaped
    element fills in is a line across it.
    """
    scale = _WORK_PX / max(image.shape[:2])
    hw = max(round(image.shape[0] * scale), 1), max(round(image.shape[1] * scale), 1)
    small = cv2.resize(image, (hw[1], hw[0]), interpolation=cv2.INTER_AREA)
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    found = np.zeros(hw, np.uint8)
    for shape in ((1, 11), (11, 1)):
        element = np.ones(shape, np.uint8)
        found = np.maximum(found, cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, element))
    lines = (found > _DARKER).astype(np.float32)
    cells = cv2.resize(lines, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    return np.asarray(cells > _COVERED)


def lines_to_bytes(lines: LinesMap) -> bytes:
    """Give a map as bytes, one bit a cell."""
    return np.packbits(lines).tobytes()


def lines_from_bytes(data: bytes) -> LinesMap:
    """Give the map that `lines_to_bytes` gave; an empty one of damaged bytes."""
    if len(data) != SIDE * SIDE // 8:
        return np.zeros((SIDE, SIDE), np.bool_)
    return np.unpackbits(np.frombuffer(data, np.uint8)).view(np.bool_).reshape(SIDE, SIDE)
