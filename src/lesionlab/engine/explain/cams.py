"""Class activation maps of any classifier, with their raw peak kept."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from lesionlab.core.cam_methods import ABLATION_CAM, GRAD_CAM, LRP, ROLLOUT, SCORE_CAM, methods_for
from lesionlab.core.errors import UserError
from lesionlab.engine.explain.classifier import LesionClassifier
from lesionlab.engine.explain.gradient_cams import gradient_map
from lesionlab.engine.explain.masking_cams import ablation_maps, score_maps
from lesionlab.engine.explain.relevance import relevance_map
from lesionlab.engine.explain.rollout import rollout_map
from lesionlab.engine.models.backbones import CamParts


@dataclass(frozen=True, slots=True, eq=False)
class Cam:
    """A class activation map of one image.

    Attributes:
        map: Raw, at least 0, float32 (S, S) with S the classifier's input side; covers the image.
        peak: Largest value of the raw map at the target layer's own resolution.
        target_class: Name of the class that was predicted and explained.
        seed: Derived from the image; the same image always has the same.
        share: Of the passes that the map is made of, above 0; 1 when it is finished.
    """

    map: NDArray[np.float32]
    peak: float
    target_class: str
    seed: int
    share: float = 1.0


OnPartial = Callable[[Cam], None]


def methods_of(classifier: LesionClassifier) -> tuple[str, ...]:
    """Give the methods that a classifier offers, by name."""
    return methods_for(attends=classifier.architecture.attends)


def make_cam(
    classifier: LesionClassifier,
    image: NDArray[np.uint8],
    *,
    method: str = GRAD_CAM,
    on_partial: OnPartial | None = None,
) -> Cam:
    """Make the class activation map of the predicted class.

    Args:
        classifier: The lesion classifier.
        image: RGB, uint8 (H, W, 3).
        method: One of `methods_of(classifier)`.
        on_partial: Told the map so far by a method of many passes, after each few of them; the
            last one told is the result.

    Raises:
        UserError: If the classifier does not offer the method.
    """
    offered = methods_of(classifier)
    if method not in offered:
        raise UserError("There is no such CAM method.", value=method, expected=", ".join(offered))
    make = partial(_made, classifier, image, method, on_partial)
    return classifier.device.attempt(make, partial(make, one_by_one=True))


def _made(
    classifier: LesionClassifier,
    image: NDArray[np.uint8],
    method: str,
    on_partial: OnPartial | None,
    *,
    one_by_one: bool = False,
) -> Cam:
    network, batch = classifier.network, classifier.input_tensor(image)
    parts = classifier.architecture.cut(network)
    seed = zlib.crc32(batch.cpu().numpy().tobytes())

    def cam_of(raw: NDArray[np.float32], target: int, share: float = 1.0) -> Cam:
        return Cam(
            map=cv2.resize(raw, batch.shape[-2:], interpolation=cv2.INTER_LINEAR),  # type: ignore[arg-type]
            peak=float(raw.max()),
            target_class=classifier.class_names[target],
            seed=seed,
            share=share,
        )

    if method == ROLLOUT:
        return cam_of(*rollout_map(network, batch))
    if method == LRP:
        return cam_of(*relevance_map(network, batch, pause=classifier.pause))
    with torch.no_grad():
        features = parts.before(batch)
    if method not in (SCORE_CAM, ABLATION_CAM):
        return cam_of(*gradient_map(parts, features, method=method, seed=seed))
    maps, target = _maps_of_passes(
        network,
        parts,
        batch,
        features,
        method=method,
        all_channels=classifier.architecture.is_pooled,
        one_by_one=one_by_one,
    )
    raw = np.zeros((1, 1), np.float32)
    for raw, share in maps:
        if on_partial is not None:
            on_partial(cam_of(raw, target, share))
    return cam_of(raw, target)


def _maps_of_passes(
    network: Callable[[torch.Tensor], torch.Tensor],
    parts: CamParts,
    batch: torch.Tensor,
    features: torch.Tensor,
    *,
    method: str,
    all_channels: bool,
    one_by_one: bool,
) -> tuple[Iterator[tuple[NDArray[np.float32], float]], int]:
    """Give the maps of a method of many passes with their shares, and the class explained."""
    activations, logits = _looked_at(parts, features)
    target = int(logits.argmax())
    if method == SCORE_CAM:
        maps = score_maps(network, batch, activations, target=target, one_by_one=one_by_one)
    else:
        maps = ablation_maps(
            parts,
            features,
            activations,
            target=target,
            score=float(logits[target]),
            all_channels=all_channels,
            one_by_one=one_by_one,
        )
    return maps, target


def _looked_at(parts: CamParts, features: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Give the target layer's activations, (C, h, w), and the logits, (classes,)."""
    seen: list[torch.Tensor] = []

    def see(_layer: Any, _inputs: Any, output: torch.Tensor) -> None:
        seen.append(output if parts.to_grid is None else parts.to_grid(output))

    handle = parts.target.register_forward_hook(see)
    try:
        with torch.no_grad():
            logits = parts.behind(features)
    finally:
        handle.remove()
    return seen[0][0], logits[0]
