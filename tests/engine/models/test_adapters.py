import copy

import pytest
import torch
from segment_anything.modeling.transformer import TwoWayAttentionBlock
from tiny_sam import tiny_sam
from torch import nn

from lesionlab.core.errors import BugError
from lesionlab.engine.models.adapters import (
    BESIDE_MLP_SCALE,
    AdaptedBlock,
    AdaptedResidual,
    AdaptedSmooth,
    AdaptedTwoWayBlock,
    Adapter,
    GridAdapter,
    PromptedAdapter,
    adapt_decoder,
    adapt_encoder,
)
from lesionlab.engine.models.compact import CompactImageEncoder, build_compact
from lesionlab.engine.models.sam_decoding import decode_batch


def stirred(module):
    """Move the adapters away from zero, so that each is felt."""
    for name, parameter in module.named_parameters():
        if ".up." in f".{name}":
            nn.init.normal_(parameter, std=0.5)
    return module


def test_an_adapter_is_down_relu_up():
    adapter = Adapter(32)
    assert adapter.down.weight.shape == (8, 32)
    x = torch.randn(3, 5, 32)
    assert torch.equal(adapter(x), torch.zeros_like(x))
    nn.init.constant_(adapter.down.weight, 1.0)
    nn.init.constant_(adapter.down.bias, -31.0)
    nn.init.constant_(adapter.up.weight, 2.0)
    nn.init.constant_(adapter.up.bias, 0.5)
    ones = torch.ones(1, 32)
    # Down: 32 - 31 = 1 in each of 8; up: 8 * 2 * 1 + 0.5.
    # Of minus ones the ReLU lets nothing through.
    assert torch.equal(adapter(ones), torch.full((1, 32), 16.5))
    assert torch.equal(adapter(-ones), torch.full((1, 32), 0.5))


def test_the_prompt_is_projected_down_and_added_before_the_relu():
    adapter = PromptedAdapter(32)
    for layer, value in ((adapter.down, 1.0), (adapter.prompt_down, -1.0), (adapter.up, 1.0)):
        nn.init.constant_(layer.weight, value)
        nn.init.zeros_(layer.bias)
    ones = torch.ones(1, 1, 32)
    assert torch.equal(adapter(ones, 0.5 * ones), torch.full((1, 1, 32), 8 * 16.0))
    assert torch.equal(adapter(ones, 2 * ones), torch.zeros(1, 1, 32))


def test_a_grid_adapter_is_the_adapter_of_each_cell():
    torch.manual_seed(0)
    grid, vector = stirred(GridAdapter(32)), Adapter(32)
    for ours, theirs in ((vector.down, grid.down), (vector.up, grid.up)):
        ours.weight.data = theirs.weight.data[:, :, 0, 0]
        ours.bias.data = theirs.bias.data
    x = torch.randn(2, 32, 3, 4)
    cells = vector(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)
    assert torch.allclose(grid(x), cells, atol=1e-5)


@pytest.mark.parametrize("index", [0, 1])  # with windows, and over the whole grid
def test_a_block_adapts_attention_in_series_and_mlp_in_parallel(index):
    block = tiny_sam().image_encoder.blocks[index]
    adapted = stirred(AdaptedBlock(block))
    x = torch.randn(1, 16, 16, 32)
    heard = []
    block.mlp.register_forward_hook(lambda _module, inputs, output: heard.append((inputs, output)))
    block(x)
    before_mlp_plain = block(x) - heard[0][1]
    seen = before_mlp_plain - x
    between = x + seen + adapted.attention_adapter(seen)
    normed = block.norm2(between)
    expected = between + block.mlp(normed) + BESIDE_MLP_SCALE * adapted.mlp_adapter(normed)
    assert torch.allclose(adapted(x), expected, atol=1e-4)
    assert not torch.allclose(adapted(x), block(x), atol=1e-2)


def test_a_decoder_block_has_its_three_adapters_where_the_paper_puts_them():
    torch.manual_seed(0)
    block = TwoWayAttentionBlock(32, 2, 64)
    adapted = stirred(AdaptedTwoWayBlock(block))
    queries, tokens = torch.randn(1, 5, 32), torch.randn(1, 5, 32)
    keys, places = torch.randn(1, 9, 32), torch.randn(1, 9, 32)
    adapters = adapted.adapters
    q = block.norm1(queries + block.self_attn(queries + tokens, queries + tokens, queries))
    q = q + block.cross_attn_token_to_image(q + tokens, keys + places, keys)
    q = block.norm2(q + adapters.looking(q, tokens))
    q = block.norm3(q + block.mlp(q) + BESIDE_MLP_SCALE * adapters.mlp(q))
    k = keys + block.cross_attn_image_to_token(keys + places, q + tokens, q)
    k = block.norm4(k + adapters.telling(k))
    found_q, found_k = adapted(queries, keys, tokens, places)
    assert torch.allclose(found_q, q, atol=1e-5)
    assert torch.allclose(found_k, k, atol=1e-5)


