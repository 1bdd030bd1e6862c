"""What is measured on a lesion's mask, as values; how, stands in `lesionlab.engine.measures`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ClinicalColour(StrEnum):
    """The six colours that are counted in dermoscopy (Nachbar et al. 1994)."""

    WHITE = "white"
    RED = "red"
    LIGHT_BROWN = "light brown"
    DARK_BROWN = "dark brown"
    BLUE_GREY = "blue-grey"
    BLACK = "black"


@dataclass(frozen=True, slots=True)
class ShapeMeasures:
    """Size and form of a mask. All lengths in pixels of the image.

    Attributes:
        area_px: Number of lesion pixels.
        longest_px: Largest distance between two points of the border (maximum Feret diameter).
        across_px: Extent at right angles to the longest diameter.
        equivalent_px: Diameter of the circle with the same area.
        perimeter_px: Length of all outlines, those of holes too.
        asymmetry_long: Part of the mask that does not fall on the mask when it is folded along its
            longer principal axis, 0 to 1.
        asymmetry_short: The same along the shorter one.
        compactness: perimeter^2 / (4 pi area); 1 for a disc, larger for a longer or wavier border.
        solidity: Area over the area of the convex hull, 0 to 1; notches and gaps lower it.
    """

    area_px: int
    longest_px: float
    across_px: float
    equivalent_px: float
    perimeter_px: float
    asymmetry_long: float
    asymmetry_short: float
    compactness: float
    solidity: float


@dataclass(frozen=True, slots=True)
class ColourMeasures:
    """Colours within a mask, hairs left out.

    Attributes:
        spread: Root of the summed variances of L*, a* and b*: how far the lesion's pixels are from
            its mean colour (CIE 1976 colour difference).
        mean_lab: Mean L*, a*, b*.
        shares: Part of the lesion in each of the six colours, 0 to 1.
        hair_share: Part of the mask that was left out as hair, 0 to 1.
    """

    spread: float
    mean_lab: tuple[float, float, float]
    shares: tuple[tuple[ClinicalColour, float], ...]
    hair_share: float

    @property
    def present(self) -> tuple[ClinicalColour, ...]:
        """The colours that are counted, in the order of `ClinicalColour`."""
        return tuple(colour for colour, share in self.shares if share >= COLOUR_COUNTS_FROM)


COLOUR_COUNTS_FROM = 0.05
"""A colour counts as present from this part of the lesion on."""


@dataclass(frozen=True, slots=True)
class LesionMeasures:
    """All that is measured on one lesion.

    Attributes:
        shape: Of the mask.
        colour: Within the mask.
        px_per_mm: The image's scale, or None.
    """

    shape: ShapeMeasures
    colour: ColourMeasures
    px_per_mm: float | None = None

    def length(self, px: float) -> tuple[float, str]:
        """Give a length with its unit, in millimetres where the scale is known."""
        return (px, "px") if self.px_per_mm is None else (px / self.px_per_mm, "mm")

    @property
    def area(self) -> tuple[float, str]:
        """The area with its unit, in square millimetres where the scale is known."""
        area = self.shape.area_px
        return (area, "px") if self.px_per_mm is None else (area / self.px_per_mm**2, "mm²")
