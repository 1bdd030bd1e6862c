"""Who reads?"""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from lesionlab.ui.theme import styled

LONGEST = 12


def initials_field(initials: str) -> QLineEdit:
    """Make a field for initials: letters, digits, dots, hyphens and spaces, a few of them."""
    field = QLineEdit(initials)
    allowed = QRegularExpression(rf"[\w][\w .\-]{{0,{LONGEST - 1}}}")
    field.setValidator(QRegularExpressionValidator(allowed, field))
    field.setMaxLength(LONGEST)
    return field


class InitialsDialog(QDialog):
    """Asks for the initials that sign each correction."""

    def __init__(self, initials: str, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Initials"))
        self.setMinimumWidth(360)
        self.field = initials_field(initials)
        self.field.setAccessibleName(self.tr("Initials"))
        self.field.setPlaceholderText(self.tr("for example AB"))
        self.field.selectAll()
        note = styled(
            QLabel(
                self.tr(
                    "They are remembered on this computer. Without initials, corrections are signed"
                    " with the name of this computer's user."
                )
            ),
            "muted",
        )
        note.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(QLabel(self.tr("Your initials sign each correction:")))
        layout.addWidget(self.field)
        layout.addWidget(note)
        layout.addSpacing(8)
        layout.addWidget(buttons)

    @property
    def initials(self) -> str:
        return self.field.text().strip()
