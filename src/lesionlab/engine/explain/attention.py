"""A transformer's forward pass written out, so that its attention can be seen and followed back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from lesionlab.engine.models.backbones import vit_tokens

_Pause = Callable[[], None] | None
_SQRT_HALF = 0.5**0.5
# What torchvision's Swin adds where tokens are no neighbours in the image.
_APART = -100.0
_PADDING = -1


@dataclass(frozen=True, slots=True, eq=False)
class Attended:
    """Tokens read from each other, within windows.

    Attributes:
        weights: How much each token of a window reads from each other, rows sum to 1:
            (windows, heads, T, T).
        places: Index of each token of a window among all tokens, -1 for padding: (windows, T).
    """

    weights: torch.Tensor
    places: torch.Tensor


@dataclass(frozen=True, slots=True)
class Merged:
    """Each two by two tokens became one.

    Attributes:
        hw: Tokens before, (rows, columns).
    """

    hw: tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Traced:
    """One forward pass of one image.

    Attributes:
        tokens: What the first block took, (N, C).
        hw: Rows and columns of the tokens that are places of the image.
        extra: How many tokens come before those: 1 for a class token.
        steps: What happened between tokens, in order.
        logits: (classes,).
    """

    tokens: torch.Tensor
    hw: tuple[int, int]
    extra: int
    steps: tuple[Attended | Merged, ...]
    logits: torch.Tensor


def traced(
    network: Any,
    image: torch.Tensor,
    *,
    frozen: bool = False,
    pause: Callable[[], None] | None = None,
) -> Traced:
    """Run a ViT or a Swin transformer of torchvision's step by step.

    Args:
        network: In eval mode.
        image: In its frame, (1, 3, S, S).
        frozen: Whether gradients shall take attention weights, the norms' standard deviations and
            the gates of the activation functions for constants; `tokens` then is a leaf that
            gradients can be asked for.
        pause: Called by a backward pass behind each block.
    """
    run = _vit if hasattr(network, "class_token") else _swin
    return run(network, image, frozen, pause)


def _vit(network: Any, image: torch.Tensor, frozen: bool, pause: _Pause) -> Traced:
    with torch.no_grad():
        start = vit_tokens(network, image)[0]
    start.requires_grad_(frozen)
    tokens = start
    places = torch.arange(len(tokens), device=tokens.device)[None]
    steps = []
    for block in network.encoder.layers:
        attention = block.self_attention
        read = _normed(block.ln_1, tokens, frozen)
        mixed, weights = _attended(
            read[places],
            attention.in_proj_weight,
            attention.in_proj_bias,
            heads=attention.num_heads,
            offset=None,
            frozen=frozen,
        )
        steps.append(Attended(weights, places))
        out = attention.out_proj
        tokens = tokens + functional.linear(mixed[0], out.weight, out.bias)
        _pausing(tokens, pause)
        tokens = tokens + _mlp(block.mlp, _normed(block.ln_2, tokens, frozen), frozen)
    logits = network.heads(_normed(network.encoder.ln, tokens, frozen)[0])
    side = network.image_size // network.patch_size
    return Traced(start, (side, side), 1, tuple(steps), logits)


def _swin(network: Any, image: torch.Tensor, frozen: bool, pause: _Pause) -> Traced:
    with torch.no_grad():
        grid = network.features[0](image)[0]
    first = hw = (grid.shape[0], grid.shape[1])
    start = grid.flatten(0, 1).detach().requires_grad_(frozen)
    tokens = start
    steps: list[Attended | Merged] = []
    for stage in network.features[1:]:
        if not isinstance(stage, nn.Sequential):
            steps.append(Merged(hw))
            tokens, hw = _merged(stage, tokens, hw, frozen)
            continue
        for block in stage:
            step, change = _window_attention(
                block.attn, _normed(block.norm1, tokens, frozen), hw, frozen
            )
            steps.append(step)
            tokens = tokens + change
            _pausing(tokens, pause)
            tokens = tokens + _mlp(block.mlp, _normed(block.norm2, tokens, frozen), frozen)
    logits = network.head(_normed(network.norm, tokens, frozen).mean(0))
    return Traced(start, first, 0, tuple(steps), logits)


def _pausing(tokens: torch.Tensor, pause: _Pause) -> None:
    if pause is not None and tokens.requires_grad:
        tokens.register_hook(lambda _gradient: pause())


def _normed(layer: Any, x: torch.Tensor, frozen: bool) -> torch.Tensor:
    centred = x - x.mean(-1, keepdim=True)
    deviation = (centred.square().mean(-1, keepdim=True) + layer.eps).sqrt()
    if frozen:
        deviation = deviation.detach()
    normed: torch.Tensor = centred / deviation * layer.weight + layer.bias
    return normed


def _mlp(layers: Any, x: torch.Tensor, frozen: bool) -> torch.Tensor:
    """Linear, GELU, linear; GELU is x times a gate, the normal distribution function of x."""
    hidden = layers[0](x)
    gate = 0.5 * (1 + torch.erf(hidden * _SQRT_HALF))
    if frozen:
        gate = gate.detach()
    out: torch.Tensor = layers[3](hidden * gate)
    return out


def _attended(
    x: torch.Tensor,
    qkv_weight: torch.Tensor,
    qkv_bias: torch.Tensor,
    *,
    heads: int,
    offset: torch.Tensor | None,
    frozen: bool,
) -> tuple[torch.Tensor, torch.Tensor]:
    """Let the tokens of each window, (W, T, C), read from each other.

    Args:
        x: The tokens.
        qkv_weight: Of queries, keys and values, (3 C, C).
        qkv_bias: (3 C,).
        heads: Number of heads.
        offset: Added to the scores, broadcast to (W, heads, T, T).
        frozen: See `traced`.

    Returns:
        What was read, (W, T, C); the weights, (W, heads, T, T).
    """
    windows, length, width = x.shape
    qkv = functional.linear(x, qkv_weight, qkv_bias)
    query, key, value = qkv.reshape(windows, length, 3, heads, -1).permute(2, 0, 3, 1, 4)
    scores = (query * (width // heads) ** -0.5) @ key.transpose(-2, -1)
    weights = (scores if offset is None else scores + offset).softmax(-1)
    if frozen:
        weights = weights.detach()
    mixed = (weights @ value).transpose(1, 2).reshape(windows, length, width)
    return mixed, weights


def _window_attention(
    attention: Any, x: torch.Tensor, hw: tuple[int, int], frozen: bool
) -> tuple[Attended, torch.Tensor]:
    """Do what torchvision's `shifted_window_attention` does, on tokens (N, C)."""
    places, area = _windows(hw, window=attention.window_size, shift=attention.shift_size)
    places, area = places.to(x.device), area.to(x.device)
    is_padding = places == _PADDING
    inside = x[places.clamp(min=0)].masked_fill(is_padding[..., None], 0.0)
    apart = _APART * (area[:, :, None] != area[:, None, :])
    mixed, weights = _attended(
        inside,
        attention.qkv.weight,
        attention.qkv.bias,
        heads=attention.num_heads,
        offset=attention.get_relative_position_bias() + apart[:, None],
        frozen=frozen,
    )
    read = functional.linear(mixed, attention.proj.weight, attention.proj.bias)
    back = torch.zeros_like(x).index_put((places[~is_padding],), read[~is_padding])
    return Attended(weights, places), back


