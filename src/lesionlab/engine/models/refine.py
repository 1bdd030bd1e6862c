"""The chain of decoder passes that a set of prompts stands for."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.backends import mask_computed_with
from lesionlab.core.errors import BugError
from lesionlab.core.masks import PackedMask, unpack
from lesionlab.core.prompts import PromptSet
from lesionlab.engine.models.painted import logits_of_mask, take_over
from lesionlab.engine.models.predictions import Embedding, MaskPrediction
from lesionlab.engine.models.predictor import Predictor


class _Passed(NamedTuple):
    """The answer of a decoder pass; what computed it, and each of the passes before it."""

    logits: NDArray[np.float32]
    predicted_iou: float
    passed_with: tuple[str, ...]


class PassMemo:
    """Remembers the newest decoder passes of one embedding, so that a new click costs one pass.

    It forgets everything when it is asked about another embedding or model. Not for several threads
    at once.
    """

    def __init__(self, *, limit: int = 64) -> None:
        self._limit = limit
        self._passes: OrderedDict[PromptSet, _Passed] = OrderedDict()
        self._about: tuple[Predictor, Embedding] | None = None

    def turn_to(self, predictor: Predictor, embedding: Embedding) -> None:
        """Say what the next questions are about."""
        about = self._about
        if about is None or about[0] is not predictor or about[1] is not embedding:
            self._passes.clear()
            self._about = (predictor, embedding)

    def get(self, prompts: PromptSet) -> _Passed | None:
        """Give the answer of the last pass for `prompts`, if remembered."""
        if prompts in self._passes:
            self._passes.move_to_end(prompts)
        return self._passes.get(prompts)

    def put(self, prompts: PromptSet, decoded: _Passed) -> None:
        self._passes[prompts] = decoded
        self._passes.move_to_end(prompts)
        if len(self._passes) > self._limit:
            self._passes.popitem(last=False)


def refine(
    predictor: Predictor,
    embedding: Embedding,
    *,
    prompts: PromptSet,
    memo: PassMemo | None = None,
) -> MaskPrediction:
    """Predict the mask of a set of prompts: its first pass, then one pass for each refining click.

    Each pass after the first is given all prompts up to its click, and the logits of the pass
    before. A model that proposes nothing sensible without a prompt starts from the first click.

    Args:
        predictor: The model.
        embedding: The image's.
        prompts: The complete set; (x, y) in original-image pixels.
        memo: Saves the passes that were made before for a beginning of the same prompts.

    Raises:
        PromptError: If a click lies outside the image or the box is empty.

    Source: Kirillov et al. 2023, appendix A, "Training algorithm": iterative clicks with all
    earlier prompts and the previous logits.
    """
    memo = memo or PassMemo()
    memo.turn_to(predictor, embedding)
    prompts = prompts.checked(embedding.hw)
    if prompts.base is not None:
        return _refine_painted(predictor, embedding, prompts, prompts.base, memo)
    if prompts.first_pass.is_empty and prompts.clicks and not predictor.info.has_auto:
        prompts = replace(prompts, initial=1)
    last = _pass(predictor, embedding, prompts.first_pass, None, memo)
    for count in range(prompts.initial + 1, len(prompts.clicks) + 1):
        beginning = replace(prompts, clicks=prompts.clicks[:count])
        last = _pass(predictor, embedding, beginning, last, memo)
    by = mask_computed_with(embedding.computed_with, last.passed_with)
    mask = predictor.mask_of(last.logits, hw=embedding.hw)
    return MaskPrediction(mask, last.logits, last.predicted_iou, by)


def _refine_painted(
    predictor: Predictor,
    embedding: Embedding,
    prompts: PromptSet,
    base: PackedMask,
    memo: PassMemo,
) -> MaskPrediction:
    """Let each click change the painted mask where it lies; see `painted`."""
    if (base.height, base.width) != embedding.hw:
        raise BugError(f"A painted mask of {base.height} x {base.width} for {embedding.hw}.")
    painted = unpack(base)
    low_hw = predictor.logits_hw
    last = _Passed(logits_of_mask(painted, frame=predictor.frame, low_hw=low_hw), 1.0, ())
    before = last
    for count in range(1, len(prompts.clicks) + 1):
        beginning = replace(prompts, clicks=prompts.clicks[:count], box=None)
        last = _pass(predictor, embedding, beginning, before, memo)
        painted = take_over(
            painted,
            click=prompts.clicks[count - 1],
            answer_above=partial(_mask_above, predictor, last.logits, embedding.hw),
        )
        logits_in = logits_of_mask(painted, frame=predictor.frame, low_hw=low_hw)
        before = last._replace(logits=logits_in)
    by = mask_computed_with(embedding.computed_with, last.passed_with)
    return MaskPrediction(painted, last.logits, last.predicted_iou, by)


def _mask_above(
    predictor: Predictor, logits: NDArray[np.float32], hw: tuple[int, int], least: float
) -> NDArray[np.bool_]:
    return predictor.mask_of(logits - np.float32(least), hw=hw)


def _pass(
    predictor: Predictor,
    embedding: Embedding,
    prompts: PromptSet,
    before: _Passed | None,
    memo: PassMemo,
) -> _Passed:
    known = memo.get(prompts)
    if known is None:
        logits_in = None if before is None else before.logits
        logits, iou, by = predictor.decode(embedding, prompts=prompts, logits_in=logits_in)
        passed_before = () if before is None else before.passed_with
        known = _Passed(logits, iou, (*passed_before, by))
        memo.put(prompts, known)
    return known
