"""The masks that were found, as lines of a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QTreeView

from lesionlab.core.import_messages import ImportLine
from lesionlab.ui.languages import QT_TRANSLATE_NOOP, engine_text, error_text, translate
from lesionlab.ui.theme import scaled

AnyIndex = QModelIndex | QPersistentModelIndex

_WIDTHS = (180, 235, 85, 120)
_WIDTHS_OF_LEFT_OUT = (125, 200, 80, 115)
_ROW_PX = 28
_KINDS = {"picture": QT_TRANSLATE_NOOP("ImportLines", "picture")}
"""Of the formats' names, those that are words."""
_NO_INDEX = QModelIndex()


class Column(IntEnum):
    """What stands where."""

    IMAGE = 0
    FILE = 1
    FORMAT = 2
    LESIONS = 3
    OUTCOME = 4


class ImportLines(QAbstractTableModel):
    """Lines of a preview or of a result; the last column says what becomes of each."""

    def __init__(self, outcome: Callable[[ImportLine], str], *, outcome_title: str) -> None:
        """Make an empty table.

        Args:
            outcome: Says what becomes of a line.
            outcome_title: Heading of that column.
        """
        super().__init__()
        self._outcome = outcome
        self._titles = (
            self.tr("Image"),
            self.tr("Masks in"),
            self.tr("Format"),
            self.tr("Lesions"),
            outcome_title,
        )
        self._lines: tuple[ImportLine, ...] = ()

    @property
    def lines(self) -> tuple[ImportLine, ...]:
        return self._lines

    def show(self, lines: Sequence[ImportLine]) -> None:
        """Show these lines in place of those before."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, column)
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, scaled(_ROW_PX))
        if role == Qt.ItemDataRole.ToolTipRole:
            if column is Column.OUTCOME and line.error is not None:
                return error_text(line.error)
            notes = map(engine_text, line.notes) if column >= Column.FORMAT else ()
            return "\n".join((self._text(line, column), *notes))
        return None

    def _text(self, line: ImportLine, column: Column) -> str:
        match column:
            case Column.IMAGE:
                return line.image or "–"
            case Column.FILE:
                return line.file
            case Column.FORMAT:
                return translate("ImportLines", _KINDS.get(line.format, line.format))
            case Column.LESIONS:
                if line.empty:
                    return self.tr("{count}, {empty} empty").format(
                        count=line.lesions, empty=line.empty
                    )
                return f"{line.lesions}" if line.lesions else ""
            case Column.OUTCOME:
                return self._outcome(line)


def lines_view(model: ImportLines, *, name: str, has_reasons: bool) -> QTreeView:
    """Give a table of lines.

    Args:
        model: The lines.
        name: For screen readers.
        has_reasons: Whether the last column needs room for reasons.
    """
    view = QTreeView()
    view.setModel(model)
    view.setAccessibleName(name)
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setTextElideMode(
        Qt.TextElideMode.ElideRight if has_reasons else Qt.TextElideMode.ElideMiddle
    )
    header = view.header()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    for column, width in enumerate(_WIDTHS_OF_LEFT_OUT if has_reasons else _WIDTHS):
        view.setColumnWidth(column, scaled(width))
    header.setStretchLastSection(True)
    return view
