"""Hairs in a small picture of a lesion: long, thin, darker than what is beside them."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

_REACH_SHARE = 1 / 42
"""Dark lines wider than this part of the picture's longest side are no hairs."""

_DARKER_BY = 8.0
_LONG_SHARE = 0.25
_THIN = 0.7
"""A hair's mean width is at most this part of the reach."""


def hair_mask(lightness: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Find hairs.

    Args:
        lightness: L* of CIELAB, (H, W), 0 to 100.

    Returns:
        Bool (H, W). Short and round dark structures (dots, network) are not taken for hairs.

    Source: Grey closing across the line, after Lee et al. 1997 (DullRazor); here a candidate must
    also be long and thin.
    """
    longest = max(lightness.shape)
    reach = max(round(longest * _REACH_SHARE), 3) | 1
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))
    closed = cv2.morphologyEx(lightness, cv2.MORPH_CLOSE, kernel)
    dark = (closed - lightness > _DARKER_BY).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    lengths = np.hypot(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])
    is_thin = stats[:, cv2.CC_STAT_AREA] < _THIN * reach * lengths
    is_hair = is_thin & (lengths > _LONG_SHARE * longest)
    is_hair[0] = False
    # Its soft edges are half hair, half skin.
    edge = np.ones((reach // 2 | 1,) * 2, np.uint8)
    hairs = cv2.dilate(is_hair[labels].astype(np.uint8), edge)
    return np.asarray(hairs != 0)
