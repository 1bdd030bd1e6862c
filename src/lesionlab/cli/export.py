"""`lesionlab export`: the masks of a project as files."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tqdm import tqdm

from lesionlab.cli.arguments import add_json_argument
from lesionlab.cli.batch import Failures
from lesionlab.cli.projects import required_store
from lesionlab.user_dirs import user_data_dir

EXAMPLES = (
    "lesionlab export clinic/ --to masks",
    "lesionlab export clinic/ --to masks --include-unaccepted --json",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("project", type=Path, metavar="PROJECT", help="the folder of images")
    parser.add_argument(
        "--to", required=True, type=Path, metavar="DIR", help="where they go; made if needed"
    )
    parser.add_argument(
        "--include-unaccepted", action="store_true", help="also what is drawn but not accepted"
    )
    add_json_argument(parser)


def run(args: argparse.Namespace) -> int:
    """Export; gives the exit status."""
    from lesionlab.cli.loading import embedding_cache
    from lesionlab.core.export import ExportChoice
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

        choice = ExportChoice(include_unaccepted=args.include_unaccepted)
        report = export(
            project, args.to, choice=choice, embeddings=embedding_cache(), progress=progress
        )
    failures.reasons += report.failures
    if args.json:
        values = {
            "exported": report.exported,
            "skipped": report.skipped,
            "failures": failures.to_json(),
        }
        print(json.dumps(values, indent=2))
    else:
        print(f"{report.exported} images exported to {args.to}, {report.skipped} not begun.")
    return failures.finish()
