"""Backends are chosen by time, and only when their masks are the same."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
import pytest
import torch
from tiny_sam import tiny_predictor

from lesionlab.core.backends import REDUCED, Backend
from lesionlab.core.resources import resource
from lesionlab.engine.models.backends import making, trials
from lesionlab.engine.models.backends.trials import (
    LEAST_MASKS,
    choose_backends,
    mask_agreement,
    samples,
    why_not,
)
from lesionlab.engine.models.device import choose_device
from lesionlab.engine.models.gate import Cancelled
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.registry import DEFAULT_MODEL, ModelRegistry


class Scripted:
    """An encoder backend that adds an error."""

    def __init__(self, predictor: Predictor, backend: Backend, error: float) -> None:
        if math.isnan(error):
            raise RuntimeError("no such instruction\nand more")
        self.backend, self._error = backend, error
        self._encoder = predictor.model.get_submodule("image_encoder")

    def __call__(self, batch: torch.Tensor) -> torch.Tensor:
        features = self._encoder(batch)
        return features + self._error * torch.ones_like(features).cumsum(dim=2)


def chosen_of(
    monkeypatch: pytest.MonkeyPatch,
    errors: dict[Backend, float],
    *,
    agreement: Callable[[Sequence], list[float]] = mask_agreement,
) -> tuple[Backend, dict[Backend, str]]:
    """Choose among encoders of these errors, the first one being the quickest."""
    ranked = list(errors)
    monkeypatch.setattr(trials, "samples", lambda: samples(1))
    monkeypatch.setattr(trials, "encoder_candidates", lambda _: tuple(errors))
    monkeypatch.setattr(trials, "decoder_candidates", lambda: ())
    monkeypatch.setattr(trials, "mask_agreement", agreement)
    # Time itself is no matter of these tests.
    monkeypatch.setattr(
        trials._Judge, "_shortest_encoding", lambda _, one: ranked.index(one.backend) - 10.0
    )
    monkeypatch.setattr(
        trials,
        "encoder_backend",
        lambda predictor, backend: Scripted(predictor, backend, errors[backend]),
    )
    choice = choose_backends(tiny_predictor())
    return choice.encoder, {trial.backend: trial.note for trial in choice.encoder_trials}


def test_the_quickest_with_the_same_numbers_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen, notes = chosen_of(
        monkeypatch,
        {Backend.OPENVINO: 1.0, Backend.REARRANGED: 0.0, Backend.BFLOAT16: 0.0},
        agreement=lambda _: [1.0] * LEAST_MASKS,
    )
    assert chosen is Backend.REARRANGED
    assert notes[Backend.OPENVINO].startswith("Its numbers differ")
    assert notes[Backend.REARRANGED] == "Chosen."
    assert notes[Backend.BFLOAT16] == "Slower than another one."
    assert notes[Backend.PYTORCH] == "As published."


@pytest.mark.parametrize(("agreed", "is_used"), [(1.0, True), (0.99, False)])
def test_a_reduced_precision_has_to_give_the_same_masks(
    monkeypatch: pytest.MonkeyPatch, agreed: float, is_used: bool
) -> None:
    chosen, notes = chosen_of(
        monkeypatch, {Backend.OPENVINO_INT8: 1e-3}, agreement=lambda _: [agreed] * LEAST_MASKS
    )
    assert (chosen is Backend.OPENVINO_INT8) is is_used
    if not is_used:
        assert notes[Backend.OPENVINO_INT8].startswith("Its masks differ: Dice 0.9900")


def test_one_image_does_not_prove_a_reduced_precision(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen, notes = chosen_of(monkeypatch, {Backend.BFLOAT16: 0.0})
    assert chosen is Backend.PYTORCH
    assert notes[Backend.BFLOAT16] == "Its masks could not be judged."


def test_what_cannot_be_made_is_noted_and_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen, notes = chosen_of(monkeypatch, {Backend.OPENVINO: math.nan})
    assert chosen is Backend.PYTORCH
    assert notes[Backend.OPENVINO] == "It cannot be used: no such instruction."


def test_nothing_is_tried_without_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trials, "_ROOM_BYTES", 1 << 60)
    chosen, notes = chosen_of(monkeypatch, {Backend.REARRANGED: 0.0})
    assert chosen is Backend.PYTORCH
    assert notes[Backend.REARRANGED] == "It cannot be used: too little memory is free."


def test_a_measurement_ends_when_it_is_superseded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trials, "samples", lambda: samples(1))
    calls = 0

    def pause() -> None:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        choose_backends(tiny_predictor(), pause=pause)


def test_the_decoder_in_another_order_passes_for_a_sam(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trials, "samples", lambda: samples(1))
    monkeypatch.setattr(trials, "encoder_candidates", lambda _: ())
    monkeypatch.setattr(trials, "decoder_candidates", lambda: (Backend.REARRANGED,))
    measured = trials._Judge._shortest_decoding

    def slowed(judge: trials._Judge, predictor: Predictor) -> float:
        is_plain = predictor.decoder_backend.backend is Backend.PYTORCH
        return measured(judge, predictor) + (1e6 if is_plain else 0)

    monkeypatch.setattr(trials._Judge, "_shortest_decoding", slowed)
    predictor = tiny_predictor()
    choice = choose_backends(predictor)
    assert choice.decoder is Backend.REARRANGED
    assert predictor.decoder_backend.backend is Backend.PYTORCH  # goes on as it was


def test_the_shipped_encoder_is_never_tried_in_less_than_float32(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(making, "is_installed", lambda: True)
    monkeypatch.setattr(making, "has_bfloat16", lambda: True)
    models = resource("models")
    compact = ModelRegistry(models, models).load(DEFAULT_MODEL, choose_device("cpu"))
    assert not REDUCED & set(making.encoder_candidates(compact))
    assert {Backend.OPENVINO_BFLOAT16} <= set(making.encoder_candidates(tiny_predictor()))


def test_few_masks_or_differing_ones_do_not_do() -> None:
    assert why_not([1.0] * (LEAST_MASKS - 1)) == "Its masks could not be judged."
    assert why_not([1.0] * LEAST_MASKS) == ""
    assert why_not([0.994] * LEAST_MASKS) != ""
    # The mean is .996 still; but every tenth mask is another one.
    assert why_not([1.0] * 36 + [0.96] * 4).endswith("5th percentile 0.9600.")


def test_masks_without_a_border_prove_nothing() -> None:
    empty, full = np.zeros((50, 50), np.bool_), np.ones((50, 50), np.bool_)
    half = empty.copy()
    half[:25] = True
    assert mask_agreement([(empty, empty), (full, full)]) == []
    assert mask_agreement([(half, half), (half, empty)]) == [1.0, 0.0]


def test_samples_are_the_same_each_time_and_have_enough_prompts() -> None:
    first, second = samples(), samples()
    assert sum(len(sample.prompts) for sample in first) >= LEAST_MASKS
    for one, other in zip(first, second, strict=True):
        assert np.array_equal(one.image, other.image)
        assert one.prompts == other.prompts
        for prompts in one.prompts:
            prompts.checked(one.image.shape[:2])
