"""Whole-mask edits by the engine, artefacts, and the way back to the proposal, in a session."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot
from scripted_link import HW, ScriptedLink, disc, proposal

from lesionlab.core.edit_target import EditTarget
from lesionlab.core.editing_messages import EditMask, MaskEdited, MaskOperation
from lesionlab.core.edits import Region, Replaced, Stroke
from lesionlab.core.errors import UserError
from lesionlab.core.masks import pack, unpack
from lesionlab.core.messages import Predict, RequestFailed
from lesionlab.core.records import LesionRecord
from lesionlab.core.saving_messages import Accept, SaveDraft
from lesionlab.ui.session import Session
from lesionlab.ui.whole_mask_edits import WholeMaskEdit

SMOOTH = WholeMaskEdit(MaskOperation.SMOOTH)
STROKE = Stroke(((5.0, 5.0),), 3.0, adds=True)
HAIR = Region(((0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0)), adds=True)


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(qtbot: QtBot, link: ScriptedLink, clock: Clock) -> Iterator[Session]:
    """Give a session that shows image 1 with its proposal, long enough to be seen."""
    session = Session(link.send, clock=clock)
    link.eventArrived.connect(session.handle)
    session.open(1)
    link.show_image(proposal=proposal())
    clock.now += 1
    yield session
    session.leave()


def reply(link: ScriptedLink, mask: np.ndarray) -> None:
    request = link.last(EditMask)
    answer = MaskEdited(request.image_key, request.revision, request.operation, pack(mask), 1.0)
    link.eventArrived.emit(link.sent.index(request) + 1, answer)


def test_an_operation_is_asked_with_the_present_mask_and_is_one_step(
    session: Session, link: ScriptedLink
) -> None:
    session.add_edit(STROKE)
    before = session.work.mask
    session.edit_whole_mask(WholeMaskEdit(MaskOperation.EXPAND, amount_px=4.0))
    request = link.last(EditMask)
    assert (request.operation, request.amount_px) == (MaskOperation.EXPAND, 4.0)
    assert np.array_equal(unpack(request.mask), before)
    assert session.is_computing
    speckled = np.random.default_rng(0).random(HW) < 0.5
    reply(link, speckled)
    assert not session.is_computing
    assert np.array_equal(session.work.mask, speckled)
    assert session.work.state.edits == (STROKE, Replaced("expand", pack(speckled)))
    session.undo()
    assert np.array_equal(session.work.mask, before)
    session.redo()
    assert np.array_equal(session.work.mask, speckled)


def test_an_answer_computed_from_an_older_mask_is_asked_for_again(
    session: Session, link: ScriptedLink
) -> None:
    session.edit_whole_mask(SMOOTH)
    session.add_edit(STROKE)
    reply(link, disc(9, 9, 4))
    assert session.work.state.edits == (STROKE,)
    assert np.array_equal(unpack(link.last(EditMask).mask), session.work.mask)
    reply(link, disc(20, 20, 4))
    assert np.array_equal(session.work.mask, disc(20, 20, 4))


@pytest.mark.parametrize("step", ["undo", "pick", "open"])
def test_an_answer_that_nobody_waits_for_any_more_changes_nothing(
    session: Session, link: ScriptedLink, step: str
) -> None:
    session.add_edit(STROKE)
    session.edit_whole_mask(SMOOTH)
    if step == "undo":
        session.undo()
    elif step == "pick":
        session.add_lesion()
    else:
        session.open(1)
        link.show_image(proposal=proposal())
    before = session.work.mask.copy()
    reply(link, disc(9, 9, 4))
    assert np.array_equal(session.work.mask, before)
    assert not session.is_computing


def test_what_changes_nothing_is_told_and_is_no_step(
    session: Session, link: ScriptedLink, qtbot: QtBot
) -> None:
    session.edit_whole_mask(SMOOTH)
    with qtbot.waitSignal(session.told):
        reply(link, session.work.mask)
    assert not session.work.history.can_undo


def test_accepting_waits_for_the_operation_and_for_its_result_to_be_seen(
    session: Session, link: ScriptedLink, clock: Clock, qtbot: QtBot
) -> None:
    session.edit_whole_mask(SMOOTH)
    session.accept()
    assert session.is_finishing
    with qtbot.waitSignal(session.accepted):
        reply(link, disc(40, 30, 9))
        assert not [r for r in link.sent if isinstance(r, Accept)]
        clock.now += 1
    assert np.array_equal(unpack(link.last(Accept).draft.mask), disc(40, 30, 9))


def test_a_failed_operation_is_told(session: Session, link: ScriptedLink, qtbot: QtBot) -> None:
    session.edit_whole_mask(SMOOTH)
    with qtbot.waitSignal(session.failed):
        link.eventArrived.emit(len(link.sent), RequestFailed(UserError("no"), image_key=1))
    assert not session.is_computing


def test_artefacts_are_undone_saved_and_brought_back(session: Session, link: ScriptedLink) -> None:
    mask = session.work.mask.copy()
    session.add_edit(HAIR, EditTarget.ARTEFACTS)
    assert session.work.artefacts[:9, :9].all()
    assert np.array_equal(session.work.mask, mask)
    session.save_now()
    draft = link.last(SaveDraft).draft
    assert np.array_equal(unpack(draft.artefacts), session.work.artefacts)
    session.undo()
    assert not session.work.artefacts.any()
    session.save_now()
    assert link.last(SaveDraft).draft.artefacts is None
    link.save_all()
    session.open(1)
    link.show_image(lesions=(LesionRecord(0, draft),))
    assert session.work.artefacts[:9, :9].all()
    assert session.work.state.artefacts == (HAIR,)


def test_operations_work_on_the_artefacts_while_those_are_marked(
    session: Session, link: ScriptedLink
) -> None:
    session.add_edit(HAIR, EditTarget.ARTEFACTS)
    session.edit_whole_mask(WholeMaskEdit(MaskOperation.EXPAND, EditTarget.ARTEFACTS, 2.0))
    assert unpack(link.last(EditMask).mask).sum() == 81
    reply(link, disc(10, 10, 9))
    assert np.array_equal(session.work.artefacts, disc(10, 10, 9))
    assert session.work.state.edits == ()


def test_another_lesion_takes_over_the_artefacts(session: Session, link: ScriptedLink) -> None:
    session.add_edit(HAIR, EditTarget.ARTEFACTS)
    session.add_lesion()
    assert session.work.artefacts[:9, :9].all()
    assert session.work.is_blank
    assert not session.work.history.can_undo
    session.undo()
    assert session.work.artefacts[:9, :9].all()


def test_another_proposal_keeps_the_artefacts(session: Session, link: ScriptedLink) -> None:
    session.add_edit(HAIR, EditTarget.ARTEFACTS)
    session.choose_proposal(session.image.proposals[0])
    assert session.work.artefacts.any()


def test_back_to_the_proposal_is_one_step_that_can_be_undone(
    session: Session, link: ScriptedLink
) -> None:
    session.add_click(30, 30, 1)
    link.answer(link.last(Predict), disc(30, 30, 3))
    session.add_edit(STROKE)
    painted = session.work.mask
    session.back_to_proposal()
    assert np.array_equal(session.work.mask, disc(40, 30, 12))
    assert session.work.prompts == session.image.proposals[0].prompts
    session.undo()
    assert np.array_equal(session.work.mask, painted)


def test_back_to_the_proposal_of_a_further_lesion_is_blank(session: Session) -> None:
    session.add_lesion()
    session.add_edit(STROKE)
    session.back_to_proposal()
    assert session.work.is_blank
    assert not session.work.mask.any()
