"""The blocks of SAM's image encoder as a graph of OpenVINO's operations.

Written out rather than traced from PyTorch, which took minutes for ViT-B: this takes milliseconds,
shares the weights, and can hold them in 8 bits.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from lesionlab.engine.models.backends.openvino_import import loaded_openvino
from lesionlab.engine.models.backends.vit import by_distance


def blocks_as_graph(blocks: Sequence[Any], *, grid_hw: tuple[int, int], in_8_bits: bool) -> Any:
    """Give consecutive blocks as one `openvino.Model`, tokens (1, H, W, C) float32 to the same.

    Args:
        blocks: Of a `segment_anything.modeling.ImageEncoderViT`, on the CPU.
        grid_hw: (H, W) of the tokens.
        in_8_bits: Whether the weights of the linear layers are rounded to 8 bits, with a scale for
            each output.
    """
    openvino = loaded_openvino()
    height, width = grid_hw
    channels = blocks[0].norm1.weight.shape[0]
    given = openvino.opset13.parameter([1, height, width, channels], np.float32)
    tokens = given
    for block in blocks:
        tokens = _Block(block, grid_hw, in_8_bits).applied_to(tokens)
    return openvino.Model([tokens], [given], "blocks")


class _Block:
    """One block; the order is that of `RearrangedBlock`."""

    def __init__(self, block: Any, grid_hw: tuple[int, int], in_8_bits: bool) -> None:
        self._op = loaded_openvino().opset13
        self._block, self._attention = block, block.attn
        self._grid_hw, self._in_8_bits = grid_hw, in_8_bits
        self._heads = block.attn.num_heads

    def applied_to(self, tokens: Any) -> Any:
        op, block = self._op, self._block
        tokens = op.add(tokens, self._attended(self._norm(tokens, block.norm1)))
        inner = op.gelu(self._linear(self._norm(tokens, block.norm2), block.mlp.lin1), "erf")
        return op.add(tokens, self._linear(inner, block.mlp.lin2))

    def _attended(self, x: Any) -> Any:
        op, attention, side = self._op, self._attention, self._block.window_size
        height, width = self._grid_hw
        qkv = op.matmul(x, self._weight(attention.qkv), False, True)
        if side:
            seen = self._in_windows(qkv, side)
        else:
            qkv = op.add(qkv, self._constant(attention.qkv.bias))
            parts = self._reshaped(qkv, height * width, 3, self._heads, -1)
            seen = self._everywhere(self._transposed(parts, 1, 2, 0, 3))
            seen = self._reshaped(self._transposed(seen, 0, 2, 1, 3), 1, height, width, -1)
        return self._linear(seen, attention.proj)

    def _in_windows(self, qkv: Any, side: int) -> Any:
        op = self._op
        height, width = self._grid_hw
        below, right = -height % side, -width % side
        rows, columns = (height + below) // side, (width + right) // side
        zero = op.constant(np.float32(0))
        qkv = op.pad(
            qkv, self._whole(0, 0, 0, 0), self._whole(0, below, right, 0), "constant", zero
        )
        # Only now: upstream's padding of zeros becomes the bias of the projection.
        qkv = op.add(qkv, self._constant(self._attention.qkv.bias))
        parts = self._reshaped(qkv, rows, side, columns, side, 3, self._heads, -1)
        parts = self._transposed(parts, 4, 0, 2, 5, 1, 3, 6)
        parts = self._reshaped(parts, 3, rows * columns, self._heads, side * side, -1)
        q, k, v = (op.squeeze(part, self._whole(0)) for part in self._split(parts, 0, 3))
        seen = self._attention_of(q, k, v, (side, side), (rows * columns, self._heads))
        seen = self._reshaped(seen, rows, columns, self._heads, side, side, -1)
        seen = self._transposed(seen, 0, 3, 1, 4, 2, 5)
        seen = self._reshaped(seen, 1, rows * side, columns * side, -1)
        one = self._whole(1, 1)
        return op.slice(seen, self._whole(0, 0), self._whole(height, width), one, self._whole(1, 2))

    def _everywhere(self, parts: Any) -> Any:
        """Attend head by head, or all heads' scores, 0.8 GB, would be there at once."""
        each = []
        for head in self._split(parts, 1, self._heads):
            q, k, v = self._split(head, 0, 3)
            each.append(self._attention_of(q, k, v, self._grid_hw, (1, 1)))
        return self._op.concat(each, 1)

    def _attention_of(
        self, q: Any, k: Any, v: Any, area_hw: tuple[int, int], lead: tuple[int, int]
    ) -> Any:
        """Let tokens of an area attend to each other; q, k, v (*lead, h w, c)."""
        op = self._op
        height, width = area_hw
        count, size = height * width, self._attention.qkv.weight.shape[1] // self._heads
        placed = self._reshaped(q, *lead, height, width, size)
        rows = op.matmul(placed, self._distances(self._attention.rel_pos_h, height), False, False)
        across = self._transposed(placed, 0, 1, 3, 2, 4)
        columns = self._transposed(
            op.matmul(across, self._distances(self._attention.rel_pos_w, width), False, False),
            *(0, 1, 3, 2, 4),
        )
        scaled = op.multiply(q, op.constant(np.float32(size**-0.5)))
        scores = self._reshaped(op.matmul(scaled, k, False, True), *lead, count, height, width)
        scores = op.add(scores, self._reshaped(rows, *lead, count, height, 1))
        scores = op.add(scores, self._reshaped(columns, *lead, count, 1, width))
        scores = self._reshaped(scores, *lead, count, count)
        return op.matmul(op.softmax(scores, -1), v, False, False)

    def _distances(self, table: torch.Tensor, side: int) -> Any:
        """Give (side, c, side): for a place along an axis, what it has for each other place."""
        return self._constant(by_distance(table, side).transpose(1, 2))

    def _norm(self, x: Any, layer: Any) -> Any:
        normed = self._op.mvn(x, np.array([-1]), True, layer.eps, "inside_sqrt")
        scaled = self._op.multiply(normed, self._constant(layer.weight))
        return self._op.add(scaled, self._constant(layer.bias))

    def _linear(self, x: Any, layer: Any) -> Any:
        product = self._op.matmul(x, self._weight(layer), False, True)
        return self._op.add(product, self._constant(layer.bias))

    def _weight(self, layer: Any) -> Any:
        if not self._in_8_bits:
            return self._constant(layer.weight)
        whole, scale = rounded_to_8_bits(layer.weight.detach().numpy())
        op = self._op
        return op.multiply(op.convert(op.constant(whole), "f32"), op.constant(scale))

    def _constant(self, tensor: torch.Tensor) -> Any:
        return self._op.constant(tensor.detach().contiguous().numpy(), shared_memory=True)

    def _whole(self, *numbers: int) -> Any:
        return self._op.constant(np.array(numbers, np.int64))

    def _reshaped(self, x: Any, *shape: int) -> Any:
        return self._op.reshape(x, self._whole(*shape), False)

    def _transposed(self, x: Any, *order: int) -> Any:
        return self._op.transpose(x, self._whole(*order))

    def _split(self, x: Any, axis: int, count: int) -> list[Any]:
        return list(self._op.split(x, self._op.constant(np.int64(axis)), count).outputs())


def rounded_to_8_bits(
    weight: NDArray[np.float32],
) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Give a weight (outputs, inputs) as whole numbers and their scale (outputs, 1).

    An output whose weights are all zero has the scale 1.
    """
    largest = np.abs(weight).max(axis=1, keepdims=True)
    scale = np.where(largest > 0, largest / 127, 1).astype(np.float32)
    return np.rint(weight / scale).astype(np.int8), scale
