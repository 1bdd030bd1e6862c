"""Masks as a DICOM segmentation: made with highdicom, one segment a lesion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import highdicom
import numpy as np
from numpy.typing import NDArray
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset
from pydicom.errors import InvalidDicomError
from pydicom.sr.coding import Code
from pydicom.uid import ExplicitVRLittleEndian, VLPhotographicImageStorage

from lesionlab import __version__
from lesionlab.core.masks import pack
from lesionlab.engine.exchange.formats.dicom_reference import (
    MANUFACTURER,
    ReferencedImage,
    derived_uid,
    described,
)

_ABNORMAL = Code("49755003", "SCT", "Morphologically Abnormal Structure")
_SKIN_LESION = Code("95324001", "SCT", "Skin lesion")
_SKIN = Code("39937001", "SCT", "Skin")
_OBJECT = Code("260787004", "SCT", "Physical object")
_ARTEFACTS = Code("111207", "DCM", "Image artifact(s)")
_AI = Code("123110", "DCM", "Artificial Intelligence")

_LONG_STRING = 64
_DUMMY_DATE, _DUMMY_TIME = "19000101", "000000"
_NO_SERIAL_NUMBER = "REMOVED"
"""As the confidentiality profile has it for what must not be empty."""

# What pydicom and highdicom were seen to raise on files that they cannot read.
UNREADABLE = (
    InvalidDicomError,
    AttributeError,
    ValueError,
    TypeError,
    LookupError,
    RuntimeError,
    NotImplementedError,
    EOFError,
)


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """One segment.

    Attributes:
        label: "Lesion 1", "Artefacts".
        mask: Bool (H, W).
        is_lesion: Or else hair, ruler and ink.
        algorithm: (name, version) of the model whose proposal was corrected; None if it was drawn
            by hand alone.
    """

    label: str
    mask: NDArray[np.bool_]
    is_lesion: bool = True
    algorithm: tuple[str, str] | None = None


def segmentation(
    segments: Sequence[Segment],
    reference: ReferencedImage,
    *,
    px_per_mm: float | None,
    made_at: str = "",
    reader: str = "",
) -> Dataset:
    """Give masks as a DICOM Segmentation object; equal arguments give equal bytes.

    Args:
        segments: At least one, all of the image's size; they may overlap.
        reference: The image that they are of.
        px_per_mm: The image's scale, if known.
        made_at: UTC, ISO 8601; "" leaves it out.
        reader: Who drew it, or "".

    Source: DICOM PS3.3 A.51; binary segmentation, every segment has its frame, empty or not.
    """
    hw = segments[0].mask.shape
    stand_in = replace(reference, sop_class_uid=VLPhotographicImageStorage)
    contents = [part for each in segments for part in (each.label, pack(each.mask).sha256)]
    name = (reference.sop_instance_uid, str(reference.frame), *contents)
    dataset = highdicom.seg.Segmentation(
        source_images=[described(stand_in, (hw[0], hw[1]))],
        pixel_array=_stacked(segments),
        segmentation_type="BINARY",
        segment_descriptions=[
            _description(segment, number) for number, segment in enumerate(segments, 1)
        ],
        series_instance_uid=derived_uid("segmentations", reference.series_uid),
        series_number=100,
        sop_instance_uid=derived_uid("segmentation", *name),
        instance_number=1,
        manufacturer=MANUFACTURER,
        manufacturer_model_name=MANUFACTURER,
        software_versions=__version__,
        device_serial_number=_NO_SERIAL_NUMBER,
        content_label="LESIONS",
        content_creator_name=_person_name(reader),
        content_date=made_at[:10].replace("-", "") or _DUMMY_DATE,
        content_time=made_at[11:19].replace(":", "") or _DUMMY_TIME,
        pixel_measures=_pixel_measures(px_per_mm),
        omit_empty_frames=False,
        transfer_syntax_uid=ExplicitVRLittleEndian,
    )
    _make_repeatable(dataset, derived_uid("dimensions", *name))
    _refer(dataset, reference)
    return dataset


def file_bytes(dataset: Dataset) -> bytes:
    """Give a dataset as the content of a DICOM file."""
    file = BytesIO()
    dataset.save_as(file, enforce_file_format=True)
    return file.getvalue()


def read_masks(path: Path) -> dict[str, NDArray[np.bool_]]:
    """Read a segmentation of one image: bool (H, W) by the label of the segment.

    Raises:
        One of `UNREADABLE`, or OSError, if it is none.
    """
    dataset = highdicom.seg.segread(path)
    labels = [str(item.SegmentLabel) for item in dataset.SegmentSequence]
    (name,) = {uid for _, _, uid in dataset.get_source_image_uids()}
    source = dataset.PerFrameFunctionalGroupsSequence[0].DerivationImageSequence[0]
    frame = source.SourceImageSequence[0].get("ReferencedFrameNumber")
    if frame is None:
        stack = dataset.get_pixels_by_source_instance([name])
    else:
        stack = dataset.get_pixels_by_source_frame(name, [int(frame)])
    return {label: stack[0, ..., number] != 0 for number, label in enumerate(labels)}


def _stacked(segments: Sequence[Segment]) -> NDArray[np.uint8]:
    """Give the masks as highdicom takes them: numbered if they do not overlap, else a stack."""
    numbered = np.zeros(segments[0].mask.shape, dtype=np.uint8)
    for number, segment in enumerate(segments, 1):
        if numbered[segment.mask].any() or number > np.iinfo(np.uint8).max:
            stack = np.stack([each.mask for each in segments], axis=-1)
            return stack[np.newaxis].view(np.uint8)
        numbered[segment.mask] = number
    return numbered[np.newaxis]


def _description(segment: Segment, number: int) -> highdicom.seg.SegmentDescription:
    algorithm = None
    if segment.algorithm is not None:
        name, version = segment.algorithm
        algorithm = highdicom.AlgorithmIdentificationSequence(
            name=name[:_LONG_STRING], family=_AI, version=version[:_LONG_STRING]
        )
    return highdicom.seg.SegmentDescription(
        segment_number=number,
        segment_label=segment.label,
        segmented_property_category=_ABNORMAL if segment.is_lesion else _OBJECT,
        segmented_property_type=_SKIN_LESION if segment.is_lesion else _ARTEFACTS,
        algorithm_type="MANUAL" if algorithm is None else "SEMIAUTOMATIC",
        algorithm_identification=algorithm,
        anatomic_regions=[_SKIN],
    )


def _pixel_measures(px_per_mm: float | None) -> highdicom.PixelMeasuresSequence | None:
    if px_per_mm is None:
        return None
    # A photograph has no slices; highdicom does not read pixel measures without a thickness.
    return highdicom.PixelMeasuresSequence([1 / px_per_mm] * 2, slice_thickness=1 / px_per_mm)


def _person_name(reader: str) -> str | None:
    # Family name alone: without a caret, a name that looks like "AB" is warned of.
    return f"{reader}^" if reader else None


def _make_repeatable(dataset: Dataset, dimensions_uid: str) -> None:
    """Take out what differs from one export to the next: dates of today, UIDs by chance."""
    for keyword in (
        "InstanceCreationDate",
        "InstanceCreationTime",
        "ContributingEquipmentSequence",
    ):
        if keyword in dataset:
            delattr(dataset, keyword)
    dataset.DimensionOrganizationSequence[0].DimensionOrganizationUID = dimensions_uid
    for item in dataset.DimensionIndexSequence:
        item.DimensionOrganizationUID = dimensions_uid


def _refer(dataset: Dataset, reference: ReferencedImage) -> None:
    """Have all references say what kind of image it is, and which of its frames.

    highdicom was told of a single photograph: for other kinds it wants a frame of reference, which
    images of the skin do not have, and with frames it takes no mask of one of them.
    """

    def refer(item: Dataset, element: DataElement) -> None:
        if element.keyword != "ReferencedSOPClassUID":
            return
        element.value = reference.sop_class_uid
        if reference.frame is not None and "PurposeOfReferenceCodeSequence" in item:
            item.ReferencedFrameNumber = reference.frame

    dataset.walk(refer)
