"""The images that a command was given, as files or folders, and a name for each one's outputs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lesionlab.cli.batch import Failures
from lesionlab.core.errors import UserError
from lesionlab.core.frames import split_frame


@dataclass(frozen=True, slots=True)
class InputImage:
    """An image to work on.

    Attributes:
        path: The file.
        name: Unique among the inputs, as in an export: "name", or "sub/name" in a subfolder.
    """

    path: Path
    name: str

    def __str__(self) -> str:
        return str(self.path)


def find_inputs(arguments: Sequence[str], *, failures: Failures) -> list[InputImage]:
    """Give all images of the given files and folders, in order, each with a name of its own.

    Args:
        arguments: Files, and folders that are searched with their subfolders.
        failures: Takes what does not exist.

    Raises:
        UserError: If there is not a single image.
    """
    from lesionlab.engine.exchange.naming import export_names
    from lesionlab.engine.imaging.scan import images_in, scan_folder

    found: list[tuple[Path, PurePosixPath]] = []
    for argument in arguments:
        path = Path(argument)
        if path.is_dir():
            found += [(path / relative, PurePosixPath(relative)) for relative in scan_folder(path)]
        elif path.is_file():
            found += [(path.with_name(name), PurePosixPath(name)) for name in images_in(path)]
        elif Path(split_frame(argument)[0]).is_file():
            found.append((path, PurePosixPath(path.name)))
        else:
            failures.add(argument, UserError("There is no such file or folder."))
    if not found and not failures.reasons:
        raise UserError(
            "There are no images.",
            value=", ".join(arguments),
            expected="PNG, JPEG, TIFF, BMP, WebP or DICOM files",
        )
    relatives = apart(relative for _, relative in found)
    names = export_names(relatives)
    return [
        InputImage(path, names[relative])
        for (path, _), relative in zip(found, relatives, strict=True)
    ]


def apart(paths: Iterable[PurePosixPath]) -> list[str]:
    """Give the paths, with a number before the suffix where the same one came before.

    Images of the same name come from different folders given on one command line.
    """
    taken: set[str] = set()
    result = []
    for path in paths:
        candidate, number = path, 1
        while str(candidate) in taken:
            number += 1
            candidate = path.with_stem(f"{path.stem}_{number}")
        taken.add(str(candidate))
        result.append(str(candidate))
    return result
