"""Colours of all that is drawn over the image, and how the mask is shown."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

MASK_COLOR = QColor(0, 229, 255)
"""Cyan: as far as can be from skin, from lesions and from the CAM's colours."""

HALO_COLOR = QColor(0, 0, 0, 150)
LESION_COLOR = QColor(22, 163, 74)
SKIN_COLOR = QColor(220, 38, 38)
BOX_COLOR = QColor(255, 202, 40)
LIGHT = QColor(255, 255, 255)
DARK = QColor(0, 0, 0, 170)


@dataclass(frozen=True, slots=True)
class MaskStyle:
    """How the mask is drawn; `opacity`, 0 to 1, is the fill's."""

    fill: bool = True
    outline: bool = True
    opacity: float = 0.25
