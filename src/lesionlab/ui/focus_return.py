"""After a dialog the keys go to the image again, whatever had the focus before it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_TYPED_IN = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)


class FocusReturn(QObject):
    """Watches which window of the program is worked in."""

    def __init__(self, window: QWidget, *, image: QWidget) -> None:
        """Watch.

        Args:
            window: The main window.
            image: The widget that shows the image.
        """
        super().__init__(window)
        self._window = window
        self._image = image
        self._was_in_dialog = False
        app = QApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._changed)

    def _changed(self, now: QWindow | None) -> None:
        if now is None:
            # Between two windows, or another program's.
            return
        is_main = now == self._window.windowHandle()
        if is_main and self._was_in_dialog:
            QTimer.singleShot(0, self, self.give_back)
        self._was_in_dialog = not is_main

    def give_back(self) -> None:
        """Give the keys to the image, unless a text is being written."""
        if self._image.isVisible() and not isinstance(self._window.focusWidget(), _TYPED_IN):
            self._image.setFocus()
