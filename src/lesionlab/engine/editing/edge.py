"""Growing and shrinking a mask to the border that can be seen, from one click.

Where the clinician clicks is what she wants in (or out). A first guess is what looks like that
place and is joined to it; a graph cut (Rother et al. 2004, "GrabCut") then moves its border to
where the colours change. Both work on the surroundings of mask and click, made small: the border is
found within a few pixels of a 24-megapixel image in a tenth of a second.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

import cv2
import numpy as np
from numpy.typing import NDArray

from lesionlab.core.masks import BoolMask
from lesionlab.engine.editing.operations import filled

WORK_SIDE_PX = 160
"""Longest side at which the border is looked for."""

_MARGIN = 0.35
"""Room around mask and click, to one longest side of them."""
_LEAST_ROOM = 0.12
"""Of the image's longest side: a small mask still sees what is around the click."""
_RIM = 0.04
_ITERATIONS = 1
_TYPICAL = 3
"""How many colours stand for lesion or skin."""
_SAMPLES = 2000
_SEED = 0.02
"""Radius of what counts as the clicked place, to one longest side of the surroundings."""


def grown_to_edge(
    pixels: NDArray[np.uint8], mask: BoolMask, *, at_xy: tuple[float, float]
) -> BoolMask:
    """Add to a mask what belongs to the clicked place, up to the border around it.

    Args:
        pixels: The image, RGB uint8 (H, W, 3).
        mask: Bool (H, W).
        at_xy: The click, in image pixels.
    """
    region = _region_of(pixels, mask, at_xy=at_xy, occupied=mask)
    # A glint or a hair within what was added is no hole.
    return mask | filled(region)


def shrunk_to_edge(
    pixels: NDArray[np.uint8], mask: BoolMask, *, at_xy: tuple[float, float]
) -> BoolMask:
    """Take from a mask what belongs to the clicked place, as `grown_to_edge` adds it."""
    return mask & ~_region_of(pixels, ~mask, at_xy=at_xy, occupied=mask)


def _region_of(
    pixels: NDArray[np.uint8],
    mask: BoolMask,
    *,
    at_xy: tuple[float, float],
    occupied: BoolMask,
) -> BoolMask:
    """Give the region around a click that looks like it, at the image's own size.

    Args:
        pixels: The image.
        mask: Taken to be of the same kind as what was clicked.
        at_xy: The click.
        occupied: Whose surroundings are looked at.
    """
    window = _window(occupied, at_xy)
    small = _reduced(pixels[window.rows, window.columns], interpolation=cv2.INTER_AREA)
    height, width = small.shape[:2]
    same = (
        cv2.resize(
            mask[window.rows, window.columns].astype(np.uint8),
            (width, height),
            interpolation=cv2.INTER_NEAREST,
        )
        > 0
    )
    # The median takes fine hairs away and leaves borders where they are.
    lab = np.asarray(cv2.cvtColor(cv2.medianBlur(small, 5), cv2.COLOR_RGB2LAB), np.uint8)
    column = min(max(int((at_xy[0] - window.left) * width / window.width), 0), width - 1)
    row = min(max(int((at_xy[1] - window.top) * height / window.height), 0), height - 1)
    seed = np.zeros((height, width), np.uint8)
    cv2.circle(seed, (column, row), max(round(_SEED * max(height, width)), 1), 1, -1)
    region = _cut(lab, same=same, seed=seed > 0)
    joined = _part_at(region | (seed > 0), row, column)
    # Rounded a little, else the cells of the small image would show as steps.
    rounded = cv2.GaussianBlur(joined.astype(np.float32), (0, 0), 1.0)
    whole = cv2.resize(rounded, (window.width, window.height), interpolation=cv2.INTER_LINEAR)
    result = np.zeros_like(mask)
    result[window.rows, window.columns] = whole > 0.5
    return result


