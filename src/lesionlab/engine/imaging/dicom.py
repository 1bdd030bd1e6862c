"""DICOM files: which images they hold, their pixels, scale and identity."""

from __future__ import annotations

import math
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from pydicom.datadict import tag_for_keyword
from pydicom.dataset import Dataset
from pydicom.errors import BytesLengthException
from pydicom.multival import MultiValue
from pydicom.tag import BaseTag

from lesionlab.core.errors import UserError
from lesionlab.core.frames import frame_path
from lesionlab.engine.imaging.damage import PARSER_DAMAGE
from lesionlab.engine.imaging.dicom_header import DicomHeader, read_header
from lesionlab.engine.imaging.dicom_pixels import (
    MAX_FRAMES,
    CheckSize,
    frame_count,
    frame_pixels,
)
from lesionlab.engine.imaging.facts import ImageFacts

DAMAGE = (*PARSER_DAMAGE, BytesLengthException)
"""What pydicom and its decoders were seen to raise on damaged files."""

_STANDARD = "1.2.840.10008."
_DIRECTORY = "1.2.840.10008.1.3.10"
_SEGMENTATIONS = ("1.2.840.10008.5.1.4.1.1.66.4", "1.2.840.10008.5.1.4.1.1.66.7")
_SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7"

_LISTING = ("SOPClassUID", "Manufacturer", "NumberOfFrames")
_READING = (
    *_LISTING,
    *("SamplesPerPixel", "PhotometricInterpretation", "PlanarConfiguration", "Rows", "Columns"),
    *("BitsAllocated", "BitsStored", "PixelRepresentation"),
    *("WindowCenter", "WindowWidth", "VOILUTFunction", "RescaleSlope", "RescaleIntercept"),
    *(
        f"{segmented}{colour}PaletteColorLookupTable{part}"
        for colour in ("Red", "Green", "Blue")
        for segmented, part in (("", "Descriptor"), ("", "Data"), ("Segmented", "Data"))
    ),
    *("ExtendedOffsetTable", "ExtendedOffsetTableLengths"),
    *("PatientID", "IssuerOfPatientID", "TrackingUID", "TrackingID", "StudyInstanceUID"),
    *("PixelSpacing", "ImagerPixelSpacing", "NominalScannedPixelSpacing"),
    *("SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence"),
)
_NUMBER_OF_FRAMES = 0x00280008

# What de-identified and test files have for a patient: it would make one patient of many.
_NOBODY = frozenset(
    (
        *("", "0", "na", "nil", "none", "null", "unknown", "unspecified", "xxx", "xxxx"),
        *("anon", "anonymous", "anonymized", "anonymised", "deid", "deidentified", "removed"),
        *("dummy", "noid", "patient", "patientid", "test"),
    )
)
_ISOTROPIC = 0.01
_UNKNOWN_MM = 1.0
"""What converters write where they know no spacing; no skin is photographed that coarsely."""
_PX_PER_MM = (0.1, 5000.0)


def frames_in(path: Path, relative: str) -> list[str]:
    """Give the images of a DICOM file, for a list of a folder's images.

    Args:
        path: The file; its name says that it may be DICOM.
        relative: How it is called in the list.

    Returns:
        `relative` itself for a file with one image, and for one whose reading will tell what is
        wrong with it; one path for each frame (`core.frames`) where there are several; nothing for
        a DICOMDIR, for segmentations, which are masks and no images, and for images that this
        program exported beside their masks.
    """
    try:
        if not path.is_file():  # A pipe would wait for its writer for ever.
            return [relative]
        with path.open("rb") as file:
            header = read_header(file, tags=_tags(_LISTING), stop_when=_after_frames).data
        kind, frames = str(header.get("SOPClassUID", "")), frame_count(header)
    except DAMAGE:
        return [relative]
    if kind == _DIRECTORY or kind in _SEGMENTATIONS or _is_exported(relative, header):
        return []
    if frames == 1 or frames > MAX_FRAMES:
        return [relative]
    return [frame_path(relative, number) for number in range(1, frames + 1)]


def dicom_image(
    file: BinaryIO, *, name: str, number: int | None, check_size: CheckSize, least_px: int | None
) -> tuple[NDArray[np.uint8], ImageFacts]:
    """Read one image of a DICOM file.

    Args:
        file: The whole file.
        name: For messages.
        number: Of the frame, from 1; None if there is only one.
        check_size: Told height and width before memory is taken; raises if they are too much.
        least_px: As `decode.read_reduced`.

    Returns:
        uint8 (H, W, 3) RGB, C-contiguous; and what the header says.

    Raises:
        UserError: If it holds no such image, or a kind that is not read.
        DAMAGE: If the file is damaged.
    """
    try:
        return _image(file, name, number, check_size, least_px)
    except BytesLengthException:
        # Its text quotes the header.
        raise ValueError("A value has a wrong length.") from None


