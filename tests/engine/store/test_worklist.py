"""Files that come, go, move and change under the project."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lesionlab.core.errors import UserError
from lesionlab.core.saving_messages import Accept, SetFlag
from lesionlab.core.worklist import WorkState
from lesionlab.engine.store.project import Project

Make = Callable[..., object]


def test_keys_are_stable_and_the_order_is_the_scans(project: Project) -> None:
    first = project.sync_paths(["b.png", "ward/Läsion 1.png"])
    second = project.sync_paths(["ward/Läsion 1.png", "a.png", "b.png"])
    assert [entry.path for entry in second] == ["ward/Läsion 1.png", "a.png", "b.png"]
    assert (second[0], second[2]) == (first[1], first[0])
    assert len({entry.image_key for entry in second}) == 3
    assert project.path_of(second[0].image_key) == project.folder / "ward" / "Läsion 1.png"
    assert project.sync_paths([]) == ()


def test_ten_thousand_paths(project: Project, user_data_dir: Path) -> None:
    paths = [f"IMG_{number}.png" for number in range(10_000)]
    entries = project.sync_paths(paths)
    assert [entry.path for entry in entries] == paths
    assert project.sync_paths(paths) == entries
    project.mark_missing(paths)
    assert project.counts()[WorkState.TODO] == 10_000


def test_error_is_kept_until_the_file_can_be_read(project: Project, decoded: Make) -> None:
    (entry,) = project.sync_paths(["a.png"])
    changed = project.record_error(entry.image_key, UserError("The file is empty."))
    assert changed.error == "The file is empty."
    assert project.sync_paths(["a.png"])[0].error == "The file is empty."
    assert decoded(project) == entry.image_key
    assert project.entry(entry.image_key).error == ""


def test_renamed_file_is_recognised_at_once_and_for_certain_when_decoded(
    project: Project, decoded: Make, draft: Make, save_id: Make
) -> None:
    key = decoded(project, "old.png")
    project.apply(Accept(save_id(), key, 0, draft(1)))
    project.apply(SetFlag(save_id(), key, True))
    (project.folder / "sub").mkdir()
    (project.folder / "old.png").rename(project.folder / "sub" / "new.png")
    (entry,) = project.sync_paths(["sub/new.png"])
    project.mark_missing(["sub/new.png"])
    assert entry.state is WorkState.FLAGGED
    assert project.lesions(entry.image_key)[0].draft == draft(1)
    assert [e.path for e in project.entries()] == ["sub/new.png"]
    assert [e.path for e in project.entries(lost_too=True)] == ["sub/new.png"]
    # The guess was wrong: it shows something else after all.
    entry = project.record_decoded(entry.image_key, image_id="other", hw=(40, 60))
    assert entry.state is WorkState.TODO
    assert [e.path for e in project.entries(lost_too=True)] == ["old.png", "sub/new.png"]


def test_copy_with_another_time_is_recognised_by_content(
    project: Project, decoded: Make, draft: Make, save_id: Make
) -> None:
    key = decoded(project, "old.png")
    project.apply(Accept(save_id(), key, 0, draft(1)))
    shutil.copyfile(project.folder / "old.png", project.folder / "new.png")
    os.utime(project.folder / "new.png", (1, 1))
    (project.folder / "old.png").unlink()
    (entry,) = project.sync_paths(["new.png"])
    assert entry.state is WorkState.TODO
    entry = project.record_decoded(entry.image_key, image_id="aa", hw=(40, 60))
    assert entry.state is WorkState.ACCEPTED


def test_files_alike_in_size_and_time_are_no_evidence(
    project: Project, decoded: Make, draft: Make, save_id: Make
) -> None:
    for path, shows in (("1.bmp", "aa"), ("2.bmp", "bb")):
        key = decoded(project, path, shows=shows)
        os.utime(project.folder / path, (1, 1))
        project.record_decoded(key, image_id=shows, hw=(40, 60))
        project.apply(Accept(save_id(), key, 0, draft(1)))
    (project.folder / "1.bmp").rename(project.folder / "3.bmp")
    (entry,) = project.sync_paths(["3.bmp"])
    assert entry.state is WorkState.TODO


def test_replaced_file_is_a_new_image_and_the_old_work_stays(
    project: Project, decoded: Make, draft: Make, save_id: Make
) -> None:
    key = decoded(project)
    project.apply(Accept(save_id(), key, 0, draft(1)))
    project.apply(SetFlag(save_id(), key, True))
    assert decoded(project, shows="bb") == key
    assert project.entry(key).state is WorkState.TODO
    assert [c.work for c in project.corrections()] == [draft(1)]
    # And back again.
    assert project.record_decoded(key, image_id="aa", hw=(40, 60)).state is WorkState.ACCEPTED


def test_missing_files_come_back(project: Project, decoded: Make) -> None:
    decoded(project)
    project.mark_missing([])
    assert project.entries() == ()
    assert sum(project.counts().values()) == 0
    assert len(project.entries(lost_too=True)) == 1
    project.sync_paths(["a.png"])
    assert len(project.entries()) == 1


@pytest.mark.parametrize("shows", ["aa", "bb"])
def test_whole_folder_moved(
    folder: Path, user_data_dir: Path, decoded: Make, draft: Make, save_id: Make, shows: str
) -> None:
    with Project.open(folder, user_data_dir=user_data_dir) as project:
        key = decoded(project, "sub/a.png", shows=shows)
        project.apply(Accept(save_id(), key, 0, draft(1)))
    moved = folder.rename(folder.parent / "elsewhere")
    with Project.open(moved, user_data_dir=user_data_dir) as project:
        (entry,) = project.sync_paths(["sub/a.png"])
        assert entry.image_key == key
        assert entry.state is WorkState.ACCEPTED
        assert project.path_of(key) == moved.resolve() / "sub" / "a.png"
