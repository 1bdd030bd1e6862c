"""A folder of images with the work done on them: the one door to the store."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from lesionlab.core.errors import UserError
from lesionlab.core.project_file import DATABASE_NAME
from lesionlab.core.readings import FIRST
from lesionlab.core.records import LesionRecord
from lesionlab.core.saving_messages import Accept, SaveDraft, SetFlag, SetLesionCount, SetScale
from lesionlab.core.saving_messages import StoreRequest as Change
from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.core.worklist_messages import AcceptShown, Reopen, SetDiagnosis, SetLabels, SetNote
from lesionlab.engine.imaging.facts import NO_FACTS, ImageFacts
from lesionlab.engine.store import (
    corrections,
    decoders,
    identity,
    images,
    notes,
    shown_masks,
    worklist,
)
from lesionlab.engine.store.backups import known_backups
from lesionlab.engine.store.corrections import Correction, CorrectionHead
from lesionlab.engine.store.database import (
    DamagedError,
    copy_database,
    explained,
    open_database,
    transaction,
)
from lesionlab.engine.store.files import NotWritableError, make_folder, rename
from lesionlab.engine.store.images import ImageRecord
from lesionlab.engine.store.location import (
    can_be_reached,
    has_project,
    moved_store,
    store_inside,
    store_outside,
)
from lesionlab.engine.store.lock import LOCK_NAME, WriterLock
from lesionlab.engine.store.project_decoders import ProjectDecoders
from lesionlab.engine.store.project_proposals import ProjectProposals
from lesionlab.engine.store.project_record import ProjectRecord
from lesionlab.engine.store.readings import ReadingStore, existing_reading
from lesionlab.engine.store.recovery import recover
from lesionlab.engine.store.scratch import ScratchFolder
from lesionlab.engine.store.triage import TriageStore


class Project(ProjectDecoders, ProjectProposals, ProjectRecord):
    """The project of one folder. To be used by the thread that opened it.

    Every method that changes something returns when the change is on the disk, synced. All may
    raise `UserError` if the database is damaged or the disk is full or gone.

    A read-only project (somebody else has it open, or it lies where nothing can be written) works
    on a copy made when it was opened: what the program finds out by itself goes there and is
    forgotten on `close`, what the clinician does is refused.

    Attributes:
        folder: The folder of images.
        store: Where the project's data lies.
        read_only: Why the clinician can change nothing, or "".
        notice: Something to tell once, or "".
        triage: What was found out for the order by need.
        readings: The second readings, or which of them this is.
    """

    def __init__(
        self,
        *,
        folder: Path,
        store: Path,
        database: Path,
        lock: WriterLock | None = None,
        copy: ScratchFolder | None = None,
        read_only: str = "",
        notice: str = "",
    ) -> None:
        self.folder = folder
        self.store = store
        self.read_only = read_only
        self.notice = notice
        self._lock = lock
        self._copy = copy
        self._database = database
        self._connection = open_database(database)
        self.triage = TriageStore(self._connection)
        self.readings = ReadingStore(self._connection, folder=folder, store=store)

    @classmethod
    def open(cls, folder: Path, *, user_data_dir: Path, reading: int = FIRST) -> Project:
        """Open the project of a folder of images; a folder without one gets one.

        It lies in `folder/.lesionlab`, or in `user_data_dir` if the folder cannot be written.
        Where there is one already, in either place, that one is opened; or a second reading of it.

        Raises:
            UserError: If there is no such folder, or its project is damaged or of a newer program.
        """
        folder = folder.resolve()
        if not folder.is_dir():
            raise UserError(
                "There is no such folder.",
                value=str(folder),
                expected="a folder of images",
                remedy="Choose another folder, or connect the drive it is on.",
            )
        inside = store_inside(folder)
        outside = store_outside(folder, user_data_dir=user_data_dir)
        if reading != FIRST:
            first = inside if has_project(inside) else outside
            return cls._open_store(folder, existing_reading(first, reading))
        if has_project(inside):
            return cls._open_existing(folder, inside, outside)
        if not has_project(outside):
            moved = moved_store(folder, user_data_dir=user_data_dir)
            if moved is not None:
                rename(moved, to=outside)
        if not has_project(outside):
            try:
                return cls._open_store(folder, inside)
            except NotWritableError:
                # A card that is write-protected, a share that may only be read, a drive that
                # cannot lock: the work must go somewhere else.
                make_folder(outside)
        return cls._open_store(folder, outside, notice=_elsewhere(outside))

    def open_reading(self, number: int) -> Project:
        """Open a second reading of this project.

        Raises:
            UserError: If there is none with this number, or it is damaged.
        """
        return self._open_store(self.folder, existing_reading(self.store, number))

    @classmethod
    def _open_existing(cls, folder: Path, inside: Path, outside: Path) -> Project:
        try:
            return cls._open_store(folder, inside)
        except NotWritableError as error:
            if has_project(outside):
                return cls._open_store(folder, outside, notice=_elsewhere(outside))
            reason = f"The project in this folder cannot be changed. {error.remedy}"
            return cls._open_copy(folder, inside, read_only=reason)

    @classmethod
    def _open_store(cls, folder: Path, store: Path, *, notice: str = "") -> Project:
        make_folder(store)
        lock = WriterLock(store / LOCK_NAME)
        holder = lock.acquire()
        if holder:
            reason = (
                f"This project is open elsewhere ({holder}), so nothing can be changed here."
                " Close it there and open the folder again."
            )
            return cls._open_copy(folder, store, read_only=reason, notice=notice)
        try:
            notice = " ".join(filter(None, (notice, _recovered(store))))
            project = cls(
                folder=folder,
                store=store,
                database=store / DATABASE_NAME,
                lock=lock,
                notice=notice,
            )
        except BaseException:
            lock.release()
            raise
        project._note_folder()
        # Made now: a copy of the project, as exports work with, could not keep it.
        identity.project_secret(project._connection)
        decoders.remove_strays(project._connection, store)
        return project

    @classmethod
    def _open_copy(cls, folder: Path, store: Path, *, read_only: str, notice: str = "") -> Project:
        copy = ScratchFolder()
        database = copy.path / DATABASE_NAME
        try:
            copy_database(store / DATABASE_NAME, database)
            return cls(
                folder=folder,
                store=store,
                database=database,
                copy=copy,
                read_only=read_only,
                notice=notice,
            )
        except BaseException:
            copy.remove()
            raise

    def close(self) -> None:
        """Close the project and let others write it."""
        self._connection.close()
        if self._lock is not None:
            self._lock.release()
        if self._copy is not None:
            self._copy.remove()

    def __enter__(self) -> Project:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # --- files and the worklist

    def sync_paths(self, paths: Sequence[str]) -> tuple[WorklistEntry, ...]:
        """Give the worklist's lines for paths that a scan found, in that order; new ones added."""
        with self._explained():
            return worklist.sync_paths(self._connection, self.folder, paths)

    def mark_missing(self, found: Iterable[str]) -> None:
        """Note which known files are gone, after a whole scan found `found`."""
        worklist.mark_missing(self._connection, found)

    def entries(self, *, lost_too: bool = False) -> tuple[WorklistEntry, ...]:
        """Give the worklist as last scanned, without looking into the folder.

        With `lost_too`, also the images whose file is gone.
        """
        with self._explained():
            return worklist.entries(self._connection, lost_too=lost_too)

    def entry(self, image_key: int) -> WorklistEntry:
        """Give one line of the worklist."""
        with self._explained():
            return worklist.entry(self._connection, image_key)

    def path_of(self, image_key: int) -> Path:
        """Give where an image's file lies."""
        return self.folder / self.entry(image_key).path

    def shows_known_image(self, image_key: int) -> bool:
        """Tell by size and time whether a file still is the one whose content is known."""
        with self._explained():
            stamp = worklist.known_stamp(self._connection, image_key)
        return stamp is not None and stamp == worklist.file_stamp(self.path_of(image_key))

    def counts(self) -> dict[WorkState, int]:
        """Give how many images are in each state."""
        with self._explained():
            return worklist.counts(self._connection)

    # --- what the program finds out

    def record_decoded(
        self,
        image_key: int,
        *,
        image_id: str,
        hw: tuple[int, int],
        facts: ImageFacts = NO_FACTS,
    ) -> WorklistEntry:
        """Note what a file shows, before anything else is done with the image.

        The state may change with it: a file that was renamed or copied here is recognised by its
        content, and one that was replaced is a new image. Of whom it is comes in as a hash
        (`store.identity`); that and the scale are taken over where none is known.
        """
        stamp = worklist.file_stamp(self.path_of(image_key))
        worklist.record_decoded(self._connection, image_key, image_id=image_id, hw=hw, stamp=stamp)
        identity.record_facts(self._connection, image_id, facts)
        return self.entry(image_key)

    def record_error(self, image_key: int, error: UserError) -> WorklistEntry:
        """Note why a file cannot be used; not while the whole folder is gone, for it comes back."""
        if can_be_reached(self.folder, self.store):
            worklist.record_error(self._connection, image_key, str(error))
        return self.entry(image_key)

    def image(self, image_key: int) -> ImageRecord | None:
        """Give what is known of an image, or None if it was never decoded."""
        with self._explained():
            return images.image_record(self._connection, image_key)

    # --- what the clinician does

    def apply(self, change: Change) -> WorkState:
        """Do what a request of the STORE lane asks for; doing it twice does it once.

        Raises:
            UserError: If the project is read-only, or the request cannot be done.
        """
        self.check_writable()
        with self._explained():
            match change:
                case SaveDraft():
                    corrections.save_draft(self._connection, change)
                case Accept():
                    corrections.accept(self._connection, change)
                case SetFlag():
                    images.set_flag(self._connection, change)
                case SetLesionCount():
                    images.set_lesion_count(self._connection, change)
                case SetScale():
                    images.set_scale(self._connection, change)
                case SetNote() | SetDiagnosis() | SetLabels():
                    notes.save(self._connection, change)
                case AcceptShown():
                    shown_masks.accept_shown(self._connection, change)
                case Reopen():
                    corrections.reopen(self._connection, change)
        return self.entry(change.image_key).state

    def work_to_accept(self, image_key: int, lesion: int) -> LesionRecord:
        """Give a lesion of a decoded image with what would be accepted of it as its draft."""
        with self._explained():
            image = images.decoded_image(self._connection, image_key)
            work = shown_masks.work_to_accept(self._connection, image, lesion)
            return LesionRecord(lesion, work)

    def lesions(self, image_key: int) -> tuple[LesionRecord, ...]:
        """Give what is known of each lesion of an image; one untouched if it was never decoded."""
        with self._explained():
            record = images.image_record(self._connection, image_key)
            if record is None:
                return (LesionRecord(0),)
            return corrections.lesions(self._connection, record)

    def corrections(
        self, *, image_key: int | None = None, newest_only: bool = False
    ) -> Iterator[Correction]:
        """Give the corrections of all images or one, oldest first; or of each lesion the newest."""
        image_id = None
        if image_key is not None:
            image_id = images.decoded_image(self._connection, image_key).image_id
        return corrections.corrections(self._connection, image_id=image_id, newest_only=newest_only)

    def correction_heads(self) -> tuple[CorrectionHead, ...]:
        """Give the newest correction of each lesion at a glance, without masks."""
        with self._explained():
            return corrections.newest_heads(self._connection)

    def check_writable(self) -> None:
        """Check that what the clinician does can be kept.

        Raises:
            UserError: If the project is read-only, or its folder is gone.
        """
        if self.read_only:
            raise UserError("This project can only be viewed.", remedy=self.read_only)
        if not self._database.exists():
            # The system lets us write on into a deleted file, which nobody will ever see.
            raise UserError(
                "The project's folder is gone.",
                value=str(self.store),
                remedy="Bring the folder back to this place, then do it again.",
            )

    def set_group(self, image_key: int, group: str) -> None:
        """Note which patient or lesion a decoded image shows."""
        self.check_writable()
        image_id = images.decoded_image(self._connection, image_key).image_id
        images.set_group(self._connection, image_id, group)

    def uid_key(self) -> bytes:
        """Give the secret by which new UIDs are made of those of its DICOM files, 32 bytes."""
        with self._explained():
            return identity.uid_key(self._connection)

    def _explained(self) -> AbstractContextManager[None]:
        return explained(self._database)

    def _note_folder(self) -> None:
        with transaction(self._connection):
            self._connection.execute(
                "INSERT INTO project VALUES ('folder', ?1)"
                " ON CONFLICT (name) DO UPDATE SET value = ?1 WHERE value <> ?1",
                (str(self.folder),),
            )


def _recovered(store: Path) -> str:
    """Recover the database of a store if it is damaged; give what the user is to be told."""
    database = store / DATABASE_NAME
    if not has_project(store):
        return recover(store).text if known_backups(store) else ""
    try:
        with contextlib.closing(open_database(database)) as connection, explained(database):
            if connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok":
                return ""
    except DamagedError:
        pass
    return recover(store).text


def _elsewhere(store: Path) -> str:
    return (
        "The folder of images cannot be written, so the work on it is kept with your own data"
        f" ({store}). It is found again if the folder is moved."
    )
