"""A label for a name that may be too long for its place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel


class ElidedLabel(QLabel):
    """A name that is cut in the middle where there is no room; the tooltip has all of it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.full_text = text
        self.setObjectName("value")
        self.setToolTip(text)
        self.setMinimumWidth(60)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        # Not the text's: what is cut would ask for less and less room.
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        middle = Qt.TextElideMode.ElideMiddle
        self.setText(self.fontMetrics().elidedText(self.full_text, middle, self.width()))
