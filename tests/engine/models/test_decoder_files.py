"""Decoders as files: exact when they are ours, refused in words when they are anything else."""

from __future__ import annotations

import json
import os
import pickle
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load, save, save_file
from segment_anything import SamPredictor
from tiny_sam import tiny_predictor
from torch import nn

from lesionlab.core.errors import UserError
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.core.proposals import ModelInfo, ModelRef
from lesionlab.engine.models.checkpoints import load_sam
from lesionlab.engine.models.decoders import (
    as_state_dict,
    decoder_bytes,
    decoder_of,
    load_decoder,
    read_about,
    with_decoder_title,
)
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.store.files import sha256_of_file

BASE = ModelRef("tiny", "0" * 64)
CARD = {"kind": "decoder", "corrections": 7}
HW = (90, 120)
PROMPTS = PromptSet((Click(60, 40),), Box(20, 10, 100, 80), 1)


PREFIX = "mask_decoder."


def other_decoder(seed: int = 1) -> nn.ModuleDict:
    return tiny_predictor(seed=seed).retrained_parts


@pytest.fixture(scope="module")
def predictor() -> Predictor:
    return tiny_predictor()


@pytest.fixture(scope="module")
def data() -> bytes:
    return decoder_bytes(other_decoder(), base=BASE, card=CARD)


@pytest.fixture
def file(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "decoder.safetensors"
    path.write_bytes(data)
    return path


@pytest.fixture
def image() -> np.ndarray:
    return np.random.default_rng(3).integers(0, 256, (*HW, 3), dtype=np.uint8)


def assert_same(a: nn.Module, b: nn.Module) -> None:
    left, right = a.state_dict(), b.state_dict()
    assert left.keys() == right.keys()
    assert [name for name in left if not torch.equal(left[name], right[name])] == []


def test_equal_weights_give_equal_bytes_whatever_their_layout_in_memory() -> None:
    first, second = other_decoder(), other_decoder()
    scaling = second["mask_decoder"].output_upscaling[0].weight
    scaling.data = scaling.data.contiguous(memory_format=torch.channels_last)

    bytes_of = [decoder_bytes(d, base=BASE, card={"b": 1, "a": [2]}) for d in (first, second)]

    assert bytes_of[0] == bytes_of[1]
    assert decoder_bytes(other_decoder(2), base=BASE) != decoder_bytes(first, base=BASE)


def test_a_decoder_comes_back_to_the_last_bit_and_ready_to_be_used(
    predictor: Predictor, file: Path
) -> None:
    decoder = load_decoder(predictor, file, sha256=sha256_of_file(file))

    assert_same(decoder, other_decoder())
    assert not decoder.training
    assert not any(p.requires_grad for p in decoder.parameters())
    assert decoder_bytes(decoder, base=BASE, card=CARD) == file.read_bytes()


def test_loading_a_decoder_does_not_touch_the_one_in_use(predictor: Predictor, file: Path) -> None:
    load_decoder(predictor, file)

    assert_same(predictor.retrained_parts, tiny_predictor().retrained_parts)


def test_a_decoder_does_not_need_its_file_once_it_is_loaded(
    predictor: Predictor, file: Path
) -> None:
    decoder = load_decoder(predictor, file)
    file.write_bytes(b"gone")

    assert_same(decoder, other_decoder())


def test_with_another_decoder_all_else_is_shared(predictor: Predictor, image: np.ndarray) -> None:
    info = ModelInfo(ModelRef("other", "1" * 64), "Other", "", has_auto=False)

    other = predictor.with_parts(other_decoder(), info=info)

    assert other.info.ref.name == "other"
    assert other.base is predictor.info
    assert other.cache_key("x") == predictor.cache_key("x")
    assert other.model.image_encoder is predictor.model.image_encoder
    assert other.model.prompt_encoder is predictor.model.prompt_encoder
    embedding = predictor.encode(image)
    mine, theirs = (p.predict(embedding, prompts=PROMPTS).logits for p in (predictor, other))
    assert not np.array_equal(mine, theirs)
    alone = tiny_predictor(seed=1)
    alone.model.prompt_encoder = predictor.model.prompt_encoder
    alone = Predictor(
        alone.model, info=info, preprocessing=other.frame.preprocessing, device=other.device
    )
    assert np.array_equal(theirs, alone.predict(embedding, prompts=PROMPTS).logits)


def test_the_file_says_to_which_model_it_belongs_and_carries_its_card(file: Path) -> None:
    assert read_about(file) == {"base_name": "tiny", "base_sha256": "0" * 64, "card": CARD}


def test_a_trial_is_called_one_and_the_base_is_known() -> None:
    base = ModelInfo(BASE, "Tiny", "A test.", has_auto=True)
    ref = ModelRef("tiny-decoder-3", "1" * 64)

    proved, tried = (
        with_decoder_title(base, ref=ref, title="Decoder 3", on_trial=trial)
        for trial in (False, True)
    )

    assert (proved.title, tried.title) == ("Tiny, Decoder 3", "Tiny, Decoder 3 (on trial)")
    assert (proved.ref, proved.base, proved.has_auto) == (ref, BASE, True)


# --- what is refused


def test_another_file_of_the_same_name_is_refused(predictor: Predictor, file: Path) -> None:
    expected = sha256_of_file(file)
    file.write_bytes(decoder_bytes(other_decoder(2), base=BASE))

    with pytest.raises(UserError, match="changed or is damaged") as error:
        load_decoder(predictor, file, sha256=expected)
    assert error.value.remedy


def test_a_missing_file_is_named_with_a_remedy(predictor: Predictor, tmp_path: Path) -> None:
    for sha256 in ("", "0" * 64):
        with pytest.raises(UserError, match="cannot be read") as error:
            load_decoder(predictor, tmp_path / "none.safetensors", sha256=sha256)
        assert error.value.remedy


@pytest.mark.parametrize("kept", [0, 4, 8, 200, 5_000, -1])
def test_truncated_files_are_refused(predictor: Predictor, file: Path, kept: int) -> None:
    file.write_bytes(file.read_bytes()[:kept])

    with pytest.raises(UserError, match="refused"):
        load_decoder(predictor, file)
    with pytest.raises(UserError, match="not a decoder file"):
        read_about(file)


class Attack:
    """Unpickling it makes a folder: the sign that its code ran."""

    def __init__(self, sign: Path) -> None:
        self.sign = sign

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.sign),)


