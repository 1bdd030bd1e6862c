"""The best and the worst cases as pictures: image, reader's outline, system's outline."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from lesionlab.core.errors import UserError
from lesionlab.core.masks import BoolMask
from lesionlab.engine.comparison.report.cells import cell, share
from lesionlab.engine.comparison.report.content import Gallery, Shown
from lesionlab.engine.comparison.report.figures import Figures
from lesionlab.engine.comparison.results import NONE
from lesionlab.engine.exchange.report.content import Picture
from lesionlab.engine.exchange.report.pictures import compared_picture, fitted

MASKS_FOLDER = "masks"
_LONGEST_PX = 480
_MOST_BYTES = 1 << 26
_TITLES = {"best": "The best cases", "worst": "The worst cases"}
OUTLINES = ("System", "Reader")

PictureOf = Callable[[str], tuple[NDArray[np.uint8], BoolMask]]
"""Gives image, uint8 (H, W, 3) RGB, and reader's mask, bool (H, W), by the image's name."""


class _NotShownError(Exception):
    """A case of which there is no picture; the message says why."""


def galleries(found: Figures, *, folder: Path, picture_of: PictureOf) -> list[Gallery]:
    """Give the best and the worst cases of the best system.

    A case that cannot be shown is named with the reason; the others are shown.

    Args:
        found: The tree of the report.
        folder: Of the comparison: a system's masks without a prompt are in masks/SYSTEM.
        picture_of: Gives image and reader's mask.
    """
    if found.tree["leading_prompt"] != NONE:
        return []
    return [
        _gallery(found, kind, folder=folder, picture_of=picture_of)
        for kind, cases in found.tree["shown"].items()
        if cases
    ]


def _gallery(found: Figures, kind: str, *, folder: Path, picture_of: PictureOf) -> Gallery:
    shown, missing = [], []
    masks = folder / MASKS_FOLDER / found.tree["best_system"]
    for place, case in enumerate(found.tree["shown"][kind]):
        try:
            picture = _picture(case["image"], masks=masks, picture_of=picture_of)
        except _NotShownError as error:
            missing.append(f"{case['image']} is not shown: {error}.")
            continue
        figure = cell(found, f"/shown/{kind}/{place}/dice", share)
        shown.append(Shown(picture, case["image"], figure))
    return Gallery(_TITLES[kind], tuple(shown), note=" ".join(missing))


def _picture(name: str, *, masks: Path, picture_of: PictureOf) -> Picture:
    try:
        image, truth = picture_of(name)
    except (UserError, OSError) as error:
        raise _NotShownError("the image cannot be read") from error
    mask = _stored_mask(masks, name)
    if mask.shape != truth.shape:
        raise _NotShownError("its mask is of another size")
    return compared_picture(
        fitted(image, longest_px=_LONGEST_PX),
        before=mask,
        after=truth,
        title=name,
        caption="",
        names=OUTLINES,
    )


def _stored_mask(folder: Path, name: str) -> BoolMask:
    path = folder / f"{name}.png"
    try:
        # Names come from files: none may lead elsewhere.
        if path.parent != folder or not path.resolve().is_relative_to(folder.resolve()):
            raise _NotShownError("its name is that of another folder")
        if path.stat().st_size > _MOST_BYTES:
            raise _NotShownError("its mask is too large")
        data = np.frombuffer(path.read_bytes(), np.uint8)
        pixels = cv2.imdecode(data, cv2.IMREAD_GRAYSCALE) if data.size else None
    except (OSError, ValueError, cv2.error) as error:
        raise _NotShownError("its mask is not there") from error
    if pixels is None:
        raise _NotShownError("its mask cannot be read")
    mask: BoolMask = np.asarray(pixels) > 0
    return mask