def _windows(
    hw: tuple[int, int], *, window: list[int], shift: list[int]
) -> tuple[torch.Tensor, torch.Tensor]:
    """Deal the tokens of a grid out to windows.

    Returns:
        Index of each window's tokens, (windows, T), -1 for padding; and a number for each, equal
        for those that are neighbours in the image and not only through the shift around the rim.
    """
    rows, columns = (-(-size // side) * side for size, side in zip(hw, window, strict=True))
    places = torch.full((rows, columns), _PADDING)
    places[: hw[0], : hw[1]] = torch.arange(hw[0] * hw[1]).view(hw)
    # A window as large as the grid need not be shifted.
    shift = [
        0 if side >= size else step
        for side, size, step in zip(window, (rows, columns), shift, strict=True)
    ]
    places = places.roll((-shift[0], -shift[1]), (0, 1))
    area = torch.zeros(rows, columns, dtype=torch.long)
    if sum(shift) > 0:
        area += 3 * _bands(rows, window[0], shift[0])[:, None]
        area += _bands(columns, window[1], shift[1])[None]
    return _dealt(places, window), _dealt(area, window)


def _bands(size: int, window: int, shift: int) -> torch.Tensor:
    """Number a side's cells by what they were moved with; torchvision's slices of the mask."""
    bands = torch.zeros(size, dtype=torch.long)
    for number, part in enumerate((slice(0, -window), slice(-window, -shift), slice(-shift, None))):
        bands[part] = number
    return bands


def _dealt(grid: torch.Tensor, window: list[int]) -> torch.Tensor:
    rows, columns = grid.shape[0] // window[0], grid.shape[1] // window[1]
    split = grid.view(rows, window[0], columns, window[1]).permute(0, 2, 1, 3)
    return split.reshape(rows * columns, window[0] * window[1])


def _merged(
    layer: Any, tokens: torch.Tensor, hw: tuple[int, int], frozen: bool
) -> tuple[torch.Tensor, tuple[int, int]]:
    """Do what torchvision's `PatchMerging` does, on tokens (N, C)."""
    grid = tokens.unflatten(0, hw)
    grid = functional.pad(grid, (0, 0, 0, hw[1] % 2, 0, hw[0] % 2))
    four = torch.cat([grid[0::2, 0::2], grid[1::2, 0::2], grid[0::2, 1::2], grid[1::2, 1::2]], -1)
    merged: torch.Tensor = layer.reduction(_normed(layer.norm, four, frozen))
    return merged.flatten(0, 1), (merged.shape[0], merged.shape[1])
