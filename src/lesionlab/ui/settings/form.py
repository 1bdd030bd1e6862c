"""The form that settings pages are: rows with a name at the left and the choice at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from lesionlab.ui.theme import styled


class SettingsForm(QWidget):
    """Rows one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QGridLayout()
        self._layout.setHorizontalSpacing(24)
        self._layout.setVerticalSpacing(12)
        self._layout.setColumnStretch(1, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.addLayout(self._layout)
        outer.addStretch(1)

    def add_row(self, name: str, field: QWidget, *, note: str = "") -> None:
        """Add a row.

        Args:
            name: What is chosen; the field gets it as its accessible name, if it has none.
            field: Where it is chosen.
            note: A sentence below it.
        """
        if not field.accessibleName():
            field.setAccessibleName(name)
        label = QLabel(name)
        label.setBuddy(field)
        row = self._layout.rowCount()
        self._layout.addWidget(label, row, 0)
        self._layout.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft)
        if note:
            text = styled(QLabel(note), "muted")
            text.setWordWrap(True)
            self._layout.addWidget(text, row + 1, 1)
