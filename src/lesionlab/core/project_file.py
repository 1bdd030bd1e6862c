"""Files that stand for a project, as a file manager gives them on a double click.

A file `NAME.lesionlab` opens the folder it lies in. What is in it does not count, so that nothing
in a file from elsewhere can say what is opened, and it goes on working when the folder moves.
"""

from __future__ import annotations

from pathlib import Path

STORE_NAME = ".lesionlab"
"""Folder within the folder of images that holds the work on it."""
DATABASE_NAME = "project.sqlite"
ENDING = ".lesionlab"

_CONTENT = "Open this file with LesionLab to open the folder that it lies in.\n"


def folder_meant(path: str) -> str:
    """Give the folder of images that is meant by a folder, a project file or its database.

    Args:
        path: As given on the command line or dropped; need not exist.
    """
    place = Path(path)
    if place.name == DATABASE_NAME and place.absolute().parent.name == STORE_NAME:
        return str(place.absolute().parent.parent)
    if place.name == STORE_NAME:
        return str(place.absolute().parent)
    if place.suffix == ENDING and not place.is_dir():
        return str(place.absolute().parent)
    return path


def write_project_file(folder: Path) -> Path:
    """Put a file into a folder of images that opens it, with the folder's name; gives its path.

    Raises:
        OSError: If it cannot be written.
    """
    path = folder / f"{folder.name or 'images'}{ENDING}"
    path.write_text(_CONTENT, encoding="utf-8")
    return path
