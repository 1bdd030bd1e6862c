"""The measures in the side panel, folded away or shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.lesion_measures import LesionMeasures
from lesionlab.ui.key_tips import show_key
from lesionlab.ui.measures.rows import measure_rows
from lesionlab.ui.theme import styled


class MeasuresPanel(QWidget):
    """A heading that folds, and one line for each measure.

    Signals:
        toggled: Whether the lines are shown now.
        sheetWanted: The sheet with the formulas is wanted.
    """

    toggled = Signal(bool)
    sheetWanted = Signal()

    def __init__(self, *, expanded: bool) -> None:
        super().__init__()
        self.heading = styled(QToolButton(), "fold")
        self.heading.setText(self.tr("Measures"))
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setCheckable(True)
        self.heading.setChecked(expanded)
        self.heading.setToolTip(self.tr("Show or hide the measures of the mask"))
        self.heading.toggled.connect(self._fold)
        self._formulas = styled(QPushButton(self.tr("Formulas...")), "link")
        show_key(self._formulas, self.tr("What each measure means"), action_id="measures")
        self._formulas.clicked.connect(self.sheetWanted)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self._formulas)
        self._body = QWidget()
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self._values: list[QLabel] = []
        for place, row in enumerate(measure_rows(None)):
            title, value = styled(QLabel(row.title), "muted"), styled(QLabel(row.value), "value")
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            value.setWordWrap(True)
            value.setAccessibleName(row.title)
            for label in (title, value):
                label.setToolTip(row.meaning)
            grid.addWidget(title, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, place, 1)
            self._values.append(value)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._body)
        self._fold(expanded)

    @property
    def is_expanded(self) -> bool:
        return self.heading.isChecked()

    @property
    def values(self) -> list[str]:
        """What stands in the lines."""
        return [label.text() for label in self._values]

    def show_measures(self, measures: LesionMeasures | None) -> None:
        """Show the measures of a mask, or that there are none."""
        for label, row in zip(self._values, measure_rows(measures), strict=True):
            label.setText(row.value)

    def _fold(self, expanded: bool) -> None:
        arrow = Qt.ArrowType.DownArrow if expanded else Qt.ArrowType.RightArrow
        self.heading.setArrowType(arrow)
        self._body.setVisible(expanded)
        self.toggled.emit(expanded)
