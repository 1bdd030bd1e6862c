"""What is exported of each image: its finished lesions and all that is known of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.edits import EditState
from lesionlab.core.errors import UserError
from lesionlab.core.export import ExportChoice
from lesionlab.core.masks import BoolMask, pack, unpack
from lesionlab.core.readings import CONSENSUS
from lesionlab.core.records import Draft, Effort
from lesionlab.core.worklist import WorklistEntry
from lesionlab.engine.agreement.consensus import consensus_mask
from lesionlab.engine.agreement.readers import OpenedReadings, opened_readings
from lesionlab.engine.exchange.naming import export_names, neutral_names, neutral_suffix
from lesionlab.engine.imaging.decode import DecodedImage, read_image
from lesionlab.engine.store.corrections import Correction
from lesionlab.engine.store.images import ImageRecord
from lesionlab.engine.store.project import Project


@dataclass(frozen=True, slots=True)
class ExportedLesion:
    """One lesion to be exported.

    Attributes:
        lesion: 0 for the first one.
        work: Mask, prompts, edits by hand, effort.
        correction: The correction that it is; None for a draft and for a consensus.
        readers: Whose consensus it is; empty for one reader's own outline.
    """

    lesion: int
    work: Draft
    correction: Correction | None
    readers: tuple[str, ...] = ()

    @property
    def is_accepted(self) -> bool:
        """Whether it was accepted; of a consensus each outline was."""
        return self.correction is not None or bool(self.readers)

    @property
    def mask(self) -> BoolMask:
        """Bool (H, W), of the image's own size."""
        return unpack(self.work.mask)


@dataclass(frozen=True, slots=True)
class ExportedCase:
    """One image to be exported.

    Attributes:
        image: What the store knows of it; with neutral names its path is neutral, too.
        entry: Its line of the worklist, likewise.
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
            UserError: As `decoded`.
        """
        return self.decoded().pixels

    def decoded(self) -> DecodedImage:
        """Read the image with what its file says about it.

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
        return decoded


def exported_cases(
    project: Project, choice: ExportChoice
) -> Iterator[tuple[WorklistEntry, ExportedCase | UserError | None]]:
    """Give the chosen images in the worklist's order, with what is exported of each.

    That is None for an image on which nothing is done yet, and the reason where it cannot be had.
    """
    names = case_names(project, choice)
    with ExitStack() as stack:
        readings = stack.enter_context(opened_readings(project)) if choice.consensus else None
        for entry in chosen_entries(project, choice):
            try:
                case = _case(project, entry, choice=choice, name=names.get(entry.path, ""))
                if case is not None and readings is not None:
                    case = _with_consensus(case, readings)
                yield entry, case
            except UserError as error:
                yield entry, error


def case_names(project: Project, choice: ExportChoice) -> dict[str, str]:
    """Give the beginning of the names of each image's files, by its path.

    With neutral names only images that were decoded have one.
    """
    entries = project.entries(lost_too=True)
    if not choice.neutral_names:
        return export_names(entry.path for entry in entries)
    records = {entry.path: project.image(entry.image_key) for entry in entries}
    return neutral_names({path: each.image_id for path, each in records.items() if each})


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
    source = project.folder / entry.path
    if choice.neutral_names:
        path = name + neutral_suffix(entry.path)
        image, entry = replace(image, path=path), replace(entry, path=path)
    return ExportedCase(image, entry, name, lesions, source)


def _with_consensus(case: ExportedCase, readings: OpenedReadings) -> ExportedCase:
    """Put the readers' consensus, one mask for the whole image, in the place of the lesions.

    An image that was read once stays as it is.

    Raises:
        UserError: If the readings of the image cannot be put together.
    """
    read = readings.read(case.entry.image_key, case.image)
    if read is None:
        return case
    if read.failure is not None:
        raise read.failure
    artefacts = case.artefacts()
    work = Draft(
        EditState(source=CONSENSUS),
        pack(consensus_mask([each.mask for each in read.masks])),
        None,
        "",
        Effort(),
        None if artefacts is None else pack(artefacts),
    )
    readers = tuple(each.reader for each in read.masks)
    return replace(case, lesions=(ExportedLesion(0, work, None, readers),))


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
