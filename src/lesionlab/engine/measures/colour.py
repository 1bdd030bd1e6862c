"""Colours within a mask, in CIELAB: how far they spread, and which of the six clinical ones."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from lesionlab.core.lesion_measures import ClinicalColour, ColourMeasures
from lesionlab.engine.measures.hair import hair_mask
from lesionlab.engine.measures.shape import as_bytes, bounding_box

LONGEST_PX = 384
"""The lesion is looked at with its longest side at most this: a pixel is then the mean of its
surroundings, as the eye sees colour areas and not the grain of the sensor."""

REFERENCES_LAB: dict[ClinicalColour, tuple[float, float, float]] = {
    ClinicalColour.RED: (50, 44, 24),
    ClinicalColour.LIGHT_BROWN: (56, 15, 26),
    ClinicalColour.DARK_BROWN: (28, 14, 15),
    ClinicalColour.BLUE_GREY: (47, -3, -10),
    ClinicalColour.BLACK: (7, 2, 2),
}
"""The middle of each colour. Conventions of this program, since cameras are not calibrated."""

WHITE_LIGHTER_BY = 5.0
"""White is scored where the lesion is lighter than the skin around it (Stolz et al. 1994)."""

_RING_SHARE = 0.1


def measure_colour(pixels: NDArray[np.uint8], mask: NDArray[np.generic]) -> ColourMeasures:
    """Measure the colours of a lesion.

    Args:
        pixels: The image, sRGB uint8 (H, W, 3).
        mask: (H, W), non-zero is lesion.

    Returns:
        Each pixel that is no hair belongs to white, if it is lighter than the skin around the
        lesion and less coloured, to skin (which is no colour of the lesion) if it is nearest to
        that, or else to the nearest of the five other colours (CIE 1976 colour difference).

    Raises:
        ValueError: If the mask is empty.
    """
    lab, lesion, skin = _prepared(pixels, mask)
    hair = hair_mask(lab[..., 0]) & lesion
    seen = lesion & ~hair
    # A lesion of which nothing but hair is left is measured with its hairs.
    if np.count_nonzero(seen) * 10 < np.count_nonzero(lesion):
        seen, hair = lesion, np.zeros_like(hair)
    values = lab[seen].astype(np.float64)
    mean = values.mean(axis=0)
    return ColourMeasures(
        spread=float(np.sqrt(values.var(axis=0).sum())),
        mean_lab=(float(mean[0]), float(mean[1]), float(mean[2])),
        shares=_shares(values, None if not skin.any() else np.median(lab[skin], axis=0)),
        hair_share=float(np.count_nonzero(hair) / np.count_nonzero(lesion)),
    )


def _prepared(
    pixels: NDArray[np.uint8], mask: NDArray[np.generic]
) -> tuple[NDArray[np.float32], NDArray[np.bool_], NDArray[np.bool_]]:
    """Give lesion and surroundings small: CIELAB (h, w, 3), the lesion, and the skin around it."""
    box = bounding_box(mask)
    if box is None:
        raise ValueError("an empty mask has no measures")
    x0, y0, x1, y1 = box
    ring = max(round(max(x1 - x0, y1 - y0) * _RING_SHARE), 2)
    rows = slice(max(y0 - ring, 0), y1 + ring)
    columns = slice(max(x0 - ring, 0), x1 + ring)
    part, inside = pixels[rows, columns], mask[rows, columns]
    scale = min(LONGEST_PX / max(inside.shape), 1.0)
    if scale < 1:
        size = tuple(max(round(side * scale), 1) for side in inside.shape[::-1])
        # Of a huge lesion every second pixel or fewer: still several for each that is left.
        step = max(int(0.5 / scale), 1)
        part = np.ascontiguousarray(part[::step, ::step])
        part = np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA), np.uint8)
        covered = cv2.resize(as_bytes(inside), size, interpolation=cv2.INTER_AREA)
        # A speck smaller than a pixel here still is a lesion with a colour.
        lesion = covered >= min(128, max(int(covered.max()) // 2, 1))
        if not covered.any():
            lesion = np.ones(size[::-1], np.bool_)
    else:
        part = np.ascontiguousarray(part)
        lesion = inside != 0
    lab = cv2.cvtColor(part.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    width = max(round(ring * scale), 1)
    near = cv2.dilate(lesion.astype(np.uint8), np.ones((2 * width + 1,) * 2, np.uint8)) != 0
    return np.asarray(lab, np.float32), lesion, near & ~lesion


def _shares(
    values: NDArray[np.float64], skin: NDArray[np.float32] | None
) -> tuple[tuple[ClinicalColour, float], ...]:
    references = list(REFERENCES_LAB.values())
    if skin is not None:
        references.append((float(skin[0]), float(skin[1]), float(skin[2])))
    distances = ((values[:, None] - np.array(references)) ** 2).sum(axis=2)
    nearest = distances.argmin(axis=1)
    white = np.zeros(len(values), dtype=np.bool_)
    if skin is not None:
        is_lighter = values[:, 0] > skin[0] + WHITE_LIGHTER_BY
        white = is_lighter & (np.hypot(values[:, 1], values[:, 2]) < np.hypot(skin[1], skin[2]))
    counts = {
        colour: float(np.count_nonzero((nearest == place) & ~white)) / len(values)
        for place, colour in enumerate(REFERENCES_LAB)
    }
    counts[ClinicalColour.WHITE] = float(np.count_nonzero(white)) / len(values)
    return tuple((colour, counts[colour]) for colour in ClinicalColour)
