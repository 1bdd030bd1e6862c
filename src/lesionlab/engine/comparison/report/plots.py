"""The plots of a comparison's report."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from lesionlab.engine.comparison.report.svg import Drawing, Point, spread_apart

_COLOURS = 10
_TEXT_HEIGHT = 13.0
_GOLDEN = 0.618034
"""Multiples of it, modulo 1, lie evenly however many there are."""

_BOX_STEP = 34.0
_BOX_HEIGHT = 12.0
_DOTS_HEIGHT = 24.0
_PANEL_STEP = 20.0
_PANEL_BOX = 9.0
_NARROW_SHARE = 0.12
_LONGEST_NAME = 33
_LEAST_RANGE = 0.1


@dataclass(frozen=True, slots=True)
class Row:
    """One system in a plot.

    Attributes:
        number: Decides its colour.
        name: Short.
        title: Long.
        quantiles: At 5, 25, 50, 75 and 95 %.
        mean: Of all images.
        values: Of each image, where dots are drawn.
    """

    number: int
    name: str
    title: str
    quantiles: Sequence[float]
    mean: float
    values: Sequence[float] = ()


@dataclass(frozen=True, slots=True)
class Curve:
    """One system's figure after 0, 1, 2, ... clicks.

    Attributes:
        number: Decides its colour.
        name: As it is written at its end.
        points: (clicks, mean, low, high), from few clicks to many.
    """

    number: int
    name: str
    points: Sequence[tuple[int, float, float, float]]


def colour_of(number: int) -> str:
    """Give the style classes of a system's colour, by its number from 1; they come again dashed."""
    again = " again" if number > _COLOURS else ""
    return f"c{(number - 1) % _COLOURS + 1}{again}"


def strips(rows: Sequence[Row], *, axis: str, title: str, width: float = 860) -> str:
    """Draw a box plot for each row, over a dot for each image.

    The axis is from 0 to 1, but narrow up to the tenth below which there are only single images.
    """
    left, right, top, foot = 222.0, width - 18, 8.0, 36.0
    height = top + _BOX_STEP * len(rows) + foot
    drawing = Drawing(width, height, title=title)
    lowest = floor_below(min(row.quantiles[0] for row in rows)) if rows else 0.0
    scale = _Scale(0.0, 1.0, left, right, narrow_to=lowest)
    _axis(drawing, scale, top=top, bottom=height - foot, axis=axis)
    if lowest > 0:
        drawing.line((scale(lowest), top), (scale(lowest), height - foot), style="break")
    for place, row in enumerate(rows):
        middle = top + _BOX_STEP * (place + 0.5)
        drawing.dots(
            (
                (scale(value), middle + ((index * _GOLDEN) % 1 - 0.5) * _DOTS_HEIGHT)
                for index, value in enumerate(row.values)
            ),
            style=f"dots {colour_of(row.number)}",
        )
        _box(drawing, row, scale, middle=middle, tall=_BOX_HEIGHT)
        written = row.title if len(row.title) <= _LONGEST_NAME else _cut(row.name, _LONGEST_NAME)
        drawing.text(written, (left - 12, middle + 4), anchor="end", style="strong")
    return drawing.svg()


def panel(rows: Sequence[Row], *, lowest: float, axis: str, title: str, width: float = 420) -> str:
    """Draw a small box plot for each row, on an axis from `lowest` to 1."""
    left, right, top, foot = 170.0, width - 14, 4.0, 32.0
    height = top + _PANEL_STEP * len(rows) + foot
    drawing = Drawing(width, height, title=title)
    scale = _Scale(lowest, 1.0, left, right)
    _axis(drawing, scale, top=top, bottom=height - foot, axis=axis)
    for place, row in enumerate(rows):
        middle = top + _PANEL_STEP * (place + 0.5)
        _box(drawing, row, scale, middle=middle, tall=_PANEL_BOX)
        drawing.text(_cut(row.name, 26), (left - 8, middle + 4), anchor="end")
    return drawing.svg()


