"""`lesionlab verify`, and what an export keeps of the record it was made from."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from lesionlab.cli.main import run
from lesionlab.core.edits import EditState
from lesionlab.core.errors import UserError
from lesionlab.core.masks import pack
from lesionlab.core.prompts import PromptSet
from lesionlab.core.records import Draft, Effort
from lesionlab.core.saving_messages import Accept
from lesionlab.engine.store.project import Project
from lesionlab.user_dirs import user_data_dir

HW = (20, 30)


def accept(project: Project, save_id: str) -> None:
    mask = np.zeros(HW, np.bool_)
    mask[3:12, 4 : 9 + len(save_id)] = True
    work = Draft(EditState(PromptSet(), (), "auto"), pack(mask), 0.9, "m" * 64, Effort())
    project.apply(Accept(save_id, 1, 0, work))


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    folder = tmp_path / "clinic"
    folder.mkdir()
    with Project.open(folder, user_data_dir=user_data_dir()) as project:
        (entry,) = project.sync_paths(["a.png"])
        project.record_decoded(entry.image_key, image_id="aa", hw=HW)
        accept(project, "first")
    return folder


@pytest.fixture
def exported(clinic: Path, tmp_path: Path) -> Path:
    assert run(["export", str(clinic), "--to", str(tmp_path / "to")]) == 0
    return tmp_path / "to"


@pytest.fixture
def database(clinic: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(clinic / ".lesionlab/project.sqlite")) as connection:
        yield connection


def verified(clinic: Path, exported: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict]:
    capsys.readouterr()
    status = run(["verify", str(clinic), "--export", str(exported), "--json"])
    return status, json.loads(capsys.readouterr().out)[0]


def cut_off(database: sqlite3.Connection, links: int) -> None:
    """Remove the newest links with all traces, as somebody would who knows how."""
    with database:
        (sql,) = database.execute(
            "SELECT sql FROM sqlite_schema WHERE name = 'chain_remains'"
        ).fetchone()
        database.execute("DROP TRIGGER chain_remains")
        database.execute("DELETE FROM chain WHERE number > ?", (links,))
        database.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = 'chain'", (links,))
        database.execute(sql)


def test_it_says_that_all_is_well_or_what_was_changed_first(
    clinic: Path, database: sqlite3.Connection, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["verify", str(clinic)]) == 0
    assert "all 3 links are as they were recorded" in capsys.readouterr().out
    with database:
        database.execute("DROP TRIGGER corrections_stay")
        database.execute("UPDATE corrections SET reader = 'somebody else'")
    assert run(["verify", str(clinic)]) == 1
    said = capsys.readouterr().out
    assert "broken at link 3 (correction, a.png, 20" in said
    assert "found: reader: somebody else" in said
    assert "what to do: " in said


def test_an_export_is_recorded_and_checked(
    clinic: Path, exported: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, record = verified(clinic, exported, capsys)
    assert (status, record["broken"], record["notes"], record["links"]) == (0, None, [], 4)
    (mask, *_) = sorted(exported.rglob("*.png"))
    mask.write_bytes(mask.read_bytes() + b"x")
    status, record = verified(clinic, exported, capsys)
    assert (status, record["broken"]["about"]) == (1, mask.name)
    mask.unlink()
    assert verified(clinic, exported, capsys)[1]["broken"]["actual"] == "no such file"


@pytest.mark.parametrize("left", [2, 3])
def test_an_end_cut_off_without_a_trace_is_found_by_an_export(
    clinic: Path,
    exported: Path,
    database: sqlite3.Connection,
    capsys: pytest.CaptureFixture[str],
    left: int,
) -> None:
    if left == 2:
        with database:
            database.execute("DROP TRIGGER corrections_remain")
            database.execute("DELETE FROM corrections")
    cut_off(database, left)
    assert run(["verify", str(clinic)]) == 0
    status, record = verified(clinic, exported, capsys)
    assert status == 1
    assert record["broken"]["what"] == (
        "The record is not the one that this export was made from."
        if left == 2
        else "The record does not know of this export."
    )


def test_an_export_of_what_is_open_elsewhere_says_that_it_has_no_link(
    clinic: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Project.open(clinic, user_data_dir=user_data_dir()) as project:
        assert run(["export", str(clinic), "--to", str(tmp_path / "to")]) == 0
        accept(project, "second")
    status, record = verified(clinic, tmp_path / "to", capsys)
    assert (status, record["broken"]) == (0, None)
    assert "no link of its own" in record["notes"][0]["what"]


def test_without_an_export_or_a_project_it_says_so(clinic: Path, tmp_path: Path) -> None:
    assert run(["verify", str(tmp_path)]) == 2
    assert run(["verify", str(clinic), "--export", str(clinic)]) == 2


def test_an_export_that_could_not_be_recorded_is_no_success(clinic: Path, tmp_path: Path) -> None:
    from lesionlab.engine.exchange.export import export

    def fail(*_: object) -> None:
        raise UserError("The disk is full.")

    with (
        Project.open(clinic, user_data_dir=user_data_dir()) as project,
        pytest.raises(UserError, match="full"),
    ):
        export(project, tmp_path / "to", record=fail)
