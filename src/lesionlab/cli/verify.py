"""`lesionlab verify`: whether a project is as it was recorded."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from lesionlab.cli.arguments import add_json_argument
from lesionlab.cli.projects import required_store
from lesionlab.cli.status import OK, SOME_FAILED

if TYPE_CHECKING:
    from lesionlab.core.record_messages import BrokenLink, CheckedRecord

EXAMPLES = (
    "lesionlab verify clinic/",
    "lesionlab verify clinic/ --export masks --json",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("project", type=Path, metavar="PROJECT", help="the folder of images")
    parser.add_argument(
        "--export",
        type=Path,
        metavar="DIR",
        help="also check these exported files, and with them that no link was cut off since",
    )
    add_json_argument(parser)


def run(args: argparse.Namespace) -> int:
    """Check; gives the exit status: 1 if something is not as it was recorded."""
    from lesionlab.engine.provenance.verify import as_json, verify

    store = required_store(args.project)
    with tqdm(unit="link", disable=None, file=sys.stderr) as bar:

        def progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        records = verify(store, export=args.export, progress=progress)
    if args.json:
        print(json.dumps(as_json(records), indent=2))
    else:
        for record in records:
            _print(args.project, record)
    return OK if all(record.broken is None for record in records) else SOME_FAILED


def _print(project: Path, record: CheckedRecord) -> None:
    name = f"{project}, second reading {record.reading}" if record.reading else str(project)
    if record.broken is None:
        print(f"{name}: all {record.links} links are as they were recorded.")
    else:
        _print_broken(name, record.broken)
    for note in record.notes:
        where = f" (link {note.number}, {note.made_at})" if note.number else ""
        print(f"  note: {note.what}{where}")
    print(f"  newest link: {record.links} {record.head}")


def _print_broken(name: str, broken: BrokenLink) -> None:
    where = f"broken at link {broken.number}" if broken.number else "broken"
    about = ", ".join(filter(None, (broken.kind, broken.about, broken.made_at)))
    print(f"{name}: {where}{f' ({about})' if about else ''}.")
    print(f"  {broken.what}")
    for title, text in (
        ("expected", broken.expected),
        ("found", broken.actual),
        ("what to do", broken.remedy),
    ):
        if text:
            print(f"  {title}: {text}")
