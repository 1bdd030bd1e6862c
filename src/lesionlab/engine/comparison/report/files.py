"""Writes the report of a comparison: HTML, CSV and JSON, each the old one or the new one, whole."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from lesionlab.engine.comparison.report.cases import PictureOf, galleries
from lesionlab.engine.comparison.report.figures import Figures, figures, rounded
from lesionlab.engine.comparison.report.html import html_bytes
from lesionlab.engine.comparison.report.sections import Dices, report
from lesionlab.engine.comparison.results import IOU_GOALS, CaseResult, Comparison
from lesionlab.engine.comparison.scores import MEASURES
from lesionlab.engine.comparison.statistics import EXPLANATION_MEASURES, statistics
from lesionlab.engine.exchange.tables import csv_bytes
from lesionlab.engine.store.files import make_folder, write_atomically

HTML_NAME, JSON_NAME = "comparison.html", "comparison.json"

_CASE_COLUMNS = ("system", "image", "fold", "group", "diagnosis", "area_fraction", "prompt")
_TIMES = ("encode_ms", "predict_ms")
_COUNTS = ("images", "groups", "missing", "below_least", "zero")
_SPREAD = ("mean", "low", "high", "sd", "median")
_INTERVAL = ("mean", "low", "high")


def write_report(comparison: Comparison, *, to: Path, picture_of: PictureOf) -> Path:
    """Write comparison.html, comparison.json and the tables as CSV into a folder.

    Args:
        comparison: What was measured.
        to: The folder; it is made if need be. A system's masks without a prompt are in it under
            masks/SYSTEM/IMAGE.png.
        picture_of: Gives an image, uint8 (H, W, 3) RGB, and its reader's mask, bool (H, W), by the
            image's name; a UserError or OSError leaves the picture out.

    Returns:
        Where the page is.

    Raises:
        UserError: If a file cannot be written; each is then the old one or the new one.
    """
    found = figures(comparison, statistics(comparison))
    shown = galleries(found, folder=to, picture_of=picture_of)
    page = html_bytes(report(found, _dices(comparison), galleries=shown))
    text = json.dumps(found.tree, indent=1, ensure_ascii=True, allow_nan=False)
    make_folder(to)
    for name, data in {
        **_tables(comparison, found),
        JSON_NAME: f"{text}\n".encode(),
        # At last: who sees the page finds beside it all that it names.
        HTML_NAME: page,
    }.items():
        write_atomically(to / name, data)
    return to / HTML_NAME


def _dices(comparison: Comparison) -> Dices:
    dices: dict[tuple[str, str], list[float]] = {}
    for case in comparison.cases:
        for prompt, measures in case.by_prompt.items():
            if math.isfinite(measures.dice):
                dices.setdefault((case.system, prompt), []).append(measures.dice)
    return dices


def _tables(comparison: Comparison, found: Figures) -> dict[str, bytes]:
    goals = tuple(f"clicks_to_{goal:.2f}" for goal in IOU_GOALS)
    summary = [*found.tree["summary"], *found.tree["parts"]]
    spreads = tuple(f"{measure}_{name}" for measure in MEASURES for name in _SPREAD)
    differences = tuple(f"difference_{name}" for name in _INTERVAL)
    explained = tuple(f"{name}_{part}" for name in EXPLANATION_MEASURES for part in _INTERVAL)
    return {
        "cases.csv": _csv(
            (*_CASE_COLUMNS, *MEASURES, *goals, "clicks_tried", *_TIMES),
            (row for case in comparison.cases for row in _case_rows(case)),
        ),
        "summary.csv": _csv(
            ("system", "prompt", "by", "part", *_COUNTS, *spreads), _flat(summary, MEASURES)
        ),
        "pairs.csv": _csv(
            (
                "prompt",
                "measure",
                "first",
                "second",
                "images",
                "groups",
                *differences,
                "p",
                "p_holm",
            ),
            _flat(found.tree["pairs"], ("difference",)),
        ),
        "explanations.csv": _csv(
            ("explained", "method", "images", *explained),
            _flat(found.tree["explanations"], EXPLANATION_MEASURES),
        ),
    }


def _csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Give a table; a file name that is no text is written with backslashes."""
    return csv_bytes(
        columns,
        (
            {
                key: value.encode(errors="backslashreplace").decode()
                if isinstance(value, str)
                else value
                for key, value in row.items()
            }
            for row in rows
        ),
    )


def _case_rows(case: CaseResult) -> Iterator[dict[str, Any]]:
    known = {name: getattr(case, name) for name in _CASE_COLUMNS[:-1]}
    known |= {name: rounded(getattr(case, name)) for name in _TIMES}
    known["area_fraction"] = rounded(case.area_fraction)
    known["clicks_tried"] = case.clicks_tried or None
    known |= {f"clicks_to_{goal:.2f}": case.clicks_to.get(goal) for goal in IOU_GOALS}
    for prompt, measures in case.by_prompt.items():
        values = {name: rounded(getattr(measures, name)) for name in MEASURES}
        yield {**known, "prompt": prompt, **values}


def _flat(rows: Sequence[Mapping[str, Any]], nested: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Give each row with the figures of its nested values as "dice_mean" and the like."""
    for row in rows:
        flat = {key: value for key, value in row.items() if key not in nested}
        for key in nested:
            for name, value in row[key].items():
                if not isinstance(value, dict):
                    flat[f"{key}_{name}"] = value
        yield flat
