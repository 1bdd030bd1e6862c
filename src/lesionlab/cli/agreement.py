"""`lesionlab agreement`: how far the readers of a project agree, and their consensus."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from lesionlab.cli.arguments import add_json_argument
from lesionlab.cli.batch import Failures
from lesionlab.cli.projects import required_store
from lesionlab.cli.table import print_table
from lesionlab.user_dirs import user_data_dir

EXAMPLES = (
    "lesionlab agreement clinic/",
    "lesionlab agreement clinic/ --json",
    "lesionlab agreement clinic/ --consensus consensus",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("project", type=Path, metavar="PROJECT", help="the folder of images")
    parser.add_argument(
        "--consensus",
        type=Path,
        metavar="DIR",
        help="also write NAME_consensus.png for each image that was read more than once",
    )
    add_json_argument(parser)


def run(args: argparse.Namespace) -> int:
    """Compare and report; gives the exit status."""
    from lesionlab.engine.agreement.compare import MEASURES, as_json, compare, summarize
    from lesionlab.engine.agreement.export import export_consensus
    from lesionlab.engine.agreement.readers import read_images
    from lesionlab.engine.store.project import Project

    required_store(args.project)
    with Project.open(args.project, user_data_dir=user_data_dir()) as project:
        pairs, failed = compare(read_images(project))
        failures = Failures([(path, str(error)) for path, error in failed])
        exported = 0
        if args.consensus is not None:
            exported, failed = export_consensus(
                read_images(project),
                args.consensus,
                paths=[entry.path for entry in project.entries(lost_too=True)],
            )
            reasons = [(path, str(error)) for path, error in failed]
            failures.reasons += [each for each in reasons if each not in failures.reasons]
    summary = summarize(pairs)
    if args.json:
        report = as_json(pairs, failures.reasons)
        report["consensus_exported"] = exported
        print(json.dumps(report, indent=2))
        return failures.finish()
    if summary is None:
        print("No image was read more than once.")
        return failures.finish()
    print_table(
        ("image", "readers", *MEASURES),
        [
            (
                pair.path,
                f"{pair.first} ({pair.first_reading}), {pair.second} ({pair.second_reading})",
                *(getattr(pair.agreement, name) for name in MEASURES),
            )
            for pair in pairs
        ],
    )
    print()
    print_table(
        ("measure", "mean", "low", "high"),
        [
            (
                name,
                getattr(summary, name).mean,
                getattr(summary, name).low,
                getattr(summary, name).high,
            )
            for name in MEASURES
        ],
    )
    if args.consensus is not None:
        print(f"\nConsensus masks written to {args.consensus}: {exported}.")
    return failures.finish()
