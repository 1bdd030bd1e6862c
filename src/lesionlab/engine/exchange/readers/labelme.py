"""labelme JSON: polygons, rectangles (also turned ones), circles and masks.

Source: labelme 6.3, `labelme/utils/shape.py` and `labelme/_label_file.py`. Outlines are filled as
labelme fills them when it exports masks, border included.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np

from lesionlab.core.errors import UserError
from lesionlab.core.masks import BoolMask
from lesionlab.engine.exchange.readers.found import Finding, FoundMasks, MaskFormat, Unusable
from lesionlab.engine.exchange.readers.labels import is_artefact, is_other
from lesionlab.engine.exchange.readers.limits import (
    check_lesion_count,
    check_point_count,
    read_json,
    size_of_image,
)
from lesionlab.engine.exchange.readers.naming import clean_name
from lesionlab.engine.exchange.readers.outlines import labelme_shape, points_xy
from lesionlab.engine.exchange.readers.picture_values import png_values

_OUTLINES = ("polygon", "rectangle", "oriented_rectangle", "circle")
_SHAPES = (*_OUTLINES, "mask")
OUTLINE_NOTE = "outlines, filled as labelme fills them"

Shapes = tuple[tuple[int, ...], ...]
"""Of each lesion, the places of its shapes in the file."""


def is_labelme(document: Any) -> bool:
    """Tell labelme's files from other JSON documents."""
    return (
        isinstance(document, dict)
        and isinstance(document.get("shapes"), list)
        and ("imagePath" in document or "imageHeight" in document)
    )


def read_labelme(document: Any, path: Path, file: PurePosixPath) -> Iterator[Finding]:
    """Give what a labelme document outlines: one image.

    Shapes with the same label and group are one lesion.

    Args:
        document: For which `is_labelme` holds.
        path: Of the file.
        file: The same, relative to the folder looked through.
    """
    try:
        hw = size_of_image(document.get("imageHeight"), document.get("imageWidth"))
        lesions, artefacts, notes = _grouped(document["shapes"])
        check_lesion_count(len(lesions), hw)
        check_point_count(sum(map(_corners, document["shapes"])))
    except UserError as error:
        yield Unusable(str(file), error)
        return
    image_path = clean_name(str(document.get("imagePath") or ""))
    own = document.get("lesionlab")
    image_id = own.get("image_sha256") if isinstance(own, dict) else ""
    # Read again when it is wanted: many such files hold their whole image, too.
    yield FoundMasks(
        MaskFormat.LABELME,
        file=str(file),
        paths=(path,),
        names=tuple(filter(None, (image_path, file.with_suffix("").as_posix()))),
        hw=hw,
        lesion_count=len(lesions),
        read=partial(_masks, path, lesions, hw),
        read_artefacts=partial(_artefacts, path, artefacts, hw) if artefacts else None,
        image_id=image_id if isinstance(image_id, str) else "",
        notes=notes,
    )


def _grouped(shapes: list[Any]) -> tuple[Shapes, tuple[int, ...], tuple[str, ...]]:
    """Give the shapes of each lesion, those of artefacts, and notes."""
    lesions: dict[object, list[int]] = {}
    artefacts: list[int] = []
    left_out: list[str] = []
    has_outlines = False
    for place, shape in enumerate(shapes):
        if not isinstance(shape, dict):
            raise UserError("A shape cannot be read.")
        kind = shape.get("shape_type") or "polygon"
        label = str(shape.get("label", ""))
        if kind not in _SHAPES or is_other(label):
            left_out.append(f"{label} ({kind})"[:60])
            continue
        if is_artefact(label):
            artefacts.append(place)
            continue
        has_outlines |= kind in _OUTLINES
        group = shape.get("group_id")
        alone = not isinstance(group, int | str)
        lesions.setdefault(place if alone else (label, group), []).append(place)
    notes = [OUTLINE_NOTE] if has_outlines else []
    if left_out:
        notes.append(f"left out: {', '.join(left_out[:5])}" + ("..." if left_out[5:] else ""))
    return tuple(map(tuple, lesions.values())), tuple(artefacts), tuple(notes)


def _corners(shape: dict[str, Any]) -> int:
    points = shape.get("points")
    return len(points) if isinstance(points, list) else 0


def _masks(path: Path, lesions: Shapes, hw: tuple[int, int]) -> Iterator[BoolMask]:
    shapes = _shapes(path)
    for places in lesions:
        yield _union(shapes, places, hw)


def _artefacts(path: Path, places: tuple[int, ...], hw: tuple[int, int]) -> BoolMask:
    return _union(_shapes(path), places, hw)


def _shapes(path: Path) -> list[Any]:
    document = read_json(path)
    if not is_labelme(document):
        raise UserError("The file was changed meanwhile.", value=path.name)
    shapes: list[Any] = document["shapes"]
    return shapes


def _union(shapes: list[Any], places: tuple[int, ...], hw: tuple[int, int]) -> BoolMask:
    union = np.zeros(hw, dtype=np.bool_)
    for place in places:
        if place >= len(shapes) or not isinstance(shapes[place], dict):
            raise UserError("The file was changed meanwhile.")
        shape = shapes[place]
        kind = shape.get("shape_type") or "polygon"
        points = points_xy(shape.get("points"), hw=hw)
        if kind == "mask":
            _lay(shape.get("mask"), points, onto=union)
        else:
            union |= labelme_shape(kind, points, hw=hw)
    return union


def _lay(data: object, points: np.ndarray, *, onto: BoolMask) -> None:
    """Lay a mask, a PNG in base64, where its first and last pixel belong; both are part of it."""
    if len(points) != 2 or not isinstance(data, str):
        raise UserError("The mask in the file cannot be read.")
    (left, top), (right, bottom) = points.astype(np.int64).tolist()
    if not (0 <= left <= right < onto.shape[1] and 0 <= top <= bottom < onto.shape[0]):
        raise UserError("The mask lies outside of the image.")
    try:
        png = base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError) as error:
        raise UserError("The mask in the file cannot be read.") from error
    values = png_values(png, hw=(bottom - top + 1, right - left + 1))
    onto[top : bottom + 1, left : right + 1] |= values != 0
