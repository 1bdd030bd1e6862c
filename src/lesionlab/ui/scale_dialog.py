"""How many millimetres is the line that was drawn, or one pixel?"""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from lesionlab.ui.number_field import NumberField
from lesionlab.ui.numbers import number

_USUAL_LENGTH_MM = 10.0


class ScaleDialog(QDialog):
    """Asks for the true length of a line on the image, or for the size of a pixel."""

    def __init__(
        self, length_px: float | None, *, px_per_mm: float | None = None, parent: QWidget
    ) -> None:
        """Make the dialog.

        Args:
            length_px: Of the line that was drawn; None if none was.
            px_per_mm: The scale up to now, if there is one.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Set scale"))
        self._length_px = length_px
        self._is_typed = False
        self.length = NumberField(suffix=" mm", decimals=1, minimum=0.1, maximum=500.0)
        self.length.setAccessibleName(self.tr("Length in millimetres"))
        self.mm_per_px = NumberField(
            suffix=" mm", decimals=5, minimum=0.00001, maximum=10.0, singleStep=0.001
        )
        self.mm_per_px.setAccessibleName(self.tr("Millimetres per pixel"))
        self.for_folder = QCheckBox(
            self.tr("Use it for all images of this size in the folder that have no scale")
        )
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QGridLayout()
        form.setColumnStretch(1, 1)
        if length_px is None:
            self.mm_per_px.setValue(1 / px_per_mm if px_per_mm else 0.01)
        else:
            text = self.tr("The line is {length} pixels long. Its true length:")
            form.addWidget(QLabel(text.format(length=number(length_px))), 0, 0, 1, 2)
            form.addWidget(QLabel(self.tr("Length")), 1, 0)
            form.addWidget(self.length, 1, 1)
            self.length.valueChanged.connect(self._length_changed)
            self.length.setValue(_USUAL_LENGTH_MM)
            self.mm_per_px.valueChanged.connect(self._pixel_changed)
        form.addWidget(QLabel(self.tr("One pixel")), 2, 0)
        form.addWidget(self.mm_per_px, 2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.for_folder)
        layout.addWidget(buttons)
        first = self.mm_per_px if length_px is None else self.length
        first.setFocus()
        first.selectAll()

    @property
    def px_per_mm(self) -> float:
        """The scale that follows."""
        if self._length_px is not None and not self._is_typed:
            return self._length_px / self.length.value()
        return 1 / self.mm_per_px.value()

    def _length_changed(self, length_mm: float) -> None:
        if self._length_px:
            self._is_typed = False
            self.mm_per_px.blockSignals(True)
            self.mm_per_px.setValue(length_mm / self._length_px)
            self.mm_per_px.blockSignals(False)

    def _pixel_changed(self, mm_per_px: float) -> None:
        if self._length_px:
            self._is_typed = True
            self.length.blockSignals(True)
            self.length.setValue(mm_per_px * self._length_px)
            self.length.blockSignals(False)
