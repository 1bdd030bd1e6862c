"""How good an explanation is: of a classifier, and of a tuned decoder itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from lesionlab.core.prompts import PromptSet
from lesionlab.engine.explain.classifier import LesionClassifier
from lesionlab.engine.models.predictor import Predictor

STEPS = 10
_BLUR = 0.06
Figure = Callable[[NDArray[np.uint8]], float]
"""From an image, RGB uint8 (H, W, 3), to the figure that is explained, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Faithfulness:
    """Areas under the curves of the explained figure, 0 to 1.

    Attributes:
        deletion: While the hottest pixels go first; low is good.
        insertion: While the hottest pixels come first; high is good.
    """

    deletion: float
    insertion: float


def is_hit(cam: NDArray[np.floating], truth: NDArray[np.bool_]) -> bool:
    """Tell whether the peak of a map, (h, w), lies in the lesion, bool (H, W).

    Of several equal peaks the mean place counts: maps are often flat on top.

    Source: Zhang et al. 2018, the pointing game, without a tolerance.
    """
    rows, columns = np.nonzero(cam >= cam.max())
    row = (rows.mean() + 0.5) / cam.shape[0] * truth.shape[0]
    column = (columns.mean() + 0.5) / cam.shape[1] * truth.shape[1]
    return bool(truth[min(int(row), truth.shape[0] - 1), min(int(column), truth.shape[1] - 1)])


def share_inside(cam: NDArray[np.floating], truth: NDArray[np.bool_]) -> float:
    """Give the share of a map's heat, (h, w), that lies in the lesion, bool (H, W); 0 if cold.

    Source: Wang et al. 2020, Score-CAM, section 4.3: the energy-based pointing game.
    """
    size = (cam.shape[1], cam.shape[0])
    inside = cv2.resize(truth.astype(np.float32), size, interpolation=cv2.INTER_AREA)
    heat = np.maximum(cam, 0)
    total = float(heat.sum())
    return float((heat * inside).sum()) / total if total > 0 else 0.0


def faithfulness(
    figure_of: Figure, image: NDArray[np.uint8], cam: NDArray[np.floating], *, steps: int = STEPS
) -> Faithfulness:
    """Take away and put in what a map calls hot, and see how the figure follows.

    Args:
        figure_of: What is explained.
        image: RGB, uint8 (H, W, 3).
        cam: The map, (h, w); covers the image.
        steps: In how many equal parts of the pixels.

    Source: Petsiuk et al. 2018 (RISE): deletion to the mean colour, insertion into a blurred image.
    """
    height, width = image.shape[:2]
    heat = cv2.resize(np.asarray(cam, np.float32), (width, height), interpolation=cv2.INTER_LINEAR)
    order = np.argsort(-heat, axis=None, kind="stable")
    blank = np.broadcast_to(image.mean(axis=(0, 1)).astype(np.uint8), image.shape)
    blurred = cv2.GaussianBlur(image, (0, 0), max(_BLUR * max(height, width), 1.0))
    curves: list[list[float]] = [[], []]
    for step in range(steps + 1):
        hot = np.zeros(heat.size, dtype=np.bool_)
        hot[order[: round(heat.size * step / steps)]] = True
        mask = hot.reshape(height, width, 1)
        curves[0].append(figure_of(np.where(mask, blank, image)))
        curves[1].append(figure_of(np.where(mask, image, blurred)))
    deletion, insertion = (float(np.trapezoid(curve, dx=1 / steps)) for curve in curves)
    return Faithfulness(deletion, insertion)


def classifier_figure(classifier: LesionClassifier, *, target_class: str) -> Figure:
    """Give the probability of a class as the explained figure."""
    return lambda image: classifier.predict(image)[target_class]


def decoder_cam(predictor: Predictor, image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Explain a decoder's mask without a prompt by the embedding that it is made from.

    Grad-CAM on the image embedding, for the mean logit of the pixels that are in the mask (of all,
    if none is).

    Args:
        predictor: The model.
        image: RGB, uint8 (H, W, 3).

    Returns:
        The map, at least 0, float32 (64, 64); covers the model's frame, for SAM with its padding
        cut off.

    Source: Selvaraju et al. 2017; for segmentation as in Vinogradova et al. 2020 (Seg-Grad-CAM).
    """
    embedding = predictor.encode(image)
    model = cast(Any, predictor.model)
    features = embedding.features.detach().clone().requires_grad_()
    with torch.enable_grad():
        sparse, dense = model.prompt_encoder(points=None, boxes=None, masks=None)
        logits, _ = model.mask_decoder(
            image_embeddings=features,
            image_pe=model.prompt_encoder.get_dense_pe(),
            sparse_prompt_embeddings=sparse.detach(),
            dense_prompt_embeddings=dense.detach(),
            multimask_output=False,
        )
        inside = logits > 0
        (logits[inside] if inside.any() else logits).mean().backward()
    assert features.grad is not None
    weights = features.grad.mean(dim=(2, 3), keepdim=True)
    cam = (weights * features).sum(dim=1).clamp(min=0)[0].detach().cpu().numpy()
    covered = predictor.frame.covered_hw((image.shape[0], image.shape[1]))
    rows, columns = (-(-side * len(cam) // predictor.frame.side_px) for side in covered)
    return np.asarray(cam[:rows, :columns], np.float32)


def decoder_figure(predictor: Predictor, image: NDArray[np.uint8]) -> Figure:
    """Give the mean probability, without a prompt, of the pixels that were in the image's mask."""
    whole = predictor.decode(predictor.encode(image), prompts=PromptSet()).logits
    inside = whole > 0 if (whole > 0).any() else np.ones_like(whole, dtype=np.bool_)

    def figure(changed: NDArray[np.uint8]) -> float:
        logits = predictor.decode(predictor.encode(changed), prompts=PromptSet()).logits
        return float((1 / (1 + np.exp(-np.clip(logits[inside], -30, 30)))).mean())

    return figure
