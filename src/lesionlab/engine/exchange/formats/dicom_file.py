"""What a segmentation takes over from the DICOM file that it is of."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from pydicom.datadict import tag_for_keyword
from pydicom.dataset import Dataset

from lesionlab.core.errors import UserError
from lesionlab.core.frames import may_be_dicom, split_frame
from lesionlab.engine.exchange.formats.dicom_reference import (
    PATIENT_AND_STUDY,
    ReferencedImage,
    derived_uid,
)
from lesionlab.engine.imaging.dicom import DAMAGE
from lesionlab.engine.imaging.dicom_header import read_header
from lesionlab.engine.imaging.signatures import HEADER_BYTES, image_kind

_UIDS = ("SOPClassUID", "SOPInstanceUID", "SeriesInstanceUID", "StudyInstanceUID")
_LOSSY = (
    "LossyImageCompression",
    "LossyImageCompressionRatio",
    "LossyImageCompressionMethod",
)
# As PS3.5, 6.2 has them; highdicom takes no others.
_VALID = {
    "PatientSex": re.compile(r"[FMO]"),
    "PatientBirthDate": re.compile(r"\d{8}"),
    "StudyDate": re.compile(r"\d{8}"),
    "StudyTime": re.compile(r"\d{6}(\.\d{1,6})?"),
}


def is_dicom(path: Path) -> bool:
    """Tell whether an image file, or the file of a frame, is DICOM; by its name if it is gone."""
    place = Path(split_frame(str(path))[0])
    try:
        with place.open("rb") as file:
            return image_kind(file.read(HEADER_BYTES)) == "DICOM"
    except OSError:
        return may_be_dicom(place.name)


def file_reference(
    path: Path, *, uid_of: Callable[[str], str], patient_id: str, keeps_identity: bool
) -> ReferencedImage:
    """Give the names of a DICOM image.

    Args:
        path: Of the file, or of one of its frames.
        uid_of: Gives the UID that stands for one of the file's.
        patient_id: A pseudonym, or "".
        keeps_identity: Whether its own UIDs, and what it says of patient and study, are taken over
            instead.

    Raises:
        UserError: If it cannot be read, or has no names.
    """
    file_name, frame = split_frame(str(path))
    keywords = (*_UIDS, *_LOSSY, *(PATIENT_AND_STUDY if keeps_identity else ()))
    try:
        with Path(file_name).open("rb") as file:
            data = read_header(file, tags=[tag_for_keyword(each) or 0 for each in keywords]).data
            kind, *uids = (str(data.get(keyword) or "") for keyword in _UIDS)
            lossy = _lossy(data)
            person = _person(data) if keeps_identity else {"PatientID": patient_id}
    except DAMAGE as error:
        raise UserError(
            "The DICOM file cannot be read any more, so nothing can refer to it.",
            value=path.name,
            remedy="Bring it back, then export again.",
        ) from error
    if not (kind and uids[0]):
        raise UserError(
            "The DICOM file does not say what it is called, so nothing can refer to it.",
            value=path.name,
            expected="SOP Class UID and SOP Instance UID",
            remedy="Export it again from where it came from, or choose another format.",
        )
    # Not all files say what series and study they belong to.
    uids = [
        uid or derived_uid(keyword, uids[0]) for uid, keyword in zip(uids, _UIDS[1:], strict=True)
    ]
    instance, series, study = uids if keeps_identity else map(uid_of, uids)
    return ReferencedImage(
        sop_class_uid=kind,
        sop_instance_uid=instance,
        series_uid=series,
        study_uid=study,
        frame=frame,
        is_of_nobody=not keeps_identity,
        person=person,
        lossy=lossy,
    )


def _person(data: Dataset) -> dict[str, str]:
    found = {keyword: str(data.get(keyword) or "").strip() for keyword in PATIENT_AND_STUDY}
    return {
        keyword: value
        for keyword, value in found.items()
        if keyword not in _VALID or _VALID[keyword].fullmatch(value)
    }


def _lossy(data: Dataset) -> tuple[float, str] | None:
    """Give the last compression with a loss, if there was one and it is told whole."""
    if data.get("LossyImageCompression") != "01":
        return None
    ratio, method = (_last(data.get(keyword)) for keyword in _LOSSY[1:])
    try:
        return float(ratio), method[:16]
    except ValueError:
        return None


def _last(value: object) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return str(value[-1]) if isinstance(value, list) and value else str(value)
