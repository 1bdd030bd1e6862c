"""Consensus masks as files, and as corrections."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path, PurePosixPath
from uuid import uuid4

from lesionlab import __version__
from lesionlab.core.edits import EditState
from lesionlab.core.errors import UserError
from lesionlab.core.masks import pack
from lesionlab.core.readings import CONSENSUS
from lesionlab.core.records import Draft, Effort
from lesionlab.core.saving_messages import Accept
from lesionlab.engine.agreement.consensus import consensus_mask
from lesionlab.engine.agreement.readers import ReadImage
from lesionlab.engine.exchange.formats.isic_png import check_mask_png, mask_png
from lesionlab.engine.exchange.naming import export_names
from lesionlab.engine.exchange.target import PROGRAM, ExportFolder

METHOD = "shape-based averaging (Rohlfing and Maurer 2007)"


def export_consensus(
    images: Iterable[ReadImage],
    to: Path,
    *,
    paths: Iterable[str],
    progress: Callable[[str], None] = lambda _path: None,
) -> tuple[int, list[tuple[str, UserError]]]:
    """Write `NAME_consensus.png` and `NAME_consensus.json` for each image.

    Args:
        images: With their masks.
        to: A folder, made if it is missing.
        paths: Of all images of the project, so that names are as in the export of masks.
        progress: Called with the path of each image.

    Returns:
        How many were written, and (path, why not) of the others.
    """
    folder = ExportFolder(to)
    names = export_names(paths)
    exported, failures = 0, []
    for image in images:
        progress(image.path)
        try:
            if image.failure is not None:
                raise image.failure
            with folder.writing(f"consensus {names[image.path]}"):
                _export(image, folder, name=names[image.path])
            exported += 1
        except UserError as error:
            failures.append((image.path, error))
    folder.save()
    return exported, failures


def consensus_correction(image: ReadImage) -> Accept:
    """Give the request that makes the consensus the accepted mask of an image.

    Raises:
        UserError: If the image has several lesions, of which the consensus would be one mask, or
            the readers have nothing in common.
    """
    if image.failure is not None:
        raise image.failure
    if image.lesion_count > 1:
        raise UserError(
            "The consensus is one mask, and this image has several lesions.",
            value=f"{image.path}: {image.lesion_count} lesions",
            remedy="Export the consensus and draw the lesions after it.",
        )
    mask = consensus_mask([read.mask for read in image.masks])
    if not mask.any():
        raise UserError("The readers have nothing in common here.", value=image.path)
    draft = Draft(EditState(source=CONSENSUS), pack(mask), None, "", Effort())
    readers = ", ".join(read.reader for read in image.masks)
    return Accept(
        f"{CONSENSUS}-{uuid4().hex}", image.image_key, 0, draft, reader=f"consensus of {readers}"
    )


def _export(image: ReadImage, folder: ExportFolder, *, name: str) -> None:
    mask = consensus_mask([read.mask for read in image.masks])
    file = f"{name}_consensus.png"
    sha256 = folder.put(file, mask_png(mask), verify=partial(check_mask_png, mask=mask))
    described = {
        "program": PROGRAM,
        "version": __version__,
        "image": image.path,
        "image_sha256": image.image_id,
        "method": METHOD,
        "px_per_mm": image.px_per_mm,
        "readings": [
            {"reading": read.reading, "reader": read.reader, "mask_sha256": pack(read.mask).sha256}
            for read in image.masks
        ],
        "files": {PurePosixPath(file).name: sha256},
    }
    folder.put(f"{name}_consensus.json", json.dumps(described, indent=1).encode())
