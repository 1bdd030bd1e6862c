"""From a class activation map to prompts: where the classifier looked, the lesion may be."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.prompts import Box, Click, PromptSet

# Below this spread, as part of the peak, a map prefers no place.
_FLAT = 0.05
_EPSILON = 1e-12


@dataclass(frozen=True, slots=True)
class CamPromptSettings:
    """How a map becomes prompts.

    Attributes:
        percentile: Of the map's values, 0 to 100; what lies at or above is lesion. None chooses it
            for each map as the share of the map below `peak_share` of its peak: a fixed percentile
            would give every lesion the same area. At .2 the boxes of the shipped classifier's
            Grad-CAM are right in the median (0.96 of the true box's area; 0.86 at .3, 1.11 at .1).
        peak_share: Part of the map's peak, 0 to 1, that still counts as lesion.
        points: How many points are sampled.
        amplification: Exponent of the map as a sampling weight; larger draws points to the peak.
        min_pixels: With fewer map pixels above the threshold the box is taken from samples.
        box_margin: Added on each side of the box, as part of its width and height.
    """

    percentile: float | None = None
    peak_share: float = 0.2
    points: int = 3
    amplification: float = 4.0
    min_pixels: int = 4
    box_margin: float = 0.0


@dataclass(frozen=True, slots=True)
class Abstain:
    """No prompts were made, and why."""

    reason: str


DEFAULT_SETTINGS = CamPromptSettings()


def prompts_from_cam(
    cam: NDArray[np.floating],
    *,
    hw: tuple[int, int],
    min_peak: float = 0.0,
    seed: int = 0,
    settings: CamPromptSettings = DEFAULT_SETTINGS,
) -> PromptSet | Abstain:
    """Make a box and foreground points from a class activation map.

    Args:
        cam: Raw map, (h, w), at least 0; covers the whole image at any resolution.
        hw: (height, width) of the image: the frame of the prompts.
        min_peak: Raw peak below which the classifier has seen nothing.
        seed: Of the sampling; derived from the image, which so always gets the same prompts.
        settings: See there.

    Returns:
        Prompts in original-image pixels, all points in the first pass together with the box; or
        `Abstain` where the map says nothing. A map scaled to [0, 1] would hide that: an empty one
        then looks as sure as any other.

    Source: "Classification-to-Segmentation: Class Activation Mapping for Zero-Shot Skin Lesion
    Segmentation", Algorithm 1. Two things differ: the percentile follows the map, and of the pixels
    above it only the connected part with the most heat counts, because the box of two lit spots
    covers all the skin between them, and a small spot can outshine the lesion.
    """
    peak = float(cam.max(initial=0.0))
    if not np.isfinite(cam).all() or peak <= 0:
        return Abstain("the map is empty")
    if peak < min_peak:
        return Abstain(f"the classifier saw too little (peak {peak:.3g}, needs {min_peak:.3g})")
    if peak - float(cam.min()) < _FLAT * peak:
        return Abstain("the map is flat")
    heat = np.maximum(cam, 0.0) / peak
    rng = np.random.default_rng(seed)
    lit = _hottest_part(heat, lit=heat >= _threshold(heat, settings))
    if np.count_nonzero(lit) >= settings.min_pixels:
        ys, xs = np.nonzero(lit)
    else:
        ys, xs = _sample(heat, settings=settings, count=max(settings.points, 2), rng=rng)
    scale_x, scale_y = hw[1] / cam.shape[1], hw[0] / cam.shape[0]
    box = Box(
        float(xs.min() * scale_x),
        float(ys.min() * scale_y),
        float((xs.max() + 1) * scale_x),
        float((ys.max() + 1) * scale_y),
    )
    point_ys, point_xs = _sample(
        np.where(lit, heat, 0.0), settings=settings, count=settings.points, rng=rng
    )
    clicks = tuple(
        Click(float((x + 0.5) * scale_x), float((y + 0.5) * scale_y))
        for y, x in zip(point_ys, point_xs, strict=True)
    )
    return PromptSet(
        clicks=clicks, box=_widened(box, settings.box_margin).clipped(hw), initial=len(clicks)
    )


def _threshold(heat: NDArray[np.floating], settings: CamPromptSettings) -> float:
    if settings.percentile is None:
        return settings.peak_share
    return float(np.percentile(heat, settings.percentile))


def _hottest_part(heat: NDArray[np.floating], *, lit: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Give the connected part of `lit`, (h, w), over which `heat`, (h, w), sums up to the most."""
    left = np.where(lit, heat, 0.0)
    best, most = lit, 0.0
    while left.sum() > most:
        part = _connected(left > 0, seed_at=int(left.argmax()))
        if (total := float(left[part].sum())) > most:
            best, most = part, total
        left[part] = 0.0
    return best


def _connected(lit: NDArray[np.bool_], *, seed_at: int) -> NDArray[np.bool_]:
    """Give the part of `lit`, (h, w), that is 4-connected to the pixel with this flat index."""
    part = np.zeros_like(lit)
    part.flat[seed_at] = True
    size = 1
    while True:
        grown = part.copy()
        grown[1:] |= part[:-1]
        grown[:-1] |= part[1:]
        grown[:, 1:] |= part[:, :-1]
        grown[:, :-1] |= part[:, 1:]
        part = grown & lit
        if (now := int(np.count_nonzero(part))) == size:
            return part
        size = now


def _sample(
    heat: NDArray[np.floating],
    *,
    settings: CamPromptSettings,
    count: int,
    rng: np.random.Generator,
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Draw `count` pixels without repetition, as (ys, xs), likelier where the map is hotter."""
    weights = heat.ravel().astype(np.float64) ** settings.amplification
    weights[weights > 0] += _EPSILON
    count = min(count, int(np.count_nonzero(weights)))
    drawn = rng.choice(weights.size, size=count, replace=False, p=weights / weights.sum())
    ys, xs = np.unravel_index(drawn, heat.shape)
    return ys, xs


def _widened(box: Box, margin: float) -> Box:
    dx, dy = margin * box.width_px, margin * box.height_px
    return Box(box.x0 - dx, box.y0 - dy, box.x1 + dx, box.y1 + dy)
