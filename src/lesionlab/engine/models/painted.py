"""Clicks on a mask painted by hand: the model proposes, and what was painted elsewhere stays.

The painted mask goes into the decoder as its mask prompt (Kirillov et al. 2023, section 3). The
answer is taken over only where the click is: a lesion click adds the one piece of the answer that
it lies in, a skin click takes one away. All other pixels, holes and islands stay as they were.
"""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from lesionlab.core.prompts import FOREGROUND, Click
from lesionlab.engine.models.preprocessing import ModelFrame

_SLOPE = 2.0
_LIMIT = 10.0
"""Logits rise by this much a cell from the outline inwards, up to the limit: in the middle of what
the compact decoder was trained to start from (`engine/training/prompt_tasks.py`)."""

_MARGINS = (0.0, 1.0, 2.0, 4.0)
"""How far the model may be from agreeing with a click, in logits; the first that is enough."""

_FALLBACK_SHARE = 0.02
"""Radius of the dab where the answer leaves the click out, in parts of the shorter side."""


def logits_of_mask(
    mask: NDArray[np.bool_], *, frame: ModelFrame, low_hw: tuple[int, int]
) -> NDArray[np.float32]:
    """Give logits as a decoder would have for a mask.

    Args:
        mask: Bool (H, W), at the image's own size.
        frame: The model's.
        low_hw: Size of the decoder's logits, (256, 256) for SAM.

    Returns:
        Float32 of `low_hw`, covering the model's whole frame: the signed distance to the outline.
    """
    small = np.zeros(low_hw, np.uint8)
    covered = [
        max(round(low * part / frame.side_px), 1)
        for low, part in zip(low_hw, frame.covered_hw(mask.shape), strict=True)  # type: ignore[arg-type]
    ]
    shrunk = cv2.resize(
        mask.view(np.uint8) * 255, (covered[1], covered[0]), interpolation=cv2.INTER_AREA
    )
    small[: covered[0], : covered[1]] = shrunk > 127
    if not small.any():
        return np.full(low_hw, -_LIMIT, np.float32)
    inside = cv2.distanceTransform(small, cv2.DIST_L2, 3)
    outside = cv2.distanceTransform(1 - small, cv2.DIST_L2, 3)
    logits = np.clip((inside - outside) * _SLOPE, -_LIMIT, 0.7 * _LIMIT)
    return np.asarray(logits, dtype=np.float32)


def take_over(
    painted: NDArray[np.bool_],
    *,
    click: Click,
    answer_above: Callable[[float], NDArray[np.bool_]],
) -> NDArray[np.bool_]:
    """Change a painted mask by the model's answer where a click is, and nowhere else.

    Args:
        painted: Bool (H, W).
        click: In image pixels.
        answer_above: Gives where the answer's logits are above a number, bool (H, W).

    Returns:
        A fresh bool (H, W).
    """
    height, width = painted.shape
    column = min(max(int(click.x), 0), width - 1)
    row = min(max(int(click.y), 0), height - 1)
    adds = click.label == FOREGROUND
    result = painted.copy()
    if painted[row, column] == adds:
        # Nothing to change at the click itself; what the model thinks elsewhere was not asked for.
        return result
    for margin in _MARGINS:
        answer = answer_above(-margin if adds else margin)
        if answer[row, column] == adds:
            piece = ((answer & ~painted) if adds else (painted & ~answer)).view(np.uint8)
            cv2.floodFill(piece, None, (column, row), 2, flags=4)
            result[piece == 2] = adds
            return result
    # The model does not agree at all: what was clicked changes all the same, a little.
    radius = max(round(_FALLBACK_SHARE * min(height, width)), 2)
    dab = np.zeros((height, width), np.uint8)
    cv2.circle(dab, (column, row), radius, 1, cv2.FILLED)
    result[dab != 0] = adds
    return result
