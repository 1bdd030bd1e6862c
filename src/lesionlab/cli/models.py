"""`lesionlab models`: which models and classifiers there are, and a new one from a file."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from lesionlab.cli.arguments import add_json_argument
from lesionlab.cli.loading import classifier_registry, model_registry
from lesionlab.cli.status import OK
from lesionlab.cli.table import print_table
from lesionlab.core.proposals import ClassifierInfo, ModelInfo

EXAMPLES = (
    "lesionlab models list",
    "lesionlab models add sam_vit_b_01ec64.pth",
    "lesionlab models add checkpoint.pth --preprocessing medsam",
    "lesionlab models add resnet50_finetuned.safetensors",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="list|add")
    listing = actions.add_parser("list", help="list what --model and --classifier can name")
    add_json_argument(listing)
    adding = actions.add_parser("add", help="check a checkpoint file and keep a copy")
    adding.add_argument("file", type=Path, metavar="FILE", help=".pth or .safetensors")
    adding.add_argument(
        "--preprocessing",
        choices=("sam", "medsam"),
        help="how a SAM or MedSAM was fed (default: told from the file's name)",
    )


def run(args: argparse.Namespace) -> int:
    """List or add; gives the exit status."""
    models, classifiers = model_registry(), classifier_registry()
    if args.action == "add":
        added: ModelInfo | ClassifierInfo
        if classifiers.recognises(args.file):
            added = classifiers.add(args.file)
        else:
            added = models.add(args.file, preprocessing=args.preprocessing)
        print(f"Added as {added.ref.name}: {added.note}")
        return OK
    listed: list[tuple[str, ModelInfo | ClassifierInfo]] = [
        *(("promptable", info) for info in models.list()),
        *(("classifier", info) for info in classifiers.list()),
    ]
    if args.json:
        print(json.dumps([{"kind": kind} | asdict(info) for kind, info in listed], indent=2))
    else:
        rows = [(info.ref.name, kind, info.ref.sha256[:16], info.note) for kind, info in listed]
        print_table(("name", "kind", "sha256", "what"), rows)
    # A card that cannot be read has no kind, and so is a problem of both.
    for problem in dict.fromkeys(map(str, (*models.problems(), *classifiers.problems()))):
        print(f"warning: {problem}", file=sys.stderr)
    return OK
