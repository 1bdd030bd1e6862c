"""The names that DICOM gives the images of a project."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydicom.tag import Tag

from lesionlab.core.frames import may_be_dicom, split_frame
from lesionlab.engine.exchange.deidentify import Deidentifier
from lesionlab.engine.exchange.formats.dicom_reference import photograph_reference
from lesionlab.engine.imaging.dicom import DAMAGE
from lesionlab.engine.imaging.dicom_header import read_header
from lesionlab.engine.imaging.signatures import HEADER_BYTES, image_kind


def sop_uids(
    folder: Path, images: Mapping[int, tuple[str, str]], *, uid_key: bytes = b""
) -> dict[tuple[str, int], int]:
    """Give the keys of a project's images by SOP Instance UID and frame.

    Args:
        folder: Of the images.
        images: Path relative to it, and SHA-256 over shape and pixels or "", by key.
        uid_key: The project's (`Project.uid_key`), by which its exports name DICOM images anew.

    Returns:
        Frames count from 1; 0 is an image with one frame. Photographs that are no DICOM files have
        the UID under which this program's own segmentations refer to them.
    """
    uids: dict[tuple[str, int], int] = {}
    of_file: dict[str, str] = {}
    deidentifier = Deidentifier(uid_key) if uid_key else None
    for key, (path, image_id) in images.items():
        file, number = split_frame(path)
        if may_be_dicom(file):
            if file not in of_file:
                of_file[file] = _sop_uid(folder / file)
            if of_file[file]:
                uids[of_file[file], number or 0] = key
                if deidentifier is not None:
                    uids[deidentifier.uid(of_file[file]), number or 0] = key
        if image_id:
            uids[photograph_reference(image_id).sop_instance_uid, 0] = key
    return uids


def _sop_uid(path: Path) -> str:
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            if image_kind(file.read(HEADER_BYTES)) != "DICOM":
                return ""
            header = read_header(file, tags=[Tag("SOPInstanceUID")])
        return str(header.data.get("SOPInstanceUID", ""))
    except DAMAGE:
        return ""
