"""A project's database from elsewhere: what it brings beside our tables never acts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from lesionlab.core.saving_messages import SetFlag
from lesionlab.engine.store.project import Project


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Give the closed project's database, opened by somebody else, with one image in it."""
    folder = tmp_path / "images"
    folder.mkdir()
    with Project.open(folder, user_data_dir=tmp_path / "data") as project:
        project.sync_paths(["a.png"])
    with closing(sqlite3.connect(folder / ".lesionlab" / "project.sqlite")) as connection:
        yield connection


@pytest.mark.parametrize(
    "script",
    [
        "CREATE TRIGGER spy AFTER UPDATE ON files BEGIN"
        " UPDATE files SET path = '../../secret.png' WHERE image_key = NEW.image_key; END",
        "CREATE VIEW more AS SELECT * FROM files",
        "ALTER TABLE files ADD COLUMN more TEXT",
        "DROP TABLE saves",
    ],
)
def test_foreign_tables_and_triggers_are_left_behind(
    database: sqlite3.Connection, tmp_path: Path, script: str
) -> None:
    with database:
        database.execute(script)
    database.close()
    with Project.open(tmp_path / "images", user_data_dir=tmp_path / "data") as project:
        assert "damaged" in project.notice
        (entry,) = project.entries()
        project.apply(SetFlag("flag", entry.image_key, True))
        assert project.entry(entry.image_key).path == "a.png"
    with Project.open(tmp_path / "images", user_data_dir=tmp_path / "data") as project:
        assert project.notice == ""


def test_our_own_database_is_taken_as_it_is(database: sqlite3.Connection, tmp_path: Path) -> None:
    database.execute("ANALYZE")
    database.close()
    with Project.open(tmp_path / "images", user_data_dir=tmp_path / "data") as project:
        assert project.notice == ""
