"""Arrays as Qt images, and small pictures of proposals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WORK_PX = 240
"""Longest side at which a small picture is put together, before it is scaled smoothly."""


def image_of(pixels: NDArray[np.uint8]) -> QImage:
    """Give a QImage with its own copy of RGB pixels, uint8 (h, w, 3)."""
    height, width = pixels.shape[:2]
    data = pixels.tobytes()
    return QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def reduced(pixels: NDArray[np.uint8], *, size: QSize) -> QImage:
    """Give a small picture of an image, uint8 (h, w, 3) RGB, that fits into `size`."""
    return _fitted(_thinned(pixels), size)


def outlined(
    pixels: NDArray[np.uint8], mask: NDArray[np.bool_], *, size: QSize, colour: QColor
) -> QImage:
    """Give a small picture of an image with the outline of a mask over it.

    Args:
        pixels: uint8 (h, w, 3) RGB.
        mask: bool (H, W) over the same image, perhaps at another resolution.
        size: The picture fits into it.
        colour: Of the outline.
    """
    import numpy as np

    small = _thinned(pixels)
    rows = np.arange(small.shape[0]) * mask.shape[0] // small.shape[0]
    columns = np.arange(small.shape[1]) * mask.shape[1] // small.shape[1]
    inside = mask[rows[:, None], columns]
    edge = np.zeros_like(inside)
    edge[1:] |= inside[1:] != inside[:-1]
    edge[:, 1:] |= inside[:, 1:] != inside[:, :-1]
    # Three pixels wide, so that it survives the scaling down.
    wide = edge.copy()
    wide[:-1] |= edge[1:]
    wide[1:] |= edge[:-1]
    edge = wide.copy()
    wide[:, :-1] |= edge[:, 1:]
    wide[:, 1:] |= edge[:, :-1]
    small[wide] = (colour.red(), colour.green(), colour.blue())
    return _fitted(small, size)


def _thinned(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    step = max(1, max(pixels.shape[:2]) // _WORK_PX)
    return pixels[::step, ::step].copy()


def _fitted(small: NDArray[np.uint8], size: QSize) -> QImage:
    return image_of(small).scaled(
        size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
