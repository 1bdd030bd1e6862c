"""One image file of any kind that can be cleaned, checked before it is kept."""

from __future__ import annotations

import io
from collections.abc import Container
from pathlib import Path

from PIL import Image, JpegImagePlugin, PngImagePlugin

from lesionlab.core.errors import UserError
from lesionlab.core.frames import frame_path
from lesionlab.engine.exchange.cleaning.dicom import check_dicom, clean_dicom
from lesionlab.engine.exchange.cleaning.jpeg import clean_jpeg
from lesionlab.engine.exchange.cleaning.png import clean_png
from lesionlab.engine.exchange.cleaning.tiff import clean_tiff
from lesionlab.engine.exchange.deidentify import Deidentifier
from lesionlab.engine.imaging.decode import read_image
from lesionlab.engine.imaging.dicom import DAMAGE, frames_in
from lesionlab.engine.imaging.rgb import orientation_of
from lesionlab.engine.imaging.signatures import HEADER_BYTES, image_kind
from lesionlab.engine.store.files import (
    install_file,
    make_folder,
    temporary_beside,
    write_error,
)

_SUFFIXES = {"JPEG": ".jpg", "PNG": ".png", "TIFF": ".tif", "DICOM": ".dcm"}
_NAME_CHARACTERS = 12


def clean_file(
    path: Path,
    *,
    to: Path,
    deidentifier: Deidentifier,
    name: str = "",
    replace: bool = False,
    taken: Container[Path] = (),
) -> Path:
    """Write an image file without anything of the patient, with the same pixels.

    What is written is read back before it is kept: it must show the same picture, and cleaning it
    once more must change nothing.

    Args:
        path: A DICOM, JPEG, PNG or TIFF file.
        to: The folder for the result; it is made.
        deidentifier: For DICOM.
        name: Of the result, relative to the folder; "" makes one of the picture's content, as names
            of files are often those of patients.
        replace: Whether another file of that name is replaced.
        taken: Places of other results: a file that shows the same picture gets a number.

    Returns:
        Where the result is.

    Raises:
        UserError: If the file cannot be read, cleaned or written, or the result is not right.
    """
    image_ids = _image_ids(path)
    kind = _kind(path)
    cleaned = _cleaned(path, kind, deidentifier)
    place = to / name if name else _free_place(to, image_ids[0], _SUFFIXES[kind], taken)
    make_folder(place.parent)
    if place.exists() and not replace and (name or place.read_bytes() != cleaned):
        raise UserError(
            "There is a file of that name.",
            value=str(place),
            remedy="Choose another folder, or say that it is to be replaced.",
        )
    # With the suffix that tells frames apart in a name.
    temporary = temporary_beside(place).with_suffix(_SUFFIXES[kind])
    try:
        temporary.write_bytes(cleaned)
        _verify(temporary, kind, deidentifier, image_ids=image_ids, called=path.name)
        install_file(temporary, place)
    except OSError as error:
        raise write_error(place, error) from error
    finally:
        temporary.unlink(missing_ok=True)
    return place


def _free_place(to: Path, image_id: str, suffix: str, taken: Container[Path]) -> Path:
    name = image_id[:_NAME_CHARACTERS]
    place, number = to / f"{name}{suffix}", 1
    while place in taken:
        number += 1
        place = to / f"{name}-{number}{suffix}"
    return place


def _image_ids(path: Path) -> list[str]:
    """Give the identity of each picture in a file: one, or one for each frame."""
    names = frames_in(path, path.name) or [path.name]
    if len(names) > 1:
        names = [frame_path(path.name, number) for number in range(1, len(names) + 1)]
    return [read_image(path.with_name(name)).image_id for name in names]


def _kind(path: Path) -> str:
    with path.open("rb") as file:
        kind = image_kind(file.read(HEADER_BYTES))
    if kind not in _SUFFIXES:
        raise UserError(
            "Files of this kind cannot be cleaned.",
            value=path.name,
            expected="DICOM, JPEG, PNG or TIFF",
            remedy="Save it as PNG first.",
        )
    return str(kind)


def _cleaned(path: Path, kind: str, deidentifier: Deidentifier) -> bytes:
    try:
        content = path.read_bytes()
        if kind == "DICOM":
            return clean_dicom(content, deidentifier=deidentifier)
        if kind == "TIFF":
            return clean_tiff(content)
        image: Image.Image
        if kind == "PNG":
            image = PngImagePlugin.PngImageFile(io.BytesIO(content))
            image.load()  # metadata may come behind the pixels
            return clean_png(content, orientation=orientation_of(image))
        image = JpegImagePlugin.JpegImageFile(io.BytesIO(content))
        return clean_jpeg(content, orientation=orientation_of(image))
    except DAMAGE as error:
        raise UserError(
            "The file cannot be taken apart.",
            value=path.name,
            expected=f"a complete {kind} file",
            remedy="Save it as PNG first.",
        ) from error


def _verify(
    path: Path, kind: str, deidentifier: Deidentifier, *, image_ids: list[str], called: str
) -> None:
    try:
        same = _image_ids(path) == image_ids
        if kind == "DICOM":
            check_dicom(path.read_bytes())
            clean = True
        else:
            clean = _cleaned(path, kind, deidentifier) == path.read_bytes()
    except (UserError, *DAMAGE) as error:
        raise _wrong(called) from error
    if not (same and clean):
        raise _wrong(called)


def _wrong(called: str) -> UserError:
    return UserError(
        "What was written is not right, so it was not kept.",
        value=called,
        expected="the same picture, and nothing else",
        remedy="Save the image as PNG first.",
    )
