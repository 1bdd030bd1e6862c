"""All measures of the lesion in view with their formulas in words."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.lesion_measures import LesionMeasures
from lesionlab.ui.measures.rows import MeasureRow, caution, colour_name, measure_rows
from lesionlab.ui.numbers import number, percent
from lesionlab.ui.theme import colours, styled


class MeasuresSheet(QDialog):
    """Stays open beside the work and follows it.

    Signals:
        closed: It is shown no more.
    """

    closed = Signal()

    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Measures"))
        self.resize(620, 600)
        self._measures: LesionMeasures | None = None
        self._title = ""
        self._heading = styled(QLabel(), "headline")
        self._caution = styled(QLabel(caution()), "muted")
        self._caution.setWordWrap(True)
        self._table = QTextBrowser()
        self._table.setAccessibleName(self.tr("Measures with their formulas"))
        self.copy_button = QPushButton(self.tr("Copy"), autoDefault=False)
        self.copy_button.setToolTip(self.tr("Copy names and values, to paste them into a table"))
        self.copy_button.clicked.connect(self._copy)
        close = QPushButton(self.tr("Close"), autoDefault=False)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._heading)
        layout.addWidget(self._caution)
        layout.addWidget(self._table, 1)
        layout.addLayout(buttons)

    @property
    def text(self) -> str:
        """What stands in the table."""
        return self._table.toPlainText()

    def show_measures(self, measures: LesionMeasures | None, *, title: str) -> None:
        """Show the measures of the lesion with this title, or dashes."""
        self._measures, self._title = measures, title
        self._heading.setText(title)
        self.copy_button.setEnabled(measures is not None)
        self._table.setHtml(_html(self._rows(), muted=colours().muted))

    def update_icons(self) -> None:
        """Draw in the colours of the theme."""
        self.show_measures(self._measures, title=self._title)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def _rows(self) -> tuple[MeasureRow, ...]:
        """Give the panel's measures, with area and colours told in full."""
        measures = self._measures
        rows = measure_rows(measures)
        if measures is None:
            return rows
        area, unit = measures.area
        first = MeasureRow(
            self.tr("Area"),
            f"{number(area, 0 if unit == 'px' else 1)} {unit}",
            self.tr("The number of pixels of the mask."),
        )
        shares = ", ".join(
            f"{colour_name(colour)} {percent(share)}"
            for colour, share in measures.colour.shares
            if share >= 0.005
        )
        last = MeasureRow(
            self.tr("Shares of the colours"),
            shares or "–",
            self.tr(
                "The part of the lesion nearest to each colour. What is nearest to the skin"
                " around the lesion counts to none of them."
            ),
        )
        hairs = MeasureRow(
            self.tr("Left out as hair"),
            percent(measures.colour.hair_share),
            self.tr("The part of the mask under long, thin, dark lines."),
        )
        return (first, *rows, last, hairs)

    def _copy(self) -> None:
        lines = [f"{row.title}\t{row.value}" for row in self._rows()]
        QGuiApplication.clipboard().setText("\n".join([self._title, *lines]))


def _html(rows: tuple[MeasureRow, ...], *, muted: str) -> str:
    parts = [
        f"<tr><td width='160'><b>{escape(row.title)}</b></td>"
        f"<td>{escape(row.value)}</td></tr>"
        f"<tr><td></td><td style='color:{muted}; padding-bottom:10px'>{escape(row.meaning)}</td>"
        "</tr>"
        for row in rows
    ]
    return f"<table cellspacing='0' cellpadding='3' width='100%'>{''.join(parts)}</table>"
