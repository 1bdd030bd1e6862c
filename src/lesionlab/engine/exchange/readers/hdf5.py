"""The program's own HDF5 training set: the masks of many images in one file."""

from __future__ import annotations

import contextlib
import json
import weakref
from collections.abc import Generator, Iterator
from functools import partial
from multiprocessing import current_process, get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np

from lesionlab.core.errors import UserError
from lesionlab.core.masks import BoolMask
from lesionlab.engine.exchange.hdf5_layout import VERSION
from lesionlab.engine.exchange.readers.found import Finding, FoundMasks, MaskFormat, Unusable
from lesionlab.engine.exchange.readers.hdf5_process import ALL, serve
from lesionlab.engine.exchange.readers.limits import (
    MAX_LESIONS,
    check_lesion_count,
    opened,
    size_of_image,
    whole,
)
from lesionlab.engine.exchange.readers.naming import clean_name
from lesionlab.engine.imaging.decode import MAX_PIXELS

HDF5_MAGIC = b"\x89HDF\r\n\x1a\n"

ANSWER_S = 60.0
"""A file that is not read for so long is damaged: the next image, or one mask, takes far less."""

_MAX_JSON = 100_000


class HdfFile:
    """A file that is read in a process of its own, begun when it is needed.

    Its process ends with it, after a look at all images, when an answer does not come, and after a
    minute without a question.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._is_answered = True

    def headers(self) -> Iterator[dict[str, Any]]:
        """Give what is said of each image.

        Raises:
            UserError: If the file is damaged, or of another version.
        """
        for answer in self._answers(ALL):
            header = self._json(answer)
            if header.get("end"):
                return
            if "version" in header:
                raise UserError(
                    "The training set is of another version.",
                    value=str(header["version"]),
                    expected=str(VERSION),
                    remedy="Open it with the program that wrote it.",
                )
            yield header

    def arrays(self, row: int) -> list[BoolMask]:
        """Give the masks of an image, bool (H, W) each, and last its artefacts, if there are any.

        Raises:
            UserError: If they cannot be read.
        """
        answers = self._answers(row)
        count, (height, width) = _checked_shape(self._json(next(answers)))
        masks = [self._mask(next(answers), height, width) for _ in range(count)]
        bits = next(answers)
        artefacts = [self._mask(bits, height, width)] if bits else []
        self._is_answered = True
        answers.close()
        return [*masks, *artefacts]

    def _answers(self, row: int) -> Generator[bytes, None, None]:
        """Ask, and give the answers one after the other, as many as are taken."""
        self._is_answered = False
        try:
            connection = self._open()
            connection.send_bytes(str(row).encode())
            while connection.poll(ANSWER_S):
                yield connection.recv_bytes(MAX_PIXELS)
            raise self._damaged()
        except (EOFError, OSError) as error:
            raise self._damaged() from error
        finally:
            if not self._is_answered:
                # What is still to come would be taken for the answer to the next question.
                self.close()

    def close(self) -> None:
        """End the process, if it runs."""
        if self._process is not None and self._connection is not None:
            _end(self._process, self._connection)
        self._process = self._connection = None

    def _open(self) -> Connection:
        if self._process is not None and self._process.is_alive() and self._connection is not None:
            return self._connection
        self.close()
        with opened(self.path, limit=None):
            pass  # Says better than HDF5 why a file cannot be opened.
        # The engine is a daemon, and Python lets daemons have no children. This one ends with the
        # pipe.
        current_process().daemon = False
        context = get_context("spawn")
        self._connection, other = context.Pipe()
        self._process = context.Process(
            target=serve,
            args=(other, str(self.path), MAX_PIXELS, MAX_LESIONS),
            name="lesionlab-hdf5",
            daemon=True,
        )
        try:
            self._process.start()
        finally:
            other.close()
        weakref.finalize(self, _end, self._process, self._connection)
        return self._connection

    def _json(self, answer: bytes) -> dict[str, Any]:
        try:
            values = json.loads(answer) if len(answer) <= _MAX_JSON else None
        except ValueError:
            values = None
        if not isinstance(values, dict) or ("error" in values and "row" not in values):
            raise self._damaged()
        return values

    def _mask(self, bits: bytes, height: int, width: int) -> BoolMask:
        if len(bits) != (height * width + 7) // 8:
            raise self._damaged()
        flat = np.unpackbits(np.frombuffer(bits, dtype=np.uint8), count=height * width)
        return flat.view(np.bool_).reshape(height, width)

    def _damaged(self) -> UserError:
        return UserError(
            "The training set is damaged or incomplete.",
            value=self.path.name,
            remedy="Export it again from where it came from.",
        )


def read_hdf5(path: Path, file: PurePosixPath) -> Iterator[Finding]:
    """Give the masks of each image of a training set; nothing if it is another HDF5 file.

    Args:
        path: Of the file, which is HDF5.
        file: The same, relative to the folder looked through.
    """
    # Another process than the one that lists: masks may be read before the list is at its end.
    hdf5 = HdfFile(path)
    try:
        for header in HdfFile(path).headers():
            yield _finding(hdf5, file, header)
    except UserError as error:
        yield Unusable(str(file), error)


def _finding(hdf5: HdfFile, file: PurePosixPath, header: dict[str, Any]) -> Finding:
    row = whole(header.get("row"), what="row")
    name = clean_name(str(header.get("path", "")))
    shown = f"{file}: {name or row}"
    try:
        if "error" in header:
            raise UserError("The masks of this image are damaged.", value=shown)
        count, hw = _checked_shape(header)
        return FoundMasks(
            MaskFormat.HDF5,
            file=shown,
            paths=(hdf5.path,),
            names=(name,) if name else (),
            hw=hw,
            lesion_count=count,
            read=partial(_masks, hdf5, row, count),
            read_artefacts=(
                partial(_artefacts, hdf5, row) if header.get("has_artefacts") else None
            ),
            image_id=str(header.get("image_id", "")),
        )
    except UserError as error:
        return Unusable(shown, error)


def _checked_shape(said: dict[str, Any]) -> tuple[int, tuple[int, int]]:
    """Give the number of lesions, and height and width.

    Raises:
        UserError: If these are not possible.
    """
    shape = said.get("shape")
    if not isinstance(shape, list) or len(shape) != 3:
        raise UserError("The size is not possible.")
    hw = size_of_image(shape[1], shape[2])
    count = whole(shape[0], what="lesions")
    check_lesion_count(count, hw)
    return count, hw


def _masks(hdf5: HdfFile, row: int, count: int) -> Iterator[BoolMask]:
    yield from hdf5.arrays(row)[:count]


def _artefacts(hdf5: HdfFile, row: int) -> BoolMask:
    return hdf5.arrays(row)[-1]


def _end(process: SpawnProcess, connection: Connection) -> None:
    connection.close()
    # A process that could not be started, or was ended before, has nothing to end.
    with contextlib.suppress(AttributeError, ValueError, OSError):
        process.kill()
        process.join()
        process.close()
