"""Decoder versions in the store: what is kept stays, whatever happens meanwhile."""

from __future__ import annotations

import errno
import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from lesionlab.core.decoders import Origin
from lesionlab.core.errors import BugError, UserError
from lesionlab.core.prompts import Click, PromptSet
from lesionlab.core.proposals import ModelRef
from lesionlab.core.training_set import TrainingCase, TrainingSet
from lesionlab.engine.store.decoders import FOLDER, NewDecoder, titles
from lesionlab.engine.store.project import Project

BASE = ModelRef("compact", "c" * 64)
OTHER_BASE = ModelRef("sam", "d" * 64)
FROZEN = TrainingSet(
    (TrainingCase(1, "aa", "a.png", 0, "e" * 64, PromptSet((Click(1.0, 2.0),)), "g", 0),)
)


def new(data: bytes, *, base: ModelRef = BASE, frozen: TrainingSet | None = FROZEN) -> NewDecoder:
    origin = Origin.IMPORTED if frozen is None else Origin.RETRAINED
    card = {"corrections": 1, "of": data.decode()}
    return NewDecoder(data, base, base.sha256, origin, card, frozen)


def add(project: Project, *names: bytes) -> list[str]:
    return [project.add_decoder(new(name)).sha256 for name in names]


def in_use(project: Project) -> str:
    return project.decoder_in_use(base_sha256=BASE.sha256)


def before(project: Project) -> str | None:
    return project.decoder_before(base_sha256=BASE.sha256)


def use(project: Project, sha256: str) -> None:
    project.use_decoder(sha256, base_sha256=BASE.sha256)


def go_back(project: Project) -> str:
    use(project, before(project))
    return in_use(project)


def test_what_is_added_is_read_back_and_is_not_in_use(
    project: Project, user_data_dir: Path
) -> None:
    folder = project.folder
    made = project.add_decoder(new(b"one"))
    project.close()
    with Project.open(folder, user_data_dir=user_data_dir) as again:
        stored = again.decoder(made.sha256)
        assert stored == made
        assert stored.sha256 == hashlib.sha256(b"one").hexdigest()
        assert (stored.number, stored.base, stored.origin) == (1, BASE, Origin.RETRAINED)
        assert stored.card == {"corrections": 1, "of": "one"}
        assert again.training_set(stored.training_set_sha256) == FROZEN
        assert again.decoder_file(stored.sha256).read_bytes() == b"one"
        assert in_use(again) == BASE.sha256


def test_versions_are_listed_newest_first_for_their_own_base_only(project: Project) -> None:
    one, two = add(project, b"one", b"two")
    other = project.add_decoder(new(b"three", base=OTHER_BASE, frozen=None))
    assert [d.sha256 for d in project.decoders(base_sha256=BASE.sha256)] == [two, one]
    assert project.decoders(base_sha256=OTHER_BASE.sha256) == (other,)
    assert (other.origin, other.training_set_sha256) == (Origin.IMPORTED, "")


def test_the_same_decoder_twice_is_one_version_with_the_newer_card(project: Project) -> None:
    first = project.add_decoder(new(b"one"))
    again = project.add_decoder(replace(new(b"one"), card={"corrections": 2}))
    assert (again.number, again.card) == (first.number, {"corrections": 2})
    assert len(project.decoders(base_sha256=BASE.sha256)) == 1


def test_an_import_does_not_change_what_is_known_of_a_version_retrained_here(
    project: Project,
) -> None:
    """Equal bytes with another card: nobody may be told that it was proved here."""
    made = project.add_decoder(new(b"one"))
    project.add_decoder(replace(new(b"one", frozen=None), card={"judgement": "forged"}))
    stored = project.decoder(made.sha256)
    assert (stored.origin, stored.card) == (made.origin, made.card)


def test_a_version_imported_before_it_was_retrained_here_counts_as_retrained(
    project: Project,
) -> None:
    project.add_decoder(new(b"one", frozen=None))
    stored = project.add_decoder(new(b"one"))
    assert (stored.origin, stored.training_set_sha256) == (Origin.RETRAINED, FROZEN.sha256)


def test_going_back_goes_back_step_by_step_to_the_decoder_that_came_with_the_model(
    project: Project,
) -> None:
    one, two = add(project, b"one", b"two")
    assert before(project) is None
    use(project, one)
    use(project, two)
    assert go_back(project) == one
    assert go_back(project) == BASE.sha256
    assert before(project) is None


