"""From stored values of one sample a pixel to what is seen: windows and palettes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.multival import MultiValue
from pydicom.pixels.processing import apply_color_lut

from lesionlab.core.errors import UserError

_PALETTES = ("Red", "Green", "Blue")


def colour_table(data: Dataset, *, photometric: str, bits: int) -> NDArray[np.uint8]:
    """Give the colour of every value that a pixel can have.

    A grey image is seen through its rescaling and its first window, as DICOM viewers show it;
    without a window, from the lowest to the highest value that its bits can have, so that nothing
    is clipped. MONOCHROME1 is light for low values.

    Args:
        data: The image's header.
        photometric: MONOCHROME1, MONOCHROME2 or PALETTE COLOR.
        bits: Stored for each value: 1 to 16.

    Returns:
        uint8 (2**bits, 3) RGB; a signed value is found at its two's complement of `bits` bits.

    Raises:
        UserError: If values may be negative and no window says what is black, or if the palette
            is segmented.

    Source: PS3.3, C.7.6.3.1.5 (palettes), C.11.1 (rescaling) and C.11.2 (windows).
    """
    values = np.arange(2**bits)
    if photometric == "PALETTE COLOR":
        return _palette(data, values)
    if data.get("PixelRepresentation") == 1:
        values = np.where(values >= 2 ** (bits - 1), values - 2**bits, values)
    window = _window(data)
    if window is not None:
        slope = float(data.get("RescaleSlope", 1) or 1)
        intercept = float(data.get("RescaleIntercept", 0) or 0)
        shown = _windowed(values * slope + intercept, *window)
    elif data.get("PixelRepresentation") == 1:
        raise UserError(
            "This DICOM image has signed values and does not say which are black and white.",
            expected="unsigned values, or a window",
            remedy="Export the image again as it is seen, for example as PNG.",
        )
    else:
        shown = values / (2**bits - 1)
    # The highest 8 bits and not the nearest value, as for every other format.
    grey = np.minimum(shown * 256, 255).astype(np.uint8)
    if photometric == "MONOCHROME1":
        grey = 255 - grey
    return np.repeat(grey[:, None], 3, axis=1)


def _window(data: Dataset) -> tuple[float, float, str] | None:
    centre, width = _first(data.get("WindowCenter")), _first(data.get("WindowWidth"))
    function = str(data.get("VOILUTFunction") or "LINEAR")
    least = 1 if function == "LINEAR" else 0
    if centre is None or width is None or not width > least or not np.isfinite(centre + width):
        return None
    return centre, width, function


def _first(value: object) -> float | None:
    if isinstance(value, MultiValue):
        value = value[0] if value else None
    return None if value in (None, "") else float(value)  # type: ignore[arg-type]


def _windowed(
    values: NDArray[np.float64], centre: float, width: float, function: str
) -> NDArray[np.float64]:
    """Give the brightness, 0 to 1, of values seen through a window."""
    if function == "SIGMOID":
        exponent = np.clip(-4 * (values - centre) / width, -700, 700)
        return 1 / (1 + np.exp(exponent))
    if function == "LINEAR":
        centre, width = centre - 0.5, width - 1
    return np.clip((values - centre) / width + 0.5, 0, 1)


def _palette(data: Dataset, values: NDArray[np.int64]) -> NDArray[np.uint8]:
    if any(f"Segmented{name}PaletteColorLookupTableData" in data for name in _PALETTES):
        raise UserError(
            "This DICOM image has a segmented palette.",
            expected="grey, RGB, or a palette that lists its colours",
            remedy="Export the image again without a palette, for example as PNG.",
        )
    table = apply_color_lut(values.astype(np.uint16), data)
    if table.dtype == np.uint16:
        table = table >> 8
    return np.ascontiguousarray(table[:, :3], np.uint8)
