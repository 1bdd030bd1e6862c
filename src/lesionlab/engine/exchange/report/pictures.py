"""Pictures for reports, drawn at a size that prints well and stays small."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from lesionlab.core.masks import BoolMask
from lesionlab.engine.exchange.report.content import LegendLine, Picture

LONGEST_PX = 800
"""Of a case's pictures: 240 dots an inch where they are printed 85 mm wide."""

THUMBNAIL_PX = 200

ACCEPTED_RGB = (0, 200, 255)
PROPOSED_RGB = (255, 190, 0)
"""Told apart with every common kind of colour blindness, and one is dashed."""

_HALO_RGB = (10, 20, 30)
_ARTEFACT_GREY = 110
_JPEG_QUALITY = 86
_LINE_PX = 2
_CAM_SHARES = (0.15, 0.7)
"""How much of the map covers the image where it is lowest and where it is highest."""
_FINER = 2
"""Outlines are traced on a mask of so many times the picture's size, so they look smooth."""

_FRACTION_BITS = 4
_DASH_PX = 9.0
_MOST_DASHED = 400
"""Outlines of one mask that are drawn dashed, the longest first: a mask of noise has thousands."""

Rgb = tuple[int, int, int]


def fitted(pixels: NDArray[np.uint8], *, longest_px: int = LONGEST_PX) -> NDArray[np.uint8]:
    """Give an image, uint8 (H, W, 3), with its longest side at just `longest_px`.

    A small one is enlarged, so that lines drawn on it are as thin as on any other.
    """
    height, width = pixels.shape[:2]
    scale = longest_px / max(height, width)
    size = (max(round(width * scale), 1), max(round(height * scale), 1))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(pixels, size, interpolation=how), np.uint8)


def outlined_picture(
    small: NDArray[np.uint8], masks: list[BoolMask], *, title: str, caption: str = ""
) -> Picture:
    """Draw the outlines of lesions; several are numbered from 1.

    Args:
        small: The image, uint8 (h, w, 3) RGB.
        masks: Of each lesion, bool (H, W), of the image's own size.
        title: Of the picture.
        caption: Of the picture.
    """
    canvas = small.copy()
    for mask in masks:
        _draw(canvas, _outlines(mask, canvas), colour=ACCEPTED_RGB)
    if len(masks) > 1:
        for number, mask in enumerate(masks, 1):
            _write_number(canvas, mask, number)
    return _jpeg(canvas, title=title, caption=caption)


def compared_picture(
    small: NDArray[np.uint8],
    *,
    before: BoolMask,
    after: BoolMask,
    title: str,
    caption: str,
    names: tuple[str, str] = ("Proposal", "Mask"),
) -> Picture:
    """Draw the proposal dashed and the mask that became of it, both bool (H, W).

    Args:
        small: The image, uint8 (h, w, 3) RGB.
        before: What is drawn dashed.
        after: What is drawn in one line.
        title: Of the picture.
        caption: Of the picture.
        names: What the two are called.
    """
    canvas = small.copy()
    _draw(canvas, _outlines(after, canvas), colour=ACCEPTED_RGB)
    _draw(canvas, _dashes(_outlines(before, canvas)), colour=PROPOSED_RGB, is_closed=False)
    legend = (
        LegendLine(names[0], _hex(PROPOSED_RGB), is_dashed=True),
        LegendLine(names[1], _hex(ACCEPTED_RGB)),
    )
    return _jpeg(canvas, title=title, caption=caption, legend=legend)


def cam_picture(
    small: NDArray[np.uint8], cam: NDArray[np.uint8], *, mask: BoolMask, title: str, caption: str
) -> Picture:
    """Lay a class activation map, uint8 (h, w), over the image, with the mask's outline."""
    height, width = small.shape[:2]
    stretched = cv2.resize(cam, (width, height), interpolation=cv2.INTER_CUBIC)
    coloured = cv2.applyColorMap(stretched, cv2.COLORMAP_INFERNO)[..., ::-1]
    low, high = _CAM_SHARES
    share = low + (high - low) * (stretched.astype(np.float32) / 255)[..., None]
    mixed = coloured * share + small * (1 - share)
    canvas = np.ascontiguousarray(np.rint(mixed), np.uint8)
    _draw(canvas, _outlines(mask, canvas), colour=ACCEPTED_RGB)
    return _jpeg(canvas, title=title, caption=caption)


