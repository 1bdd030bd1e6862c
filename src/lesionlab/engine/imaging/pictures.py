"""Pictures of an image to look at: without hair, and with local contrast made stronger."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from lesionlab.engine.imaging.display import shrunk

WORKING_PX = 1536
"""Longest side at which hairs are sought and filled; a hair is a few pixels wide there."""

_LINE_SHARE = 1 / 45
"""Length of the lines that close a hair, of the longest side: more than a thick hair's width."""

_ANGLES = 8
_DIRECTIONS = 4
_LEAST_DEPTH = 12
_LEAST_LENGTH_SHARE = 1 / 18
_MOST_WIDTH_SHARE = 1 / 90
_FILL_RADIUS_PX = 4
_CLIP_LIMIT = 2.5
_TILES = (8, 8)


def without_hair(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Give the image with dark hairs painted over by the skin beside them.

    Dark lines of hair's width that are long are taken for hairs; light hairs stay.

    Args:
        pixels: uint8 (h, w, 3) RGB; not changed.

    Returns:
        uint8 (h, w, 3); a copy that differs from `pixels` only where hairs were found.

    Source: after Lee et al. 1997, "DullRazor" (morphological closing along lines); the filling is
    Telea 2004.
    """
    small = np.ascontiguousarray(shrunk(pixels, longest_px=WORKING_PX))
    hairs = hair_mask(small)
    filled = pixels.copy()
    if not hairs.any():
        return filled
    repaired: cv2.typing.MatLike = cv2.inpaint(small, hairs, _FILL_RADIUS_PX, cv2.INPAINT_TELEA)
    where: cv2.typing.MatLike = hairs
    size = (pixels.shape[1], pixels.shape[0])
    if small.shape != pixels.shape:
        repaired = cv2.resize(repaired, size, interpolation=cv2.INTER_CUBIC)
        where = cv2.resize(hairs, size, interpolation=cv2.INTER_NEAREST)
    cv2.copyTo(repaired, where, filled)
    return filled


def hair_mask(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Find dark hairs.

    Args:
        pixels: uint8 (h, w, 3) RGB, at most `WORKING_PX` large.

    Returns:
        uint8 (h, w), 255 on hairs and one pixel around them, else 0.
    """
    side = max(pixels.shape[:2])
    # Hairs, brown or black, are darkest against skin in green and blue; red would show vessels.
    grey = cv2.GaussianBlur(np.ascontiguousarray(pixels[..., 1]), (3, 3), 0)
    length = max(round(side * _LINE_SHARE), 5)
    # A hair is dark across most directions; the round edge of a lesion only along its tangent.
    deepest: list[cv2.typing.MatLike] = [np.zeros_like(grey) for _ in range(_DIRECTIONS)]
    for number in range(_ANGLES):
        line = _line(length, angle=np.pi * number / _ANGLES)
        depth = cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, line)
        for rank, deeper in enumerate(deepest):
            deepest[rank], depth = cv2.max(deeper, depth), cv2.min(deeper, depth)
    deep = np.asarray(deepest[-1] >= _LEAST_DEPTH, np.uint8)
    dark = cv2.morphologyEx(deep, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    inwards = cv2.distanceTransform(dark, cv2.DIST_L2, 3)
    area = stats[:, cv2.CC_STAT_AREA]
    # Within a line the mean distance to its edge is a quarter of its width, however many cross.
    width = 4 * np.bincount(labels.ravel(), weights=inwards.ravel(), minlength=count) / area
    extent = np.hypot(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])
    is_hair = (extent >= side * _LEAST_LENGTH_SHARE) & (width <= side * _MOST_WIDTH_SHARE)
    is_hair[0] = False
    keep = np.where(is_hair, 255, 0).astype(np.uint8)
    return np.asarray(cv2.dilate(keep[labels], np.ones((3, 3), np.uint8)), np.uint8)


def enhanced(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Give the image's lightness, grey, with its local contrast made stronger.

    Args:
        pixels: uint8 (h, w, 3) RGB; not changed.

    Returns:
        uint8 (h, w, 3), all three channels alike.

    Source: contrast-limited adaptive histogram equalisation, Zuiderveld 1994, on CIE L*.
    """
    lightness = cv2.cvtColor(pixels, cv2.COLOR_RGB2Lab)[..., 0]
    clahe = cv2.createCLAHE(clipLimit=_CLIP_LIMIT, tileGridSize=_TILES)
    stronger = clahe.apply(np.ascontiguousarray(lightness))
    return np.asarray(cv2.cvtColor(stronger, cv2.COLOR_GRAY2RGB), np.uint8)


def _line(length: int, *, angle: float) -> NDArray[np.uint8]:
    """Give a line through the middle of a square, as a structuring element."""
    half = length // 2
    element = np.zeros((2 * half + 1, 2 * half + 1), np.uint8)
    dx, dy = round(half * np.cos(angle)), round(half * np.sin(angle))
    cv2.line(element, (half - dx, half - dy), (half + dx, half + dy), 1, 1)
    return element
