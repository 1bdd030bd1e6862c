"""Colours of all that is drawn over the image, and how the mask is shown.

One table for the canvas and all that draws over it. Read it while drawing (`overlay_colours`) and
keep no copy: the user chooses another palette or mask colour under View at any time.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtGui import QColor

HALO_COLOR = QColor(0, 0, 0, 150)
LIGHT = QColor(255, 255, 255)
DARK = QColor(0, 0, 0, 170)


class OverlayColours(NamedTuple):
    """What is drawn over an image, opaque; who draws chooses the alpha.

    Attributes:
        mask: Outline and fill of the mask.
        lesion: Points that say lesion.
        skin: Points that say skin.
        box: The box around the lesion.
        doubt: Where the border is in doubt, and the place where a click would settle most.
        artefact: Regions marked as hair, ruler or ink.
        added: In a difference, what the present mask has more.
        removed: In a difference, what it has no more.
    """

    mask: QColor
    lesion: QColor
    skin: QColor
    box: QColor
    doubt: QColor
    artefact: QColor
    added: QColor
    removed: QColor


class OverlayPalette(StrEnum):
    """Which colours are drawn over the image."""

    SAFE = "safe"
    """Told apart with every common kind of colour blindness; a test simulates them."""

    GREEN_RED = "green_red"
    """Green is lesion, red is skin: what many know from other programs."""


class MaskColour(StrEnum):
    """The colours offered for the mask; each is told apart from the others of the safe palette."""

    CYAN = "cyan"
    GREEN = "green"
    MAGENTA = "magenta"
    VIOLET = "violet"


MASK_COLOURS = {
    # Cyan is as far as can be from skin, from lesions and from the CAM's colours.
    MaskColour.CYAN: QColor(0, 200, 255),
    MaskColour.GREEN: QColor(0, 220, 120),
    MaskColour.MAGENTA: QColor(255, 0, 200),
    MaskColour.VIOLET: QColor(215, 80, 255),
}

# Lightness and the way from blue to yellow are what all kinds of colour vision have in common.
_SAFE = OverlayColours(
    mask=MASK_COLOURS[MaskColour.CYAN],
    lesion=QColor(37, 64, 230),
    skin=QColor(200, 60, 20),
    box=QColor(255, 180, 0),
    doubt=QColor(250, 255, 240),
    artefact=QColor(91, 29, 87),
    added=QColor(40, 110, 255),
    removed=QColor(255, 200, 0),
)
PALETTES = {
    OverlayPalette.SAFE: _SAFE,
    OverlayPalette.GREEN_RED: _SAFE._replace(lesion=QColor(22, 163, 74), skin=QColor(220, 38, 38)),
}

LINE_PX = 2
THICK_LINE_PX = 4

_in_use: list[OverlayColours] = [_SAFE]
_line_px = [LINE_PX]


def overlay_colours() -> OverlayColours:
    """Give the colours in use."""
    return _in_use[0]


def outline_px() -> int:
    """Give the width of outlines, in view pixels."""
    return _line_px[0]


def choose_overlay_colours(
    palette: OverlayPalette, mask: MaskColour, *, thick: bool = False
) -> None:
    """Use another palette and mask colour, and thick or thin lines, from the next drawing on."""
    _in_use[0] = PALETTES[palette]._replace(mask=MASK_COLOURS[mask])
    _line_px[0] = THICK_LINE_PX if thick else LINE_PX


@dataclass(frozen=True, slots=True)
class MaskStyle:
    """How a mask is drawn; `opacity`, 0 to 1, is the fill's."""

    fill: bool = True
    outline: bool = True
    opacity: float = 0.25
