"""All figures of a report as one tree of plain values: every form of the report reads them here."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from lesionlab import __version__
from lesionlab.core.metrics import MeanInterval
from lesionlab.engine.comparison.results import CaseResult, Comparison, SystemResult
from lesionlab.engine.comparison.scores import DICE
from lesionlab.engine.comparison.statistics import (
    QUANTILES,
    ClickSummary,
    ExplanationSummary,
    PairTest,
    Statistics,
    Summary,
)
from lesionlab.engine.exchange.report.content import RESEARCH_USE

FORMAT, FORMAT_VERSION = "lesionlab-comparison", 1
SHOWN_CASES = 12
"""So many of the best and of the worst cases are shown as pictures."""

_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Figures:
    """The tree, and how to get at it.

    Attributes:
        tree: Plain JSON values: what comparison.json holds. Floats have six significant digits;
            None is what could not be measured.
    """

    tree: dict[str, Any]

    def at(self, pointer: str) -> Any:
        """Give the value at a JSON pointer (RFC 6901), for instance "/systems/0/name"."""
        value: Any = self.tree
        for part in pointer.split("/")[1:]:
            value = value[int(part)] if isinstance(value, list) else value[unescaped(part)]
        return value

    def find(self, table: str, **wanted: str | float) -> str | None:
        """Give the pointer to the row of a table that has these values; None if there is none."""
        for place, row in enumerate(self.tree[table]):
            if all(row[key] == value for key, value in wanted.items()):
                return f"/{table}/{place}"
        return None


def unescaped(part: str) -> str:
    """Give a part of a JSON pointer as the key that it stands for."""
    return part.replace("~1", "/").replace("~0", "~")


def figures(comparison: Comparison, found: Statistics) -> Figures:
    """Give the tree of a comparison and its statistics."""
    origin = comparison.origin
    tree = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "note": RESEARCH_USE,
        "reported_by": f"LesionLab {__version__}",
        "origin": asdict(origin),
        "prompts": list(found.prompts),
        "leading_prompt": found.leading,
        "best_system": found.best,
        "images": len({case.image for case in comparison.cases}),
        "groups": len({case.group or f"\0{case.image}" for case in comparison.cases}),
        "folds": max((system.folds for system in comparison.systems), default=0),
        "systems": [
            _system(number, system, found) for number, system in enumerate(comparison.systems, 1)
        ],
        "summary": [_summary(summary) for summary in found.summaries],
        "parts": [_summary(summary) for summary in found.parts],
        "clicks": [_clicks(each) for each in found.clicks],
        "pairs": [_pair(test) for test in found.pairs],
        "explanations": [_explanation(each) for each in found.explanations],
        "shown": _shown(comparison.cases, found),
        "cases": "cases.csv",
    }
    plain: dict[str, Any] = _plain(tree)
    return Figures(plain)


def _system(number: int, system: SystemResult, found: Statistics) -> dict[str, Any]:
    times = found.times.get(system.name)
    return {
        "number": number,
        **asdict(system),
        "encode_ms": times.encode_ms if times else None,
        "predict_ms": times.predict_ms if times else None,
    }


def _summary(summary: Summary) -> dict[str, Any]:
    tree = {
        "system": summary.system,
        "prompt": summary.prompt,
        "images": summary.images,
        "groups": summary.groups,
        "missing": summary.missing,
        "below_least": summary.below_least,
        "zero": summary.zero,
    }
    if summary.by:
        tree |= {"by": summary.by, "part": summary.part}
    for name, spread in summary.measures.items():
        tree[name] = {
            **_interval(spread.mean),
            "sd": spread.sd,
            "median": spread.median,
            "quantiles": dict(
                zip((f"{share:.2f}" for share in QUANTILES), spread.quantiles, strict=True)
            ),
        }
    return tree


def _clicks(clicks: ClickSummary) -> dict[str, Any]:
    return {
        "system": clicks.system,
        "iou": clicks.goal,
        "images": clicks.mean.count,
        "clicks": _interval(clicks.mean),
        "never": clicks.never,
        "tried": clicks.tried,
    }


def _pair(test: PairTest) -> dict[str, Any]:
    return {
        "prompt": test.prompt,
        "measure": test.measure,
        "first": test.first,
        "second": test.second,
        "images": test.difference.count,
        "groups": test.groups,
        "difference": _interval(test.difference),
        "p": test.p,
        "p_holm": test.p_holm,
    }


def _explanation(summary: ExplanationSummary) -> dict[str, Any]:
    return {
        "explained": summary.explained,
        "method": summary.method,
        "images": summary.images,
        **{name: _interval(mean) for name, mean in summary.figures.items()},
    }


def _shown(cases: Sequence[CaseResult], found: Statistics) -> dict[str, list[dict[str, Any]]]:
    """Give the best and the worst cases of the best system, the most telling one first."""
    known = [
        (case.image, measures.dice, measures.iou)
        for case in cases
        if case.system == found.best
        and (measures := case.by_prompt.get(found.leading)) is not None
        and math.isfinite(measures.dice)
    ]
    # Of equals the first by name, so that a report can be made again.
    best = sorted(known, key=lambda case: (-case[1], case[0]))[:SHOWN_CASES]
    taken = {name for name, *_ in best}
    worst = sorted(known, key=lambda case: (case[1], case[0]))
    worst = [case for case in worst if case[0] not in taken][:SHOWN_CASES]
    return {
        kind: [{"image": name, DICE: dice, "iou": iou} for name, dice, iou in chosen]
        for kind, chosen in (("best", best), ("worst", worst))
    }


def _interval(interval: MeanInterval) -> dict[str, float]:
    return {"mean": interval.mean, "low": interval.low, "high": interval.high}


def rounded(value: float) -> float | None:
    """Give a figure with six significant digits; None if it is none."""
    return float(f"{value:.{_DIGITS}g}") if math.isfinite(value) else None


def _plain(value: Any) -> Any:
    """Round floats to six significant digits and give None for NaN, which JSON does not know."""
    match value:
        case float():
            return rounded(value)
        case dict():
            return {key: _plain(part) for key, part in value.items()}
        case list() | tuple():
            return [_plain(part) for part in value]
    return value