def test_a_pickle_that_calls_itself_a_decoder_is_not_run(
    predictor: Predictor, file: Path, tmp_path: Path
) -> None:
    sign = tmp_path / "ran"
    for content in (pickle.dumps(Attack(sign)), b"PK\x03\x04" + pickle.dumps(Attack(sign))):
        file.write_bytes(content)
        for read in (lambda: load_decoder(predictor, file), lambda: read_about(file)):
            with pytest.raises(UserError):
                read()
    torch.save({"mask_decoder.x": Attack(sign)}, file)
    with pytest.raises(UserError):
        load_decoder(predictor, file)
    assert not sign.exists()


def tensors_of(data: bytes) -> dict[str, torch.Tensor]:
    return load(data)


def _whole_model(tensors: dict[str, torch.Tensor]) -> None:
    state = tiny_predictor().model.state_dict()
    tensors.update({name: value.contiguous() for name, value in state.items()})


def _one_more(tensors: dict[str, torch.Tensor]) -> None:
    tensors[f"{PREFIX}extra"] = torch.zeros(3)


def _one_less(tensors: dict[str, torch.Tensor]) -> None:
    del tensors[f"{PREFIX}iou_token.weight"]


def _larger(tensors: dict[str, torch.Tensor]) -> None:
    tensors[f"{PREFIX}iou_token.weight"] = torch.zeros(1, 65)


def _not_a_number(tensors: dict[str, torch.Tensor]) -> None:
    tensors[f"{PREFIX}iou_token.weight"][0, 5] = float("nan")


def _infinite(tensors: dict[str, torch.Tensor]) -> None:
    tensors[f"{PREFIX}mask_tokens.weight"][0, 0] = float("inf")


