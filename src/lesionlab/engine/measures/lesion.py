"""All measures of one lesion."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.lesion_measures import LesionMeasures
from lesionlab.engine.measures.colour import measure_colour
from lesionlab.engine.measures.shape import measure_shape


def measure_lesion(
    pixels: NDArray[np.uint8], mask: NDArray[np.generic], *, px_per_mm: float | None = None
) -> LesionMeasures:
    """Measure a lesion.

    Args:
        pixels: The image, sRGB uint8 (H, W, 3).
        mask: (H, W), non-zero is lesion.
        px_per_mm: The image's scale, or None.

    Raises:
        ValueError: If the mask is empty or not of the image's size.
    """
    if mask.shape != pixels.shape[:2]:
        raise ValueError(f"mask {mask.shape} on an image of {pixels.shape[:2]}")
    return LesionMeasures(measure_shape(mask), measure_colour(pixels, mask), px_per_mm)
