from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file
from tiny_sam import tiny_sam

from lesionlab.core.errors import UserError
from lesionlab.engine.models.compact import build_compact
from lesionlab.engine.models.device import choose_device
from lesionlab.engine.models.preprocessing import Preprocessing
from lesionlab.engine.models.registry import ModelRegistry

CPU = choose_device("cpu")


@pytest.fixture
def registry(tmp_path: Path) -> ModelRegistry:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    weights = shipped / "compact.safetensors"
    save_file(
        {
            k: v.half() if v.is_floating_point() else v
            for k, v in build_compact().state_dict().items()
        },
        weights,
    )
    (shipped / "compact.json").write_text(
        json.dumps(
            {
                "name": "compact",
                "kind": "promptable",
                "preprocessing": "compact",
                "file": weights.name,
                "sha256": hashlib.sha256(weights.read_bytes()).hexdigest(),
            }
        )
    )
    return ModelRegistry(shipped, tmp_path / "user")


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    path = tmp_path / "My MedSAM (1).pth"
    torch.save(tiny_sam().state_dict(), path)
    return path


def test_the_shipped_model_is_listed_and_loads(registry: ModelRegistry) -> None:
    (info,) = registry.list()
    assert info.ref.name == "compact"
    assert info.has_auto
    predictor = registry.load("compact", CPU)
    assert predictor.frame.preprocessing is Preprocessing.COMPACT
    assert predictor.info == info
    assert predictor.embedding_shape == (256, 64, 64)


def test_an_added_model_is_there_the_next_time(registry, checkpoint, tmp_path) -> None:  # type: ignore[no-untyped-def]
    info = registry.add(checkpoint)
    assert info.ref.name == "my-medsam-1"
    assert info.ref.sha256 == hashlib.sha256(checkpoint.read_bytes()).hexdigest()
    assert not info.has_auto
    checkpoint.unlink()
    later = ModelRegistry(tmp_path / "shipped", tmp_path / "user")
    assert [i.ref.name for i in later.list()] == ["compact", "my-medsam-1"]
    assert later.load("my-medsam-1", CPU).frame.preprocessing is Preprocessing.MEDSAM
    card = later.card("my-medsam-1").values
    assert card["origin_file"] == "My MedSAM (1).pth"
    assert card["added"]


def test_adding_twice_gives_the_same_model(registry, checkpoint, tmp_path) -> None:  # type: ignore[no-untyped-def]
    first = registry.add(checkpoint)
    assert registry.add(checkpoint) == first
    # Fed in another way it is another model.
    second = registry.add(checkpoint, preprocessing="sam")
    assert second.ref.name == "my-medsam-1-2"
    assert sorted(p.suffix for p in (tmp_path / "user").iterdir()) == [".json"] * 2 + [".pth"] * 2


def test_a_refused_file_leaves_nothing_behind(registry, tmp_path) -> None:  # type: ignore[no-untyped-def]
    bad = tmp_path / "bad.pth"
    bad.write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(UserError, match=r"bad\.pth"):
        registry.add(bad)
    assert list((tmp_path / "user").iterdir()) == []
    with pytest.raises(UserError):
        registry.add(tmp_path / "missing.pth")
    with pytest.raises(UserError, match="sam or medsam"):
        registry.add(bad, preprocessing="compact")


def test_changed_or_missing_weights_are_noticed(registry, checkpoint, tmp_path) -> None:  # type: ignore[no-untyped-def]
    name = registry.add(checkpoint).ref.name
    weights = registry.card(name).weights
    data = bytearray(weights.read_bytes())
    data[len(data) // 2] ^= 1
    weights.write_bytes(data)
    with pytest.raises(UserError, match="not those"):
        registry.load(name, CPU)
    weights.unlink()
    with pytest.raises(UserError, match="cannot be read"):
        registry.load(name, CPU)


def test_unknown_names_are_refused_and_say_what_there_is(registry: ModelRegistry) -> None:
    with pytest.raises(UserError, match="compact"):
        registry.load("nothing", CPU)


def test_a_damaged_card_hides_only_its_own_model(registry, tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "user").mkdir()
    for name, text in {"a": "{", "b": "[]", "c": "{}", "d": "\xff"}.items():
        (tmp_path / "user" / f"{name}.json").write_bytes(text.encode("latin-1"))
    assert [i.ref.name for i in registry.list()] == ["compact"]
    assert len(registry.problems()) == 4


def test_a_card_cannot_point_out_of_its_folder(registry, checkpoint, tmp_path) -> None:  # type: ignore[no-untyped-def]
    name = registry.add(checkpoint).ref.name
    card = tmp_path / "user" / f"{name}.json"
    card.write_text(json.dumps({**json.loads(card.read_text()), "file": f"../{checkpoint.name}"}))
    assert registry.card(name).weights.parent == tmp_path / "user"
