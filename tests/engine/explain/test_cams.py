"""CAMs against pytorch-grad-cam's own classes on the whole network."""

from __future__ import annotations

import copy
import threading
from dataclasses import replace

import numpy as np
import pytest
import torch
from pretended_gpu import PretendedGpu, is_full_from
from pytorch_grad_cam import AblationCAM, GradCAM, GradCAMPlusPlus, ScoreCAM
from torch import nn

from lesionlab.core.cam_methods import CAM_METHODS
from lesionlab.core.errors import UserError
from lesionlab.core.proposals import ModelRef
from lesionlab.engine.explain.cams import make_cam
from lesionlab.engine.explain.classifier import LesionClassifier
from lesionlab.engine.models import lesion_classifier
from lesionlab.engine.models.backbones import SHIPPED
from lesionlab.engine.models.device import Device, choose_device

REF = ModelRef("c", "0" * 64)
STOCK = {
    "Grad-CAM": GradCAM,
    "Grad-CAM++": GradCAMPlusPlus,
    "Score-CAM": ScoreCAM,
    "Ablation-CAM": AblationCAM,
}


# The network takes any size; at its own, Score-CAM alone would take a minute here.
SMALL = replace(SHIPPED, frame=replace(SHIPPED.frame, side_px=64))


def network(bias: float = 0.0) -> lesion_classifier.LesionClassifier:
    """Seeded weights; a bias of the class logits turns their sign."""
    torch.manual_seed(4)
    built = lesion_classifier.build_lesion_classifier()
    with torch.no_grad():
        # All channels speak for a class, so that no map is empty.
        built.classifier.weight.normal_(std=0.5).abs_()
        built.classifier.bias.fill_(bias)
        # Fresh layers fade the signal out; one pass sets their statistics to what they see.
        for layer in built.modules():
            if isinstance(layer, nn.BatchNorm2d):
                layer.momentum = 1.0
        built.train()(torch.rand(4, 3, 64, 64) * 2 - 1)
    return built.eval()


def classifier_of(
    net: lesion_classifier.LesionClassifier, device: Device | None = None
) -> LesionClassifier:
    where = device or choose_device("cpu")
    return LesionClassifier(net, ref=REF, device=where, architecture=SMALL)


@pytest.fixture(scope="module")
def image() -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (60, 90, 3), dtype=np.uint8)


@pytest.mark.parametrize("method", STOCK)
def test_equals_pytorch_grad_cam(method: str, image: np.ndarray) -> None:
    net = network(bias=20.0)  # positive scores, as Ablation-CAM assumes
    classifier = classifier_of(net)
    ours = make_cam(classifier, image, method=method)
    fresh = network(bias=20.0)
    stock = STOCK[method](fresh, [lesion_classifier.target_layer(fresh)])
    expected = stock(classifier.input_tensor(image), targets=None)[0]
    assert expected.max() > 0.5
    scaled = ours.map - ours.map.min()
    np.testing.assert_allclose(scaled / scaled.max(), expected, atol=2e-4)


def test_the_raw_peak_is_kept(image: np.ndarray) -> None:
    net = network()
    ours = make_cam(classifier_of(net), image, method="Grad-CAM")
    # Grad-CAM through global average pooling is the evidence map divided by the number of places.
    with torch.no_grad():
        logits, evidence = net.evidence(classifier_of(net).input_tensor(image))
    target = int(logits.argmax())
    raw = evidence[0, target].clamp(min=0) / evidence[0, target].numel()
    assert ours.peak == pytest.approx(float(raw.max()), rel=1e-4)
    assert ours.target_class == lesion_classifier.CLASS_NAMES[target]


def test_ablation_cam_of_a_negative_score_is_not_turned_inside_out(image: np.ndarray) -> None:
    positive = make_cam(classifier_of(network(20.0)), image, method="Ablation-CAM").map
    negative = make_cam(classifier_of(network(-20.0)), image, method="Ablation-CAM").map
    np.testing.assert_allclose(negative / negative.max(), positive / positive.max(), atol=1e-3)


