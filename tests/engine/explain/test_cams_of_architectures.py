"""Each map of each architecture against pytorch-grad-cam's own on the whole network."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from pytorch_grad_cam import AblationCAM, GradCAM, GradCAMPlusPlus, ScoreCAM
from pytorch_grad_cam.ablation_layer import AblationLayer, AblationLayerVit
from tiny_backbones import BUILD, SIDE_PX, tiny, tiny_classifier
from torch import nn

from lesionlab.core.cam_methods import CAM_METHODS
from lesionlab.engine.explain import masking_cams
from lesionlab.engine.explain.cams import Cam, make_cam
from lesionlab.engine.explain.masking_cams import most_varied

STOCK: dict[str, Any] = {
    "Grad-CAM": GradCAM,
    "Grad-CAM++": GradCAMPlusPlus,
    "Score-CAM": ScoreCAM,
}


@pytest.fixture(scope="module")
def image() -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (60, 90, 3), dtype=np.uint8)


@pytest.fixture(autouse=True)
def _all_channels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(masking_cams, "MOST_CHANNELS", None)


def stock_layer(name: str, network: Any) -> tuple[nn.Module, Any]:
    """Where pytorch-grad-cam's own examples take the map."""
    if name == "vit_s_16":

        def reshape(tokens: torch.Tensor) -> torch.Tensor:
            return tokens[:, 1:].reshape(len(tokens), 4, 4, -1).permute(0, 3, 1, 2)

        return network.encoder.layers[-1].ln_1, reshape
    layers = {"resnet50": "layer4", "swin_t": "permute"}
    return getattr(network, layers.get(name, "features")), None


def assert_same_map(ours: Cam, expected: np.ndarray) -> None:
    assert expected.max() > 0.5
    scaled = ours.map - ours.map.min()
    np.testing.assert_allclose(scaled / scaled.max(), expected, atol=1e-3)


@pytest.mark.parametrize("method", STOCK)
@pytest.mark.parametrize("name", BUILD)
def test_equals_pytorch_grad_cam(name: str, method: str, image: np.ndarray) -> None:
    classifier = tiny_classifier(name)
    _, network = tiny(name)
    layer, reshape = stock_layer(name, network)
    stock = STOCK[method](network, [layer], reshape_transform=reshape)
    expected = stock(classifier.input_tensor(image), targets=None)[0]
    assert_same_map(make_cam(classifier, image, method=method), expected)


def setting_zero(stock: type[Any]) -> Any:
    """Make pytorch-grad-cam's layer set a channel to 0, as Ablation-CAM was published."""

    class SetsZero(stock):
        def __call__(self, x: torch.Tensor) -> torch.Tensor:
            output = self.activations
            axis = -1 if stock is AblationLayerVit else 1
            for row in range(len(output)):
                output.movedim(axis, 1)[row, self.indices[row]] = 0
            return output

    return SetsZero()


@pytest.mark.parametrize("name", BUILD)
def test_ablation_cam_equals_pytorch_grad_cam(name: str, image: np.ndarray) -> None:
    classifier = tiny_classifier(name, bias=20.0)  # positive scores, as it assumes
    _, network = tiny(name, bias=20.0)
    layer, reshape = stock_layer(name, network)
    of_layer = AblationLayerVit if name == "vit_s_16" else AblationLayer
    stock = AblationCAM(
        network, [layer], reshape_transform=reshape, ablation_layer=setting_zero(of_layer)
    )
    expected = stock(classifier.input_tensor(image), targets=None)[0]
    assert_same_map(make_cam(classifier, image, method="Ablation-CAM"), expected)


@pytest.mark.parametrize("name", BUILD)
def test_a_network_cut_in_two_gives_the_same_logits(name: str) -> None:
    architecture, network = tiny(name)
    x = torch.randn(2, 3, SIDE_PX, SIDE_PX)
    parts = architecture.cut(network)
    with torch.no_grad():
        torch.testing.assert_close(parts.behind(parts.before(x)), network(x))


@pytest.mark.parametrize("method", CAM_METHODS)
@pytest.mark.parametrize("name", BUILD)
def test_maps_leave_the_network_as_it_was(name: str, method: str, image: np.ndarray) -> None:
    classifier = tiny_classifier(name)
    before = classifier.predict(image)
    make_cam(classifier, image, method=method)
    assert classifier.predict(image) == before
    assert not any(m._forward_hooks for m in classifier.network.modules())


@pytest.mark.parametrize("method", ["Score-CAM", "Ablation-CAM"])
def test_the_map_so_far_comes_early_and_ends_as_the_result(
    method: str, image: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(masking_cams, "MOST_CHANNELS", 10)
    told: list[Cam] = []
    cam = make_cam(tiny_classifier("vit_s_16"), image, method=method, on_partial=told.append)
    shares = {"Score-CAM": [0.1, 0.3, 0.5, 0.7, 0.9, 1], "Ablation-CAM": [0.1, 0.5, 0.9, 1]}
    assert [each.share for each in told] == pytest.approx(shares[method])
    assert cam.share == 1
    np.testing.assert_array_equal(told[-1].map, cam.map)
    assert not np.array_equal(told[0].map, cam.map)


def test_the_channels_that_vary_most_come_first() -> None:
    flat, wavy, wild = torch.ones(4, 4), torch.ones(4, 4), torch.ones(4, 4)
    wavy[0], wild[0] = 2, 9
    channels = torch.stack([flat, wavy, wild])
    assert most_varied(channels, most=2).tolist() == [2, 1]
    assert most_varied(channels, most=None).tolist() == [2, 1, 0]
