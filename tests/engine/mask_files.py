"""Makes masks, and the files in which other programs keep them."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from lesionlab.engine.exchange.readers.find import find_masks, opened_source
from lesionlab.engine.exchange.readers.found import FoundMasks, Unusable

HW = (40, 60)

Mask = NDArray[np.bool_]


def disc(
    *, hw: tuple[int, int] = HW, at: tuple[float, float] = (20, 25), radius: float = 9
) -> Mask:
    """Give a disc around (y, x) with a hole and an island, so that an outline alone is not it."""
    ys, xs = np.mgrid[: hw[0], : hw[1]]
    distance = np.hypot(ys - at[0], xs - at[1])
    mask = (distance < radius) & (distance > radius / 4)
    mask[0, 0] = True
    return mask


def save_picture(path: Path, mask: Mask, *, values: tuple[int, int] = (0, 255)) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.where(mask, values[1], values[0]).astype(np.uint8)).save(path)
    return path


def save_photograph(path: Path, *, hw: tuple[int, int] = HW, seed: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    pixels = np.random.default_rng(seed).integers(0, 256, (*hw, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(path)
    return path


def save_json(path: Path, document: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def coco_document(
    *segmentations: object, hw: tuple[int, int] = HW, name: str = "a.jpg", category: str = "lesion"
) -> dict[str, Any]:
    return {
        "images": [{"id": 1, "file_name": name, "height": hw[0], "width": hw[1]}],
        "annotations": [
            {"id": number, "image_id": 1, "category_id": 7, "segmentation": each, "iscrowd": 0}
            for number, each in enumerate(segmentations, 1)
        ],
        "categories": [{"id": 7, "name": category}],
    }


def labelme_document(
    *shapes: dict[str, Any], hw: tuple[int, int] = HW, name: str = "a.jpg"
) -> dict[str, Any]:
    return {
        "version": "5.5.0",
        "flags": {},
        "shapes": list(shapes),
        "imagePath": name,
        "imageData": None,
        "imageHeight": hw[0],
        "imageWidth": hw[1],
    }


def labelme_shape(
    kind: str, points: Sequence[Sequence[float]], *, label: str = "lesion", group: int | None = None
) -> dict[str, Any]:
    return {
        "label": label,
        "points": [list(point) for point in points],
        "group_id": group,
        "description": "",
        "shape_type": kind,
        "flags": {},
        "mask": None,
    }


def labelme_mask(mask: Mask, *, label: str = "lesion", group: int | None = None) -> dict[str, Any]:
    """Give a mask as labelme keeps it: the part of it that is not empty, as a PNG in base64."""
    ys, xs = np.nonzero(mask)
    top, bottom, left, right = (int(v) for v in (ys.min(), ys.max(), xs.min(), xs.max()))
    part = io.BytesIO()
    Image.fromarray(mask[top : bottom + 1, left : right + 1].astype(np.uint8)).save(part, "PNG")
    shape = labelme_shape("mask", [[left, top], [right, bottom]], label=label, group=group)
    return shape | {"mask": base64.b64encode(part.getvalue()).decode()}


def found_in(source: Path) -> tuple[list[FoundMasks], list[Unusable]]:
    """Give what is found in a folder, a file or an archive, and what cannot be used."""
    with opened_source(source) as opened:
        findings = list(find_masks(opened))
    found = [finding for finding in findings if isinstance(finding, FoundMasks)]
    return found, [finding for finding in findings if isinstance(finding, Unusable)]


def only_found(source: Path) -> FoundMasks:
    (found,), unusable = found_in(source)
    assert not unusable, unusable
    return found


def only_refused(source: Path) -> str:
    """Give why the one file was not used; reading the masks counts as well."""
    found, unusable = found_in(source)
    if unusable:
        assert not found
        (refused,) = unusable
        return str(refused.error)
    (finding,) = found
    from lesionlab.core.errors import UserError

    try:
        list(finding.read())
    except UserError as error:
        return str(error)
    raise AssertionError("It was read.")
