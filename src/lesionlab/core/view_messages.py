"""What the window and the engine say about other pictures of an image, which are only looked at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.lane import Lane


class PictureKind(StrEnum):
    """A picture computed from an image; prompts and masks never depend on it."""

    HAIR_REMOVED = "hair_removed"
    ENHANCED = "enhanced"


@dataclass(frozen=True, slots=True)
class MakePicture:
    """Compute another picture of an image. Answer: PictureReady."""

    image_key: int
    kind: PictureKind
    lane = Lane.PICTURE


@dataclass(frozen=True, slots=True, eq=False)
class PictureReady:
    """The picture asked for: uint8 (h, w, 3) RGB, of the size of `ImageShown.pixels`."""

    image_key: int
    kind: PictureKind
    pixels: NDArray[np.uint8]
