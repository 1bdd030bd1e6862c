"""What the clinician does to one lesion: prompts, brush strokes, undo and redo over all of it.

The mask shown is the model's mask for the prompts with the brush strokes laid over it, so the
clinician's brush always has the last word: a later click moves the model's mask and never a stroke.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil, floor
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.masks import PackedMask
from lesionlab.core.prompts import PromptSet

Rect = tuple[int, int, int, int]
"""(x0, y0, x1, y1) in pixels, half open."""

HISTORY_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Stroke:
    """One stroke of the round brush.

    Attributes:
        path_xy: Points the centre passed through, in image pixels; at least one.
        radius_px: Radius of the brush in image pixels.
        adds: True paints lesion, False erases it.
    """

    path_xy: tuple[tuple[float, float], ...]
    radius_px: float
    adds: bool


def paint_segment(
    mask: NDArray[np.uint8],
    a_xy: tuple[float, float],
    b_xy: tuple[float, float],
    *,
    radius_px: float,
    value: int,
) -> Rect:
    """Set all pixels whose centre is within `radius_px` of the segment a-b; give what was touched.

    Args:
        mask: uint8 (H, W), changed in place.
        a_xy: One end, in image pixels.
        b_xy: The other end; equal to `a_xy` for a dab.
        radius_px: At least 0.5 is used, so that a dab is never nothing.
        value: The value to write.

    Returns:
        The rectangle in which pixels may have changed, clipped to the image; may be empty.
    """
    height, width = mask.shape
    radius = max(radius_px, 0.5)
    (ax, ay), (bx, by) = a_xy, b_xy
    x0, x1 = max(floor(min(ax, bx) - radius), 0), min(ceil(max(ax, bx) + radius) + 1, width)
    y0, y1 = max(floor(min(ay, by) - radius), 0), min(ceil(max(ay, by) + radius) + 1, height)
    if x0 >= x1 or y0 >= y1:
        return (0, 0, 0, 0)
    xs = np.arange(x0, x1, dtype=np.float32) + 0.5 - ax
    ys = (np.arange(y0, y1, dtype=np.float32) + 0.5 - ay)[:, None]
    dx, dy = bx - ax, by - ay
    length_squared = dx * dx + dy * dy
    # Below a thousandth of a pixel the direction is noise, and its square may underflow to zero.
    along = np.clip((xs * dx + ys * dy) / length_squared, 0, 1) if length_squared > 1e-6 else 0.0
    near = (xs - along * dx) ** 2 + (ys - along * dy) ** 2 <= radius * radius
    mask[y0:y1, x0:x1][near] = value
    return (x0, y0, x1, y1)


def paint_stroke(mask: NDArray[np.uint8], stroke: Stroke) -> None:
    """Apply one stroke to a mask, uint8 (H, W), in place: 1 where it adds, 0 where it erases."""
    path = stroke.path_xy
    for start, end in zip(path, path[1:] or path, strict=False):
        paint_segment(mask, start, end, radius_px=stroke.radius_px, value=int(stroke.adds))


def compose(model_mask: NDArray[np.generic], strokes: Iterable[Stroke]) -> NDArray[np.uint8]:
    """Lay the strokes over the model's mask, (H, W); gives a fresh uint8 (H, W) of 0 and 1."""
    mask: NDArray[np.uint8] = np.not_equal(model_mask, 0).astype(np.uint8)
    for stroke in strokes:
        paint_stroke(mask, stroke)
    return mask


def strokes_to_json(strokes: Sequence[Stroke]) -> list[dict[str, Any]]:
    """Give the strokes as plain JSON values; `strokes_from_json` is the inverse."""
    return [
        {"path_xy": [list(p) for p in s.path_xy], "radius_px": s.radius_px, "adds": s.adds}
        for s in strokes
    ]


def strokes_from_json(data: Iterable[Mapping[str, Any]]) -> tuple[Stroke, ...]:
    """Rebuild strokes from what `strokes_to_json` gave."""
    return tuple(
        Stroke(
            path_xy=tuple((float(x), float(y)) for x, y in item["path_xy"]),
            radius_px=float(item["radius_px"]),
            adds=bool(item["adds"]),
        )
        for item in data
    )


@dataclass(frozen=True, slots=True)
class EditState:
    """One state of one lesion: all that undo has to bring back.

    Attributes:
        prompts: None means a blank start: no model mask until the first prompt.
        strokes: Laid over the model's mask in this order.
        source: Name of the proposal the prompts came from ("Grad-CAM", "auto"), or "" if none.
    """

    prompts: PromptSet | None = None
    strokes: tuple[Stroke, ...] = ()
    source: str = ""


@dataclass(slots=True)
class EditHistory:
    """States of one lesion with undo and redo, and the model's mask for each set of prompts.

    Attributes:
        states: Oldest first; never empty.
        position: Index of the current state.
        model_masks: The model's answer to each set of prompts that was asked, for instant undo.
    """

    states: list[EditState] = field(default_factory=lambda: [EditState()])
    position: int = 0
    model_masks: dict[PromptSet, PackedMask] = field(default_factory=dict)

    @property
    def current(self) -> EditState:
        return self.states[self.position]

    @property
    def can_undo(self) -> bool:
        return self.position > 0

    @property
    def can_redo(self) -> bool:
        return self.position + 1 < len(self.states)

    def push(self, state: EditState) -> None:
        """Make `state` the current one; what could be redone is gone, as everywhere else."""
        if state == self.current:
            return
        del self.states[self.position + 1 :]
        self.states.append(state)
        if len(self.states) > HISTORY_LIMIT:
            del self.states[0]
        self.position = len(self.states) - 1

    def undo(self) -> EditState:
        self.position = max(self.position - 1, 0)
        return self.current

    def redo(self) -> EditState:
        self.position = min(self.position + 1, len(self.states) - 1)
        return self.current