def mask_picture(
    mask: BoolMask, *, artefacts: BoolMask | None, size_hw: tuple[int, int], title: str
) -> Picture:
    """Draw a mask, bool (H, W), in white on black, and what is marked as artefact in grey."""
    canvas = _soft(mask, size_hw)
    caption = "White is lesion."
    if artefacts is not None:
        marked = _soft(artefacts, size_hw).astype(np.float32) / 255
        canvas = np.rint(canvas * (1 - marked) + _ARTEFACT_GREY * marked).astype(np.uint8)
        caption = "White is lesion; grey was marked as hair, ruler or ink."
    height, width = size_hw
    return Picture(title, _encoded(canvas, ".png"), "png", (width, height), caption)


def thumbnail_picture(pixels: NDArray[np.uint8], mask: BoolMask, *, title: str) -> Picture:
    """Draw a small picture with the outline; `pixels` uint8 (h, w, 3) RGB of any size."""
    canvas = fitted(pixels, longest_px=THUMBNAIL_PX).copy()
    _draw(canvas, _outlines(mask, canvas), colour=ACCEPTED_RGB, seam_px=1)
    return _jpeg(canvas, title=title)


def _soft(mask: BoolMask, size_hw: tuple[int, int]) -> NDArray[np.uint8]:
    grey = mask.astype(np.uint8) * np.uint8(255)
    how = cv2.INTER_AREA if mask.shape[0] > size_hw[0] else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(grey, size_hw[::-1], interpolation=how), np.uint8)


def _outlines(mask: BoolMask, canvas: NDArray[np.uint8]) -> list[NDArray[np.float64]]:
    """Give the outlines of a mask, bool (H, W), float64 (N, 2) each, in the canvas's pixels."""
    height, width = (side * _FINER for side in canvas.shape[:2])
    fine = _soft(mask, (height, width)) >= 128
    padded = np.pad(fine.astype(np.uint8), 1)
    found, _ = cv2.findContours(padded, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    return [(each[:, 0] - 1 + 0.5) / _FINER - 0.5 for each in found]


def _dashes(outlines: list[NDArray[np.float64]]) -> list[NDArray[np.float64]]:
    """Cut outlines, float64 (N, 2) each, into dashes with gaps of their own length."""
    dashes: list[NDArray[np.float64]] = []
    for outline in sorted(outlines, key=len, reverse=True)[:_MOST_DASHED]:
        closed = np.vstack([outline, outline[:1]])
        along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(closed, axis=0).T))])
        piece = (along // _DASH_PX).astype(int)
        cuts = np.flatnonzero(np.diff(piece)) + 1
        dashes += [part for part in np.split(closed, cuts)[::2] if len(part) > 1]
    return dashes


def _draw(
    canvas: NDArray[np.uint8],
    lines: list[NDArray[np.float64]],
    *,
    colour: Rgb,
    is_closed: bool = True,
    seam_px: int = 2,
) -> None:
    """Draw lines, float64 (N, 2) each, over a dark seam that shows on any colour."""
    points = [np.rint(line * (1 << _FRACTION_BITS)).astype(np.int32) for line in lines]
    for drawn, width in ((_HALO_RGB, _LINE_PX + seam_px), (colour, _LINE_PX)):
        cv2.polylines(canvas, points, is_closed, drawn, width, cv2.LINE_AA, _FRACTION_BITS)


def _write_number(canvas: NDArray[np.uint8], mask: BoolMask, number: int) -> None:
    """Write a lesion's number where its mask, bool (H, W), is thickest."""
    small = _soft(mask, (canvas.shape[0], canvas.shape[1]))
    _, _, _, at = cv2.minMaxLoc(cv2.distanceTransform(small, cv2.DIST_L2, 3))
    text, face, size = str(number), cv2.FONT_HERSHEY_SIMPLEX, 0.9
    (width, height), _ = cv2.getTextSize(text, face, size, 2)
    origin = (at[0] - width // 2, at[1] + height // 2)
    for colour, thickness in ((_HALO_RGB, 5), ((255, 255, 255), 2)):
        cv2.putText(canvas, text, origin, face, size, colour, thickness, cv2.LINE_AA)


def _jpeg(
    canvas: NDArray[np.uint8],
    *,
    title: str,
    caption: str = "",
    legend: tuple[LegendLine, ...] = (),
) -> Picture:
    # Made from pixels alone: nothing that a camera wrote into the image's file comes along.
    data = _encoded(np.ascontiguousarray(canvas[..., ::-1]), ".jpg")
    return Picture(title, data, "jpeg", (canvas.shape[1], canvas.shape[0]), caption, legend)


def _encoded(pixels: NDArray[np.uint8], ending: str) -> bytes:
    options = [cv2.IMWRITE_JPEG_QUALITY, _JPEG_QUALITY] if ending == ".jpg" else []
    done, data = cv2.imencode(ending, pixels, options)
    if not done:
        raise MemoryError("a picture could not be encoded")
    return bytes(data)


def _hex(rgb: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*rgb)
