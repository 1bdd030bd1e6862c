"""Scale and group that a file's header gives, and frames as files."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from lesionlab.core.saving_messages import SetScale
from lesionlab.engine.imaging.facts import ImageFacts
from lesionlab.engine.store.project import Project

HW = (40, 60)
PATIENT = "patient\n\nDOE 4711"


def record(project: Project, path: str, *, shows: str, facts: ImageFacts) -> int:
    (project.folder / path.split("#")[0]).touch()
    (entry,) = project.sync_paths([path])
    project.record_decoded(entry.image_key, image_id=shows, hw=HW, facts=facts)
    return entry.image_key


def group(project: Project, key: int) -> str:
    image = project.image(key)
    assert image is not None
    return image.group


def test_images_of_one_patient_are_one_group_that_does_not_say_who(project: Project) -> None:
    first = record(project, "a.dcm", shows="aa", facts=ImageFacts(identity=PATIENT))
    second = record(project, "b.dcm", shows="bb", facts=ImageFacts(identity=PATIENT))
    other = record(project, "c.dcm", shows="cc", facts=ImageFacts(identity="patient\n\n1"))
    unknown = record(project, "d.dcm", shows="dd", facts=ImageFacts())
    assert group(project, first) == group(project, second)
    assert len({group(project, key) for key in (first, other, unknown)}) == 3
    assert group(project, unknown) == ""
    for file in project.store.rglob("*"):
        assert not file.is_file() or b"4711" not in file.read_bytes()


def test_two_projects_call_a_patient_differently(
    project: Project, tmp_path: Path, user_data_dir: Path
) -> None:
    first = record(project, "a.dcm", shows="aa", facts=ImageFacts(identity=PATIENT))
    (tmp_path / "others").mkdir()
    with Project.open(tmp_path / "others", user_data_dir=user_data_dir) as other:
        second = record(other, "a.dcm", shows="aa", facts=ImageFacts(identity=PATIENT))
        assert group(other, second) != group(project, first)


def test_what_is_known_stays(project: Project, save_id: Callable[[], str]) -> None:
    key = record(project, "a.dcm", shows="aa", facts=ImageFacts())
    project.set_group(key, "by hand")
    project.apply(SetScale(save_id(), key, 12.0))
    record(project, "b.dcm", shows="aa", facts=ImageFacts(50.0, PATIENT))
    image = project.image(key)
    assert image is not None
    assert (image.group, image.px_per_mm) == ("by hand", 12.0)
    other = record(project, "c.dcm", shows="cc", facts=ImageFacts(50.0, PATIENT))
    image = project.image(other)
    assert image is not None
    assert image.px_per_mm == 50


def test_a_frame_changes_with_its_file(project: Project) -> None:
    key = record(project, "a.dcm#2", shows="aa", facts=ImageFacts())
    assert project.path_of(key) == project.folder / "a.dcm#2"
    assert project.shows_known_image(key)
    (project.folder / "a.dcm").write_bytes(b"more")
    assert not project.shows_known_image(key)


def test_frames_of_a_copied_file_are_not_taken_for_another_frame(project: Project) -> None:
    record(project, "a.dcm#2", shows="aa", facts=ImageFacts())
    shutil.copy2(project.folder / "a.dcm", project.folder / "b.dcm")
    entries = project.sync_paths(["b.dcm#1", "b.dcm#2"])
    assert [project.image(entry.image_key) for entry in entries] == [None, None]
    os.replace(project.folder / "a.dcm", project.folder / "c.dcm")
    first, second = project.sync_paths(["c.dcm#1", "c.dcm#2"])
    assert project.image(first.image_key) is None
    assert project.image(second.image_key) is not None
