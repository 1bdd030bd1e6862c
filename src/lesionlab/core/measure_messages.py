"""The request and the event about lesion measures; see `lesionlab.core.messages` for the rules."""

from __future__ import annotations

from dataclasses import dataclass

from lesionlab.core.lane import Lane
from lesionlab.core.lesion_measures import LesionMeasures
from lesionlab.core.masks import PackedMask


@dataclass(frozen=True, slots=True)
class MeasureLesion:
    """Measure a lesion in the mask that is shown now. Answer: LesionMeasured.

    Attributes:
        image_key: Of the image; its colours are measured too.
        lesion: 0 for the first one.
        mask: At the image's own size.
        px_per_mm: The image's scale, or None.
    """

    image_key: int
    lesion: int
    mask: PackedMask
    px_per_mm: float | None = None
    lane = Lane.MEASURES


@dataclass(frozen=True, slots=True)
class LesionMeasured:
    """The answer to `MeasureLesion`; `measures` is None for an empty mask."""

    image_key: int
    lesion: int
    measures: LesionMeasures | None


MeasureRequest = MeasureLesion
MeasureEvent = LesionMeasured
