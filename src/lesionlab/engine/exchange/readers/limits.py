"""What is refused before memory is taken for it."""

from __future__ import annotations

import json
import math
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from lesionlab.core.errors import UserError
from lesionlab.engine.imaging.decode import MAX_PIXELS

MAX_FILE_BYTES = 1_000_000_000
"""Of a picture, an array or a DICOM file. A mask of `MAX_PIXELS` in a byte each has 200 MB."""

MAX_JSON_BYTES = 200_000_000
"""Parsed, a list of coordinates takes some five times as much memory."""

_MAX_JSON_PARTS = {b"[": 5_000_000, b"{": 5_000_000, b",": 20_000_000}
"""Each list, object and value takes memory of its own, however short it is written."""

MAX_LESIONS = 100
"""In one image; more of them are another kind of annotation, or a mistake."""

_MAX_LESION_PIXELS = 4_000_000_000
"""Of all lesions of an image together: 100 of them in 40 megapixels."""

MAX_POINTS = 100_000
"""Of the outlines in one image."""


def read_bytes(path: Path, *, limit: int = MAX_FILE_BYTES) -> bytes:
    """Read a file that is not larger than a limit.

    Raises:
        UserError: If it is larger, cannot be read, or is no file.
    """
    with opened(path, limit=limit) as file:
        # A file can grow meanwhile.
        data = file.read(limit + 1)
    if len(data) > limit:
        raise _too_large(path, len(data), limit)
    return data


def first_bytes(path: Path, *, count: int) -> bytes:
    """Read the beginning of a file, however large that is.

    Raises:
        UserError: If it cannot be read, or is no file.
    """
    with opened(path, limit=None) as file:
        return file.read(count)


@contextmanager
def opened(path: Path, *, limit: int | None = MAX_FILE_BYTES) -> Iterator[BinaryIO]:
    """Open a file that is not larger than a limit.

    Raises:
        UserError: If it is larger, cannot be opened or read, or is no file.
    """
    try:
        status = path.stat()
        # Asked before opening: opening a pipe would wait for its writer for ever.
        if not stat.S_ISREG(status.st_mode):
            raise UserError("This is not a file.", value=path.name)
        if limit is not None and status.st_size > limit:
            raise _too_large(path, status.st_size, limit)
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise UserError(
            "The file cannot be read.",
            value=f"{path.name} ({error.strerror or type(error).__name__})",
            remedy="Check the disk or the network drive it is on.",
        ) from error


def read_json(path: Path) -> Any:
    """Read a JSON file.

    Raises:
        UserError: If it is too large, nested too deeply, or no JSON.
    """
    data = read_bytes(path, limit=MAX_JSON_BYTES)
    if any(data.count(part) > most for part, most in _MAX_JSON_PARTS.items()):
        raise UserError("There is too much in the file.", value=path.name)
    try:
        return json.loads(data)
    except RecursionError as error:
        raise UserError("The file is nested too deeply.", value=path.name) from error
    except MemoryError as error:
        raise UserError("There is not enough memory for this file.", value=path.name) from error
    except ValueError as error:
        raise UserError(
            "The file is no JSON, or damaged.", value=path.name, remedy="Save it again."
        ) from error


def size_of_image(height: object, width: object) -> tuple[int, int]:
    """Check what a file says of its image's height and width.

    Raises:
        UserError: If these are no sizes, or the image would have too many pixels.
    """
    hw = (whole(height, what="height"), whole(width, what="width"))
    if min(hw) < 1 or hw[0] * hw[1] > MAX_PIXELS:
        raise UserError(
            "The size is not possible.",
            value=f"{hw[1]} x {hw[0]}",
            expected=f"at least one pixel and at most {MAX_PIXELS / 1e6:.0f} megapixels",
        )
    return hw


def whole(value: object, *, what: str) -> int:
    """Check that a value from a file is a whole number that is not absurd.

    Raises:
        UserError: If it is not.
    """
    number = finite(value, what=what)
    if not number.is_integer() or abs(number) > 1e15:
        raise UserError("This is no whole number.", value=f"{what}: {number:g}")
    return int(number)


def finite(value: object, *, what: str) -> float:
    """Check that a value from a file is a number, and not infinite.

    Raises:
        UserError: If it is not.
    """
    # In Python, True is a number as well.
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise UserError("This is no number.", value=f"{what}: {type(value).__name__}")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise UserError("This number is not finite.", value=what)
    return number


def check_lesion_count(count: int, hw: tuple[int, int]) -> None:
    """Check that there are lesions, and not too many for an image of this height and width.

    Raises:
        UserError: If not.
    """
    if count < 1:
        raise UserError("There is no lesion in it.")
    most = min(MAX_LESIONS, _MAX_LESION_PIXELS // (hw[0] * hw[1]))
    if count > most:
        raise UserError(
            "There are too many lesions for one image.",
            value=str(count),
            expected=f"at most {most}",
        )


def check_point_count(count: int) -> None:
    """Check that the outlines in an image have not too many corners.

    Raises:
        UserError: If they have.
    """
    if count > MAX_POINTS:
        raise UserError(
            "The outline has too many points.",
            value=str(count),
            expected=f"at most {MAX_POINTS}",
        )


def _too_large(path: Path, size: int, limit: int) -> UserError:
    return UserError(
        "The file is too large.",
        value=f"{path.name}, {size / 1e6:.0f} MB",
        expected=f"at most {limit / 1e6:.0f} MB",
    )
