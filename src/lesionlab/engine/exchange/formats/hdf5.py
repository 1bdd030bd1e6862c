"""All cases in one HDF5 file to train on; `resources/help/formats.md` describes its layout."""

from __future__ import annotations

import weakref
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import h5py
import numpy as np

from lesionlab import __version__
from lesionlab.core.errors import UserError
from lesionlab.core.masks import unpack
from lesionlab.engine.exchange.cases import ExportedCase
from lesionlab.engine.exchange.formats.hdf5_case import (
    CaseContent,
    case_content,
    put_case,
)
from lesionlab.engine.exchange.formats.hdf5_file import HeldFile
from lesionlab.engine.exchange.hdf5_layout import FORMAT, VERSION, case_name
from lesionlab.engine.exchange.target import PROGRAM, unlike
from lesionlab.engine.exchange.writer import ExportContext
from lesionlab.engine.imaging.thumbnails import read_thumbnail
from lesionlab.engine.store.embeddings import EmbeddingCache
from lesionlab.engine.store.files import write_error
from lesionlab.engine.training.folds import (
    FOLDS,
    assign_folds,
    group_by_lesion,
    perceptual_hash,
)

FILE_NAME = "training_set.h5"
_FOLD_SEED = 0
_PICTURE_PX = 320
_WITHOUT_EMBEDDING = (
    "{count} of the images have no embedding in {name}: they were not in the program's cache."
    " Look at them in the window, or prepare all proposals, and export again."
)


@dataclass(frozen=True, slots=True)
class _Written:
    """What is remembered of a case: to check it, and to deal it out to a fold.

    Attributes:
        content: What its group has to hold.
        image_id: SHA-256 over shape and pixels of the image.
        path: Of the image, relative to the project's folder.
        known_group: Patient or lesion as the project knows it, or "".
        looks: Perceptual hash of the image.
    """

    content: CaseContent
    image_id: str
    path: str
    known_group: str
    looks: int


class Hdf5Writer:
    """Writes `training_set.h5`: case after case goes to the disk, none is kept in memory."""

    def __init__(self, context: ExportContext) -> None:
        self._context = context
        self._written: list[_Written] = []
        self._place = context.folder.path / FILE_NAME
        self._temporary: Path | None = None
        self._disk: HeldFile | None = None
        self._file: h5py.File | None = None
        self._problem: UserError | None = None
        self._embeddings = _CachedEmbeddings(
            context.embeddings if context.choice.hdf5_embeddings else None
        )
        # Also of an export that was given up half way, nothing stays.
        self._cleanup = ExitStack()
        weakref.finalize(self, self._cleanup.close)

    def add(self, case: ExportedCase) -> None:
        # All that can fail because of the case comes first: what is in the file is whole.
        image = case.pixels() if self._context.choice.hdf5_images else None
        looks = _looks(case)
        embeddings = self._embeddings.of(case.image.image_id)
        proposal = _proposal(self._context, case)
        with self._writing() as file:
            group = file.create_group(case_name(len(self._written)))
            content = put_case(group, case, image=image, proposal=proposal, embeddings=embeddings)
        record = case.image
        self._written.append(_Written(content, record.image_id, record.path, record.group, looks))

    def finish(self) -> None:
        with self._writing() as file:
            _put_index(file, self._written)
            file.attrs.update(
                {
                    "format": FORMAT,
                    "version": VERSION,
                    "program": f"{PROGRAM} {__version__}",
                    "images": len(self._written),
                    "lesions": sum(len(each.content.masks) for each in self._written),
                    "folds": FOLDS,
                    "fold_seed": _FOLD_SEED,
                }
            )
            file.close()
        assert self._disk is not None
        self._disk.close()
        self._context.folder.put_file(FILE_NAME, self._move, verify=self._verify)
        missing = sum(not each.content.embeddings for each in self._written)
        if self._context.choice.hdf5_embeddings and missing:
            self._context.notes.append(_WITHOUT_EMBEDDING.format(count=missing, name=FILE_NAME))

    @contextmanager
    def _writing(self) -> Iterator[h5py.File]:
        """Give the file; after a failure, what is in it is of no use any more."""
        if self._problem is not None:
            raise self._problem
        try:
            if self._disk is None:
                self._temporary = self._context.folder.temporary(FILE_NAME)
                self._cleanup.callback(_remove, self._temporary)
                self._disk = HeldFile(self._temporary)
                self._cleanup.callback(self._disk.close)
                self._file = h5py.File(self._disk, "w")
                self._cleanup.callback(self._file.close)
            yield self._file
            if self._disk.problem is not None:
                raise self._disk.problem
        except OSError as error:
            self._cleanup.close()
            self._problem = write_error(self._place, error)
            raise self._problem from error

    def _move(self, to: Path) -> None:
        assert self._temporary is not None
        self._temporary.replace(to)

    def _verify(self, path: Path) -> None:
        try:
            with h5py.File(path, "r", locking=False) as file:
                found = [case_content(file[case_name(row)]) for row in range(len(self._written))]
        except (OSError, LookupError, ValueError, RuntimeError, TypeError) as error:
            raise unlike(FILE_NAME) from error
        if found != [each.content for each in self._written]:
            raise unlike(FILE_NAME)


