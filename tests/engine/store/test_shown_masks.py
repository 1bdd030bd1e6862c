"""Accepting a mask as it was shown: the very one, or nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lesionlab.core.errors import UserError
from lesionlab.core.records import Draft, Effort
from lesionlab.core.saving_messages import SaveDraft, SetLesionCount
from lesionlab.core.worklist import WorkState
from lesionlab.core.worklist_messages import AcceptShown, Reopen
from lesionlab.engine.store.project import Project

Make = Callable[..., object]


def test_a_proposal_is_accepted_as_shown_and_cost_nothing(
    project: Project, decoded: Make, proposal: Make, save_id: Make
) -> None:
    key = decoded(project)
    assert project.work_to_accept(key, 0).draft is None
    made = proposal(seed=1)
    project.save_proposal(key, made, is_default=True)
    request = AcceptShown(save_id(), key, 0, made.mask.sha256)

    assert project.apply(request) is WorkState.ACCEPTED
    assert project.apply(request) is WorkState.ACCEPTED  # sent again after an engine's death
    (correction,) = project.corrections()
    assert correction.work.mask == made.mask
    assert correction.work.effort == Effort()
    assert correction.work.state.source == made.source
    assert correction.proposal_model == made.model
    assert project.work_to_accept(key, 0).draft is None
    assert project.apply(Reopen(save_id(), key)) is WorkState.CORRECTED
    assert project.work_to_accept(key, 0).draft.mask == made.mask


def test_another_mask_than_the_one_shown_is_refused(
    project: Project, decoded: Make, draft: Callable[..., Draft], proposal: Make, save_id: Make
) -> None:
    key = decoded(project)
    made = proposal(seed=1)
    project.save_proposal(key, made, is_default=True)
    project.apply(SaveDraft(save_id(), key, 0, draft(2)))

    with pytest.raises(UserError, match="changed"):
        project.apply(AcceptShown(save_id(), key, 0, made.mask.sha256))
    assert project.apply(AcceptShown(save_id(), key, 0, draft(2).mask.sha256)) is (
        WorkState.ACCEPTED
    )


def test_a_second_lesion_has_no_proposal(
    project: Project, decoded: Make, proposal: Make, save_id: Make
) -> None:
    key = decoded(project)
    project.save_proposal(key, proposal(seed=1), is_default=True)
    project.apply(SetLesionCount(save_id(), key, 2))
    assert project.work_to_accept(key, 1).draft is None
    with pytest.raises(UserError):
        project.apply(AcceptShown(save_id(), key, 5, "x"))
