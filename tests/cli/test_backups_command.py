from __future__ import annotations

import json
from pathlib import Path

import pytest

from lesionlab.cli.main import run
from lesionlab.engine.store.project import Project
from lesionlab.user_dirs import user_data_dir


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "clinic"
    folder.mkdir()
    with Project.open(folder, user_data_dir=user_data_dir()) as project:
        project.sync_paths(["a.png"])
    return folder


def test_backups_are_made_listed_and_restored(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["backups", str(folder), "make"]) == 0
    with Project.open(folder, user_data_dir=user_data_dir()) as project:
        project.sync_paths(["b.png"])
        # Not under the hands of a window that has it open.
        assert run(["backups", str(folder), "restore", "1"]) == 2
    assert run(["backups", str(folder), "restore", "1"]) == 0
    capsys.readouterr()

    assert run(["backups", str(folder), "list", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [(each["number"], each["problem"]) for each in listed] == [(2, ""), (1, "")]
    assert run(["backups", str(folder), "list"]) == 0
    assert "good" in capsys.readouterr().out
    with Project.open(folder, user_data_dir=user_data_dir()) as project:
        assert [entry.path for entry in project.entries()] == ["a.png"]


def test_there_must_be_a_project_and_such_a_backup(folder: Path, tmp_path: Path) -> None:
    assert run(["backups", str(tmp_path), "list"]) == 2
    assert run(["backups", str(folder), "restore", "9"]) == 2
