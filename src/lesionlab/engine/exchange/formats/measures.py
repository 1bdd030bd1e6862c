"""The measures of each exported lesion as one table, `measures.csv`."""

from __future__ import annotations

from functools import partial
from typing import Any

from lesionlab.engine.exchange.cases import ExportedCase
from lesionlab.engine.exchange.tables import check_csv, csv_bytes
from lesionlab.engine.exchange.writer import ExportContext
from lesionlab.engine.measures.table import COLUMNS as MEASURED
from lesionlab.engine.measures.table import table_rows

TABLE_NAME = "measures.csv"
COLUMNS = (*MEASURED[:2], "image_sha256", "accepted", *MEASURED[2:])
"""What each means stands in resources/help/measures.md."""


class MeasuresWriter:
    """Measures each lesion on the image itself; a lesion without a pixel has no line."""

    def __init__(self, context: ExportContext) -> None:
        self._folder = context.folder
        self._rows: list[dict[str, Any]] = []

    def add(self, case: ExportedCase) -> None:
        accepted = {lesion.lesion + 1: lesion.is_accepted for lesion in case.lesions}
        rows = table_rows(
            case.pixels(),
            ((lesion.lesion, lesion.mask) for lesion in case.lesions),
            image=case.image.path,
            px_per_mm=case.image.px_per_mm,
        )
        for row in rows:
            known = {"image_sha256": case.image.image_id, "accepted": accepted[row["lesion"]]}
            self._rows.append(row | known)

    def finish(self) -> None:
        self._folder.put(
            TABLE_NAME,
            csv_bytes(COLUMNS, self._rows),
            verify=partial(check_csv, columns=COLUMNS, rows=self._rows),
        )
