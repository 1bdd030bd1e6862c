"""`lesionlab models`: which promptable models there are, and a new one from a checkpoint file."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from lesionlab.cli.arguments import add_json_argument
from lesionlab.cli.loading import model_registry
from lesionlab.cli.status import OK
from lesionlab.cli.table import print_table

EXAMPLES = (
    "lesionlab models list",
    "lesionlab models add sam_vit_b_01ec64.pth",
    "lesionlab models add checkpoint.pth --preprocessing medsam",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="list|add")
    listing = actions.add_parser("list", help="list what --model can name")
    add_json_argument(listing)
    adding = actions.add_parser("add", help="check a checkpoint file and keep a copy")
    adding.add_argument("file", type=Path, metavar="FILE", help=".pth or .safetensors")
    adding.add_argument(
        "--preprocessing",
        choices=("sam", "medsam"),
        help="how the model was fed (default: told from the file's name)",
    )


def run(args: argparse.Namespace) -> int:
    """List or add; gives the exit status."""
    registry = model_registry()
    if args.action == "add":
        added = registry.add(args.file, preprocessing=args.preprocessing)
        print(f"Added as {added.ref.name}: {added.note}")
        return OK
    models = registry.list()
    if args.json:
        print(json.dumps([asdict(model) for model in models], indent=2))
    else:
        print_table(
            ("name", "sha256", "what"), [(m.ref.name, m.ref.sha256[:16], m.note) for m in models]
        )
    for problem in registry.problems():
        print(f"warning: {problem}", file=sys.stderr)
    return OK
