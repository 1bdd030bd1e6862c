"""Finds the masks in a folder, a file or an archive: each file is told by what it holds."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from lesionlab.core.errors import UserError
from lesionlab.engine.exchange.readers.archive import unpacked
from lesionlab.engine.exchange.readers.arrays import NPY_MAGIC, NPZ_MAGIC, read_npy, read_npz
from lesionlab.engine.exchange.readers.coco import is_coco, read_coco
from lesionlab.engine.exchange.readers.dicom_seg import read_dicom_seg
from lesionlab.engine.exchange.readers.found import Finding, Unusable, for_people
from lesionlab.engine.exchange.readers.hdf5 import HDF5_MAGIC, read_hdf5
from lesionlab.engine.exchange.readers.labelme import is_labelme, read_labelme
from lesionlab.engine.exchange.readers.limits import first_bytes, read_json
from lesionlab.engine.exchange.readers.naming import Part, array_name, picture_name
from lesionlab.engine.exchange.readers.picture_values import is_lossless_picture
from lesionlab.engine.exchange.readers.pictures import PictureMasks
from lesionlab.engine.imaging.signatures import HEADER_BYTES, foreign_kind, image_kind, is_dicom

MAX_FILES = 200_000

Progress = Callable[[int, int, str], None]
"""Told how many files are done, how many there are, and which one is next."""


@contextmanager
def opened_source(path: Path) -> Iterator[Path]:
    """Give what is to be looked through: a folder or a file, or what an archive holds.

    Raises:
        UserError: If there is no such thing, or the archive is refused.
    """
    if not path.exists():
        raise UserError(
            "There is no such file or folder.", value=str(path), remedy="Choose another one."
        )
    if path.is_file() and first_bytes(path, count=4) == NPZ_MAGIC and path.suffix.lower() != ".npz":
        with unpacked(path) as folder:
            yield folder
    else:
        yield path


def find_masks(
    source: Path,
    *,
    is_image: Callable[[Path], bool] = lambda path: False,
    progress: Progress = lambda done, total, file: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Finding]:
    """Give the masks in a folder with its subfolders, or in one file.

    What is no mask is passed over: photographs, tables, other JSON. Hidden files and folders and
    links are left out, as are links to folders.

    Args:
        source: As `opened_source` gave it.
        is_image: Tells whether a file is one of the images to be outlined.
        progress: Told before each file.
        is_cancelled: Asked before each file; then there are no more.

    Raises:
        UserError: If the folder cannot be read, or has too many files.
    """
    root = source if source.is_dir() else source.parent
    files = list(_files(source)) if source.is_dir() else [source]
    if len(files) > MAX_FILES:
        raise UserError(
            "There are too many files in the folder.",
            value=str(len(files)),
            expected=f"at most {MAX_FILES}",
            remedy="Choose the folder of the masks alone.",
        )
    pictures = PictureMasks()
    artefact_arrays = {path for path in files if _is_artefact_array(path)}
    for done, path in enumerate(files):
        if is_cancelled():
            return
        file = PurePosixPath(path.relative_to(root).as_posix())
        progress(done, len(files), str(file))
        if path in artefact_arrays:
            continue
        try:
            found = _findings(path, file, pictures, is_image=is_image, among=artefact_arrays)
            yield from map(for_people, found)
        except UserError as error:
            yield for_people(Unusable(str(file), error))
    yield from map(for_people, pictures.found())
    progress(len(files), len(files), "")


def _findings(
    path: Path,
    file: PurePosixPath,
    pictures: PictureMasks,
    *,
    is_image: Callable[[Path], bool],
    among: set[Path],
) -> Iterator[Finding]:
    beginning = first_bytes(path, count=HEADER_BYTES)
    if is_lossless_picture(beginning):
        problem = pictures.take(path, file, may_be_photograph=is_image(path))
        if problem is not None:
            yield problem
    elif is_dicom(beginning):
        yield from read_dicom_seg(path, file)
    elif image_kind(beginning) or foreign_kind(beginning) == "a GIF picture":
        name = picture_name(file)
        if name is not None and name.is_certain and not is_image(path):
            raise UserError(
                "A picture of this kind does not keep a mask's edge exactly.",
                value=path.name,
                expected="PNG, BMP or TIFF",
            )
    elif beginning.startswith(NPY_MAGIC):
        yield from read_npy(path, file, artefacts=_artefacts_beside(path, among))
    elif beginning.startswith(NPZ_MAGIC) and path.suffix.lower() == ".npz":
        yield from read_npz(path, file)
    elif beginning.startswith(HDF5_MAGIC):
        yield from read_hdf5(path, file)
    elif beginning.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
        document = read_json(path)
        if is_coco(document):
            yield from read_coco(document, path, file)
        elif is_labelme(document):
            yield from read_labelme(document, path, file)


def _is_artefact_array(path: Path) -> bool:
    return path.suffix == ".npy" and array_name(PurePosixPath(path.name)).part is Part.ARTEFACTS


def _artefacts_beside(path: Path, among: set[Path]) -> Path | None:
    names = array_name(PurePosixPath(path.name)).names
    beside = (path.with_name(f"{name}_artefacts.npy") for name in names)
    return next((each for each in beside if each in among), None)


def _files(folder: Path) -> Iterator[Path]:
    """Give all files below a folder in the order of their names; links and hidden ones are not."""

    def fail(error: OSError) -> None:
        if error.filename == str(folder):
            raise UserError(
                "The folder cannot be opened.",
                value=f"{folder.name} ({error.strerror or type(error).__name__})",
                remedy="Choose another folder, or ask for permission to read this one.",
            ) from error

    for place, folders, names in os.walk(folder, onerror=fail):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if not name.startswith(".") and not path.is_symlink():
                yield path
