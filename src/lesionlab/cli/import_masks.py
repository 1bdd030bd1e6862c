"""`lesionlab import-masks`: masks of other programs become accepted masks, or drafts."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from lesionlab.cli.arguments import add_json_argument
from lesionlab.cli.projects import open_for_writing, project_store
from lesionlab.cli.status import OK, SOME_FAILED
from lesionlab.core.errors import UserError
from lesionlab.user_dirs import user_data_dir

if TYPE_CHECKING:
    from lesionlab.core.import_messages import ImportLine
    from lesionlab.engine.exchange.mask_import import ImportPlan, ImportReport
    from lesionlab.engine.exchange.matching import KnownImage
    from lesionlab.engine.exchange.readers.find import Progress
    from lesionlab.engine.store.project import Project

EXAMPLES = (
    "lesionlab import-masks clinic isic2018/masks --dry-run",
    "lesionlab import-masks clinic annotations.json --as-drafts",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("project", type=Path, metavar="PROJECT", help="the folder of images")
    parser.add_argument(
        "source",
        type=Path,
        metavar="FROM",
        help="a folder, file or .zip with masks: pictures of two values (ISIC, PH2 and others), "
        "COCO or labelme JSON, DICOM segmentations, numpy arrays, exports of this program",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would be imported, and change nothing"
    )
    parser.add_argument(
        "--as-drafts",
        action="store_true",
        help="do not accept them: each is to be looked at in the window",
    )
    parser.add_argument(
        "--replace",
        action="store_true",
        help="also where lesions are accepted or begun; what was accepted stays in the history",
    )
    add_json_argument(parser)


def run(args: argparse.Namespace) -> int:
    """Import; gives the exit status."""
    from lesionlab.engine.exchange.readers.find import opened_source

    with opened_source(args.source) as source:
        if args.dry_run:
            return _show_plan(_plan_only(args.project, source), as_json=args.json)
        report = _import(args, source)
    return _show_report(report, as_json=args.json)


def _plan_only(folder: Path, source: Path) -> ImportPlan:
    from lesionlab.engine.exchange.matching import KnownImage
    from lesionlab.engine.imaging.scan import scan_folder
    from lesionlab.engine.store.project import Project

    folder = folder.resolve()
    if project_store(folder) is None:
        # Opening it would make a project.
        images = [KnownImage(number, path) for number, path in enumerate(scan_folder(folder))]
        return _planned(source, images, folder)
    with Project.open(folder, user_data_dir=user_data_dir()) as project:
        return _planned(source, _images(project), folder, uid_key=project.uid_key())


def _import(args: argparse.Namespace, source: Path) -> ImportReport:
    from lesionlab.engine.exchange.mask_import import DirectAccess, MaskImporter

    with open_for_writing(args.project) as project:
        plan = _planned(
            source,
            _images(project),
            project.folder,
            uid_key=project.uid_key(),
            reads_masks=False,
        )
        importer = MaskImporter(
            DirectAccess(project), as_drafts=args.as_drafts, replace=args.replace
        )
        with tqdm(unit="image", disable=None, file=sys.stderr) as bar:
            return importer.run(plan, progress=_shown_on(bar))


def _images(project: Project) -> list[KnownImage]:
    from lesionlab.engine.exchange.mask_import import known_images
    from lesionlab.engine.imaging.scan import scan_folder

    if project.read_only:
        return known_images(project, project.entries())
    return known_images(project, project.sync_paths(list(scan_folder(project.folder))))


def _planned(
    source: Path,
    images: list[KnownImage],
    folder: Path,
    *,
    uid_key: bytes = b"",
    reads_masks: bool = True,
) -> ImportPlan:
    from lesionlab.engine.exchange.mask_import import plan_import

    with tqdm(unit="file", disable=None, file=sys.stderr) as bar:
        plan = plan_import(
            source,
            images,
            folder=folder,
            uid_key=uid_key,
            reads_masks=reads_masks,
            progress=_shown_on(bar),
        )
    if not plan.lines():
        raise UserError(
            "There are no masks in it.",
            value=source.name,
            expected="pictures of two values, COCO or labelme JSON, DICOM-SEG, or numpy arrays",
        )
    return plan


def _shown_on(bar: tqdm[Any]) -> Progress:
    def progress(done: int, total: int, _file: str) -> None:
        bar.total = total
        bar.update(done - bar.n)

    return progress


def _show_plan(plan: ImportPlan, *, as_json: bool) -> int:
    if as_json:
        values = {
            "matched": [_to_json(line) for line in plan.lines() if line.error is None],
            "left_out": [_to_json(line) for line in plan.left_out],
            "images_without": plan.images_without,
        }
        print(json.dumps(values, indent=2))
        return OK
    for line in plan.lines():
        if line.error is None:
            empty = f", empty and left out: {line.empty}" if line.empty else ""
            print(f"{line.image}  <-  {line.file} ({line.format}, lesions: {line.lesions}{empty})")
    _list_left_out(plan.left_out)
    print(f"{len(plan.matches)} images have masks, {plan.images_without} have none.")
    return OK


def _show_report(report: ImportReport, *, as_json: bool) -> int:
    from lesionlab.core.import_messages import ImportFate

    if as_json:
        values = {
            "imported": len(report.imported),
            "unchanged": report.unchanged,
            "left_out": [_to_json(line) for line in report.left_out],
            "notes": [{"image": image, "note": note} for image, note in report.notes],
        }
        print(json.dumps(values, indent=2))
    else:
        print(f"Masks of {len(report.imported)} images imported, {report.unchanged} unchanged.")
    _list_left_out(report.left_out)
    # That the same masks were there in a second format is no failure.
    failed = any(line.fate is not ImportFate.SURPLUS for line in report.left_out)
    return SOME_FAILED if failed else OK


def _list_left_out(lines: list[ImportLine]) -> None:
    if lines:
        print(f"{len(lines)} left out:", file=sys.stderr)
    for line in lines:
        name = line.file if not line.image else f"{line.file} ({line.image})"
        print(f"  {name}: {line.error}", file=sys.stderr)


def _to_json(line: ImportLine) -> dict[str, object]:
    return {
        "file": line.file,
        "format": line.format,
        "lesions": line.lesions,
        "empty": line.empty,
        "image": line.image,
        "fate": line.fate.value,
        "reason": "" if line.error is None else str(line.error),
        "notes": list(line.notes),
    }
