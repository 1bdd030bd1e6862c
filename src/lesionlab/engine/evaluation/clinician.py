"""A simulated clinician, who clicks where the mask is most wrong."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from lesionlab.core.prompts import BACKGROUND, FOREGROUND, Click


def next_click(predicted: NDArray[np.bool_], *, truth: NDArray[np.bool_]) -> Click | None:
    """Give the click in the centre of the largest wrong region.

    Args:
        predicted: The mask so far, bool (H, W).
        truth: What it should be, bool (H, W).

    Returns:
        A click at a pixel's centre, in image pixels: lesion where some is missing, skin where
        there is too much. None if nothing is wrong.

    Source: Mahadevan et al. 2018 and later work on interactive segmentation: the centre is the
    point of the largest 8-connected error region that is farthest from its edge.
    """
    missed, missed_size = _largest_piece(truth & ~predicted)
    extra, extra_size = _largest_piece(predicted & ~truth)
    if missed_size == extra_size == 0:
        return None
    region, label = (missed, FOREGROUND) if missed_size >= extra_size else (extra, BACKGROUND)
    # The image's border is an edge as well, else a click would be put on its very rim.
    padded = cv2.copyMakeBorder(region, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    depth = cv2.distanceTransform(padded, cv2.DIST_L2, 5)[1:-1, 1:-1]
    row, column = np.unravel_index(int(depth.argmax()), depth.shape)
    return Click(float(column) + 0.5, float(row) + 0.5, label)


def _largest_piece(region: NDArray[np.bool_]) -> tuple[NDArray[np.uint8], int]:
    """Give the largest 8-connected piece, uint8 (H, W), and its size in pixels."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        region.astype(np.uint8), connectivity=8
    )
    if count <= 1:
        return np.zeros(region.shape, np.uint8), 0
    largest = 1 + int(stats[1:, cv2.CC_STAT_AREA].argmax())
    return (labels == largest).astype(np.uint8), int(stats[largest, cv2.CC_STAT_AREA])
