"""A round magnifier that goes with the mouse and does not stand in its way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLineF, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from lesionlab.ui.canvas.style import DARK, LIGHT
from lesionlab.ui.canvas.widget import Canvas

SIDE_PX = 220
FACTOR = 3.0
_CROSS_PX = 5.0


class Loupe(QWidget):
    """Shows what lies under the mouse on a canvas, three times as large, with the mask's outline.

    Its middle is the very place where a click goes; the mouse reaches the canvas through it.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(SIDE_PX, SIDE_PX)
        self._canvas = canvas
        self._is_on = False
        self._at: QPointF | None = None
        canvas.installEventFilter(self)
        for signal in (canvas.viewChanged, canvas.maskPainted):
            signal.connect(self.update)
        self.hide()

    def set_on(self, on: bool) -> None:
        """Show it while the mouse is over the image, or no longer."""
        self._is_on = on
        if on:
            at = QPointF(self._canvas.mapFromGlobal(self.cursor().pos()))
            self._at = at if self._canvas.rect().contains(at.toPoint()) else None
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and self._is_on:
            self._at = event.position()
            self._place()
        elif event.type() == QEvent.Type.Leave:
            self._at = None
            self._place()
        return False

    def _place(self) -> None:
        shown = self._is_on and self._at is not None and self._canvas.has_image
        if shown and self._at is not None:
            self.move(round(self._at.x() - SIDE_PX / 2), round(self._at.y() - SIDE_PX / 2))
            self.update()
        self.setVisible(shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._at is None or not self._canvas.has_image:
            return
        seen = self._canvas.magnified((self._at.x(), self._at.y()), factor=FACTOR, side=SIDE_PX)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        path = QPainterPath()
        path.addEllipse(ring)
        painter.setClipPath(path)
        painter.drawImage(0, 0, seen)
        painter.setClipping(False)
        middle = QRectF(self.rect()).center()
        cross = [
            QLineF(middle - QPointF(_CROSS_PX, 0), middle + QPointF(_CROSS_PX, 0)),
            QLineF(middle - QPointF(0, _CROSS_PX), middle + QPointF(0, _CROSS_PX)),
        ]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(DARK, 4), QPen(LIGHT, 2)):
            painter.setPen(pen)
            painter.drawEllipse(ring)
        for pen in (QPen(DARK, 3), QPen(LIGHT, 1)):
            painter.setPen(pen)
            painter.drawLines(cross)
