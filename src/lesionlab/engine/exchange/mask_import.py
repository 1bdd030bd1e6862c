"""Masks from files become corrections or drafts of a project: first a plan, then image by image."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol, TypeVar

from lesionlab.core.errors import UserError
from lesionlab.core.frames import split_frame
from lesionlab.core.import_messages import ImportFate, ImportLine
from lesionlab.core.masks import BoolMask, PackedMask, pack
from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.engine.exchange.dicom_uids import sop_uids
from lesionlab.engine.exchange.imported_work import (
    ImportedMasks,
    NewWork,
    WorkInTheWayError,
    put_masks,
)
from lesionlab.engine.exchange.matching import (
    KnownImage,
    Match,
    Matcher,
    NoMatch,
    other_picture,
)
from lesionlab.engine.exchange.readers.find import Progress, find_masks
from lesionlab.engine.exchange.readers.found import FoundMasks, Unusable
from lesionlab.engine.imaging.decode import read_image, stored_hw
from lesionlab.engine.store.project import Project

Answer = TypeVar("Answer")

EMPTY_NOTES = ("Lesions without a single pixel are left out.",)


class ProjectAccess(Protocol):
    """How the import asks and changes the project, which may belong to another thread."""

    def ask(self, question: Callable[[Project], Answer]) -> Answer:
        """Give what `question` gives."""

    def change(self, image_key: int, change: Callable[[Project], object]) -> None:
        """Change something about one image."""


class DirectAccess:
    """Access from the thread that opened the project."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def ask(self, question: Callable[[Project], Answer]) -> Answer:
        return question(self._project)

    def change(self, image_key: int, change: Callable[[Project], object]) -> None:
        change(self._project)


@dataclass(slots=True)
class ImportPlan:
    """What is to be imported.

    Attributes:
        matches: Masks with their images, in the order of the worklist.
        left_out: Everything that was found beside that.
        images_without: Number of images for which there is no mask.
        was_cancelled: Whether not all was looked at.
    """

    matches: list[Match] = field(default_factory=list)
    left_out: list[ImportLine] = field(default_factory=list)
    images_without: int = 0
    was_cancelled: bool = False

    def lines(self) -> tuple[ImportLine, ...]:
        """Give all of it for people, what is to be imported first."""
        return (*map(_line, self.matches), *self.left_out)


@dataclass(slots=True)
class ImportReport:
    """What became of an import; see `core.import_messages.MasksImported`."""

    imported: list[int] = field(default_factory=list)
    unchanged: int = 0
    left_out: list[ImportLine] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    was_cancelled: bool = False


def known_images(project: Project, entries: Iterable[WorklistEntry]) -> list[KnownImage]:
    """Give what matching needs to know of images of the worklist."""
    known = []
    for entry in entries:
        record = project.image(entry.image_key)
        known.append(
            KnownImage(
                entry.image_key,
                entry.path,
                image_id=record.image_id if record else "",
                hw=record.hw if record else None,
                has_work=_has_work(project, entry),
            )
        )
    return known


def _has_work(project: Project, entry: WorklistEntry) -> bool:
    if entry.state is WorkState.FLAGGED:
        # The flag hides what is beneath it.
        return any(each.draft or each.damaged for each in project.lesions(entry.image_key))
    return entry.state in (WorkState.CORRECTED, WorkState.ACCEPTED)


