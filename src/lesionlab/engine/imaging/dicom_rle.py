"""DICOM's run length encoding, which never gives more than the image that it is for."""

from __future__ import annotations

import struct

import numpy as np
from numpy.typing import NDArray

_HEADER_BYTES = 64
_MOST_SEGMENTS = 15


def rle_samples(
    frame: bytes, *, hw: tuple[int, int], samples: int, sample_bytes: int
) -> NDArray[np.generic]:
    """Decode one frame.

    Args:
        frame: As encapsulated.
        hw: Height and width.
        samples: 1 or 3 for each pixel.
        sample_bytes: 1 or 2.

    Returns:
        uint8 or uint16 (H, W) or (H, W, 3).

    Raises:
        ValueError: If it does not hold exactly such an image.

    Source: PS3.5, annex G.
    """
    if len(frame) < _HEADER_BYTES:
        raise ValueError("The frame is cut off.")
    count, *offsets = struct.unpack("<16L", frame[:_HEADER_BYTES])
    if count != samples * sample_bytes or count > _MOST_SEGMENTS:
        raise ValueError("The frame has another number of segments than its image.")
    ends = [*offsets[1:count], len(frame)]
    pixels = hw[0] * hw[1]
    result = np.empty((pixels, samples, sample_bytes), np.uint8)
    for segment, (start, end) in enumerate(zip(offsets[:count], ends, strict=True)):
        sample, significance = divmod(segment, sample_bytes)
        # The most significant byte comes first, and lies last in the memory.
        plane = _unpacked(frame[start:end], size=pixels)
        result[:, sample, sample_bytes - 1 - significance] = plane
    whole = result.view("<u2" if sample_bytes == 2 else np.uint8)
    return whole.reshape((*hw, samples) if samples > 1 else hw)


def _unpacked(packed: bytes, *, size: int) -> NDArray[np.uint8]:
    result = bytearray()
    at = 0
    while len(result) < size:
        control = packed[at]
        if control < 128:
            literal = packed[at + 1 : at + 2 + control]
            if len(literal) != control + 1:
                raise ValueError("A segment is cut off.")
            result += literal
            at += 2 + control
        elif control > 128:
            result += packed[at + 1 : at + 2] * (257 - control)
            at += 2
        else:
            at += 1
    return np.frombuffer(result, np.uint8, count=size)
