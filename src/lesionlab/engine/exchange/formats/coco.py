"""All lesions in one COCO file: masks exactly, or polygons for programs that read nothing else."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pycocotools import mask as coco_mask
from pycocotools.coco import COCO

from lesionlab import __version__
from lesionlab.core.masks import BoolMask
from lesionlab.engine.exchange.cases import ExportedCase, ExportedLesion
from lesionlab.engine.exchange.formats.pixel_outline import outlines, without_holes
from lesionlab.engine.exchange.target import PROGRAM, unlike
from lesionlab.engine.exchange.writer import ExportContext

FILE_NAME = "lesionlab-coco.json"

LESION, ARTEFACT = 1, 2
CATEGORIES = (
    {"id": LESION, "name": "lesion", "supercategory": "skin"},
    {"id": ARTEFACT, "name": "artefact", "supercategory": "skin"},
)


@dataclass(slots=True)
class Lost:
    """What polygons could not hold.

    Attributes:
        holes: How many holes were filled.
        pixels: How many pixels they had.
        masks: How many masks had holes.
    """

    holes: int = 0
    pixels: int = 0
    masks: int = 0


class CocoWriter:
    """Writes `lesionlab-coco.json`.

    Each lesion is one annotation of category 1, "lesion"; what was marked as artefact in an image
    is one of category 2. A mask of nothing has no annotation. `segmentation` is a compressed RLE,
    exactly the mask, with `iscrowd` 0; with `coco_polygons` a list of polygons along the edges of
    pixels, exactly the mask but for its holes. `area` and `bbox` are those of what is written.
    `file_name` is the image's path in the project. What only LesionLab knows stands under the key
    "lesionlab" of the file's info, of each image and of each annotation.
    """

    def __init__(self, context: ExportContext) -> None:
        self._context = context
        self._as_polygons = context.choice.coco_polygons
        self._images: list[dict[str, Any]] = []
        self._annotations: list[dict[str, Any]] = []
        # Of what each annotation has to say only a hash: the masks themselves would be too much.
        self._expected: dict[int, bytes] = {}
        self._lost = Lost()

    def add(self, case: ExportedCase) -> None:
        height, width = case.image.hw
        self._images.append(
            {
                "id": case.entry.image_key,
                "width": width,
                "height": height,
                "file_name": case.image.path,
                "lesionlab": {
                    "image_sha256": case.image.image_id,
                    "px_per_mm": case.image.px_per_mm,
                    "flagged": case.image.flagged,
                    "lesions": len(case.lesions),
                },
            }
        )
        for lesion in case.lesions:
            self._annotate(case, lesion.mask, category=LESION, extras=_lesion_extras(lesion))
        artefacts = case.artefacts()
        if artefacts is not None:
            self._annotate(case, artefacts, category=ARTEFACT, extras={})

    def finish(self) -> None:
        lost = self._lost
        text = json.dumps(
            {
                "info": _info(lost if self._as_polygons else None),
                "licenses": [],
                "images": self._images,
                "annotations": self._annotations,
                "categories": CATEGORIES,
            },
            # The COCO library opens files in the system's encoding, whatever that is.
            ensure_ascii=True,
        )
        self._context.folder.put(FILE_NAME, text.encode("ascii"), verify=self._check)
        if lost.masks:
            self._context.notes.append(
                f"COCO polygons cannot hold holes: in {lost.masks} masks {lost.holes} holes of"
                f" {lost.pixels} pixels together were filled."
            )

    def _annotate(
        self, case: ExportedCase, mask: BoolMask, *, category: int, extras: dict[str, Any]
    ) -> None:
        if not mask.any():
            return
        segmentation: Any
        if self._as_polygons:
            filled = without_holes(mask)
            if filled.holes:
                self._lost.masks += 1
                self._lost.holes += filled.holes
                self._lost.pixels += filled.pixels
                extras = extras | {"holes_filled": filled.holes, "pixels_filled": filled.pixels}
            mask = filled.mask
            segmentation = [outline.ravel().tolist() for outline in outlines(mask)]
        else:
            segmentation = rle_of(mask)
        number = len(self._annotations) + 1
        annotation = {
            "id": number,
            "image_id": case.entry.image_key,
            "category_id": category,
            "segmentation": segmentation,
            "area": int(np.count_nonzero(mask)),
            "bbox": _bbox(mask),
            "iscrowd": 0,
        }
        if extras:
            annotation["lesionlab"] = extras
        self._annotations.append(annotation)
        self._expected[number] = _hash(mask)

    def _check(self, path: Path) -> None:
        """Read the file by the COCO library and compare the pixels of each annotation."""
        with contextlib.redirect_stdout(io.StringIO()):
            coco = COCO(path)
        if set(coco.getAnnIds()) != self._expected.keys() or len(coco.imgs) != len(self._images):
            raise unlike(FILE_NAME)
        for number, expected in self._expected.items():
            if _hash(coco.annToMask(coco.anns[number])) != expected:
                raise unlike(FILE_NAME)


def rle_of(mask: BoolMask) -> dict[str, Any]:
    """Give a mask, bool (H, W), as COCO's compressed run lengths, plain JSON values."""
    encoded = coco_mask.encode(np.asfortranarray(mask, dtype=np.uint8))
    return {"size": list(mask.shape), "counts": encoded["counts"].decode("ascii")}


def _hash(mask: NDArray[np.generic]) -> bytes:
    """Give the SHA-256 of a mask's size and pixels, (H, W), non-zero is lesion."""
    return hashlib.sha256(repr(mask.shape).encode() + np.packbits(mask != 0).tobytes()).digest()


def _bbox(mask: BoolMask) -> list[int]:
    """Give x, y, width and height of the part of a mask that is not empty."""
    ys, xs = np.nonzero(mask.any(axis=1))[0], np.nonzero(mask.any(axis=0))[0]
    return [int(xs[0]), int(ys[0]), int(xs[-1] - xs[0]) + 1, int(ys[-1] - ys[0]) + 1]


def _info(lost: Lost | None) -> dict[str, Any]:
    if lost is None:
        description = "Skin lesions outlined with LesionLab; the masks are exact."
        extras: dict[str, Any] = {"segmentation": "rle"}
    else:
        description = (
            "Skin lesions outlined with LesionLab, as polygons along the edges of pixels. A polygon"
            " cannot hold holes: those of the masks were filled, see the key lesionlab."
        )
        extras = {
            "segmentation": "polygons",
            "masks_with_holes": lost.masks,
            "holes_filled": lost.holes,
            "pixels_filled": lost.pixels,
        }
    return {
        "description": description,
        "version": __version__,
        "contributor": PROGRAM,
        "lesionlab": extras,
    }


def _lesion_extras(lesion: ExportedLesion) -> dict[str, Any]:
    correction = lesion.correction
    extras: dict[str, Any] = {
        "lesion": lesion.lesion + 1,
        "accepted": lesion.is_accepted,
        "accepted_at": correction.accepted_at if correction else None,
        "reader": correction.reader if correction else None,
        "source": lesion.work.state.source,
    }
    if lesion.readers:
        extras["consensus_of"] = list(lesion.readers)
    return extras
