"""DICOM Segmentation objects: each segment is a lesion of the image that its frame refers to.

Source: PS3.3, A.51 and C.8.20 (Segmentation IOD). Read with pydicom.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np
from pydicom.dataset import Dataset
from pydicom.filereader import read_partial
from pydicom.pixels.utils import iter_pixels
from pydicom.tag import Tag

from lesionlab.core.errors import UserError
from lesionlab.core.masks import BoolMask
from lesionlab.engine.exchange.readers.found import Finding, FoundMasks, MaskFormat, Unusable
from lesionlab.engine.exchange.readers.labels import is_artefact, is_other
from lesionlab.engine.exchange.readers.limits import (
    check_lesion_count,
    opened,
    read_bytes,
    size_of_image,
)
from lesionlab.engine.exchange.readers.naming import image_names
from lesionlab.engine.exchange.readers.picture_values import mask_of_two
from lesionlab.engine.imaging.dicom_header import hush, read_header

SEGMENTATIONS = ("1.2.840.10008.5.1.4.1.1.66.4", "1.2.840.10008.5.1.4.1.1.66.7")
_DEFLATED = "1.2.840.10008.1.2.1.99"
_MAX_FRAMES = 10_000
_MAX_BYTES = 300_000_000
"""200 megapixels with a dozen segments of one bit."""

_PIXEL_DATA = Tag("PixelData")
_TAGS = [
    Tag(keyword)
    for keyword in (
        "SegmentationType",
        "Rows",
        "Columns",
        "NumberOfFrames",
        "SegmentSequence",
        "ReferencedSeriesSequence",
        "SharedFunctionalGroupsSequence",
        "PerFrameFunctionalGroupsSequence",
    )
]


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment in one image.

    Attributes:
        number: Of the segment.
        frames: Places of its frames in the file.
    """

    number: int
    frames: tuple[int, ...]


Referred = tuple[str, int]
"""SOP Instance UID of an image, or "", and which of its frames is meant, or 0."""


def read_dicom_seg(path: Path, file: PurePosixPath) -> Iterator[Finding]:
    """Give the segments of a DICOM file, image by image; nothing if it holds no segmentation.

    Args:
        path: Of the file, which is DICOM.
        file: The same, relative to the folder looked through.
    """
    try:
        if _sop_class(path) not in SEGMENTATIONS:
            return
        data = _header(path)
        hw, by_image = _layout(data)
        labels = _labels(data)
    except UserError as error:
        yield Unusable(str(file), error)
        return
    for (sop_uid, sop_frame), segments in by_image.items():
        lesions = [s for s in segments if not _is_out(labels.get(s.number, ""))]
        artefacts = [s for s in segments if is_artefact(labels.get(s.number, ""))]
        of_several = f"{file}: {sop_uid}" + (f", frame {sop_frame}" if sop_frame else "")
        shown = str(file) if len(by_image) == 1 else of_several
        try:
            check_lesion_count(len(lesions), hw)
        except UserError as error:
            yield Unusable(shown, error)
            continue
        yield FoundMasks(
            MaskFormat.DICOM_SEG,
            file=shown,
            paths=(path,),
            # A file of several images is not called like one of them.
            names=image_names(file) if len(by_image) == 1 else (),
            hw=hw,
            lesion_count=len(lesions),
            read=partial(_masks, path, tuple(lesions), hw),
            read_artefacts=partial(_union, path, tuple(artefacts), hw) if artefacts else None,
            sop_uid=sop_uid,
            sop_frame=sop_frame,
        )


def _is_out(label: str) -> bool:
    return is_artefact(label) or is_other(label)


def _sop_class(path: Path) -> str:
    """Give what kind of DICOM object a file is, "" if that cannot be told."""
    try:
        with path.open("rb") as file:
            header = read_header(file, tags=[Tag("SOPClassUID")])
        return str(header.data.get("SOPClassUID", ""))
    except Exception:  # what a parser raises on a hostile file has no end; then it is none of ours
        return ""


def _header(path: Path) -> Dataset:
    """Read what describes a segmentation; a header that is longer than any real one is refused."""
    try:
        with opened(path, limit=_MAX_BYTES) as file:
            header = read_header(file, tags=_TAGS)
    except UserError:
        raise
    except Exception as error:  # as above
        raise _damaged(path.name) from error
    if header.transfer_syntax == _DEFLATED:
        raise UserError(
            "The segmentation is deflated as a whole, which is not read.",
            value=path.name,
            remedy="Save it as Explicit VR Little Endian.",
        )
    return header.data


