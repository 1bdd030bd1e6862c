"""`lesionlab measure`: size, form, border and colours of lesions, as a table."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lesionlab.cli.batch import Failures, for_each
from lesionlab.cli.projects import required_store
from lesionlab.core.errors import UserError
from lesionlab.core.masks import unpack
from lesionlab.user_dirs import user_data_dir

if TYPE_CHECKING:
    from lesionlab.engine.store.project import Project

EXAMPLES = (
    "lesionlab measure clinic/ --out measures.csv",
    "lesionlab measure --images sample --masks sample/masks --out measures.csv",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "project",
        nargs="?",
        type=Path,
        metavar="PROJECT",
        help="the folder of images whose accepted masks are measured",
    )
    parser.add_argument("--images", type=Path, metavar="DIR", help="instead of a project")
    parser.add_argument(
        "--masks",
        type=Path,
        metavar="DIR",
        help="NAME_segmentation.png, NAME_Segmentation.png or NAME.png for each image",
    )
    parser.add_argument(
        "--out", required=True, type=Path, metavar="CSV", help="the table to be written"
    )


def run(args: argparse.Namespace) -> int:
    """Measure; gives the exit status."""
    from lesionlab.engine.exchange.tables import csv_bytes
    from lesionlab.engine.measures.table import COLUMNS
    from lesionlab.engine.store.files import make_folder, write_atomically

    failures = Failures()
    rows: list[dict[str, Any]] = []
    if args.project is not None and args.images is None and args.masks is None:
        _measure_project(args.project, rows, failures)
    elif args.project is None and args.images is not None and args.masks is not None:
        _measure_folders(args.images, args.masks, rows, failures)
    else:
        raise UserError(
            "It is not clear what is to be measured.",
            expected="either PROJECT, or --images DIR and --masks DIR",
        )
    make_folder(args.out.resolve().parent)
    write_atomically(args.out, csv_bytes(COLUMNS, rows))
    print(f"Lesions measured: {len(rows)}. The table is {args.out}.")
    return failures.finish()


def _measure_project(folder: Path, rows: list[dict[str, Any]], failures: Failures) -> None:
    from lesionlab.engine.store.project import Project

    required_store(folder)
    with Project.open(folder, user_data_dir=user_data_dir()) as project:
        keys = {entry.path: entry.image_key for entry in project.entries()}

        def measure(path: str) -> None:
            rows.extend(_rows_of_image(project, keys[path], path))

        for_each(list(keys), measure, failures=failures)


def _rows_of_image(project: Project, image_key: int, path: str) -> list[dict[str, Any]]:
    from lesionlab.engine.imaging.decode import read_image
    from lesionlab.engine.measures.table import table_rows

    record = project.image(image_key)
    if record is None:
        return []
    corrections = list(project.corrections(image_key=image_key, newest_only=True))
    if not corrections:
        return []
    image = read_image(project.path_of(image_key))
    if image.image_id != record.image_id:
        raise UserError("The image file was replaced by another one since it was outlined.")
    return table_rows(
        image.pixels,
        (
            (correction.lesion, unpack(correction.work.mask))
            for correction in sorted(corrections, key=lambda each: each.lesion)
        ),
        image=path,
        px_per_mm=record.px_per_mm,
    )


def _measure_folders(
    images: Path, masks: Path, rows: list[dict[str, Any]], failures: Failures
) -> None:
    from lesionlab.engine.evaluation.pairs import find_pairs, read_pair
    from lesionlab.engine.measures.table import table_rows

    pairs, unmatched = find_pairs(images, masks=masks)
    failures.reasons += [(str(each.path), each.reason) for each in unmatched]

    pair_of = {str(pair.image): pair for pair in pairs}

    def measure(path: str) -> None:
        image, mask = read_pair(pair_of[path])
        rows.extend(table_rows(image.pixels, ((0, mask),), image=Path(path).name))

    for_each(list(pair_of), measure, failures=failures)