def curves(lines: Sequence[Curve], *, axis: str, up: str, title: str, width: float = 860) -> str:
    """Draw lines from the left to the right with 95 % intervals, each named at its end."""
    left, right, top, foot = 52.0, width - 230, 30.0, 44.0
    height = max(330.0, top + foot + (_TEXT_HEIGHT + 2) * len(lines))
    bottom = height - foot
    drawing = Drawing(width, height, title=title)
    most = max(point[0] for line in lines for point in line.points)
    low = floor_below(min(point[2] for line in lines for point in line.points))
    highest = max(point[3] for line in lines for point in line.points)
    high = max(math.ceil(highest * 20 - 1e-9) / 20, low + _LEAST_RANGE)
    down, along = _Scale(low, high, bottom, top), _Scale(-0.25, most + 0.25, left, right)
    for tick in down.ticks():
        drawing.line((left, down(tick)), (right, down(tick)), style="grid")
        drawing.text(_tick(tick), (left - 8, down(tick) + 4), anchor="end")
    for count in range(most + 1):
        drawing.text(str(count), (along(count), bottom + 18), anchor="middle")
    drawing.line((left, bottom), (right, bottom), style="axis")
    drawing.text(axis, ((left + right) / 2, height - 6), anchor="middle")
    drawing.text(up, (2, 14), style="strong")
    ends = [down(line.points[-1][1]) for line in lines]
    names = spread_apart(ends, least=_TEXT_HEIGHT + 2, low=top + 6, high=bottom)
    for place, line in enumerate(lines):
        # Side by side, so that intervals of like systems can be told apart.
        aside = (place - (len(lines) - 1) / 2) * min(4.0, 40 / len(lines))
        _curve(drawing, line, along, down, aside=aside)
        start = (along(line.points[-1][0]) + aside + 5, ends[place])
        drawing.line(start, (right + 14, names[place]), style=f"lead {colour_of(line.number)}")
        drawing.text(
            _cut(line.name, 32),
            (right + 18, names[place] + 4),
            style=f"strong {colour_of(line.number)}",
        )
    return drawing.svg()


def floor_below(value: float) -> float:
    """Give where an axis of shares begins that has to show a value: a tenth, at most .8."""
    return max(min(math.floor(value * 10 - 1e-9) / 10, 0.8), 0.0)


class _Scale:
    """From figures to places on paper; what is below `narrow_to` is squeezed together."""

    def __init__(
        self, low: float, high: float, start: float, end: float, *, narrow_to: float | None = None
    ) -> None:
        split = low if narrow_to is None else max(narrow_to, low)
        room = _NARROW_SHARE if split > low else 0.0
        self._values = (low, split, high)
        self._places = (start, start + room * (end - start), end)

    def __call__(self, value: float) -> float:
        low, split, high = self._values
        start, middle, end = self._places
        if value < split:
            return start + (value - low) / (split - low) * (middle - start)
        return middle + (value - split) / (high - split) * (end - middle)

    def ticks(self) -> list[float]:
        low, split, high = self._values
        step = 0.05 if high - split < 0.35 else 0.1
        first, last = round(split / step), round(high / step)
        return ([low] if split > low else []) + [count * step for count in range(first, last + 1)]


def _curve(drawing: Drawing, line: Curve, along: _Scale, down: _Scale, *, aside: float) -> None:
    colour = colour_of(line.number)
    at: list[Point] = []
    for count, mean, low, high in line.points:
        x = along(count) + aside
        at.append((x, down(mean)))
        drawing.line((x, down(low)), (x, down(high)), style=f"whisker {colour}")
    drawing.polyline(at, style=f"curve {colour}")
    for point in at:
        drawing.polygon(_diamond(point, 3.5), style=f"mean {colour}")


def _axis(drawing: Drawing, scale: _Scale, *, top: float, bottom: float, axis: str) -> None:
    ticks = scale.ticks()
    for tick in ticks:
        drawing.line((scale(tick), top), (scale(tick), bottom), style="grid")
        drawing.text(_tick(tick), (scale(tick), bottom + 15), anchor="middle")
    drawing.line((scale(ticks[0]), bottom), (scale(ticks[-1]), bottom), style="axis")
    middle = (scale(ticks[0]) + scale(ticks[-1])) / 2
    drawing.text(axis, (middle, bottom + 29), anchor="middle")


def _box(drawing: Drawing, row: Row, scale: _Scale, *, middle: float, tall: float) -> None:
    """Draw one box with its whiskers; what lies below the axis is cut at its beginning."""
    colour = colour_of(row.number)
    start = scale.ticks()[0]
    low, first, median, third, high = (scale(max(each, start)) for each in row.quantiles)
    for one, other in ((low, first), (third, high)):
        drawing.line((one, middle), (other, middle), style=f"whisker {colour}")
    for end in (low, high):
        drawing.line((end, middle - tall / 3), (end, middle + tall / 3), style=f"whisker {colour}")
    drawing.box((first, middle - tall / 2), (third - first, tall), style=f"box {colour}")
    drawing.line((median, middle - tall / 2), (median, middle + tall / 2), style=f"median {colour}")
    drawing.polygon(_diamond((scale(max(row.mean, start)), middle), 3.2), style=f"mean {colour}")


def _diamond(at: Point, reach: float) -> tuple[Point, ...]:
    x, y = at
    return ((x - reach, y), (x, y - reach), (x + reach, y), (x, y + reach))


def _tick(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