def test_a_way_back_is_not_a_step_of_its_own(project: Project) -> None:
    one, two, three = add(project, b"one", b"two", b"three")
    use(project, one)
    use(project, two)
    go_back(project)
    use(project, three)
    assert go_back(project) == one
    assert go_back(project) == BASE.sha256


def test_going_back_skips_what_was_deleted_and_choosing_again_changes_nothing(
    project: Project,
) -> None:
    one, two = add(project, b"one", b"two")
    for sha256 in (one, two, two):
        use(project, sha256)
    project.delete_decoder(one)
    assert before(project) == BASE.sha256


def test_each_base_has_its_own_history(project: Project) -> None:
    (one,) = add(project, b"one")
    use(project, one)
    assert project.decoder_in_use(base_sha256=OTHER_BASE.sha256) == OTHER_BASE.sha256
    assert project.decoder_before(base_sha256=OTHER_BASE.sha256) is None
    with pytest.raises(BugError):
        project.use_decoder(one, base_sha256=OTHER_BASE.sha256)
    with pytest.raises(UserError, match="no such decoder"):
        use(project, "f" * 64)
    assert in_use(project) == one


def test_a_version_in_use_is_not_deleted_and_one_that_was_used_is(project: Project) -> None:
    one, two = add(project, b"one", b"two")
    use(project, one)
    with pytest.raises(UserError, match="in use") as refused:
        project.delete_decoder(one)
    assert refused.value.remedy
    assert project.decoder_file(one).exists()
    use(project, two)
    project.delete_decoder(one)
    assert not project.decoder_file(one).exists()
    with pytest.raises(UserError, match="no such decoder"):
        project.decoder(one)
    with pytest.raises(UserError, match="no such decoder"):
        use(project, one)
    with pytest.raises(UserError, match="no such decoder"):
        project.delete_decoder(one)


def test_a_deleted_version_keeps_its_row_its_number_and_its_training_set(project: Project) -> None:
    one = project.add_decoder(new(b"one"))
    project.delete_decoder(one.sha256)
    (row,) = project._connection.execute("SELECT * FROM decoders").fetchall()
    assert (row["sha256"], row["deleted"]) == (one.sha256, 1)
    assert titles(project._connection) == {one.sha256: "Decoder 1"}
    assert project.training_set(FROZEN.sha256) == FROZEN
    assert project.add_decoder(new(b"two")).number == 2
    # Retrained again with the same outcome, it is the same version.
    assert project.add_decoder(new(b"one")).number == 1
    assert project.decoder_file(one.sha256).read_bytes() == b"one"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE training_sets SET content = '{}'",
        "DELETE FROM training_sets",
        "INSERT OR REPLACE INTO training_sets SELECT sha256, '{}', '' FROM training_sets",
        "UPDATE decoder_uses SET reader = 'somebody else'",
        "DELETE FROM decoder_uses",
        "INSERT OR REPLACE INTO decoder_uses SELECT * FROM decoder_uses",
    ],
)
def test_training_sets_and_the_history_of_use_cannot_be_changed(
    project: Project, statement: str
) -> None:
    (one,) = add(project, b"one")
    use(project, one)
    with pytest.raises(sqlite3.IntegrityError, match=r"frozen|append-only"):
        project._connection.execute(statement)
    assert project.training_set(FROZEN.sha256) == FROZEN
    assert in_use(project) == one


def test_a_project_open_elsewhere_can_be_read_and_nothing_in_it_changed(
    project: Project, user_data_dir: Path, decoded
) -> None:
    key = decoded(project)
    one, two = add(project, b"one", b"two")
    use(project, two)
    with Project.open(project.folder, user_data_dir=user_data_dir) as viewed:
        for change in (
            lambda: viewed.add_decoder(new(b"three")),
            lambda: use(viewed, one),
            lambda: viewed.delete_decoder(one),
            lambda: viewed.set_group(key, "patient 7"),
        ):
            with pytest.raises(UserError, match="only be viewed"):
                change()
        # A snapshot is what a trainer works on: it finds the files of the versions.
        assert viewed.decoder_file(one).read_bytes() == b"one"
        assert in_use(viewed) == two
    assert len(project.decoders(base_sha256=BASE.sha256)) == 2


def files_in(project: Project) -> list[str]:
    folder = project.store / FOLDER
    return sorted(os.listdir(folder)) if folder.exists() else []


