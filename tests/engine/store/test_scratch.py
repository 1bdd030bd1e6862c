"""Temporary folders go with their process, also with one that was killed."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from lesionlab.engine.store import scratch
from lesionlab.engine.store.scratch import ScratchFolder

_KILLED = """
import os
from lesionlab.engine.store.scratch import ScratchFolder

folder = ScratchFolder()
(folder.path / "masks.png").write_bytes(b"x")
print(folder.path.parent, flush=True)
os.kill(os.getpid(), 9)
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


def left_by_a_killed_process() -> Path:
    killed = subprocess.run(
        [sys.executable, "-c", _KILLED], check=False, capture_output=True, text=True
    )
    return Path(killed.stdout.strip())


def grow_old(folder: Path) -> None:
    os.utime(folder / "lock", (1e9, 1e9))


def test_it_is_removed_with_all_that_is_in_it(place: Path) -> None:
    with ScratchFolder() as folder:
        (folder / "inner").mkdir()
        (folder / "inner" / "file").write_bytes(b"x")
    assert not list(place.iterdir())


def test_what_a_killed_process_left_is_removed_with_the_next(place: Path) -> None:
    left = left_by_a_killed_process()
    assert (left / "content" / "masks.png").exists()
    with ScratchFolder():
        assert left.exists()  # So young that its process might be about to lock it.
    grow_old(left)
    with ScratchFolder():
        assert not left.exists()


def test_one_in_use_stays(place: Path) -> None:
    with ScratchFolder() as first:
        grow_old(first.parent)
        with ScratchFolder():
            assert first.exists()


def test_links_and_folders_of_others_stay(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = left_by_a_killed_process()
    grow_old(left)
    elsewhere = place / "elsewhere"
    left.rename(elsewhere)
    left.symlink_to(elsewhere)
    without_lock = place / f"{scratch._PREFIX}x"
    without_lock.mkdir()
    with ScratchFolder():
        assert (elsewhere / "content" / "masks.png").exists()
        assert without_lock.exists()
    left.unlink()
    elsewhere.rename(left)
    monkeypatch.setattr(os, "getuid", lambda: left.stat().st_uid + 1, raising=False)
    with ScratchFolder():
        assert left.exists()
