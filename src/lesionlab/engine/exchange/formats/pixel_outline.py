"""Outlines along the edges of pixels: polygons that, filled, give exactly the mask again."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from lesionlab.core.masks import BoolMask

_STEPS = ((1, 0), (0, 1), (-1, 0), (0, -1))
"""(dx, dy) along the four directions, each a right turn from the one before."""

_PIXELS_AT = (((0, 0), (0, -1)), ((-1, 0), (0, 0)), ((-1, -1), (-1, 0)), ((0, -1), (-1, -1)))
"""For a step in each direction from corner (x, y): (dx, dy) of the pixel to its right, which is
lesion, and of the one to its left, which is not."""


@dataclass(frozen=True, slots=True)
class FilledMask:
    """A mask without its holes, because a polygon cannot hold any.

    Attributes:
        mask: Bool (H, W).
        holes: How many holes were filled.
        pixels: How many pixels they had.
    """

    mask: BoolMask
    holes: int
    pixels: int


def without_holes(mask: BoolMask) -> FilledMask:
    """Fill the holes of a mask, bool (H, W): skin that no path, also diagonal, leads out of."""
    background = np.pad(~mask, 1, constant_values=True).astype(np.uint8)
    count, labels = cv2.connectedComponents(background, connectivity=8)
    holes = ((labels > 0) & (labels != labels[0, 0]))[1:-1, 1:-1]
    return FilledMask(mask | holes, count - 2, int(np.count_nonzero(holes)))


def outlines(mask: BoolMask) -> list[NDArray[np.int64]]:
    """Give the outer borders of a mask without holes along the edges of its pixels.

    Args:
        mask: Bool (H, W). Pixel (x, y) covers the square from corner (x, y) to (x + 1, y + 1).

    Returns:
        One polygon for each part, int64 (corners, 2), (x, y), clockwise as seen on the screen.
        Parts that only touch at a corner are parts of their own.
    """
    padded = np.pad(mask, 1)
    steps = np.stack([_begins(padded, direction) for direction in range(4)])
    found = []
    # Each outer border has a topmost edge, and that one is walked to the right.
    for y, x in zip(*np.nonzero(steps[0]), strict=True):
        if steps[0, y, x]:
            found.append(_walk(steps, int(x), int(y)))
    return found


def _begins(padded: BoolMask, direction: int) -> BoolMask:
    """Say from which corners, bool (H + 1, W + 1), an edge begins in this direction."""
    height, width = padded.shape[0] - 1, padded.shape[1] - 1
    (rx, ry), (lx, ly) = _PIXELS_AT[direction]
    right = padded[1 + ry : 1 + ry + height, 1 + rx : 1 + rx + width]
    left = padded[1 + ly : 1 + ly + height, 1 + lx : 1 + lx + width]
    return np.asarray(right & ~left)


def _walk(steps: BoolMask, x: int, y: int) -> NDArray[np.int64]:
    """Walk around one part and strike out its edges; where two parts touch, stay with this one."""
    start, direction = (x, y), 0
    corners = []
    while True:
        steps[direction, y, x] = False
        x, y = x + _STEPS[direction][0], y + _STEPS[direction][1]
        # The first edge is struck out already, but it is where the walk ends.
        at_start = (x, y) == start
        following = next(
            turned
            for turned in ((direction + turn) % 4 for turn in (1, 0, -1))
            if steps[turned, y, x] or (at_start and turned == 0)
        )
        if following != direction:
            corners.append((x, y))
        if at_start and following == 0:
            return np.array(corners, dtype=np.int64)
        direction = following
