"""What each accepted mask cost and how far it is from its proposal, as one table, `effort.csv`."""

from __future__ import annotations

from functools import partial
from typing import Any

from lesionlab.engine.exchange.cases import ExportedCase
from lesionlab.engine.exchange.effort_rows import COLUMNS, effort_rows
from lesionlab.engine.exchange.tables import check_csv, csv_bytes
from lesionlab.engine.exchange.writer import ExportContext

TABLE_NAME = "effort.csv"


class EffortWriter:
    """Writes a line for each mask that was accepted here, in the order of acceptance."""

    def __init__(self, context: ExportContext) -> None:
        self._folder = context.folder
        self._project = context.project
        self._rows: list[tuple[int, dict[str, Any]]] = []

    def add(self, case: ExportedCase) -> None:
        self._rows += effort_rows(self._project, case)

    def finish(self) -> None:
        rows = [row for _, row in sorted(self._rows, key=lambda each: each[0])]
        self._folder.put(
            TABLE_NAME,
            csv_bytes(COLUMNS, rows),
            verify=partial(check_csv, columns=COLUMNS, rows=rows),
        )
