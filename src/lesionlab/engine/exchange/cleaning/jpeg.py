"""JPEG and JPEG 2000 streams without what is not picture; the pixels are not compressed anew."""

from __future__ import annotations

from lesionlab.engine.exchange.cleaning.orientation import exif_of
from lesionlab.engine.imaging.jpeg_segments import segments

_START, _END = b"\xff\xd8", b"\xff\xd9"
_JFIF = b"JFIF\0"
_EXIF = b"Exif\0\0"
_COMMENT = 0xFE
_APPLICATION = range(0xE0, 0xF0)

_CODESTREAM = b"\xff\x4f\xff\x51"
_TILE = b"\xff\x90"
_COMMENT_2000 = b"\xff\x64"


def clean_jpeg(stream: bytes, *, orientation: int = 1) -> bytes:
    """Give a JPEG stream with picture data alone, and what says how its colours are meant.

    Kept are JFIF (without its thumbnail), Adobe's colour transform and colour profiles. All other
    application data and comments go, wherever they are, and all that follows the picture's end:
    cameras put further pictures there, with metadata of their own.

    Args:
        stream: JPEG, lossless JPEG or JPEG-LS.
        orientation: EXIF orientation; if it is not 1, the result says it, and nothing else in EXIF.

    Raises:
        ValueError: If the stream is damaged.
    """
    pieces = [_START]
    scan = 0
    for segment in segments(stream):
        scan = segment.start
        if segment.marker == 0xDA:
            break
        if segment.marker == 0xE0 and segment.body.startswith(_JFIF) and len(segment.body) >= 14:
            pieces.append(_segment(0xE0, segment.body[:12] + b"\0\0"))
        elif _is_kept(segment.marker, segment.body):
            pieces.append(stream[segment.start : segment.end])
    if orientation != 1:
        place = 2 if len(pieces) > 1 and pieces[1][1] == 0xE0 else 1
        pieces.insert(place, _segment(0xE1, _EXIF + exif_of(orientation)))
    pieces += _scans(stream, scan)
    return b"".join(pieces)


def clean_jpeg_2000(stream: bytes) -> bytes:
    """Give a JPEG 2000 codestream without comments, and without the boxes around it.

    Raises:
        ValueError: If there is no codestream.

    Source: ITU-T T.800, annex A.
    """
    start = stream.find(_CODESTREAM)
    if start < 0:
        raise ValueError("There is no JPEG 2000 codestream.")
    pieces = [stream[start : start + 2]]
    at = start + 2
    while (marker := stream[at : at + 2]) != _TILE:
        end = at + 2 + int.from_bytes(stream[at + 2 : at + 4], "big")
        if not marker.startswith(b"\xff") or end > len(stream) or end < at + 4:
            raise ValueError("The codestream is cut off.")
        if marker != _COMMENT_2000:
            pieces.append(stream[at:end])
        at = end
    end = stream.rfind(_END, at)
    if end < 0:
        raise ValueError("The codestream is cut off.")
    pieces.append(stream[at : end + 2])
    return b"".join(pieces)


def _is_kept(marker: int, body: bytes) -> bool:
    if marker == 0xEE:
        return body.startswith(b"Adobe")
    if marker == 0xE2:
        return body.startswith(b"ICC_PROFILE\0")
    if marker == 0xE8:  # the colour transform of JPEG-LS
        return body.startswith(b"mrfx")
    return marker not in _APPLICATION and marker != _COMMENT


def _scans(stream: bytes, at: int) -> list[bytes]:
    """Give the scans from the first one's header on, up to the picture's end.

    Raises:
        ValueError: If there is no end.
    """
    pieces = []
    while True:
        marker = stream[at + 1]
        length = int.from_bytes(stream[at + 2 : at + 4], "big")
        end = at + 2 + length
        if length < 2 or end > len(stream):
            raise ValueError("The stream is cut off.")
        if marker not in _APPLICATION and marker != _COMMENT:
            pieces.append(stream[at:end])
        data = end
        at = _next_marker(stream, data)
        pieces.append(stream[data:at])
        if stream[at : at + 2] == _END:
            return [*pieces, _END]


def _next_marker(stream: bytes, at: int) -> int:
    """Give where the next marker is that ends coded data."""
    while True:
        at = stream.find(b"\xff", at)
        if at < 0 or at + 1 >= len(stream):
            raise ValueError("The stream has no end.")
        follower = stream[at + 1]
        if follower == 0xFF:
            at += 1
        elif follower < 0x80 or 0xD0 <= follower <= 0xD7:  # coded data, JPEG-LS's too; restarts
            at += 2
        else:
            return at


def _segment(marker: int, body: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + (len(body) + 2).to_bytes(2, "big") + body
