"""Makes DICOM segmentations with highdicom, as other programs do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import highdicom
import numpy as np
from highdicom.seg import SegmentAlgorithmTypeValues, SegmentDescription
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sr.codedict import codes
from pydicom.uid import UID, ExplicitVRLittleEndian, VLPhotographicImageStorage, generate_uid


def photograph(hw: tuple[int, int], *, uid: str) -> Dataset:
    """Give a VL photograph of noise as a DICOM data set."""
    data = Dataset()
    data.file_meta = FileMetaDataset()
    data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data.file_meta.MediaStorageSOPClassUID = VLPhotographicImageStorage
    data.file_meta.MediaStorageSOPInstanceUID = UID(uid)
    data.SOPClassUID = VLPhotographicImageStorage
    data.SOPInstanceUID = UID(uid)
    data.StudyInstanceUID, data.SeriesInstanceUID = generate_uid(), generate_uid()
    data.Modality = "XC"
    data.PatientID, data.PatientName, data.PatientBirthDate, data.PatientSex = "", "", "", ""
    data.StudyID, data.AccessionNumber, data.StudyDate, data.StudyTime = "", "", "", ""
    data.ReferringPhysicianName, data.SeriesNumber, data.InstanceNumber = "", 1, 1
    data.ImageType = ["ORIGINAL", "PRIMARY"]
    data.Rows, data.Columns = hw
    data.SamplesPerPixel, data.PhotometricInterpretation, data.PlanarConfiguration = 3, "RGB", 0
    data.BitsAllocated = data.BitsStored = 8
    data.HighBit, data.PixelRepresentation = 7, 0
    noise = np.random.default_rng(len(uid)).integers(0, 256, (*hw, 3), dtype=np.uint8)
    data.PixelData = noise.tobytes()
    return data


def save_segmentation(
    path: Path,
    masks: Sequence[np.ndarray],
    *,
    of: Dataset,
    labels: Sequence[str] = (),
    kind: str = "BINARY",
    transfer_syntax: str = ExplicitVRLittleEndian,
) -> Path:
    """Save masks, bool (H, W), as segments of an image."""
    described = [
        SegmentDescription(
            segment_number=number,
            segment_label=labels[number - 1] if labels else f"Lesion {number}",
            segmented_property_category=codes.SCT.MorphologicallyAbnormalStructure,
            segmented_property_type=codes.SCT.Neoplasm,
            algorithm_type=SegmentAlgorithmTypeValues.MANUAL,
        )
        for number in range(1, len(masks) + 1)
    ]
    segmentation = highdicom.seg.Segmentation(
        source_images=[of],
        pixel_array=np.stack(masks, axis=-1)[None].astype(np.uint8),
        segmentation_type=kind,
        segment_descriptions=described,
        series_instance_uid=generate_uid(),
        series_number=2,
        sop_instance_uid=generate_uid(),
        instance_number=1,
        manufacturer="Test",
        manufacturer_model_name="Test",
        software_versions="1",
        device_serial_number="1",
        transfer_syntax_uid=transfer_syntax,
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    segmentation.save_as(path)
    return path
