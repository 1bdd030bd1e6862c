"""The cache of embeddings on disk: one HDF5 file each, all of them can be rebuilt."""

from __future__ import annotations

import contextlib
import io
import os
import re
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import h5py
import numpy as np
from numpy.typing import NDArray

from lesionlab.core.errors import BugError, UserError
from lesionlab.engine.store.files import make_folder, write_atomically

SHAPE = (256, 64, 64)
DEFAULT_LIMIT_BYTES = 4_000_000_000

_DATASET = "embedding"
_COMPUTED_WITH = "computed_with"
_LONGEST_TEXT = 80
_SUFFIX = ".h5"
_KEY = re.compile(r"[A-Za-z0-9_-]{1,120}")


class CachedEmbedding(NamedTuple):
    """An embedding from the cache.

    Attributes:
        array: Float16 (256, 64, 64).
        computed_with: What `core.backends.part_computed_with` said of it; "" if nothing was kept.
    """

    array: NDArray[np.float16]
    computed_with: str


class EmbeddingCache:
    """Embeddings by key; the ones not used for longest go when there are too many.

    A cache never stops the work: what cannot be read is a miss, what cannot be written is not kept.
    Two programs may share the folder; each bounds what it has seen there.
    """

    def __init__(self, folder: Path, *, limit_bytes: int = DEFAULT_LIMIT_BYTES) -> None:
        """Use `folder`, made if it is missing, for at most `limit_bytes`."""
        self._folder = folder
        self._limit_bytes = limit_bytes
        with contextlib.suppress(UserError):
            make_folder(folder)
        # Least recently used first, as far as the times of the files tell.
        self._sizes = _sizes_by_age(folder)
        self._total = sum(self._sizes.values())

    def get(self, key: str) -> NDArray[np.float16] | None:
        """Give an embedding, float16 (256, 64, 64), or None if there is no intact one."""
        found = self.first_of([key])
        return None if found is None else found.array

    def first_of(self, keys: Iterable[str]) -> CachedEmbedding | None:
        """Give the first of these embeddings that is there, or None."""
        return next((found for key in keys if (found := self._find(key)) is not None), None)

    def _find(self, key: str) -> CachedEmbedding | None:
        path = self._path(key)
        try:
            found = _read(path)
        except FileNotFoundError:
            found = None
        except (OSError, KeyError, ValueError, TypeError, RuntimeError):
            # Written half before a power cut, or damaged since: as if it had never been there.
            found = None
            self._remove(key)
        if found is not None:
            self._sizes[key] = self._sizes.pop(key, found.array.nbytes)
            with contextlib.suppress(OSError):
                os.utime(path)
        return found

    def keys(self) -> tuple[str, ...]:
        """Give the keys of all embeddings that are there."""
        return tuple(self._sizes)

    def put(self, key: str, array: NDArray[np.floating], *, computed_with: str = "") -> None:
        """Keep an embedding, (256, 64, 64) of any float type, as float16; see `CachedEmbedding`.

        Raises:
            BugError: If it has another shape.
        """
        if array.shape != SHAPE:
            raise BugError(f"An embedding has shape {array.shape} instead of {SHAPE}.")
        kept = CachedEmbedding(np.ascontiguousarray(array, dtype=np.float16), computed_with)
        data = _hdf5(kept)
        try:
            write_atomically(self._path(key), data, durable=False)
        except UserError:
            return
        self._total += len(data) - self._sizes.pop(key, 0)
        self._sizes[key] = len(data)
        while self._total > self._limit_bytes and len(self._sizes) > 1:
            self._remove(next(iter(self._sizes)))

    def _remove(self, key: str) -> None:
        self._total -= self._sizes.pop(key, 0)
        with contextlib.suppress(OSError):
            self._path(key).unlink()

    def _path(self, key: str) -> Path:
        if not _KEY.fullmatch(key):
            raise BugError(f"{key!r} is no key of an embedding.")
        return self._folder / f"{key}{_SUFFIX}"


def _sizes_by_age(folder: Path) -> dict[str, int]:
    found = []
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(_SUFFIX) and _KEY.fullmatch(entry.name[: -len(_SUFFIX)]):
                status = entry.stat()
                found.append((status.st_mtime_ns, entry.name[: -len(_SUFFIX)], status.st_size))
    return {key: size for _, key, size in sorted(found)}


def _hdf5(kept: CachedEmbedding) -> bytes:
    # Made in memory: a full disk is then met by our own writing, and not by HDF5 while it closes.
    file = io.BytesIO()
    with h5py.File(file, "w") as hdf5:
        dataset = hdf5.create_dataset(_DATASET, data=kept.array)
        dataset.attrs["crc32"] = zlib.crc32(kept.array.data)
        dataset.attrs[_COMPUTED_WITH] = kept.computed_with
    return file.getvalue()


def _read(path: Path) -> CachedEmbedding:
    # No lock: the file is never changed, only replaced, and some network homes cannot lock.
    with h5py.File(path, "r", locking=False) as hdf5:
        dataset = hdf5[_DATASET]
        if dataset.shape != SHAPE or dataset.dtype != np.float16:
            raise ValueError("not an embedding")
        array: NDArray[np.float16] = dataset[()]
        # A wrong embedding would give a wrong mask without a word.
        if dataset.attrs["crc32"] != zlib.crc32(array.data):
            raise ValueError("damaged")
        computed_with = dataset.attrs.get(_COMPUTED_WITH, "")
        if not isinstance(computed_with, str) or len(computed_with) > _LONGEST_TEXT:
            raise ValueError("damaged")
    return CachedEmbedding(array, computed_with)
