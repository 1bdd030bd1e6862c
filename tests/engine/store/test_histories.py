"""The undo history in the store, and work that stays with its image when the file changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from lesionlab.core.history import HistoryUpdate, StoredHistory
from lesionlab.core.records import Draft, LesionRecord
from lesionlab.core.saving_messages import Accept, SaveDraft, SetLesionCount
from lesionlab.engine.store.project import Project

Made = Callable[..., Draft]


def _update(first: int, *steps: str, position: int = 0) -> HistoryUpdate:
    return HistoryUpdate(first, steps, position, branch=7)


def test_a_history_grows_by_what_is_new_and_outlives_acceptance(
    project: Project, decoded: Callable[..., int], draft: Made, save_id: Callable[[], str]
) -> None:
    key = decoded(project)
    work = draft(1)
    project.apply(SaveDraft(save_id(), key, 0, replace(work, history=_update(0, "a", "b", "c"))))
    project.apply(
        SaveDraft(save_id(), key, 0, replace(work, history=_update(2, "d", "e", position=3)))
    )
    kept = StoredHistory(("a", "b", "d", "e"), 3, 4)
    assert project.lesions(key) == (LesionRecord(0, work, history=kept),)

    project.apply(Accept(save_id(), key, 0, replace(work, history=_update(4, position=1))))

    assert project.lesions(key) == (LesionRecord(0, work, True, replace(kept, position=1)),)


def test_a_history_with_a_gap_is_dropped_and_the_work_is_kept(
    project: Project, decoded: Callable[..., int], draft: Made, save_id: Callable[[], str]
) -> None:
    key = decoded(project)
    project.apply(SaveDraft(save_id(), key, 0, replace(draft(1), history=_update(5, "f"))))

    assert project.lesions(key) == (LesionRecord(0, draft(1)),)


def test_a_lesion_taken_away_takes_its_history_along(
    project: Project, decoded: Callable[..., int], draft: Made, save_id: Callable[[], str]
) -> None:
    key = decoded(project)
    for count in (2, 1, 2):
        project.apply(SetLesionCount(save_id(), key, count))
        if count == 2 and project.lesions(key)[1].draft is None:
            work = replace(draft(1), history=_update(0, "a"))
            project.apply(SaveDraft(save_id(), key, 1, work))
        project.apply(SetLesionCount(save_id(), key, 1))
        project.apply(SetLesionCount(save_id(), key, 2))
        assert project.lesions(key)[1] == LesionRecord(1)


def test_work_goes_to_the_image_it_was_done_on(
    project: Project, decoded: Callable[..., int], draft: Made, save_id: Callable[[], str]
) -> None:
    key = decoded(project)
    former = project.image(key).image_id
    project.record_decoded(key, image_id="of the same size", hw=project.image(key).hw)

    project.apply(SaveDraft(save_id(), key, 0, draft(1), former))

    assert project.lesions(key) == (LesionRecord(0),)
    project.record_decoded(key, image_id=former, hw=project.image(key).hw)
    assert project.lesions(key) == (LesionRecord(0, draft(1)),)
