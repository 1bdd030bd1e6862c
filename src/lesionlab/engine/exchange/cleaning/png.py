"""PNG files without what is not picture."""

from __future__ import annotations

import struct
import zlib

from lesionlab.engine.exchange.cleaning.orientation import exif_of

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset(
    (
        *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA"),
        *(b"sRGB", b"sBIT", b"cICP", b"bKGD", b"hIST", b"pHYs"),
    )
)
_PROFILE = b"iCCP"


def clean_png(content: bytes, *, orientation: int = 1) -> bytes:
    """Give a PNG file with its picture alone, and what says how its colours are meant.

    Texts, times, EXIF, XMP, further pictures of an animation, unknown chunks and what follows the
    end all go; the compressed pixels stay byte for byte.

    Args:
        content: The file.
        orientation: EXIF orientation; if it is not 1, the result says it, and nothing else in EXIF.

    Raises:
        ValueError: If the file is damaged.
    """
    if not content.startswith(_SIGNATURE):
        raise ValueError("This is no PNG file.")
    pieces = [_SIGNATURE]
    at = len(_SIGNATURE)
    while True:
        head = content[at : at + 8]
        if len(head) < 8:
            raise ValueError("The file is cut off.")
        length, name = struct.unpack(">L4s", head)
        end = at + 12 + length
        if end > len(content):
            raise ValueError("The file is cut off.")
        if name == b"IDAT" and orientation != 1:
            pieces.append(_chunk(b"eXIf", exif_of(orientation)))
            orientation = 1
        if name in _KEPT:
            pieces.append(content[at:end])
        elif name == _PROFILE:
            # A profile begins with a name that anybody may have given it.
            _, _, profile = content[at + 8 : end - 4].partition(b"\0")
            pieces.append(_chunk(_PROFILE, b"profile\0" + profile))
        if name == b"IEND":
            return b"".join(pieces)
        at = end


def _chunk(name: bytes, data: bytes) -> bytes:
    check = struct.pack(">L", zlib.crc32(name + data))
    return struct.pack(">L", len(data)) + name + data + check
