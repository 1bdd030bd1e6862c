"""Projects, looked at without opening them, since opening a folder makes a project of it."""

from __future__ import annotations

from pathlib import Path

from lesionlab.user_dirs import user_data_dir


def project_store(folder: Path) -> Path | None:
    """Give where the data of a folder's project lies, or None if it has no project."""
    from lesionlab.engine.store.location import has_project, store_inside, store_outside

    folder = folder.resolve()
    stores = (store_inside(folder), store_outside(folder, user_data_dir=user_data_dir()))
    return next(filter(has_project, stores), None)
