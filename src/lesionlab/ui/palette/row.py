"""Draws one line of the palette: title, what it does, and the key."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lesionlab.ui.palette.entries import Entry
from lesionlab.ui.row_painting import draw_line
from lesionlab.ui.theme import colours, scaled

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
_MARGIN, _GAP = 12, 12


class PaletteRow(QStyledItemDelegate):
    """Draws an `Entry`; one that cannot be chosen is grey, with the reason in place of the tip."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, option.fontMetrics.height() + scaled(12))  # type: ignore[attr-defined]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, Entry):
            return
        c = colours()
        rect: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(rect, QColor(c.selected))
        room = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        metrics = option.fontMetrics  # type: ignore[attr-defined]
        painter.setPen(QColor(c.muted))
        at_right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(room, at_right, entry.keys)
        room.setRight(room.right() - metrics.horizontalAdvance(entry.keys) - _GAP)
        painter.setPen(QColor(c.muted if entry.problem else c.text))
        title = draw_line(painter, room, entry.title)
        room.setLeft(room.left() + metrics.horizontalAdvance(title) + _GAP)
        painter.setPen(QColor(c.muted))
        if entry.problem:
            font = painter.font()
            font.setItalic(True)
            painter.setFont(font)
        draw_line(painter, room, entry.problem or entry.aside)
        painter.restore()