def _dataset(path: Path) -> Dataset:
    # From memory: a length that lies then cannot ask for more than there is.
    data = io.BytesIO(read_bytes(path, limit=_MAX_BYTES))
    hush()
    try:
        # What comes behind the pixels is not wanted.
        return read_partial(data, stop_when=lambda tag, _vr, _length: tag > _PIXEL_DATA)
    except Exception as error:  # as above
        raise _damaged(path.name) from error


def _layout(data: Dataset) -> tuple[tuple[int, int], dict[Referred, tuple[Segment, ...]]]:
    """Give height and width, and the segments of each image.

    Raises:
        UserError: If the segmentation is damaged, or not of a kind that says yes or no.
    """
    try:
        kind = str(data.get("SegmentationType", ""))
        if kind not in ("BINARY", "FRACTIONAL"):
            raise UserError(
                "This kind of segmentation is not read.",
                value=kind,
                expected="BINARY, or FRACTIONAL with two values",
            )
        hw = size_of_image(int(data.Rows), int(data.Columns))
        count = int(data.get("NumberOfFrames", 1))
        frames = data.get("PerFrameFunctionalGroupsSequence", [])
        if not 1 <= count <= _MAX_FRAMES or len(frames) != count:
            raise UserError(
                "The number of frames is not possible.",
                value=str(count),
                expected=f"1 to {_MAX_FRAMES}, each described",
            )
        shared = data.get("SharedFunctionalGroupsSequence", [None])[0]
        found: dict[Referred, dict[int, list[int]]] = {}
        for place, frame in enumerate(frames):
            number = int(
                _item(frame, shared, "SegmentIdentificationSequence").ReferencedSegmentNumber
            )
            image = _referenced(_item(frame, shared, "DerivationImageSequence"), data)
            found.setdefault(image, {}).setdefault(number, []).append(place)
    except UserError:
        raise
    except Exception as error:  # as above
        raise _damaged("") from error
    return hw, {
        image: tuple(Segment(number, tuple(segments[number])) for number in sorted(segments))
        for image, segments in found.items()
    }


def _item(frame: Dataset, shared: Dataset | None, sequence: str) -> Any:
    for group in (frame, shared):
        if group is not None and group.get(sequence):
            return group[sequence].value[0]
    return Dataset()


def _referenced(derivation: Dataset, data: Dataset) -> Referred:
    """Give the image that a frame was drawn on."""
    sources = derivation.get("SourceImageSequence") or []
    if not sources:
        # Without one per frame, it is clear where the whole object refers to one image.
        series = data.get("ReferencedSeriesSequence") or []
        sources = [
            instance for each in series for instance in each.get("ReferencedInstanceSequence") or []
        ]
        if len(sources) != 1:
            return "", 0
    # One frame of an image, or several of which the first stands for all.
    frame = sources[0].get("ReferencedFrameNumber") or 0
    number = frame if isinstance(frame, int | float | str) else frame[0]
    return str(sources[0].get("ReferencedSOPInstanceUID", "")), int(number)


def _labels(data: Dataset) -> dict[int, str]:
    try:
        return {
            int(segment.SegmentNumber): str(segment.get("SegmentLabel", ""))
            for segment in data.get("SegmentSequence", [])
        }
    except Exception as error:  # as above
        raise _damaged("") from error


def _masks(path: Path, segments: tuple[Segment, ...], hw: tuple[int, int]) -> Iterator[BoolMask]:
    # So that all before the pixels is known to be of a bounded size.
    _header(path)
    data = _dataset(path)
    for segment in segments:
        mask = np.zeros(hw, dtype=np.bool_)
        for values in _frames(data, segment.frames, path.name):
            if values.shape != hw:
                raise _damaged(path.name)
            mask |= mask_of_two(values)
        yield mask


def _frames(data: Dataset, places: tuple[int, ...], name: str) -> Iterator[np.ndarray]:
    for place in places:
        try:
            yield from iter_pixels(data, indices=[place], raw=True)
        except MemoryError as error:
            raise UserError("There is not enough memory for this segmentation.") from error
        except Exception as error:  # as above
            raise _damaged(name) from error


def _union(path: Path, segments: tuple[Segment, ...], hw: tuple[int, int]) -> BoolMask:
    union = np.zeros(hw, dtype=np.bool_)
    for mask in _masks(path, segments, hw):
        union |= mask
    return union


def _damaged(name: str) -> UserError:
    return UserError(
        "The DICOM segmentation is damaged or incomplete.",
        value=name,
        remedy="Export it again from where it came from.",
    )
