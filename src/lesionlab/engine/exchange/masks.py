"""Masks leave the program as PNG files at exactly the images' size, each with its provenance."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from lesionlab.core.errors import UserError
from lesionlab.core.masks import unpack
from lesionlab.core.worklist import WorklistEntry
from lesionlab.engine.exchange.naming import (
    ARTEFACTS_ENDING,
    PROMPTS_ENDING,
    export_names,
    mask_name,
)
from lesionlab.engine.exchange.ownership import existing_bytes, foreign, replace_own, sha256_of
from lesionlab.engine.exchange.provenance import (
    PROGRAM,
    ExportedLesion,
    csv_bytes,
    csv_rows,
    image_json,
    lesion_json,
)
from lesionlab.engine.store.files import make_folder, remove, write_atomically
from lesionlab.engine.store.images import ImageRecord
from lesionlab.engine.store.project import Project

TABLE_NAME = "corrections.csv"


@dataclass(slots=True)
class ExportReport:
    """What became of an export.

    Attributes:
        exported: Number of images whose masks were written.
        skipped: Number of images on which nothing is done yet.
        failures: (path of the image, reason) of the others.
    """

    exported: int = 0
    skipped: int = 0
    failures: list[tuple[str, str]] = field(default_factory=list)


def mask_png(mask: NDArray[np.generic]) -> bytes:
    """Give a mask, (H, W), non-zero is lesion, as a grey PNG of 8 bits: 0 and 255."""
    file = io.BytesIO()
    Image.fromarray((mask != 0).astype(np.uint8) * np.uint8(255)).save(file, "PNG")
    return file.getvalue()


def export_masks(
    project: Project,
    to: Path,
    *,
    include_unaccepted: bool = False,
    progress: Callable[[int, int, str], None] | None = None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> ExportReport:
    """Export the accepted masks of a project.

    For each image whose lesions are all accepted, in the subfolder in which the image lies:
    `NAME_segmentation.png`, the union of its lesions; if there are several also
    `NAME_lesion1_segmentation.png` and so on; `NAME_artefacts.png`, where any were marked; and
    `NAME_prompts.json` with where they come from. All of them together have one line a lesion in
    `corrections.csv`. Exporting again brings the same files up to date. A file that this export
    did not write is never replaced.

    Args:
        project: Open, perhaps read-only.
        to: A folder, made if it is missing; it may be the images' own.
        include_unaccepted: Take a newer draft for the lesion's mask, and a draft where nothing is
            accepted.
        progress: Called after each image with how many are done, how many there are, and its path.
        is_cancelled: Asked before each image; then what was written is brought to an end.

    Raises:
        UserError: If the folder cannot be made, or the table at the end cannot be written.
    """
    make_folder(to)
    report = ExportReport()
    rows: list[dict[str, Any]] = []
    entries = project.entries(lost_too=True)
    names = export_names(entry.path for entry in entries)
    for done, entry in enumerate(entries, 1):
        if is_cancelled():
            break
        try:
            image = project.image(entry.image_key)
            lesions = _finished(project, entry, include_unaccepted=include_unaccepted)
            if image is None or not lesions:
                report.skipped += 1
            else:
                rows += _export_image(image, lesions, to=to, name=names[entry.path])
                report.exported += 1
        except UserError as error:
            report.failures.append((entry.path, str(error)))
        if progress is not None:
            progress(done, len(entries), entry.path)
    _write_table(to / TABLE_NAME, rows)
    return report


def _finished(
    project: Project, entry: WorklistEntry, *, include_unaccepted: bool
) -> list[ExportedLesion]:
    """Give all lesions of an image, or none if nothing is done on it.

    Raises:
        UserError: If some are done and some not: the union would be a wrong mask of the image.
    """
    records = project.lesions(entry.image_key)
    if all(record.draft is None for record in records):
        return []
    accepted = {
        correction.lesion: ExportedLesion(correction.lesion, correction.work, correction)
        for correction in project.corrections(image_key=entry.image_key, newest_only=True)
    }
    drafts = {
        record.lesion: ExportedLesion(record.lesion, record.draft, None)
        for record in records
        if record.draft is not None and not record.accepted
    }
    chosen = accepted | drafts if include_unaccepted else accepted
    missing = [str(record.lesion + 1) for record in records if record.lesion not in chosen]
    if chosen and missing:
        raise UserError(
            "Some lesions of this image are not finished.",
            value=f"lesion {', '.join(missing)} of {len(records)}",
            expected="all of them drawn" if include_unaccepted else "all of them accepted",
            remedy="Finish them, or take them away.",
        )
    return [chosen[lesion] for lesion in sorted(chosen)]


def _export_image(
    image: ImageRecord, lesions: list[ExportedLesion], *, to: Path, name: str
) -> list[dict[str, Any]]:
    folder = folder_for(name, to)
    stem = PurePosixPath(name).name
    sidecar = folder / f"{stem}{PROMPTS_ENDING}"
    own = own_files(sidecar)
    union = np.zeros(image.hw, dtype=np.bool_)
    artefacts = np.zeros(image.hw, dtype=np.bool_)
    files: dict[str, str] = {}
    described = []
    for lesion in lesions:
        mask = unpack(lesion.work.mask)
        union |= mask
        if lesion.work.artefacts is not None:
            artefacts |= unpack(lesion.work.artefacts)
        file_name = mask_name(stem, lesion=lesion.lesion if len(lesions) > 1 else None)
        if len(lesions) > 1:
            files[file_name] = _write_mask(folder / file_name, mask, own)
        described.append(lesion_json(lesion, mask=mask, image=image, mask_file=file_name))
    if artefacts.any():
        file_name = f"{stem}{ARTEFACTS_ENDING}"
        files[file_name] = _write_mask(folder / file_name, artefacts, own)
    files[mask_name(stem)] = _write_mask(folder / mask_name(stem), union, own)
    # Written last: as long as it names the masks of before, it does not vouch for those of now.
    text = json.dumps(image_json(image, lesions=described, files=files), indent=1)
    write_atomically(sidecar, text.encode())
    _remove_stale(folder, own, keep=files)
    return csv_rows(image, described)


def folder_for(name: str, to: Path) -> Path:
    """Give the folder for an image's exported files, made if need be.

    Raises:
        UserError: If the image's path leads out of `to`, or it cannot be made.
    """
    folder = (to / name).parent
    # A project that came from elsewhere is a file like any other: its paths may lead anywhere.
    if not folder.resolve().is_relative_to(to.resolve()):
        raise UserError(
            "The image's path leads out of the project.",
            value=name,
            expected="a path within the folder of images",
        )
    make_folder(folder)
    return folder


def own_files(sidecar: Path) -> dict[str, str]:
    """Give the SHA-256 of the files that the program wrote beside a description, by name.

    Raises:
        UserError: If the description is none of ours.
    """
    there = existing_bytes(sidecar)
    if there is None:
        return {}
    try:
        described = json.loads(there)
        if described["program"] == PROGRAM:
            return {str(name): str(sha256) for name, sha256 in described["files"].items()}
    except (ValueError, LookupError, TypeError, AttributeError):
        pass
    raise foreign(sidecar)


def _write_mask(path: Path, mask: NDArray[np.bool_], own: Mapping[str, str]) -> str:
    data = mask_png(mask)
    replace_own(path, data, own=own)
    return sha256_of(data)


def _remove_stale(folder: Path, own: Mapping[str, str], *, keep: Mapping[str, str]) -> None:
    """Remove masks of lesions that the image no longer has, if they are ours and unchanged."""
    for name in own.keys() - keep.keys():
        path = folder / Path(name).name
        there = existing_bytes(path)
        if there is not None and sha256_of(there) == own[name]:
            remove(path)


def _write_table(path: Path, rows: list[dict[str, Any]]) -> None:
    there = existing_bytes(path)
    if there is not None and not there.startswith(csv_bytes(())):
        raise foreign(path)
    write_atomically(path, csv_bytes(rows))
