"""One mask from several readers' masks."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

_MARGIN = 2


def consensus_mask(masks: Sequence[NDArray[np.bool_]]) -> NDArray[np.bool_]:
    """Average outlines by their shape.

    Args:
        masks: Each bool (H, W); at least one.

    Returns:
        Bool (H, W): where the mean of the signed distances to the readers' borders is inside. Its
        border lies midway between two readers' borders; it covers what all of them drew and
        nothing that none of them drew. A mask of nothing counts as one whose border is as far
        away as the image is wide.

    Raises:
        ValueError: If there is none, or they differ in shape.

    Source: Rohlfing and Maurer 2007, shape-based averaging.
    """
    if not masks:
        raise ValueError("a consensus needs at least one mask")
    if len({mask.shape for mask in masks}) > 1:
        raise ValueError(f"masks of different shape: {sorted({mask.shape for mask in masks})}")
    result = np.zeros(masks[0].shape, dtype=np.bool_)
    union = np.logical_or.reduce(masks)
    if not union.any():
        return result
    ys, xs = np.nonzero(union.any(axis=1))[0], np.nonzero(union.any(axis=0))[0]
    part = np.s_[int(ys[0]) : int(ys[-1]) + 1, int(xs[0]) : int(xs[-1]) + 1]
    total = np.zeros(union[part].shape, dtype=np.float64)
    for mask in masks:
        total += _signed_distance(mask[part], far=float(max(mask.shape)))
    result[part] = (total > 0) & union[part]
    return result


def _signed_distance(mask: NDArray[np.bool_], *, far: float) -> NDArray[np.float64]:
    """Give the distance to a mask's border, positive inside, float64 (H, W)."""
    if not mask.any():
        return np.full(mask.shape, -far)
    # Beyond the part looked at there is nothing of any mask.
    inside = np.pad(mask, _MARGIN).astype(np.uint8)
    distances = [
        cv2.distanceTransform(side, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
        for side in (inside, 1 - inside)
    ]
    signed = distances[0].astype(np.float64) - distances[1]
    return np.asarray(signed[_MARGIN:-_MARGIN, _MARGIN:-_MARGIN])
