"""What the clinician does to one lesion: prompts, edits by hand, undo and redo over all of it.

The mask shown is the model's mask for the prompts with the edits by hand laid over it in order, so
the clinician's hand always has the last word: a later click moves the model's mask and never an
edit. Regions of artefacts (hairs, a ruler, ink) are a second mask, made by edits alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.errors import BugError
from lesionlab.core.masks import PackedMask, packed_from_json, packed_to_json, unpack
from lesionlab.core.painting import Rect, fill_outline, paint_segment, united
from lesionlab.core.prompts import PromptSet, prompts_from_json, prompts_to_json


@dataclass(frozen=True, slots=True)
class Stroke:
    """One stroke of the round brush.

    Attributes:
        path_xy: Points the centre passed through, in image pixels; at least one.
        radius_px: Radius of the brush in image pixels.
        adds: True paints, False erases.
    """

    path_xy: tuple[tuple[float, float], ...]
    radius_px: float
    adds: bool


@dataclass(frozen=True, slots=True)
class Region:
    """The inside of a closed outline, drawn by hand or corner by corner.

    Attributes:
        outline_xy: Its corners in image pixels, at least three; the last is joined to the first.
        adds: True adds the region, False takes it away.
    """

    outline_xy: tuple[tuple[float, float], ...]
    adds: bool


@dataclass(frozen=True, slots=True)
class Replaced:
    """A whole mask in place of the one before: what smoothing, filling and the like came to.

    The result is kept and not only the operation, so that it stays exactly what was seen.

    Attributes:
        operation: What made it (`core.editing_messages.MaskOperation`), for people and records.
        mask: At the image's own size, with its holes and islands.
    """

    operation: str
    mask: PackedMask


Edit = Stroke | Region | Replaced
"""One edit by hand; edits are applied in order, each to what those before it made."""


def paint_stroke(mask: NDArray[np.uint8], stroke: Stroke) -> Rect:
    """Apply one stroke to a mask, uint8 (H, W), in place; give the rectangle that may differ."""
    path, touched = stroke.path_xy, (0, 0, 0, 0)
    for start, end in zip(path, path[1:] or path, strict=False):
        rect = paint_segment(mask, start, end, radius_px=stroke.radius_px, value=int(stroke.adds))
        touched = united(touched, rect)
    return touched


def apply_edit(mask: NDArray[np.uint8], edit: Edit) -> Rect:
    """Apply one edit to a mask, uint8 (H, W) of 0 and 1, in place.

    Returns:
        The rectangle in which pixels may have changed, clipped to the image; may be empty.

    Raises:
        BugError: If the edit replaces the mask by one of another size.
    """
    if isinstance(edit, Stroke):
        return paint_stroke(mask, edit)
    if isinstance(edit, Region):
        return fill_outline(mask, edit.outline_xy, value=int(edit.adds))
    height, width = mask.shape
    if (edit.mask.height, edit.mask.width) != (height, width):
        raise BugError(f"An edit of {edit.mask.height} x {edit.mask.width} for {mask.shape}.")
    mask[:] = unpack(edit.mask)
    return (0, 0, width, height)


def compose(model_mask: NDArray[np.generic], edits: Sequence[Edit]) -> NDArray[np.uint8]:
    """Lay the edits over the model's mask, (H, W); gives a fresh uint8 (H, W) of 0 and 1."""
    # What came before a mask was replaced as a whole is not seen any more.
    whole = max((at for at, e in enumerate(edits) if isinstance(e, Replaced)), default=0)
    mask: NDArray[np.uint8] = np.not_equal(model_mask, 0).view(np.uint8)
    for edit in edits[whole:]:
        apply_edit(mask, edit)
    return mask


def edits_to_json(edits: Iterable[Edit]) -> list[dict[str, Any]]:
    """Give the edits as plain JSON values; `edits_from_json` is the inverse."""
    return [_edit_to_json(edit) for edit in edits]


