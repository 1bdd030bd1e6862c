"""A crosshair that the arrow keys move, so that all tools work without a mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLineF, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from lesionlab.ui.canvas.style import DARK, LIGHT
from lesionlab.ui.canvas.widget import Canvas

STEP_PX = 8
FINE_STEP_PX = 1
LARGE_STEP_PX = 40
_SIDE_PX = 41
_GAP_PX = 4.0
_EDGE_PX = 4

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_BUTTONS = {
    Qt.Key.Key_Space: Qt.MouseButton.LeftButton,
    Qt.Key.Key_Backspace: Qt.MouseButton.RightButton,
}


class KeyPointer(QWidget):
    """Plays the mouse on a canvas: Space is the left button, Backspace the right one.

    A key held while the arrows move is a drag, so boxes, strokes and lassos can be drawn as well.
    At the edge the image moves on.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(_SIDE_PX, _SIDE_PX)
        self._canvas = canvas
        self._at = QPointF()
        self._held = Qt.MouseButton.NoButton
        self.is_on = False
        canvas.installEventFilter(self)
        self.hide()

    @property
    def at(self) -> QPointF:
        """Where it points, in the canvas's view pixels."""
        return self._at

    def set_on(self, on: bool) -> None:
        """Begin in the middle of the view, or end."""
        if not on:
            self._let_go()
        self.is_on = on
        self.setVisible(on)
        if on:
            self._canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._move_to(QRectF(self._canvas.rect()).center())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.is_on or not self._canvas.has_image:
            return False
        if event.type() == QEvent.Type.FocusOut:
            self._let_go()
        if not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if key not in _ARROWS and key not in _BUTTONS:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress and key in _ARROWS:
            self._step(_ARROWS[key], event.modifiers())
        elif event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._let_go()
            self._held = _BUTTONS[key]
            self._tell(QEvent.Type.MouseButtonPress)
        elif (
            event.type() == QEvent.Type.KeyRelease and key in _BUTTONS and not event.isAutoRepeat()
        ):
            self._let_go()
        return True

    def _step(self, direction: tuple[int, int], modifiers: Qt.KeyboardModifier) -> None:
        step = STEP_PX
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            step = FINE_STEP_PX
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            step = LARGE_STEP_PX
        wanted = self._at + QPointF(*direction) * step
        room = QRectF(self._canvas.rect()).adjusted(_EDGE_PX, _EDGE_PX, -_EDGE_PX, -_EDGE_PX)
        within = QPointF(
            min(max(wanted.x(), room.left()), room.right()),
            min(max(wanted.y(), room.top()), room.bottom()),
        )
        beyond = wanted - within
        if not beyond.isNull():
            self._canvas.pan_by(-beyond.x(), -beyond.y())
        self._move_to(within)

    def _move_to(self, at: QPointF) -> None:
        self._at = at
        self.move(round(at.x() - _SIDE_PX / 2), round(at.y() - _SIDE_PX / 2))
        self.raise_()
        self._tell(QEvent.Type.MouseMove)

    def _let_go(self) -> None:
        if self._held is not Qt.MouseButton.NoButton:
            self._tell(QEvent.Type.MouseButtonRelease)
            self._held = Qt.MouseButton.NoButton

    def _tell(self, kind: QEvent.Type) -> None:
        is_move, is_release = kind == QEvent.Type.MouseMove, kind == QEvent.Type.MouseButtonRelease
        none = Qt.MouseButton.NoButton
        event = QMouseEvent(
            kind,
            self._at,
            QPointF(self._canvas.mapToGlobal(self._at)),
            none if is_move else self._held,
            none if is_release else self._held,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(self._canvas, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        middle, reach = _SIDE_PX / 2, _SIDE_PX / 2 - 2
        lines = [
            QLineF(middle + sign * _GAP_PX, middle, middle + sign * reach, middle)
            for sign in (-1, 1)
        ]
        lines += [QLineF(line.y1(), line.x1(), line.y2(), line.x2()) for line in lines]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for pen in (QPen(DARK, 5), QPen(LIGHT, 2)):
            painter.setPen(pen)
            painter.drawLines(lines)
