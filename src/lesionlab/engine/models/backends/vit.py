"""SAM's image encoder computed in another order: the same embedding, faster and in less memory.

Upstream builds the relative-position bias of a global block whole, (heads, 4096, 4096): 0.8 GB for
ViT-B, written and read again several times. Here it is built for some queries of one head at a
time and never leaves the processor's cache. Upstream projects the padding of the windows too,
although all that comes out is the projection's bias; here only tokens of the image are projected.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import torch
from torch import nn
from torch.nn import functional

_QUERIES = 256
"""Queries whose bias is built at once; their scores, 256 x 4096, stay in the cache."""


class RearrangedVit(nn.Module):
    """A `segment_anything.modeling.ImageEncoderViT`, its blocks computed in another order.

    Attributes:
        blocks: One module a block, from tokens (1, H, W, C) to tokens.
    """

    def __init__(self, encoder: Any, *, dtype: torch.dtype = torch.float32) -> None:
        """Take over an encoder, sharing its layers in float32.

        Args:
            encoder: The encoder.
            dtype: Of the products within the blocks. The tokens between the blocks, norms, patches
                and neck stay float32: they cost little, and the rounding of many blocks adds up.
        """
        super().__init__()
        self._patch_embed, self._pos_embed = encoder.patch_embed, encoder.pos_embed
        self._neck = encoder.neck
        self.blocks = nn.ModuleList(RearrangedBlock(block, dtype) for block in encoder.blocks)

    def forward(self, batch: torch.Tensor) -> torch.Tensor:
        """Encode one image, float32 (1, 3, S, S), to its embedding, (1, 256, S / 16, S / 16)."""
        tokens = self.tokens(batch)
        for block in self.blocks:
            tokens = block(tokens)
        return self.embedding(tokens)

    def tokens(self, batch: torch.Tensor) -> torch.Tensor:
        """Cut an image into tokens, float32 (1, H, W, C)."""
        tokens: torch.Tensor = self._patch_embed(batch)
        return tokens if self._pos_embed is None else tokens + self._pos_embed

    def embedding(self, tokens: torch.Tensor) -> torch.Tensor:
        """Give the embedding of the last block's tokens, float32 (1, 256, H, W)."""
        return self._neck(tokens.permute(0, 3, 1, 2))  # type: ignore[no-any-return]


