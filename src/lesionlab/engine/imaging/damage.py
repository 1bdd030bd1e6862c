"""What parsers of image files were seen to raise on damaged files, beside `UserError`."""

from __future__ import annotations

import struct
import zlib

from PIL import Image

PARSER_DAMAGE = (
    OSError,
    ValueError,
    EOFError,
    LookupError,
    ArithmeticError,
    TypeError,
    AttributeError,
    AssertionError,
    RuntimeError,
    struct.error,
    zlib.error,
)
"""Of pydicom, its decoders, Pillow and tifffile."""

PICTURE_DAMAGE = (*PARSER_DAMAGE, SyntaxError, Image.DecompressionBombError)
"""Of Pillow and tifffile."""
