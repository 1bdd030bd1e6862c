"""What the PDF reports draw as lines: bars, and the legend of a picture."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from lesionlab.engine.exchange.report.content import Bar, Chart, LegendLine
from lesionlab.engine.exchange.report.fonts import REGULAR, plain
from lesionlab.engine.exchange.report.palette import ACCENT, LINE, MUTED

_TEXT_SIZE = 6.5
_BARS_HEIGHT = 26 * mm
_FLOOR = 7 * mm
_BAR_SHARE = 0.72


def chart_drawing(chart: Chart, *, width: float) -> Drawing:
    """Draw a chart, `width` points wide."""
    drawing = Drawing(width, _FLOOR + _BARS_HEIGHT + 4 * mm)
    step = width / max(len(chart.bars), 1)
    for place, bar in enumerate(chart.bars):
        _draw_bar(drawing, bar, middle=(place + 0.5) * step, step=step, highest=chart.highest)
    drawing.add(Line(0, _FLOOR, width, _FLOOR, strokeColor=LINE))
    drawing.add(_text(chart.axis, width / 2, 0))
    return drawing


def _draw_bar(drawing: Drawing, bar: Bar, *, middle: float, step: float, highest: float) -> None:
    tall, wide = bar.value / highest * _BARS_HEIGHT, step * _BAR_SHARE
    drawing.add(Rect(middle - wide / 2, _FLOOR, wide, tall, fillColor=ACCENT, strokeColor=None))
    drawing.add(_text(bar.text, middle, _FLOOR + tall + 2))
    drawing.add(_text(bar.label, middle, _FLOOR - 8))


def legend_drawing(lines: tuple[LegendLine, ...], *, width: float) -> Drawing:
    """Draw the lines of a picture with what they are, `width` points wide."""
    drawing = Drawing(width, 4 * mm)
    left, middle = 0.0, 1.4 * mm
    for line in lines:
        drawing.add(
            Line(
                left,
                middle,
                left + 8 * mm,
                middle,
                strokeColor=HexColor(line.colour),
                strokeWidth=2,
                strokeDashArray=(3, 2) if line.is_dashed else None,
            )
        )
        drawing.add(_text(line.text, left + 10 * mm, middle - 2.2, anchor="start"))
        left += 16 * mm + stringWidth(plain(line.text), REGULAR, _TEXT_SIZE)
    return drawing


def _text(text: str, x: float, y: float, *, anchor: str = "middle") -> String:
    return String(
        x,
        y,
        plain(text),
        fontName=REGULAR,
        fontSize=_TEXT_SIZE,
        fillColor=MUTED,
        textAnchor=anchor,
    )
