"""Fields in a window in which Enter accepts a mask."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class EnterStays(QObject):
    """Keeps Enter with the field that it is installed on, so that it accepts no mask."""

    def __init__(self, field: QWidget, done: Callable[[], object]) -> None:
        super().__init__(field)
        self._done = done
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._done()
                return True
        return False
