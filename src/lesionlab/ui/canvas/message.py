"""What the view says while there is no image to show."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QWidget

_SIDE_PX = 24
_GAP_PX = 4


def draw_message(painter: QPainter, widget: QWidget, title: str, text: str) -> None:
    """Draw a title and, below it, a text in the middle of a widget, in its own font and colour."""
    middle = widget.height() / 2
    room = QRectF(widget.rect()).adjusted(_SIDE_PX, 0, -_SIDE_PX, 0)
    color = widget.palette().color(QPalette.ColorRole.Text)
    painter.setPen(color)
    large = QFont(widget.font())
    large.setPointSizeF(large.pointSizeF() * 1.4)
    large.setBold(True)
    painter.setFont(large)
    room.setBottom(middle - _GAP_PX)
    center = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(room, center | Qt.AlignmentFlag.AlignBottom, title)
    color.setAlphaF(0.75)
    painter.setPen(color)
    painter.setFont(widget.font())
    room.setTop(middle + _GAP_PX)
    room.setBottom(2 * middle)
    painter.drawText(room, center | Qt.AlignmentFlag.AlignTop, text)
