"""One measured figure of a benchmark, and the table of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TextIO

from lesionlab.cli.table import print_table


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure.

    Attributes:
        what: What was measured.
        value: The figure.
        unit: Its unit.
        limit: What it shall not exceed, or None.
        beside: What it is compared with: name and figure in the same unit, or None.
        count: How many measurements it comes from.
    """

    what: str
    value: float
    unit: str
    count: int
    limit: float | None = None
    beside: tuple[str, float] | None = None

    @property
    def is_reached(self) -> bool | None:
        return None if self.limit is None else self.value <= self.limit


def print_figures(figures: Sequence[Figure], *, file: TextIO | None = None) -> None:
    """Print figures as a table, on standard output if nowhere else."""
    header = ("what", "figure", "limit", "", "beside", "n")
    print_table(header, [_row(f) for f in figures], file=file)


def _row(figure: Figure) -> tuple[str, str, str, str, str, str]:
    verdict = {True: "reached", False: "NOT REACHED", None: ""}[figure.is_reached]
    limit = "" if figure.limit is None else _short(figure.limit)
    beside = ""
    if figure.beside is not None:
        name, value = figure.beside
        beside = f"{figure.value / value:.2f} x {name} ({_short(value)})"
    return (
        figure.what,
        f"{_short(figure.value)} {figure.unit}".strip(),
        limit,
        verdict,
        beside,
        str(figure.count),
    )


def _short(value: float) -> str:
    """Give three digits or whole numbers, and small p values as they are."""
    if value == 0 or abs(value) >= 100:
        return f"{value:.0f}"
    return f"{value:.3g}"
