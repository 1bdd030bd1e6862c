"""Layer-wise relevance propagation: how much each place of the image adds to a class's logit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from lesionlab.engine.explain.attention import Traced, traced

_CELL_PX = 16


def relevance_map(
    network: Any, image: torch.Tensor, *, pause: Callable[[], None] | None = None
) -> tuple[NDArray[np.float32], int]:
    """Propagate the predicted class's logit back to the image's tokens.

    Args:
        network: A ViT or Swin transformer of torchvision's, in eval mode.
        image: In its frame, (1, 3, S, S).
        pause: Called now and then on the way back.

    Returns:
        What speaks for the class in each cell of 16 pixels, (h, w), at least 0; the class's index.

    Source: Ali et al. 2022, "XAI for transformers: better explanations through conservative
    propagation". Relevance goes through linear layers by LRP's rule 0 (Bach et al. 2015; the
    epsilon rule with epsilon 0). Attention weights and the norms' standard deviations count as
    constants, by their rules AH and LN, and so does the gate of GELU. The network is then linear
    in its tokens and biases, rule 0 is input times gradient, and what the tokens and the biases
    get sums up to the logit.
    """
    # Whoever calls may have switched gradients off.
    with torch.inference_mode(False), torch.enable_grad():
        trace = traced(network, image, frozen=True, pause=pause)
        target = int(trace.logits.argmax())
        relevance = relevance_of_tokens(trace, target=target)
    places = relevance[trace.extra :].reshape(1, 1, *trace.hw)
    cells = _in_cells(places, tokens=trace.hw, side_px=image.shape[-1])
    return cells.clamp(min=0)[0, 0].cpu().numpy(), target


def relevance_of_tokens(trace: Traced, *, target: int) -> torch.Tensor:
    """Give each token's part in a class's logit, (N,); it can be negative.

    Args:
        trace: Made with `frozen`.
        target: Index of the class.
    """
    (gradient,) = torch.autograd.grad(trace.logits[target], trace.tokens)
    return (gradient * trace.tokens.detach()).sum(-1)


def _in_cells(places: torch.Tensor, *, tokens: tuple[int, int], side_px: int) -> torch.Tensor:
    """Sum over the tokens of each cell, so that small patches give no grainier map than large."""
    together = max(1, _CELL_PX * tokens[0] // side_px)
    return functional.avg_pool2d(places, together, ceil_mode=True) * together**2
