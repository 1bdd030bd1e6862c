"""What is exported of each image: its finished lesions and all that is known of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.errors import UserError
from lesionlab.core.export import ExportChoice
from lesionlab.core.masks import BoolMask, unpack
from lesionlab.core.records import Draft
from lesionlab.core.worklist import WorklistEntry
from lesionlab.engine.exchange.naming import export_names
from lesionlab.engine.imaging.decode import read_image
from lesionlab.engine.store.corrections import Correction
from lesionlab.engine.store.images import ImageRecord
from lesionlab.engine.store.project import Project


@dataclass(frozen=True, slots=True)
class ExportedLesion:
    """One lesion to be exported.

    Attributes:
        lesion: 0 for the first one.
        work: Mask, prompts, edits by hand, effort.
        correction: The correction that it is, or None for a draft.
    """

    lesion: int
    work: Draft
    correction: Correction | None

    @property
    def mask(self) -> BoolMask:
        """Bool (H, W), of the image's own size."""
        return unpack(self.work.mask)


@dataclass(frozen=True, slots=True)
class ExportedCase:
    """One image to be exported.

    Attributes:
        image: What the store knows of it.
        entry: Its line of the worklist.
        name: Where its files go and what they begin with, without ending: "ward/IMG_1".
        lesions: All of them, in order; at least one.
        source: The image file; it may be gone.
    """

    image: ImageRecord
    entry: WorklistEntry
    name: str
    lesions: tuple[ExportedLesion, ...]
    source: Path

    def union(self) -> BoolMask:
        """Give what is lesion, bool (H, W)."""
        union = np.zeros(self.image.hw, dtype=np.bool_)
        for lesion in self.lesions:
            union |= lesion.mask
        return union

    def artefacts(self) -> BoolMask | None:
        """Give what was marked as hair, ruler or ink, bool (H, W), or None if nothing was."""
        marked = [each.work.artefacts for each in self.lesions if each.work.artefacts is not None]
        if not marked:
            return None
        union = np.logical_or.reduce([unpack(each) for each in marked])
        return union if union.any() else None

    def pixels(self) -> NDArray[np.uint8]:
        """Read the image, uint8 (H, W, 3) RGB.

        Raises:
            UserError: If the file cannot be read or shows another image now.
        """
        decoded = read_image(self.source)
        if decoded.image_id != self.image.image_id:
            raise UserError(
                "The image file was replaced by another one since its masks were drawn.",
                value=self.image.path,
                remedy="Open the folder in the window to see what belongs to it now.",
            )
        return decoded.pixels


def exported_cases(
    project: Project, choice: ExportChoice
) -> Iterator[tuple[WorklistEntry, ExportedCase | UserError | None]]:
    """Give the chosen images in the worklist's order, with what is exported of each.

    That is None for an image on which nothing is done yet, and the reason where it cannot be had.
    """
    entries = chosen_entries(project, choice)
    names = export_names(entry.path for entry in project.entries(lost_too=True))
    for entry in entries:
        try:
            yield entry, _case(project, entry, choice=choice, name=names[entry.path])
        except UserError as error:
            yield entry, error


def chosen_entries(project: Project, choice: ExportChoice) -> list[WorklistEntry]:
    """Give the worklist's lines that a choice speaks of, also of images whose file is gone."""
    entries = project.entries(lost_too=True)
    if choice.image_keys is None:
        return list(entries)
    chosen = set(choice.image_keys)
    return [entry for entry in entries if entry.image_key in chosen]


def _case(
    project: Project, entry: WorklistEntry, *, choice: ExportChoice, name: str
) -> ExportedCase | None:
    image = project.image(entry.image_key)
    lesions = _finished(project, entry, include_unaccepted=choice.include_unaccepted)
    if image is None or not lesions:
        return None
    return ExportedCase(image, entry, name, lesions, project.folder / entry.path)


def _finished(
    project: Project, entry: WorklistEntry, *, include_unaccepted: bool
) -> tuple[ExportedLesion, ...]:
    """Give all lesions of an image, or none if nothing is done on it.

    Raises:
        UserError: If some are done and some not: the union would be a wrong mask of the image.
    """
    records = project.lesions(entry.image_key)
    if all(record.draft is None for record in records):
        return ()
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
    return tuple(chosen[lesion] for lesion in sorted(chosen))
