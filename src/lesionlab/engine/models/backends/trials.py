"""Measures the backends of a model on this machine and chooses the quickest with the same masks."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import psutil
import torch
from numpy.typing import NDArray

from lesionlab.core.backends import REDUCED, Backend, BackendChoice, Trial
from lesionlab.core.metrics import dice
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.engine.models.backends.base import EncoderBackend
from lesionlab.engine.models.backends.making import (
    decoder_backend,
    decoder_candidates,
    encoder_backend,
    encoder_candidates,
)
from lesionlab.engine.models.backends.pytorch import PlainDecoder, PlainEncoder
from lesionlab.engine.models.gate import Cancelled
from lesionlab.engine.models.predictions import Embedding
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.synthetic.generator import draw_case

LEAST_MEAN_DICE, LEAST_P5_DICE = 0.995, 0.98
LEAST_MASKS = 20
"""Masks that a reduced precision is judged on, at least."""
MOST_DIFFERENCE = 1e-3
"""Of float32 backends, relative to the largest value: what another order of sums may change."""
_IMAGES, _IMAGE_HW = 6, (384, 512)
# A mask of nearly nothing or of everything tells nothing of borders.
_LEAST_SHARE = 0.002
# A quicker backend must be worth the memory of its own copy of the weights.
_WORTH_IT = 0.95
_ROOM_BYTES = 1 << 30

Checkpoint = Callable[[], None]


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """A generated picture and the prompts given on it."""

    image: NDArray[np.uint8]
    prompts: tuple[PromptSet, ...]


def samples(count: int = _IMAGES) -> tuple[Sample, ...]:
    """Give generated pictures, each with boxes of several sizes and clicks."""
    found = []
    for seed in range(count):
        case = draw_case(seed, size_hw=_IMAGE_HW)
        rows, columns = np.nonzero(case.mask)
        x0, x1, y0, y1 = columns.min(), columns.max() + 1, rows.min(), rows.max() + 1
        middle = Click(float(np.median(columns)), float(np.median(rows)), 1)
        aside = Click(float(x0 + 0.3 * (x1 - x0)), float(np.median(rows)), 1)
        corner = Click(2.0, 2.0, 0)
        boxes = [_widened(Box(x0, y0, x1, y1), share) for share in (0.0, 0.05, 0.15)]
        prompts = [PromptSet(box=box) for box in boxes]
        prompts += [PromptSet((middle,), box=boxes[1], initial=1), PromptSet((middle,), initial=1)]
        prompts.append(PromptSet((middle, aside, corner), initial=3))
        found.append(Sample(case.image, tuple(prompts)))
    return tuple(found)


def choose_backends(predictor: Predictor, *, pause: Checkpoint = lambda: None) -> BackendChoice:
    """Try all backends that can be had here, and choose.

    The predictor goes on as it was; it may be used meanwhile, by other threads too.

    Args:
        predictor: With its own decoder, running on the CPU.
        pause: Called between two computations; waits while others go first.
    """
    shown = samples()
    judge = _Judge(predictor, shown, pause)
    encoder, encoder_trials = judge.encoder()
    decoder, decoder_trials = judge.decoder()
    return BackendChoice(encoder, decoder, encoder_trials, decoder_trials)


def mask_agreement(pairs: Sequence[tuple[NDArray[np.bool_], NDArray[np.bool_]]]) -> list[float]:
    """Give Dice of (float32's mask, other mask), where the first one has a border to speak of."""
    return [
        dice(other, reference)
        for reference, other in pairs
        if _LEAST_SHARE <= reference.mean() <= 1 - _LEAST_SHARE
    ]


def why_not(agreement: Sequence[float]) -> str:
    """Give why a reduced precision may not be used, as a sentence; "" if it may."""
    if len(agreement) < LEAST_MASKS:
        return "Its masks could not be judged."
    mean, p5 = float(np.mean(agreement)), float(np.percentile(agreement, 5))
    if mean < LEAST_MEAN_DICE or p5 < LEAST_P5_DICE:
        return f"Its masks differ: Dice {mean:.4f}, 5th percentile {p5:.4f}."
    return ""


class _Judge:
    """Tries backends of one predictor; its own plain ones are the reference."""

    def __init__(self, predictor: Predictor, shown: Sequence[Sample], pause: Checkpoint) -> None:
        self._predictor, self._shown, self._pause = predictor, shown, pause
        self._plain = replaced(predictor, PlainEncoder, PlainDecoder)
        self._embeddings: list[Embedding] = []
        self._masks: list[NDArray[np.bool_]] = []

    def encoder(self) -> tuple[Backend, tuple[Trial, ...]]:
        """Choose the backend of the image encoder."""
        plain_ms = self._encode_reference()
        made: list[tuple[float, EncoderBackend]] = []
        trials = []
        for backend in encoder_candidates(self._predictor):
            try:
                self._check_room()
                one = encoder_backend(self._predictor, backend)
                made.append((self._shortest_encoding(one), one))
            except Cancelled:
                raise
            except Exception as error:  # whatever it is: another backend computes the same
                trials.append(Trial(backend, math.nan, f"It cannot be used: {_said(error)}"))
        made.sort(key=lambda pair: pair[0])
        chosen = Backend.PYTORCH
        for ms, one in made:
            note = "Slower than another one."
            if chosen is Backend.PYTORCH and ms < _WORTH_IT * plain_ms:
                note = self._encoder_fault(one)
                if not note:
                    chosen, note = one.backend, "Chosen."
            trials.append(Trial(one.backend, ms, note))
        plain_note = "Chosen." if chosen is Backend.PYTORCH else "As published."
        return chosen, (Trial(Backend.PYTORCH, plain_ms, plain_note), *trials)

    def decoder(self) -> tuple[Backend, tuple[Trial, ...]]:
        """Choose the backend of the mask decoder; `encoder` was called before."""
        plain_ms = self._shortest_decoding(self._plain)
        chosen, chosen_ms = Backend.PYTORCH, _WORTH_IT * plain_ms
        trials = [Trial(Backend.PYTORCH, plain_ms, "As published.")]
        for backend in decoder_candidates():
            try:
                one = replaced(self._predictor, PlainEncoder, PlainDecoder)
                one.use(decoder=decoder_backend(self._predictor, backend))
                fault = self._decoder_fault(one)
                ms = self._shortest_decoding(one)
            except Cancelled:
                raise
            except Exception as error:  # whatever it is: another backend computes the same
                trials.append(Trial(backend, math.nan, f"It cannot be used: {_said(error)}"))
                continue
            trials.append(Trial(backend, ms, fault))
            if not fault and ms < chosen_ms:
                chosen, chosen_ms = backend, _WORTH_IT * ms
        return chosen, tuple(_decided(trial, chosen) for trial in trials)

    def _encode_reference(self) -> float:
        times = []
        for sample in self._shown:
            self._pause()
            begun = time.perf_counter()
            embedding = self._plain.encode(sample.image)
            times.append(time.perf_counter() - begun)
            self._embeddings.append(embedding)
        return 1000 * min(times)

    def _reference_masks(self) -> list[NDArray[np.bool_]]:
        """Give float32's masks; made when a reduced precision is to be judged by them."""
        if not self._masks:
            for sample, embedding in zip(self._shown, self._embeddings, strict=True):
                self._masks += self._decoded(self._plain, sample, embedding)
        return self._masks

    def _shortest_encoding(self, backend: EncoderBackend) -> float:
        one = replaced(self._predictor, PlainEncoder, PlainDecoder)
        one.use(encoder=backend)
        times = []
        for sample in self._shown[:3]:
            self._pause()
            begun = time.perf_counter()
            one.encode(sample.image)
            times.append(time.perf_counter() - begun)
        return 1000 * min(times)

    def _encoder_fault(self, backend: EncoderBackend) -> str:
        """Give what is wrong with an encoder's embeddings or masks, "" if nothing."""
        one = replaced(self._predictor, PlainEncoder, PlainDecoder)
        one.use(encoder=backend)
        masks: list[NDArray[np.bool_]] = []
        for sample, reference in zip(self._shown, self._embeddings, strict=True):
            self._pause()
            embedding = one.encode(sample.image)
            if backend.backend not in REDUCED:
                fault = _difference_fault(embedding.features, reference.features)
                if fault:
                    return fault
                continue
            # By way of the cache's float16, as everywhere.
            masks += self._decoded(self._plain, sample, embedding)
        if backend.backend not in REDUCED:
            return ""
        pairs = list(zip(self._reference_masks(), masks, strict=True))
        return why_not(mask_agreement(pairs))

    def _decoded(
        self, predictor: Predictor, sample: Sample, embedding: Embedding
    ) -> Iterator[NDArray[np.bool_]]:
        kept = predictor.embedding_from_cache(embedding.to_cache(), embedding.hw)
        for prompts in sample.prompts:
            self._pause()
            yield predictor.predict(kept, prompts=prompts).mask

    def _shortest_decoding(self, predictor: Predictor) -> float:
        times = []
        for sample, embedding in zip(self._shown, self._embeddings, strict=True):
            self._pause()
            begun = time.perf_counter()
            predictor.decode(embedding, prompts=sample.prompts[0])
            times.append(time.perf_counter() - begun)
        return 1000 * min(times)

    def _decoder_fault(self, predictor: Predictor) -> str:
        for sample, embedding in zip(self._shown, self._embeddings, strict=True):
            for prompts in sample.prompts[::2]:
                self._pause()
                expected = self._plain.decode(embedding, prompts=prompts).logits
                found = predictor.decode(embedding, prompts=prompts).logits
                fault = _difference_fault(torch.from_numpy(found), torch.from_numpy(expected))
                if fault:
                    return fault
        return ""

    def _check_room(self) -> None:
        weights = sum(p.nbytes for p in self._predictor.model.parameters())
        if psutil.virtual_memory().available < 2 * weights + _ROOM_BYTES:
            raise MemoryError("too little memory is free")


def replaced(predictor: Predictor, encoder: Any, decoder: Any) -> Predictor:
    """Give a predictor of the same modules with backends made of its encoder and decoder."""
    model = predictor.model
    other = Predictor(
        model,
        info=predictor.info,
        preprocessing=predictor.frame.preprocessing,
        device=predictor.device,
        base=predictor.base,
    )
    other.use(
        encoder=encoder(model.get_submodule("image_encoder")),
        decoder=decoder(model.get_submodule("mask_decoder")),
    )
    return other


def _difference_fault(found: torch.Tensor, expected: torch.Tensor) -> str:
    scale = float(expected.abs().max())
    difference = float((found - expected).abs().max())
    if difference <= MOST_DIFFERENCE * scale:
        return ""
    return f"Its numbers differ by {difference:.1e} of {scale:.1e}."


def _decided(trial: Trial, chosen: Backend) -> Trial:
    if trial.backend is chosen:
        return replace(trial, note="Chosen.")
    return trial if trial.note else replace(trial, note="Slower than another one.")


def _said(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return f"{lines[0]}." if lines else f"{type(error).__name__}."


def _widened(box: Box, share: float) -> Box:
    height, width = _IMAGE_HW
    dx, dy = share * (box.x1 - box.x0), share * (box.y1 - box.y0)
    return Box(
        float(max(box.x0 - dx, 0)),
        float(max(box.y0 - dy, 0)),
        float(min(box.x1 + dx, width)),
        float(min(box.y1 + dy, height)),
    )
