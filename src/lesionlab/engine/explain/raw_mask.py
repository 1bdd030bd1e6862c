"""A class activation map taken for the mask itself, without any promptable model."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

PERCENTILE = 80.0
"""The paper does not print its own. ISIC 2017: lesions cover a fifth of the image on average."""


def raw_mask(
    cam: NDArray[np.floating], *, hw: tuple[int, int], percentile: float = PERCENTILE
) -> NDArray[np.bool_]:
    """Threshold a map at a percentile of its values, at the image's own size.

    Args:
        cam: Raw map, (h, w), at least 0; covers the whole image at any resolution.
        hw: (height, width) of the image.
        percentile: Of the enlarged map's values, 0 to 100; what lies at or above is lesion.

    Returns:
        Bool (height, width). Empty where the map is: all of it would lie at any of its percentiles.

    Source: "Classification-to-Segmentation: Class Activation Mapping for Zero-Shot Skin Lesion
    Segmentation", Algorithm 1, steps 1 to 7.
    """
    if not np.isfinite(cam).all() or cam.max(initial=0.0) <= 0:
        return np.zeros(hw, dtype=np.bool_)
    height, width = hw
    large = cv2.resize(cam.astype(np.float32), (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray((large >= np.percentile(large, percentile)) & (large > 0))
