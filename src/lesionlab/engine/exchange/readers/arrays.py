"""numpy files: bool or two-valued arrays (H, W), or (lesions, H, W). Nothing is ever unpickled."""

from __future__ import annotations

import lzma
import re
import tokenize
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from lesionlab.core.errors import UserError
from lesionlab.core.masks import BoolMask
from lesionlab.engine.exchange.readers.found import Finding, FoundMasks, MaskFormat, Unusable
from lesionlab.engine.exchange.readers.labels import is_artefact
from lesionlab.engine.exchange.readers.limits import (
    MAX_FILE_BYTES,
    check_lesion_count,
    opened,
    size_of_image,
)
from lesionlab.engine.exchange.readers.naming import array_name, clean_name
from lesionlab.engine.exchange.readers.picture_values import mask_of_two

NPY_MAGIC = b"\x93NUMPY"
NPZ_MAGIC = b"PK\x03\x04"

_MAX_HEADER = 10_000
_MAX_ARRAYS = 10_000
_DAMAGE = (
    ValueError,
    TypeError,
    LookupError,
    EOFError,
    OSError,
    SyntaxError,
    tokenize.TokenError,
    # Also what cannot be decompressed, is encrypted, or nests too deeply.
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
)
_OF_ONE_IMAGE = re.compile(r"(arr_?|lesion_?|mask_?)?[0-9]*|masks|lesions|segmentation", re.I)
"""What an array is called in a file that holds the masks of one image."""


@dataclass(frozen=True, slots=True)
class ArrayHeader:
    """What the header of an array says.

    Attributes:
        lesions: Number of masks.
        hw: Their height and width.
        bytes: That its values take.
    """

    lesions: int
    hw: tuple[int, int]
    bytes: int


def read_npy(path: Path, file: PurePosixPath, *, artefacts: Path | None) -> Iterator[Finding]:
    """Give the masks of one image.

    Args:
        path: A `.npy` file.
        file: The same, relative to the folder looked through.
        artefacts: The file with the artefacts of the same image, if there is one.
    """
    try:
        with opened(path) as stream:
            header = _header(stream)
            is_whole = stream.seek(0, 2) >= header.bytes
        if not is_whole:
            raise _damaged()
        yield FoundMasks(
            MaskFormat.NUMPY,
            file=str(file),
            paths=(path,) if artefacts is None else (path, artefacts),
            names=array_name(file).names,
            hw=header.hw,
            lesion_count=header.lesions,
            read=partial(_npy_masks, path),
            read_artefacts=None if artefacts is None else partial(_npy_union, artefacts),
        )
    except UserError as error:
        yield Unusable(str(file), error)


def read_npz(path: Path, file: PurePosixPath) -> Iterator[Finding]:
    """Give the masks of one image, or of several if its arrays are called like images.

    Args:
        path: A `.npz` file.
        file: The same, relative to the folder looked through.
    """
    try:
        headers = _npz_headers(path)
    except UserError as error:
        yield Unusable(str(file), error)
        return
    masks = {name: header for name, header in headers.items() if not is_artefact(name)}
    if all(_OF_ONE_IMAGE.fullmatch(name) for name in masks):
        artefacts = tuple(headers.keys() - masks.keys())
        names = array_name(file).names
        yield _npz_found(path, file, masks, artefacts=artefacts, names=names)
        return
    for name, header in masks.items():
        yield _npz_found(path, file, {name: header}, artefacts=(), names=(clean_name(name),))


def _npz_found(
    path: Path,
    file: PurePosixPath,
    headers: dict[str, ArrayHeader],
    *,
    artefacts: tuple[str, ...],
    names: tuple[str, ...],
) -> Finding:
    shown = str(file) if len(headers) != 1 else f"{file}: {next(iter(headers))}"
    try:
        sizes = {header.hw for header in headers.values()}
        count = sum(header.lesions for header in headers.values())
        if len(sizes) > 1 or not all(names):
            raise UserError("The arrays are not of one size.", value=str(file))
        hw = sizes.pop()
        check_lesion_count(count, hw)
    except UserError as error:
        return Unusable(shown, error)
    return FoundMasks(
        MaskFormat.NUMPY,
        file=shown,
        paths=(path,),
        names=names,
        hw=hw,
        lesion_count=count,
        read=partial(_npz_masks, path, tuple(headers)),
        read_artefacts=partial(_npz_union, path, artefacts) if artefacts else None,
    )


