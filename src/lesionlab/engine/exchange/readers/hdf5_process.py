"""The process in which HDF5 files of others are read.

The HDF5 library does not come back from some damaged files (one in a few hundred, when bytes were
changed at random), and ends the process on others. So they are opened in a process of their own,
which can be ended; it answers in JSON and bits, and nothing that it sends is unpickled.

A request is a row, or -1 for all. Answers are messages: JSON, then for each mask its bits. Nothing
is read but whole arrays of the file's own, compressed as this program does it; never one that lies
in another file.
"""

from __future__ import annotations

import contextlib
import json
import signal
import sys
from collections.abc import Iterator
from multiprocessing.connection import Connection
from typing import Any

import h5py
import numpy as np

from lesionlab.engine.exchange.hdf5_layout import FORMAT, VERSION, case_name

ALL = -1

_IDLE_S = 60.0
_MEMORY_BYTES = 6_000_000_000
_MAX_TEXT = 4096
_GZIP = 1
_MAX_CASES = 1_000_000


def serve(connection: Connection, path: str, max_pixels: int, max_lesions: int) -> None:
    """Answer requests about a file until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound_memory()
    limits = Limits(max_pixels, max_lesions)
    with contextlib.suppress(EOFError, OSError):
        while connection.poll(_IDLE_S):
            row = int(connection.recv_bytes(32))
            answers = _headers(path, limits) if row == ALL else _arrays(path, row, limits)
            try:
                for answer in answers:
                    connection.send_bytes(answer)
            except (EOFError, BrokenPipeError):
                return
            except Exception as error:  # what h5py raises on hostile files has no end
                connection.send_bytes(_json(error=type(error).__name__))


class Limits:
    """What is refused before memory is taken for it."""

    def __init__(self, max_pixels: int, max_lesions: int) -> None:
        self.max_pixels = max_pixels
        self.max_lesions = max_lesions


def _headers(path: str, limits: Limits) -> Iterator[bytes]:
    """Tell of each image what it is called and how large its masks are; then that this is all."""
    with h5py.File(path, "r", locking=False) as file:
        if _text(file, "format") != FORMAT:
            yield _json(end=True)
            return
        version = int(file.attrs["version"])
        if version != VERSION:
            yield _json(version=version)
            return
        count = int(file.attrs["images"])
        if not 0 <= count <= _MAX_CASES:
            raise ValueError("the number of images")
        for row in range(count):
            try:
                yield _header(file, row, limits)
            except Exception as error:  # one damaged image does not end the others
                yield _json(row=row, error=type(error).__name__)
    yield _json(end=True)


def _header(file: h5py.File, row: int, limits: Limits) -> bytes:
    case = _own(file, case_name(row), h5py.Group)
    masks = _planes(case, "masks", 3, limits)
    has_artefacts = "artefacts" in case
    if has_artefacts and _planes(case, "artefacts", 2, limits).shape != masks.shape[1:]:
        raise ValueError("artefacts of another size")
    return _json(
        row=row,
        path=_text(case, "path"),
        image_id=_text(case, "image_sha256"),
        shape=[int(length) for length in masks.shape],
        has_artefacts=has_artefacts,
    )


def _arrays(path: str, row: int, limits: Limits) -> Iterator[bytes]:
    """Give the bits of each lesion's mask, then those of the artefacts or nothing."""
    with h5py.File(path, "r", locking=False) as file:
        case = _own(file, case_name(row), h5py.Group)
        masks = _planes(case, "masks", 3, limits)
        yield _json(shape=[int(length) for length in masks.shape])
        for lesion in range(masks.shape[0]):
            yield _bits(masks[lesion])
        has_artefacts = "artefacts" in case
        yield _bits(_planes(case, "artefacts", 2, limits)[:]) if has_artefacts else b""


def _bits(values: np.ndarray) -> bytes:
    if values.max() > 1:
        raise ValueError("more than two values")
    return np.packbits(values).tobytes()


def _own(group: h5py.Group, name: str, kind: type) -> Any:
    """Give what lies in this file under a name; a link that leads elsewhere is not followed."""
    for part in name.split("/"):
        if not isinstance(group.get(part, getlink=True), h5py.HardLink):
            raise KeyError(name)
        group = group[part]
    if not isinstance(group, kind):
        raise KeyError(name)
    return group


def _planes(group: h5py.Group, name: str, axes: int, limits: Limits) -> h5py.Dataset:
    """Give an array of masks whose size is possible, and that is all in this file."""
    array = _own(group, name, h5py.Dataset)
    if array.ndim != axes or array.dtype != np.uint8 or array.is_virtual or array.external:
        raise ValueError("no masks")
    properties = array.id.get_create_plist()
    filters = [properties.get_filter(index)[0] for index in range(properties.get_nfilters())]
    if any(number != _GZIP for number in filters):
        raise ValueError("another compression")
    height, width = (int(length) for length in array.shape[-2:])
    if min(height, width) < 1 or height * width > limits.max_pixels:
        raise ValueError("the size")
    if axes == 3 and not 1 <= array.shape[0] <= limits.max_lesions:
        raise ValueError("the number of lesions")
    if array.chunks and np.prod(array.chunks, dtype=float) > limits.max_pixels:
        raise ValueError("a tile that is larger than any mask")
    return array


def _text(place: h5py.Group, name: str) -> str:
    """Give a text attribute, or "" if there is none."""
    if name not in place.attrs:
        return ""
    kind = place.attrs.get_id(name)
    if kind.shape != () or h5py.check_string_dtype(kind.dtype) is None:
        return ""
    value = place.attrs[name]
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    return text[:_MAX_TEXT]


def _json(**values: object) -> bytes:
    return json.dumps(values).encode("utf-8", "replace")


def _bound_memory() -> None:
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, hard))
