"""The tables of a comparison's report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lesionlab.engine.comparison.report.cells import (
    NOTHING,
    cell,
    counted,
    hundredth,
    interval_cell,
    millions,
    milliseconds,
    minutes,
    name_cell,
    p_value,
    percent,
    share,
    signed,
    spread_cell,
    tenth,
    with_best,
)
from lesionlab.engine.comparison.report.content import Cell, FigureTable
from lesionlab.engine.comparison.report.figures import Figures
from lesionlab.engine.comparison.report.words import (
    EXPLANATION_TITLES,
    MEASURE_TITLES,
    PROMPT_TITLES,
    PUBLISHED,
    PUBLISHED_HEAD,
    PUBLISHED_NOTE,
)
from lesionlab.engine.comparison.results import NONE
from lesionlab.engine.comparison.scores import DICE

SIGNIFICANT = 0.05
BELOW, ZERO = "IoU\xa0<\xa0.65", "IoU\xa0=\xa00"
_PIXELS = ("hausdorff95_px", "surface_px")
_MOST_WITH_INTERVALS = 10
"""Systems in a table of all pairs; with more there is room for the differences alone."""
_REST = ("accuracy", "precision", "recall", *_PIXELS)


def system_cell(system: dict[str, Any]) -> Cell:
    """Give a system's name at the beginning of a row."""
    return name_cell(f"{system['number']} {system['title']}", system["name"])


def overlap_table(found: Figures, prompt: str) -> FigureTable:
    """Give Dice and IoU of each system with one prompt."""
    rows = []
    for system in found.tree["systems"]:
        row = found.find("summary", system=system["name"], prompt=prompt)
        cells = [system_cell(system)]
        for measure in (DICE, "iou"):
            at = None if row is None else f"{row}/{measure}"
            cells.append(interval_cell(found, at))
            cells += [cell(found, at and f"{at}/{name}", share) for name in ("sd", "median")]
        at = None if row is None else f"{row}/thresholded_iou"
        rows.append((*cells, interval_cell(found, at)))
    head = ("System", "Dice", "SD", "Median", "IoU", "SD", "Median", "IoU, 0 below .65")
    return FigureTable(
        title=f"Overlap: {PROMPT_TITLES[prompt].lower()}",
        head=head,
        rows=with_best(rows, found, lowest=(2, 5), columns=range(1, len(head))),
        note=_absent(found, prompt),
    )


def rest_table(found: Figures, prompt: str) -> FigureTable:
    """Give the other measures of each system with one prompt."""
    rows = []
    for system in found.tree["systems"]:
        row = found.find("summary", system=system["name"], prompt=prompt)
        cells = [system_cell(system)]
        for measure in _REST:
            at = None if row is None else f"{row}/{measure}"
            cells.append(spread_cell(found, at, tenth if measure in _PIXELS else share))
        cells += [cell(found, row and f"{row}/{n}", counted) for n in ("below_least", "zero")]
        rows.append(tuple(cells))
    names = tuple(MEASURE_TITLES[name] for name in _REST)
    return FigureTable(
        title=f"Pixels, edges and failures: {PROMPT_TITLES[prompt].lower()}",
        head=("System", *names, BELOW, ZERO),
        rows=with_best(rows, found, lowest=(4, 5, 6, 7), columns=range(1, 8)),
        note="Mean ± standard deviation between images; failures as numbers of images.",
    )


def _absent(found: Figures, prompt: str) -> str:
    """Say which systems do not take a prompt, and which have figures of some images only."""
    sentences = ["Mean [95 % interval]; the best of each column is bold."]
    for system in found.tree["systems"]:
        row = found.find("summary", system=system["name"], prompt=prompt)
        if row is None:
            how = "without a prompt" if prompt == NONE else "with this prompt"
            sentences.append(f"{system['title']} does not work {how}.")
        elif (images := found.at(f"{row}/images")) < (total := found.tree["images"]):
            sentences.append(f"{system['title']}: only {images:,} of {total:,} images.")
    return " ".join(sentences)


