"""An image in several sizes, so that painting it small does not read all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SMALLEST_SIDE_PX = 512
"""No smaller size is made once the longest side is at most this."""

SLICE_PX = 500_000
"""Pixels converted in one step: about 3 ms, so that the window never waits for a large image."""


class Pyramid:
    """An image and its halves, quarters, ..., made in short steps between other events.

    QImage holds Python's lock while it scales, so a thread would stall the window as well.
    """

    def __init__(self, pixels: NDArray[np.uint8]) -> None:
        """Start with `pixels`, uint8 (h, w, 3) RGB; they must not change until `is_ready`."""
        height, width, _ = pixels.shape
        self.wh = (width, height)
        self._pixels: NDArray[np.uint8] | None = (
            pixels if pixels.flags.c_contiguous else pixels.copy()
        )
        self._raw = QImage(self._pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
        self._levels: list[QImage] = []
        level_wh = self.wh
        while True:
            self._levels.append(QImage(*level_wh, QImage.Format.Format_RGB32))
            if max(level_wh) <= SMALLEST_SIDE_PX or min(level_wh) < 2:
                break
            level_wh = (level_wh[0] // 2, level_wh[1] // 2)
        # A whole number of rows on every level, so that the slices meet exactly.
        unit = 2 ** (len(self._levels) - 1)
        self._slice_rows = max(SLICE_PX // width // unit, 1) * unit
        self._rows_done = 0

    @property
    def is_ready(self) -> bool:
        return self._pixels is None

    def advance(self) -> None:
        """Make the next slice of all sizes."""
        width, height = self.wh
        top = self._rows_done
        rows = min(self._slice_rows, height - top)
        part = self._raw.copy(0, top, width, rows).convertToFormat(QImage.Format.Format_RGB32)
        for number, level in enumerate(self._levels):
            if number:
                part = _halved(part)
            if part.isNull():
                break
            painter = QPainter(level)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.drawImage(0, top >> number, part)
            painter.end()
        self._rows_done = top + rows
        if self._rows_done == height:
            self._raw, self._pixels = QImage(), None

    def level_for(self, scale: float) -> tuple[QImage, int]:
        """Give the smallest size that is not coarser than the view, and what it was divided by.

        Args:
            scale: Screen pixels to one pixel of the full image.
        """
        if not self.is_ready:
            return self._raw, 1
        number = 0
        while number + 1 < len(self._levels) and scale * 2 ** (number + 1) <= 1:
            number += 1
        return self._levels[number], 2**number


def _halved(image: QImage) -> QImage:
    """Average two by two pixels; an odd last row or column is left out."""
    width, height = image.width() // 2, image.height() // 2
    if not width or not height:
        return QImage()
    return image.copy(0, 0, 2 * width, 2 * height).scaled(
        width,
        height,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
