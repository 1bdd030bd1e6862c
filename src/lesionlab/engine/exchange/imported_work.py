"""Imported masks in the project: as accepted corrections, or as drafts to be looked at."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from lesionlab.core.edits import EditState, Replaced
from lesionlab.core.errors import UserError
from lesionlab.core.masks import PackedMask
from lesionlab.core.records import Draft, Effort, LesionRecord
from lesionlab.core.saving_messages import Accept, SaveDraft, SetLesionCount
from lesionlab.engine.store.effort import IMPORTED
from lesionlab.engine.store.project import Project


@dataclass(frozen=True, slots=True)
class ImportedMasks:
    """The masks of one image.

    Attributes:
        lesions: Of each lesion, not empty.
        artefacts: Hair, ruler and ink, not empty; or None.
    """

    lesions: tuple[PackedMask, ...]
    artefacts: PackedMask | None = None


@dataclass(frozen=True, slots=True)
class NewWork:
    """What is to be put into the project.

    Attributes:
        image_key: Of a decoded image of the masks' size.
        masks: Its masks.
        as_drafts: Whether they are to be looked at before they are accepted.
        replaces: Whether they come in place of other work on the image.
        reader: As in `core.saving_messages.Accept`.
    """

    image_key: int
    masks: ImportedMasks
    as_drafts: bool = False
    replaces: bool = False
    reader: str = ""


class WorkInTheWayError(UserError):
    """The image has work of somebody else, which is not replaced."""


def put_masks(project: Project, new: NewWork) -> bool:
    """Put masks into the project; the same masks again change nothing.

    What was accepted before stays in the history: a later correction supersedes it.

    Returns:
        Whether anything changed.

    Raises:
        WorkInTheWayError: If the image has other work and that is not to be replaced, or has more
            lesions with work than there are masks.
        UserError: As `Project.apply`.
    """
    project.check_writable()
    key, masks = new.image_key, new.masks
    records = project.lesions(key)
    missing = [
        lesion
        for lesion in range(len(masks.lesions))
        if not (lesion < len(records) and _is_there(records[lesion], lesion, new))
    ]
    if len(records) == len(masks.lesions) and not missing:
        return False
    _check_way_is_free(records, new)
    image = project.image(key)
    image_id = "" if image is None else image.image_id
    name = f"import-{uuid4().hex}"
    if len(records) != len(masks.lesions):
        count = len(masks.lesions)
        project.apply(SetLesionCount(f"{name}-count", key, count, image_id=image_id))
    for lesion in missing:
        save_id, draft = f"{name}-{lesion}", _draft(masks.lesions[lesion], masks.artefacts)
        project.apply(
            SaveDraft(save_id, key, lesion, draft, image_id=image_id)
            if new.as_drafts
            else Accept(save_id, key, lesion, draft, image_id=image_id, reader=new.reader)
        )
    return True


def _check_way_is_free(records: tuple[LesionRecord, ...], new: NewWork) -> None:
    worked = [record for record in records if record.draft is not None or record.damaged]
    count = len(new.masks.lesions)
    if worked and worked[-1].lesion >= count:
        raise WorkInTheWayError(
            "More lesions of this image are outlined than there are masks.",
            value=f"{worked[-1].lesion + 1} in the project, {count} in the file",
            remedy="Take the last lesions away, or outline them anew by hand.",
        )
    # What came in as a draft, or before an import was cut off, is no work of somebody else.
    others = [r for r in worked if not _has_mask(r, r.lesion, new)]
    if others and not new.replaces:
        raise WorkInTheWayError(
            "This image is accepted or begun already.",
            remedy="It stays as it is unless you choose to replace it.",
        )


def _is_there(record: LesionRecord, lesion: int, new: NewWork) -> bool:
    """Tell whether nothing is to be done for a lesion; a draft will do where one was asked for."""
    return (record.accepted or new.as_drafts) and _has_mask(record, lesion, new)


def _has_mask(record: LesionRecord, lesion: int, new: NewWork) -> bool:
    draft = record.draft
    if draft is None or record.damaged:
        return False
    wanted = new.masks
    same_artefacts = _sha256(draft.artefacts) == _sha256(wanted.artefacts)
    return draft.mask.sha256 == wanted.lesions[lesion].sha256 and same_artefacts


def _sha256(mask: PackedMask | None) -> str:
    return "" if mask is None else mask.sha256


def _draft(mask: PackedMask, artefacts: PackedMask | None) -> Draft:
    return Draft(
        state=EditState(
            # As an edit, so that undo finds its way back to it.
            edits=(Replaced(IMPORTED, mask),),
            source=IMPORTED,
            artefacts=() if artefacts is None else (Replaced(IMPORTED, artefacts),),
        ),
        mask=mask,
        predicted_iou=None,
        model_sha256="",
        effort=Effort(),
        artefacts=artefacts,
    )
