"""The parts of a JPEG stream before its pixels (also JPEG-LS and lossless JPEG)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_START = b"\xff\xd8"
_SCAN = 0xDA
_FRAME_HEADERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC} | {0xF7}
"""SOF0 to SOF15, and SOF55 of JPEG-LS."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A marker with what belongs to it.

    Attributes:
        marker: The second byte of the marker; 0xE1 is APP1.
        start: Where the marker lies in the stream.
        end: Where the next one begins.
        body: What follows the length.
    """

    marker: int
    start: int
    end: int
    body: bytes


def segments(stream: bytes) -> Iterator[Segment]:
    """Give the segments before the first scan, and that scan's own header.

    Raises:
        ValueError: If this is no JPEG stream, or it is cut off.

    Source: ITU-T T.81, annex B.
    """
    if not stream.startswith(_START):
        raise ValueError("This is no JPEG stream.")
    at = len(_START)
    while True:
        start = at
        if stream[at : at + 1] != b"\xff":
            raise ValueError("A marker is missing.")
        while stream[at : at + 1] == b"\xff":  # any number of these may come first
            at += 1
        length = int.from_bytes(stream[at + 1 : at + 3], "big")
        end = at + 1 + length
        if length < 2 or end > len(stream):
            raise ValueError("The stream is cut off.")
        yield Segment(stream[at], start, end, stream[at + 3 : end])
        if stream[at] == _SCAN:
            return
        at = end


def stream_hw(stream: bytes) -> tuple[int, int]:
    """Give the height and width that a JPEG stream says it has.

    Raises:
        ValueError: If it says none.
    """
    height, width = struct.unpack(">HH", _frame_header(stream)[1:5])
    return height, width


def stream_bits(stream: bytes) -> int:
    """Give how many bits a value has, as a JPEG stream says.

    Raises:
        ValueError: If it says nothing.
    """
    return _frame_header(stream)[0]


def _frame_header(stream: bytes) -> bytes:
    for segment in segments(stream):
        if segment.marker in _FRAME_HEADERS and len(segment.body) >= 5:
            return segment.body
    raise ValueError("The stream has no frame header.")
