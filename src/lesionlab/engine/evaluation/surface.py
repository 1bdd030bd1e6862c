"""Distances between the borders of two masks."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray


def hausdorff95(a: NDArray[np.bool_], b: NDArray[np.bool_]) -> float:
    """Give the 95 % Hausdorff distance of two masks, in pixels.

    Args:
        a: Bool (H, W).
        b: Bool (H, W).

    Returns:
        The larger of the two 95th percentiles of the distances from each border pixel of one mask
        to the nearest border pixel of the other. Two empty masks agree: 0. One empty: the diagonal.

    Raises:
        ValueError: If the masks differ in shape.

    Source: Huttenlocher et al. 1993, with the percentile of Taha and Hanbury 2015; as MONAI's
    `compute_hausdorff_distance(percentile=95)`.
    """
    if a.shape != b.shape:
        raise ValueError(f"masks of different shape: {a.shape} and {b.shape}")
    if not a.any() or not b.any():
        return 0.0 if a.any() == b.any() else float(np.hypot(*a.shape))
    edge_a, edge_b = _border(a), _border(b)
    to_b = _distance_to(edge_b)[edge_a]
    to_a = _distance_to(edge_a)[edge_b]
    return float(max(np.percentile(to_b, 95), np.percentile(to_a, 95)))


def _border(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Give the pixels of a mask that touch what is not mask; the image's rim counts as not mask."""
    inner = cv2.erode(
        mask.astype(np.uint8),
        cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3)),
        borderType=cv2.BORDER_CONSTANT,
        borderValue=0,
    )
    border: NDArray[np.bool_] = mask & (inner == 0)
    return border


def _distance_to(border: NDArray[np.bool_]) -> NDArray[np.float32]:
    elsewhere = (~border).astype(np.uint8)
    distances = cv2.distanceTransform(elsewhere, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    return np.asarray(distances, dtype=np.float32)
