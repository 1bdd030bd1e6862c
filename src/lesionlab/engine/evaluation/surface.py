"""Distances between the borders of two masks."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class BorderDistances:
    """Distances between two borders, in pixels.

    Attributes:
        mean: Of the distances from each border pixel of either mask to the nearest border pixel of
            the other.
        hausdorff95: The larger of the two 95th percentiles of these distances.
    """

    mean: float
    hausdorff95: float


def border_distances(a: NDArray[np.bool_], b: NDArray[np.bool_]) -> BorderDistances:
    """Give how far the borders of two masks lie apart.

    Args:
        a: Bool (H, W).
        b: Bool (H, W).

    Returns:
        Two empty masks agree: 0. One empty: the diagonal.

    Raises:
        ValueError: If the masks differ in shape.

    Source: Huttenlocher et al. 1993, with the percentile of Taha and Hanbury 2015; as MONAI's
    `compute_hausdorff_distance(percentile=95)` and
    `compute_average_surface_distance(symmetric=True)`.
    """
    if a.shape != b.shape:
        raise ValueError(f"masks of different shape: {a.shape} and {b.shape}")
    if not a.any() or not b.any():
        apart = 0.0 if a.any() == b.any() else float(np.hypot(*a.shape))
        return BorderDistances(apart, apart)
    edge_a, edge_b = _border(a), _border(b)
    to_b = _distance_to(edge_b)[edge_a]
    to_a = _distance_to(edge_a)[edge_b]
    return BorderDistances(
        mean=float(np.concatenate([to_a, to_b]).mean()),
        hausdorff95=float(max(np.percentile(to_b, 95), np.percentile(to_a, 95))),
    )


def hausdorff95(a: NDArray[np.bool_], b: NDArray[np.bool_]) -> float:
    """Give the 95 % Hausdorff distance of two masks, in pixels; see `border_distances`."""
    return border_distances(a, b).hausdorff95


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