def _header(stream: IO[bytes]) -> ArrayHeader:
    """Read an array's header.

    Raises:
        UserError: If it is damaged, promises Python objects, or no masks.
    """
    try:
        version = npy.read_magic(stream)
        read = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
        if version not in ((1, 0), (2, 0)):
            raise ValueError(f"version {version}")
        shape, _is_fortran, dtype = read(stream, max_header_size=_MAX_HEADER)
    except _DAMAGE as error:
        raise _damaged() from error
    if dtype.hasobject or dtype.kind not in "biuf":
        raise UserError(
            "The array holds no numbers.", value=str(dtype)[:40], expected="bool, or two values"
        )
    if len(shape) not in (2, 3):
        raise UserError(
            "The array has no shape of masks.",
            value=" x ".join(map(str, shape[:8])),
            expected="height x width, or lesions x height x width",
        )
    lesions = 1 if len(shape) == 2 else shape[0]
    hw = size_of_image(*shape[-2:])
    check_lesion_count(lesions, hw)
    size = lesions * hw[0] * hw[1] * dtype.itemsize
    if size > MAX_FILE_BYTES:
        raise UserError(
            "The array is too large.",
            value=f"{size / 1e6:.0f} MB",
            expected=f"at most {MAX_FILE_BYTES / 1e6:.0f} MB",
        )
    return ArrayHeader(lesions, hw, size)


def _npy_masks(path: Path) -> Iterator[BoolMask]:
    with opened(path) as stream:
        yield from _masks(stream)


def _npy_union(path: Path) -> BoolMask:
    return _union(_npy_masks(path))


def _masks(stream: IO[bytes]) -> Iterator[BoolMask]:
    array = _array(stream)
    if array.ndim == 2:
        array = array[None]
    if array.dtype == np.bool_:
        yield from (np.array(each) for each in array)
        return
    # Each by itself: a label 2 for the second lesion is as good as a 1.
    yield from (mask_of_two(each) for each in array)


def _array(stream: IO[bytes]) -> NDArray[np.generic]:
    _header(stream)
    stream.seek(0)
    try:
        array: NDArray[np.generic] = npy.read_array(
            stream, allow_pickle=False, max_header_size=_MAX_HEADER
        )
    except MemoryError as error:
        raise UserError("There is not enough memory for this array.") from error
    except _DAMAGE as error:
        raise _damaged() from error
    return array


def _npz_headers(path: Path) -> dict[str, ArrayHeader]:
    with opened(path) as stream, _archive(stream) as archive:
        members = archive.infolist()
        if len(members) > _MAX_ARRAYS or not members:
            raise UserError(
                "The file has no arrays, or too many.",
                value=str(len(members)),
                expected=f"1 to {_MAX_ARRAYS}",
            )
        headers = {}
        for member in members:
            with _member(archive, member.filename) as array:
                headers[member.filename.removesuffix(".npy")] = _header(array)
    return headers


def _npz_masks(path: Path, names: tuple[str, ...]) -> Iterator[BoolMask]:
    with opened(path) as stream, _archive(stream) as archive:
        for name in names:
            with _member(archive, f"{name}.npy") as array:
                yield from _masks(array)


def _npz_union(path: Path, names: tuple[str, ...]) -> BoolMask:
    return _union(_npz_masks(path, names))


def _union(masks: Iterator[BoolMask]) -> BoolMask:
    union = next(masks)
    for mask in masks:
        if mask.shape != union.shape:
            raise UserError("The arrays are not of one size.")
        union |= mask
    return union


def _archive(stream: IO[bytes]) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(stream)
    except _DAMAGE as error:
        raise _damaged() from error


def _member(archive: zipfile.ZipFile, name: str) -> IO[bytes]:
    try:
        # Read up to what the array's own header says, whatever the archive says of its size.
        return archive.open(name)
    except _DAMAGE as error:
        raise _damaged() from error


def _damaged() -> UserError:
    return UserError(
        "The array cannot be read.",
        expected="a .npy or .npz file without pickled objects",
        remedy="Save it again with numpy.save or numpy.savez.",
    )
