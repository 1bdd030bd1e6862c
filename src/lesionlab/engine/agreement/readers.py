"""What each reader made of each image: gathered from a project and its second readings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.errors import UserError
from lesionlab.core.masks import unpack
from lesionlab.core.readings import CONSENSUS, FIRST, ReadingInfo
from lesionlab.engine.store.images import ImageRecord
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
    """An image that was read at least twice; `failure` is why its masks cannot be used."""

    image_key: int
    image_id: str
    path: str
    px_per_mm: float | None
    lesion_count: int
    masks: tuple[ReadMask, ...]
    failure: UserError | None = None


def listed_readings(project: Project) -> tuple[ReadingInfo, ...]:
    """Give a project's second readings, oldest first; what cannot be opened is left out."""
    found = []
    for number in project.readings.numbers():
        try:
            with project.open_reading(number) as reading:
                info = reading.readings.info
        except UserError:
            continue
        if info is not None:
            found.append(info)
    return tuple(found)


def read_images(project: Project) -> Iterator[ReadImage]:
    """Give each image that was read at least twice, one after the other.

    The first reading is the newest accepted mask that is no consensus itself. An image counts as
    read in a reading when it is accepted there.
    """
    with opened_readings(project) as readings:
        seen: set[str] = set()
        for entry in project.entries(lost_too=True):
            record = project.image(entry.image_key)
            if record is None or record.image_id in seen:
                continue
            seen.add(record.image_id)
            image = readings.read(entry.image_key, record)
            if image is not None:
                yield image


@contextmanager
def opened_readings(project: Project) -> Iterator[OpenedReadings]:
    """Open all second readings of a project."""
    with ExitStack() as stack:
        readings = []
        for number in project.readings.numbers():
            reading = stack.enter_context(project.open_reading(number))
            keys = {}
            for entry in reading.entries(lost_too=True):
                record = reading.image(entry.image_key)
                if record is not None:
                    keys[record.image_id] = entry.image_key
            readings.append((number, reading, keys))
        yield OpenedReadings(project, readings)


class OpenedReadings:
    """A project and its second readings, to look up what was made of an image."""

    def __init__(
        self, project: Project, readings: Sequence[tuple[int, Project, Mapping[str, int]]]
    ) -> None:
        """Take the readings: number, project, and its images' keys by SHA-256."""
        self._project = project
        self._readings = readings

    def read(self, image_key: int, record: ImageRecord) -> ReadImage | None:
        """Give an image with its readings, or None if it was read less than twice."""
        others = [
            (number, reading, keys[record.image_id])
            for number, reading, keys in self._readings
            if record.image_id in keys
        ]
        if not others:
            return None
        image = ReadImage(
            image_key, record.image_id, record.path, record.px_per_mm, record.lesion_count, ()
        )
        try:
            masks = [_read(FIRST, self._project, image_key)]
            masks += [_read(number, reading, key) for number, reading, key in others]
        except UserError as error:
            return replace(image, failure=error)
        found = tuple(mask for mask in masks if mask is not None)
        return replace(image, masks=found) if len(found) > 1 else None


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
