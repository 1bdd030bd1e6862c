"""Where a project lies, who may write it, and what happens when nobody can."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from collections import deque
from collections.abc import Callable
from pathlib import Path

import pytest

from lesionlab.core.errors import UserError
from lesionlab.core.saving_messages import Accept, SaveDraft, SetFlag
from lesionlab.core.worklist import WorkState
from lesionlab.engine.store import lock
from lesionlab.engine.store.lock import WriterLock
from lesionlab.engine.store.project import Project
from lesionlab.engine.store.schema import MIGRATIONS

Make = Callable[..., object]


@pytest.fixture
def write_protected(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Make a folder one that cannot be written; not by chmod, because the tests may run as root."""
    opened, mkdir = os.open, Path.mkdir

    def protect(folder: Path) -> None:
        def refuse(path: object) -> None:
            if Path(str(path)).is_relative_to(folder):
                raise OSError(errno.EROFS, "Read-only file system")

        def protected_open(path: object, flags: int, *rest: object, **options: object) -> int:
            if flags & os.O_CREAT:
                refuse(path)
            return opened(path, flags, *rest, **options)

        def protected_mkdir(path: Path, *rest: object, **options: object) -> None:
            if not path.exists():
                refuse(path)
            mkdir(path, *rest, **options)

        monkeypatch.setattr(os, "open", protected_open)
        monkeypatch.setattr(Path, "mkdir", protected_mkdir)

    return protect


def test_project_lies_in_the_folder(project: Project, folder: Path) -> None:
    assert project.store == folder.resolve() / ".lesionlab"
    assert (project.store / "project.sqlite").exists()
    assert project.notice == project.read_only == ""


def test_missing_folder(tmp_path: Path, user_data_dir: Path) -> None:
    with pytest.raises(UserError, match="no such folder"):
        Project.open(tmp_path / "gone", user_data_dir=user_data_dir)


def test_second_window_may_look_and_not_touch(
    project: Project, user_data_dir: Path, decoded: Make, draft: Make, proposal: Make, save_id: Make
) -> None:
    key = decoded(project)
    project.apply(Accept(save_id(), key, 0, draft(1)))
    with Project.open(project.folder, user_data_dir=user_data_dir) as second:
        assert "open elsewhere" in second.read_only
        assert lock.user_name() in second.read_only
        assert second.sync_paths(["a.png"])[0].state is WorkState.ACCEPTED
        assert second.lesions(key)[0].draft == draft(1)
        with pytest.raises(UserError, match="only be viewed") as caught:
            second.apply(SaveDraft(save_id(), key, 0, draft(2)))
        assert "Close it there" in caught.value.remedy
        # What the program finds out by itself does not reach the first window's project.
        other = decoded(second, "b.png", shows="bb")
        second.save_proposal(other, proposal())
        assert second.entry(other).state is WorkState.PROPOSED
        project.apply(SetFlag(save_id(), key, True))
    assert len(project.entries()) == 1
    project.close()
    with Project.open(project.folder, user_data_dir=user_data_dir) as third:
        assert third.read_only == ""


