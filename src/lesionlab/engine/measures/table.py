"""Measures as the lines of a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.lesion_measures import ClinicalColour, LesionMeasures
from lesionlab.core.masks import BoolMask
from lesionlab.engine.measures.lesion import measure_lesion

_LENGTHS = ("longest", "across", "equivalent", "perimeter")

COLUMNS = (
    "image",
    "lesion",
    "px_per_mm",
    "area_px",
    "area_mm2",
    *(f"{name}_{unit}" for name in _LENGTHS for unit in ("px", "mm")),
    "asymmetry_long",
    "asymmetry_short",
    "compactness",
    "solidity",
    "colours",
    "colour_spread",
    *(f"share_{colour.replace(' ', '_').replace('-', '_')}" for colour in ClinicalColour),
    "hair_share",
)
"""What each means stands in resources/help/measures.md; shares and asymmetries from 0 to 1."""


def table_row(measures: LesionMeasures, *, image: str, lesion: int) -> dict[str, Any]:
    """Give the line of one lesion; `lesion` is 1 for the first one."""
    shape, colour, scale = measures.shape, measures.colour, measures.px_per_mm
    row: dict[str, Any] = {
        "image": image,
        "lesion": lesion,
        "px_per_mm": scale,
        "area_px": shape.area_px,
        "area_mm2": None if scale is None else round(shape.area_px / scale**2, 3),
        "asymmetry_long": round(shape.asymmetry_long, 4),
        "asymmetry_short": round(shape.asymmetry_short, 4),
        "compactness": round(shape.compactness, 4),
        "solidity": round(shape.solidity, 4),
        "colours": len(colour.present),
        "colour_spread": round(colour.spread, 2),
        "hair_share": round(colour.hair_share, 4),
    }
    for name in _LENGTHS:
        px: float = getattr(shape, f"{name}_px")
        row[f"{name}_px"] = round(px, 2)
        row[f"{name}_mm"] = None if scale is None else round(px / scale, 3)
    for each, share in colour.shares:
        row[f"share_{each.replace(' ', '_').replace('-', '_')}"] = round(share, 4)
    return row


def table_rows(
    pixels: NDArray[np.uint8],
    masks: Iterable[tuple[int, BoolMask]],
    *,
    image: str,
    px_per_mm: float | None = None,
) -> list[dict[str, Any]]:
    """Measure the lesions of an image; give a line each, none for a mask without a pixel.

    Args:
        pixels: The image, sRGB uint8 (H, W, 3).
        masks: Of each lesion its number, 0 for the first one, and its mask, bool (H, W).
        image: Its name, for the table.
        px_per_mm: Its scale, or None.
    """
    return [
        table_row(measure_lesion(pixels, mask, px_per_mm=px_per_mm), image=image, lesion=lesion + 1)
        for lesion, mask in masks
        if mask.any()
    ]
