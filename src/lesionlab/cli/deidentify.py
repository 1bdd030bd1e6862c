"""`lesionlab deidentify`: copies of image files without anything of the patient."""

from __future__ import annotations

import argparse
import secrets
from dataclasses import dataclass
from pathlib import Path

from lesionlab.cli.batch import Failures, for_each
from lesionlab.cli.projects import required_store
from lesionlab.core.errors import UserError
from lesionlab.core.frames import split_frame
from lesionlab.user_dirs import user_data_dir

EXAMPLES = (
    "lesionlab deidentify IMG_1.dcm IMG_2.jpg --out clean",
    "lesionlab deidentify from-the-archive/ --out clean --keep-names",
    "lesionlab deidentify clinic/ --out clean --project clinic/",
)

_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class _File:
    """A file to be cleaned: where it is, and its name where names are kept."""

    path: Path
    name: str

    def __str__(self) -> str:
        return str(self.path)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="DICOM, JPEG, PNG, TIFF, or a folder"
    )
    parser.add_argument(
        "--out", required=True, type=Path, metavar="DIR", help="where the copies go"
    )
    parser.add_argument(
        "--keep-names",
        action="store_true",
        help="keep the names of the files, which may be those of patients "
        "(default: name them by their content)",
    )
    parser.add_argument(
        "--project",
        type=Path,
        metavar="FOLDER",
        help="give DICOM the UIDs by which exports of this project refer to its images "
        "(default: new ones in each run)",
    )
    parser.add_argument(
        "--replace", action="store_true", help="replace files of the same name in DIR"
    )


def run(args: argparse.Namespace) -> int:
    """Clean; gives the exit status."""
    from lesionlab.engine.exchange.cleaning.files import clean_file
    from lesionlab.engine.exchange.deidentify import Deidentifier

    failures = Failures()
    files = _files(args.files, failures)
    key = secrets.token_bytes(_KEY_BYTES) if args.project is None else _project_key(args.project)
    deidentifier = Deidentifier(key)
    written: set[Path] = set()

    def clean(file: _File) -> None:
        if file.path.resolve().parent == (args.out / file.name).resolve().parent:
            raise UserError(
                "The copies would lie among the originals.",
                value=str(args.out),
                expected="another folder",
            )
        place = clean_file(
            file.path,
            to=args.out,
            deidentifier=deidentifier,
            name=file.name if args.keep_names else "",
            replace=args.replace,
            taken=written,
        )
        written.add(place)
        print(f"{file.path} -> {place}")

    done = for_each(files, clean, failures=failures, unit="file")
    print(f"{done} files de-identified. Look at the pictures: what they show was not changed.")
    return failures.finish()


def _files(arguments: list[Path], failures: Failures) -> list[_File]:
    from lesionlab.engine.imaging.scan import scan_folder

    found: dict[Path, _File] = {}
    for path in arguments:
        if path.is_dir():
            for relative in scan_folder(path):
                name = split_frame(relative)[0]
                found.setdefault(path / name, _File(path / name, name))
        elif path.is_file():
            found.setdefault(path, _File(path, path.name))
        else:
            failures.add(path, UserError("There is no such file or folder."))
    return list(found.values())


def _project_key(folder: Path) -> bytes:
    from lesionlab.engine.store.project import Project

    required_store(folder)
    with Project.open(folder, user_data_dir=user_data_dir()) as project:
        return project.uid_key()
