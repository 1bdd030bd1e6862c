"""What must not get worse while a decoder learns one reader's outlines."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.judgement import GuardCheck, signed
from lesionlab.core.metrics import dice
from lesionlab.core.prompts import PromptSet
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.retraining.cases import EmbeddingBank, LearningCase, learning_case
from lesionlab.engine.retraining.scoring import jittered_box_mask, proposal_mask
from lesionlab.engine.synthetic.generator import draw_case

GENERATED_HW = (240, 320)
GENERATED_SEED = 90_000
GENERATED_PREFIX = "generated-"

_GENERATED_LIMIT = -0.02
_OLDER_LIMIT = -0.01
_MOVED_LIMIT = 0.80


def generated_cases(count: int, *, first: int) -> list[LearningCase]:
    """Give generated cases with their true masks; equal numbers give equal cases."""
    cases = []
    for number in range(first, first + count):
        drawn = draw_case(GENERATED_SEED + number, size_hw=GENERATED_HW)
        cases.append(
            learning_case(
                f"{GENERATED_PREFIX}{number:04}", np.asarray(drawn.mask) > 0, prompts=PromptSet()
            )
        )
    return cases


def generated_pixels(image_id: str) -> np.ndarray:
    """Give the image of a generated case, RGB uint8 (H, W, 3)."""
    number = int(image_id.removeprefix(GENERATED_PREFIX))
    return np.asarray(draw_case(GENERATED_SEED + number, size_hw=GENERATED_HW).image)


def check_generated(
    champion: Predictor,
    candidate: Predictor,
    *,
    cases: Sequence[LearningCase],
    bank: EmbeddingBank,
    on_case: Callable[[], None],
) -> GuardCheck:
    """Compare the two on generated cases, whose truth hangs on no reader, with loose boxes."""
    change, count = _change(
        champion, candidate, mask_of=jittered_box_mask, cases=cases, bank=bank, on_case=on_case
    )
    return GuardCheck(
        name="generated cases",
        value=change,
        limit=_GENERATED_LIMIT,
        count=count,
        sentence=_sentence("On generated cases with loose boxes", change, count, _GENERATED_LIMIT),
    )


def check_older(
    champion: Predictor,
    candidate: Predictor,
    *,
    cases: Sequence[LearningCase],
    bank: EmbeddingBank,
    on_case: Callable[[], None],
) -> GuardCheck:
    """Compare the two on corrections that both were trained on: is anything forgotten?"""
    change, count = _change(
        champion, candidate, mask_of=proposal_mask, cases=cases, bank=bank, on_case=on_case
    )
    return GuardCheck(
        name="older corrections",
        value=change,
        limit=_OLDER_LIMIT,
        count=count,
        sentence=_sentence(
            "On older corrections that both decoders know", change, count, _OLDER_LIMIT
        ),
    )


def check_moved(
    champion: Predictor,
    candidate: Predictor,
    *,
    cases: Sequence[LearningCase],
    bank: EmbeddingBank,
    on_case: Callable[[], None],
) -> GuardCheck:
    """Measure how far the proposals of images move that nobody has corrected yet.

    A reader's habit moves them a little and all alike. Corrections that make no sense move them
    far, and what is left is no outline of a lesion any more.
    """
    overlaps = []
    for case in cases:
        before = proposal_mask(champion, case, bank=bank)
        overlaps.append(dice(proposal_mask(candidate, case, bank=bank), before))
        on_case()
    mean = float(np.mean(overlaps)) if overlaps else 1.0
    sentence = (
        f"The proposals of {len(overlaps)} images that were not corrected yet overlap with those of"
        f" before by {mean:.2f} (Dice)"
    )
    if mean < _MOVED_LIMIT:
        sentence += f"; they moved too far (at least {_MOVED_LIMIT:.2f} is asked for)"
    return GuardCheck("uncorrected images", mean, _MOVED_LIMIT, len(overlaps), f"{sentence}.")


def _change(
    champion: Predictor,
    candidate: Predictor,
    *,
    mask_of: Callable[..., NDArray[np.bool_]],
    cases: Sequence[LearningCase],
    bank: EmbeddingBank,
    on_case: Callable[[], None],
) -> tuple[float, int]:
    """Give by how much the mean Dice with the truth changed, and on how many cases."""
    changes = []
    for case in cases:
        truth = case.counted_part(case.truth)
        before, after = (
            dice(case.counted_part(mask_of(decoder, case, bank=bank)), truth)
            for decoder in (champion, candidate)
        )
        changes.append(after - before)
        on_case()
    return (float(np.mean(changes)) if changes else 0.0), len(changes)


def _sentence(where: str, change: float, count: int, limit: float) -> str:
    verdict = "" if change >= limit else f"; it may not fall by more than {-limit:.2f}"
    return f"{where} the agreement changed by {signed(change)} (Dice, n = {count}){verdict}."