def test_the_lock_ends_with_its_process(folder: Path, user_data_dir: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from lesionlab.engine.store.project import Project\n"
        "p = Project.open(Path(sys.argv[1]), user_data_dir=Path(sys.argv[2]))\n"
        "print('open', flush=True); sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", program, str(folder), str(user_data_dir)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as other:
        assert other.stdout.readline() == "open\n"
        with Project.open(folder, user_data_dir=user_data_dir) as second:
            assert second.read_only
        other.kill()
        other.wait()
    with Project.open(folder, user_data_dir=user_data_dir) as project:
        assert project.read_only == ""


def test_folder_that_cannot_be_written(
    folder: Path,
    user_data_dir: Path,
    write_protected: Make,
    decoded: Make,
    draft: Make,
    save_id: Make,
) -> None:
    write_protected(folder.resolve())
    with Project.open(folder, user_data_dir=user_data_dir) as project:
        assert project.store.is_relative_to(user_data_dir)
        assert "cannot be written" in project.notice
        assert project.read_only == ""
        key = decoded(project)
        project.apply(Accept(save_id(), key, 0, draft(1)))
    with Project.open(folder, user_data_dir=user_data_dir) as again:
        assert again.lesions(key)[0].draft == draft(1)
        assert again.notice


def test_a_file_in_the_way_of_the_store(folder: Path, user_data_dir: Path) -> None:
    (folder / ".lesionlab").write_text("not a folder")
    with Project.open(folder, user_data_dir=user_data_dir) as project:
        assert project.notice
    assert (folder / ".lesionlab").read_text() == "not a folder"


def test_work_done_elsewhere_is_not_forgotten_when_the_folder_can_be_written_again(
    folder: Path, user_data_dir: Path, decoded: Make
) -> None:
    (folder / ".lesionlab").write_text("in the way")
    with Project.open(folder, user_data_dir=user_data_dir) as project:
        key = decoded(project)
    (folder / ".lesionlab").unlink()
    with Project.open(folder, user_data_dir=user_data_dir) as again:
        assert again.entries()[0].image_key == key


def test_existing_project_that_can_no_longer_be_written_is_shown(
    folder: Path,
    user_data_dir: Path,
    write_protected: Make,
    decoded: Make,
    draft: Make,
    save_id: Make,
) -> None:
    with Project.open(folder, user_data_dir=user_data_dir) as project:
        key = decoded(project)
        project.apply(Accept(save_id(), key, 0, draft(1)))
    write_protected(folder.resolve())
    with Project.open(folder, user_data_dir=user_data_dir) as again:
        assert "cannot be changed" in again.read_only
        assert again.lesions(key)[0].draft == draft(1)


def test_project_in_the_users_data_follows_a_moved_folder(
    folder: Path, user_data_dir: Path, decoded: Make, draft: Make, save_id: Make
) -> None:
    (folder / ".lesionlab").write_text("in the way")
    with Project.open(folder, user_data_dir=user_data_dir) as project:
        key = decoded(project)
        project.apply(Accept(save_id(), key, 0, draft(1)))
    stranger = folder.parent / "stranger"
    stranger.mkdir()
    (stranger / "a.png").write_bytes(b"of another size")
    moved = folder.rename(folder.parent / "elsewhere")
    with Project.open(stranger, user_data_dir=user_data_dir) as other:
        assert other.entries() == ()
    with Project.open(moved, user_data_dir=user_data_dir) as again:
        assert again.lesions(key)[0].draft == draft(1)
    # Once more: it remembers where the folder is now.
    moved.rename(folder)
    with Project.open(folder, user_data_dir=user_data_dir) as again:
        assert again.lesions(key)[0].draft == draft(1)


def test_damage_found_later_is_a_user_error(
    folder: Path, user_data_dir: Path, decoded: Make
) -> None:
    with Project.open(folder, user_data_dir=user_data_dir) as project:
        project.sync_paths([f"{number}.png" for number in range(2000)])
    database = folder / ".lesionlab" / "project.sqlite"
    with Project.open(folder, user_data_dir=user_data_dir) as project:
        data = bytearray(database.read_bytes())
        data[60 * 4096 :] = b"\xaa" * (len(data) - 60 * 4096)
        database.write_bytes(data)
        with pytest.raises(UserError, match="damaged"):
            project.entries()


def test_project_of_a_newer_program_is_refused(folder: Path, user_data_dir: Path) -> None:
    Project.open(folder, user_data_dir=user_data_dir).close()
    database = folder / ".lesionlab" / "project.sqlite"
    connection = sqlite3.connect(database)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    with pytest.raises(UserError, match="newer version"):
        Project.open(folder, user_data_dir=user_data_dir)


def test_somebody_elses_database_is_refused(folder: Path, user_data_dir: Path) -> None:
    (folder / ".lesionlab").mkdir()
    connection = sqlite3.connect(folder / ".lesionlab" / "project.sqlite")
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    with pytest.raises(UserError, match="not a LesionLab project"):
        Project.open(folder, user_data_dir=user_data_dir)


def test_full_disk_is_said_and_nothing_is_lost(
    project: Project, decoded: Make, draft: Make, save_id: Make
) -> None:
    key = decoded(project)
    project.apply(SaveDraft("first", key, 0, draft(1)))
    connection = project._connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    requests = [Accept(f"more {number}", key, 0, draft(number)) for number in range(100)]
    with pytest.raises(UserError, match="disk is full"):
        deque(map(project.apply, requests), maxlen=0)
    kept = [correction.work for correction in project.corrections()]
    connection.execute("PRAGMA max_page_count = 1000000")
    # The request that failed comes again, and is done now.
    project.apply(Accept(f"more {len(kept)}", key, 0, draft(len(kept))))
    expected = [draft(number) for number in range(len(kept) + 1)]
    assert [correction.work for correction in project.corrections()] == expected


def test_drive_that_cannot_lock_is_not_taken_for_a_second_window(
    folder: Path, user_data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = lock.try_to_lock
    refused = []

    def no_locks(descriptor: int) -> None:
        if not refused:
            refused.append(descriptor)
            raise OSError(errno.ENOLCK, "No locks available")
        real(descriptor)

    monkeypatch.setattr(lock, "try_to_lock", no_locks)
    with Project.open(folder, user_data_dir=user_data_dir) as project:
        assert project.store.is_relative_to(user_data_dir)
        assert project.read_only == ""


def test_lock_can_be_released_and_taken_again(tmp_path: Path) -> None:
    first, second = WriterLock(tmp_path / "lock"), WriterLock(tmp_path / "lock")
    assert first.acquire() == ""
    assert second.acquire() != ""
    first.release()
    first.release()
    assert second.acquire() == ""
    second.release()
