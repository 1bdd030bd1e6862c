"""How one image looks in the worklist: thumbnail, name, and state as shape and colour."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.ui import icons, theme
from lesionlab.ui.languages import QT_TRANSLATE_NOOP, translate
from lesionlab.ui.row_painting import draw_line, pixel_ratio, smooth
from lesionlab.ui.theme import Colours, colours
from lesionlab.ui.worklist_model import ENTRY_ROLE, IN_VIEW_ROLE, THUMBNAIL_ROLE

ROW_HEIGHT = 56
_THUMBNAIL = 44
_GAP = 8
_BADGE = 13
_LINE = 20

STATE_TITLES = {
    WorkState.TODO: QT_TRANSLATE_NOOP("WorklistRow", "To do"),
    WorkState.PROPOSED: QT_TRANSLATE_NOOP("WorklistRow", "Proposed"),
    WorkState.CORRECTED: QT_TRANSLATE_NOOP("WorklistRow", "Corrected"),
    WorkState.ACCEPTED: QT_TRANSLATE_NOOP("WorklistRow", "Accepted"),
    WorkState.FLAGGED: QT_TRANSLATE_NOOP("WorklistRow", "Flagged"),
}


class WorklistRow(QStyledItemDelegate):
    """Paints the rows; each badge is drawn once for each theme and screen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._badges: dict[tuple[str, str, float], QPixmap] = {}

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, max(ROW_HEIGHT, 2 * theme.scaled(_LINE) + 16))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry: WorklistEntry = index.data(ENTRY_ROLE)
        c = colours()
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        with smooth(painter):
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, QColor(c.selected))
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, QColor(c.hover))
            if index.data(IN_VIEW_ROLE):
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(c.accent))
            picture = QRect(
                rect.left() + _GAP + 2,
                rect.top() + (ROW_HEIGHT - _THUMBNAIL) // 2,
                *[_THUMBNAIL] * 2,
            )
            picture.translate(0, (rect.height() - ROW_HEIGHT) // 2)
            self._paint_thumbnail(painter, picture, index.data(THUMBNAIL_ROLE), c)
            left = picture.right() + _GAP + 2
            line = theme.scaled(_LINE)
            top = rect.top() + (rect.height() - 2 * line) // 2
            text = QRect(left, top, rect.right() - _GAP - left, line)
            font = QFont(option.font)  # type: ignore[attr-defined]
            painter.setFont(font)
            painter.setPen(QColor(c.text))
            name = entry.path.rsplit("/", 1)[-1]
            draw_line(painter, text, name, elide=Qt.TextElideMode.ElideMiddle)
            self._paint_state(painter, text.translated(0, line), entry, c)

    def _paint_thumbnail(
        self, painter: QPainter, rect: QRect, pixmap: QPixmap | None, c: Colours
    ) -> None:
        if pixmap is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.hover))
            painter.drawRoundedRect(rect, 4, 4)
            return
        # The middle of the picture fills the square; the lesion usually is there.
        side = min(pixmap.width(), pixmap.height())
        source = QRect((pixmap.width() - side) // 2, (pixmap.height() - side) // 2, side, side)
        painter.drawPixmap(rect, pixmap, source)

    def _paint_state(
        self, painter: QPainter, rect: QRect, entry: WorklistEntry, c: Colours
    ) -> None:
        name, colour, title = _look(entry, c)
        badge = self._badge(painter, name, colour)
        painter.drawPixmap(rect.left(), rect.top() + (rect.height() - _BADGE) // 2, badge)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.9)
        painter.setFont(font)
        painter.setPen(QColor(c.muted))
        if entry.warnings:
            rect = self._paint_sign(painter, rect, "warning", c.warning)
        if entry.note:
            rect = self._paint_sign(painter, rect, "note", c.muted)
        if entry.labels:
            rect = self._paint_sign(painter, rect, "label", c.muted)
        if entry.lesion_count > 1:
            title += self.tr(", {lesion_count} lesions").format(lesion_count=entry.lesion_count)
        draw_line(painter, rect.adjusted(_BADGE + 6, 0, 0, 0), title)

    def _paint_sign(self, painter: QPainter, rect: QRect, name: str, colour: str) -> QRect:
        """Paint a sign at the right; give what is left of the line."""
        picture = self._badge(painter, name, colour)
        painter.drawPixmap(
            rect.right() - _BADGE, rect.top() + (rect.height() - _BADGE) // 2, picture
        )
        return rect.adjusted(0, 0, -_BADGE - 6, 0)

    def _badge(self, painter: QPainter, name: str, colour: str) -> QPixmap:
        ratio = pixel_ratio(painter)
        key = (name, colour, ratio)
        if key not in self._badges:
            self._badges[key] = icons.pixmap(name, side=_BADGE, colour=colour, ratio=ratio)
        return self._badges[key]


def _look(entry: WorklistEntry, c: Colours) -> tuple[str, str, str]:
    """Give badge, its colour and the words for an entry."""
    if entry.error:
        return "badge_error", c.error, translate("WorklistRow", "Cannot be read")
    colour = {
        WorkState.TODO: c.muted,
        WorkState.PROPOSED: c.accent,
        WorkState.CORRECTED: c.warning,
        WorkState.ACCEPTED: c.good,
        WorkState.FLAGGED: c.error,
    }[entry.state]
    return f"badge_{entry.state}", colour, translate("WorklistRow", STATE_TITLES[entry.state])
