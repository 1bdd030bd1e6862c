from __future__ import annotations

import io
import os
import pickle
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from segment_anything import build_sam_vit_b
from tiny_sam import SHAPE, tiny_sam

from lesionlab.core.errors import UserError
from lesionlab.engine.models.checkpoints import (
    build_sam,
    guess_preprocessing,
    load_sam,
    vit_shape,
)
from lesionlab.engine.models.preprocessing import Preprocessing


def saved(folder: Path, content: object, name: str = "sam.pth") -> Path:
    torch.save(content, folder / name)
    return folder / name


@pytest.fixture
def state() -> dict[str, torch.Tensor]:
    return tiny_sam().state_dict()


@pytest.mark.parametrize(
    "wrap",
    [
        lambda state: state,
        lambda state: {"model": state, "optimizer": {"lr": 1}, "epoch": 3},
        lambda state: {"state_dict": state},
        lambda state: {f"module.{name}": tensor for name, tensor in state.items()},
        lambda state: {"model": {f"module.{name}": tensor for name, tensor in state.items()}},
    ],
    ids=["official", "model", "state_dict", "module.", "model and module."],
)
def test_every_layout_loads_to_the_same_model(tmp_path, state, wrap) -> None:  # type: ignore[no-untyped-def]
    sam, shape = load_sam(saved(tmp_path, wrap(state)))
    assert shape == SHAPE
    for name, tensor in sam.state_dict().items():
        assert torch.equal(tensor, state[name]), name
    assert not sam.training
    assert not any(p.requires_grad for p in sam.parameters())


def test_safetensors_load_too(tmp_path: Path, state: dict[str, torch.Tensor]) -> None:
    save_file({k: v.half() for k, v in state.items()}, tmp_path / "sam.safetensors")
    sam, _ = load_sam(tmp_path / "sam.safetensors")
    assert sam.mask_decoder.iou_token.weight.dtype is torch.float32


def test_the_loaded_model_does_not_need_its_file(tmp_path, state) -> None:  # type: ignore[no-untyped-def]
    path = saved(tmp_path, state)
    sam, _ = load_sam(path)
    path.write_bytes(b"gone")
    assert torch.equal(
        sam.state_dict()["mask_decoder.iou_token.weight"], state["mask_decoder.iou_token.weight"]
    )


def test_official_vit_b_is_recognised_by_its_shapes() -> None:
    with torch.device("meta"):
        official = build_sam_vit_b()
        tensors = official.state_dict()
        shape = vit_shape(tensors, origin="x")
        ours = build_sam(shape)
    assert shape.title == "ViT-B"
    assert shape.global_blocks == (2, 5, 8, 11)
    assert (shape.window, shape.heads, shape.grid, shape.patch_px) == (14, 12, 64, 16)
    assert str(ours) == str(official)
    assert {k: v.shape for k, v in ours.state_dict().items()} == {
        k: v.shape for k, v in tensors.items()
    }
    assert [b.window_size for b in ours.image_encoder.blocks] == [
        b.window_size for b in official.image_encoder.blocks
    ]


class Attack:
    """Unpickling it makes a file: the sign that its code ran."""

    def __init__(self, sign: Path) -> None:
        self.sign = sign

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.sign),)


def test_code_in_a_checkpoint_is_not_run(tmp_path, state) -> None:  # type: ignore[no-untyped-def]
    sign = tmp_path / "ran"
    path = saved(tmp_path, {**state, "evil": Attack(sign)})
    with pytest.raises(UserError, match="possibly code"):
        load_sam(path)
    plain = tmp_path / "plain.pth"
    plain.write_bytes(pickle.dumps(Attack(sign)))
    with pytest.raises(UserError, match=r"not a PyTorch checkpoint"):
        load_sam(plain)
    assert not sign.exists()


