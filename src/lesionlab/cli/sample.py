"""`lesionlab sample`: generated images with their true masks, to try the program on."""

from __future__ import annotations

import argparse
from pathlib import Path

from lesionlab.cli.status import OK

EXAMPLES = ("lesionlab sample ~/sample", "lesionlab sample ~/sample --count 50 --seed 7")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "folder",
        type=Path,
        metavar="DIR",
        help="where the images go, and their masks in DIR/masks; made if needed",
    )
    parser.add_argument("--count", type=int, help="how many (default: a dozen)")
    parser.add_argument(
        "--seed", type=int, default=0, help="another seed, other images (default: %(default)s)"
    )


def run(args: argparse.Namespace) -> int:
    """Make them; gives the exit status."""
    from lesionlab.engine.synthetic.generator import SAMPLE_COUNT, write_sample

    count = SAMPLE_COUNT if args.count is None else args.count
    images = write_sample(args.folder, count=count, seed=args.seed, with_masks=True)
    print(f"{len(images)} images in {args.folder}, their true masks in {args.folder / 'masks'}")
    return OK
