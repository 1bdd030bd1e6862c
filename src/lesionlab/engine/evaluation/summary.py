"""The figures of an evaluation, put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from lesionlab.core.metrics import MeanInterval, bootstrap_interval
from lesionlab.engine.evaluation.evaluate import (
    CAM,
    CLICKS,
    IOU_GOALS,
    REPORTED_CLICKS,
    Evaluation,
    ImageResult,
)


@dataclass(frozen=True, slots=True)
class WaySummary:
    """One way of prompting, on average."""

    dice: MeanInterval
    iou: MeanInterval
    zero_iou: int


@dataclass(frozen=True, slots=True)
class GoalSummary:
    """How many clicks it takes to reach an IoU.

    Attributes:
        iou: The goal.
        mean_clicks: Of the images that reached it; NaN if none did.
        never: Images that did not reach it.
    """

    iou: float
    mean_clicks: float
    never: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The averages of some images.

    Attributes:
        count: How many images.
        ways: For each way of prompting but clicks.
        after_clicks: Dice after 0, 1, ... 5 corrective clicks; empty if not measured.
        goals: Clicks to each IoU goal; empty if not measured.
        cam_abstained: Images whose map gave no prompts.
    """

    count: int
    ways: Mapping[str, WaySummary]
    after_clicks: tuple[MeanInterval, ...]
    goals: tuple[GoalSummary, ...]
    cam_abstained: int


def summarize(results: Sequence[ImageResult], *, seed: int = 0) -> Summary:
    """Average the figures of some images, with seeded bootstrap 95 % intervals."""
    ways = {way: None for result in results for way in result.overlaps if way != CLICKS}
    summaries = {}
    for way in ways:
        overlaps = [result.overlaps[way] for result in results]
        summaries[way] = WaySummary(
            dice=bootstrap_interval([o.dice for o in overlaps], seed=seed),
            iou=bootstrap_interval([o.iou for o in overlaps], seed=seed),
            zero_iou=sum(o.iou == 0 for o in overlaps),
        )
    clicked = [result for result in results if result.after_clicks]
    after = tuple(
        bootstrap_interval([r.after(n).dice for r in clicked], seed=seed)
        for n in range(REPORTED_CLICKS + 1)
        if clicked
    )
    return Summary(
        count=len(results),
        ways=summaries,
        after_clicks=after,
        goals=tuple(_goal(clicked, goal) for goal in IOU_GOALS if clicked),
        cam_abstained=sum(bool(result.cam_abstained) for result in results),
    )


def split(
    results: Sequence[ImageResult], *, groups: Mapping[str, str] | None = None
) -> dict[str, list[ImageResult]]:
    """Give all images, those with a small lesion, and further named groups.

    Args:
        groups: Group of each image name.
    """
    parts = {"all": list(results), "small lesion": [r for r in results if r.is_small]}
    for result in results:
        if groups is not None and result.name in groups:
            parts.setdefault(groups[result.name], []).append(result)
    return parts


def as_json(
    evaluation: Evaluation, *, seed: int = 0, groups: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Give everything as plain JSON values: averages, each image, failures."""
    parts = split(evaluation.results, groups=groups)
    return {
        "summary": {
            name: summary_as_json(summarize(part, seed=seed))
            for name, part in parts.items()
            if part
        },
        "images": [_image_as_json(result) for result in evaluation.results],
        "failures": [{"path": str(f.path), "reason": f.reason} for f in evaluation.failures],
    }


def summary_as_json(summary: Summary) -> dict[str, Any]:
    """Give a summary as plain JSON values, rounded to four digits."""
    tree = {
        "images": summary.count,
        "prompts": {way: asdict(part) for way, part in summary.ways.items()},
        "dice_after_clicks": [asdict(interval) for interval in summary.after_clicks],
        "clicks_to_iou": [asdict(goal) for goal in summary.goals],
    }
    if CAM in summary.ways:
        tree["cam_abstained"] = summary.cam_abstained
    rounded: dict[str, Any] = _rounded(tree)
    return rounded


def _goal(results: Sequence[ImageResult], goal: float) -> GoalSummary:
    clicks = [result.clicks_to(goal) for result in results]
    reached = [count for count in clicks if count is not None]
    mean = sum(reached) / len(reached) if reached else float("nan")
    return GoalSummary(iou=goal, mean_clicks=mean, never=len(clicks) - len(reached))


def _image_as_json(result: ImageResult) -> dict[str, Any]:
    tree: dict[str, Any] = {
        "name": result.name,
        "area_fraction": result.area_fraction,
        "prompts": {
            way: asdict(overlap) for way, overlap in result.overlaps.items() if way != CLICKS
        },
    }
    if result.after_clicks:
        tree["dice_after_clicks"] = [overlap.dice for overlap in result.after_clicks]
        tree["iou_after_clicks"] = [overlap.iou for overlap in result.after_clicks]
    if CAM in result.overlaps:
        tree["cam_abstained"] = result.cam_abstained
    rounded: dict[str, Any] = _rounded(tree)
    return rounded


def _rounded(value: Any) -> Any:
    """Round floats to four digits and give None for NaN, which JSON does not know."""
    if isinstance(value, float):
        return None if value != value else round(value, 4)
    if isinstance(value, dict):
        return {key: _rounded(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_rounded(part) for part in value]
    return value
