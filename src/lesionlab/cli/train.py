"""`lesionlab train`: the models that come with the program, made anew from their recipes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from lesionlab.cli.arguments import add_device_argument
from lesionlab.cli.status import OK
from lesionlab.core.resources import resource

if TYPE_CHECKING:
    from lesionlab.engine.training.run import TrainingProgress

EXAMPLES = (
    "lesionlab train compact --data isic2017 --out trained",
    "lesionlab train my_recipe.toml --data isic2017 --device cuda",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "recipe", metavar="RECIPE", help="a recipe file, or the name of one that is shipped"
    )
    parser.add_argument(
        "--data",
        required=True,
        type=Path,
        metavar="DIR",
        help="folder with images/, masks/ and labels.csv",
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help="where the weights, their card and the checkpoint go (default: ./RECIPE)",
    )
    parser.add_argument(
        "--restart", action="store_true", help="begin anew in place of going on from a checkpoint"
    )
    add_device_argument(parser)


def run(args: argparse.Namespace) -> int:
    """Train; gives the exit status."""
    from lesionlab.engine.training.run import run_recipe

    recipe = find_recipe(args.recipe)
    with StageBars() as bars:
        weights = run_recipe(
            recipe,
            data_dir=args.data,
            out_dir=args.out or Path(recipe.stem),
            device=args.device or "",
            on_progress=bars.show,
            resume=not args.restart,
        )
    print(weights)
    return OK


def find_recipe(name: str) -> Path:
    """Give the recipe file of that path, or the shipped one of that name."""
    path = Path(name)
    if path.suffix == ".toml":
        return path
    return resource("recipes") / f"{name}.toml"


class StageBars:
    """One progress bar for each stage of the training, with the newest figures behind it."""

    def __init__(self) -> None:
        self._bar: tqdm | None = None
        self._stage = ""

    def __enter__(self) -> StageBars:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()

    def show(self, progress: TrainingProgress) -> None:
        """Move the bar of the stage to where the training is."""
        if progress.stage != self._stage or self._bar is None:
            self.__exit__()
            self._stage = progress.stage
            self._bar = tqdm(
                total=100, unit="%", desc=progress.stage, disable=None, file=sys.stderr
            )
        self._bar.update(round(100 * progress.fraction) - self._bar.n)
        self._bar.set_postfix({key: f"{value:.3f}" for key, value in progress.figures.items()})
