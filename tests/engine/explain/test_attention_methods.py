"""Rollout and relevance propagation on cases worked out by hand, and on torchvision's networks."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from tiny_backbones import SIDE_PX, tiny, tiny_classifier
from torch.nn import functional
from torchvision.models import SwinTransformer

from lesionlab.core.cam_methods import ATTENTION_METHODS, CAM_METHODS, LRP, ROLLOUT
from lesionlab.core.errors import UserError
from lesionlab.engine.explain import attention
from lesionlab.engine.explain.attention import Attended, Merged, Traced, traced
from lesionlab.engine.explain.cams import make_cam, methods_of
from lesionlab.engine.explain.relevance import relevance_map, relevance_of_tokens
from lesionlab.engine.explain.rollout import rolled_out, rollout_map
from lesionlab.engine.models.gate import Cancelled, Gate

TRANSFORMERS = ("vit_s_16", "swin_t")


@pytest.fixture(scope="module")
def image() -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (60, 90, 3), dtype=np.uint8)


def attended(*rows: list[float], places: list[int] | None = None) -> Attended:
    """One window with one head."""
    where = torch.tensor([places or list(range(len(rows)))])
    return Attended(torch.tensor(rows)[None, None], where)


def trace_of(*steps: Attended | Merged, hw: tuple[int, int], extra: int = 0) -> Traced:
    tokens = torch.zeros(extra + hw[0] * hw[1], 1)
    return Traced(tokens, hw, extra, steps, torch.zeros(2))


# --- rollout


def test_rollout_of_a_class_token_is_its_row_of_the_product() -> None:
    first, second = np.random.default_rng(0).dirichlet(np.ones(5), size=(2, 5))
    trace = trace_of(attended(*first.tolist()), attended(*second.tolist()), hw=(2, 2), extra=1)
    half = np.eye(5) / 2
    expected = (second / 2 + half) @ (first / 2 + half)
    np.testing.assert_allclose(rolled_out(trace).numpy(), expected[0], rtol=1e-5)


def test_heads_are_averaged() -> None:
    weights = torch.tensor([[[1.0, 0.0], [1.0, 0.0]], [[0.0, 1.0], [0.0, 1.0]]])[None]
    trace = trace_of(Attended(weights, torch.tensor([[0, 1]])), hw=(1, 1), extra=1)
    assert rolled_out(trace).tolist() == [0.75, 0.25]


def test_rollout_within_windows_reaches_where_the_shift_put_them() -> None:
    # Two windows of two tokens, {0, 3} and {1, 2}; in each, both read the second.
    weights = torch.tensor([[0.0, 1.0], [0.0, 1.0]]).expand(2, 1, 2, 2)
    step = Attended(weights, torch.tensor([[0, 3], [1, 2]]))
    got = rolled_out(trace_of(step, hw=(2, 2)))
    # Half of a quarter stays; a half of both quarters of a window goes to what they read.
    assert got.tolist() == [0.125, 0.125, 0.375, 0.375]


def test_merging_gives_each_of_four_tokens_a_quarter() -> None:
    # Of two merged tokens the left one is read by both.
    step = attended([1.0, 0.0], [1.0, 0.0])
    got = rolled_out(trace_of(Merged((2, 4)), step, hw=(2, 4)))
    assert got.view(2, 4).tolist() == [[0.1875, 0.1875, 0.0625, 0.0625]] * 2


def test_padding_is_not_read() -> None:
    step = attended([0.5, 0.5], [0.5, 0.5], places=[0, -1])
    assert rolled_out(trace_of(step, hw=(1, 1))).tolist() == [1.0]


@pytest.mark.parametrize("name", TRANSFORMERS)
def test_shares_sum_to_one(name: str) -> None:
    _, network = tiny(name)
    with torch.no_grad():
        shares = rolled_out(traced(network, torch.randn(1, 3, SIDE_PX, SIDE_PX)))
    assert float(shares.sum()) == pytest.approx(1.0, rel=1e-5)
    assert float(shares.min()) > 0


# --- the pass written out


@pytest.mark.parametrize("frozen", [False, True])
@pytest.mark.parametrize("name", TRANSFORMERS)
def test_the_pass_written_out_gives_the_networks_logits(name: str, frozen: bool) -> None:
    _, network = tiny(name)
    x = torch.randn(1, 3, SIDE_PX, SIDE_PX)
    with torch.no_grad():
        expected = network(x)[0]
    got = traced(network, x, frozen=frozen).logits.detach()
    torch.testing.assert_close(got, expected, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("side_px", [56, 52, 16])
def test_windows_are_padded_and_shifted_as_torchvision_does(side_px: int) -> None:
    """Grids of 14 and 13 need padding and odd merging; one of 4 is a single window, unshifted."""
    torch.manual_seed(0)
    network = SwinTransformer([4, 4], 8, [2, 2], [2, 4], [4, 4], num_classes=2).eval()
    x = torch.randn(1, 3, side_px, side_px)
    with torch.no_grad():
        torch.testing.assert_close(traced(network, x).logits, network(x)[0], rtol=1e-4, atol=1e-4)
        shares, _ = rollout_map(network, x)
    assert shares.shape == (side_px // 4, side_px // 4)


# --- relevance


@pytest.mark.parametrize("target", [0, 1])
@pytest.mark.parametrize("name", TRANSFORMERS)
def test_relevance_of_tokens_and_biases_sums_to_the_logit(name: str, target: int) -> None:
    _, network = tiny(name)
    trace = traced(network.requires_grad_(True), torch.randn(1, 3, SIDE_PX, SIDE_PX), frozen=True)
    logit = trace.logits[target]
    biases = [p for key, p in network.named_parameters() if key.endswith("bias")]
    gradients = torch.autograd.grad(logit, biases, retain_graph=True, allow_unused=True)
    pairs = [(g, b.detach()) for g, b in zip(gradients, biases, strict=True) if g is not None]
    of_biases = sum(float((g * b).sum()) for g, b in pairs)
    of_tokens = float(relevance_of_tokens(trace, target=target).sum())
    assert of_tokens + of_biases == pytest.approx(float(logit.detach()), rel=1e-4, abs=1e-4)


@pytest.mark.parametrize("name", TRANSFORMERS)
def test_without_biases_all_relevance_is_the_tokens(name: str) -> None:
    _, network = tiny(name)
    with torch.no_grad():
        for key, parameter in network.named_parameters():
            if key.endswith("bias"):
                parameter.zero_()
    trace = traced(network, torch.randn(1, 3, SIDE_PX, SIDE_PX), frozen=True)
    relevance = relevance_of_tokens(trace, target=1)
    assert float(relevance.sum()) == pytest.approx(float(trace.logits[1].detach()), rel=1e-4)


def test_two_linear_layers_follow_rule_0_by_hand() -> None:
    torch.manual_seed(0)
    layers: Any = [torch.nn.Linear(3, 4, bias=False), None, None, torch.nn.Linear(4, 2, bias=False)]
    x = torch.randn(3, requires_grad=True)
    (gradient,) = torch.autograd.grad(attention._mlp(layers, x, True)[1], x)
    w1, w2 = (layers[i].weight.detach().numpy() for i in (0, 3))
    inputs = x.detach().numpy()
    hidden = w1 @ inputs
    active = functional.gelu(torch.from_numpy(hidden)).numpy()
    of_hidden = active * w2[1]  # of the logit: z_jk / sum_j z_jk times the logit
    of_inputs = (w1 * inputs / hidden[:, None] * of_hidden[:, None]).sum(0)
    np.testing.assert_allclose((gradient * x).detach().numpy(), of_inputs, rtol=1e-4)


def test_patches_that_nobody_reads_have_no_relevance() -> None:
    _, network = tiny("vit_s_16")
    with torch.no_grad():
        for block in network.encoder.layers:
            block.self_attention.out_proj.weight.zero_()
    trace = traced(network, torch.randn(1, 3, SIDE_PX, SIDE_PX), frozen=True)
    relevance = relevance_of_tokens(trace, target=0)
    assert relevance[1:].abs().max() == 0
    assert relevance[0] != 0


@pytest.mark.parametrize("name", TRANSFORMERS)
def test_both_transformers_have_cells_of_16_pixels(name: str) -> None:
    _, network = tiny(name)
    cells, target = relevance_map(network, torch.randn(1, 3, SIDE_PX, SIDE_PX))
    assert cells.shape == (4, 4)
    assert cells.min() >= 0
    assert target in (0, 1)


# --- as maps


@pytest.mark.parametrize("method", ATTENTION_METHODS)
@pytest.mark.parametrize("name", TRANSFORMERS)
def test_transformers_offer_both(name: str, method: str, image: np.ndarray) -> None:
    classifier = tiny_classifier(name)
    assert methods_of(classifier) == (*CAM_METHODS, ROLLOUT, LRP)
    before = classifier.predict(image)
    cam = make_cam(classifier, image, method=method)
    assert cam.map.shape == (SIDE_PX, SIDE_PX)
    assert cam.map.min() >= 0
    assert cam.peak > 0
    assert cam.target_class == max(before, key=before.__getitem__)
    np.testing.assert_array_equal(make_cam(classifier, image, method=method).map, cam.map)
    assert classifier.predict(image) == before


@pytest.mark.parametrize("method", ATTENTION_METHODS)
def test_convolutional_networks_offer_neither(method: str, image: np.ndarray) -> None:
    classifier = tiny_classifier("resnet50")
    assert methods_of(classifier) == CAM_METHODS
    with pytest.raises(UserError, match="Score-CAM"):
        make_cam(classifier, image, method=method)


class Superseded:
    """An event that is set from a certain look at it on."""

    def __init__(self, at: float) -> None:
        self.looks, self.at = 0, at

    def is_set(self) -> bool:
        self.looks += 1
        return self.looks >= self.at


@pytest.mark.parametrize("method", [*CAM_METHODS, *ATTENTION_METHODS])
@pytest.mark.parametrize("name", TRANSFORMERS)
def test_every_method_ends_at_any_layer_when_it_is_superseded(
    name: str, method: str, image: np.ndarray
) -> None:
    gate = Gate()
    classifier = tiny_classifier(name, gate=gate)
    before = classifier.predict(image)
    whole: Any = Superseded(at=np.inf)
    with gate.background(whole):
        make_cam(classifier, image, method=method)
    assert whole.looks > 6
    for at in (4, whole.looks):
        superseded: Any = Superseded(at)
        with gate.background(superseded), pytest.raises(Cancelled):
            make_cam(classifier, image, method=method)
    assert classifier.predict(image) == before
    assert not any(m._forward_hooks for m in classifier.network.modules())


@pytest.mark.parametrize("name", TRANSFORMERS)
def test_a_backward_pass_pauses_behind_each_block(name: str) -> None:
    _, network = tiny(name)
    pauses: list[None] = []
    relevance_map(network, torch.randn(1, 3, SIDE_PX, SIDE_PX), pause=lambda: pauses.append(None))
    assert len(pauses) == {"vit_s_16": 3, "swin_t": 4}[name]
