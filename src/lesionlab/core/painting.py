"""Painting into a mask: brush strokes and filled outlines, exact to the pixel and fast.

A pixel belongs to a shape if its centre does. Shapes are painted line by line: the cost depends on
the height of what is painted and not on its area.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

Rect = tuple[int, int, int, int]
"""(x0, y0, x1, y1) in pixels, half open."""

NOTHING: Rect = (0, 0, 0, 0)

_NO_LENGTH_PX = 1e-3
"""Below a thousandth of a pixel a direction is noise, and its square may underflow to zero."""


def united(a: Rect, b: Rect) -> Rect:
    """Give the smallest rectangle that holds both; an empty one adds nothing."""
    if a[0] >= a[2] or a[1] >= a[3]:
        return b
    if b[0] >= b[2] or b[1] >= b[3]:
        return a
    return (min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3]))


def paint_segment(
    mask: NDArray[np.uint8],
    a_xy: tuple[float, float],
    b_xy: tuple[float, float],
    *,
    radius_px: float,
    value: int,
) -> Rect:
    """Set all pixels whose centre is within `radius_px` of the segment a-b; give what was touched.

    Args:
        mask: uint8 (H, W), changed in place.
        a_xy: One end, in image pixels.
        b_xy: The other end; equal to `a_xy` for a dab.
        radius_px: At least 0.5 is used, so that a dab is never nothing.
        value: The value to write.

    Returns:
        The rectangle in which pixels may have changed, clipped to the image; may be empty.
    """
    height, width = mask.shape
    radius = max(radius_px, 0.5)
    (ax, ay), (bx, by) = a_xy, b_xy
    x0, x1 = max(floor(min(ax, bx) - radius), 0), min(ceil(max(ax, bx) + radius) + 1, width)
    y0, y1 = max(floor(min(ay, by) - radius), 0), min(ceil(max(ay, by) + radius) + 1, height)
    if x0 >= x1 or y0 >= y1:
        return NOTHING
    ys = np.arange(y0, y1, dtype=np.float64) + 0.5
    left, right = _spans_near(ys, a_xy, b_xy, radius=radius)
    firsts = np.clip(np.ceil(left - 0.5), x0, x1).astype(np.intp).tolist()
    ends = np.clip(np.floor(right - 0.5) + 1, x0, x1).astype(np.intp).tolist()
    for row, first, end in zip(range(y0, y1), firsts, ends, strict=True):
        mask[row, first:end] = value
    return (x0, y0, x1, y1)


def fill_outline(
    mask: NDArray[np.uint8], outline_xy: Sequence[tuple[float, float]], *, value: int
) -> Rect:
    """Set all pixels whose centre a closed outline goes round; give what was touched.

    Where the outline crosses itself, as a hand-drawn loop does at its end, what it goes round
    twice is inside as well (the non-zero rule).

    Args:
        mask: uint8 (H, W), changed in place.
        outline_xy: Corners in image pixels; the last one is joined to the first.
        value: The value to write.

    Returns:
        The rectangle in which pixels may have changed, clipped to the image; may be empty.
    """
    height, width = mask.shape
    points = np.asarray(outline_xy, np.float64).reshape(-1, 2)
    if len(points) < 3:
        return NOTHING
    (low_x, low_y), (high_x, high_y) = points.min(axis=0), points.max(axis=0)
    x0, x1 = max(floor(low_x), 0), min(ceil(high_x) + 1, width)
    y0, y1 = max(floor(low_y), 0), min(ceil(high_y) + 1, height)
    if x0 >= x1 or y0 >= y1:
        return NOTHING
    # One column more than the mask has: where a line that leaves to the right stops counting.
    turns = np.zeros((y1 - y0, x1 - x0 + 1), np.int16)
    for (ax, ay), (bx, by) in zip(points, np.roll(points, -1, axis=0), strict=True):
        # Half open in y, so that a corner between two edges is crossed once.
        first, end = max(ceil(min(ay, by) - 0.5), y0), min(ceil(max(ay, by) - 0.5), y1)
        if first >= end:
            continue
        rows = np.arange(first, end)
        crossed = ax + (rows + 0.5 - ay) * ((bx - ax) / (by - ay))
        columns = np.clip(np.ceil(crossed - 0.5), x0, x1).astype(np.intp) - x0
        turns[rows - y0, columns] += 1 if by > ay else -1
    inside = np.cumsum(turns[:, :-1], axis=1, dtype=np.int16) != 0
    mask[y0:y1, x0:x1][inside] = value
    return (x0, y0, x1, y1)


def _spans_near(
    ys: NDArray[np.float64], a_xy: tuple[float, float], b_xy: tuple[float, float], *, radius: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Give where each horizontal line enters and leaves what is within `radius` of a segment.

    The shape is convex, so each line meets it in one stretch: from the leftmost to the rightmost
    of its meetings with the two round ends and the rectangle between them. Where there is none,
    the left end lies right of the right one.
    """
    (ax, ay), (bx, by) = a_xy, b_xy
    left = np.full(len(ys), np.inf)
    right = np.full(len(ys), -np.inf)
    for x, y in (a_xy, b_xy):
        squared = radius * radius - (ys - y) ** 2
        half = np.sqrt(np.maximum(squared, 0.0))
        met = squared >= 0
        left = np.where(met, np.minimum(left, x - half), left)
        right = np.where(met, np.maximum(right, x + half), right)
    dx, dy = bx - ax, by - ay
    length = float(np.hypot(dx, dy))
    if length < _NO_LENGTH_PX:
        return left, right
    low, high = np.full(len(ys), -np.inf), np.full(len(ys), np.inf)
    # Inside the rectangle: 0 <= along <= length and -radius <= across <= radius, where both are
    # slope * (x - ax) + offset on a line.
    for slope, offset, least, most in (
        (dx / length, (ys - ay) * dy / length, 0.0, length),
        (dy / length, (ay - ys) * dx / length, -radius, radius),
    ):
        # Below this a line is level in every image, and dividing by it may overflow.
        if abs(slope) < 1e-12:
            outside = (offset < least) | (offset > most)
            low, high = np.where(outside, np.inf, low), np.where(outside, -np.inf, high)
            continue
        ends = ax + (least - offset) / slope, ax + (most - offset) / slope
        low, high = np.maximum(low, np.minimum(*ends)), np.minimum(high, np.maximum(*ends))
    met = low <= high
    return (
        np.where(met, np.minimum(left, low), left),
        np.where(met, np.maximum(right, high), right),
    )
