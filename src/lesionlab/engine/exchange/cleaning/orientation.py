"""Which way up a picture is, which is all that is kept of EXIF."""

from __future__ import annotations

import struct

_ORIENTATION = 0x0112
_SHORT = 3


def exif_of(orientation: int) -> bytes:
    """Give EXIF (a TIFF of one directory without pixels) that says the orientation alone."""
    entry = struct.pack(">HHLHH", _ORIENTATION, _SHORT, 1, orientation, 0)
    return b"MM\0*" + struct.pack(">LH", 8, 1) + entry + bytes(4)
