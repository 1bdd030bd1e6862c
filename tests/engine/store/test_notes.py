"""Notes, diagnosis, labels and reopening: they belong to the image and survive everything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from lesionlab.core.records import Draft, Effort
from lesionlab.core.saving_messages import Accept, SetLesionCount
from lesionlab.core.worklist import WorkState
from lesionlab.core.worklist_messages import Reopen, SetDiagnosis, SetLabels, SetNote
from lesionlab.engine.store.project import Project

Make = Callable[..., object]


def annotate(project: Project, key: int, save_id: Make) -> None:
    project.apply(SetNote(save_id(), key, "  hair over the border \n"))
    project.apply(SetDiagnosis(save_id(), key, "nevus"))
    project.apply(SetLabels(save_id(), key, ("unsure", "Atlas", " ", "unsure")))


def test_notes_are_kept_with_the_image(
    project: Project, decoded: Make, save_id: Make, folder: Path, user_data_dir: Path
) -> None:
    key = decoded(project, "a.png")
    annotate(project, key, save_id)
    (folder / "sub").mkdir()
    (folder / "a.png").rename(folder / "sub" / "b.png")
    project.close()

    with Project.open(folder, user_data_dir=user_data_dir) as again:
        (entry,) = again.sync_paths(["sub/b.png"])
        assert (entry.note, entry.diagnosis) == ("hair over the border", "nevus")
        assert entry.labels == ("Atlas", "unsure")
        again.apply(SetLabels(save_id(), entry.image_key, ()))
        assert again.entry(entry.image_key).labels == ()


def test_notes_on_a_file_that_nobody_opened_go_to_its_image(
    project: Project, decoded: Make, save_id: Make
) -> None:
    (entry,) = project.sync_paths(["a.png"])
    annotate(project, entry.image_key, save_id)
    assert project.entry(entry.image_key).diagnosis == "nevus"

    assert decoded(project, "a.png") == entry.image_key
    assert project.entry(entry.image_key).labels == ("Atlas", "unsure")

    # Another picture under the same name is another image, without these notes.
    decoded(project, "a.png", shows="other")
    assert project.entry(entry.image_key).note == ""
    assert project.entry(decoded(project, "c.png")).diagnosis == "nevus"


def test_the_files_date_is_known_before_and_after_it_is_decoded(
    project: Project, decoded: Make, folder: Path
) -> None:
    (folder / "a.png").write_bytes(b"aa" * 10)
    date = (folder / "a.png").stat().st_mtime
    (entry,) = project.sync_paths(["a.png"])
    assert entry.file_date == pytest.approx(date)
    decoded(project, "a.png")
    assert project.entry(entry.image_key).file_date > 0
    assert project.sync_paths(["gone.png"])[0].file_date == 0


def test_reopening_makes_drafts_of_the_accepted_masks_and_keeps_them(
    project: Project, decoded: Make, draft: Callable[..., Draft], save_id: Make
) -> None:
    key = decoded(project)
    project.apply(SetLesionCount(save_id(), key, 2))
    for lesion in (0, 1):
        assert project.entry(key).accepted_at == 0 or lesion
        project.apply(Accept(save_id(), key, lesion, draft(lesion)))
    accepted_at = project.entry(key).accepted_at
    assert accepted_at > 1.7e9
    reopen = Reopen(save_id(), key)

    assert project.apply(reopen) is WorkState.CORRECTED
    records = project.lesions(key)
    assert [record.accepted for record in records] == [False, False]
    assert records[1].draft == replace(draft(1), effort=Effort())
    assert len(list(project.corrections())) == 2

    for lesion in (0, 1):
        project.apply(Accept(save_id(), key, lesion, draft(5)))
    assert project.apply(reopen) is WorkState.ACCEPTED  # sent again after an engine's death


def test_reopening_what_was_never_accepted_does_nothing(
    project: Project, decoded: Make, save_id: Make
) -> None:
    key = decoded(project)
    assert project.apply(Reopen(save_id(), key)) is WorkState.TODO
