"""A field for a number with a decimal sign, which may be typed as a point or as a comma."""

from __future__ import annotations

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox


class NumberField(QDoubleSpinBox):
    """Takes both decimal signs and shows that of the window's language.

    No thousands are marked in it, so neither sign can mean anything else.
    """

    def validate(self, input: str, pos: int) -> tuple[QValidator.State, str, int]:
        sign = self.locale().decimalPoint()
        return super().validate(input.replace(",", sign).replace(".", sign), pos)
