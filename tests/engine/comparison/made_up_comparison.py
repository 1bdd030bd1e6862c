"""Comparisons that nobody measured, with figures that are easy to check."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from lesionlab.engine.comparison.results import (
    CLICKS,
    IOU_GOALS,
    JITTERED_BOX,
    NONE,
    CaseResult,
    Comparison,
    ExplanationResult,
    MaskMeasures,
    Origin,
    SystemResult,
)

ORIGIN = Origin(
    command="lesionlab compare --images DIR --masks DIR --report OUT",
    seed=3,
    started="2026-11-26T08:00:00+00:00",
    versions={"lesionlab": "0.1.0", "torch": "2.13.0"},
    machine="2 cores, no GPU",
    hashes={"base checkpoint": "ab" * 32},
    images=12,
    unseen=10,
    left_out=("2 images taught the base checkpoint.",),
)


def measures(dice: float) -> MaskMeasures:
    """Give figures that go with a Dice."""
    return MaskMeasures(0.5 + dice / 2, dice, dice, dice, dice / (2 - dice), 9.0, 3.0)


def case(
    system: str,
    image: str,
    by_prompt: Mapping[str, float],
    *,
    group: str = "",
    diagnosis: str = "",
    area: float = 0.1,
    clicks: Sequence[int | None] = (),
) -> CaseResult:
    """Give a case from its Dice with each prompt."""
    return CaseResult(
        system=system,
        image=image,
        fold=0,
        group=group,
        diagnosis=diagnosis,
        area_fraction=area,
        by_prompt={prompt: measures(dice) for prompt, dice in by_prompt.items()},
        clicks_to=dict(zip(IOU_GOALS, clicks, strict=False)),
        clicks_tried=20 if clicks else 0,
        encode_ms=180.0,
        predict_ms=30.0,
    )


def system(name: str, *, title: str = "") -> SystemResult:
    """Give a system."""
    return SystemResult(
        name, title or name.title(), "A paper", 4_058_340, 93_735_472, 754.0, 500, 1450.0, 5
    )


def comparison(
    cases: Iterable[CaseResult],
    *,
    systems: Sequence[SystemResult] = (),
    explanations: Sequence[ExplanationResult] = (),
    origin: Origin = ORIGIN,
) -> Comparison:
    """Give a comparison; without systems those that the cases name."""
    cases = tuple(cases)
    names = dict.fromkeys(case.system for case in cases)
    return Comparison(
        tuple(systems) or tuple(system(name) for name in names), cases, tuple(explanations), origin
    )


def random_comparison(
    *, systems: int = 3, images: int = 30, seed: int = 0, maps: bool = True
) -> Comparison:
    """Give a comparison in which everything is there; the first system takes no prompts."""
    rng = np.random.default_rng(seed)
    diagnoses, areas = rng.choice(["melanoma", "nevus"], images), rng.uniform(0, 0.5, images)
    cases = []
    for number in range(systems):
        prompts = (NONE,) if number == 0 else (NONE, JITTERED_BOX, *CLICKS)
        cases += [
            case(
                f"system-{number}",
                f"image {image}",
                {prompt: float(rng.beta(9, 1 + number)) for prompt in prompts},
                group=f"lesion {image // 2}",
                diagnosis=str(diagnoses[image]),
                area=float(areas[image]),
                clicks=() if number == 0 else (int(rng.integers(4)), None),
            )
            for image in range(images)
        ]
    explanations = [
        ExplanationResult(
            explained, "grad-cam", f"image {image}", bool(rng.random() < 0.9), *rng.random(4)
        )
        for explained in (("resnet50", "decoder of system-1") if maps else ())
        for image in range(images)
    ]
    return comparison(cases, explanations=explanations)
