"""What comes out of a comparison, in plain sentences."""

from __future__ import annotations

from typing import Any

from lesionlab.engine.comparison.report.cells import share, signed
from lesionlab.engine.comparison.report.figures import Figures
from lesionlab.engine.comparison.report.tables import SIGNIFICANT
from lesionlab.engine.comparison.report.words import PROMPT_TITLES
from lesionlab.engine.comparison.results import BOX, NONE
from lesionlab.engine.comparison.scores import DICE


def answers(found: Figures) -> tuple[str, ...]:
    """Give the sentences that stand at the top."""
    titles = {
        system["name"]: f"{system['title']} ({system['name']})" for system in found.tree["systems"]
    }
    said = [_best(found, titles), *_others(found, titles), _clicks(found, titles)]
    return tuple(sentence for sentence in said if sentence)


def _best(found: Figures, titles: dict[str, str]) -> str:
    prompt, name = found.tree["leading_prompt"], found.tree["best_system"]
    if not name:
        return ""
    dice = found.at(f"{found.find('summary', system=name, prompt=prompt)}/{DICE}")
    alike: list[str] = []
    worse: list[str] = []
    for test in found.tree["pairs"]:
        if (test["prompt"], test["measure"]) != (prompt, DICE):
            continue
        if name in (test["first"], test["second"]) and test["p_holm"] is not None:
            other = test["second"] if test["first"] == name else test["first"]
            (worse if test["p_holm"] < SIGNIFICANT else alike).append(titles[other])
    sentence = (
        f"{_how(prompt)}, {titles[name]} has the highest mean Dice: {share(dice['mean'])}"
        f" [{share(dice['low'])}, {share(dice['high'])}]."
    )
    if alike:
        sentence += f" Not told apart from it beyond chance: {', '.join(alike)}."
    elif worse:
        sentence += " It differs from every other system beyond chance (p < .05 after Holm)."
    return sentence


def _others(found: Figures, titles: dict[str, str]) -> list[str]:
    """Say which system is the best with each prompt that a person or a classifier gives."""
    sentences = []
    for prompt in found.tree["prompts"]:
        # The exact box is not to be had without the truth; clicks have a sentence of their own.
        if prompt in (found.tree["leading_prompt"], BOX) or prompt.endswith("clicks"):
            continue
        rows = [row for row in found.tree["summary"] if _has_dice(row, prompt)]
        if len(rows) < 2:
            continue
        best = max(rows, key=lambda row: float(row[DICE]["mean"]))
        without = found.find("summary", system=best["system"], prompt=NONE)
        gain = ""
        if without is not None and (mean := found.at(f"{without}/{DICE}/mean")) is not None:
            gain = f" ({signed(best[DICE]['mean'] - mean)} to its own without a prompt)"
        sentences.append(
            f"{_how(prompt)}, the best is {titles[best['system']]}:"
            f" {share(best[DICE]['mean'])}{gain}."
        )
    return sentences


def _has_dice(row: dict[str, Any], prompt: str) -> bool:
    return row["prompt"] == prompt and row[DICE]["mean"] is not None


def _clicks(found: Figures, titles: dict[str, str]) -> str:
    goals = sorted({row["iou"] for row in found.tree["clicks"]})
    parts = []
    for goal in goals:
        rows = [row for row in found.tree["clicks"] if row["iou"] == goal]
        fewest = min(rows, key=lambda row: float(row["clicks"]["mean"]))
        parts.append(
            f"{fewest['clicks']['mean']:.2f} to an IoU of {goal:.2f} ({titles[fewest['system']]})"
        )
    return f"Fewest clicks on average: {', '.join(parts)}." if parts else ""


def _how(prompt: str) -> str:
    return "Without a prompt" if prompt == NONE else f"With the prompt “{PROMPT_TITLES[prompt]}”"
