"""Classifiers of several architectures: added from files, listed, loaded, refused."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from tiny_backbones import tiny_classifier

from lesionlab.core.cam_methods import ATTENTION_METHODS, CAM_METHODS
from lesionlab.core.errors import UserError
from lesionlab.engine.explain.cams import make_cam, methods_of
from lesionlab.engine.explain.classifiers import ClassifierRegistry
from lesionlab.engine.models.backbones import ARCHITECTURES, recognised
from lesionlab.engine.models.device import choose_device
from lesionlab.engine.models.registry import ModelRegistry

CPU = choose_device("cpu")


@pytest.fixture
def registry(tmp_path: Path) -> ClassifierRegistry:
    (tmp_path / "shipped").mkdir()
    return ClassifierRegistry(tmp_path / "shipped", tmp_path / "user")


def tensors_of(name: str, *, classes: int = 2) -> dict[str, Any]:
    torch.manual_seed(0)
    return ARCHITECTURES[name].build(classes).state_dict()


def saved(path: Path, tensors: dict[str, Any]) -> Path:
    torch.save(tensors, path)
    return path


@pytest.mark.parametrize("name", ["mobilenet_v2", "vit_t_16"])
def test_a_checkpoint_is_added_listed_and_loaded(
    registry: ClassifierRegistry, tmp_path: Path, name: str
) -> None:
    info = registry.add(saved(tmp_path / "My Net.pth", tensors_of(name)))
    assert (info.ref.name, info.architecture) == ("my-net", name)
    assert info.methods == CAM_METHODS + (ATTENTION_METHODS if name == "vit_t_16" else ())
    assert registry.list() == (info,)
    assert registry.add(tmp_path / "My Net.pth") == info
    classifier = registry.load("my-net", CPU)
    assert methods_of(classifier) == info.methods
    assert classifier.ref == info.ref
    assert list(classifier.predict(np.zeros((30, 40, 3), np.uint8))) == [
        "benign lesion",
        "melanoma",
    ]


def test_the_logits_are_those_of_the_network_that_was_saved(
    registry: ClassifierRegistry, tmp_path: Path
) -> None:
    torch.manual_seed(0)
    network = ARCHITECTURES["efficientnet_b0"].build(2)
    registry.add(saved(tmp_path / "net.pth", network.state_dict()))
    x = torch.randn(1, 3, 64, 64)
    with torch.no_grad():
        expected = network.eval()(x)
        torch.testing.assert_close(registry.load("net", CPU).network(x), expected)


def test_other_numbers_of_classes_are_named_by_number(
    registry: ClassifierRegistry, tmp_path: Path
) -> None:
    registry.add(saved(tmp_path / "imagenet.pth", tensors_of("mobilenet_v2", classes=20)))
    classifier = registry.load("imagenet", CPU)
    assert classifier.class_names[17] == "class 17"
    cam = make_cam(classifier, np.zeros((30, 40, 3), np.uint8))
    assert cam.target_class in classifier.class_names


def test_names_of_older_torchvision_versions_fit(
    registry: ClassifierRegistry, tmp_path: Path
) -> None:
    old = {
        name.replace(".mlp.0.", ".mlp.linear_1.").replace(".mlp.3.", ".mlp.linear_2."): tensor
        for name, tensor in tensors_of("vit_t_16").items()
    }
    assert any("linear_1" in name for name in old)
    assert registry.add(saved(tmp_path / "vit.pth", old)).architecture == "vit_t_16"
    older = {
        name: tensor
        for name, tensor in tensors_of("mobilenet_v2").items()
        if not name.endswith("num_batches_tracked")
    }
    assert registry.add(saved(tmp_path / "m.pth", older)).architecture == "mobilenet_v2"


def test_no_file_chooses_where_a_table_is_looked_up(
    registry: ClassifierRegistry, tmp_path: Path
) -> None:
    tensors = tensors_of("swin_t")
    right = {k: v.clone() for k, v in tensors.items() if k.endswith("relative_position_index")}
    for name in right:
        tensors[name] += 10**9
    registry.add(saved(tmp_path / "swin.pth", tensors))
    loaded = registry.load("swin", CPU).network.state_dict()
    for name, index in right.items():
        assert torch.equal(loaded[name], index)


def headless(tensors: dict[str, Any]) -> None:
    del tensors["classifier.1.bias"]


def one_class(tensors: dict[str, Any]) -> None:
    tensors["classifier.1.bias"] = torch.zeros(1)


def many_classes(tensors: dict[str, Any]) -> None:
    tensors["classifier.1.bias"] = torch.zeros(10**6)


def other_shape(tensors: dict[str, Any]) -> None:
    tensors["features.3.conv.0.0.weight"] = torch.zeros(3, 3)


def not_finite(tensors: dict[str, Any]) -> None:
    tensors["features.3.conv.0.0.weight"][0] = torch.nan


def unknown(tensors: dict[str, Any]) -> None:
    tensors["evil"] = torch.zeros(1)


def no_mark(tensors: dict[str, Any]) -> None:
    del tensors["features.18.0.weight"]


@pytest.mark.parametrize(
    "spoil",
    [headless, one_class, many_classes, other_shape, not_finite, unknown, no_mark],
)
def test_spoiled_checkpoints_are_refused_and_leave_nothing(
    registry: ClassifierRegistry, tmp_path: Path, spoil: Callable[[dict[str, Any]], None]
) -> None:
    tensors = tensors_of("mobilenet_v2")
    spoil(tensors)
    with pytest.raises(UserError, match=r"net\.pth"):
        registry.add(saved(tmp_path / "net.pth", tensors))
    assert list((tmp_path / "user").iterdir()) == []


class Runs:
    def __reduce__(self) -> tuple[Any, ...]:
        return (print, ("ran",))


def test_code_in_a_checkpoint_is_not_run(
    registry: ClassifierRegistry, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(UserError, match="code"):
        registry.add(saved(tmp_path / "net.pth", {**tensors_of("mobilenet_v2"), "x": Runs()}))
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "values",
    [
        {"architecture": "resnet9000"},
        {"architecture": ["x"]},
        {"architecture": "resnet50"},
        {"classes": "ab"},
        {"classes": ["one"]},
        {"classes": ["same", "same"]},
        {"cam_peak_min": 3},
        {"cam_peak_min": {"Grad-CAM": "much"}},
    ],
)
def test_cards_that_make_no_sense_are_refused(
    registry: ClassifierRegistry, tmp_path: Path, values: dict[str, Any]
) -> None:
    registry.add(saved(tmp_path / "net.pth", tensors_of("mobilenet_v2")))
    card = tmp_path / "user" / "net.json"
    card.write_text(json.dumps({**json.loads(card.read_text()), **values}))
    with pytest.raises(UserError):
        registry.load("net", CPU)


def test_an_unknown_architecture_hides_only_its_own_classifier(
    registry: ClassifierRegistry, tmp_path: Path
) -> None:
    for name in ("a", "b"):
        registry.add(
            saved(
                tmp_path / f"{name}.pth",
                tensors_of("mobilenet_v2") if name == "a" else tensors_of("vit_t_16"),
            )
        )
    card = tmp_path / "user" / "a.json"
    card.write_text(json.dumps({**json.loads(card.read_text()), "architecture": "future"}))
    assert [info.ref.name for info in registry.list()] == ["b"]
    assert len(registry.problems()) == 1


def test_models_and_classifiers_share_a_folder_and_no_name(
    registry: ClassifierRegistry, tmp_path: Path
) -> None:
    models = ModelRegistry(tmp_path / "shipped", tmp_path / "user")
    save_file({"x": torch.zeros(1)}, tmp_path / "shipped" / "net.safetensors")
    sha256 = hashlib.sha256((tmp_path / "shipped" / "net.safetensors").read_bytes()).hexdigest()
    (tmp_path / "shipped" / "net.json").write_text(
        json.dumps({"kind": "promptable", "preprocessing": "compact", "sha256": sha256})
    )
    info = registry.add(saved(tmp_path / "net.pth", tensors_of("mobilenet_v2")))
    assert info.ref.name == "net-2"
    assert [m.ref.name for m in models.list()] == ["net"]
    assert [c.ref.name for c in registry.list()] == ["net-2"]
    with pytest.raises(UserError, match="net-2"):
        registry.load("net", CPU)


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_every_architecture_is_recognised_by_its_own_tensors(name: str) -> None:
    with torch.device("meta"):
        network = ARCHITECTURES[name].build(2)
    assert recognised(network.state_dict()) is ARCHITECTURES[name]
    assert ARCHITECTURES[name].last_linear(network).out_features == 2


def test_threads_share_tensors_and_no_layers() -> None:
    classifier = tiny_classifier("swin_t")
    one = classifier.network
    classifier._of_thread.network = None, None
    other = classifier.network
    assert one is not other
    assert one.head is not other.head
    assert one.head.weight is other.head.weight
