"""`lesionlab backups`: the backups of a project's database."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from lesionlab.cli.arguments import add_json_argument
from lesionlab.cli.projects import required_store
from lesionlab.cli.status import OK
from lesionlab.cli.table import print_table

EXAMPLES = (
    "lesionlab backups clinic list",
    "lesionlab backups clinic make",
    "lesionlab backups clinic restore 12",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("project", type=Path, metavar="PROJECT", help="the folder of images")
    actions = parser.add_subparsers(dest="action", required=True, metavar="list|make|restore")
    add_json_argument(actions.add_parser("list", help="list and check the backups, newest first"))
    actions.add_parser("make", help="make a backup now")
    restoring = actions.add_parser(
        "restore", help="go back to a backup; the present database becomes a backup as well"
    )
    restoring.add_argument("number", type=int, metavar="N", help="of the backup")


def run(args: argparse.Namespace) -> int:
    """Do what is asked; gives the exit status."""
    from lesionlab.engine.store import backups

    store = required_store(args.project)
    if args.action == "make":
        print(backups.make_backup(store).path)
    elif args.action == "restore":
        backups.restore(store, args.number)
        print(f"The project is as backup {args.number} has it.")
    else:
        known = backups.list_backups(store)
        if args.json:
            print(json.dumps([asdict(each) for each in known], indent=2))
        else:
            print_table(
                ("number", "made", "accepted", "bytes", "checked"),
                [
                    (b.number, b.made_at, b.accepted, b.size_bytes, b.problem or "good")
                    for b in known
                ],
            )
    return OK