@pytest.mark.parametrize("kept", [0, 3, 100, 5_000, -200])
def test_truncated_files_are_refused(tmp_path, state, kept: int) -> None:  # type: ignore[no-untyped-def]
    whole = saved(tmp_path, state).read_bytes()
    path = tmp_path / "part.pth"
    path.write_bytes(whole[:kept])
    with pytest.raises(UserError, match="refused"):
        load_sam(path)


@pytest.mark.parametrize("kept", [0, 5, 300, -100])
def test_truncated_safetensors_are_refused(tmp_path, state, kept: int) -> None:  # type: ignore[no-untyped-def]
    save_file(state, tmp_path / "whole.safetensors")
    path = tmp_path / "part.safetensors"
    path.write_bytes((tmp_path / "whole.safetensors").read_bytes()[:kept])
    with pytest.raises(UserError, match="refused"):
        load_sam(path)


def test_damaged_bytes_never_escape_as_another_error(tmp_path, state) -> None:  # type: ignore[no-untyped-def]
    whole = bytearray(
        saved(tmp_path, {k: v for k, v in state.items() if v.numel() < 99}).read_bytes()
    )
    rng = np.random.default_rng(0)
    path = tmp_path / "damaged.pth"
    for _ in range(40):
        damaged = bytearray(whole)
        for at in rng.integers(0, len(damaged), 30):
            damaged[at] = rng.integers(256)
        path.write_bytes(damaged)
        with pytest.raises(UserError):
            load_sam(path)


def test_compressed_entries_are_refused(tmp_path, state) -> None:  # type: ignore[no-untyped-def]
    plain = saved(tmp_path, state)
    bomb = tmp_path / "bomb.pth"
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(bomb, "w") as target:
        for entry in source.infolist():
            target.writestr(entry.filename, source.read(entry), zipfile.ZIP_DEFLATED)
    with pytest.raises(UserError, match="compressed"):
        load_sam(bomb)


def test_a_file_beyond_any_checkpoint_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "huge.pth"
    with path.open("wb") as file:
        file.truncate(9_000_000_000)  # sparse
    with pytest.raises(UserError, match="larger"):
        load_sam(path)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda s: s.pop("mask_decoder.iou_token.weight"), "1 missing"),
        (lambda s: s.update(extra=torch.zeros(1)), "1 unknown"),
        (lambda s: s.update({"mask_decoder.iou_token.weight": torch.zeros(2, 64)}), r"\(2, 64\)"),
        (lambda s: s["mask_decoder.iou_token.weight"].fill_(torch.nan), "not finite"),
        (lambda s: s.pop("image_encoder.pos_embed"), "no SAM checkpoint"),
        (lambda s: s.update({"image_encoder.pos_embed": torch.zeros(3)}), "no SAM checkpoint"),
        (lambda s: s.update(number=3), "else than named tensors"),
        (lambda s: s.clear(), "no weights"),
    ],
    ids=["missing", "unknown", "shape", "nan", "no encoder", "odd encoder", "no tensor", "empty"],
)
def test_wrong_content_is_refused_with_the_reason(tmp_path, state, change, reason) -> None:  # type: ignore[no-untyped-def]
    content = {name: tensor.clone() for name, tensor in state.items()}
    change(content)
    with pytest.raises(UserError, match=reason):
        load_sam(saved(tmp_path, content))


def test_other_content_is_refused(tmp_path: Path) -> None:
    for content in ([1, 2], torch.zeros(3), {"model": 3}, {3: torch.zeros(1)}):
        with pytest.raises(UserError):
            load_sam(saved(tmp_path, content))
    buffer = io.BytesIO()
    torch.save({}, buffer, _use_new_zipfile_serialization=False)
    (tmp_path / "old.pth").write_bytes(buffer.getvalue())
    for name in ("old.pth", "missing.pth", ""):
        with pytest.raises(UserError):
            load_sam(tmp_path / name)


def test_the_file_name_tells_medsam_from_sam() -> None:
    assert guess_preprocessing("MedSAM_vit_b.pth") is Preprocessing.MEDSAM
    assert guess_preprocessing("sam_vit_b_01ec64.pth") is Preprocessing.SAM
