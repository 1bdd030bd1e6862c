"""DICOM files for tests, made with pydicom."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from pydicom import uid
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate

DERMOSCOPIC = "1.2.840.10008.5.1.4.1.1.77.1.7"
PHOTOGRAPHIC = "1.2.840.10008.5.1.4.1.1.77.1.4"
SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7"
MULTI_FRAME_CAPTURE = "1.2.840.10008.5.1.4.1.1.7.4"


def picture(height: int = 40, width: int = 60) -> NDArray[np.uint8]:
    """A picture without any symmetry, uint8 (H, W, 3)."""
    y, x = np.mgrid[:height, :width]
    return np.stack([x * 4, y * 6, (x + 2 * y) % 256], axis=2).astype(np.uint8)


def data_set(
    values: NDArray[np.generic],
    *,
    photometric: str = "RGB",
    frames: int | None = None,
    syntax: str = uid.ExplicitVRLittleEndian,
    kind: str = DERMOSCOPIC,
    **attributes: object,
) -> Dataset:
    """Give an image as a data set.

    Args:
        values: (H, W) or (H, W, 3), or with the frames before.
        photometric: Interpretation.
        frames: How many there are in `values`; None for one without a number.
        syntax: Transfer syntax of an image that is not compressed.
        kind: SOP class.
        attributes: Further ones, by keyword; None takes one away.
    """
    data = Dataset()
    data.file_meta = FileMetaDataset()
    data.file_meta.TransferSyntaxUID = uid.UID(syntax)
    data.SOPClassUID = kind
    data.SOPInstanceUID = uid.generate_uid(entropy_srcs=["a test"])
    data.StudyInstanceUID = uid.generate_uid(entropy_srcs=["a study"])
    shape = values.shape[1:] if frames is not None else values.shape
    data.Rows, data.Columns = shape[:2]
    data.SamplesPerPixel = shape[2] if len(shape) == 3 else 1
    data.PhotometricInterpretation = photometric
    data.BitsAllocated = data.BitsStored = 8 * values.dtype.itemsize
    data.HighBit = data.BitsStored - 1
    data.PixelRepresentation = 0
    if data.SamplesPerPixel == 3:
        data.PlanarConfiguration = 0
    if frames is not None:
        data.NumberOfFrames = frames
    stored = values.tobytes()
    data.PixelData = stored + b"\0" * (len(stored) % 2)
    data["PixelData"].VR = "OB" if values.dtype.itemsize == 1 else "OW"
    for keyword, value in attributes.items():
        if value is None:
            delattr(data, keyword)
        else:
            setattr(data, keyword, value)
    return data


def saved(data: Dataset, path: Path) -> Path:
    """Write a data set as a DICOM file."""
    data.save_as(path, enforce_file_format=True)
    return path


def compressed(data: Dataset, streams: list[bytes], syntax: str, photometric: str) -> Dataset:
    """Put streams compressed by another program in the place of the pixels."""
    data.PixelData = encapsulate(streams)
    data["PixelData"].VR = "OB"
    data["PixelData"].is_undefined_length = True
    data.PhotometricInterpretation = photometric
    data.file_meta.TransferSyntaxUID = uid.UID(syntax)
    return data


def stream(pixels: NDArray[np.uint8], kind: str, **options: object) -> bytes:
    """Compress a picture with Pillow: "JPEG" or "JPEG2000"."""
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, kind, **options)  # type: ignore[arg-type]
    return buffer.getvalue()
