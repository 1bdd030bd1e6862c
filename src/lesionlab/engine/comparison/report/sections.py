"""Puts a comparison's report together: title, what comes out, and section after section."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from lesionlab.engine.comparison.report import plots, tables
from lesionlab.engine.comparison.report.answers import answers
from lesionlab.engine.comparison.report.cells import cell, counted, share
from lesionlab.engine.comparison.report.content import (
    Block,
    Cell,
    ComparisonReport,
    Facts,
    FigureTable,
    Gallery,
    Plot,
    Plots,
    Section,
    Text,
)
from lesionlab.engine.comparison.report.figures import Figures
from lesionlab.engine.comparison.report.words import HOW_TO_READ, PROMPT_TITLES
from lesionlab.engine.comparison.results import BOX, CAM, CENTER, CLICKS, JITTERED_BOX, NONE
from lesionlab.engine.comparison.scores import DICE
from lesionlab.engine.comparison.statistics import DIAGNOSIS, QUANTILES, SIZE
from lesionlab.engine.exchange.report.content import Fact, Heading
from lesionlab.engine.exchange.report.words import moment

TITLE = "Comparison of segmentation systems"
_SHOWN_PAIRS = (NONE, CAM, CENTER, JITTERED_BOX, BOX)
_SHOWN_PARTS = (NONE, JITTERED_BOX)
_PAIRS = (
    "Above the diagonal: mean Dice of the row's system minus that of the column's. Below it: p of"
    " the Wilcoxon signed-rank test after Holm's correction. Coloured where p is below .05; green"
    " and red only where the 95 % interval of the difference leaves out 0 as well. All prompts, all"
    " intervals, and the same for IoU are in pairs.csv."
)

Dices = Mapping[tuple[str, str], Sequence[float]]
"""The Dice of each image, by system and prompt."""


def report(found: Figures, dices: Dices, *, galleries: Sequence[Gallery]) -> ComparisonReport:
    """Give the report of a comparison.

    Args:
        found: All its figures.
        dices: For the dots of a plot.
        galleries: The cases that are shown as pictures.
    """
    tree = found.tree
    origin = tree["origin"]
    sections = (
        _section(_leading_title(found), *_leading(found, dices)),
        _section("Each prompt", *_by_prompt(found)),
        _section("Clicks", *_clicks(found)),
        _section("Failures", *([tables.failure_table(found)] if tree["summary"] else [])),
        _section("Differences between systems", *_pairs(found)),
        _section("By size of the lesion", *_parts(found, SIZE)),
        _section("By diagnosis", *_parts(found, DIAGNOSIS)),
        _section("Explanations", tables.explanation_table(found)),
        _section("What it costs", tables.cost_table(found) if tree["systems"] else None),
        _section("Cases", *_cases(found, galleries)),
        _section("What the papers report", tables.published_table()),
        _section("How to read this", _how_to_read()),
        _section("Where the figures come from", *_origin(found)),
    )
    return ComparisonReport(
        heading=Heading("", moment(origin["started"]), tree["reported_by"]),
        title=TITLE,
        state=_state(found),
        figures=_top(found),
        answers=answers(found),
        sections=tuple(section for section in sections if section.blocks),
    )


def _section(title: str, *blocks: Block | None) -> Section:
    return Section(title, tuple(block for block in blocks if block is not None))


def _leading_title(found: Figures) -> str:
    prompt = found.tree["leading_prompt"]
    return "Without a prompt" if prompt == NONE else f"With {PROMPT_TITLES.get(prompt, '').lower()}"


def _state(found: Figures) -> str:
    tree = found.tree
    origin = tree["origin"]
    return (
        f"Systems: {len(tree['systems'])}. Images that none of them had seen: {tree['images']:,},"
        f" in {tree['groups']:,} groups independent of each other, of {origin['images']:,} pairs of"
        f" image and mask. Folds: {tree['folds']}."
    )


def _top(found: Figures) -> tuple[tuple[Cell, str], ...]:
    shown = [(cell(found, "/images", counted), "unseen images")]
    row = found.find(
        "summary", system=found.tree["best_system"], prompt=found.tree["leading_prompt"]
    )
    if row is not None:
        shown.append((cell(found, f"{row}/{DICE}/mean", share), "best mean Dice"))
        shown.append((cell(found, f"{row}/iou/mean", share), "its mean IoU"))
        shown.append((cell(found, f"{row}/below_least", counted), f"its failures, {tables.BELOW}"))
        shown.append((cell(found, f"{row}/zero", counted), f"its failures, {tables.ZERO}"))
    return tuple(shown)


def _leading(found: Figures, dices: Dices) -> list[Block]:
    prompt = found.tree["leading_prompt"]
    if not prompt:
        return [Text(("No system has figures of any image.",))]
    rows = _rows(found, prompt, lambda name: dices.get((name, prompt), ()))
    title = "Dice of each image"
    return [
        tables.overlap_table(found, prompt),
        Plot(
            title,
            plots.strips(rows, axis="Dice", title=title),
            "A dot is an image. Box: 25th to 75th percentile, line: median, whiskers: 5th and 95th"
            " percentile, diamond: mean. Before a broken line the axis is narrower.",
        ),
        tables.rest_table(found, prompt),
    ]


def _rows(
    found: Figures,
    prompt: str,
    values_of: Callable[[str], Sequence[float]] = lambda _: (),
) -> list[plots.Row]:
    rows = []
    for system in found.tree["systems"]:
        at = found.find("summary", system=system["name"], prompt=prompt)
        if at is None or found.at(f"{at}/{DICE}/mean") is None:
            continue
        dice = found.at(f"{at}/{DICE}")
        rows.append(
            plots.Row(
                number=system["number"],
                name=f"{system['number']} {system['name']}",
                title=f"{system['number']} {system['title']}",
                quantiles=[dice["quantiles"][f"{share:.2f}"] for share in QUANTILES],
                mean=dice["mean"],
                values=values_of(system["name"]),
            )
        )
    return rows


def _by_prompt(found: Figures) -> list[Block]:
    if len(found.tree["prompts"]) < 2:
        return []
    all_rows = {prompt: _rows(found, prompt) for prompt in found.tree["prompts"]}
    present = [row.quantiles[0] for rows in all_rows.values() for row in rows]
    lowest = plots.floor_below(min(present, default=0.0))
    panels = tuple(
        Plot(
            PROMPT_TITLES[prompt],
            plots.panel(rows, lowest=lowest, axis="Dice", title=f"Dice, {PROMPT_TITLES[prompt]}"),
            is_half=True,
        )
        for prompt, rows in all_rows.items()
        if rows
    )
    return [
        tables.prompt_table(found),
        Plots(
            "Dice of the images with each prompt",
            panels,
            f"Boxes as above. The axes begin at {lowest:.1f}.",
        ),
    ]


def _clicks(found: Figures) -> list[Block | None]:
    lines = []
    for system in found.tree["systems"]:
        points = []
        for count, prompt in enumerate((NONE, *CLICKS)):
            at = found.find("summary", system=system["name"], prompt=prompt)
            dice = None if at is None else found.at(f"{at}/{DICE}")
            if dice is not None and dice["mean"] is not None:
                points.append((count, dice["mean"], dice["low"], dice["high"]))
        if any(count for count, *_ in points):
            name = f"{system['number']} {system['title']}"
            lines.append(plots.Curve(system["number"], name, points))
    if not lines:
        return [tables.click_table(found)]
    title = "Dice after clicks of a simulated clinician"
    drawn = plots.curves(lines, axis="Clicks", up="Mean Dice", title=title)
    return [
        Plot(title, drawn, "With 95 % intervals of the mean; at 0 clicks there is no prompt."),
        tables.click_table(found),
    ]


def _pairs(found: Figures) -> list[Block | None]:
    shown: list[Block | None] = [
        table
        for prompt in _SHOWN_PAIRS
        if prompt in found.tree["prompts"] and (table := tables.pair_table(found, prompt))
    ]
    if not shown:
        return []
    return [Text((_PAIRS,)), *shown]


def _parts(found: Figures, by: str) -> list[FigureTable]:
    shown = dict.fromkeys((found.tree["leading_prompt"], *_SHOWN_PARTS))
    return [table for prompt in shown if (table := tables.part_table(found, by, prompt))]


def _cases(found: Figures, galleries: Sequence[Gallery]) -> list[Block | None]:
    if not galleries:
        return []
    best = next(s for s in found.tree["systems"] if s["name"] == found.tree["best_system"])
    said = (
        f"Of {best['number']} {best['title']}, which has the best mean Dice without a prompt;"
        " below each picture its name and Dice."
    )
    return [Text((said,)), *galleries]


def _how_to_read() -> Facts:
    return Facts("", tuple(Fact(name, text) for name, text in HOW_TO_READ))


def _origin(found: Figures) -> list[Block | None]:
    origin = found.tree["origin"]
    facts = [
        Fact("Command", origin["command"], is_code=True),
        Fact("Seed", str(origin["seed"]), "Of folds, training, prompts and resampling."),
        Fact("Started", moment(origin["started"])),
        Fact("Machine", origin["machine"]),
        Fact("Versions", ", ".join(f"{name} {v}" for name, v in origin["versions"].items())),
        *(
            Fact(f"SHA-256: {name}", value, is_code=True)
            for name, value in origin["hashes"].items()
        ),
        Fact(
            "Files",
            "cases.csv, summary.csv, pairs.csv, explanations.csv, comparison.json",
            "The same figures, for programs.",
        ),
    ]
    left_out = [Fact(str(place), text) for place, text in enumerate(origin["left_out"], 1)]
    none = "Nothing was left out."
    return [
        Facts("", tuple(facts)),
        Facts("What was left out, and why", tuple(left_out), "" if left_out else none),
    ]
