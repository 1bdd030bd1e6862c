"""The pixels of one frame of a DICOM image, as 8-bit RGB."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from PIL import Image, Jpeg2KImagePlugin, JpegImagePlugin
from pydicom import uid
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate, get_frame
from pydicom.pixels.decoders.base import get_decoder

from lesionlab.core.errors import UserError
from lesionlab.engine.imaging.dicom_grey import colour_table
from lesionlab.engine.imaging.dicom_header import DicomHeader
from lesionlab.engine.imaging.dicom_rle import rle_samples
from lesionlab.engine.imaging.jpeg_ls_process import jpeg_ls_values
from lesionlab.engine.imaging.jpeg_segments import segments, stream_bits, stream_hw
from lesionlab.engine.imaging.rgb import rgb_pixels

MAX_FRAMES = 2000
"""More frames are a film or a hostile file: one lesion's images are a few."""

CheckSize = Callable[[tuple[int, int]], None]

_NATIVE = frozenset(
    (
        uid.ImplicitVRLittleEndian,
        uid.ExplicitVRLittleEndian,
        uid.ExplicitVRBigEndian,
        uid.DeflatedExplicitVRLittleEndian,
    )
)
_LOSSY_JPEG = frozenset((uid.JPEGBaseline8Bit, uid.JPEGExtended12Bit))
_LOSSLESS_JPEG = frozenset((uid.JPEGLossless, uid.JPEGLosslessSV1))
_JPEG = _LOSSY_JPEG | _LOSSLESS_JPEG
_JPEG_2000 = frozenset((uid.JPEG2000, uid.JPEG2000Lossless))
_JPEG_LS = frozenset((uid.JPEGLSLossless, uid.JPEGLSNearLossless))
_GREY = ("MONOCHROME1", "MONOCHROME2", "PALETTE COLOR")
_YBR = ("YBR_FULL", "YBR_FULL_422")
_COLOUR = ("RGB", *_YBR, "YBR_ICT", "YBR_RCT")
_STRIP_PX = 250_000
_PIXEL_DATA = b"\xe0\x7f\x10\x00"


@dataclass(frozen=True, slots=True)
class _Format:
    """How a frame's values are stored; the names are DICOM's."""

    rows: int
    columns: int
    samples: int
    allocated: int
    stored: int
    representation: int
    planar: int
    photometric: str

    @classmethod
    def of(cls, data: Dataset) -> _Format:
        allocated = int(data.BitsAllocated)
        return cls(
            rows=int(data.Rows),
            columns=int(data.Columns),
            samples=int(data.get("SamplesPerPixel", 1)),
            allocated=allocated,
            stored=int(data.get("BitsStored", allocated)),
            representation=int(data.get("PixelRepresentation", 0)),
            planar=int(data.get("PlanarConfiguration", 0) or 0),
            photometric=str(data.PhotometricInterpretation),
        )

    @property
    def hw(self) -> tuple[int, int]:
        return self.rows, self.columns


def frame_count(data: Dataset) -> int:
    """Give how many frames a header says there are; at least 1."""
    return max(int(data.get("NumberOfFrames", 1) or 1), 1)


def frame_pixels(
    header: DicomHeader, *, index: int, check_size: CheckSize, least_px: int | None
) -> NDArray[np.uint8]:
    """Read one frame.

    Args:
        header: Read up to the pixels.
        index: Of the frame, from 0; the header says that there is such a one.
        check_size: Told height and width before memory is taken; raises if they are too much.
        least_px: As `decode.read_reduced`.

    Returns:
        uint8 (H, W, 3) RGB, C-contiguous.

    Raises:
        UserError: If this is a kind of image that is not read.
        ValueError and others, as in `damage.PARSER_DAMAGE`: If the file is damaged.
    """
    stored = _Format.of(header.data)
    check_size(stored.hw)
    _check_kind(stored, header.transfer_syntax)
    if header.transfer_syntax in _NATIVE:
        vr = find_pixel_data(header)
        if stored.allocated == 1:
            bits = _single_bits(header, stored, index=index)
            return _rgb(header.data, stored, bits, photometric=stored.photometric)
        # A frame that the file cannot hold comes back short and does not fit its shape.
        array, photometric = _decoded(header, stored, header.file, index=index, vr=vr)
        return _rgb(header.data, stored, array, photometric=photometric)
    frame = encoded_frame(header, index=index)
    if header.transfer_syntax in _JPEG:
        _check_precision(frame)
        if header.transfer_syntax in _LOSSLESS_JPEG:
            return _from_lossless_jpeg(frame, header.data, stored)
        return _from_jpeg(frame, header.data, stored, least_px=least_px)
    if header.transfer_syntax in _JPEG_2000:
        image = Jpeg2KImagePlugin.Jpeg2KImageFile(io.BytesIO(frame))
        _check_same_size((image.height, image.width), stored)
        if stored.samples == 3:
            image.load()
            return _rgb(
                header.data, stored, np.asarray(image), photometric=stored.photometric, bits=8
            )
    elif header.transfer_syntax == uid.RLELossless:
        array = rle_samples(
            frame, hw=stored.hw, samples=stored.samples, sample_bytes=stored.allocated // 8
        )
        return _rgb(header.data, stored, array, photometric=stored.photometric)
    elif header.transfer_syntax in _JPEG_LS:
        _check_same_size(stream_hw(frame), stored)
        array = jpeg_ls_values(frame, samples=stored.samples)
        return _rgb(header.data, stored, array, photometric=stored.photometric)
    array, photometric = _decoded(header, stored, encapsulate([frame]), index=0)
    return _rgb(header.data, stored, array, photometric=photometric)


