"""The training images, decoded once and kept small in memory."""

from __future__ import annotations

import csv
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from lesionlab.core.errors import UserError

_SKIN_SIDE = 12


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One picture with its lesion's mask.

    Attributes:
        name: The image's id.
        image: RGB, uint8 (H, W, 3), longest side as loaded.
        mask: Lesion, uint8 (H, W) of 0 and 1.
        skin: Smooth colour of the skin with the lesion filled in, float32 (12, 12, 3), 0..255.
        diagnosis: "nevus", "melanoma" or "seborrheic keratosis".
        detail: "full", "256" or "drawn".
        same_lesion: Name of the lesion's group or "".
    """

    name: str
    image: np.ndarray
    mask: np.ndarray
    skin: np.ndarray
    diagnosis: str
    detail: str
    same_lesion: str

    @property
    def area_fraction(self) -> float:
        return float(self.mask.mean())


def load_cases(
    folder: Path, *, side_px: int, on_progress: Callable[[int, int], None] | None = None
) -> list[Case]:
    """Load every image of a data folder (`images/`, `masks/`, `labels.csv`) into memory.

    Args:
        folder: The data folder.
        side_px: Longest side after shrinking.
        on_progress: Called with (done, total).

    Raises:
        UserError: If the folder or a file in it is missing or unreadable.
    """
    labels = folder / "labels.csv"
    if not labels.is_file():
        raise UserError(
            "The training data was not found.",
            value=str(folder),
            expected="a folder with images/, masks/ and labels.csv",
            remedy="Give it with --data DIR.",
        )
    with labels.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    cases: list[Case] = []
    with ThreadPoolExecutor(2) as pool:
        for case in pool.map(lambda row: _load(folder, row, side_px), rows):
            cases.append(case)
            if on_progress is not None:
                on_progress(len(cases), len(rows))
    return cases


def make_case(
    name: str,
    *,
    image: np.ndarray,
    mask: np.ndarray,
    diagnosis: str = "",
    detail: str = "drawn",
    same_lesion: str = "",
) -> Case:
    """Build a `Case` from an RGB image uint8 (H, W, 3) and its mask (H, W), nonzero = lesion."""
    binary = (mask > 0).astype(np.uint8)
    return Case(
        name=name,
        image=image,
        mask=binary,
        skin=skin_colours(image, mask=binary),
        diagnosis=diagnosis,
        detail=detail,
        same_lesion=same_lesion,
    )


def skin_colours(image: np.ndarray, *, mask: np.ndarray) -> np.ndarray:
    """Give the picture's smooth skin colours with the lesion and any black frame filled in.

    Args:
        image: RGB, uint8 (H, W, 3).
        mask: Lesion, uint8 (H, W), nonzero there.

    Returns:
        Colours, float32 (12, 12, 3), 0..255.
    """
    small = cv2.resize(image, (48, 48), interpolation=cv2.INTER_AREA).astype(np.float32)
    lesion = cv2.resize(mask, (48, 48), interpolation=cv2.INTER_AREA)
    lesion = cv2.dilate((lesion > 0).astype(np.uint8), np.ones((5, 5), np.uint8))
    bright = small.max(axis=2)
    weight = ((lesion == 0) & (bright > max(60.0, 0.5 * np.percentile(bright, 90)))).astype(
        np.float32
    )
    if weight.sum() < 20:  # the lesion fills the picture: the brighter half is the nearest to skin
        weight = (bright >= np.median(bright)).astype(np.float32)
    mean = (small * weight[..., None]).sum((0, 1)) / weight.sum()
    spread = cv2.GaussianBlur(weight, (0, 0), 7)[..., None]
    blurred = cv2.GaussianBlur(small * weight[..., None], (0, 0), 7)
    filled = (blurred + 0.02 * mean) / (spread + 0.02)
    return np.asarray(
        cv2.resize(filled, (_SKIN_SIDE, _SKIN_SIDE), interpolation=cv2.INTER_AREA), dtype=np.float32
    )


def _load(folder: Path, row: dict[str, str], side_px: int) -> Case:
    name = row["image"]
    image = cv2.imread(str(folder / "images" / f"{name}.jpg"), cv2.IMREAD_COLOR)
    mask = cv2.imread(str(folder / "masks" / f"{name}_segmentation.png"), cv2.IMREAD_GRAYSCALE)
    if image is None or mask is None:
        raise UserError(
            "A training image or its mask cannot be read.",
            value=name,
            expected=f"images/{name}.jpg and masks/{name}_segmentation.png",
            remedy="Check the data folder.",
        )
    scale = side_px / max(image.shape[:2])
    size = (round(image.shape[1] * scale), round(image.shape[0] * scale))
    image = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    shrunk = cv2.resize((mask > 0).astype(np.uint8) * 255, size, interpolation=cv2.INTER_AREA)
    return make_case(
        name,
        image=cv2.cvtColor(image, cv2.COLOR_BGR2RGB),
        mask=(shrunk > 127).astype(np.uint8),
        diagnosis=row["diagnosis"],
        detail=row["detail"],
        same_lesion=row["same_lesion"],
    )