def _nameless(tensors: dict[str, torch.Tensor]) -> None:
    for name in list(tensors):
        tensors[name.removeprefix(PREFIX)] = tensors.pop(name)


@pytest.mark.parametrize(
    ("harm", "says"),
    [
        (_whole_model, "more than a mask decoder"),
        (_nameless, "more than a mask decoder"),
        (_one_more, "does not fit"),
        (_one_less, "does not fit"),
        (_larger, "does not fit"),
        (dict.clear, "does not fit"),
        (_not_a_number, "damaged"),
        (_infinite, "damaged"),
    ],
)
def test_what_is_no_decoder_of_this_model_is_refused(
    predictor: Predictor, file: Path, data: bytes, harm, says: str
) -> None:
    tensors = tensors_of(data)
    harm(tensors)
    file.write_bytes(save(tensors))

    with pytest.raises(UserError, match=says) as error:
        load_decoder(predictor, file)
    assert error.value.remedy
    assert_same(predictor.retrained_parts, tiny_predictor().retrained_parts)


@pytest.mark.parametrize(
    "metadata",
    [
        None,
        {"other": "{}"},
        {"lesionlab": "not JSON"},
        {"lesionlab": "[" * 100_000},
        {"lesionlab": "[]"},
        {"lesionlab": "null"},
        {"lesionlab": json.dumps({"base_name": "tiny"})},
        {"lesionlab": json.dumps({"base_name": 3, "base_sha256": "0" * 64})},
        {"lesionlab": json.dumps({"base_name": "tiny", "base_sha256": ["0" * 64]})},
        {"lesionlab": json.dumps({"base_name": "a", "base_sha256": "b", "card": [1]})},
        {"lesionlab": json.dumps({"base_name": "a", "base_sha256": "b", "x": "y" * 4_000_001})},
    ],
)
def test_a_file_that_does_not_say_what_it_is_is_refused(
    tmp_path: Path, metadata: dict[str, str] | None
) -> None:
    path = tmp_path / "decoder.safetensors"
    save_file({"mask_decoder.x": torch.zeros(1)}, path, metadata=metadata)

    with pytest.raises(UserError, match="not a decoder file") as error:
        read_about(path)
    assert error.value.remedy


# --- for other programs


def test_the_whole_model_leaves_as_a_checkpoint_that_sam_itself_gives_the_same_mask_with(
    predictor: Predictor, image: np.ndarray, tmp_path: Path
) -> None:
    info = ModelInfo(ModelRef("other", "1" * 64), "Other", "", has_auto=False)
    tuned = predictor.with_parts(other_decoder(), info=info)
    path = tmp_path / "sam.pth"
    path.write_bytes(as_state_dict(tuned))

    sam, _ = load_sam(path)

    assert_same(sam.mask_decoder, other_decoder()["mask_decoder"])
    assert_same(sam.image_encoder, predictor.model.image_encoder)
    assert_same(sam.prompt_encoder, predictor.model.prompt_encoder)
    plain = SamPredictor(sam)
    plain.set_image(image)
    box = PROMPTS.box
    (theirs,), _, _ = plain.predict(
        point_coords=np.array([(c.x, c.y) for c in PROMPTS.clicks]),
        point_labels=np.array([c.label for c in PROMPTS.clicks]),
        box=np.array([box.x0, box.y0, box.x1, box.y1]),
        multimask_output=False,
    )
    ours = tuned.predict(tuned.encode(image), prompts=PROMPTS).mask
    assert 0 < ours.sum() < ours.size
    np.testing.assert_array_equal(ours, theirs)


def test_the_exported_checkpoint_holds_tensors_and_nothing_else(
    predictor: Predictor, tmp_path: Path
) -> None:
    path = tmp_path / "sam.pth"
    path.write_bytes(as_state_dict(predictor))

    state = torch.load(path, weights_only=True)

    assert {name.split(".")[0] for name in state} == {
        "image_encoder",
        "prompt_encoder",
        "mask_decoder",
    }
    for name, value in decoder_of(predictor).state_dict().items():
        assert torch.equal(state[PREFIX + name], value), name
