"""Whole-mask operations that need the mask alone. All take and give bool (H, W)."""

from __future__ import annotations

from math import ceil

import cv2
import numpy as np

from lesionlab.core.masks import BoolMask

SMOOTHING = 0.02
"""Reach of the smoothing to one diameter of the mask's area."""

_BOX_PASSES = 3


def smoothed(mask: BoolMask) -> BoolMask:
    """Round off the outline: what is narrower than a small part of the lesion goes.

    A blur with half as threshold moves a straight border nowhere. Three box blurs come close to a
    Gaussian, and cost the same for any reach. A mask of which nothing would be left stays as it is.
    """
    area = int(np.count_nonzero(mask))
    if area == 0:
        return mask
    reach = max(SMOOTHING * 2 * float(np.sqrt(area / np.pi)), 1.0)
    side = 2 * ceil(reach) + 1
    rows, columns = _around(mask, margin=2 * _BOX_PASSES * side)
    part = mask[rows, columns].astype(np.float32)
    for _ in range(_BOX_PASSES):
        # Beyond the image the border goes on as it is: a lesion cut by the image's edge stays cut.
        blurred = cv2.blur(part, (side, side), borderType=cv2.BORDER_REPLICATE)
        part = np.asarray(blurred, np.float32)
    result = np.zeros_like(mask)
    result[rows, columns] = part >= 0.5
    return result if result.any() else mask


def filled(mask: BoolMask) -> BoolMask:
    """Fill what lies wholly inside: background that is not joined to the outside."""
    rows, columns = _around(mask, margin=0)
    part = np.pad(mask[rows, columns].astype(np.uint8), 1)
    if part.size == 0:
        return mask
    cv2.floodFill(part, None, (0, 0), 2)
    result = mask.copy()
    result[rows, columns] = part[1:-1, 1:-1] != 2
    return result


def largest(mask: BoolMask) -> BoolMask:
    """Keep the largest connected part (8 neighbours); a mask of one part stays as it is."""
    if not mask.any():
        return mask
    rows, columns = _around(mask, margin=0)
    count, labels, sizes, _ = cv2.connectedComponentsWithStats(
        mask[rows, columns].astype(np.uint8), connectivity=8, ltype=cv2.CV_32S
    )
    if count <= 2:
        return mask
    result = np.zeros_like(mask)
    result[rows, columns] = labels == 1 + int(np.argmax(sizes[1:, cv2.CC_STAT_AREA]))
    return result


def expanded(mask: BoolMask, amount_px: float) -> BoolMask:
    """Add all pixels at most `amount_px` away from the mask, from centre to centre."""
    rows, columns = _around(mask, margin=ceil(amount_px) + 1)
    part = mask[rows, columns]
    if not part.any() or amount_px <= 0:
        return mask
    result = mask.copy()
    result[rows, columns] = _distance_to(part) <= amount_px
    return result


def shrunk(mask: BoolMask, amount_px: float) -> BoolMask:
    """Take away all pixels at most `amount_px` away from the background, from centre to centre.

    The edge of the image is no background: a lesion that it cuts does not shrink away from it.
    """
    rows, columns = _around(mask, margin=1)
    part = mask[rows, columns]
    if part.all() or amount_px <= 0:
        return mask
    result = mask.copy()
    result[rows, columns] = _distance_to(~part) > amount_px
    return result


def _distance_to(part: BoolMask) -> np.ndarray:
    """Give for each pixel the distance to the nearest pixel of `part`, float32."""
    elsewhere = (~part).astype(np.uint8)
    return cv2.distanceTransform(elsewhere, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)


def _around(mask: BoolMask, *, margin: int) -> tuple[slice, slice]:
    """Give the rows and columns of the mask's bounding box with a margin, within the image."""
    (top, low), (left, right) = (
        _reach(np.flatnonzero(mask.any(axis=axis)), mask.shape[1 - axis], margin) for axis in (1, 0)
    )
    return slice(top, low), slice(left, right)


def _reach(occupied: np.ndarray, size: int, margin: int) -> tuple[int, int]:
    if not len(occupied):
        return 0, 0
    return max(int(occupied[0]) - margin, 0), min(int(occupied[-1]) + 1 + margin, size)
