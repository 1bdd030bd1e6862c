"""Attention rollout: from which places of the image a transformer's decision has read."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from lesionlab.engine.explain.attention import Attended, Merged, Traced, traced


def rollout_map(network: Any, image: torch.Tensor) -> tuple[NDArray[np.float32], int]:
    """Roll a transformer's attention out to the image; it tells nothing of any one class.

    Args:
        network: A ViT or Swin transformer of torchvision's, in eval mode.
        image: In its frame, (1, 3, S, S).

    Returns:
        Share of each place, (h, w), at least 0; all of them, with a class token's own, sum to 1.
        The predicted class's index.

    Source: Abnar and Zuidema 2020, for a ViT. A Swin transformer has no class token and attends
    within windows. Here the rollout begins from all its last tokens alike, since they are averaged;
    each block's attention counts among the tokens of its windows, wherever the shift has put them;
    and where two by two tokens were merged, each of the four gets a quarter.
    """
    with torch.no_grad():
        trace = traced(network, image)
        shares = rolled_out(trace)
    places = shares[trace.extra :].reshape(trace.hw).cpu().numpy()
    return places, int(trace.logits.argmax())


def rolled_out(trace: Traced) -> torch.Tensor:
    """Give each first token's share in what the last layer read, (N,)."""
    shares = _read_at_the_end(trace)
    # One row of the product of all matrices is all that is needed, so it is taken from the end.
    for step in reversed(trace.steps):
        shares = _before_merging(shares, step) if isinstance(step, Merged) else _read(shares, step)
    return shares


def _read_at_the_end(trace: Traced) -> torch.Tensor:
    merged = sum(isinstance(step, Merged) for step in trace.steps)
    rows, columns = (-(-size // 2**merged) for size in trace.hw)
    count = trace.extra + rows * columns
    if trace.extra:
        shares = trace.tokens.new_zeros(count)
        shares[0] = 1.0
        return shares
    return trace.tokens.new_full((count,), 1 / count)


def _read(shares: torch.Tensor, step: Attended) -> torch.Tensor:
    """Go back over one block: half through its attention, half past it."""
    is_real = (step.places >= 0).to(shares)
    places = step.places.clamp(min=0)
    attention = step.weights.mean(1) * is_real[:, None, :]
    attention = attention / attention.sum(-1, keepdim=True).clamp(min=1e-12)
    through = torch.einsum("wt,wts->ws", shares[places] * is_real, attention)
    back = torch.zeros_like(shares).index_add(0, places.flatten(), through.flatten())
    return 0.5 * shares + 0.5 * back


def _before_merging(shares: torch.Tensor, step: Merged) -> torch.Tensor:
    rows, columns = step.hw
    grid = shares.view(-(-rows // 2), -(-columns // 2)) / 4
    return grid.repeat_interleave(2, 0).repeat_interleave(2, 1)[:rows, :columns].flatten()
