"""A quiet word over an edge of the image."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

_FROM_EDGE_PX = 24
_FROM_CORNER_PX = 12
_GAP_PX = 6
_CLEAR_PX = 46
_MOVING = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
_BOTTOM = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter


class Pill(QLabel):
    """A short text over another widget; lets the mouse through."""

    def __init__(
        self, over: QWidget, *, place: Qt.AlignmentFlag = _BOTTOM, above: Pill | None = None
    ) -> None:
        """Make it, hidden.

        Args:
            over: The widget it lies over.
            place: The edge or corner.
            above: Another one in the same corner, which it makes room for.
        """
        super().__init__(over)
        self._above = above
        if above is not None:
            above.installEventFilter(self)
        self._at = place
        self.setObjectName("pill")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._over = over
        over.installEventFilter(self)
        self.hide()

    def say(self, text: str) -> None:
        """Show a text; "" hides it."""
        self.setText(text)
        self.setVisible(bool(text))
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVING:
            self._place()
        return False

    def _place(self) -> None:
        self.adjustSize()
        room_x, room_y = self._over.width() - self.width(), self._over.height() - self.height()
        x, from_edge = _FROM_CORNER_PX, _FROM_CORNER_PX
        if self._at & Qt.AlignmentFlag.AlignHCenter:
            x, from_edge = room_x // 2, _FROM_EDGE_PX
        elif self._at & Qt.AlignmentFlag.AlignRight:
            # Clear of what is said in the corner at the left, which can be long.
            x, from_edge = room_x - _FROM_CORNER_PX, _CLEAR_PX
        is_below = self._at & Qt.AlignmentFlag.AlignBottom
        y = room_y - from_edge if is_below else _FROM_CORNER_PX
        if self._above is not None and self._above.isVisible():
            y = self._above.y() - self.height() - _GAP_PX
        self.move(x, y)
