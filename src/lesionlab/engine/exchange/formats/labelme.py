"""A labelme file beside each image's other files: each lesion is a shape of type "mask"."""

from __future__ import annotations

import base64
import io
import json
import os
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np
from jsonschema import Draft202012Validator
from numpy.typing import NDArray
from PIL import Image

from lesionlab.core.errors import UserError
from lesionlab.core.frames import may_be_dicom, split_frame
from lesionlab.core.masks import BoolMask
from lesionlab.engine.exchange.cases import ExportedCase
from lesionlab.engine.exchange.formats.labelme_schema import SCHEMA
from lesionlab.engine.exchange.target import unlike
from lesionlab.engine.exchange.writer import ExportContext

VERSION = "5.5.0"
"""Of the format; the first that have shapes of type "mask" are 5.3, and 6 reads the same."""

LESION, ARTEFACT = "lesion", "artefact"


class LabelmeWriter:
    """Writes `NAME.json` in the subfolder in which the image lies, as labelme 5.3 to 6 read it.

    Each lesion is a shape with label "lesion" and the lesion's number as `group_id`; what was
    marked as artefact is one with label "artefact". A mask of nothing has no shape. `imagePath`
    leads from the file to the image, with neutral names to a file of that name beside it, which is
    not there; `imageData` is null, or the image if `labelme_images` was chosen or labelme could not
    open its file.
    """

    def __init__(self, context: ExportContext) -> None:
        self._context = context

    def add(self, case: ExportedCase) -> None:
        name = f"{case.name}.json"
        shapes = _shapes_of(case)
        height, width = case.image.hw
        document = {
            "version": VERSION,
            "flags": {},
            "shapes": [shape.to_json() for shape in shapes],
            "imagePath": self._image_path(case, name),
            "imageData": self._image_data(case),
            "imageHeight": height,
            "imageWidth": width,
            "lesionlab": {
                "image_sha256": case.image.image_id,
                "px_per_mm": case.image.px_per_mm,
            },
        }
        data = json.dumps(document, indent=2, ensure_ascii=False).encode()
        self._context.folder.put(name, data, verify=partial(_check, case=case, shapes=shapes))

    def finish(self) -> None:
        """Each image has a file of its own, which is written."""

    def _image_data(self, case: ExportedCase) -> str | None:
        # labelme opens no DICOM files.
        is_dicom = may_be_dicom(split_frame(str(case.source))[0])
        if is_dicom or self._context.choice.labelme_images:
            return _base64_png(case.pixels())
        return None

    def _image_path(self, case: ExportedCase, name: str) -> str:
        if self._context.choice.neutral_names:
            return PurePosixPath(case.image.path).name
        place = (self._context.folder.path / name).parent.resolve()
        try:
            return Path(os.path.relpath(case.source.resolve(), place)).as_posix()
        except ValueError:
            # On another drive of Windows.
            return case.source.resolve().as_posix()


@dataclass(frozen=True, slots=True, eq=False)
class _Shape:
    """A mask with its label.

    Attributes:
        label: What it is.
        number: Of the lesion; None for what is none.
        mask: Bool (H, W), not empty.
    """

    label: str
    number: int | None
    mask: BoolMask

    def to_json(self) -> dict[str, Any]:
        """Give it as labelme keeps it: the part that is not empty, and where that lies."""
        ys, xs = np.nonzero(self.mask.any(axis=1))[0], np.nonzero(self.mask.any(axis=0))[0]
        top, bottom, left, right = map(int, (ys[0], ys[-1], xs[0], xs[-1]))
        part = self.mask[top : bottom + 1, left : right + 1]
        return {
            "label": self.label,
            # Of the first and of the last pixel, both belong to it.
            "points": [[left, top], [right, bottom]],
            "group_id": self.number,
            "description": "",
            "shape_type": "mask",
            "flags": {},
            "mask": _base64_png(part.astype(np.uint8)),
        }


def _shapes_of(case: ExportedCase) -> list[_Shape]:
    shapes = [_Shape(LESION, lesion.lesion + 1, lesion.mask) for lesion in case.lesions]
    artefacts = case.artefacts()
    if artefacts is not None:
        shapes.append(_Shape(ARTEFACT, None, artefacts))
    return [shape for shape in shapes if shape.mask.any()]


def _base64_png(pixels: NDArray[np.uint8]) -> str:
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG")
    return base64.b64encode(file.getvalue()).decode("ascii")


def _check(path: Path, *, case: ExportedCase, shapes: list[_Shape]) -> None:
    """Check the file by the format's schema, and each mask by reading it anew.

    Raises:
        UserError: If it is not as labelme documents it, or one pixel differs.
    """
    document = json.loads(path.read_text(encoding="utf-8"))
    problem = next(_validator().iter_errors(document), None)
    if problem is not None:
        raise UserError(
            "The labelme file would not be as labelme reads it; the older file stays.",
            value=f"{problem.json_path}: {problem.message}"[:300],
        )
    read = [
        (each["label"], each["group_id"], read_shape(each, hw=case.image.hw))
        for each in document["shapes"]
    ]
    if len(read) != len(shapes) or not all(
        (label, number) == (shape.label, shape.number) and np.array_equal(mask, shape.mask)
        for (label, number, mask), shape in zip(read, shapes, strict=True)
    ):
        raise unlike(path.name)


def read_shape(shape: dict[str, Any], *, hw: tuple[int, int]) -> BoolMask:
    """Read a shape of type "mask" as labelme does.

    Args:
        shape: Valid by the schema.
        hw: Of the image.

    Returns:
        Bool (H, W).
    """
    (left, top), (right, bottom) = ((int(x), int(y)) for x, y in shape["points"])
    mask = np.zeros(hw, dtype=np.bool_)
    with Image.open(io.BytesIO(base64.b64decode(shape["mask"], validate=True))) as image:
        mask[top : bottom + 1, left : right + 1] = np.asarray(image).astype(np.bool_)
    return mask


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(SCHEMA)
