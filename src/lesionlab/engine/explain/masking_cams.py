"""The class activation maps of many forward passes, each with a channel more or less."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from lesionlab.engine.models.backbones import CamParts

MOST_CHANNELS = 64
"""Channels that a pass is made for, of those whose map varies most over the image.

The last layers of the usual networks have 384 to 2048, most of them nearly flat, and a pass for
each would take a minute on a processor. A layer of as many or fewer is taken whole, as the methods
were published.
Source of the choice: Faster Score-CAM, github.com/tabayashi0117/Score-CAM.
"""
# Few enough to stay in the processor's cache, which is half the time, and for a map so far to come
# soon: on a processor four together take twice as long as two, and one alone a tenth more.
_IMAGES_AT_ONCE = 2
_FEATURES_AT_ONCE = 32
_TOKENS_AT_ONCE = 4


def score_maps(
    network: Callable[[torch.Tensor], torch.Tensor],
    image: torch.Tensor,
    activations: torch.Tensor,
    *,
    target: int,
    one_by_one: bool = False,
) -> Iterator[tuple[NDArray[np.float32], float]]:
    """Give the Score-CAM map after each few passes, from the first channels to all of them.

    Args:
        network: From images to logits.
        image: In the network's frame, (1, 3, S, S).
        activations: Of the target layer, (C, h, w).
        target: Index of the class to explain.
        one_by_one: Take the least memory.

    Yields:
        Raw map, (h, w), at least 0; share of the passes that it is made of, 1 for the last.

    Source: Wang et al. 2020, as pytorch-grad-cam computes it: each channel, enlarged and stretched
    to [0, 1], masks the image; the class's logits, through a softmax over the channels, are the
    channels' weights.
    """
    chosen = most_varied(activations, most=MOST_CHANNELS)
    scores: list[float] = []
    for some in _portions(chosen, 1 if one_by_one else _IMAGES_AT_ONCE):
        with torch.no_grad():
            masks = functional.interpolate(
                activations[some][None], image.shape[-2:], mode="bilinear", align_corners=True
            )[0]
            low, high = masks.amin((1, 2), keepdim=True), masks.amax((1, 2), keepdim=True)
            masks = (masks - low) / (high - low + 1e-8)
            scores += network(image * masks[:, None])[:, target].tolist()
        weights = torch.tensor(scores).softmax(0)
        yield _weighted(activations, chosen, weights), len(scores) / len(chosen)


def ablation_maps(
    parts: CamParts,
    features: torch.Tensor,
    activations: torch.Tensor,
    *,
    target: int,
    score: float,
    all_channels: bool,
    one_by_one: bool = False,
) -> Iterator[tuple[NDArray[np.float32], float]]:
    """Give the Ablation-CAM map after each few passes, from the first channels to all of them.

    Args:
        parts: The network, cut.
        features: What `parts.before` gave for one image.
        activations: Of the target layer, (C, h, w).
        target: Index of the class to explain.
        score: The class's logit, with nothing taken away.
        all_channels: Whether to take more than `MOST_CHANNELS`, where a pass costs next to nothing.
        one_by_one: Take the least memory.

    Yields:
        Raw map, (h, w), at least 0; share of the passes that it is made of, 1 for the last.

    Source: Desai and Ramaswamy 2020: a channel's weight is the part of the class's score that is
    lost when the channel is set to 0. (pytorch-grad-cam sets channels that can be negative to -1e7
    in place of 0, which no network has ever seen, and divides by the score's sign as well, so that
    a negative logit turns the map inside out.)
    """
    chosen = most_varied(activations, most=None if all_channels else MOST_CHANNELS)
    taken = chosen[:0]

    def take_away(_layer: Any, _inputs: Any, output: torch.Tensor) -> torch.Tensor:
        left = output.clone()
        left.movedim(parts.channel_axis, 1)[torch.arange(len(taken)), taken] = 0
        return left

    losses: list[float] = []
    at_once = _FEATURES_AT_ONCE if parts.to_grid is None else _TOKENS_AT_ONCE
    handle = parts.target.register_forward_hook(take_away)
    try:
        for taken in _portions(chosen, 1 if one_by_one else at_once):
            with torch.no_grad():
                rest = parts.behind(features.expand(len(taken), *features.shape[1:]))
            losses += (score - rest[:, target]).tolist()
            weights = torch.tensor(losses) / max(abs(score), 1e-12)
            yield _weighted(activations, chosen, weights), len(losses) / len(chosen)
    finally:
        handle.remove()


def most_varied(activations: torch.Tensor, *, most: int | None) -> torch.Tensor:
    """Give the indices of the channels that vary most over the image, the most varied first.

    Args:
        activations: (C, h, w).
        most: How many; None for all.
    """
    order = activations.flatten(1).var(dim=1).argsort(descending=True, stable=True)
    return order[:most]


def _portions(chosen: torch.Tensor, size: int) -> Iterator[torch.Tensor]:
    """Split, the first portion small, so that a first map is there soon."""
    yield chosen[:1]
    if len(chosen) > 1:
        yield from torch.split(chosen[1:], size)


def _weighted(
    activations: torch.Tensor, chosen: torch.Tensor, weights: torch.Tensor
) -> NDArray[np.float32]:
    done = activations[chosen[: len(weights)]]
    total = torch.einsum("c,chw->hw", weights.to(done), done)
    raw: NDArray[np.float32] = total.clamp(min=0).cpu().numpy()
    return raw