def _check_kind(stored: _Format, transfer_syntax: uid.UID) -> None:
    if min(stored.hw) < 1 or not 1 <= stored.stored <= stored.allocated:
        raise ValueError("The header contradicts itself.")
    known = _NATIVE | _JPEG | _JPEG_2000 | _JPEG_LS | {uid.RLELossless}
    if transfer_syntax not in known:
        raise _other_compression(transfer_syntax.name)
    grey = stored.samples == 1 and stored.photometric in _GREY
    colour = stored.samples == 3 and stored.photometric in _COLOUR
    if not (grey or colour) or stored.allocated not in ((1, 8, 16) if grey else (8, 16)):
        raise UserError(
            "This DICOM image stores its colours in a way that cannot be read.",
            value=f"{stored.photometric[:16]}, {stored.allocated} bits",
            expected="grey, palette, RGB or YBR_FULL with 8 or 16 bits",
            remedy="Export it as RGB, or as PNG.",
        )


def find_pixel_data(header: DicomHeader) -> str:
    """Go to the beginning of the pixel data's value; give its VR.

    Raises:
        ValueError: If there is none.
    """
    order = ">" if header.transfer_syntax == uid.ExplicitVRBigEndian else "<"
    head = header.file.read(8)
    group_element = struct.pack("<HH", *struct.unpack(f"{order}HH", head[:4]))
    if group_element != _PIXEL_DATA:
        raise ValueError("There are no pixels.")
    if header.transfer_syntax == uid.ImplicitVRLittleEndian:
        return "OW"
    header.file.read(4)
    return head[4:6].decode("ascii")


