"""A ring around the widget that has the keys, shown to those who work with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFocusFrame, QMainWindow, QMenu, QMenuBar, QWidget
from shiboken6 import isValid

from lesionlab.ui.theme import colours

_RADIUS_PX = 5.0


class FocusRing(QFocusFrame):
    """Follows the focus through all windows, from the first Tab on until the mouse is used.

    One ring for all kinds of widgets, as thick as the theme says: a style sheet can only colour
    the borders of widgets that have one.
    """

    def __init__(self, app: QApplication, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._app = app
        self._by_keyboard = False
        app.focusChanged.connect(self._focus_changed)
        self._focus_changed(None, app.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and event.key() in _WALKING_KEYS:  # type: ignore[attr-defined]
            self._use_keyboard(True)
        elif event.type() == QEvent.Type.MouseButtonPress and self._by_keyboard:
            self._use_keyboard(False)
            self._show_around(None)
        return super().eventFilter(watched, event)

    def _use_keyboard(self, by_keyboard: bool) -> None:
        # All events of the program are looked at only while there is a ring to take away: in
        # Python that costs 10 ms a click.
        if by_keyboard and not self._by_keyboard:
            self._app.installEventFilter(self)
        elif self._by_keyboard and not by_keyboard:
            self._app.removeEventFilter(self)
        self._by_keyboard = by_keyboard

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None and isValid(before):
            before.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)
        self._show_around(now)

    def _show_around(self, widget: QWidget | None) -> None:
        if not self._by_keyboard or isinstance(widget, QMainWindow | QMenu | QMenuBar):
            widget = None
        self.setWidget(widget)  # type: ignore[arg-type]

    def paintEvent(self, event: QPaintEvent) -> None:
        c = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        for colour, width in ((c.window, c.focus_px + 2), (c.focus, c.focus_px)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawRoundedRect(inner, _RADIUS_PX, _RADIUS_PX)


_WALKING_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
