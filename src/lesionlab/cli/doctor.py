"""`lesionlab doctor`: what is installed, what is wrong, and how to mend it."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from lesionlab.cli.arguments import add_device_argument, add_json_argument
from lesionlab.cli.checkup import Finding, Health, examine
from lesionlab.cli.status import OK, SOME_FAILED
from lesionlab.core.licences import as_text, components

EXAMPLES = (
    "lesionlab doctor",
    "lesionlab doctor clinic/ --json",
    "lesionlab doctor --licences > licences.txt",
)

_SIGNS = {Health.FINE: "ok", Health.ODD: "note", Health.WRONG: "WRONG"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "folder", nargs="?", type=Path, metavar="FOLDER", help="also examine the project in it"
    )
    add_device_argument(parser)
    add_json_argument(parser)
    parser.add_argument(
        "--licences",
        action="store_true",
        help="print in place of all that which parts of the program others wrote, with the texts "
        "of their licences",
    )


def run(args: argparse.Namespace) -> int:
    """Examine and report; gives exit status 1 if something is wrong."""
    if args.licences:
        print(as_text(components()), end="")
        return OK
    findings = examine(folder=args.folder, device=args.device)
    if args.json:
        print(json.dumps([asdict(finding) for finding in findings], indent=2))
    else:
        for finding in findings:
            _print(finding)
    return SOME_FAILED if any(f.health is Health.WRONG for f in findings) else OK


def _print(finding: Finding) -> None:
    print(f"{_SIGNS[finding.health]:<6}{finding.topic:<12}{finding.text}")
    if finding.remedy:
        print(f"{'':<18}-> {finding.remedy}")