@dataclass(frozen=True, slots=True)
class _Window:
    """A part of an image: its upper left corner, width and height in pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def rows(self) -> slice:
        return slice(self.top, self.top + self.height)

    @property
    def columns(self) -> slice:
        return slice(self.left, self.left + self.width)


def _window(occupied: BoolMask, at_xy: tuple[float, float]) -> _Window:
    """Give the surroundings of the click and of the mask; without a mask, the whole image."""
    height, width = occupied.shape
    if not occupied.any():
        return _Window(0, 0, width, height)
    x = min(max(int(at_xy[0]), 0), width - 1)
    y = min(max(int(at_xy[1]), 0), height - 1)
    columns = np.append(np.flatnonzero(occupied.any(axis=0)), x)
    rows = np.append(np.flatnonzero(occupied.any(axis=1)), y)
    left, right = int(columns.min()), int(columns.max()) + 1
    top, low = int(rows.min()), int(rows.max()) + 1
    margin = ceil(_MARGIN * max(right - left, low - top) + _LEAST_ROOM * max(height, width))
    left, right = max(left - margin, 0), min(right + margin, width)
    top, low = max(top - margin, 0), min(low + margin, height)
    return _Window(left, top, right - left, low - top)


def _reduced(pixels: NDArray[np.uint8], *, interpolation: int) -> NDArray[np.uint8]:
    longest = max(pixels.shape[:2])
    # Every second or third pixel of a huge image is plenty for the mean of an area.
    step = max(longest // (4 * WORK_SIDE_PX), 1)
    pixels = np.ascontiguousarray(pixels[::step, ::step])
    scale = min(1.0, WORK_SIDE_PX / max(pixels.shape[:2]))
    size = max(round(pixels.shape[1] * scale), 1), max(round(pixels.shape[0] * scale), 1)
    small = cv2.resize(pixels, size, interpolation=interpolation)
    return np.asarray(small, np.uint8)


def _cut(lab: NDArray[np.uint8], *, same: BoolMask, seed: BoolMask) -> BoolMask:
    """Give what is of the clicked kind: the first guess with its border moved to the edge."""
    guess = same | seed | _alike(lab, known=same, seed=seed)
    if guess.all():
        return guess
    labels = np.where(guess, cv2.GC_PR_FGD, cv2.GC_PR_BGD).astype(np.uint8)
    # What lies at the rim of the surroundings is far away from both mask and click.
    rim = max(round(_RIM * max(guess.shape)), 1)
    inner = np.zeros_like(guess)
    inner[rim:-rim, rim:-rim] = True
    labels[~inner] = cv2.GC_BGD
    labels[same | seed] = cv2.GC_FGD
    background, foreground = np.zeros((1, 65)), np.zeros((1, 65))
    cv2.setRNGSeed(0)
    cv2.grabCut(
        lab, labels, (0, 0, 0, 0), background, foreground, _ITERATIONS, mode=cv2.GC_INIT_WITH_MASK
    )
    found: BoolMask = (labels == cv2.GC_FGD) | (labels == cv2.GC_PR_FGD)
    return found


def _alike(lab: NDArray[np.uint8], *, known: BoolMask, seed: BoolMask) -> BoolMask:
    """Give what is nearer in colour to the clicked kind than to the other kind.

    The other kind is not known yet: it is taken to be the half of the rest that is least like it.
    """
    colours = lab.astype(np.float32)
    to_seed = np.linalg.norm(colours - colours[seed].mean(axis=0), axis=2)
    if not (known & ~seed).any():
        scaled = np.minimum(to_seed * 2, 255).astype(np.uint8)
        threshold, _ = cv2.threshold(scaled, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        return np.asarray(scaled <= threshold)
    to_kind = np.minimum(to_seed, _distance(colours, _means(colours[known | seed])))
    rest = ~(known | seed)
    if not rest.any():
        return rest
    others = rest & (to_kind >= np.median(to_kind[rest]))
    return np.asarray(to_kind < _distance(colours, _means(colours[others])))


def _means(colours: NDArray[np.float32]) -> NDArray[np.float32]:
    """Give the typical colours of some pixels, float32 (k, 3)."""
    colours = np.ascontiguousarray(colours[:: max(len(colours) // _SAMPLES, 1)])
    count = min(_TYPICAL, len(colours))
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 10, 0.5)
    cv2.setRNGSeed(0)
    labels = np.zeros((len(colours), 1), np.int32)
    _, _, means = cv2.kmeans(colours, count, labels, stop, 1, cv2.KMEANS_PP_CENTERS)
    return np.asarray(means, np.float32)


def _distance(colours: NDArray[np.float32], means: NDArray[np.float32]) -> NDArray[np.float32]:
    """Give how far each pixel, (H, W, 3), is from the nearest of some colours, float32 (H, W)."""
    distances = [np.linalg.norm(colours - mean, axis=2) for mean in means]
    return np.asarray(np.min(distances, axis=0), np.float32)


def _part_at(region: BoolMask, row: int, column: int) -> BoolMask:
    """Give the connected part of a region that holds a place."""
    _, labels = cv2.connectedComponents(region.astype(np.uint8), connectivity=4)
    return np.asarray(labels == labels[row, column])
