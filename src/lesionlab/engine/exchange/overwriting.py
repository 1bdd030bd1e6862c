"""What an export would write over, to be asked about before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lesionlab.core.export import ExportChoice
from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.engine.exchange.cases import case_names, chosen_entries
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
    chosen = [
        names[entry.path]
        for entry in chosen_entries(project, choice)
        if entry.path in names and _has_work(entry, choice)
    ]
    try:
        there = files_there(to, choice.formats, names=chosen)
    except OSError as error:
        raise write_error(to, error) from error
    files = [file for each in there.values() for file in each]
    foreign = ExportFolder(to).conflicts(files)
    return FilesInTheWay(tuple(sorted(set(files) - set(foreign))), tuple(sorted(set(foreign))))


def _has_work(entry: WorklistEntry, choice: ExportChoice) -> bool:
    """Tell by its line of the worklist whether an image is exported; to be sure takes long."""
    if choice.include_unaccepted and entry.state not in (WorkState.TODO, WorkState.PROPOSED):
        return True
    return entry.accepted_at > 0
