"""What was chosen is kept, used again on the same machine only, and never stands in the way."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
import torch
from tiny_sam import tiny_predictor

from lesionlab.core.backends import Backend, BackendChoice, Trial
from lesionlab.core.masks import pack
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.engine.models.backends import choices as module
from lesionlab.engine.models.backends.choices import Choices, use_chosen
from lesionlab.engine.models.gate import Cancelled
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.refine import PassMemo, refine

CHOICE = BackendChoice(
    Backend.BFLOAT16,
    Backend.REARRANGED,
    (Trial(Backend.PYTORCH, 12.5, "As published."), Trial(Backend.OPENVINO, math.nan, "No.")),
    (Trial(Backend.REARRANGED, 3.0, "Chosen."),),
)
IMAGE = np.random.default_rng(0).integers(0, 256, (96, 128, 3), np.uint8)
BOX = PromptSet(box=Box(20, 20, 90, 70))


def test_a_choice_comes_back(tmp_path: Path) -> None:
    choices = Choices(tmp_path / "new" / "backends.json")
    assert choices.of(tiny_predictor()) is None
    choices.keep(tiny_predictor(), CHOICE)
    found = choices.of(tiny_predictor())
    assert repr(found) == repr(CHOICE)  # NaN is not equal to itself


def test_another_machine_or_version_measures_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choices = Choices(tmp_path / "backends.json")
    choices.keep(tiny_predictor(), CHOICE)
    monkeypatch.setattr(module, "_processor", lambda: "another processor")
    assert choices.of(tiny_predictor()) is None
    choices.keep(tiny_predictor(), BackendChoice())
    monkeypatch.undo()
    found = choices.of(tiny_predictor())
    assert found is not None
    assert found.encoder is Backend.BFLOAT16


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 100_000, '{"0 on x": 3}', "\x00"])
def test_a_damaged_file_is_as_none(tmp_path: Path, text: str) -> None:
    choices = Choices(tmp_path / "backends.json")
    choices.path.write_text(text)
    assert choices.of(tiny_predictor()) is None
    choices.keep(tiny_predictor(), CHOICE)
    assert choices.of(tiny_predictor()) is not None


def test_damaged_entries_are_left_out(tmp_path: Path) -> None:
    choices = Choices(tmp_path / "backends.json")
    choices.keep(tiny_predictor(), CHOICE)
    values = json.loads(choices.path.read_text())
    next(iter(values.values()))["encoder"] = "quantum"
    choices.path.write_text(json.dumps(values))
    assert choices.of(tiny_predictor()) is None


def test_where_nothing_can_be_written_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    Choices(tmp_path / "file" / "backends.json").keep(tiny_predictor(), CHOICE)


def test_the_chosen_ones_are_used_and_decoders_of_it_have_them_too() -> None:
    predictor, plain = tiny_predictor(), tiny_predictor()
    use_chosen(predictor, CHOICE)
    fitted = predictor.with_decoder(
        tiny_predictor(seed=1).model.get_submodule("mask_decoder"), info=predictor.info
    )
    for each in (predictor, fitted):
        assert each.encoder_backend.backend is Backend.BFLOAT16
        assert each.decoder_backend.backend is Backend.REARRANGED
    found, *_ = predictor.decode(plain.encode(IMAGE), prompts=BOX)
    expected, *_ = plain.decode(plain.encode(IMAGE), prompts=BOX)
    assert np.allclose(found, expected, atol=1e-4)


def test_what_cannot_be_made_here_leaves_pytorch(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ImportError("openvino")

    monkeypatch.setattr(module, "encoder_backend", fails)
    predictor = tiny_predictor()
    use_chosen(predictor, BackendChoice(Backend.OPENVINO, Backend.PYTORCH))
    assert predictor.encoder_backend.backend is Backend.PYTORCH


class Broken:
    backend = Backend.OPENVINO_BFLOAT16

    def __init__(self, error: Exception) -> None:
        self._error = error

    def __call__(self, *_: object, **__: object) -> tuple[torch.Tensor, torch.Tensor]:
        raise self._error


def test_a_backend_that_breaks_down_is_replaced_at_once() -> None:
    predictor, plain = tiny_predictor(), tiny_predictor()
    broken = Broken(RuntimeError("illegal instruction"))
    predictor.use(encoder=broken, decoder=broken)
    embedding, expected = predictor.encode(IMAGE), plain.encode(IMAGE)
    assert torch.equal(embedding.features, expected.features)
    assert embedding.backend is Backend.PYTORCH
    found = predictor.predict(embedding, prompts=BOX)
    assert np.array_equal(found.mask, plain.predict(expected, prompts=BOX).mask)
    # It is not said that the broken one computed it.
    assert found.computed_with == "encoder pytorch on cpu; decoder pytorch on cpu"
    assert predictor.encoder_backend.backend is Backend.PYTORCH
    assert predictor.decoder_backend.backend is Backend.PYTORCH


def test_a_mask_says_what_computed_its_embedding_and_each_of_its_passes() -> None:
    predictor, memo = tiny_predictor(), PassMemo()
    predictor.use(encoder=Named(predictor, Backend.OPENVINO_INT8))
    embedding = predictor.encode(IMAGE)
    kept = predictor.embedding_from_cache(
        embedding.to_cache(), embedding.hw, computed_with=embedding.computed_with
    )

    def by(prompts: PromptSet) -> str:
        return refine(predictor, kept, prompts=prompts, memo=memo).computed_with

    assert by(BOX) == "encoder openvino-int8 on cpu; decoder pytorch on cpu"
    # Found to be quicker while the clinician works: the first pass is remembered.
    use_chosen(predictor, BackendChoice(Backend.OPENVINO_INT8, Backend.REARRANGED))
    clicked = BOX.with_click(Click(20, 20))
    both = "encoder openvino-int8 on cpu; decoder pytorch on cpu, then pytorch-rearranged on cpu"
    assert by(clicked) == both
    # Undo and redo give what was computed then.
    assert by(BOX) == "encoder openvino-int8 on cpu; decoder pytorch on cpu"
    assert by(clicked) == both
    unknown = predictor.embedding_from_cache(embedding.to_cache(), embedding.hw)
    expected = "encoder not recorded; decoder pytorch-rearranged on cpu"
    assert refine(predictor, unknown, prompts=clicked).computed_with == expected
    painted = PromptSet(base=pack(np.ones(embedding.hw, np.bool_))).with_click(Click(9, 9, 0))
    assert refine(predictor, unknown, prompts=painted).computed_with == expected


def test_work_that_is_superseded_is_no_breakdown() -> None:
    predictor = tiny_predictor()
    predictor.use(encoder=Broken(Cancelled()))
    with pytest.raises(Cancelled):
        predictor.encode(IMAGE)
    assert predictor.encoder_backend.backend is Backend.OPENVINO_BFLOAT16


class Named:
    """The predictor's own encoder under another name."""

    def __init__(self, predictor: Predictor, backend: Backend) -> None:
        self._encoder, self.backend = predictor.model.get_submodule("image_encoder"), backend

    def __call__(self, batch: torch.Tensor) -> torch.Tensor:
        return self._encoder(batch)


def test_embeddings_of_less_precision_have_names_of_their_own() -> None:
    predictor = tiny_predictor()
    (alone,) = predictor.cache_keys("x")
    predictor.use(encoder=Named(predictor, Backend.OPENVINO))
    assert predictor.cache_keys("x") == (alone,)
    predictor.use(encoder=Named(predictor, Backend.OPENVINO_INT8))
    # A float32 one that is there already is as good as one can have.
    assert predictor.cache_keys("x") == (alone, f"{alone}-openvino-int8")
    assert predictor.cache_key("x", predictor.encode(IMAGE).backend) == f"{alone}-openvino-int8"
