"""SAM's image encoder in another order, beside segment_anything's own."""

from __future__ import annotations

import threading

import pytest
import torch
from tiny_sam import tiny_sam

from lesionlab.engine.models.backends import vit
from lesionlab.engine.models.backends.vit import RearrangedVit
from lesionlab.engine.models.gate import Cancelled, Gate


def image() -> torch.Tensor:
    return torch.randn(1, 3, 128, 128, generator=torch.Generator().manual_seed(0))


@pytest.mark.parametrize("queries", [7, 64, 1000])
def test_the_embedding_is_upstreams(monkeypatch: pytest.MonkeyPatch, queries: int) -> None:
    # 16 tokens a side and windows of 5: some of it is padding; queries that do not divide 256.
    monkeypatch.setattr(vit, "_QUERIES", queries)
    encoder = tiny_sam().image_encoder
    with torch.inference_mode():
        expected = encoder(image())
        found = RearrangedVit(encoder)(image())
    assert torch.allclose(found, expected, atol=1e-5)


def test_every_weight_matters() -> None:
    encoder = tiny_sam().image_encoder.requires_grad_(False)
    for name, parameter in encoder.named_parameters():
        kept = parameter.clone()
        parameter += 0.05 * torch.randn_like(parameter)
        with torch.inference_mode():
            expected, found = encoder(image()), RearrangedVit(encoder)(image())
        assert torch.allclose(found, expected, atol=1e-5), name
        parameter.copy_(kept)


def test_bfloat16_is_near_and_leaves_the_encoder_alone() -> None:
    encoder = tiny_sam().image_encoder
    with torch.inference_mode():
        expected = encoder(image())
        found = RearrangedVit(encoder, dtype=torch.bfloat16)(image())
    assert found.dtype is torch.float32
    assert not torch.equal(found, expected)
    assert (found - expected).abs().mean() < 0.01 * expected.abs().mean()
    assert all(parameter.dtype is torch.float32 for parameter in encoder.parameters())


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_it_ends_when_its_work_is_superseded(dtype: torch.dtype) -> None:
    gate, superseded = Gate(), threading.Event()
    encoder = tiny_sam().image_encoder
    gate.install(encoder)
    rearranged = RearrangedVit(encoder, dtype=dtype)
    superseded.set()
    with gate.background(superseded), torch.inference_mode(), pytest.raises(Cancelled):
        rearranged.blocks[1](torch.zeros(1, 16, 16, 32))


def test_all_heads_of_a_global_block_are_pause_points() -> None:
    encoder = tiny_sam().image_encoder
    uses = 0

    def count(*_: object) -> None:
        nonlocal uses
        uses += 1

    encoder.blocks[1].mlp.act.register_forward_pre_hook(count)
    with torch.inference_mode():
        RearrangedVit(encoder).blocks[1](torch.zeros(1, 16, 16, 32))
    assert uses == 2 + 1  # heads, and the perceptron itself
