"""The field that takes the next key pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit


class KeyRecorder(QKeySequenceEdit):
    """Records one key with its modifiers.

    Signals:
        recorded: The key, as Qt writes it for files.
        left: Esc was pressed or the field was left; nothing is recorded.
    """

    recorded = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)
        self.setAccessibleName(self.tr("Press the new key"))
        self.keySequenceChanged.connect(self._changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _changed(self, sequence: QKeySequence) -> None:
        if key := sequence.toString():
            self.clear()
            self.recorded.emit(key)
