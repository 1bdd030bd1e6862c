"""One measured figure of a benchmark, and the table of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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


def print_figures(figures: Sequence[Figure]) -> None:
    """Print figures as a table."""
    print_table(("what", "figure", "limit", "", "beside", "n"), [_row(f) for f in figures])


def _row(figure: Figure) -> tuple[str, str, str, str, str, str]:
    verdict = {True: "reached", False: "NOT REACHED", None: ""}[figure.is_reached]
    limit = "" if figure.limit is None else f"{figure.limit:.0f}"
    beside = ""
    if figure.beside is not None:
        name, value = figure.beside
        beside = f"{figure.value / value:.2f} x {name} ({value:.0f})"
    return (
        figure.what,
        f"{figure.value:.0f} {figure.unit}",
        limit,
        verdict,
        beside,
        str(figure.count),
    )