class RearrangedBlock(nn.Module):
    """A block of `ImageEncoderViT`: windowed or global attention, and a perceptron."""

    def __init__(self, block: Any, dtype: torch.dtype) -> None:
        super().__init__()
        attention = block.attn
        self._dtype, self._heads = dtype, attention.num_heads
        self.window = block.window_size
        self._norm1, self._norm2 = block.norm1, block.norm2
        layers = (attention.qkv, attention.proj, block.mlp.lin1, block.mlp.lin2)
        self._qkv, self._proj, self._lin1, self._lin2 = (_in(dtype, layer) for layer in layers)
        self._activation = block.mlp.act
        self._rel_h = nn.Parameter(attention.rel_pos_h.detach().to(dtype), requires_grad=False)
        self._rel_w = nn.Parameter(attention.rel_pos_w.detach().to(dtype), requires_grad=False)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        """Go through the block, float32 (1, H, W, C) to the same."""
        tokens = tokens + self._attended(self._norm1(tokens).to(self._dtype))
        inner = self._activation(self._lin1(self._norm2(tokens).to(self._dtype)))
        return tokens + self._lin2(inner)  # type: ignore[no-any-return]

    def _attended(self, x: torch.Tensor) -> torch.Tensor:
        _, height, width, channels = x.shape
        qkv = self._qkv(x)
        if self.window:
            seen = self._in_windows(qkv)
        else:
            parts = qkv.view(height * width, 3, self._heads, -1).permute(1, 2, 0, 3).contiguous()
            seen = self._everywhere(parts, height, width)
        return self._proj(seen.view(1, height, width, channels))  # type: ignore[no-any-return]

    def _in_windows(self, qkv: torch.Tensor) -> torch.Tensor:
        """Attend within windows; (1, H, W, 3 C) to (1, H, W, C), contiguous."""
        _, height, width, triple = qkv.shape
        side, heads = self.window, self._heads
        rows, columns = -(-height // side), -(-width // side)
        # What upstream's padding of zeros becomes in the projection.
        padded = self._qkv.bias.expand(1, rows * side, columns * side, triple).clone()
        padded[:, :height, :width] = qkv
        parts = padded.view(rows, side, columns, side, 3, heads, -1).permute(4, 0, 2, 5, 1, 3, 6)
        q, k, v = parts.reshape(3, rows * columns, heads, side * side, -1).unbind(0)
        bias_h, bias_w = self._bias(q.view(-1, side, side, q.shape[-1]))
        bias = (bias_h[..., :, None] + bias_w[..., None, :]).reshape(*q.shape[:3], -1)
        seen = functional.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        seen = seen.view(rows, columns, heads, side, side, -1).permute(0, 3, 1, 4, 2, 5)
        seen = seen.reshape(1, rows * side, columns * side, triple // 3)
        return seen[:, :height, :width].contiguous()

    def _everywhere(self, parts: torch.Tensor, height: int, width: int) -> torch.Tensor:
        """Attend to the whole image; q, k, v as (3, heads, H W, c) to (H W, heads, c)."""
        _, heads, count, size = parts.shape
        seen = parts.new_empty(count, heads, size)
        attend = _attend if parts.dtype is torch.float32 else _attend_in_steps
        for head in range(heads):
            # Of nothing: each use of a layer is a pause point, and all heads take most of a second.
            self._activation(seen[:0])
            q, k, v = parts[:, head]
            bias_h, bias_w = self._bias(q.view(1, height, width, size))
            bias_h, bias_w = bias_h.reshape(count, -1, 1), bias_w.reshape(count, 1, -1)
            for begin in range(0, count, _QUERIES):
                some = slice(begin, begin + _QUERIES)
                bias = (bias_h[some] + bias_w[some]).view(-1, count)
                seen[some, head] = attend(q[some], k, v, bias)
        return seen

    def _bias(self, q: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Give the bias of rows and of columns: q (N, h, w, c) to (N, h, w, h) and (N, h, w, w).

        Source: `segment_anything.modeling.image_encoder.add_decomposed_rel_pos`.
        """
        of_rows = torch.matmul(q, by_distance(self._rel_h, q.shape[1]).transpose(1, 2))
        by_columns = by_distance(self._rel_w, q.shape[2]).transpose(1, 2)
        of_columns = torch.matmul(q.transpose(1, 2), by_columns).transpose(1, 2)
        return of_rows, of_columns


Attend = Callable[[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor], torch.Tensor]


def _attend(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
    """Let queries (Q, c) attend to (N, c), with a bias (Q, N)."""
    seen = functional.scaled_dot_product_attention(
        q[None, None], k[None, None], v[None, None], attn_mask=bias[None, None]
    )
    return seen[0, 0]


def _attend_in_steps(
    q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, bias: torch.Tensor
) -> torch.Tensor:
    """Do what `_attend` does; in bfloat16 plain products are a third faster on a CPU."""
    scores = torch.addmm(bias, q, k.t(), alpha=q.shape[-1] ** -0.5)
    return torch.softmax(scores, dim=-1) @ v


def by_distance(table: torch.Tensor, side: int) -> torch.Tensor:
    """Give (side, side, c), for each query and key what the table (2 side - 1, c) has for them."""
    place = torch.arange(side, device=table.device)
    return table[place[:, None] - place[None, :] + side - 1]


def _in(dtype: torch.dtype, layer: nn.Linear) -> nn.Linear:
    """Give a layer with its weights in this type; pause points go along."""
    return layer if layer.weight.dtype is dtype else copy.deepcopy(layer).to(dtype)
