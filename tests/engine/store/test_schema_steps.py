"""Projects made by the first version of the program open with all their work."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from lesionlab.core.prompts import prompts_to_json
from lesionlab.core.records import Draft, LesionRecord
from lesionlab.core.worklist import WorkState
from lesionlab.engine.store import schema
from lesionlab.engine.store.location import DATABASE_NAME, store_inside
from lesionlab.engine.store.mask_blobs import blob_from_mask
from lesionlab.engine.store.project import Project
from lesionlab.engine.store.schema import APPLICATION_ID, MIGRATIONS


@pytest.fixture
def work(draft: Callable[..., Draft]) -> Draft:
    # Nobody wrote down then what computed it.
    return replace(draft(1), computed_with="")


@pytest.fixture
def database(folder: Path, work: Draft) -> Path:
    """Give a database of version 1 with an accepted image and one under way."""
    path = store_inside(folder) / DATABASE_NAME
    path.parent.mkdir()
    made = {
        "mask": blob_from_mask(work.mask),
        "prompts": json.dumps(prompts_to_json(work.state.prompts)),
        "strokes": '[{"path_xy": [[1.0, 2.0], [3.0, 4.5]], "radius_px": 2.5, "adds": false}]',
        "source": work.state.source,
        "predicted_iou": work.predicted_iou,
        "model_sha256": work.model_sha256,
        "seconds": work.effort.seconds,
        "clicks": work.effort.clicks,
        "box_edits": work.effort.box_edits,
        "stroke_count": work.effort.strokes,
    }
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.executescript(MIGRATIONS[0])
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
        for key, name in enumerate("ab", start=1):
            (folder / f"{name}.png").write_bytes(name.encode())
            image = {"image_id": name, "height": 40, "width": 60, "px_per_mm": 7.5}
            insert(connection, "images", image)
            file = {"image_key": key, "path": f"{name}.png", "image_id": name}
            insert(connection, "files", file)
        correction = {
            "save_id": "old",
            "image_id": "a",
            "path": "a.png",
            "lesion": 0,
            "mask_sha256": work.mask.sha256,
            "accepted_at": "2025-01-02T03:04:05.678+00:00",
            "reader": "anna",
            "program_version": "0.1",
        }
        insert(connection, "corrections", {**correction, **made})
        saved = {"image_id": "b", "lesion": 0, "saved_at": "2025-01-02T03:04:05+00:00"}
        insert(connection, "drafts", {**saved, **made})
        insert(connection, "saves", {"save_id": "old"})
        connection.commit()
    return path


def insert(connection: sqlite3.Connection, table: str, row: dict[str, object]) -> None:
    marks = ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", [*row.values()])


def version_of(database: Path) -> int:
    with contextlib.closing(sqlite3.connect(database)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def assert_all_is_there(project: Project, work: Draft) -> None:
    assert [e.state for e in project.entries()] == [WorkState.ACCEPTED, WorkState.CORRECTED]
    assert project.lesions(1) == (LesionRecord(0, work, accepted=True),)
    assert project.lesions(2) == (LesionRecord(0, work, accepted=False),)
    (correction,) = project.corrections()
    assert (correction.work, correction.mask_sha256) == (work, work.mask.sha256)
    assert (correction.accepted_at[:10], correction.reader) == ("2025-01-02", "anna")
    assert (correction.group, correction.is_open) == ("", False)
    assert project.image(1).px_per_mm == 7.5


def test_the_work_of_version_1_is_all_there_and_no_decoder_is_in_use(
    database: Path, folder: Path, user_data_dir: Path, work: Draft
) -> None:
    with Project.open(folder, user_data_dir=user_data_dir) as project:
        assert project.read_only == ""
        assert_all_is_there(project, work)
        assert project.decoders(base_sha256="0" * 64) == ()
        assert project.decoder_in_use(base_sha256="0" * 64) == "0" * 64
        project.set_group(1, "patient 7")
        (correction,) = project.corrections()
        assert correction.group == "patient 7"
    assert version_of(database) == len(MIGRATIONS)


def test_a_project_of_version_1_that_is_open_elsewhere_can_be_looked_at(
    database: Path, folder: Path, user_data_dir: Path, work: Draft
) -> None:
    with (
        Project.open(folder, user_data_dir=user_data_dir),
        Project.open(folder, user_data_dir=user_data_dir) as second,
    ):
        assert second.read_only
        assert_all_is_there(second, work)


def test_a_step_that_is_interrupted_leaves_version_1_whole_and_is_done_next_time(
    database: Path,
    folder: Path,
    user_data_dir: Path,
    work: Draft,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as patch:
        # The second step fails at its end, as if it had been killed there.
        broken = f"{MIGRATIONS[1]} INSERT INTO no_such_table VALUES (1);"
        patch.setattr(schema, "MIGRATIONS", (MIGRATIONS[0], broken, *MIGRATIONS[2:]))
        with pytest.raises(sqlite3.OperationalError):
            Project.open(folder, user_data_dir=user_data_dir)
    assert version_of(database) == 1
    with Project.open(folder, user_data_dir=user_data_dir) as project:
        assert_all_is_there(project, work)
        assert project.training_set("0" * 64) is None
