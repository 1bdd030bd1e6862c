"""Compared masks made small, to be drawn beside each other."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from lesionlab.core.errors import UserError
from lesionlab.core.masks import PackedMask, pack
from lesionlab.core.readings import ComparedPair, PairPicture
from lesionlab.engine.agreement.consensus import consensus_mask
from lesionlab.engine.agreement.readers import ReadImage
from lesionlab.engine.imaging.decode import read_image
from lesionlab.engine.imaging.display import shrunk
from lesionlab.engine.store.project import Project

PICTURE_PX = 320
MASK_PX = 640


def pair_picture(project: Project, image: ReadImage, pair: ComparedPair) -> PairPicture:
    """Give what is drawn of a pair."""
    masks = {read.reading: read.mask for read in image.masks}
    return PairPicture(
        pixels=_pixels(project, image),
        first=_small(masks[pair.first_reading]),
        second=_small(masks[pair.second_reading]),
        consensus=_small(consensus_mask(list(masks.values()))),
    )


def _pixels(project: Project, image: ReadImage) -> NDArray[np.uint8] | None:
    try:
        return shrunk(read_image(project.path_of(image.image_key)).pixels, longest_px=PICTURE_PX)
    except UserError:
        return None


def _small(mask: NDArray[np.bool_]) -> PackedMask:
    height, width = mask.shape
    scale = min(MASK_PX / max(height, width), 1.0)
    size = (max(round(width * scale), 1), max(round(height * scale), 1))
    small = cv2.resize(mask.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST)
    return pack(small)
