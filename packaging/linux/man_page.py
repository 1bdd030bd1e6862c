"""Write the manual page lesionlab(1) from the commands' own help.

python packaging/linux/man_page.py > lesionlab.1
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from lesionlab import __version__
from lesionlab.cli.main import COMMANDS, DESCRIPTION, command_module, command_parser, window_parser


def man_page() -> str:
    """Give the page in roff."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield f'.TH LESIONLAB 1 "" "LesionLab {__version__}" "User Commands"'
    yield ".SH NAME"
    yield r"lesionlab \- outline skin lesions in dermoscopy images by correcting proposals"
    yield ".SH SYNOPSIS"
    yield r".B lesionlab" + "\n" + r"[\fIFOLDER\fR] [\fB\-\-device\fR \fINAME\fR]"
    yield ".br"
    yield r".B lesionlab" + "\n" + r"\fICOMMAND\fR ..."
    yield ".SH DESCRIPTION"
    yield _text(DESCRIPTION)
    yield (
        "Without a command the window is opened, on a folder of images if one is given. Everything"
        " happens on this computer: no connection is ever opened."
    )
    yield ".SH OPTIONS"
    yield from _arguments(window_parser())
    for name, summary in COMMANDS.items():
        yield f".SH {_text(name.upper())}"
        yield rf".B lesionlab {_text(name)}"
        yield ".br"
        yield _text(f"{summary[0].upper()}{summary[1:]}.")
        yield from _arguments(command_parser(name))
        yield ".PP" + "\nExamples:\n.PP\n.nf\n.RS"
        yield from (_text(example) for example in command_module(name).EXAMPLES)
        yield ".RE\n.fi"
    yield from _places()


def _places() -> Iterator[str]:
    yield ".SH FILES"
    for place, what in (
        ("FOLDER/.lesionlab/", "the work on a folder of images"),
        ("FOLDER/*.lesionlab", "opens the folder it lies in; what is in it does not matter"),
        ("~/.local/share/lesionlab/", "work on folders that cannot be written, added models"),
        ("~/.cache/lesionlab/", "what can be computed again"),
        ("~/.config/lesionlab/", "settings of the window"),
    ):
        yield f".TP\n.I {_text(place)}\n{_text(what)}"
    yield ".SH EXIT STATUS"
    yield "0: all is well; 1: some inputs failed; 2: it was called wrongly, or could not begin."


def _arguments(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        names = action.option_strings or [str(action.metavar or action.dest)]
        takes = action.option_strings and action.nargs != 0
        value = str(action.metavar or action.dest.upper()) if takes else ""
        yield ".TP"
        yield ", ".join(rf"\fB{_text(name)}\fR" for name in names) + (
            rf" \fI{_text(value)}\fR" if value else ""
        )
        yield _text((action.help or "") % {"default": action.default, "prog": parser.prog})


def _text(text: str) -> str:
    """Escape a text for roff."""
    text = text.replace("\\", r"\e").replace("-", r"\-")
    return "\n".join(rf"\&{line}" if line[:1] in ".'" else line for line in text.splitlines())


if __name__ == "__main__":
    sys.stdout.write(man_page())
