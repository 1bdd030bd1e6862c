"""Where a decoder is in doubt, and where one click would settle most of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from lesionlab.core.prompts import BACKGROUND, FOREGROUND, Click, PromptSet
from lesionlab.engine.models.predictions import Embedding
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.preprocessing import ModelFrame

_UNDECIDED = 0.35
"""Doubtful is what lies no farther than this from one half."""
_LEAST_DEPTH = 1.2
"""In cells: thinner doubt is the border itself, which no single click settles."""
_APART = 12
"""In cells: nearer to a click that was made, or to another candidate, a click says nothing new."""
_CANDIDATES = 5
_LEAST_CHANGE = 0.005
"""Of the mask's size: what changes less is not worth a click."""

Place = tuple[float, float, float]
"""x and y in image pixels, and how far the model is for lesion there, 0 to 1."""


def lesion_share(
    logits: NDArray[np.float32], *, frame: ModelFrame, hw: tuple[int, int]
) -> NDArray[np.float32]:
    """Give how far a decoder is for lesion.

    Args:
        logits: Float32 (h, w), covering the model's whole frame.
        frame: The model's.
        hw: (height, width) of the image.

    Returns:
        Float32, 0 to 1, covering exactly the image.
    """
    covered = frame.covered_hw(hw)
    height, width = (
        max(round(low * part / frame.side_px), 1)
        for low, part in zip(logits.shape, covered, strict=True)
    )
    smooth = cv2.GaussianBlur(logits, (0, 0), 1.0)[:height, :width]
    return np.asarray(1 / (1 + np.exp(-np.clip(smooth, -30, 30))), dtype=np.float32)


def doubtful_places(
    share: NDArray[np.float32], *, hw: tuple[int, int], clicks: Sequence[Click]
) -> list[Place]:
    """Give the middles of the widest doubtful places, the widest first, none near a click."""
    rows, columns = share.shape
    doubt = (np.abs(share - 0.5) < _UNDECIDED).astype(np.uint8)
    # The image's border is an edge as well.
    padded = cv2.copyMakeBorder(doubt, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    depth = np.array(cv2.distanceTransform(padded, cv2.DIST_L2, 5)[1:-1, 1:-1])
    for click in clicks:
        at = (int(click.x * columns / hw[1]), int(click.y * rows / hw[0]))
        cv2.circle(depth, at, _APART, 0.0, cv2.FILLED)
    places: list[Place] = []
    while len(places) < _CANDIDATES and depth.max() >= _LEAST_DEPTH:
        row, column = map(int, np.unravel_index(int(depth.argmax()), depth.shape))
        x, y = (column + 0.5) * hw[1] / columns, (row + 0.5) * hw[0] / rows
        places.append((x, y, float(share[row, column])))
        cv2.circle(depth, (column, row), _APART, 0.0, cv2.FILLED)
    return places


def changes_expected(
    predictor: Predictor,
    embedding: Embedding,
    *,
    prompts: PromptSet,
    logits: NDArray[np.float32],
    places: Sequence[Place],
) -> Iterator[float]:
    """Tell for each place how much of the mask a click there would change, one after the other.

    Both answers are tried, and weighed by how far the model is for each.

    Yields:
        Expected part of the mask's size, 0 and up; two decoder passes each.
    """
    before = logits > 0
    size = max(int(before.sum()), 1)
    for x, y, share in places:
        expected = 0.0
        for label, chance in ((FOREGROUND, share), (BACKGROUND, 1 - share)):
            asked = replace(prompts, clicks=(*prompts.clicks, Click(x, y, label)))
            answer = predictor.decode(embedding, prompts=asked, logits_in=logits).logits
            expected += chance * float(((answer > 0) != before).sum()) / size
        yield expected


def worth_a_click(expected: float) -> bool:
    """Whether so much change, in parts of the mask, is worth the clinician's answer."""
    return expected >= _LEAST_CHANGE
