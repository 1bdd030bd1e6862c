"""DICOM files for tests, made with pydicom."""

from __future__ import annotations

import io
import json
import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from pydicom import config, uid
from pydicom.datadict import dictionary_VR
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.sequence import Sequence
from pydicom.tag import Tag

from lesionlab.core.resources import resource

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


def lossless_jpeg(values: NDArray[np.uint8]) -> bytes:
    """Compress a picture, (H, W) or (H, W, 3), as lossless JPEG.

    Source: ITU-T T.81, annex H; predicted from the left, all codes of the 9 categories have 4 bits.
    """
    planes = values[:, :, None] if values.ndim == 2 else values
    height, width, channels = planes.shape
    predicted = np.empty(planes.shape, np.int64)
    predicted[:, 1:] = planes[:, :-1]
    predicted[1:, 0] = planes[:-1, 0]
    predicted[0, 0] = 128
    bits = []
    for difference in (planes.astype(np.int64) - predicted).ravel().tolist():
        category = abs(difference).bit_length()
        code = difference if difference >= 0 else difference + (1 << category) - 1
        bits.append(f"{category:04b}" + (f"{code:0{category}b}" if category else ""))
    text = "".join(bits)
    text += "1" * (-len(text) % 8)
    coded = int(text, 2).to_bytes(len(text) // 8, "big").replace(b"\xff", b"\xff\0")
    ids = range(1, channels + 1)
    frame = struct.pack(">BHHB", 8, height, width, channels)
    frame += b"".join(bytes((each, 0x11, 0)) for each in ids)
    table = bytes((0, 0, 0, 0, 9, *([0] * 12), *range(9)))
    scan = bytes((channels, *(value for each in ids for value in (each, 0)), 1, 0, 0))
    parts = b"".join(
        b"\xff" + bytes((marker,)) + struct.pack(">H", len(body) + 2) + body
        for marker, body in ((0xC3, frame), (0xC4, table), (0xDA, scan))
    )
    return b"\xff\xd8" + parts + coded + b"\xff\xd9"


MARKER = "Hephzibah"
MARKER_DATE = "19470823"
MARKER_TIME = "041733.918273"
MARKER_UID = "1.2.826.0.1.3680043.9.7777."
MARKER_NUMBER = "98765432.1"
MARKERS = (MARKER, MARKER_DATE, MARKER_TIME, MARKER_UID, MARKER_NUMBER)

_BY_VR: dict[str, object] = {
    **dict.fromkeys(("LO", "LT", "PN", "SH", "ST", "UC", "UR", "UT"), MARKER),
    **dict.fromkeys(("AE", "CS"), MARKER.upper()),
    **dict.fromkeys(("OB", "OD", "OF", "OL", "OV", "OW", "UN"), MARKER.encode() + b"\0" * 7),
    **dict.fromkeys(("FL", "FD", "US", "UL", "SS", "SL"), 17),
    "AS": "097Y",
    "DA": MARKER_DATE,
    "DS": MARKER_NUMBER,
    "DT": MARKER_DATE + MARKER_TIME,
    "IS": "98765432",
    "TM": MARKER_TIME,
}


def profile_attributes() -> list[tuple[int, str]]:
    """Give tag and action of each attribute of the confidentiality profile."""
    path = resource("dicom", "confidentiality_profile.json")
    rows = json.loads(path.read_text(encoding="utf-8"))["attributes"]
    return [(int(tag.replace("xx", "02", 1).replace("x", "0"), 16), what) for tag, what, _ in rows]


def mark(data: Dataset) -> Dataset:
    """Put something to be found into every attribute that may say who the patient is.

    These are all of the confidentiality profile, here and in the items of sequences; and private
    attributes, overlays, and attributes that no dictionary has.
    """
    config.settings.writing_validation_mode = config.IGNORE
    inner = Dataset()
    for number, (tag, _) in enumerate(profile_attributes()):
        # Groups 0 and 2 are not of the data set itself; padding is not written.
        if tag >> 16 in (0, 2, 4, 0xFFFC):
            continue
        for target in (data, inner):
            _mark_one(target, tag, number)
    for keyword in ("SourceImageSequence", "DerivationCodeSequence", "AcquisitionContextSequence"):
        setattr(data, keyword, Sequence([inner]))
    for target in (data, inner):
        block = target.private_block(0x0029, f"{MARKER} AG", create=True)
        block.add_new(1, "LO", MARKER)
        block.add_new(2, "OB", MARKER.encode() + b"\0")
        target.add_new(0x00112233, "LO", MARKER)
        target.add_new(0x60000022, "LO", MARKER)
        target.add_new(0x00087FFE, "LO", MARKER)
    return data


def _mark_one(data: Dataset, tag: int, number: int) -> None:
    try:
        vr = dictionary_VR(tag).split(" ")[0]
    except KeyError:
        vr = "LO"
    if tag >> 24 == 0x60:
        vr = "LO"
    if vr == "SQ":
        item = Dataset()
        item.PatientComments = MARKER
        item.PatientID = MARKER
        data[tag] = DataElement(Tag(tag), "SQ", Sequence([item]))
    elif vr == "UI":
        data[tag] = DataElement(Tag(tag), "UI", f"{MARKER_UID}{number}")
    else:
        data[tag] = DataElement(Tag(tag), vr, _BY_VR[vr])


def found_markers(content: bytes) -> list[str]:
    """Give which markers bytes hold, in any of the codes in which text is stored."""
    folded = content.lower()
    return [
        marker
        for marker in MARKERS
        if any(
            marker.lower().encode(code) in folded for code in ("utf-8", "utf-16-le", "utf-16-be")
        )
    ]
