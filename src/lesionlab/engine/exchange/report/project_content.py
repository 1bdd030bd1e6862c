"""The report of a project: what follows from its cases, in charts and tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import fmean, median
from typing import Any

import numpy as np

from lesionlab.core.export import ExportChoice
from lesionlab.core.worklist import WorkState
from lesionlab.engine.agreement.compare import MEASURES, compare, summarize
from lesionlab.engine.agreement.readers import read_images
from lesionlab.engine.exchange.report.content import (
    Bar,
    Chart,
    Fact,
    Heading,
    ProjectReport,
    Table,
)
from lesionlab.engine.exchange.report.tally import LesionFigures, Tally
from lesionlab.engine.exchange.report.words import UNKNOWN, day, moment, shortened, warning_sentence
from lesionlab.engine.store.decoders import StoredDecoder
from lesionlab.engine.store.project import Project

_MOST_BLOCKS = 10
_LEAST_IN_BLOCK = 5
_SHARE_EDGES_PERCENT = (1, 2, 4, 8, 16, 32, 64)
_MOST_BINS = 10

Row = Mapping[str, Any]


def project_report(
    tally: Tally, project: Project, *, heading: Heading, choice: ExportChoice
) -> ProjectReport:
    """Give the report of the cases that were noted."""
    effort = [row for _, row in sorted(tally.effort, key=lambda each: each[0])]
    counts = project.counts()
    figures = (
        Fact("images in the project", f"{sum(counts.values()):,}"),
        Fact("of them accepted", f"{counts[WorkState.ACCEPTED]:,}"),
        Fact("in this report", f"{len(tally.cases):,}"),
        Fact("lesions in it", f"{tally.lesion_count:,}"),
        Fact("warnings in it", f"{len(tally.warnings):,}"),
    )
    charts = (*_sizes(tally.lesions), *_effort_over_time(effort))
    tables = (
        _measures(tally.lesions),
        _readers(effort),
        _effort_by_decoder(effort),
        _agreement(project, choice),
        _decoders(project),
        _warnings(tally),
        _record(project),
    )
    return ProjectReport(
        heading=heading,
        figures=figures,
        charts=charts,
        tables=tuple(table for table in tables if table.rows),
        cases=tuple(tally.cases),
        left_out=tuple((shortened(name), shortened(why)) for name, why in tally.left_out),
    )


def _sizes(lesions: Sequence[LesionFigures]) -> list[Chart]:
    if not lesions:
        return []
    edges = _SHARE_EDGES_PERCENT
    labels = [f"< {edges[0]}", *(f"{a}–{b}" for a, b in pairwise(edges))]
    labels.append(f"> {edges[-1]}")
    places = np.searchsorted(edges, [each.share * 100 for each in lesions], side="right")
    counted = np.bincount(places, minlength=len(labels))
    charts = [
        Chart(
            "Lesions by the part of the image covered",
            tuple(_count_bar(*pair) for pair in zip(labels, counted, strict=True)),
            "% of the image; each step doubles",
        )
    ]
    scaled = [each.measures for each in lesions if each.measures.px_per_mm is not None]
    if scaled:
        lengths = [each.length(each.shape.longest_px)[0] for each in scaled]
        charts.append(
            Chart(
                "Lesions by their longest diameter",
                _histogram(lengths),
                "mm",
                f"{len(scaled):,} of {len(lesions):,} lesions: those of images with a scale.",
            )
        )
    return charts


def _histogram(values: Sequence[float]) -> tuple[Bar, ...]:
    """Count values, none negative, in bins of one round width from 0."""
    highest = max(values)
    widths = (step * 10.0**power for power in range(-3, 9) for step in (1, 2, 5))
    width = next((each for each in widths if highest < each * _MOST_BINS), max(highest, 1.0))
    counted = np.bincount([min(int(value / width), _MOST_BINS - 1) for value in values])
    return tuple(
        _count_bar(f"{place * width:g}–{(place + 1) * width:g}", count)
        for place, count in enumerate(counted)
    )


def _count_bar(label: str, count: int) -> Bar:
    return Bar(label, float(count), f"{count:,}" if count else "")


def _effort_over_time(effort: Sequence[Row]) -> list[Chart]:
    if not effort:
        return []
    block_count = min(_MOST_BLOCKS, max(len(effort) // _LEAST_IN_BLOCK, 1))
    blocks = [part.tolist() for part in np.array_split(np.arange(len(effort)), block_count)]
    seconds = [median(effort[at]["seconds"] for at in block) for block in blocks]
    actions = [fmean(_actions(effort[at]) for at in block) for block in blocks]
    labels = [f"{block[-1] + 1:,}" for block in blocks]
    axis = "masks up to this one, in the order of acceptance"

    def chart(title: str, values: Sequence[float]) -> Chart:
        pairs = zip(labels, values, strict=True)
        return Chart(title, tuple(Bar(name, v, f"{v:.1f}") for name, v in pairs), axis)

    return [
        chart("Seconds for a mask (median)", seconds),
        chart("Clicks and edits for a mask (mean)", actions),
    ]


def _actions(row: Row) -> int:
    return int(row["clicks"] + row["box_edits"] + row["strokes"])


def _measures(lesions: Sequence[LesionFigures]) -> Table:
    measured = [each.measures for each in lesions]
    scaled = [each for each in measured if each.px_per_mm is not None]
    rows = [
        _spread("Area, mm²", [each.area[0] for each in scaled], 1),
        _spread("Longest diameter, mm", [m.length(m.shape.longest_px)[0] for m in scaled], 1),
        _spread("Area, px", [m.shape.area_px for m in measured], 0),
        _spread("Longest diameter, px", [m.shape.longest_px for m in measured], 0),
        _spread("Asymmetry, long axis, %", [m.shape.asymmetry_long * 100 for m in measured], 0),
        _spread("Asymmetry, short axis, %", [m.shape.asymmetry_short * 100 for m in measured], 0),
        _spread("Compactness", [m.shape.compactness for m in measured], 2),
        _spread("Solidity, %", [m.shape.solidity * 100 for m in measured], 0),
        _spread("Number of colours", [len(m.colour.present) for m in measured], 0),
        _spread("Colour spread, ΔE", [m.colour.spread for m in measured], 1),
    ]
    return Table(
        "Measures",
        ("measure", "lesions", "median", "middle half", "smallest to largest"),
        tuple(row for row in rows if row is not None),
        "Measured on the outlines and the colours inside them; not a diagnosis.",
    )


def _spread(name: str, values: Sequence[float], digits: int) -> tuple[str, ...] | None:
    if not values:
        return None
    low, quarter, middle, three_quarters, high = np.percentile(values, (0, 25, 50, 75, 100))
    return (
        name,
        f"{len(values):,}",
        f"{middle:,.{digits}f}",
        f"{quarter:,.{digits}f} to {three_quarters:,.{digits}f}",
        f"{low:,.{digits}f} to {high:,.{digits}f}",
    )


def _grouped(rows: Sequence[Row], key: Callable[[Row], str]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups


def _readers(effort: Sequence[Row]) -> Table:
    return Table(
        "Readers",
        ("reader", "masks accepted", "first", "last", "seconds a mask (median)"),
        tuple(
            (
                shortened(name, 100),
                f"{len(rows):,}",
                day(rows[0]["accepted_at"]),
                day(rows[-1]["accepted_at"]),
                f"{median(row['seconds'] for row in rows):.1f}",
            )
            for name, rows in _grouped(effort, lambda row: row["reader"] or UNKNOWN).items()
        ),
        "With masks that a later one took the place of; imported ones are not counted.",
    )


def _effort_by_decoder(effort: Sequence[Row]) -> Table:
    rows = []
    for name, group in _grouped(effort, lambda row: row["proposal_model"] or "").items():
        overlaps = [row["proposal_iou"] for row in group if row["proposal_iou"] is not None]
        rows.append(
            (
                name or "without a proposal",
                f"{len(group):,}",
                f"{fmean(map(_actions, group)):.1f}",
                f"{median(row['seconds'] for row in group):.1f}",
                f"{fmean(overlaps):.3f}" if overlaps else "",
            )
        )
    return Table(
        "Effort by the decoder that proposed",
        (
            "decoder",
            "masks",
            "clicks and edits (mean)",
            "seconds (median)",
            "proposal's IoU (mean)",
        ),
        tuple(rows),
        "Proposal's IoU: its overlap with the mask that became of it, 1 if nothing was changed.",
    )


def _agreement(project: Project, choice: ExportChoice) -> Table:
    if not project.readings.numbers():
        return Table("Agreement of the readers", (), ())
    pairs, _ = compare(read_images(project))
    if choice.image_keys is not None:
        pairs = [pair for pair in pairs if pair.image_key in choice.image_keys]
    summary = summarize(pairs)
    if summary is None:
        return Table("Agreement of the readers", (), ())
    names = ("Dice", "IoU", "Mean border distance, px", "95 % Hausdorff distance, px")
    readers = sorted({name for pair in pairs for name in (pair.first, pair.second)})
    rows = []
    for name, measure in zip(names, MEASURES, strict=True):
        interval = getattr(summary, measure)
        digits = 1 if "px" in name else 3
        low, high = f"{interval.low:.{digits}f}", f"{interval.high:.{digits}f}"
        rows.append((name, f"{interval.mean:.{digits}f}", f"{low} to {high}"))
    return Table(
        "Agreement of the readers",
        ("measure", "mean", "95 % interval"),
        tuple(rows),
        f"Images read more than once: {summary.dice.count:,}. Readers:"
        f" {shortened(', '.join(readers), 200)}. Bootstrap interval of the mean.",
    )


def _decoders(project: Project) -> Table:
    stored = project.every_decoder()
    if not stored:
        return Table("Decoder versions", (), ())
    # Its package loads the models' library, which a report without retraining does not need.
    from lesionlab.engine.retraining.versions import version

    def row(each: StoredDecoder, file: Path) -> tuple[str, ...]:
        in_use = project.decoder_in_use(base_sha256=each.base.sha256) == each.sha256
        shown = version(each, file=file, in_use=in_use)
        judged = shown.verdict.value if shown.verdict is not None else "not judged here"
        return (
            f"{shown.title} ({each.base.name}){', in use' if in_use else ''}",
            moment(each.made_at),
            f"{shown.corrections:,}",
            judged,
            shortened(shown.headline, 300),
        )

    return Table(
        "Decoder versions",
        ("decoder", "made", "corrections learned from", "judgement", "in words"),
        tuple(row(each, project.decoder_file(each.sha256)) for each in stored),
        "Each was judged on cases that it had not seen.",
    )


def _warnings(tally: Tally) -> Table:
    counted = Counter(warning_sentence(each) for each in tally.warnings)
    return Table(
        "Warnings on the masks",
        ("warning", "images"),
        tuple((sentence, f"{count:,}") for sentence, count in counted.most_common()),
    )


def _record(project: Project) -> Table:
    newest = project.record_head()
    return Table(
        "The project's record when this was written",
        ("links", "newest link, SHA-256"),
        ((f"{newest.links:,}", newest.sha256 or UNKNOWN),),
        "What happened to the project is told in a chain of hashes; lesionlab verify checks it.",
    )
