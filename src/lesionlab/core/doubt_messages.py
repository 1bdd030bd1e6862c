"""Looking closer before a click: what it would give, and where the model is in doubt."""

from __future__ import annotations

from dataclasses import dataclass

from lesionlab.core.lane import Lane
from lesionlab.core.prompts import PromptSet

Outline = tuple[tuple[float, float], ...]
"""A closed line through (x, y) in image pixels."""


@dataclass(frozen=True, slots=True)
class PreviewMask:
    """Predict what these prompts would give, for a look only. Answer: MaskPreviewed."""

    image_key: int
    lesion: int
    prompts: PromptSet
    lane = Lane.PREVIEW


@dataclass(frozen=True, slots=True)
class LookAtDoubt:
    """Tell where the model is in doubt about the mask of these prompts. Answer: DoubtFound."""

    image_key: int
    lesion: int
    prompts: PromptSet
    lane = Lane.DOUBT


@dataclass(frozen=True, slots=True)
class MaskPreviewed:
    """The answer to `PreviewMask`: the outlines of the mask, holes included."""

    image_key: int
    lesion: int
    prompts: PromptSet
    outlines: tuple[Outline, ...]


@dataclass(frozen=True, slots=True)
class DoubtFound:
    """The answer to `LookAtDoubt`.

    Attributes:
        size_hw: Height and width of the map below, which covers the whole image.
        lesion_share: How far the model is for lesion, row by row, zlib-compressed bytes: 0 is
            skin, 255 is lesion, 128 is undecided.
        suggested_xy: Where one click would settle most, in image pixels; None if nothing is in
            much doubt.
    """

    image_key: int
    lesion: int
    prompts: PromptSet
    size_hw: tuple[int, int]
    lesion_share: bytes
    suggested_xy: tuple[float, float] | None


DoubtRequest = PreviewMask | LookAtDoubt
DoubtEvent = MaskPreviewed | DoubtFound
