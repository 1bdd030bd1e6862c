from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lesionlab.engine.store.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Give a project without images, in the folder "images"."""
    folder = tmp_path / "images"
    folder.mkdir()
    with Project.open(folder, user_data_dir=tmp_path / "data") as project:
        yield project


@pytest.fixture
def to(tmp_path: Path) -> Path:
    """Give a folder to export to, which does not exist yet."""
    return tmp_path / "out"
