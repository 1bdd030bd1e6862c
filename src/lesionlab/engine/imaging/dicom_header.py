"""The header of a DICOM file: what is needed to list it and to read its pixels, and no more.

Every file is untrusted: a read is never longer than the file, a deflated data set is inflated up to
a limit, and the header as a whole must not be longer than any real one.
"""

from __future__ import annotations

import io
import logging
import struct
import sys
import warnings
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from pydicom import config
from pydicom.dataset import Dataset
from pydicom.filereader import read_dataset
from pydicom.tag import BaseTag
from pydicom.uid import UID

PREAMBLE_BYTES = 132

MAX_HEADER_BYTES = 2_000_000
"""More of a header is not read: a thousand frames describe themselves in less than 1 MB, and a
hostile header of this length keeps the reader busy for seconds, not minutes."""

MAX_INFLATED_BYTES = 1_300_000_000
"""Of a deflated data set: an image of 200 megapixels with three 16-bit channels."""

_DEFLATED = "1.2.840.10008.1.2.1.99"
_IMPLICIT = "1.2.840.10008.1.2"
_BIG_ENDIAN = "1.2.840.10008.1.2.2"
_LONG_VRS = frozenset(
    (b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"SV", b"UC", b"UN", b"UR", b"UT", b"UV")
)
_LENGTH_AT_MOST = 1_000_000
_INFLATE_BYTES = 1 << 20
_PIXEL_DATA = (0x7FE00008, 0x7FE00009, 0x7FE00010)

StopWhen = Callable[[BaseTag, str | None, int], bool]


@dataclass(frozen=True, slots=True)
class DicomHeader:
    """A data set up to its pixels.

    Attributes:
        data: The elements asked for.
        file: Positioned where reading stopped: at the tag of the pixel data, or at the end.
        transfer_syntax: Of the data set as it lies in `file`.
    """

    data: Dataset
    file: BinaryIO
    transfer_syntax: UID


class BoundedFile(io.RawIOBase):
    """A file that is never asked for more bytes than it has, whatever a length in it says."""

    def __init__(self, file: BinaryIO, *, max_header_bytes: int) -> None:
        super().__init__()
        self._file = file
        self._size = file.seek(0, io.SEEK_END)
        self._left = max_header_bytes
        file.seek(0)

    def read(self, size: int = -1) -> bytes:
        """Read as `io.RawIOBase.read`.

        Raises:
            ValueError: If a header goes on and on.
        """
        rest = max(self._size - self._file.tell(), 0)
        data = self._file.read(rest if size < 0 else min(size, rest))
        self._left -= len(data)
        if self._left < 0:
            raise ValueError("The header is too long.")
        return data

    def header_is_read(self) -> None:
        """Let pixels be read from now on, which may be longer than a header."""
        self._left = sys.maxsize

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True


def read_header(
    file: BinaryIO,
    *,
    tags: Sequence[int],
    stop_when: StopWhen | None = None,
    max_bytes: int = MAX_HEADER_BYTES,
) -> DicomHeader:
    """Read some elements of a DICOM file's header.

    Args:
        file: The whole file, with its preamble.
        tags: The elements wanted; all others are passed over unread. Empty for all.
        stop_when: Told tag, VR and length of each element; ends reading. By default, at the pixels.
        max_bytes: How much of the header is read at most.

    Raises:
        ValueError, OSError, struct.error, zlib.error, and what else pydicom raises: If the file is
            damaged.
    """
    hush()
    transfer_syntax, start = _file_meta(file)
    if transfer_syntax == _DEFLATED:
        file.seek(start)
        file, start = _inflated(file), 0
    bounded = BoundedFile(file, max_header_bytes=max_bytes)
    bounded.seek(start)
    data = read_dataset(
        bounded,  # type: ignore[arg-type]
        is_implicit_VR=transfer_syntax == _IMPLICIT,
        is_little_endian=transfer_syntax != _BIG_ENDIAN,
        stop_when=stop_when or _at_pixels,
        specific_tags=list(tags),
    )
    bounded.header_is_read()
    return DicomHeader(data, bounded, UID(transfer_syntax))  # type: ignore[arg-type]


def hush() -> None:
    """Keep pydicom from complaining: it would quote values, and these are the patient's.

    What is wrong with a file shows in that it cannot be read; a header with an odd date can.
    """
    config.settings.reading_validation_mode = config.IGNORE
    logger = logging.getLogger("pydicom")
    logger.propagate = False
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    # Anew each time, as whoever resets the filters resets this one; there is never more than one.
    warnings.filterwarnings("ignore", module=r"pydicom\.|lesionlab\.engine\.imaging\.dicom")


def _at_pixels(tag: BaseTag, vr: str | None, length: int) -> bool:
    return int(tag) in _PIXEL_DATA


def _file_meta(file: BinaryIO) -> tuple[str, int]:
    """Give the transfer syntax, and where the data set begins.

    Source: PS3.10, 7.1: the File Meta Information is always little endian with explicit VR.
    """
    file.seek(PREAMBLE_BYTES)
    transfer_syntax = ""
    while True:
        start = file.tell()
        head = file.read(8)
        if len(head) < 8 or head[:2] != b"\x02\0":
            break
        length = struct.unpack("<H", head[6:])[0]
        if head[4:6] in _LONG_VRS:
            length = struct.unpack("<L", file.read(4))[0]
        if length > _LENGTH_AT_MOST:
            raise ValueError("The file's own header is too long.")
        value = file.read(length)
        if head[:4] == b"\x02\0\x10\0":
            transfer_syntax = value.decode("ascii", "replace").rstrip("\0 ")
    if not transfer_syntax:
        raise ValueError("The file does not say how it is encoded.")
    return transfer_syntax, start


def _inflated(file: BinaryIO) -> BinaryIO:
    """Inflate the rest of a file.

    Source: PS3.5, A.5.

    Raises:
        ValueError: If it becomes larger than any image.
    """
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    result = io.BytesIO()
    while not inflater.eof:
        data = inflater.unconsumed_tail or file.read(_INFLATE_BYTES)
        if not data:
            raise ValueError("The deflated data set is cut off.")
        result.write(inflater.decompress(data, _INFLATE_BYTES))
        if result.tell() > MAX_INFLATED_BYTES:
            raise ValueError("The deflated data set is too large.")
    result.seek(0)
    return result
