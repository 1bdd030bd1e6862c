"""Tables as CSV files, and the check that such a file says what it should."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from lesionlab.engine.exchange.target import unlike


def csv_bytes(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Give a whole table with its head, UTF-8; None becomes an empty cell."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def check_csv(path: Path, *, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Check that a file is this table, cell by cell.

    Raises:
        UserError: If it is not.
    """
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        try:
            found = [next(reader), *reader]
        except (csv.Error, StopIteration, UnicodeDecodeError) as error:
            raise unlike(path.name) from error
    meant = [list(columns)]
    meant += [["" if row[name] is None else str(row[name]) for name in columns] for row in rows]
    if found != meant:
        raise unlike(path.name)