def _single_bits(header: DicomHeader, stored: _Format, *, index: int) -> NDArray[np.uint8]:
    """Give a frame of single bits, (H, W) of 0 and 1; frames need not begin with a byte."""
    pixels = stored.rows * stored.columns
    begin = index * pixels
    header.file.seek(begin // 8, io.SEEK_CUR)
    packed = header.file.read((begin + pixels + 7) // 8 - begin // 8)
    bits = np.unpackbits(np.frombuffer(packed, np.uint8), bitorder="little")
    return bits[begin % 8 :][:pixels].reshape(stored.hw)


def encoded_frame(header: DicomHeader, *, index: int) -> bytes:
    """Give the bytes of one compressed frame, from as many pieces as it is stored in.

    Args:
        header: Read up to the pixels.
        index: Of the frame, from 0.

    Raises:
        ValueError: If the file is damaged.
    """
    find_pixel_data(header)
    file = header.file
    start = file.tell()
    item = file.read(8)
    # The table of offsets becomes a list of numbers, far larger than the file.
    if item[:4] != b"\xfe\xff\x00\xe0" or struct.unpack("<L", item[4:])[0] > 4 * MAX_FRAMES:
        raise ValueError("The table of frames is damaged.")
    file.seek(start)
    offsets = header.data.get("ExtendedOffsetTable"), header.data.get("ExtendedOffsetTableLengths")
    frame = get_frame(
        cast(Any, file),
        index,
        number_of_frames=frame_count(header.data),
        extended_offsets=offsets if all(offsets) else None,  # type: ignore[arg-type]
    )
    if not frame:
        raise ValueError("The frame is empty.")
    return frame


def _from_jpeg(
    frame: bytes, data: Dataset, stored: _Format, *, least_px: int | None
) -> NDArray[np.uint8]:
    image = JpegImagePlugin.JpegImageFile(io.BytesIO(frame))
    _check_same_size((image.height, image.width), stored)
    if len(image.getbands()) != stored.samples:
        raise ValueError("The stream has another number of channels than its header says.")
    if stored.samples == 1:
        image.load()
        return _rgb(data, stored, np.asarray(image), photometric=stored.photometric, bits=8)
    if stored.photometric == "RGB" and not _says_its_colours(frame):
        # Without a word in the stream, JPEG readers take it for YCbCr: undone by leaving it as is.
        image.draft("YCbCr", image.size)
        image.load()
        return np.array(image)
    if least_px is not None:
        image.draft("RGB", (least_px, least_px))
    image.load()
    return rgb_pixels(image)


def _from_lossless_jpeg(frame: bytes, data: Dataset, stored: _Format) -> NDArray[np.uint8]:
    # Without a word on its colours, the values of a lossless stream come out as they are.
    told = [each for each in segments(frame) if each.marker in (0xE0, 0xEE)]
    for segment in reversed(told):
        frame = frame[: segment.start] + frame[segment.end :]
    image = JpegImagePlugin.JpegImageFile(io.BytesIO(frame))
    _check_same_size((image.height, image.width), stored)
    if len(image.getbands()) != stored.samples:
        raise ValueError("The stream has another number of channels than its header says.")
    image.load()
    return _rgb(data, stored, np.asarray(image), photometric=stored.photometric, bits=8)


def _check_precision(stream: bytes) -> None:
    bits = stream_bits(stream)
    if bits > 8:
        raise _other_compression(f"JPEG with {bits} bits")


def _other_compression(value: str) -> UserError:
    return UserError(
        "This DICOM image is compressed in a way that cannot be read.",
        value=value,
        expected="uncompressed, JPEG or lossless JPEG with 8 bits, JPEG-LS, JPEG 2000 or RLE",
        remedy="Export it with one of these, or as PNG.",
    )


def _says_its_colours(stream: bytes) -> bool:
    """Tell whether a JPEG stream itself says what its channels are."""
    for segment in segments(stream):
        if segment.marker == 0xE0 and segment.body.startswith(b"JFIF"):
            return True
        if segment.marker == 0xEE and segment.body.startswith(b"Adobe"):
            return True
        if 0xC0 <= segment.marker <= 0xC3:
            return bytes(segment.body[6:15:3]).upper() == b"RGB"
    return False


def _check_same_size(hw: tuple[int, int], stored: _Format) -> None:
    if hw != stored.hw:
        raise ValueError("The compressed image has another size than its header says.")


def _decoded(
    header: DicomHeader, stored: _Format, source: object, *, index: int, vr: str = "OB"
) -> tuple[NDArray[np.generic], str]:
    """Give values, (H, W) or (H, W, 3), and the photometric interpretation that they have."""
    options: dict[str, Any] = {
        "rows": stored.rows,
        "columns": stored.columns,
        "samples_per_pixel": stored.samples,
        "bits_allocated": stored.allocated,
        "bits_stored": stored.stored,
        "pixel_representation": stored.representation,
        "planar_configuration": stored.planar,
        "photometric_interpretation": stored.photometric,
        "number_of_frames": index + 1,
        "pixel_keyword": "PixelData",
        "pixel_vr": vr,
    }
    array, properties = get_decoder(header.transfer_syntax).as_array(
        cast(Any, source),
        index=index,
        raw=True,
        decoding_plugin="pillow" if header.transfer_syntax in _JPEG_2000 else "",
        **options,
    )
    return array, str(properties["photometric_interpretation"])


def _rgb(
    data: Dataset,
    stored: _Format,
    array: NDArray[np.generic],
    *,
    photometric: str,
    bits: int | None = None,
) -> NDArray[np.uint8]:
    """Turn stored values into RGB, strip by strip; `bits` if they are not as many as stored."""
    bits = bits or stored.stored
    if array.shape[:2] != stored.hw:
        raise ValueError("The image has another size than its header says.")
    pixels = np.empty((*stored.hw, 3), np.uint8)
    table = colour_table(data, photometric=photometric, bits=bits) if array.ndim == 2 else None
    rows = max(_STRIP_PX // stored.columns, 1)
    for top in range(0, stored.rows, rows):
        strip = array[top : top + rows]
        if table is not None:
            values = strip.view(f"u{strip.dtype.itemsize}") & (2**bits - 1)
            pixels[top : top + rows] = table[values]
            continue
        if bits > 8:
            strip = strip.astype(np.uint16, copy=False) >> (bits - 8)
        strip = np.ascontiguousarray(strip, np.uint8)
        if photometric in _YBR:
            strip = np.asarray(Image.fromarray(strip, "YCbCr").convert("RGB"))
        pixels[top : top + rows] = strip
    return pixels
