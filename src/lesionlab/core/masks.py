"""Masks as they travel: packed to one bit a pixel and compressed, and what is measured on them."""

from __future__ import annotations

import base64
import hashlib
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from math import pi, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

BoolMask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class PackedMask:
    """A bool mask (height, width) of an image's own size, one bit a pixel, zlib-compressed.

    One form for the pipe between the processes and for the undo history: a typical mask of one
    megapixel takes about a kilobyte.
    """

    height: int
    width: int
    data: bytes

    @property
    def sha256(self) -> str:
        """Hash of size and pixels, independent of how they were compressed."""
        return mask_sha256(zlib.decompress(self.data), hw=(self.height, self.width))


def mask_sha256(pixels: bytes, *, hw: tuple[int, int]) -> str:
    """Give the hash of a mask of height and width `hw`, from its pixels, one bit each."""
    return hashlib.sha256(f"{hw[0]}x{hw[1]}:".encode() + pixels).hexdigest()


def pack(mask: NDArray[np.generic]) -> PackedMask:
    """Pack a mask, (H, W), any dtype: non-zero is lesion."""
    height, width = mask.shape
    return PackedMask(height, width, zlib.compress(np.packbits(mask != 0).tobytes(), 1))


def unpack(packed: PackedMask) -> BoolMask:
    """Give the bool mask (H, W) that was packed; a fresh, writable array."""
    bits = np.frombuffer(zlib.decompress(packed.data), dtype=np.uint8)
    count = packed.height * packed.width
    flat = np.unpackbits(bits, count=count)
    return flat.view(np.bool_).reshape(packed.height, packed.width)


def packed_to_json(packed: PackedMask) -> dict[str, Any]:
    """Give a packed mask as plain JSON values; `packed_from_json` is the inverse."""
    return {
        "height": packed.height,
        "width": packed.width,
        "zlib_bits": base64.b64encode(packed.data).decode("ascii"),
    }


def packed_from_json(data: Mapping[str, Any]) -> PackedMask:
    """Rebuild a packed mask from what `packed_to_json` gave."""
    bits = base64.b64decode(data["zlib_bits"])
    return PackedMask(int(data["height"]), int(data["width"]), bits)


@dataclass(frozen=True, slots=True)
class MaskMeasures:
    """Size of a mask in pixels, and in millimetres where the image's scale is known.

    Attributes:
        area_px: Number of lesion pixels.
        share: Part of the image that is lesion, 0 to 1.
        diameter_px: Diameter of the circle with the same area.
        area_mm2: Area in square millimetres, or None.
        diameter_mm: Diameter in millimetres, or None.
    """

    area_px: int
    share: float
    diameter_px: float
    area_mm2: float | None
    diameter_mm: float | None


def measure(mask: NDArray[np.generic], *, px_per_mm: float | None = None) -> MaskMeasures:
    """Measure a mask, (H, W), non-zero is lesion; `px_per_mm` is the image's scale, if known."""
    area = int(np.count_nonzero(mask))
    diameter = 2 * sqrt(area / pi)
    return MaskMeasures(
        area_px=area,
        share=area / mask.size,
        diameter_px=diameter,
        area_mm2=None if px_per_mm is None else area / px_per_mm**2,
        diameter_mm=None if px_per_mm is None else diameter / px_per_mm,
    )
