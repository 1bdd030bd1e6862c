"""What each format's files are called, to know before an export which files are in its way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lesionlab.core.export import ExportFormat


@dataclass(frozen=True, slots=True)
class FileNames:
    """The files of one format.

    Attributes:
        each: Of each image: regular expressions of what follows the image's name.
        once: Of all images together: paths relative to the export's folder.
    """

    each: tuple[str, ...] = ()
    once: tuple[str, ...] = ()


FILE_NAMES = {
    ExportFormat.ISIC_PNG: FileNames(
        each=(
            r"_segmentation\.png",
            r"_lesion\d+_segmentation\.png",
            r"_artefacts\.png",
            r"_prompts\.json",
        ),
        once=("corrections.csv",),
    ),
    ExportFormat.COCO: FileNames(once=("lesionlab-coco.json",)),
    ExportFormat.LABELME: FileNames(each=(r"\.json",)),
    ExportFormat.NUMPY: FileNames(each=(r"_masks\.npy", r"_artefacts\.npy")),
    ExportFormat.DICOM_SEG: FileNames(each=(r"_seg\.dcm", r"_image\.dcm")),
    ExportFormat.HDF5: FileNames(once=("training_set.h5",)),
    ExportFormat.MEASURES: FileNames(once=("measures.csv",)),
    ExportFormat.EFFORT: FileNames(once=("effort.csv",)),
    ExportFormat.REPORT: FileNames(
        each=(r"_report\.html", r"_report\.pdf"), once=("report.html", "report.pdf")
    ),
}


def files_there(
    folder: Path, formats: Iterable[ExportFormat], *, names: Iterable[str]
) -> dict[str, list[str]]:
    """Find the files in a folder that an export could write anew.

    Args:
        folder: Where it would write.
        formats: What it would write.
        names: Beginnings of the names of the images' files, "ward/IMG_1".

    Returns:
        By beginning, and by "" for what is one file for all images, the files' paths relative to
        the folder, with forward slashes.
    """
    formats = list(formats)
    endings = [
        re.compile(f"(.+){each}", re.IGNORECASE | re.DOTALL)
        for format_ in formats
        for each in FILE_NAMES[format_].each
    ]
    known = {name.casefold(): name for name in names}
    found: dict[str, list[str]] = {}
    for path in _files_beside(folder, known.values()):
        for ending in endings:
            match = ending.fullmatch(path)
            if match and match[1].casefold() in known:
                found.setdefault(known[match[1].casefold()], []).append(path)
                break
    once = [path for format_ in formats for path in FILE_NAMES[format_].once]
    there = [path for path in once if (folder / path).exists()]
    return found | ({"": there} if there else {})


def _files_beside(folder: Path, names: Iterable[str]) -> Iterator[str]:
    """Give all files of those subfolders into which images' files would go."""
    root = folder.resolve()
    for inner in sorted({PurePosixPath(name).parent for name in names}):
        place = folder / inner
        if not place.is_dir() or not place.resolve().is_relative_to(root):
            continue
        for path in place.iterdir():
            yield (inner / path.name).as_posix()
