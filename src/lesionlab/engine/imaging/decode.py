"""Image files to pixels. Every file is untrusted: it may be damaged, mislabelled or hostile."""

from __future__ import annotations

import errno
import hashlib
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

import numpy as np
from numpy.typing import NDArray
from PIL import (
    BmpImagePlugin,
    Image,
    ImageFile,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from lesionlab.core.errors import UserError
from lesionlab.core.frames import split_frame
from lesionlab.engine.imaging.damage import PICTURE_DAMAGE
from lesionlab.engine.imaging.facts import NO_FACTS, ImageFacts
from lesionlab.engine.imaging.rgb import OTHER_DEPTH, rgb_pixels
from lesionlab.engine.imaging.rgb_tiff import is_misread_by_pillow, tiff_page_pixels
from lesionlab.engine.imaging.signatures import HEADER_BYTES, foreign_kind, image_kind

MAX_PIXELS = 200_000_000
"""Larger images are refused from their header, before anything is decoded."""

MAX_FILE_BYTES = 2_000_000_000
"""An uncompressed image of `MAX_PIXELS` with four 16-bit channels has 1.6 GB; a decoder that takes
the whole file into memory (WebP) must not be handed more."""

# Pillow's own second line of defence, which its TIFF and WebP readers consult while they decode:
# put where our limit is, so that it neither warns about nor refuses what we accept.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS

_READERS: dict[str, type[ImageFile.ImageFile]] = {
    "PNG": PngImagePlugin.PngImageFile,
    "JPEG": JpegImagePlugin.JpegImageFile,
    "TIFF": TiffImagePlugin.TiffImageFile,
    "BMP": BmpImagePlugin.BmpImageFile,
    "WebP": WebPImagePlugin.WebPImageFile,
}
_EXPECTED = "a PNG, JPEG, TIFF, BMP, WebP or DICOM image"


@dataclass(frozen=True, slots=True, eq=False)
class DecodedImage:
    """An image as the rest of the program sees it.

    Attributes:
        pixels: uint8 (H, W, 3) RGB, upright (EXIF orientation applied), C-contiguous.
        image_id: SHA-256 over shape and pixels, hex; the same for the same picture in any lossless
            format and under any name.
        facts: What the file says about it.
    """

    pixels: NDArray[np.uint8]
    image_id: str
    facts: ImageFacts = NO_FACTS

    @property
    def hw(self) -> tuple[int, int]:
        return self.pixels.shape[0], self.pixels.shape[1]


def read_image(path: Path) -> DecodedImage:
    """Read an image file: PNG, JPEG, TIFF, BMP, WebP or DICOM, told by content and not by name.

    Greyscale, palette, CMYK and 16-bit images become 8-bit RGB; 16 bit are scaled to 8, not
    clipped. Transparent pixels are laid over white, as a viewer shows them: the colour stored
    beneath full transparency is whatever an editor left there. Of several pages, the first is read;
    each frame of a DICOM file has a path of its own (`core.frames`). Grey DICOM images are seen
    through their window, if they have one (`dicom_grey.colour_table`). Colour profiles
    are not applied. Peak memory is about 7 bytes a pixel (for WebP and some DICOM 16).

    Raises:
        UserError: If the file cannot be read, is no image of these formats, is damaged, or has more
            than `MAX_PIXELS` pixels.
    """
    pixels, facts = _read(path)
    return DecodedImage(pixels, image_id_of(pixels), facts)


def read_reduced(path: Path, *, least_px: int) -> NDArray[np.uint8]:
    """Read an image, perhaps smaller than it is where that is faster (JPEG): for thumbnails.

    Args:
        path: The file.
        least_px: Each side of what is returned is at least this, if the image's own side is.

    Returns:
        uint8 (h, w, 3) RGB, upright.

    Raises:
        UserError: As `read_image`.
    """
    return _read(path, least_px=least_px)[0]


def stored_hw(path: Path) -> tuple[int, int] | None:
    """Give height and width as the header of an image file says them, without decoding it.

    An orientation noted beside them is not looked at, so they may be the other way round. None for
    DICOM, and for a file that cannot be read, which `read_image` explains.
    """
    try:
        with _opened(Path(split_frame(str(path))[0])) as file:
            kind = _kind(file, path)
            if kind not in _READERS:
                return None
            with _READERS[kind](file) as image:
                return image.height, image.width
    except (UserError, *PICTURE_DAMAGE):
        return None


def image_id_of(pixels: NDArray[np.uint8]) -> str:
    """Give the SHA-256, in hex, over shape and pixels of an image, uint8 (H, W, 3)."""
    digest = hashlib.sha256("x".join(map(str, pixels.shape)).encode() + b":")
    digest.update(np.ascontiguousarray(pixels).data)
    return digest.hexdigest()


def _read(path: Path, *, least_px: int | None = None) -> tuple[NDArray[np.uint8], ImageFacts]:
    file_name, number = split_frame(str(path))
    with _opened(Path(file_name)) as file:
        kind = _kind(file, path)
        try:
            if kind == "DICOM":
                return _decode_dicom(file, path, number, least_px)
            if number not in (None, 1):
                raise UserError(
                    "This file does not have that many images.",
                    value=path.name,
                    remedy="Open the folder again to see those it has.",
                )
            return _decode(file, kind, path, least_px), NO_FACTS
        except MemoryError as error:
            raise UserError(
                "There is not enough memory for this image.",
                value=path.name,
                remedy="Close other programs or make the image smaller.",
            ) from error
        except PICTURE_DAMAGE as error:
            raise UserError(
                "The image file is damaged or cut off.",
                value=path.name,
                expected=f"a complete {kind} image",
                remedy="Copy or export the file again from where it came from.",
            ) from error


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        status = path.stat()
        # Asked before opening: opening a pipe would wait for its writer for ever.
        if not stat.S_ISREG(status.st_mode):
            raise UserError(
                "This is not a file.",
                value=path.name,
                expected=_EXPECTED,
                remedy="If it is a folder, open it as a folder.",
            )
        file = path.open("rb")
    except OSError as error:
        raise _unreadable(path, error) from error
    with file:
        if status.st_size == 0:
            raise UserError(
                "The file is empty.",
                value=path.name,
                expected=_EXPECTED,
                remedy="Copy the file again from where it came from.",
            )
        if status.st_size > MAX_FILE_BYTES:
            raise UserError(
                "The file is too large.",
                value=f"{path.name}, {status.st_size / 1e9:.1f} GB",
                expected=f"at most {MAX_FILE_BYTES / 1e9:.0f} GB",
                remedy="Save the image compressed, or smaller.",
            )
        yield file


def _unreadable(path: Path, error: OSError) -> UserError:
    if error.errno == errno.ENOENT:
        what, remedy = "The file is not there.", "It may have been moved, or be a link to nowhere."
    elif isinstance(error, PermissionError):
        what, remedy = "The file must not be read.", "Ask for permission to read it."
    else:
        what, remedy = "The file cannot be read.", "Check the disk or the network drive it is on."
    reason = error.strerror or type(error).__name__
    return UserError(what, value=f"{path.name} ({reason})", expected=_EXPECTED, remedy=remedy)


def _kind(file: BinaryIO, path: Path) -> str:
    try:
        header = file.read(HEADER_BYTES)
        file.seek(0)
    except OSError as error:
        raise _unreadable(path, error) from error
    kind = image_kind(header)
    if kind is None:
        foreign = foreign_kind(header)
        raise UserError(
            f"This is {foreign}, not an image that can be opened."
            if foreign
            else "This is not an image.",
            value=path.name,
            expected=_EXPECTED,
            remedy="Export it as PNG or JPEG." if foreign else "Remove the file from the folder.",
        )
    return kind


def _decode_dicom(
    file: BinaryIO, path: Path, number: int | None, least_px: int | None
) -> tuple[NDArray[np.uint8], ImageFacts]:
    # Only folders with DICOM files wait for its library.
    from lesionlab.engine.imaging.dicom import DAMAGE, dicom_image

    try:
        return dicom_image(
            file,
            name=split_frame(path.name)[0],
            number=number,
            check_size=lambda hw: _check_size(hw, path),
            least_px=least_px,
        )
    except DAMAGE as error:
        # Some of pydicom's errors are of no kind that this module could name without it.
        raise ValueError(f"pydicom: {type(error).__name__}") from error


def _decode(file: BinaryIO, kind: str, path: Path, least_px: int | None) -> NDArray[np.uint8]:
    # The reader of this one format, and not Image.open: nothing else gets to parse the file.
    try:
        image = _READERS[kind](file)
    except SyntaxError:
        if kind != "TIFF":
            raise
        image = None
    if image is None or (
        isinstance(image, TiffImagePlugin.TiffImageFile) and is_misread_by_pillow(image)
    ):
        file.seek(0)
        return tiff_page_pixels(file, check_size=lambda hw: _check_size(hw, path))
    with image:
        width, height = image.size
        _check_size((height, width), path)
        if image.mode in OTHER_DEPTH:
            raise UserError(
                "The image has 32 bits a channel, or signed values.",
                value=path.name,
                expected="8 or 16 bits a channel",
                remedy="Save it with 8 or 16 bits a channel.",
            )
        if least_px is not None:
            cast("Image.Image", image).draft("RGB", (least_px, least_px))
        image.load()
        return rgb_pixels(image)


def _check_size(hw: tuple[int, int], path: Path) -> None:
    height, width = hw
    if height * width > MAX_PIXELS:
        raise UserError(
            "The image is too large.",
            value=f"{path.name}, {width} x {height} = {width * height / 1e6:.0f} megapixels",
            expected=f"at most {MAX_PIXELS / 1e6:.0f} megapixels",
            remedy="Save it smaller, or cut out the lesion with its surroundings.",
        )
