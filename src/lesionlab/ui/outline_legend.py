"""What the two lines mean in pictures that compare outlines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from lesionlab.ui.canvas.style import overlay_colours
from lesionlab.ui.theme import styled


class OutlineLegend(QWidget):
    """The dashed line, the solid one, and at the right the order of the cases."""

    def __init__(self, *, dashed: str, solid: str, order: str) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for is_dashed, text in ((True, dashed), (False, solid)):
            layout.addWidget(_Line(is_dashed=is_dashed))
            layout.addWidget(styled(QLabel(text), "muted"))
            layout.addSpacing(12)
        layout.addStretch(1)
        layout.addWidget(styled(QLabel(order), "muted"))


class _Line(QWidget):
    """A piece of line as it is drawn in the pictures."""

    def __init__(self, *, is_dashed: bool) -> None:
        super().__init__()
        self._is_dashed = is_dashed
        self.setFixedSize(28, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.height() // 2
        painter.setPen(QPen(Qt.GlobalColor.black, 4))
        painter.drawLine(0, middle, self.width(), middle)
        pen = QPen(Qt.GlobalColor.white if self._is_dashed else overlay_colours().mask, 2)
        if self._is_dashed:
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(1, middle, self.width() - 1, middle)