def compact_encoder():
    torch.manual_seed(1)
    encoder = CompactImageEncoder().eval()
    return encoder, torch.randn(1, 3, 64, 64)


def vit_encoder():
    return tiny_sam().image_encoder, torch.randn(1, 3, 128, 128)


@pytest.mark.parametrize("make", [compact_encoder, vit_encoder])
def test_an_untrained_adapted_encoder_is_the_base_and_takes_its_tensors(make):
    encoder, x = make()
    encoder.requires_grad_(False)
    expected, state = encoder(x), encoder.state_dict()
    adapted = adapt_encoder(copy.deepcopy(encoder))
    assert torch.equal(adapted(x), expected)
    missing, unknown = adapted.load_state_dict(state, strict=False)
    assert not unknown
    assert all("adapter" in key for key in missing)
    learned = {name for name, p in adapted.named_parameters() if p.requires_grad}
    assert learned == set(missing)
    stirred(adapted)
    assert not torch.allclose(adapted(x), expected, atol=1e-2)
    adapted(x).square().sum().backward()
    assert all(
        p.grad is not None and p.grad.abs().sum() > 0
        for name, p in adapted.named_parameters()
        if "up" in name and p.requires_grad
    )


def test_every_residual_and_every_level_of_the_compact_encoder_is_adapted():
    encoder = adapt_encoder(CompactImageEncoder())
    assert sum(isinstance(m, AdaptedResidual) for m in encoder.modules()) == 17
    assert sum(isinstance(m, AdaptedSmooth) for m in encoder.modules()) == 3


def test_every_block_of_a_vit_has_two():
    encoder = adapt_encoder(tiny_sam().image_encoder)
    assert sum(isinstance(m, Adapter) for m in encoder.modules()) == 2 * 3


def test_an_encoder_of_another_kind_is_refused():
    with pytest.raises(BugError):
        adapt_encoder(nn.Conv2d(3, 3, 1))


def inputs_of(model, count=2):
    channels = model.mask_decoder.transformer_dim
    side = model.prompt_encoder.image_embedding_size[0]
    torch.manual_seed(3)
    return {
        "embeddings": torch.randn(count, channels, side, side),
        "image_pe": model.prompt_encoder.get_dense_pe(),
        "sparse": torch.randn(count, 2, channels),
        "dense": torch.randn(count, channels, side, side),
    }


@pytest.mark.parametrize("make", [build_compact, tiny_sam])
def test_an_untrained_adapted_decoder_is_the_base_on_both_ways(make):
    model = make().eval()
    given = inputs_of(model)
    plain = decode_batch(model.mask_decoder, **given)
    adapt_decoder(model.mask_decoder)
    again = decode_batch(model.mask_decoder, **given)
    assert torch.equal(plain[0], again[0])
    assert torch.equal(plain[1], again[1])


def test_the_fast_decoder_and_sams_own_agree_on_adapters():
    model = tiny_sam()
    adapt_decoder(model.mask_decoder)
    stirred(model.mask_decoder.transformer.layers[0].adapters)
    given = inputs_of(model, count=1)
    fast, _ = decode_batch(model.mask_decoder, **given)
    own, _ = model.mask_decoder.predict_masks(
        image_embeddings=given["embeddings"],
        image_pe=given["image_pe"],
        sparse_prompt_embeddings=given["sparse"],
        dense_prompt_embeddings=given["dense"],
    )
    assert torch.allclose(fast, own, atol=1e-3 * float(own.detach().abs().max()))


def test_the_first_block_is_frozen_but_for_its_adapters_and_what_follows_learns():
    decoder = build_compact().mask_decoder.requires_grad_(False)
    before = set(decoder.state_dict())
    adapt_decoder(decoder)
    learned = {name for name, p in decoder.named_parameters() if p.requires_grad}
    first = {name for name in learned if name.startswith("transformer.layers.0.")}
    assert first == {n for n, _ in decoder.named_parameters() if ".adapters." in n}
    frozen = {name for name, p in decoder.named_parameters() if not p.requires_grad}
    assert all(n.startswith(("transformer.layers.0.", "iou_token", "mask_tokens")) for n in frozen)
    assert before <= set(decoder.state_dict())