def test_making_cams_leaves_the_network_as_it_was(image: np.ndarray) -> None:
    net = network()
    classifier = classifier_of(net)
    before = classifier.predict(image)
    modules = [name for name, _ in classifier.network.named_modules()]
    for method in CAM_METHODS:
        make_cam(classifier, image, method=method)
    assert classifier.predict(image) == before
    assert [name for name, _ in classifier.network.named_modules()] == modules
    assert not any(m._forward_hooks for m in classifier.network.modules())


def test_no_method_prints(image: np.ndarray, capfd: pytest.CaptureFixture[str]) -> None:
    classifier = classifier_of(network())
    for method in CAM_METHODS:
        make_cam(classifier, image, method=method)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("method", CAM_METHODS)
def test_an_image_always_gets_the_same_map(method: str, image: np.ndarray) -> None:
    one, two = (make_cam(classifier_of(network()), image, method=method) for _ in range(2))
    np.testing.assert_array_equal(one.map, two.map)
    assert one.seed == two.seed
    other = make_cam(classifier_of(network()), image[::-1].copy(), method=method)
    assert not np.array_equal(one.map, other.map)


def test_unknown_methods_are_refused(image: np.ndarray) -> None:
    with pytest.raises(UserError, match="Grad-CAM"):
        make_cam(classifier_of(network()), image, method="Magic-CAM")


@pytest.mark.parametrize("method", CAM_METHODS)
def test_errors_are_not_swallowed(
    method: str, image: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    classifier = classifier_of(network())
    real, calls = nn.Linear.forward, []

    def fail_in_the_middle(layer: nn.Linear, x: torch.Tensor) -> torch.Tensor:
        calls.append(layer)
        if len(calls) > 1 or "Ablation" not in method:
            raise IndexError("seen")
        return real(layer, x)

    monkeypatch.setattr(nn.Linear, "forward", fail_in_the_middle)
    with pytest.raises(IndexError, match="seen"):
        make_cam(classifier, image, method=method)
    assert not any(m._forward_hooks for m in classifier.network.modules())


def test_threads_do_not_share_a_network(image: np.ndarray) -> None:
    classifier = classifier_of(network())
    seen: list[object] = []

    def look() -> None:
        seen.append((classifier.network, classifier.network))

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert seen[0][0] is seen[0][1] is not classifier.network  # type: ignore[index]


def test_a_map_can_be_made_after_a_prediction(image: np.ndarray) -> None:
    classifier = classifier_of(network())
    chances = classifier.predict(image)
    assert sum(chances.values()) == pytest.approx(1.0)
    assert make_cam(classifier, image).target_class == max(chances, key=chances.__getitem__)


@pytest.mark.parametrize("method", CAM_METHODS)
def test_a_map_that_a_gpu_has_no_memory_for_is_made_on_the_cpu(
    image: np.ndarray, method: str
) -> None:
    net, gpu = network(), PretendedGpu()
    expected = make_cam(classifier_of(copy.deepcopy(net)), image, method=method)
    is_full_from(net.classifier, gpu)

    made = make_cam(classifier_of(net, gpu), image, method=method)

    assert gpu.is_left
    assert made.target_class == expected.target_class
    np.testing.assert_allclose(made.map, expected.map, atol=1e-5)


@pytest.mark.parametrize("method", ["Score-CAM", "Ablation-CAM"])
def test_a_map_of_many_passes_makes_them_one_by_one_where_memory_is_short(
    image: np.ndarray, method: str
) -> None:
    net, gpu = network(), PretendedGpu()
    expected = make_cam(classifier_of(copy.deepcopy(net)), image, method=method)
    is_full_from(net.classifier, gpu, batch=2)

    made = make_cam(classifier_of(net, gpu), image, method=method)

    assert not gpu.is_left
    np.testing.assert_allclose(made.map, expected.map, atol=1e-4 * float(expected.map.max()))