def prompt_table(found: Figures) -> FigureTable:
    """Give the Dice of each system with each prompt."""
    rows = [
        (
            system_cell(system),
            *(
                interval_cell(found, row and f"{row}/{DICE}")
                for prompt in found.tree["prompts"]
                for row in [found.find("summary", system=system["name"], prompt=prompt)]
            ),
        )
        for system in found.tree["systems"]
    ]
    head = ("System", *(PROMPT_TITLES[prompt] for prompt in found.tree["prompts"]))
    return FigureTable(
        title="Dice with each prompt",
        head=head,
        rows=with_best(rows, found, lowest=(), columns=range(1, len(head))),
        note="Mean [95 % interval]; – where a system does not take the prompt.",
        style="dense",
    )


def failure_table(found: Figures) -> FigureTable:
    """Give how many images failed with each prompt."""
    rows = []
    for system in found.tree["systems"]:
        cells = [system_cell(system)]
        for prompt in found.tree["prompts"]:
            row = found.find("summary", system=system["name"], prompt=prompt)
            if row is None:
                cells.append(NOTHING)
                continue
            pointers = (f"{row}/below_least", f"{row}/zero")
            below, zero = (counted(found.at(each)) for each in pointers)
            cells.append(Cell(below, f"{zero} at 0", pointers))
        rows.append(tuple(cells))
    head = ("System", *(PROMPT_TITLES[prompt] for prompt in found.tree["prompts"]))
    return FigureTable(
        title="",
        head=head,
        rows=with_best(rows, found, lowest=range(len(head)), columns=range(1, len(head))),
        note=f"Images with an IoU below .65, of {found.tree['images']:,};"
        " below, those of them with an IoU of 0.",
        style="dense",
    )


def click_table(found: Figures) -> FigureTable | None:
    """Give the clicks to each goal; None if no system takes clicks."""
    goals = sorted({row["iou"] for row in found.tree["clicks"]})
    if not goals:
        return None
    rows = []
    for system in found.tree["systems"]:
        at = [found.find("clicks", system=system["name"], iou=goal) for goal in goals]
        if not any(at):
            continue
        cells = [system_cell(system)]
        for row in at:
            cells.append(interval_cell(found, row and f"{row}/clicks", hundredth))
            cells.append(cell(found, row and f"{row}/never", counted))
        cells.append(cell(found, next(filter(None, at)) + "/tried", counted))
        rows.append(tuple(cells))
    head = ["System"]
    for goal in goals:
        head += [f"Clicks to IoU {goal:.2f}", "Never"]
    marked = with_best(rows, found, lowest=range(len(head)), columns=range(1, len(head)))
    return FigureTable("Clicks to a goal", (*head, "Tried at most"), marked)


def pair_table(found: Figures, prompt: str) -> FigureTable | None:
    """Give the differences and p values of all pairs with one prompt; None for less than two."""
    systems = [
        system
        for system in found.tree["systems"]
        if found.find("summary", system=system["name"], prompt=prompt) is not None
    ]
    if len(systems) < 2:
        return None
    tests = {
        (test["first"], test["second"]): f"/pairs/{place}"
        for place, test in enumerate(found.tree["pairs"])
        if test["prompt"] == prompt and test["measure"] == DICE
    }
    is_narrow = len(systems) > _MOST_WITH_INTERVALS
    rows = []
    for down, one in enumerate(systems):
        cells = [name_cell(f"{one['number']} {one['name']}")]
        for across, other in enumerate(systems):
            if down == across:
                cells.append(Cell("", tone="itself"))
            elif across > down:
                difference = _difference_cell(found, tests[one["name"], other["name"]])
                cells.append(_without_small(difference) if is_narrow else difference)
            else:
                cells.append(_p_cell(found, tests[other["name"], one["name"]]))
        rows.append(tuple(cells))
    return FigureTable(
        title=PROMPT_TITLES[prompt],
        head=("", *(str(system["number"]) for system in systems)),
        rows=tuple(rows),
        style="dense matrix narrow" if is_narrow else "dense matrix",
    )


def _without_small(cell: Cell) -> Cell:
    return Cell(cell.text, pointers=cell.pointers[:1], tone=cell.tone)


def _p_cell(found: Figures, test: str) -> Cell:
    at = f"{test}/p_holm"
    value = found.at(at)
    tone = "beyond" if value is not None and value < SIGNIFICANT else ""
    return cell(found, at, p_value, tone=tone)


