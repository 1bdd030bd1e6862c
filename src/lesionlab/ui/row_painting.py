"""What the delegates of lists have in common when they paint a row or cell."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter


@contextmanager
def smooth(painter: QPainter) -> Iterator[None]:
    """Paint with smooth edges and pictures, and leave the painter as it was."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    try:
        yield
    finally:
        painter.restore()


def pixel_ratio(painter: QPainter) -> float:
    """Give the pixels of the screen to one of the painter's."""
    device = painter.device()
    return device.devicePixelRatioF() if device is not None else 1.0


def draw_line(
    painter: QPainter,
    rect: QRect,
    text: str,
    *,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> str:
    """Draw a line of text, cut where there is no room; give what was drawn."""
    shown = painter.fontMetrics().elidedText(text, elide, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
    return shown
