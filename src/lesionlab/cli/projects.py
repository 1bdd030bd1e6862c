"""Projects, looked at without opening them, since opening a folder makes a project of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lesionlab.core.errors import UserError
from lesionlab.user_dirs import user_data_dir

if TYPE_CHECKING:
    from lesionlab.engine.store.project import Project


def project_store(folder: Path) -> Path | None:
    """Give where the data of a folder's project lies, or None if it has no project."""
    from lesionlab.engine.store.location import has_project, store_inside, store_outside

    folder = folder.resolve()
    stores = (store_inside(folder), store_outside(folder, user_data_dir=user_data_dir()))
    return next(filter(has_project, stores), None)


def required_store(folder: Path) -> Path:
    """Give where the data of a folder's project lies.

    Raises:
        UserError: If it has no project; opening the folder would make one.
    """
    store = project_store(folder)
    if store is None:
        raise UserError(
            "There is no project in this folder.",
            value=str(folder),
            expected="a folder of images that was opened in the window",
        )
    return store


def open_for_writing(folder: Path) -> Project:
    """Open a folder's project; a folder without one gets one.

    Raises:
        UserError: If it cannot be opened, or nothing can be changed in it now.
    """
    from lesionlab.engine.store.project import Project

    project = Project.open(folder, user_data_dir=user_data_dir())
    try:
        project.check_writable()
    except UserError:
        project.close()
        raise
    return project
