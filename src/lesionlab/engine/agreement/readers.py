"""What each reader made of each image: gathered from a project and its second readings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.errors import UserError
from lesionlab.core.masks import unpack
from lesionlab.core.readings import CONSENSUS, FIRST, ReadingInfo
from lesionlab.engine.store.project import Project


@dataclass(frozen=True, slots=True, eq=False)
class ReadMask:
    """One reading of an image.

    Attributes:
        reading: Its number.
        reader: Who read.
        mask: All lesions of the image together, bool (H, W).
    """

    reading: int
    reader: str
    mask: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class ReadImage:
    """An image that was read at least twice; `failure` is why its masks cannot be used, or ""."""

    image_key: int
    image_id: str
    path: str
    px_per_mm: float | None
    lesion_count: int
    masks: tuple[ReadMask, ...]
    failure: str = ""


def listed_readings(project: Project, *, user_data_dir: Path) -> tuple[ReadingInfo, ...]:
    """Give a project's second readings, oldest first; what cannot be opened is left out."""
    found = []
    for number in project.readings.numbers():
        try:
            with _opened(project, number, user_data_dir=user_data_dir) as reading:
                info = reading.readings.info
        except UserError:
            continue
        if info is not None:
            found.append(info)
    return tuple(found)


def read_images(project: Project, *, user_data_dir: Path) -> Iterator[ReadImage]:
    """Give each image that was read at least twice, one after the other.

    The first reading is the newest accepted mask that is no consensus itself. An image counts as
    read in a reading when it is accepted there.
    """
    with ExitStack() as stack:
        readings = []
        for number in project.readings.numbers():
            reading = stack.enter_context(_opened(project, number, user_data_dir=user_data_dir))
            keys = {}
            for entry in reading.entries(lost_too=True):
                record = reading.image(entry.image_key)
                if record is not None:
                    keys[record.image_id] = entry.image_key
            readings.append((number, reading, keys))
        seen: set[str] = set()
        for entry in project.entries(lost_too=True):
            record = project.image(entry.image_key)
            if record is None or record.image_id in seen:
                continue
            seen.add(record.image_id)
            others = [
                (n, r, keys[record.image_id]) for n, r, keys in readings if record.image_id in keys
            ]
            if not others:
                continue
            image = ReadImage(
                entry.image_key,
                record.image_id,
                entry.path,
                record.px_per_mm,
                record.lesion_count,
                (),
            )
            try:
                masks = [_read(FIRST, project, entry.image_key)]
                masks += [_read(number, reading, key) for number, reading, key in others]
            except UserError as error:
                yield _with(image, (), failure=str(error))
                continue
            found = tuple(mask for mask in masks if mask is not None)
            if len(found) > 1:
                yield _with(image, found)


def _with(image: ReadImage, masks: tuple[ReadMask, ...], *, failure: str = "") -> ReadImage:
    return ReadImage(
        image.image_key,
        image.image_id,
        image.path,
        image.px_per_mm,
        image.lesion_count,
        masks,
        failure,
    )


def _opened(project: Project, number: int, *, user_data_dir: Path) -> Project:
    return Project.open(project.folder, user_data_dir=user_data_dir, reading=number)


def _read(number: int, project: Project, image_key: int) -> ReadMask | None:
    newest = {}
    for correction in project.corrections(image_key=image_key):
        if correction.work.state.source != CONSENSUS:
            newest[correction.lesion] = correction
    if not newest:
        return None
    mask = np.logical_or.reduce([unpack(c.work.mask) for c in newest.values()])
    info = project.readings.info
    reader = info.reader if info is not None else newest[max(newest)].reader
    return ReadMask(number, reader, mask)
