"""DICOM files without the patient, and with the same pixels."""

from __future__ import annotations

import io
import struct

from pydicom import uid
from pydicom.dataelem import DataElement
from pydicom.dataset import FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.tag import Tag

from lesionlab.core.errors import UserError
from lesionlab.engine.exchange.cleaning.jpeg import clean_jpeg, clean_jpeg_2000
from lesionlab.engine.exchange.deidentify import Deidentifier, check_deidentified
from lesionlab.engine.imaging.dicom_header import DicomHeader, read_header
from lesionlab.engine.imaging.dicom_pixels import (
    MAX_FRAMES,
    encoded_frame,
    find_pixel_data,
    frame_count,
)

_PIXEL_DATA = Tag(0x7FE00010)
_OFFSETS = (Tag(0x7FE00001), Tag(0x7FE00002), Tag(0x7FE00003))
_ENDLESS = 0xFFFFFFFF

_MAX_HEADER_BYTES = 64_000_000
"""All is read here, also what makers of devices put into attributes of their own."""


def clean_dicom(content: bytes, *, deidentifier: Deidentifier) -> bytes:
    """Give a DICOM image de-identified; what follows its pixels goes, too.

    Args:
        content: The file.
        deidentifier: Gives the new UIDs.

    Raises:
        UserError: If the picture itself shows who the patient is, as the file says.
        ValueError and others, as in `imaging.dicom.DAMAGE`: If the file is damaged.
    """
    header = read_header(io.BytesIO(content), tags=(), max_bytes=_MAX_HEADER_BYTES)
    if str(header.data.get("BurnedInAnnotation", "")).upper() == "YES":
        raise UserError(
            "The picture itself has writing in it, which may say who the patient is.",
            expected="Burned In Annotation: NO",
            remedy="Cut the writing out of the picture first.",
        )
    pixels = _pixels(header)
    data = header.data
    for tag in _OFFSETS:
        if tag in data:
            del data[tag]
    deidentifier.clean(data)
    syntax = header.transfer_syntax
    if syntax == uid.DeflatedExplicitVRLittleEndian:
        syntax = uid.ExplicitVRLittleEndian
    is_encapsulated = syntax.is_encapsulated
    wide = data.get("BitsAllocated") == 16 or syntax == uid.ImplicitVRLittleEndian
    data[_PIXEL_DATA] = DataElement(
        _PIXEL_DATA, "OW" if wide and not is_encapsulated else "OB", pixels
    )
    data[_PIXEL_DATA].is_undefined_length = is_encapsulated
    data.file_meta = FileMetaDataset()
    data.file_meta.TransferSyntaxUID = syntax
    result = io.BytesIO()
    data.save_as(result, enforce_file_format=True)
    return result.getvalue()


def check_dicom(content: bytes) -> None:
    """Check that a DICOM file is de-identified.

    Raises:
        UserError: If it is not.
        DAMAGE: If it cannot be read.
    """
    check_deidentified(read_header(io.BytesIO(content), tags=()).data)


def _pixels(header: DicomHeader) -> bytes:
    start = header.file.tell()
    if not header.transfer_syntax.is_encapsulated:
        find_pixel_data(header)
        header.file.seek(-4, io.SEEK_CUR)
        order = ">" if header.transfer_syntax == uid.ExplicitVRBigEndian else "<"
        length = struct.unpack(f"{order}L", header.file.read(4))[0]
        pixels = header.file.read(length)
        if len(pixels) != length or length == _ENDLESS:
            raise ValueError("The pixels are cut off.")
        return pixels
    frames = frame_count(header.data)
    if frames > MAX_FRAMES:
        raise ValueError("There are too many frames.")
    cleaned = []
    for index in range(frames):
        header.file.seek(start)
        frame = encoded_frame(header, index=index)
        if header.transfer_syntax in uid.JPEG2000TransferSyntaxes:
            frame = clean_jpeg_2000(frame)
        elif header.transfer_syntax != uid.RLELossless:
            frame = clean_jpeg(frame)
        cleaned.append(frame)
    return encapsulate(cleaned)
