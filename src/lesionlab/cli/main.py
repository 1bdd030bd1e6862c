"""From arguments to a command.

Each command is a module with `EXAMPLES`, `add_arguments(parser)` and `run(args)`, which gives the
exit status. It is imported when it is called: `lesionlab FOLDER` comes by here too, and its window
must not wait for what it does not need. What a command needs of the engine is imported when it
runs, so that `--help` answers at once.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from lesionlab import __version__
from lesionlab.cli.arguments import add_device_argument
from lesionlab.cli.status import USAGE
from lesionlab.core.errors import UserError

COMMANDS = {
    "propose": "propose a mask for each image, with nobody clicking",
    "evaluate": "measure Dice and IoU against true masks, for each way of prompting",
    "compare": "train and measure systems on the same unseen images, with statistics",
    "export": "write the accepted masks of a project as PNG files",
    "deidentify": "copy image files without anything of the patient, pixels unchanged",
    "measure": "measure lesions: size, form, border and colours, as a table",
    "agreement": "say how far the readers of a project agree, and write their consensus",
    "sample": "make sample images with their true masks",
    "retrain": "train the decoder on a project's corrections, and judge it",
    "decoders": "list, use, roll back, export and import a project's decoder versions",
    "verify": "check that a project is as it was recorded, and name the first change",
    "backups": "list the backups of a project's database, make one, or go back to one",
    "import-masks": "take over masks of other programs as accepted masks or drafts",
    "import-corrections": "make corrections of masks that were drawn elsewhere",
    "models": "list the models, or add a SAM or MedSAM checkpoint",
    "train": "train a model from its recipe; goes on where it was stopped",
    "doctor": "say what is installed, what is wrong, and how to mend it",
    "bench": "measure the speed of this program on this machine",
}
"""What each command does; its module in this package has its name, with _ for -."""

DESCRIPTION = "Outline skin lesions in dermoscopy images. For research, not for diagnosis."


def run(arguments: Sequence[str]) -> int:
    """Run the command line with the arguments behind the program's name; gives the exit status."""
    name = arguments[0] if arguments else ""
    try:
        if name in COMMANDS:
            args = command_parser(name).parse_args(arguments[1:])
            status: int = command_module(name).run(args)
            return status
        return _run_window(window_parser().parse_args(arguments))
    except UserError as error:
        print(f"lesionlab: error: {error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        return 130


def window_parser() -> argparse.ArgumentParser:
    """Give the parser of `lesionlab [FOLDER]`."""
    lines = [f"  {name:<20}{summary}" for name, summary in COMMANDS.items()]
    parser = argparse.ArgumentParser(
        prog="lesionlab",
        usage="lesionlab [FOLDER] [--device NAME]\n       lesionlab COMMAND ...",
        description=DESCRIPTION,
        epilog="commands:\n"
        + "\n".join(lines)
        + "\n\nMore on a command: lesionlab COMMAND --help."
        + "\nA folder with the name of a command is given as ./train.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "folder",
        nargs="?",
        metavar="FOLDER",
        help="open the window on it; a project file in it will do",
    )
    parser.add_argument("--version", action="version", version=f"lesionlab {__version__}")
    parser.add_argument(
        "--selftest",
        action="store_true",
        help="make one real prediction, map, project and training step with the models that come "
        "with the program, and check them",
    )
    add_device_argument(parser)
    return parser


def command_parser(name: str) -> argparse.ArgumentParser:
    """Give the parser of `lesionlab NAME ...`."""
    module, summary = command_module(name), COMMANDS[name]
    parser = argparse.ArgumentParser(
        prog=f"lesionlab {name}",
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog="examples:\n" + "\n".join(f"  {line}" for line in module.EXAMPLES),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    module.add_arguments(parser)
    return parser


def command_module(name: str) -> Any:
    """Give the module of a command."""
    return import_module(f"lesionlab.cli.{name.replace('-', '_')}")


def option_names() -> Iterator[str]:
    """Give every `--option` of every command, for the test that the README names them all."""
    for parser in (window_parser(), *map(command_parser, COMMANDS)):
        for action in parser._actions:
            yield from (option for option in action.option_strings if option.startswith("--"))


def _run_window(args: argparse.Namespace) -> int:
    if args.selftest:
        from lesionlab.cli import selftest

        return selftest.run(args)
    from lesionlab.app import run_window
    from lesionlab.core.project_file import folder_meant

    folder = folder_meant(args.folder) if args.folder else None
    return run_window(folder=folder, device=args.device)