def plan_import(
    source: Path,
    images: Sequence[KnownImage],
    *,
    folder: Path,
    uid_key: bytes = b"",
    reads_masks: bool = True,
    progress: Progress = lambda done, total, file: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> ImportPlan:
    """Find masks and the images that they belong to; nothing is changed.

    Args:
        source: As `readers.find.opened_source` gave it.
        images: All of the project.
        folder: Of the images.
        uid_key: The project's (`Project.uid_key`): for segmentations that it exported itself.
        reads_masks: Whether each mask is read, so that an empty or damaged one is told of before
            anything comes in; not needed where the masks are imported at once.
        progress: Told before each file, then before each image whose masks are read.
        is_cancelled: Asked before each file and each image.

    Raises:
        UserError: If the source cannot be looked through.
    """
    plan = ImportPlan()
    found: list[FoundMasks] = []
    own = {(folder / split_frame(image.path)[0]).resolve() for image in images}
    for finding in find_masks(
        source,
        is_image=lambda path: path.resolve() in own,
        progress=progress,
        is_cancelled=is_cancelled,
    ):
        if isinstance(finding, Unusable):
            plan.left_out.append(
                ImportLine(finding.file, "", 0, ImportFate.UNUSABLE, error=finding.error)
            )
        else:
            found.append(finding)
    plan.was_cancelled = is_cancelled()
    by_uid: dict[tuple[str, int], int] = {}
    if any(each.sop_uid for each in found):
        named = {i.image_key: (i.path, i.image_id) for i in images}
        by_uid = sop_uids(folder, named, uid_key=uid_key)
    plan.matches, missed = Matcher(images, folder=folder, sop_uids=by_uid).match(found)
    plan.images_without = len(images) - len(plan.matches)
    # What is to be mended first.
    plan.left_out += map(_missed, sorted(missed, key=lambda each: each.is_surplus))
    _check_sizes(plan, folder, is_cancelled=is_cancelled)
    if reads_masks:
        _check_masks(plan, progress=progress, is_cancelled=is_cancelled)
    return plan


def _check_sizes(plan: ImportPlan, folder: Path, *, is_cancelled: Callable[[], bool]) -> None:
    """Leave out what is not of its image's size, as far as that is known without decoding it."""
    fitting: list[Match] = []
    wrong: list[ImportLine] = []
    for match in plan.matches:
        if is_cancelled():
            plan.was_cancelled = True
            break
        given, expected = match.found.hw, match.image.hw
        if expected is None:
            expected = stored_hw(folder / match.image.path) or given
            fits = given in (expected, expected[::-1])
        else:
            fits = given == expected
        if fits:
            fitting.append(match)
        else:
            wrong.append(_line(match, error=_wrong_size(given, expected)))
    plan.matches, plan.left_out = fitting, wrong + plan.left_out


def _check_masks(plan: ImportPlan, *, progress: Progress, is_cancelled: Callable[[], bool]) -> None:
    """Leave out what could not be imported, and count the empty ones among the others."""
    readable: list[Match] = []
    wrong: list[ImportLine] = []
    for done, match in enumerate(plan.matches):
        progress(done, len(plan.matches), match.found.file)
        if is_cancelled():
            plan.was_cancelled = True
            break
        try:
            _, empty = _lesions(match.found, match.found.hw, take=lambda _mask: None)
            _artefacts(match.found, match.found.hw)
        except UserError as error:
            wrong.append(_line(match, error=error))
        else:
            readable.append(replace(match, empty=empty))
    progress(len(plan.matches), len(plan.matches), "")
    plan.matches, plan.left_out = readable, wrong + plan.left_out


class MaskImporter:
    """Imports what a plan has matched, image by image."""

    def __init__(
        self, access: ProjectAccess, *, as_drafts: bool, replace: bool, reader: str = ""
    ) -> None:
        """Prepare to import; see `core.import_messages.ImportMasks` for what is chosen."""
        self._access = access
        self._as_drafts = as_drafts
        self._replace = replace
        self._reader = reader

    def run(
        self,
        plan: ImportPlan,
        *,
        progress: Progress = lambda done, total, file: None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportReport:
        """Import all matches; what fails is listed, and the next one's turn comes."""
        report = ImportReport(left_out=list(plan.left_out))
        failed: list[ImportLine] = []
        for done, match in enumerate(plan.matches):
            progress(done, len(plan.matches), match.image.path)
            if is_cancelled():
                report.was_cancelled = True
                break
            try:
                self._import(match, report)
            except WorkInTheWayError as error:
                failed.append(_line(match, error=error, fate=ImportFate.HAS_WORK))
            except UserError as error:
                failed.append(_line(match, error=error))
        report.left_out[:0] = failed
        return report

    def _import(self, match: Match, report: ImportReport) -> None:
        found, key = match.found, match.image.image_key
        image_id, hw = self._content(key)
        if found.image_id and found.image_id != image_id:
            raise other_picture(match.image.path)
        lesions, empty = _lesions(found, hw, take=pack)
        masks = ImportedMasks(tuple(lesions), _artefacts(found, hw))
        new = NewWork(key, masks, self._as_drafts, self._replace, self._reader)
        outcome: list[bool] = []

        def put(project: Project) -> None:
            outcome.append(put_masks(project, new))

        self._access.change(key, put)
        if outcome[0]:
            report.imported.append(key)
        else:
            report.unchanged += 1
        report.notes += [(match.image.path, note) for note in _notes(found, empty)]

    def _content(self, key: int) -> tuple[str, tuple[int, int]]:
        """Give an image's SHA-256, and its height and width; it is read if it is not known.

        Raises:
            UserError: If it cannot be read.
        """
        path, record = self._access.ask(
            lambda project: (
                project.path_of(key),
                project.image(key) if project.shows_known_image(key) else None,
            )
        )
        if record is not None:
            return record.image_id, record.hw
        try:
            image = read_image(path)
        except UserError as error:
            reason = error
            self._access.change(key, lambda project: project.record_error(key, reason))
            raise
        self._access.change(
            key,
            lambda project: project.record_decoded(
                key, image_id=image.image_id, hw=image.hw, facts=image.facts
            ),
        )
        return image.image_id, image.hw


def _lesions(
    found: FoundMasks, hw: tuple[int, int], *, take: Callable[[BoolMask], Answer]
) -> tuple[list[Answer], int]:
    """Read the lesions; give what `take` makes of each, and how many are empty and left out.

    Raises:
        UserError: If they cannot be read, are not of the image's size, or all are empty.
    """
    taken: list[Answer] = []
    empty = 0
    for mask in found.read():
        if mask.shape != hw:
            raise _wrong_size((mask.shape[0], mask.shape[1]), hw)
        if mask.any():
            taken.append(take(mask))
        else:
            empty += 1
    if not taken:
        raise UserError("The mask is empty.", remedy="There is nothing to import for this image.")
    return taken, empty


def _artefacts(found: FoundMasks, hw: tuple[int, int]) -> PackedMask | None:
    """Read what is marked as artefacts; None if there is nothing.

    Raises:
        UserError: If they cannot be read, or are not of the image's size.
    """
    artefacts = None if found.read_artefacts is None else found.read_artefacts()
    if artefacts is None:
        return None
    if artefacts.shape != hw:
        raise _wrong_size((artefacts.shape[0], artefacts.shape[1]), hw)
    return pack(artefacts) if artefacts.any() else None


def _notes(found: FoundMasks, empty: int) -> tuple[str, ...]:
    return (*found.notes, *EMPTY_NOTES) if empty else found.notes


def _line(
    match: Match, *, error: UserError | None = None, fate: ImportFate | None = None
) -> ImportLine:
    found, image = match.found, match.image
    if fate is None and error is not None:
        fate = ImportFate.UNUSABLE
    return ImportLine(
        file=found.file,
        format=found.format.value,
        lesions=found.lesion_count - match.empty,
        fate=fate or (ImportFate.HAS_WORK if image.has_work else ImportFate.NEW),
        image=image.path,
        image_key=image.image_key,
        error=error,
        notes=_notes(found, match.empty),
        empty=match.empty,
    )


def _missed(missed: NoMatch) -> ImportLine:
    found, image = missed.found, missed.image
    return ImportLine(
        file=found.file,
        format=found.format.value,
        lesions=found.lesion_count,
        fate=ImportFate.SURPLUS if missed.is_surplus else ImportFate.NO_IMAGE,
        image="" if image is None else image.path,
        image_key=None if image is None else image.image_key,
        error=missed.error,
        notes=found.notes,
    )


def _wrong_size(given: tuple[int, int], expected: tuple[int, int]) -> UserError:
    height, width = expected
    return UserError(
        "The mask is not of the image's size.",
        value=f"{given[1]} x {given[0]}",
        expected=f"{width} x {height}",
    )
