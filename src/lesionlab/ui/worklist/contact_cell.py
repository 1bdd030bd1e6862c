"""How one image looks on the contact sheet."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lesionlab.core.worklist import WorkState
from lesionlab.ui import icons
from lesionlab.ui.languages import translate
from lesionlab.ui.numbers import filled
from lesionlab.ui.row_painting import draw_line, pixel_ratio, smooth
from lesionlab.ui.theme import Colours, colours
from lesionlab.ui.worklist.contact_model import CELL_ROLE, Cell

SIDE_PX = 220
CELL = QSize(SIDE_PX + 16, SIDE_PX + 62)
_BADGE = 14


def cell_words(cell: Cell) -> str:
    """Say in a few words how an image of the sheet stands."""
    if cell.entry.error:
        return translate("ContactSheet", "Cannot be read")
    if cell.entry.state is WorkState.ACCEPTED:
        return translate("ContactSheet", "Accepted")
    if cell.entry.state is WorkState.FLAGGED:
        return translate("ContactSheet", "Flagged")
    if cell.is_left_out:
        return translate("ContactSheet", "Left out")
    if cell.lesions is None:
        return ""
    if cell.is_sent:
        return translate("ContactSheet", "Being saved...")
    if cell.is_pending:
        return translate("ContactSheet", "Being prepared...")
    if not cell.is_ready:
        return translate("ContactSheet", "A mask is missing: open it")
    if cell.predicted_iou is None:
        return translate("ContactSheet", "Drawn by hand")
    text = translate("ContactSheet", "Model's own estimate {iou:.2f}")
    return filled(text, iou=cell.predicted_iou)


class ContactCell(QStyledItemDelegate):
    """Paints picture, name, state and warnings."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return CELL

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        cell: Cell = index.data(CELL_ROLE)
        c = colours()
        rect: QRect = option.rect.adjusted(4, 4, -4, -4)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        with smooth(painter):
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(QColor(c.focus), 2))
                painter.drawRoundedRect(rect, 4, 4)
            field = QRect(rect.left() + 4, rect.top() + 4, SIDE_PX, SIDE_PX)
            _paint_picture(painter, field, cell, c)
            line = QRect(field.left(), field.bottom() + 4, field.width(), 20)
            _paint_name(painter, line, cell, c)
            painter.setPen(QColor(c.muted))
            draw_line(painter, line.translated(0, 20), cell_words(cell))


def _paint_picture(painter: QPainter, field: QRect, cell: Cell, c: Colours) -> None:
    painter.fillRect(field, QColor(c.canvas))
    if cell.picture is not None:
        size = cell.picture.size().scaled(field.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(), size)
        place.moveCenter(field.center())
        painter.setOpacity(0.25 if cell.is_left_out else 1.0)
        painter.drawPixmap(place, cell.picture)
        painter.setOpacity(1.0)
    if cell.is_left_out:
        painter.setPen(QPen(QColor(c.error), 3))
        cross = field.adjusted(80, 80, -80, -80)
        painter.drawLine(cross.topLeft(), cross.bottomRight())
        painter.drawLine(cross.topRight(), cross.bottomLeft())
    elif cell.is_taken:
        painter.setPen(QPen(QColor(c.good), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(field)


def _paint_name(painter: QPainter, line: QRect, cell: Cell, c: Colours) -> None:
    ratio = pixel_ratio(painter)
    right = line.right()
    if cell.entry.warnings:
        sign = icons.pixmap("warning", side=_BADGE, colour=c.warning, ratio=ratio)
        painter.drawPixmap(right - _BADGE, line.top() + 3, sign)
        right -= _BADGE + 4
    if cell.entry.state is WorkState.ACCEPTED:
        sign = icons.pixmap("badge_accepted", side=_BADGE, colour=c.good, ratio=ratio)
        painter.drawPixmap(right - _BADGE, line.top() + 3, sign)
        right -= _BADGE + 4
    painter.setPen(QColor(c.text))
    name = cell.entry.path.rsplit("/", 1)[-1]
    room = QRect(line.left(), line.top(), right - line.left(), line.height())
    draw_line(painter, room, name, elide=Qt.TextElideMode.ElideMiddle)