def _difference_cell(found: Figures, test: str) -> Cell:
    written = interval_cell(found, f"{test}/difference", signed)
    p, interval = found.at(f"{test}/p_holm"), found.at(f"{test}/difference")
    if p is None or p >= SIGNIFICANT or interval["low"] <= 0 <= interval["high"]:
        return written
    tone = "better" if interval["low"] > 0 else "worse"
    return Cell(written.text, written.small, written.pointers, tone)


def part_table(found: Figures, by: str, prompt: str) -> FigureTable | None:
    """Give the Dice of each system on each part of the images; None if there are no parts."""
    parts: dict[str, int] = {}
    for row in found.tree["parts"]:
        if row["by"] == by and row["prompt"] == prompt:
            parts[row["part"]] = max(parts.get(row["part"], 0), row["images"])
    if not parts:
        return None
    rows = []
    for system in found.tree["systems"]:
        if found.find("summary", system=system["name"], prompt=prompt) is None:
            continue
        cells = [system_cell(system)]
        for part in parts:
            row = found.find("parts", system=system["name"], prompt=prompt, by=by, part=part)
            cells.append(interval_cell(found, row and f"{row}/{DICE}"))
            cells.append(cell(found, row and f"{row}/below_least", counted))
        rows.append(tuple(cells))
    head = ["System"]
    for part, images in parts.items():
        head += [f"{part} (n\xa0=\xa0{images:,})", BELOW]
    lowest = range(2, len(head), 2)
    return FigureTable(
        title=PROMPT_TITLES[prompt],
        head=tuple(head),
        rows=with_best(rows, found, lowest=lowest, columns=range(1, len(head))),
        note="Mean Dice [95 % interval], and how many images have an IoU below .65.",
        style="dense" if len(parts) > 4 else "",
    )


def cost_table(found: Figures) -> FigureTable:
    """Give what each system costs."""
    rows = []
    for place, system in enumerate(found.tree["systems"]):
        at = f"/systems/{place}"
        rows.append(
            (
                system_cell(system),
                Cell(system["source"] or "–"),
                cell(found, f"{at}/trained_parameters", millions),
                cell(found, f"{at}/parameters", millions),
                cell(found, f"{at}/training_s", minutes),
                cell(found, f"{at}/steps", counted),
                cell(found, f"{at}/folds", counted),
                cell(found, f"{at}/encode_ms", milliseconds),
                cell(found, f"{at}/predict_ms", milliseconds),
                cell(found, f"{at}/peak_mb", lambda megabytes: f"{megabytes:,.0f} MB"),
            )
        )
    head = (
        "System",
        "Paper",
        "Learned parameters",
        "All parameters",
        "Training, all folds",
        "Steps",
        "Folds",
        "Encoding an image",
        "One mask",
        "Memory",
    )
    return FigureTable("", head, tuple(rows), style="dense")


def explanation_table(found: Figures) -> FigureTable | None:
    """Give how well maps explain; None if none was judged."""
    rows = []
    before = None
    measures = [
        name
        for name in EXPLANATION_TITLES
        if any(row[name]["mean"] is not None for row in found.tree["explanations"])
    ]
    for place, row in enumerate(found.tree["explanations"]):
        at = f"/explanations/{place}"
        explained = row["explained"] if row["explained"] != before else ""
        before = row["explained"]
        cells = [name_cell(explained), name_cell(row["method"])]
        for name in measures:
            is_hit = name == "pointing_game"
            cells.append(interval_cell(found, f"{at}/{name}", percent if is_hit else share))
        cells.append(cell(found, f"{at}/images", counted))
        rows.append(tuple(cells))
    if not rows:
        return None
    head = ("Explained", "Method", *(EXPLANATION_TITLES[name] for name in measures), "Maps")
    lowest = [2 + place for place, name in enumerate(measures) if name == "deletion"]
    return FigureTable(
        title="",
        head=head,
        rows=with_best(rows, found, lowest=lowest, columns=range(2, 2 + len(measures))),
        note="Mean [95 % interval] over images that the classifier or decoder had not seen;"
        " the best of each column is bold.",
        style="pairs",
    )


def published_table() -> FigureTable:
    """Give what the papers report."""
    rows: Sequence[tuple[Cell, ...]] = [
        (name_cell(row[0]), *(Cell(text) for text in row[1:])) for row in PUBLISHED
    ]
    return FigureTable("", PUBLISHED_HEAD, tuple(rows), note=PUBLISHED_NOTE, style="words")
