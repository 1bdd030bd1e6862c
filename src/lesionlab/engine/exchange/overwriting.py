"""What an export would write over, to be asked about before anything is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from lesionlab.core.export import ExportChoice
from lesionlab.engine.exchange.cases import (
    ExportedCase,
    case_names,
    chosen_entries,
    exported_cases,
)
from lesionlab.engine.exchange.formats.file_names import files_there
from lesionlab.engine.exchange.target import ExportFolder
from lesionlab.engine.store.files import write_error
from lesionlab.engine.store.project import Project


@dataclass(frozen=True, slots=True)
class FilesInTheWay:
    """Files that an export would write over; paths relative to its folder.

    Attributes:
        own: Written by an export of the program and not changed since.
        foreign: All others.
    """

    own: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()


def files_in_the_way(project: Project, to: Path, choice: ExportChoice) -> FilesInTheWay:
    """Find what an export would write over.

    Args:
        project: Open, perhaps read-only.
        to: The folder, which need not exist.
        choice: What would be exported.

    Raises:
        UserError: If the folder cannot be read, or something else has the name of what the program
            keeps there.
    """
    if not to.is_dir():
        return FilesInTheWay()
    names = case_names(project, choice)
    entries = [entry for entry in chosen_entries(project, choice) if entry.path in names]
    try:
        there = files_there(to, choice.formats, names=[names[entry.path] for entry in entries])
    except OSError as error:
        raise write_error(to, error) from error
    # Of the images that have files there, only those that are exported; to know that takes time.
    keys = tuple(entry.image_key for entry in entries if names[entry.path] in there)
    asked = replace(choice, image_keys=keys, consensus=False)
    cases = (case for _, case in exported_cases(project, asked) if isinstance(case, ExportedCase))
    files = [file for case in cases for file in there[case.name]] + there.get("", [])
    foreign = ExportFolder(to).conflicts(files)
    return FilesInTheWay(tuple(sorted(set(files) - set(foreign))), tuple(sorted(set(foreign))))
