"""Where a decoder is in doubt, and where one click would settle most of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from lesionlab.core.prompts import Click
from lesionlab.engine.models.preprocessing import ModelFrame

_UNDECIDED = 0.3
"""Doubtful is what lies no farther than this from one half."""
_LEAST_DEPTH = 2.0
"""In cells: thinner doubt is the border itself, which no single click settles."""
_CLEAR_OF_CLICKS = 4.0
"""In cells: nearer to a click that was made, another one says nothing new."""


@dataclass(frozen=True, slots=True, eq=False)
class Doubt:
    """What logits say of an image.

    Attributes:
        lesion_share: Float32 (h, w), 0 to 1, covering exactly the image.
        suggested_xy: In image pixels, or None.
    """

    lesion_share: NDArray[np.float32]
    suggested_xy: tuple[float, float] | None


def doubt_of(
    logits: NDArray[np.float32],
    *,
    frame: ModelFrame,
    hw: tuple[int, int],
    clicks: Sequence[Click],
) -> Doubt:
    """Read doubt from a decoder's logits.

    Args:
        logits: Float32 (h, w), covering the model's whole frame.
        frame: The model's.
        hw: (height, width) of the image.
        clicks: Those made, in image pixels: no other one is suggested close to them.
    """
    covered = frame.covered_hw(hw)
    height, width = (
        max(round(low * part / frame.side_px), 1)
        for low, part in zip(logits.shape, covered, strict=True)
    )
    smooth = cv2.GaussianBlur(logits, (0, 0), 1.0)[:height, :width]
    share = np.asarray(1 / (1 + np.exp(-np.clip(smooth, -30, 30))), dtype=np.float32)
    return Doubt(share, _suggestion(share, hw=hw, clicks=clicks))


def _suggestion(
    share: NDArray[np.float32], *, hw: tuple[int, int], clicks: Sequence[Click]
) -> tuple[float, float] | None:
    """Give the middle of the widest doubtful place."""
    doubt = 1 - np.abs(share - 0.5) / _UNDECIDED
    padded = cv2.copyMakeBorder(
        (doubt > 0).astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0
    )
    depth = np.asarray(cv2.distanceTransform(padded, cv2.DIST_L2, 5)[1:-1, 1:-1])
    rows, columns = share.shape
    for click in clicks:
        at = (int(click.x * columns / hw[1]), int(click.y * rows / hw[0]))
        cv2.circle(depth, at, round(_CLEAR_OF_CLICKS), 0.0, cv2.FILLED)
    if depth.max() < _LEAST_DEPTH:
        return None
    row, column = np.unravel_index(int(depth.argmax()), depth.shape)
    return (float(column) + 0.5) * hw[1] / columns, (float(row) + 0.5) * hw[0] / rows
