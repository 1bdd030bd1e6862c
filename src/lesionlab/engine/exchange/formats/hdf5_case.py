"""One case within the HDF5 file: how it is written and read back."""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

import h5py
import numpy as np
from numpy.typing import NDArray

from lesionlab.core.masks import BoolMask, pack
from lesionlab.core.prompts import PromptSet, prompts_to_json
from lesionlab.engine.exchange.cases import ExportedCase, ExportedLesion
from lesionlab.engine.exchange.provenance import lesion_json
from lesionlab.engine.imaging.decode import image_id_of

_CHUNK_PX = 1024
_PLANES_LEVEL = 4
# Photographs shrink little, whatever the level.
_IMAGE_LEVEL = 1


@dataclass(frozen=True, slots=True)
class CaseContent:
    """Hashes of all arrays of a case.

    Attributes:
        masks: SHA-256 of size and pixels of each lesion's mask.
        artefacts: The same of the artefacts; "" without any.
        proposal: The same of the proposal; "" without one.
        image: SHA-256 over shape and pixels; "" without it.
        embeddings: (model, CRC-32) of each embedding.
    """

    masks: tuple[str, ...]
    artefacts: str
    proposal: str
    image: str
    embeddings: tuple[tuple[str, int], ...]


def put_case(
    group: h5py.Group,
    case: ExportedCase,
    *,
    image: NDArray[np.uint8] | None,
    proposal: BoolMask | None,
    embeddings: Mapping[str, NDArray[np.float16]],
) -> CaseContent:
    """Write a case into its group.

    Args:
        group: Empty.
        case: What is to be written.
        image: uint8 (H, W, 3) RGB, or None to leave it out.
        proposal: What the first lesion's correction began with, bool (H, W), if it is known.
        embeddings: float16 (256, 64, 64) by the name of the model.

    Returns:
        What `case_content` has to give when it is read back.

    Raises:
        OSError: If the disk is full.
    """
    masks = [lesion.mask for lesion in case.lesions]
    artefacts = case.artefacts()
    _put_array(group, "masks", np.stack(masks).view(np.uint8))
    if artefacts is not None:
        _put_array(group, "artefacts", artefacts.view(np.uint8))
    if proposal is not None:
        _put_array(group, "proposal", proposal.view(np.uint8))
    if image is not None:
        _put_array(group, "image", image, level=_IMAGE_LEVEL)
    for model, embedding in embeddings.items():
        group.create_dataset(f"embeddings/{model}", data=embedding)
    _put_prompts(group, [lesion.work.state.prompts or PromptSet() for lesion in case.lesions])
    _put_provenance(group, case)
    return CaseContent(
        masks=tuple(pack(mask).sha256 for mask in masks),
        artefacts=_mask_hash(artefacts),
        proposal=_mask_hash(proposal),
        image="" if image is None else image_id_of(image),
        embeddings=tuple(
            (model, zlib.crc32(array.data)) for model, array in sorted(embeddings.items())
        ),
    )


def case_content(group: h5py.Group) -> CaseContent:
    """Read a case's arrays and give their hashes.

    Raises:
        KeyError, OSError, ValueError: If they are not what they should be.
    """
    embeddings = group.get("embeddings", {})
    return CaseContent(
        masks=tuple(_mask_hash(mask) for mask in group["masks"]),
        artefacts=_mask_hash(group["artefacts"][:] if "artefacts" in group else None),
        proposal=_mask_hash(group["proposal"][:] if "proposal" in group else None),
        image=image_id_of(group["image"][:]) if "image" in group else "",
        embeddings=tuple((model, zlib.crc32(embeddings[model][:])) for model in sorted(embeddings)),
    )


def _mask_hash(mask: NDArray[np.generic] | None) -> str:
    return "" if mask is None else pack(mask).sha256


def _put_array(
    group: h5py.Group, name: str, array: NDArray[np.uint8], *, level: int = _PLANES_LEVEL
) -> None:
    """Write masks, (L, H, W) or (H, W), or an image, (H, W, 3), in compressed tiles."""
    tiled = (1, 2) if name == "masks" else (0, 1)
    chunks = tuple(
        min(length, _CHUNK_PX) if axis in tiled else (1 if name == "masks" else length)
        for axis, length in enumerate(array.shape)
    )
    group.create_dataset(
        name, data=array, chunks=chunks, compression="gzip", compression_opts=level
    )


def _put_prompts(group: h5py.Group, prompts: list[PromptSet]) -> None:
    """Write the prompts of all lesions: points, (P, 4) lesion, x, y, label; boxes, (L, 4)."""
    points = [
        (lesion, click.x, click.y, click.label)
        for lesion, each in enumerate(prompts)
        for click in each.clicks
    ]
    boxes = [
        (math.nan,) * 4 if (box := each.box) is None else (box.x0, box.y0, box.x1, box.y1)
        for each in prompts
    ]
    group["points"] = np.array(points, dtype=np.float32).reshape(-1, 4)
    group["boxes"] = np.array(boxes, dtype=np.float32)


def _put_provenance(group: h5py.Group, case: ExportedCase) -> None:
    image = case.image
    texts = [json.dumps(_lesion_provenance(lesion, case)) for lesion in case.lesions]
    group["provenance"] = np.array(texts, dtype=h5py.string_dtype("utf-8"))
    group.attrs["path"] = image.path
    group.attrs["image_sha256"] = image.image_id
    group.attrs["height"], group.attrs["width"] = image.hw
    group.attrs["px_per_mm"] = math.nan if image.px_per_mm is None else image.px_per_mm


def _lesion_provenance(lesion: ExportedLesion, case: ExportedCase) -> dict[str, object]:
    described = lesion_json(lesion, mask=lesion.mask, image=case.image, mask_file="")
    del described["mask"]
    correction = lesion.correction
    began_with = None if correction is None else correction.proposal_prompts
    described["proposal_prompts"] = None if began_with is None else prompts_to_json(began_with)
    return described
