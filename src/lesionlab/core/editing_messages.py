"""What the window and the engine say to each other about edits of a whole mask.

A mask goes to the engine and comes back changed; the engine keeps nothing of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lesionlab.core.lane import Lane
from lesionlab.core.masks import PackedMask


class MaskOperation(StrEnum):
    """What can be done to a whole mask."""

    SMOOTH = "smooth"
    FILL_HOLES = "fill holes"
    KEEP_LARGEST = "keep the largest part"
    EXPAND = "expand"
    SHRINK = "shrink"
    GROW_TO_EDGE = "grow to the edge"
    SHRINK_TO_EDGE = "shrink to the edge"

    @property
    def needs_place(self) -> bool:
        """Whether it starts from a place in the image."""
        return self in (MaskOperation.GROW_TO_EDGE, MaskOperation.SHRINK_TO_EDGE)


@dataclass(frozen=True, slots=True)
class EditMask:
    """Change a mask. Answer: MaskEdited.

    Attributes:
        image_key: The image.
        revision: Comes back with the answer.
        operation: What to do.
        mask: What to do it to, at the image's own size.
        amount_px: How far EXPAND and SHRINK go, in image pixels.
        at_xy: Where the clinician clicked, in image pixels, if the operation needs a place.
    """

    image_key: int
    revision: int
    operation: MaskOperation
    mask: PackedMask
    amount_px: float = 0.0
    at_xy: tuple[float, float] = (0.0, 0.0)
    lane = Lane.EDIT


@dataclass(frozen=True, slots=True)
class MaskEdited:
    """The answer to `EditMask`: the changed mask."""

    image_key: int
    revision: int
    operation: MaskOperation
    mask: PackedMask
    engine_ms: float
