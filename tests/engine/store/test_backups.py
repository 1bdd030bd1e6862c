"""Backups by number, and what is recovered of a database that was really damaged."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lesionlab.core.errors import UserError
from lesionlab.core.records import Draft
from lesionlab.core.saving_messages import Accept, SaveDraft
from lesionlab.engine.store.backups import (
    BACKUPS_NAME,
    Known,
    is_out_of_date,
    known_backups,
    list_backups,
    make_backup,
    restore,
    surplus,
)
from lesionlab.engine.store.location import DATABASE_NAME
from lesionlab.engine.store.project import Project

IMAGES = 40
PAGE = 4096


@pytest.fixture
def worked(
    folder: Path,
    user_data_dir: Path,
    decoded: Callable[..., int],
    draft: Callable[..., Draft],
    save_id: Callable[[], str],
) -> Path:
    """A folder with accepted masks of 40 images and drafts of every fourth; gives its store."""
    with Project.open(folder, user_data_dir=user_data_dir) as project:
        for number in range(IMAGES):
            key = decoded(project, f"{number:02}.png", shows=f"image {number:02}")
            project.apply(Accept(save_id(), key, 0, draft(number)))
            if number % 4 == 0:
                project.apply(SaveDraft(save_id(), key, 0, draft(number + 100)))
        return project.store


def _masks(project: Project) -> dict[str, str]:
    return {each.path: each.work.mask.sha256 for each in project.corrections()}


def _open(store: Path, user_data_dir: Path) -> Project:
    return Project.open(store.parent, user_data_dir=user_data_dir)


def test_a_backup_is_numbered_checked_and_can_be_restored(
    worked: Path,
    user_data_dir: Path,
    draft: Callable[..., Draft],
    save_id: Callable[[], str],
) -> None:
    assert is_out_of_date(worked)
    with _open(worked, user_data_dir) as project:
        # Beside a writer that holds the database open.
        first = make_backup(worked)
        project.apply(Accept(save_id(), 1, 0, draft(500)))
        before = _masks(project)
    assert first.path.name == "project-0001.sqlite"
    (listed,) = list_backups(worked)
    assert (listed.number, listed.accepted, listed.problem) == (1, IMAGES, "")

    restore(worked, 1)

    with _open(worked, user_data_dir) as project:
        assert len(_masks(project)) == IMAGES
        assert len(list(project.corrections())) == IMAGES
    assert {path.suffix for path in (worked / BACKUPS_NAME).iterdir()} == {".sqlite"}
    # The present one was backed up first, and can be had back.
    assert [each.number for each in known_backups(worked)] == [2, 1]
    restore(worked, 2)
    with _open(worked, user_data_dir) as project:
        assert _masks(project) == before


def test_a_damaged_backup_is_listed_as_such_and_not_restored(worked: Path) -> None:
    path = make_backup(worked).path
    data = bytearray(path.read_bytes())
    data[5 * PAGE : 9 * PAGE] = random.Random(1).randbytes(4 * PAGE)
    path.write_bytes(data)
    before = (worked / DATABASE_NAME).read_bytes()

    assert list_backups(worked)[0].problem
    for number in (1, 7):
        with pytest.raises(UserError, match="cannot be restored"):
            restore(worked, number)
    assert (worked / DATABASE_NAME).read_bytes() == before


def test_nothing_half_made_is_left_when_the_database_is_damaged(worked: Path) -> None:
    database = worked / DATABASE_NAME
    data = bytearray(database.read_bytes())
    data[4 * PAGE :] = random.Random(2).randbytes(len(data) - 4 * PAGE)
    database.write_bytes(data)

    with pytest.raises(UserError, match="damaged"):
        make_backup(worked)

    assert os.listdir(worked / BACKUPS_NAME) == []


def test_a_backup_is_out_of_date_when_something_was_written(
    worked: Path, user_data_dir: Path, draft: Callable[..., Draft], save_id: Callable[[], str]
) -> None:
    path = make_backup(worked).path
    os.utime(path)
    assert not is_out_of_date(worked)
    with _open(worked, user_data_dir) as project:
        os.utime(path, (0, 0))
        assert is_out_of_date(worked)
        os.utime(path)
        project.apply(Accept(save_id(), 1, 0, draft(500)))
        os.utime(worked / f"{DATABASE_NAME}-wal", (2e9, 2e9))
        assert is_out_of_date(worked)


def test_the_newest_ones_and_one_a_day_are_kept(tmp_path: Path) -> None:
    now = datetime(2025, 6, 30, 12, tzinfo=UTC)
    known = [Known(100 - n, tmp_path, now - timedelta(hours=3 * n)) for n in range(200)]

    dropped = {each.number for each in surplus(known[:100])}

    kept = [each for each in known[:100] if each.number not in dropped]
    assert kept[:10] == known[:10]
    days = [each.made.date() for each in kept]
    assert len(set(days)) == 13
    assert len(kept) == 10 + len(set(days) - {day.date() for day in (now, now - timedelta(1))})


Damage = Callable[[Path], None]


def _pages(seed: int, count: int) -> Damage:
    def overwrite(database: Path) -> None:
        chance, data = random.Random(seed), bytearray(database.read_bytes())
        for _ in range(count):
            at = chance.randrange(1, len(data) // PAGE) * PAGE
            data[at : at + PAGE] = chance.randbytes(PAGE)
        database.write_bytes(data)

    return overwrite


def _header(database: Path) -> None:
    data = bytearray(database.read_bytes())
    data[:PAGE] = bytes(PAGE)
    database.write_bytes(data)


def _schema(database: Path) -> None:
    """Damage the page of the list of tables that is not the first one."""
    data = bytearray(database.read_bytes())
    at = int.from_bytes(data[108:112], "big") * PAGE - PAGE
    data[at : at + PAGE] = bytes(PAGE)
    database.write_bytes(data)


def _cut(share: float) -> Damage:
    def cut(database: Path) -> None:
        os.truncate(database, int(database.stat().st_size * share))

    return cut


DAMAGES: dict[str, Damage] = {
    **{f"{count} pages, seed {seed}": _pages(seed, count) for seed in range(5) for count in (1, 6)},
    "header": _header,
    "half": _cut(0.5),
    "nine tenths": _cut(0.9),
    "nothing left": _cut(0),
    "schema": _schema,
    "another file": lambda database: database.write_bytes(b"not a database at all" * 400),
    "gone": Path.unlink,
}


@pytest.mark.parametrize("name", DAMAGES)
def test_with_a_backup_no_mask_of_it_is_lost(
    name: str,
    worked: Path,
    user_data_dir: Path,
    draft: Callable[..., Draft],
    save_id: Callable[[], str],
) -> None:
    with _open(worked, user_data_dir) as project:
        before = _masks(project)
        make_backup(worked)
        project.apply(Accept(save_id(), 2, 0, draft(700)))
        drafts = {key: project.lesions(key)[0] for key in (1, 5, 9)}
    DAMAGES[name](worked / DATABASE_NAME)

    with _open(worked, user_data_dir) as project:
        after = _masks(project)
        assert after.items() >= {p: m for p, m in before.items() if p != "01.png"}.items()
        assert {key: project.lesions(key)[0] for key in drafts} == drafts
        assert not project.read_only
        # It can be worked on, and all is whole.
        project.apply(Accept(save_id(), 1, 0, draft(800)))
        make_backup(worked)
        if project.notice:
            assert "damaged" in project.notice
            assert "backup 1" in project.notice
            assert list((worked / "aside").iterdir())


@pytest.mark.parametrize("seed", range(6))
def test_without_a_backup_what_can_be_read_is_kept_and_the_rest_is_named(
    seed: int, worked: Path, user_data_dir: Path
) -> None:
    with _open(worked, user_data_dir) as project:
        before = _masks(project)
    with sqlite3.connect(worked / DATABASE_NAME) as connection:
        root = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'corrections'"
        ).fetchone()[0]
    connection.close()
    database = worked / DATABASE_NAME
    data = bytearray(database.read_bytes())
    chance = random.Random(seed)
    # A leaf of a table, so that rows are lost and the indexes still know them.
    leaves = [page for page in range(root, len(data) // PAGE) if data[page * PAGE] == 13]
    at = chance.choice(leaves) * PAGE
    data[at : at + PAGE] = chance.randbytes(PAGE)
    database.write_bytes(data)

    with _open(worked, user_data_dir) as project:
        after = _masks(project)
        assert after.items() <= before.items()
        assert len(after) > IMAGES // 2
        lost = sorted(before.keys() - after.keys())
        for path in lost[:5]:
            assert path in project.notice
        if not lost and "Accepted masks" in project.notice:
            pytest.fail(project.notice)
    # Once recovered, it is whole.
    with _open(worked, user_data_dir) as project:
        assert not project.notice


def test_a_log_that_was_deleted_costs_what_it_held_and_no_more(
    worked: Path, user_data_dir: Path, draft: Callable[..., Draft], save_id: Callable[[], str]
) -> None:
    project = _open(worked, user_data_dir)
    before = _masks(project)
    project.apply(Accept(save_id(), 2, 0, draft(700)))
    files = {path.name: path.read_bytes() for path in worked.iterdir() if path.is_file()}
    project.close()
    for path in worked.glob(f"{DATABASE_NAME}*"):
        path.unlink()
    (worked / DATABASE_NAME).write_bytes(files[DATABASE_NAME])

    with _open(worked, user_data_dir) as again:
        assert _masks(again).keys() == before.keys()
        assert not again.notice


def test_when_nothing_can_be_read_it_says_so(worked: Path, user_data_dir: Path) -> None:
    (worked / DATABASE_NAME).write_bytes(b"not a database at all" * 400)

    with _open(worked, user_data_dir) as project:
        assert "begins anew" in project.notice
        assert "no mask is missing" not in project.notice
        assert list(project.corrections()) == []
    (aside,) = (worked / "aside").iterdir()
    assert (aside / DATABASE_NAME).read_bytes() == b"not a database at all" * 400


@pytest.mark.parametrize("blob", [b"", b"\x89PNG nothing more", None])
@pytest.mark.parametrize("column", ["mask", "edits"])
def test_one_damaged_piece_of_work_stops_nothing_else(
    worked: Path, user_data_dir: Path, column: str, blob: bytes | None
) -> None:
    connection = sqlite3.connect(worked / DATABASE_NAME)
    content = blob if column == "mask" else "[{"
    if content is not None:
        connection.execute("DROP TRIGGER corrections_stay")
        for table in ("drafts", "corrections"):
            connection.execute(
                f"UPDATE {table} SET {column} = ? WHERE image_id IN ('image 00', 'image 01')",
                (content,),
            )
    connection.commit()
    connection.close()

    with _open(worked, user_data_dir) as project:
        is_damaged = content is not None
        for key in (1, 2):
            (record,) = project.lesions(key)
            assert bool(record.damaged) == is_damaged
            assert (record.draft is None) == is_damaged
        assert project.lesions(3)[0].draft is not None
