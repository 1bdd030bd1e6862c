"""The image that a DICOM segmentation is of: a DICOM file, or a photograph that is none."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import UID, ExplicitVRLittleEndian, SecondaryCaptureImageStorage
from pydicom.valuerep import DSfloat

from lesionlab import __version__
from lesionlab.engine.exchange.deidentify import note_deidentified

MANUFACTURER = "LesionLab"
IMPLEMENTATION_UID = "2.25.272415296193245176419093063283466905103"

PATIENT_AND_STUDY = (
    "PatientID",
    "PatientName",
    "PatientBirthDate",
    "PatientSex",
    "AccessionNumber",
    "StudyID",
    "StudyDate",
    "StudyTime",
    "ReferringPhysicianName",
)
"""Attributes of patient and study that every DICOM object has, though they may be empty."""


@dataclass(frozen=True, slots=True)
class ReferencedImage:
    """An image as DICOM names it.

    Attributes:
        sop_class_uid: What kind of DICOM image it is.
        sop_instance_uid: Its name.
        series_uid: Of its series.
        study_uid: Of its study.
        modality: "XC" for photographs taken outside of the body, "DMS" for dermoscopy.
        frame: Number of the frame, from 1, within a multi-frame image; None for the others.
        is_of_nobody: Whether what says whom it shows was taken out.
        person: What it says of patient and study, by keyword of `PATIENT_AND_STUDY`.
        lossy: (compression ratio, method) if its pixels were ever compressed with a loss.
    """

    sop_class_uid: str
    sop_instance_uid: str
    series_uid: str
    study_uid: str
    modality: str = "XC"
    frame: int | None = None
    is_of_nobody: bool = True
    person: Mapping[str, str] = field(default_factory=dict)
    lossy: tuple[float, str] | None = None


def derived_uid(*parts: str) -> str:
    """Give the UID that always belongs to these words; other words give another one.

    A UUID (version 5, of a SHA-256) under 2.25, as DICOM PS3.5 B.2 has it.
    """
    digest = hashlib.sha256("\0".join(("LesionLab", *parts)).encode()).digest()
    return f"2.25.{uuid.UUID(bytes=digest[:16], version=5).int}"


def photograph_reference(
    image_id: str, *, patient_id: str = "", lossy: tuple[float, str] | None = None
) -> ReferencedImage:
    """Give the names of an image that is no DICOM file: they follow from its pixels.

    Args:
        image_id: SHA-256 over shape and pixels.
        patient_id: A pseudonym, or "".
        lossy: As in `ReferencedImage`.
    """
    return ReferencedImage(
        sop_class_uid=SecondaryCaptureImageStorage,
        sop_instance_uid=derived_uid("image", image_id),
        series_uid=derived_uid("series", image_id),
        study_uid=derived_uid("study", image_id),
        person={"PatientID": patient_id},
        lossy=lossy,
    )


def described(reference: ReferencedImage, hw: tuple[int, int]) -> Dataset:
    """Give an image's attributes without its pixels.

    Nothing is taken over from a file but what `ReferencedImage` holds, so nothing else can leave.
    """
    dataset = Dataset()
    dataset.SpecificCharacterSet = "ISO_IR 192"
    dataset.SOPClassUID = reference.sop_class_uid
    dataset.SOPInstanceUID = reference.sop_instance_uid
    dataset.StudyInstanceUID = reference.study_uid
    dataset.SeriesInstanceUID = reference.series_uid
    dataset.Modality = reference.modality
    dataset.Rows, dataset.Columns = hw
    for keyword in PATIENT_AND_STUDY:
        setattr(dataset, keyword, reference.person.get(keyword, ""))
    if reference.is_of_nobody:
        note_deidentified(dataset)
    if reference.lossy is None:
        dataset.LossyImageCompression = "00"
    else:
        ratio, method = reference.lossy
        dataset.LossyImageCompression = "01"
        dataset.LossyImageCompressionRatio = DSfloat(ratio, auto_format=True)
        dataset.LossyImageCompressionMethod = method
    return dataset


def secondary_capture(
    pixels: NDArray[np.uint8], reference: ReferencedImage, *, px_per_mm: float | None
) -> Dataset:
    """Give a photograph as a DICOM Secondary Capture image: its pixels, and nothing of its file.

    Args:
        pixels: uint8 (H, W, 3) RGB.
        reference: From `photograph_reference`.
        px_per_mm: Its scale, if known.

    Returns:
        Ready to be saved, explicit little endian, uncompressed.
    """
    height, width = pixels.shape[:2]
    dataset = described(reference, (height, width))
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.file_meta.MediaStorageSOPClassUID = UID(reference.sop_class_uid)
    dataset.file_meta.MediaStorageSOPInstanceUID = UID(reference.sop_instance_uid)
    dataset.file_meta.ImplementationClassUID = UID(IMPLEMENTATION_UID)
    dataset.ImageType = ["DERIVED", "SECONDARY"]
    dataset.ConversionType = "SI"
    dataset.Manufacturer = MANUFACTURER
    dataset.ManufacturerModelName = MANUFACTURER
    dataset.SoftwareVersions = __version__
    dataset.SeriesNumber = 1
    dataset.InstanceNumber = 1
    dataset.PatientOrientation = ""
    dataset.BodyPartExamined = "SKIN"
    if px_per_mm is not None:
        spacing = DSfloat(1 / px_per_mm, auto_format=True)
        dataset.PixelSpacing = [spacing, spacing]
    dataset.SamplesPerPixel = 3
    dataset.PhotometricInterpretation = "RGB"
    dataset.PlanarConfiguration = 0
    dataset.BitsAllocated = 8
    dataset.BitsStored = 8
    dataset.HighBit = 7
    dataset.PixelRepresentation = 0
    data = np.ascontiguousarray(pixels).tobytes()
    # The value of an element has an even length.
    dataset.PixelData = data + b"\0" * (len(data) % 2)
    return dataset
