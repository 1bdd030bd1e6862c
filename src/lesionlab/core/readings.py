"""Second readings of a sample, and how far readers agree."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.masks import PackedMask
from lesionlab.core.metrics import MeanInterval

FIRST = 0
"""Number of the first reading: the project's own accepted masks."""

CONSENSUS = "consensus"
"""Source of corrections that were put together from several readers' masks."""


@dataclass(frozen=True, slots=True)
class ReadingInfo:
    """One blinded reading of a sample of a project's images.

    Attributes:
        number: From 1; `FIRST` is the project itself.
        reader: Initials of who reads.
        started_at: UTC, ISO 8601.
        image_count: Of the sample.
        accepted_count: How many of them are accepted.
    """

    number: int
    reader: str
    started_at: str
    image_count: int
    accepted_count: int = 0

    @property
    def is_complete(self) -> bool:
        return self.accepted_count >= self.image_count


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two masks of one image agree.

    Attributes:
        dice: 0 to 1.
        iou: 0 to 1.
        mean_distance_px: Mean distance between the two borders.
        hausdorff95_px: 95 % Hausdorff distance of the two borders.
    """

    dice: float
    iou: float
    mean_distance_px: float
    hausdorff95_px: float


@dataclass(frozen=True, slots=True)
class ComparedPair:
    """One image as two readings outlined it; all lesions of the image together.

    Attributes:
        image_key: Of the image in the project.
        path: Relative to the project's folder.
        first: Who read in the reading with the lower number.
        second: Who read in the other one.
        first_reading: Number of that reading.
        second_reading: Number of the other one.
        agreement: The figures.
        px_per_mm: The image's scale, or None.
    """

    image_key: int
    path: str
    first: str
    second: str
    first_reading: int
    second_reading: int
    agreement: Agreement
    px_per_mm: float | None


@dataclass(frozen=True, slots=True)
class AgreementSummary:
    """Means over images, each with a bootstrap 95 % interval."""

    dice: MeanInterval
    iou: MeanInterval
    mean_distance_px: MeanInterval
    hausdorff95_px: MeanInterval


@dataclass(frozen=True, slots=True, eq=False)
class PairPicture:
    """What is drawn of a compared pair; the masks have one size, which may be smaller.

    Attributes:
        pixels: uint8 (h, w, 3) RGB, small; None if the image cannot be read any more.
        first: Mask of the first of the two.
        second: Mask of the second.
        consensus: Of all readers of the image.
    """

    pixels: NDArray[np.uint8] | None
    first: PackedMask
    second: PackedMask
    consensus: PackedMask
