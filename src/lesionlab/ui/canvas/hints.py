"""What the canvas shows before a click: a previewed outline, doubt, and where to click next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPen, QPolygonF

from lesionlab.ui.canvas.style import DARK, overlay_colours
from lesionlab.ui.canvas.viewport import Viewport

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BAND_ALPHA = 150
_BAND_WIDTH = 0.35
"""How far from one half the band fades out."""
_MARK_RADIUS_PX = 10.0

Outlines = Sequence[Sequence[tuple[float, float]]]


class Hints:
    """Drawn between mask and prompts; empty at first."""

    def __init__(self) -> None:
        self._outlines: list[QPolygonF] = []
        self._band: QImage | None = None
        self._share: NDArray[np.uint8] | None = None
        self._suggested: tuple[float, float] | None = None

    def set_preview(self, outlines: Outlines) -> None:
        """Show outlines, points in image pixels, as a dashed line; none takes it away."""
        self._outlines = [QPolygonF([QPointF(*xy) for xy in outline]) for outline in outlines]

    @property
    def has_preview(self) -> bool:
        return bool(self._outlines)

    def set_doubt(
        self, share: NDArray[np.uint8] | None, suggested: tuple[float, float] | None
    ) -> None:
        """Show where it is undecided.

        Args:
            share: For lesion, uint8 (h, w) covering the image; 128 is undecided, None nothing.
            suggested: Where one click would settle most, in image pixels, or None.
        """
        self._share, self._suggested = share, suggested
        self._band = None

    @property
    def has_doubt(self) -> bool:
        return self._share is not None

    @property
    def suggested(self) -> tuple[float, float] | None:
        return self._suggested

    def paint(self, painter: QPainter, viewport: Viewport) -> None:
        """Draw all of it for a viewport."""
        if self._share is not None:
            self._paint_band(painter, viewport, self._share)
        if self._outlines:
            self._paint_outlines(painter, viewport)
        if self._suggested is not None:
            _paint_mark(painter, QPointF(*viewport.to_view(*self._suggested)))

    def _paint_band(self, painter: QPainter, viewport: Viewport, share: NDArray[np.uint8]) -> None:
        if self._band is None:
            self._band = _band_image(share)
        height, width = viewport.hw
        corners = (viewport.to_view(0, 0), viewport.to_view(width, height))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(QPointF(*corners[0]), QPointF(*corners[1])), self._band)
        painter.restore()

    def _paint_outlines(self, painter: QPainter, viewport: Viewport) -> None:
        painter.save()
        painter.translate(*viewport.to_view(0, 0))
        painter.scale(viewport.scale, viewport.scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, style in (
            (DARK, Qt.PenStyle.SolidLine),
            (overlay_colours().mask, Qt.PenStyle.DashLine),
        ):
            pen = QPen(colour, 3 if style is Qt.PenStyle.SolidLine else 1.5, style)
            # The width is meant on the screen and not in the image.
            pen.setCosmetic(True)
            painter.setPen(pen)
            for outline in self._outlines:
                painter.drawPolygon(outline)
        painter.restore()


def _band_image(share: NDArray[np.uint8]) -> QImage:
    import numpy as np

    distance = np.abs(share.astype(np.float32) / 255 - 0.5)
    alpha = np.clip(1 - distance / _BAND_WIDTH, 0, 1) * (_BAND_ALPHA / 255)
    colour = overlay_colours().doubt
    channels = [
        np.full_like(alpha, part / 255) for part in (colour.red(), colour.green(), colour.blue())
    ]
    # Premultiplied, so that scaling does not draw dark seams where it is transparent.
    pixels = np.stack([*(channel * alpha for channel in channels), alpha], axis=-1)
    data = np.ascontiguousarray(np.rint(pixels * 255).astype(np.uint8))
    height, width = share.shape
    image = QImage(data.data, width, height, 4 * width, QImage.Format.Format_RGBA8888_Premultiplied)
    return image.copy()


def _paint_mark(painter: QPainter, at: QPointF) -> None:
    painter.save()
    painter.setPen(QPen(DARK, 2))
    painter.setBrush(overlay_colours().doubt)
    painter.drawEllipse(at, _MARK_RADIUS_PX, _MARK_RADIUS_PX)
    font = QFont(painter.font())
    font.setBold(True)
    painter.setFont(font)
    side = 2 * _MARK_RADIUS_PX
    room = QRectF(at.x() - _MARK_RADIUS_PX, at.y() - _MARK_RADIUS_PX, side, side)
    painter.setPen(Qt.GlobalColor.black)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, "?")
    painter.restore()
