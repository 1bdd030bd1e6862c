"""The measures as lines of text: what each is called, its value, and what it means in words."""

from __future__ import annotations

from typing import NamedTuple

from lesionlab.core.lesion_measures import ClinicalColour, LesionMeasures
from lesionlab.ui.languages import translate
from lesionlab.ui.numbers import number, percent

NO_VALUE = "–"


class MeasureRow(NamedTuple):
    """One measure.

    Attributes:
        title: Short, for the panel.
        value: With its unit, or a dash.
        meaning: The formula in words.
    """

    title: str
    value: str
    meaning: str


def measure_rows(measures: LesionMeasures | None) -> tuple[MeasureRow, ...]:
    """Give all measures in their order; dashes where there are none."""
    values = (NO_VALUE,) * 8 if measures is None else _values(measures)
    return tuple(
        MeasureRow(title, value, meaning)
        for (title, meaning), value in zip(_meanings(), values, strict=True)
    )


def caution() -> str:
    """Give the sentence that stands beside every list of measures."""
    return translate(
        "Measures",
        "Measurements of the outline shown and of the colours inside it. They describe the"
        " picture; they are not a diagnosis.",
    )


def _meanings() -> tuple[tuple[str, str], ...]:
    return (
        (
            translate("Measures", "Longest diameter"),
            translate("Measures", "The largest distance between two points of the border."),
        ),
        (
            translate("Measures", "Across it"),
            translate("Measures", "The extent at right angles to the longest diameter."),
        ),
        (
            translate("Measures", "Perimeter"),
            translate("Measures", "The length of the border, with the borders of holes."),
        ),
        (
            translate("Measures", "Asymmetry"),
            translate(
                "Measures",
                "The part of the mask that stays uncovered when it is folded along its long axis,"
                " and along its short axis, through its centre. 0 % is symmetric.",
            ),
        ),
        (
            translate("Measures", "Border, compactness"),
            translate(
                "Measures",
                "Perimeter squared, divided by 4 pi times the area: 1 for a circle, more for a"
                " longer or wavier border.",
            ),
        ),
        (
            translate("Measures", "Border, solidity"),
            translate(
                "Measures",
                "The area, divided by the area inside a band stretched around the mask. 100 %"
                " has no notches.",
            ),
        ),
        (
            translate("Measures", "Colours"),
            translate(
                "Measures",
                "Which of white, red, light brown, dark brown, blue-grey and black cover at least"
                " 5 % of the lesion, hairs left out. It depends on the camera and the light.",
            ),
        ),
        (
            translate("Measures", "Colour spread"),
            translate(
                "Measures",
                "How far the colours are from their mean: the root of the summed variances of"
                " L*, a* and b*, hairs left out.",
            ),
        ),
    )


def _values(measures: LesionMeasures) -> tuple[str, ...]:
    shape, colour = measures.shape, measures.colour
    present = [colour_name(each) for each in colour.present]
    return (
        _length(measures, shape.longest_px),
        _length(measures, shape.across_px),
        _length(measures, shape.perimeter_px),
        translate("Measures", "{long} long, {short} short").format(
            long=percent(shape.asymmetry_long), short=percent(shape.asymmetry_short)
        ),
        number(shape.compactness, 2),
        percent(shape.solidity),
        f"{len(present)}: {', '.join(present)}" if present else "0",
        f"ΔE {number(colour.spread, 1)}",
    )


def colour_name(colour: ClinicalColour) -> str:
    """Give a colour's name for people."""
    return {
        ClinicalColour.WHITE: translate("Measures", "white"),
        ClinicalColour.RED: translate("Measures", "red"),
        ClinicalColour.LIGHT_BROWN: translate("Measures", "light brown"),
        ClinicalColour.DARK_BROWN: translate("Measures", "dark brown"),
        ClinicalColour.BLUE_GREY: translate("Measures", "blue-grey"),
        ClinicalColour.BLACK: translate("Measures", "black"),
    }[colour]


def _length(measures: LesionMeasures, px: float) -> str:
    value, unit = measures.length(px)
    return f"{number(value, 0 if unit == 'px' else 1)} {unit}"