def edits_from_json(data: Iterable[Mapping[str, Any]]) -> tuple[Edit, ...]:
    """Rebuild edits from what `edits_to_json` gave, or from strokes stored before others were."""
    return tuple(_edit_from_json(item) for item in data)


def _edit_to_json(edit: Edit) -> dict[str, Any]:
    if isinstance(edit, Stroke):
        path = [list(p) for p in edit.path_xy]
        return {"kind": "stroke", "path_xy": path, "radius_px": edit.radius_px, "adds": edit.adds}
    if isinstance(edit, Region):
        outline = [list(p) for p in edit.outline_xy]
        return {"kind": "region", "outline_xy": outline, "adds": edit.adds}
    return {
        "kind": "replaced",
        "operation": edit.operation,
        **packed_to_json(edit.mask),
    }


def _edit_from_json(item: Mapping[str, Any]) -> Edit:
    kind = item.get("kind", "stroke")
    if kind == "stroke":
        return Stroke(_points(item["path_xy"]), float(item["radius_px"]), bool(item["adds"]))
    if kind == "region":
        return Region(_points(item["outline_xy"]), bool(item["adds"]))
    return Replaced(str(item["operation"]), packed_from_json(item))


def _points(pairs: Iterable[Sequence[float]]) -> tuple[tuple[float, float], ...]:
    return tuple((float(x), float(y)) for x, y in pairs)


@dataclass(frozen=True, slots=True)
class EditState:
    """One state of one lesion: all that undo has to bring back.

    Attributes:
        prompts: None means a blank start: no model mask until the first prompt.
        edits: Laid over the model's mask in this order.
        source: Name of the proposal the prompts came from ("Grad-CAM", "auto"), or "" if none.
        artefacts: Laid over nothing: what they make is the region of artefacts.
    """

    prompts: PromptSet | None = None
    edits: tuple[Edit, ...] = ()
    source: str = ""
    artefacts: tuple[Edit, ...] = ()


def state_to_json(state: EditState) -> dict[str, Any]:
    """Give a state as plain JSON values; `state_from_json` is the inverse."""
    return {
        "prompts": None if state.prompts is None else prompts_to_json(state.prompts),
        "edits": edits_to_json(state.edits),
        "artefacts": edits_to_json(state.artefacts),
        "source": state.source,
    }


def state_from_json(data: Mapping[str, Any]) -> EditState:
    """Rebuild a state from what `state_to_json` gave."""
    prompts = data["prompts"]
    return EditState(
        prompts=None if prompts is None else prompts_from_json(prompts),
        edits=edits_from_json(data["edits"]),
        artefacts=edits_from_json(data["artefacts"]),
        source=str(data["source"]),
    )


_branches = count()


@dataclass(slots=True)
class EditHistory:
    """States of one lesion with undo and redo, and the model's mask for each set of prompts.

    Attributes:
        states: Oldest first; never empty, and without a limit.
        position: Index of the current state.
        model_masks: The model's answer to each set of prompts asked lately, for instant undo.
        on_disk: How many of the states, from the first on, the store is known to have.
        branch: Another number whenever states are given up for others; tells what an
            acknowledgement speaks of.
    """

    states: list[EditState] = field(default_factory=lambda: [EditState()])
    position: int = 0
    model_masks: dict[PromptSet, PackedMask] = field(default_factory=dict)
    on_disk: int = 0
    branch: int = field(default_factory=lambda: next(_branches))

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
        if self.can_redo:
            del self.states[self.position + 1 :]
            self.on_disk = min(self.on_disk, len(self.states))
            self.branch = next(_branches)
        self.states.append(state)
        self.position = len(self.states) - 1

    def undo(self) -> EditState:
        self.position = max(self.position - 1, 0)
        return self.current

    def redo(self) -> EditState:
        self.position = min(self.position + 1, len(self.states) - 1)
        return self.current
