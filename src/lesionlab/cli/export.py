"""`lesionlab export`: the work on a project as files."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from lesionlab.cli.arguments import add_json_argument
from lesionlab.cli.batch import Failures
from lesionlab.cli.projects import required_store
from lesionlab.core.errors import UserError
from lesionlab.core.export import ExportChoice, ExportFormat
from lesionlab.core.worklist import WorkState
from lesionlab.user_dirs import user_data_dir

if TYPE_CHECKING:
    from lesionlab.core.worklist import WorklistEntry
    from lesionlab.engine.store.project import Project

EXAMPLES = (
    "lesionlab export clinic/ --to masks",
    "lesionlab export clinic/ --to masks --include-unaccepted --json",
    "lesionlab export clinic/ --to reports --format report,measures",
    "lesionlab export clinic/ --to training --format coco,numpy --label melanoma --neutral-names",
)

_SWITCHES = {
    "include_unaccepted": "also what is drawn but not accepted",
    "consensus": "the readers' consensus where an image was read more than once",
    "neutral_names": "name files after the image's content, not after its file",
    "replace": "also replace files that LesionLab did not write or that were changed since",
    "coco_polygons": "COCO: polygons, which cannot hold holes, instead of exact masks",
    "labelme_images": "labelme: put the image into the file",
    "dicom_images": "DICOM: also the image as a DICOM file, beside its segmentation",
    "dicom_identity": "DICOM: keep whom a DICOM image shows, and its own UIDs",
    "hdf5_images": "training set: with the images",
    "hdf5_embeddings": "training set: with the embeddings that were computed before",
    "report_notes": "report: with what was typed about an image: note, diagnosis, labels",
}
"""Fields of `ExportChoice` that are on or off, and what they do."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("project", type=Path, metavar="PROJECT", help="the folder of images")
    parser.add_argument(
        "--to", required=True, type=Path, metavar="DIR", help="where they go; made if needed"
    )
    parser.add_argument(
        "--format",
        type=_formats,
        default=(ExportFormat.ISIC_PNG,),
        metavar="FORMATS",
        help="one or more, with commas between: "
        + ", ".join(ExportFormat)
        + " (default: isic-png)",
    )
    parser.add_argument(
        "--images",
        type=Path,
        metavar="LIST",
        help="only these: a text file with an image's path in the project on each line",
    )
    parser.add_argument(
        "--label", action="append", default=[], help="only images with this label; may be repeated"
    )
    parser.add_argument(
        "--state", choices=list(WorkState), help="only images that the worklist shows as this"
    )
    for field, what in _SWITCHES.items():
        parser.add_argument(f"--{field.replace('_', '-')}", action="store_true", help=what)
    add_json_argument(parser)


def run(args: argparse.Namespace) -> int:
    """Export; gives the exit status."""
    from lesionlab.cli.loading import embedding_cache
    from lesionlab.engine.exchange.export import export
    from lesionlab.engine.store.project import Project

    failures = Failures()
    required_store(args.project)
    with (
        Project.open(args.project, user_data_dir=user_data_dir()) as project,
        tqdm(unit="image", disable=None, file=sys.stderr) as bar,
    ):

        def progress(done: int, total: int, _path: str) -> None:
            bar.total = total
            bar.update(done - bar.n)

        choice = ExportChoice(
            args.format,
            image_keys=_image_keys(project, args, failures=failures),
            **{field: getattr(args, field) for field in _SWITCHES},
        )
        report = export(
            project,
            args.to,
            choice=choice,
            embeddings=embedding_cache(),
            progress=progress,
            record=None if project.read_only else project.record_export,
        )
    failures.reasons += report.failures
    if args.json:
        values = {
            "exported": report.exported,
            "skipped": report.skipped,
            "formats": list(args.format),
            "notes": report.notes,
            "failures": failures.to_json(),
        }
        print(json.dumps(values, indent=2))
    else:
        print(f"{report.exported} images exported to {args.to}, {report.skipped} not begun.")
        for note in report.notes:
            print(note)
    return failures.finish()


def _formats(text: str) -> tuple[ExportFormat, ...]:
    try:
        return tuple(dict.fromkeys(ExportFormat(each.strip()) for each in text.split(",")))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{error}; there are {', '.join(ExportFormat)}") from error


def _image_keys(
    project: Project, args: argparse.Namespace, *, failures: Failures
) -> tuple[int, ...] | None:
    """Give the keys of the images that all filters let through; None without a filter."""
    if args.images is None and not args.label and args.state is None:
        return None
    entries: list[WorklistEntry] = list(project.entries(lost_too=True))
    if args.images is not None:
        wanted = set(_listed_paths(args.images))
        known = {entry.path for entry in entries}
        for path in sorted(wanted - known):
            failures.add(path, UserError("There is no such image in the project."))
        entries = [entry for entry in entries if entry.path in wanted]
    return tuple(
        entry.image_key
        for entry in entries
        if set(args.label) <= set(entry.labels) and args.state in (None, entry.state)
    )


def _listed_paths(file: Path) -> list[str]:
    """Read the paths of a list, one a line, relative to the project's folder.

    Raises:
        UserError: If it is no text that can be read.
    """
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            "The list of images cannot be read.",
            value=str(file),
            expected="a UTF-8 text file with one path on each line",
        ) from error
    return [line.strip().replace("\\", "/") for line in lines if line.strip()]
