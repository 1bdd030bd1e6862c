"""The folder of an export: an older file goes only for a newer one that was checked."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from lesionlab.core.errors import UserError
from lesionlab.engine.exchange.journal import JOURNAL_NAME
from lesionlab.engine.exchange.target import MANIFEST_NAME, ExportFolder, unlike
from lesionlab.engine.store.files import sha256_of_file


def refuse(path: Path) -> None:
    raise unlike(path.name)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != JOURNAL_NAME)


def test_what_cannot_be_verified_leaves_the_old_file(tmp_path: Path) -> None:
    folder = ExportFolder(tmp_path)
    with folder.writing("case"):
        folder.put("a.txt", b"old")
    with pytest.raises(UserError, match="read back"), folder.writing("case"):
        folder.put("a.txt", b"new", verify=refuse)
    assert (tmp_path / "a.txt").read_bytes() == b"old"
    assert names_in(tmp_path) == ["a.txt"]


def test_another_export_knows_the_files_by_the_manifest(tmp_path: Path) -> None:
    folder = ExportFolder(tmp_path)
    sha256 = folder.put("sub/a.txt", b"old")
    folder.save()
    assert sha256 == sha256_of_file(tmp_path / "sub" / "a.txt")
    again = ExportFolder(tmp_path)
    assert again.conflicts(["sub/a.txt", "b.txt"]) == []
    again.put("sub/a.txt", b"new")
    (tmp_path / "sub" / "a.txt").write_bytes(b"edited by hand")
    assert again.conflicts(["sub/a.txt"]) == ["sub/a.txt"]
    with pytest.raises(UserError, match="changed since"):
        again.put("sub/a.txt", b"newer")
    again.save()
    ExportFolder(tmp_path, replace=True).put("sub/a.txt", b"newer")
    assert (tmp_path / "sub" / "a.txt").read_bytes() == b"newer"


def test_what_a_case_no_longer_has_goes_unless_somebody_changed_it(tmp_path: Path) -> None:
    folder = ExportFolder(tmp_path)
    with folder.writing("case 1"):
        for name in ("kept", "stale", "edited"):
            folder.put(name, b"1")
    with folder.writing("case 2"):
        folder.put("other", b"2")
    (tmp_path / "edited").write_bytes(b"by hand")
    with folder.writing("case 1"):
        folder.put("kept", b"1")
    assert names_in(tmp_path) == ["edited", "kept", "other"]


@pytest.mark.parametrize("name", ["../out.txt", "sub/../../out.txt", "/out-of-all.txt"])
def test_nothing_is_written_outside(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="leads out"):
        ExportFolder(tmp_path / "in").put(name, b"")
    assert not (tmp_path / "out.txt").exists()


def test_a_manifest_from_elsewhere_has_nothing_removed_outside(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"x")
    inside = tmp_path / "in"
    inside.mkdir()
    entry = {"sha256": sha256_of_file(victim), "of": "case"}
    files = {"../victim": entry, str(victim): entry}
    (inside / MANIFEST_NAME).write_text(json.dumps({"program": "LesionLab", "files": files}))
    with ExportFolder(inside).writing("case"):
        pass
    assert victim.exists()


@pytest.mark.parametrize("text", ["{", "[]", '{"program": "other"}', "[" * 100_000, ""])
def test_a_file_of_the_manifests_name_that_is_none_stays(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST_NAME).write_text(text)
    with pytest.raises(UserError, match="did not write"):
        ExportFolder(tmp_path)
    assert (tmp_path / MANIFEST_NAME).read_text() == text


def test_the_same_content_is_own_after_an_export_that_was_killed(tmp_path: Path) -> None:
    ExportFolder(tmp_path).put("a.txt", b"same")
    folder = ExportFolder(tmp_path)
    folder.put("a.txt", b"same")
    folder.save()
    assert folder.conflicts(["a.txt"]) == []
    folder.put("a.txt", b"newer")
    assert (tmp_path / "a.txt").read_bytes() == b"newer"
    assert names_in(tmp_path) == [MANIFEST_NAME, "a.txt"][::-1]


def test_another_export_removes_what_its_case_no_longer_has(tmp_path: Path) -> None:
    folder = ExportFolder(tmp_path)
    with folder.writing("case 1"):
        folder.put("kept", b"1")
        folder.put("stale", b"1")
        folder.put("passed on", b"1")
    folder.save()
    again = ExportFolder(tmp_path)
    with again.writing("case 2"):
        again.put("passed on", b"2")
    with again.writing("case 1"):
        again.put("kept", b"1")
    again.save()
    assert names_in(tmp_path) == ["kept", MANIFEST_NAME, "passed on"]
    with again.writing("case 2"):
        pass
    assert names_in(tmp_path) == ["kept", MANIFEST_NAME]


_KILLED = """
import os, sys
from pathlib import Path
from lesionlab.engine.exchange.target import ExportFolder

folder = ExportFolder(Path(sys.argv[1]))

def write(path):
    path.write_bytes(b"half")
    print(path.name)
    sys.stdout.flush()
    os.kill(os.getpid(), 9)

with folder.writing("case 1"):
    folder.put("ward/a.txt", b"first")
with folder.writing("case 2"):
    folder.put_file("ward/b.txt", write, verify=lambda path: None)
"""


def test_a_killed_export_is_gone_on_with(tmp_path: Path) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", _KILLED, str(tmp_path)], check=False, capture_output=True, text=True
    )
    stray = tmp_path / "ward" / killed.stdout.strip()
    assert stray.read_bytes() == b"half"
    folder = ExportFolder(tmp_path)
    assert folder.conflicts(["ward/a.txt"]) == []
    assert stray.exists()  # Only looking changes nothing.
    with folder.writing("case 1"):
        # Another content, as of a report that says when it was made.
        folder.put("ward/a.txt", b"second")
    folder.save()
    assert names_in(tmp_path / "ward") == ["a.txt"]
    assert (tmp_path / "ward" / "a.txt").read_bytes() == b"second"
    assert not (tmp_path / JOURNAL_NAME).exists()


def test_after_a_killed_export_a_changed_file_is_foreign(tmp_path: Path) -> None:
    ExportFolder(tmp_path).put("a.txt", b"first")
    (tmp_path / "a.txt").write_bytes(b"by hand")
    with pytest.raises(UserError, match="changed since"):
        ExportFolder(tmp_path).put("a.txt", b"second")


def test_two_exports_do_not_write_into_one_folder(tmp_path: Path) -> None:
    first, second = ExportFolder(tmp_path), ExportFolder(tmp_path)
    first.put("a.txt", b"1")
    with pytest.raises(UserError, match="Another export"):
        second.put("b.txt", b"2")
    first.save()
    second.put("b.txt", b"2")
    assert names_in(tmp_path) == ["a.txt", "b.txt", MANIFEST_NAME]


def test_a_journal_from_elsewhere_has_nothing_removed(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    hidden = f".{'0' * 16}.tmp"
    outside, ours = tmp_path / hidden, inside / "picture.png"
    for path in (outside, ours):
        path.write_bytes(b"x")
    (inside / "link").symlink_to(tmp_path)
    lines = [{"begun": name} for name in (f"../{hidden}", f"link/{hidden}", "picture.png")]
    lines += [{"begun": str(outside)}, {"name": 1}, [], 7]
    text = "\n".join(map(json.dumps, lines))
    (inside / JOURNAL_NAME).write_bytes(b"{\n\xff\n" + text.encode() + b'\n{"beg')
    ExportFolder(inside).put("a.txt", b"")
    assert outside.exists()
    assert ours.exists()
