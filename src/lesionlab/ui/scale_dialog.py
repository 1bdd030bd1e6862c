"""How many millimetres is the line that was drawn?"""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)


class ScaleDialog(QDialog):
    """Asks for the true length of a line on the image."""

    def __init__(self, length_px: float, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Set scale")
        self._length_px = length_px
        self.length = QDoubleSpinBox(suffix=" mm", decimals=1, minimum=0.1, maximum=500.0)
        self.length.setValue(10.0)
        self.length.setAccessibleName("Length in millimetres")
        self.length.selectAll()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(QLabel(f"The line is {length_px:.0f} pixels long. Its true length is:"))
        layout.addWidget(self.length)
        layout.addSpacing(8)
        layout.addWidget(buttons)

    @property
    def px_per_mm(self) -> float:
        """The scale that follows."""
        return self._length_px / self.length.value()
