"""Figures as they are written in the report's tables, each with where it stands in the tree."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lesionlab.engine.comparison.report.content import Cell
from lesionlab.engine.comparison.report.figures import Figures

NOTHING = Cell("–")
_LEAST_P = 0.001
_MILLION = 1e6
_THOUSAND = 1e3

Written = Callable[[float], str]


def share(value: float) -> str:
    """Write a figure between 0 and 1."""
    return f"{value:.3f}"


def signed(value: float) -> str:
    """Write a difference; with a true minus, and without one where it is 0 as written."""
    written = f"{value:+.3f}".replace("-", "−")
    return written if written.strip("+−0.") else "0.000"


def tenth(value: float) -> str:
    """Write a figure with one digit after the point."""
    return f"{value:.1f}"


def hundredth(value: float) -> str:
    """Write a figure with two digits after the point."""
    return f"{value:.2f}"


def percent(value: float) -> str:
    """Write a part of one as percent."""
    return f"{value * 100:.1f} %"


def counted(value: float) -> str:
    """Write a whole number, with thousands apart."""
    return f"{value:,.0f}"


def millions(value: float) -> str:
    """Write a number of parameters."""
    return f"{value / _MILLION:,.2f} M" if value else "0"


def minutes(value: float) -> str:
    """Write seconds as minutes."""
    return f"{value / 60:,.1f} min" if value else "0"


def p_value(value: float) -> str:
    """Write a p value."""
    return f"< {_LEAST_P:.3f}" if value < _LEAST_P else f"{value:.3f}"


def milliseconds(value: float) -> str:
    """Write a time."""
    return f"{value / _THOUSAND:,.2f} s" if value >= _THOUSAND else f"{value:.0f} ms"


def name_cell(text: str, small: str = "") -> Cell:
    """Give the name of a row."""
    return Cell(text, small, tone="name")


def cell(found: Figures, pointer: str | None, written: Written, *, tone: str = "") -> Cell:
    """Give the cell of one figure."""
    value = None if pointer is None else found.at(pointer)
    if pointer is None or value is None:
        return NOTHING
    return Cell(written(value), pointers=(pointer,), tone=tone)


def interval_cell(found: Figures, pointer: str | None, written: Written = share) -> Cell:
    """Give the cell of a mean with its 95 % interval below."""
    if pointer is None or found.at(f"{pointer}/mean") is None:
        return NOTHING
    pointers = tuple(f"{pointer}/{name}" for name in ("mean", "low", "high"))
    mean, low, high = (written(found.at(each)) for each in pointers)
    return Cell(mean, f"[{low}, {high}]", pointers)


def spread_cell(found: Figures, pointer: str | None, written: Written = share) -> Cell:
    """Give the cell of a mean with the standard deviation between images below."""
    if pointer is None or found.at(f"{pointer}/mean") is None:
        return NOTHING
    mean, sd = f"{pointer}/mean", f"{pointer}/sd"
    if found.at(sd) is None:
        return Cell(written(found.at(mean)), pointers=(mean,))
    return Cell(written(found.at(mean)), f"± {written(found.at(sd))}", (mean, sd))


def with_best(
    rows: Sequence[tuple[Cell, ...]], found: Figures, *, lowest: Sequence[int], columns: range
) -> tuple[tuple[Cell, ...], ...]:
    """Mark the best figure of each column.

    Args:
        rows: Of a table.
        found: Where its cells point to.
        lowest: The columns in which the lowest figure is the best.
        columns: Those that are marked.
    """
    marked = [list(row) for row in rows]
    for column in columns:
        known = [
            (found.at(row[column].pointers[0]), place)
            for place, row in enumerate(rows)
            if row[column].pointers
        ]
        if len(known) < 2:
            continue
        value = (min if column in lowest else max)(known)[0]
        for each, place in known:
            if each == value:
                old = marked[place][column]
                marked[place][column] = Cell(old.text, old.small, old.pointers, "best")
    return tuple(tuple(row) for row in marked)
