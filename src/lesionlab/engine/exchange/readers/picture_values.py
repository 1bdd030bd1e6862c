"""The values that a picture stores, as they are, and the mask that two of them make."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import BmpImagePlugin, Image, ImageFile, ImageOps, PngImagePlugin, TiffImagePlugin

from lesionlab.core.errors import UserError
from lesionlab.core.masks import BoolMask
from lesionlab.engine.exchange.readers.limits import opened, size_of_image
from lesionlab.engine.imaging.damage import PICTURE_DAMAGE
from lesionlab.engine.imaging.signatures import HEADER_BYTES, image_kind

_READERS: dict[str, type[ImageFile.ImageFile]] = {
    "PNG": PngImagePlugin.PngImageFile,
    "BMP": BmpImagePlugin.BmpImageFile,
    "TIFF": TiffImagePlugin.TiffImageFile,
}


@dataclass(frozen=True, slots=True)
class PictureHeader:
    """What a picture's header says.

    Attributes:
        hw: Height and width in pixels, as stored.
        is_grey: Whether it has one value a pixel, as most masks and few photographs.
    """

    hw: tuple[int, int]
    is_grey: bool


def is_lossless_picture(header: bytes) -> bool:
    """Tell by its first bytes whether a file is a PNG, BMP or TIFF."""
    return image_kind(header) in _READERS


def picture_header(path: Path) -> PictureHeader:
    """Read the header of a PNG, BMP or TIFF.

    Raises:
        UserError: If it is damaged, or the picture is too large.
    """
    with opened(path) as file, _opened_picture(file) as image:
        return PictureHeader(
            hw=(image.height, image.width), is_grey=image.mode in ("1", "L", "P", "I;16")
        )


def two_valued_picture(path: Path) -> BoolMask:
    """Read a picture that has two values, of which the brighter one is lesion.

    With transparency, what is more opaque is lesion. A picture of one value is lesion everywhere
    unless that value is black.

    Returns:
        Bool (H, W), upright.

    Raises:
        UserError: If it cannot be read, or has more than two values.
    """
    with opened(path) as file, _opened_picture(file) as stored:
        image = _upright(stored)
        values = np.asarray(image)
        if image.mode == "P":
            transparent = "transparency" in image.info
            colours = np.asarray(image.convert("RGBA" if transparent else "RGB"))
            # Some index files come with a palette that is black throughout.
            if (colours != colours[0, 0]).any():
                values = colours
    return mask_of_two(values)


def png_values(data: bytes, *, hw: tuple[int, int]) -> NDArray[np.generic]:
    """Read the values of a grey PNG, (H, W).

    Raises:
        UserError: If it cannot be read, has several channels, or another size.
    """
    if image_kind(data[:HEADER_BYTES]) != "PNG":
        raise UserError("The mask in the file cannot be read.", expected="a PNG")
    with _opened_picture(io.BytesIO(data)) as image:
        # Before anything is decoded.
        if (image.height, image.width) != hw:
            raise UserError(
                "The mask does not fit its place.",
                value=f"{image.width} x {image.height}",
                expected=f"{hw[1]} x {hw[0]} pixels",
            )
        values = np.asarray(image)
    if values.ndim != 2:
        raise UserError("The mask in the file has several channels.")
    return values


def mask_of_two(values: NDArray[np.generic]) -> BoolMask:
    """Give the mask of an array of at most two values: the higher one is lesion.

    Args:
        values: Any numbers, (H, W), or colours, (H, W, C); with 2 or 4 channels the last one is
            opacity, which counts more than the others.

    Returns:
        Bool (H, W). An array of one value is lesion everywhere unless that value is zero.

    Raises:
        UserError: If there are more than two values, or one is no number.
    """
    if values.size == 0:
        raise UserError("The mask has no pixel.")
    if values.ndim == 2:
        return _mask_of_two_numbers(values)
    pixels = values.reshape(-1, values.shape[2])
    first = pixels[0]
    is_first = _is_colour(values, first)
    if is_first.all():
        return np.full(values.shape[:2], bool(_brightness(first)[1] > 0))
    second = pixels[int(np.argmin(is_first.ravel()))]
    if not (is_first | _is_colour(values, second)).all():
        raise _too_many_values()
    return np.asarray(is_first if _brightness(first) > _brightness(second) else ~is_first)


def _is_colour(values: NDArray[np.generic], colour: NDArray[np.generic]) -> BoolMask:
    """Say where a picture, (H, W, C), has a colour, channel by channel to bound the memory."""
    equal = np.asarray(values[..., 0] == colour[0])
    for channel in range(1, values.shape[2]):
        equal &= values[..., channel] == colour[channel]
    return equal


def _mask_of_two_numbers(values: NDArray[np.generic]) -> BoolMask:
    if values.dtype == np.bool_:
        return np.array(values, dtype=np.bool_)
    if values.dtype.kind not in "iuf":
        raise UserError("The mask has no numbers as values.", value=str(values.dtype))
    if values.dtype.kind == "f" and not np.isfinite(values).all():
        raise UserError("The mask has values that are not finite.")
    low, high = values.min(), values.max()
    if low == high:
        return np.full(values.shape, bool(high != 0))
    is_high = values == high
    if not (is_high | (values == low)).all():
        raise _too_many_values()
    return np.asarray(is_high)


def _brightness(colour: NDArray[np.generic]) -> tuple[int, int, tuple[int, ...]]:
    channels = tuple(int(each) for each in colour)
    opacity = channels[-1] if len(channels) in (2, 4) else 0
    bare = channels[:-1] if len(channels) in (2, 4) else channels
    return opacity, sum(bare), channels


def _too_many_values() -> UserError:
    return UserError(
        "This is no mask: it has more than two values.",
        expected="two values, one for lesion and one for skin",
        remedy="Save the mask without smoothing or shading, as a PNG.",
    )


@contextmanager
def _opened_picture(file: BinaryIO) -> Iterator[Image.Image]:
    """Open a picture; nothing is decoded that is too large."""
    kind = image_kind(file.read(HEADER_BYTES))
    if kind not in _READERS:
        raise UserError("This is no PNG, BMP or TIFF picture.")
    file.seek(0)
    try:
        # The reader of this one format, and not Image.open: nothing else gets to parse the file.
        with _READERS[kind](file) as image:
            size_of_image(image.height, image.width)
            if getattr(image, "n_frames", 1) > 1:
                raise UserError("The picture has several pages.", expected="one")
            if image.mode not in ("1", "L", "P", "LA", "RGB", "RGBA", "I;16", "I;16B", "I", "F"):
                raise UserError("The picture's kind of colours is not known.", value=image.mode)
            yield image
    except UserError:
        raise
    except MemoryError as error:
        raise UserError("There is not enough memory for this picture.") from error
    except PICTURE_DAMAGE as error:
        raise UserError(
            "The picture is damaged or cut off.",
            expected=f"a complete {kind} picture",
            remedy="Copy or export the file again from where it came from.",
        ) from error


def _upright(image: Image.Image) -> Image.Image:
    try:
        orientation = image.getexif().get(0x0112, 1)
    except PICTURE_DAMAGE:
        orientation = 1
    return ImageOps.exif_transpose(image) if orientation in range(2, 9) else image
