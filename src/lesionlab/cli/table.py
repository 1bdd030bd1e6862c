"""Tables of plain text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO


def print_table(
    header: Sequence[str], rows: Sequence[Sequence[object]], *, file: TextIO | None = None
) -> None:
    """Print a table with aligned columns; floats get three decimals.

    Args:
        header: Of each column.
        rows: Each as long as the header.
        file: Where to; standard output if None.
    """
    lines = [tuple(header), *(tuple(map(_text, row)) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        print(
            "  ".join(cell.ljust(w) for cell, w in zip(line, widths, strict=True)).rstrip(),
            file=file,
        )


def _text(value: object) -> str:
    if value is None:
        return "-"
    return f"{value:.3f}" if isinstance(value, float) else str(value)
