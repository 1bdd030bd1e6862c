"""COCO JSON: run lengths, compressed or not, and polygons; each annotation is a lesion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from lesionlab.core.errors import UserError
from lesionlab.core.masks import BoolMask
from lesionlab.engine.exchange.readers.found import Finding, FoundMasks, MaskFormat, Unusable
from lesionlab.engine.exchange.readers.labels import is_artefact, is_other
from lesionlab.engine.exchange.readers.limits import (
    check_lesion_count,
    check_point_count,
    size_of_image,
)
from lesionlab.engine.exchange.readers.naming import clean_name
from lesionlab.engine.exchange.readers.outlines import coco_polygons, polygon_corners
from lesionlab.engine.exchange.readers.rle import mask_from_rle

POLYGON_NOTE = "polygons, filled as pycocotools fills them"


def is_coco(document: Any) -> bool:
    """Tell COCO's annotations from other JSON documents."""
    return (
        isinstance(document, dict)
        and isinstance(document.get("images"), list)
        and isinstance(document.get("annotations"), list)
    )


def read_coco(document: Any, path: Path, file: PurePosixPath) -> Iterator[Finding]:
    """Give what a COCO document outlines, image by image.

    Args:
        document: For which `is_coco` holds.
        path: Of the file.
        file: The same, relative to the folder looked through.
    """
    categories = _categories(document)
    by_image: dict[object, list[Any]] = {}
    for annotation in document["annotations"]:
        if isinstance(annotation, dict) and isinstance(annotation.get("image_id"), int | str):
            by_image.setdefault(annotation["image_id"], []).append(annotation)
        else:
            yield Unusable(str(file), UserError("An annotation belongs to no image."))
    seen: set[object] = set()
    for image in document["images"]:
        number = image.get("id") if isinstance(image, dict) else None
        if not isinstance(number, int | str) or number in seen:
            yield Unusable(str(file), UserError("An image has no number of its own."))
            continue
        seen.add(number)
        annotations = by_image.pop(number, [])
        # Data sets list images on which nothing was outlined, too.
        if annotations:
            name = clean_name(str(image.get("file_name", "")))
            try:
                yield _found(image, annotations, categories, name=name, path=path, file=file)
            except UserError as error:
                yield Unusable(f"{file}: {name}", error)
    for number in by_image:
        shown = f"image {number}"[:80]
        unlisted = UserError("The annotations belong to an image that is not listed.", value=shown)
        yield Unusable(str(file), unlisted)


def _found(
    image: dict[str, Any],
    annotations: list[Any],
    categories: dict[object, str],
    *,
    name: str,
    path: Path,
    file: PurePosixPath,
) -> FoundMasks:
    hw = size_of_image(image.get("height"), image.get("width"))
    if not name:
        raise UserError("The image has no name.")
    named = [(_label(categories, each), each) for each in annotations]
    lesions = [a["segmentation"] for label, a in named if _is_lesion(label) and _is_drawn(a)]
    artefacts = [a["segmentation"] for label, a in named if is_artefact(label) and _is_drawn(a)]
    check_lesion_count(len(lesions), hw)
    check_point_count(sum(map(polygon_corners, (*lesions, *artefacts))))
    notes = [POLYGON_NOTE] if any(isinstance(each, list) for each in lesions) else []
    left_out = len(annotations) - len(lesions) - len(artefacts)
    if left_out:
        notes.append(f"without an outline, or not of a lesion: {left_out}")
    own = image.get("lesionlab")
    image_id = own.get("image_sha256") if isinstance(own, dict) else ""
    return FoundMasks(
        MaskFormat.COCO,
        file=f"{file}: {name}",
        paths=(path,),
        names=(name,),
        hw=hw,
        lesion_count=len(lesions),
        read=partial(_masks, lesions, hw),
        read_artefacts=partial(_union, artefacts, hw) if artefacts else None,
        image_id=image_id if isinstance(image_id, str) else "",
        notes=tuple(notes),
    )


def _categories(document: dict[str, Any]) -> dict[object, str]:
    listed = document.get("categories")
    return {
        each["id"]: str(each.get("name", ""))
        for each in (listed if isinstance(listed, list) else ())
        if isinstance(each, dict) and isinstance(each.get("id"), int | str)
    }


def _label(categories: dict[object, str], annotation: dict[str, Any]) -> str:
    number = annotation.get("category_id")
    return categories.get(number, "") if isinstance(number, int | str) else ""


def _is_lesion(label: str) -> bool:
    return not is_artefact(label) and not is_other(label)


def _is_drawn(annotation: dict[str, Any]) -> bool:
    # Boxes alone are annotations as well.
    return bool(annotation.get("segmentation"))


def _masks(segmentations: Iterable[object], hw: tuple[int, int]) -> Iterator[BoolMask]:
    for segmentation in segmentations:
        if isinstance(segmentation, list):
            yield coco_polygons(segmentation, hw=hw)
        else:
            yield mask_from_rle(segmentation, hw=hw)


def _union(segmentations: Iterable[object], hw: tuple[int, int]) -> BoolMask:
    masks = _masks(segmentations, hw)
    union = next(masks)
    for mask in masks:
        union |= mask
    return union