@pytest.mark.parametrize("name", ["fsync", "replace"])
def test_a_full_disk_keeps_nothing_of_a_version(
    project: Project, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, name, full)
        with pytest.raises(UserError, match="disk is full") as error:
            project.add_decoder(new(b"one"))
    assert error.value.remedy
    assert files_in(project) == []
    assert project.decoders(base_sha256=BASE.sha256) == ()
    assert project.training_set(FROZEN.sha256) is None
    (one,) = add(project, b"one")
    assert project.decoder_file(one).read_bytes() == b"one"


def test_a_full_disk_met_by_the_database_keeps_nothing_of_a_version(
    project: Project, user_data_dir: Path
) -> None:
    pages = project._connection.execute("PRAGMA page_count").fetchone()[0]
    project._connection.execute(f"PRAGMA max_page_count = {pages}")
    large = replace(new(b"one"), card={"text": "x" * 100_000})
    with pytest.raises(UserError, match="disk is full"):
        project.add_decoder(large)
    assert project.decoders(base_sha256=BASE.sha256) == ()
    assert project.training_set(FROZEN.sha256) is None
    project.close()
    with Project.open(project.folder, user_data_dir=user_data_dir) as again:
        assert files_in(again) == []
        assert again.add_decoder(large).number == 1


def stray(project: Project, name: str) -> Path:
    path = project.store / FOLDER / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"left behind")
    return path


def test_what_a_killed_program_left_behind_goes_when_the_project_is_opened_to_be_changed(
    project: Project, user_data_dir: Path
) -> None:
    one, two = add(project, b"one", b"two")
    project.delete_decoder(two)
    strays = [stray(project, name) for name in (f"{'a' * 64}.safetensors", ".0123.tmp")]
    strays.append(stray(project, f"{two}.safetensors"))
    other = stray(project, "notes.txt")
    with Project.open(project.folder, user_data_dir=user_data_dir):
        # Somebody who only looks must not take away what the other one is just writing.
        assert all(path.exists() for path in strays)
    project.close()
    with Project.open(project.folder, user_data_dir=user_data_dir) as again:
        assert [path for path in strays if path.exists()] == []
        assert other.exists()
        assert again.decoder_file(one).read_bytes() == b"one"


def test_what_was_left_behind_and_cannot_be_removed_does_not_lock_anybody_out(
    project: Project, user_data_dir: Path
) -> None:
    (project.store / FOLDER / "a folder.safetensors").mkdir(parents=True)
    project.close()
    for _ in range(2):
        with Project.open(project.folder, user_data_dir=user_data_dir) as again:
            assert again.read_only == ""


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "A" * 64, "a" * 63])
def test_no_file_is_named_by_anything_but_a_hash(project: Project, name: str) -> None:
    with pytest.raises(BugError):
        project.decoder_file(name)


_WRITER = """
import sys
from pathlib import Path
from lesionlab.core.decoders import Origin
from lesionlab.core.proposals import ModelRef
from lesionlab.core.training_set import TrainingSet
from lesionlab.engine.store.decoders import NewDecoder
from lesionlab.engine.store.project import Project

project = Project.open(Path(sys.argv[1]), user_data_dir=Path(sys.argv[2]))
base = ModelRef("compact", "c" * 64)
for number in range(1_000_000):
    data = str(number).encode() * 300_000
    new = NewDecoder(data, base, base.sha256, Origin.RETRAINED, {"n": number}, TrainingSet(()))
    sha256 = project.add_decoder(new).sha256
    project.use_decoder(sha256, base_sha256=base.sha256)
    if number % 3 == 2:
        project.delete_decoder(before)
    before = sha256
    print(sha256, flush=True)
"""


@pytest.mark.parametrize("after", [1, 6])
def test_a_killed_process_leaves_each_version_whole_or_not_at_all(
    folder: Path, user_data_dir: Path, after: int
) -> None:
    command = [sys.executable, "-c", _WRITER, str(folder), str(user_data_dir)]
    acknowledged = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        for line in writer.stdout:
            acknowledged.append(line.strip())
            if len(acknowledged) == after:
                writer.send_signal(signal.SIGKILL)
    with Project.open(folder, user_data_dir=user_data_dir) as project:
        known = project.decoders(base_sha256=BASE.sha256)
        for stored in known:
            data = project.decoder_file(stored.sha256).read_bytes()
            assert hashlib.sha256(data).hexdigest() == stored.sha256
            assert project.training_set(stored.training_set_sha256) == TrainingSet(())
        assert acknowledged[-1] in {stored.sha256 for stored in known}
        # What is in use is always there: it was put to use after it was kept.
        assert project.decoder(in_use(project)).number >= len(acknowledged)
        assert project.add_decoder(new(b"next")).number > len(acknowledged)