class _CachedEmbeddings:
    """Finds the embeddings of an image, of whatever model, in the program's cache."""

    def __init__(self, cache: EmbeddingCache | None) -> None:
        self._cache = cache
        self._models: dict[str, list[str]] = {}
        for key in sorted(cache.keys()) if cache is not None else ():
            image_id, _, model = key.partition("-")
            self._models.setdefault(image_id, []).append(model)

    def of(self, image_id: str) -> dict[str, np.ndarray]:
        """Give float16 (256, 64, 64) by the name of the model."""
        if self._cache is None:
            return {}
        found = {
            model: self._cache.get(f"{image_id}-{model}")
            for model in self._models.get(image_id, ())
        }
        return {model: array for model, array in found.items() if array is not None}


def _looks(case: ExportedCase) -> int:
    """Give 64 bits by which near-duplicates are found."""
    try:
        return perceptual_hash(read_thumbnail(case.source, side_px=_PICTURE_PX))
    except UserError:
        # An image that is gone is like no other: bits by chance.
        return int(case.image.image_id[:16], 16)


def _proposal(context: ExportContext, case: ExportedCase) -> np.ndarray | None:
    """Give the mask that the first lesion's correction began with, bool (H, W), if it is kept."""
    correction = case.lesions[0].correction
    if correction is None or correction.proposal_model is None:
        return None
    for proposal in context.project.proposals(
        case.entry.image_key, model_sha256=correction.proposal_model.sha256
    ):
        if proposal.prompts == correction.proposal_prompts:
            return unpack(proposal.mask)
    return None


def _put_index(file: h5py.File, written: Sequence[_Written]) -> None:
    """Write the table of all cases, and to each case its group and fold."""
    groups, folds = _groups_and_folds(written)
    text = h5py.string_dtype("utf-8")
    columns = {
        "path": ([each.path for each in written], text),
        "image_sha256": ([each.image_id for each in written], text),
        "group": ([groups[each.image_id] for each in written], text),
        "fold": ([folds[each.image_id] for each in written], "i1"),
        "lesions": ([len(each.content.masks) for each in written], "i4"),
    }
    for name, (values, dtype) in columns.items():
        file.create_dataset(f"index/{name}", data=np.array(values, dtype=dtype))
    for row, each in enumerate(written):
        attributes = file[case_name(row)].attrs
        attributes["group"] = groups[each.image_id]
        attributes["fold"] = folds[each.image_id]


def _groups_and_folds(written: Sequence[_Written]) -> tuple[dict[str, str], dict[str, int]]:
    """Give the group and the fold of each image.

    Together stays what shows one patient or lesion, as far as the project knows, and what looks
    nearly the same. A group is called by the hash of its first image, which names no patient.
    """
    together = group_by_lesion(
        {each.image_id: each.looks for each in written},
        same_lesion={each.image_id: each.known_group for each in written},
    )
    groups = {image_id: group[0][:16] for group in together for image_id in group}
    return groups, assign_folds(together, strata=dict.fromkeys(groups, ""), seed=_FOLD_SEED)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)