def _image(
    file: BinaryIO, name: str, number: int | None, check_size: CheckSize, least_px: int | None
) -> tuple[NDArray[np.uint8], ImageFacts]:
    header = read_header(file, tags=_tags(_READING))
    _check_is_image(header, name)
    frames = frame_count(header.data)
    if frames > MAX_FRAMES:
        raise UserError(
            "This DICOM file holds too many images.",
            value=f"{name}, {frames} frames",
            expected=f"at most {MAX_FRAMES} frames",
            remedy="Export the images that show the lesion.",
        )
    if number is None and frames > 1:
        raise UserError(
            "This DICOM file holds several images.",
            value=f"{name}, {frames} frames",
            expected=f"one of them, such as {frame_path(name, 1)}",
            remedy="Open the folder again to see each one.",
        )
    if number is not None and number > frames:
        raise UserError(
            "This DICOM file does not have that many images.",
            value=frame_path(name, number),
            expected=f"a number from 1 to {frames}",
            remedy="Open the folder again to see those it has.",
        )
    index = (number or 1) - 1
    facts = _facts(header.data, index)
    pixels = frame_pixels(header, index=index, check_size=check_size, least_px=least_px)
    return pixels, facts


def _is_exported(relative: str, data: Dataset) -> bool:
    return relative.endswith("_image.dcm") and data.get("Manufacturer") == "LesionLab"


def _tags(keywords: tuple[str, ...]) -> list[int]:
    return [tag for keyword in keywords if (tag := tag_for_keyword(keyword)) is not None]


def _after_frames(tag: BaseTag, vr: str | None, length: int) -> bool:
    return int(tag) > _NUMBER_OF_FRAMES


def _check_is_image(header: DicomHeader, name: str) -> None:
    kind = header.data.get("SOPClassUID")
    if kind in _SEGMENTATIONS:
        raise UserError(
            "This DICOM file holds masks, not an image.",
            value=name,
            expected="a dermoscopic or other photograph",
            remedy="Import it as masks of the images it belongs to.",
        )
    if "Rows" not in header.data or "PhotometricInterpretation" not in header.data:
        raise UserError(
            "This DICOM file holds no image.",
            value=f"{name} ({kind.name})" if str(kind).startswith(_STANDARD) else name,
            expected="a dermoscopic or other photograph",
            remedy="Leave it out of the folder; it may be a report or a plan.",
        )


def _facts(data: Dataset, index: int) -> ImageFacts:
    try:
        px_per_mm = _px_per_mm(data, index)
    except DAMAGE:  # The pixels are good even if this is not.
        px_per_mm = None
    try:
        return ImageFacts(px_per_mm, _identity(data))
    except DAMAGE:
        return ImageFacts(px_per_mm)


def _identity(data: Dataset) -> str:
    """Give whose image this is: the patient; if not said, the lesion; if neither, the study.

    The patient comes first because images of one patient must not be learned from and judged on at
    the same time, whichever lesion they show. A region of the body is no identity.
    """
    patient = str(data.get("PatientID") or "").strip()
    if "".join(filter(str.isalnum, patient)).casefold() not in _NOBODY:
        issuer = str(data.get("IssuerOfPatientID") or "").strip()
        return f"patient\n{issuer}\n{patient}"
    # A tracking UID names one lesion; a tracking ID alone ("lesion 1") would need its patient.
    lesion = str(data.get("TrackingUID") or "").strip()
    if lesion:
        return f"lesion\n{lesion}"
    study = str(data.get("StudyInstanceUID") or "").strip()
    return f"study\n{study}" if study else ""


def _px_per_mm(data: Dataset, index: int) -> float | None:
    """Give the scale, if a pixel is as high as it is wide.

    Pixel Spacing is the distance of pixels in the patient. The spacing on a scanned medium or on
    the receptor is that only where a Secondary Capture has no other; a camera's is that of its
    sensor, and says nothing about the skin.

    Source: PS3.3, 10.7.1.3 (Pixel Spacing) and C.8.6.1 (Nominal Scanned Pixel Spacing).
    """
    spacing = data.get("PixelSpacing") or _functional_spacing(data, index)
    kind = str(data.get("SOPClassUID", ""))
    if not spacing and (kind + ".").startswith(f"{_SECONDARY_CAPTURE}."):
        spacing = data.get("NominalScannedPixelSpacing") or data.get("ImagerPixelSpacing")
    if not isinstance(spacing, MultiValue) or len(spacing) != 2:
        return None
    height, width = map(float, spacing)
    if not (math.isfinite(height + width) and min(height, width) > 0):
        return None
    if abs(height - width) > _ISOTROPIC * max(height, width) or height == width == _UNKNOWN_MM:
        return None
    px_per_mm = 2 / (height + width)
    return px_per_mm if _PX_PER_MM[0] <= px_per_mm <= _PX_PER_MM[1] else None


def _functional_spacing(data: Dataset, index: int) -> object:
    own = list(data.get("PerFrameFunctionalGroupsSequence") or ())[index : index + 1]
    for group in (*own, *(data.get("SharedFunctionalGroupsSequence") or ())[:1]):
        for measures in (group.get("PixelMeasuresSequence") or ())[:1]:
            if measures.get("PixelSpacing"):
                return measures.PixelSpacing
    return None
