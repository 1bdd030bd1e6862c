"""The program's own line icons, drawn in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from lesionlab.core.resources import resource
from lesionlab.ui.theme import colours

_sources: dict[str, bytes] = {}


class _LineIcon(QIconEngine):
    """Draws an SVG whose lines are `currentColor`, at any size, sharp on any screen."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def clone(self) -> QIconEngine:
        return _LineIcon(self._name, self._colour)

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, state: QIcon.State) -> None:
        c = colours()
        colour = self._colour or (c.accent if state is QIcon.State.On else c.text)
        painter.save()
        if mode is QIcon.Mode.Disabled:
            colour = c.muted
            painter.setOpacity(0.45)
        renderer(self._name, colour).render(painter, QRectF(rect))  # type: ignore[call-overload]
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        # A button squeezed to nothing asks for an icon of no size, on which nothing can be painted.
        if size.isEmpty():
            return pixmap
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap


def renderer(name: str, colour: str) -> QSvgRenderer:
    """Give a renderer of `resources/icons/<name>.svg` with `currentColor` replaced."""
    if name not in _sources:
        _sources[name] = resource("icons", f"{name}.svg").read_bytes()
    return QSvgRenderer(QByteArray(_sources[name].replace(b"currentColor", colour.encode())))


def icon(name: str, *, colour: str = "") -> QIcon:
    """Give an icon in the theme's text colour, or in a colour of its own."""
    return QIcon(_LineIcon(name, colour))


def pixmap(name: str, *, side: int, colour: str, ratio: float = 1.0) -> QPixmap:
    """Give an icon as a pixmap of `side` device-independent pixels."""
    result = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    renderer(name, QColor(colour).name()).render(painter)
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result
