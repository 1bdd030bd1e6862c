"""What the colours and shapes of the effort plots mean, with each decoder's means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from lesionlab.ui.languages import QT_TRANSLATE_NOOP
from lesionlab.ui.retraining.effort import EffortSeries
from lesionlab.ui.retraining.plots import Swatch
from lesionlab.ui.theme import styled

_HEAD = (
    "",
    QT_TRANSLATE_NOOP("EffortLegend", "Decoder that proposed"),
    QT_TRANSLATE_NOOP("EffortLegend", "Masks"),
    QT_TRANSLATE_NOOP("EffortLegend", "Clicks, mean"),
    QT_TRANSLATE_NOOP("EffortLegend", "Seconds, mean"),
    QT_TRANSLATE_NOOP("EffortLegend", "Seconds, median"),
)
_MOST_ROWS = 5
"""With more, the legend scrolls."""


class EffortLegend(QFrame):
    """A small table: one row for each decoder."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._area = styled(QScrollArea(), "plain")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.addWidget(self._area)
        self._rows: list[tuple[str, ...]] = []

    def _title(self, text: str) -> str:
        return self.tr(text) if text else ""

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The texts of the rows below the head."""
        return self._rows

    def show_series(self, series: Sequence[EffortSeries]) -> None:
        """Show these series, in the order of their colours."""
        self._rows = [(each.title, *each.figures) for each in series]
        table = styled(QWidget(), "plain")
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(len(_HEAD), 1)
        for column, text in enumerate(map(self._title, _HEAD)):
            grid.addWidget(styled(QLabel(text), "muted"), 0, column, _side(column))
        for row, texts in enumerate(self._rows, start=1):
            grid.addWidget(Swatch(row - 1), row, 0)
            for column, text in enumerate(texts, start=1):
                grid.addWidget(QLabel(text), row, column, _side(column))
        self._area.setWidget(table)
        row_height = table.sizeHint().height() / (len(self._rows) + 1)
        shown = min(len(self._rows), _MOST_ROWS) + 1
        self._area.setFixedHeight(round(row_height * shown))


def _side(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft if column <= 1 else Qt.AlignmentFlag.AlignRight
