"""One image, one system: masks by every way of prompting, and how they agree with the truth."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.metrics import dice, iou
from lesionlab.core.prompts import PromptSet
from lesionlab.engine.comparison import results
from lesionlab.engine.comparison.plan import ComparedImage
from lesionlab.engine.comparison.results import CaseResult, MaskMeasures
from lesionlab.engine.evaluation import evaluate as ways
from lesionlab.engine.evaluation.evaluate import (
    MaskPredictor,
    clicked_masks,
    jitter_seed,
    prompts_for,
)
from lesionlab.engine.evaluation.surface import border_distances
from lesionlab.engine.explain.proposals import auto_prompts
from lesionlab.engine.models.predictor import Predictor

CLICKS_TRIED = 10
_WAY_OF = {
    results.NONE: ways.AUTO,
    results.CAM: ways.CAM,
    results.CENTER: ways.CENTER,
    results.JITTERED_BOX: ways.JITTERED_BOX,
    results.BOX: ways.BOX,
}
_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True, eq=False)
class MeasuredCase:
    """The figures of a case, and the mask to be drawn: the one with the least help by a human."""

    result: CaseResult
    mask: NDArray[np.bool_]


def measure_mask(mask: NDArray[np.bool_], truth: NDArray[np.bool_]) -> MaskMeasures:
    """Compare a mask with the truth, both bool (H, W); the truth is not empty."""
    right = int(np.count_nonzero(mask == truth))
    overlap = int(np.count_nonzero(mask & truth))
    distances = border_distances(mask, truth)
    return MaskMeasures(
        accuracy=right / truth.size,
        precision=overlap / max(int(np.count_nonzero(mask)), 1),
        recall=overlap / max(int(np.count_nonzero(truth)), 1),
        dice=dice(mask, truth),
        iou=iou(mask, truth),
        hausdorff95_px=distances.hausdorff95,
        surface_px=distances.mean,
    )


def measure_case(
    image: ComparedImage,
    pixels: NDArray[np.uint8],
    truth: NDArray[np.bool_],
    *,
    system: str,
    understood: Sequence[str],
    predictor: MaskPredictor,
    cam_prompts: PromptSet | None,
    seed: int,
) -> MeasuredCase:
    """Measure a system on one image that it has not seen.

    Args:
        image: What it is.
        pixels: RGB, uint8 (H, W, 3).
        truth: Lesion, bool (H, W), not empty.
        system: Its name.
        understood: The ways of prompting that it understands, of `evaluation.evaluate.WAYS`.
        predictor: Predicts for it.
        cam_prompts: From the classifier's map, None where it gave none or has seen the image. All
            systems get the same.
        seed: Of the jittered box.
    """
    clock = _Clock()
    embedding = clock.timed(lambda: predictor.encode(pixels))
    encode_ms, clock.times_ms = clock.times_ms[0], []
    by_prompt: dict[str, MaskMeasures] = {}
    drawn: NDArray[np.bool_] | None = None
    for prompt, way in _WAY_OF.items():
        if way not in understood or (way == ways.CAM and cam_prompts is None):
            continue
        if way == ways.CAM:
            assert cam_prompts is not None
            asked = cam_prompts
        elif way == ways.AUTO and isinstance(predictor, Predictor):
            asked = auto_prompts(predictor, hw=(truth.shape[0], truth.shape[1]))
        else:
            asked = prompts_for(way, truth=truth, seed=jitter_seed(image.name, seed))
        mask = clock.timed(_asking(predictor, embedding, asked))
        by_prompt[prompt] = measure_mask(mask, truth)
        drawn = mask if drawn is None else drawn
    clicks_to: Mapping[float, int | None] = {}
    if ways.CLICKS in understood:
        clicked, clicks_to = _clicked(predictor, embedding, truth)
        by_prompt |= clicked
    assert drawn is not None
    result = CaseResult(
        system=system,
        image=image.name,
        fold=image.fold,
        group=image.group,
        diagnosis=image.diagnosis,
        area_fraction=float(truth.mean()),
        by_prompt=by_prompt,
        clicks_to=clicks_to,
        clicks_tried=CLICKS_TRIED if clicks_to else 0,
        encode_ms=encode_ms,
        predict_ms=median(clock.times_ms),
    )
    return MeasuredCase(result, drawn)


def _asking(
    predictor: MaskPredictor, embedding: Any, prompts: PromptSet
) -> Callable[[], NDArray[np.bool_]]:
    return lambda: predictor.predict(embedding, prompts=prompts).mask


def _clicked(
    predictor: MaskPredictor, embedding: Any, truth: NDArray[np.bool_]
) -> tuple[dict[str, MaskMeasures], dict[float, int | None]]:
    """Let a simulated clinician click; give the figures of her first clicks, and her goals."""
    overlaps: list[float] = []
    figures: list[MaskMeasures] = []
    for count, mask in enumerate(
        clicked_masks(predictor, embedding, truth=truth, limit=CLICKS_TRIED)
    ):
        overlaps.append(iou(mask, truth))
        if count <= len(results.CLICKS):
            figures.append(measure_mask(mask, truth))
        elif overlaps[-1] >= max(results.IOU_GOALS):
            break
    # A mask that is right needs no further click and stays as it is.
    figures += [figures[-1]] * (len(results.CLICKS) + 1 - len(figures))
    goals = {
        goal: next((n for n, value in enumerate(overlaps) if value >= goal), None)
        for goal in results.IOU_GOALS
    }
    return dict(zip(results.CLICKS, figures[1:], strict=True)), goals


class _Clock:
    """Times calls.

    Attributes:
        times_ms: Of each call.
    """

    def __init__(self) -> None:
        self.times_ms: list[float] = []

    def timed(self, call: Callable[[], _Answer]) -> _Answer:
        begun = time.perf_counter()
        answer = call()
        self.times_ms.append((time.perf_counter() - begun) * 1000)
        return answer
