from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot
from scripted_link import HW, MODEL, ScriptedLink, disc, proposal

from lesionlab.core.classifier_messages import MakeCandidates
from lesionlab.core.edits import EditState, Stroke, compose
from lesionlab.core.errors import UserError
from lesionlab.core.history import StoredHistory
from lesionlab.core.masks import pack, unpack
from lesionlab.core.messages import Predict, RequestFailed, ShowImage
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.core.proposals import IMAGE_PROMPTS, ModelRef
from lesionlab.core.records import Draft, Effort, LesionRecord
from lesionlab.core.saving_messages import Accept, Saved, SaveDraft, SetLesionCount
from lesionlab.core.worklist import WorkState
from lesionlab.ui.lesion_work import MASKS_KEPT
from lesionlab.ui.proposal_picker import ProposalPicker
from lesionlab.ui.session import Session


class Clock:
    """Time that passes when the test says so."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(qtbot: QtBot, link: ScriptedLink, clock: Clock) -> Iterator[Session]:
    """Give a session that has asked for image 1."""
    session = Session(link.send, clock=clock)
    link.eventArrived.connect(session.handle)
    session.open(1)
    yield session
    session.leave()


@pytest.fixture
def proposed(session: Session, link: ScriptedLink, clock: Clock) -> Session:
    """Give a session that shows image 1 with its proposal, long enough to be seen."""
    link.show_image(proposal=proposal())
    clock.now += 1
    return session


def test_the_default_proposal_is_where_the_work_begins(proposed: Session) -> None:
    assert np.array_equal(proposed.work.mask, disc(40, 30, 12))
    assert proposed.work.state.source == "Grad-CAM"
    assert not proposed.work.history.can_undo


def test_a_proposal_that_comes_later_is_shown_when_it_comes(
    session: Session, link: ScriptedLink
) -> None:
    link.show_image()
    assert session.image.is_preparing

    link.propose(proposal())

    assert not session.image.is_preparing
    assert np.array_equal(session.work.mask, disc(40, 30, 12))


def test_a_proposal_never_replaces_what_she_has_begun(session: Session, link: ScriptedLink) -> None:
    link.show_image()
    session.add_click(10, 10, 1)
    link.answer(link.last(Predict), disc(10, 10, 5))

    link.propose(proposal())

    assert np.array_equal(session.work.mask, disc(10, 10, 5))
    assert [p.source for p in session.image.proposals] == ["Grad-CAM"]


def test_only_the_answer_to_the_newest_click_stays(proposed: Session, link: ScriptedLink) -> None:
    proposed.add_click(30, 30, 1)
    first = link.last(Predict)
    proposed.add_click(50, 30, 1)
    second = link.last(Predict)
    assert second.prompts.clicks == (Click(30, 30), Click(50, 30))

    link.answer(second, disc(50, 30, 9))
    link.answer(first, disc(30, 30, 3))

    assert np.array_equal(proposed.work.mask, disc(50, 30, 9))


def test_an_answer_for_the_image_before_is_not_shown(proposed: Session, link: ScriptedLink) -> None:
    proposed.add_click(30, 30, 1)
    late = link.last(Predict)
    proposed.open(2)
    link.show_image(proposal=proposal(mask=disc(20, 20, 6)))

    link.answer(late, disc(30, 30, 3))

    assert np.array_equal(proposed.work.mask, disc(20, 20, 6))


def test_undo_and_redo_go_over_points_box_and_strokes(
    proposed: Session, link: ScriptedLink
) -> None:
    masks = [proposed.work.mask]
    proposed.add_click(30, 30, 1)
    link.answer(link.last(Predict), disc(30, 30, 14))
    masks.append(proposed.work.mask)
    proposed.set_box(Box(10, 10, 50, 50), finished=True)
    link.answer(link.last(Predict), disc(30, 30, 18))
    masks.append(proposed.work.mask)
    proposed.add_edit(Stroke(((5.0, 5.0), (20.0, 5.0)), 3.0, adds=True))
    masks.append(proposed.work.mask)
    asked = len(link.all(Predict))

    undone = []
    for _ in range(3):
        undone.append(proposed.work.mask)
        proposed.undo()
    redone = []
    for _ in range(4):
        redone.append(proposed.work.mask)
        proposed.redo()

    assert all(map(np.array_equal, undone, masks[::-1]))
    assert all(map(np.array_equal, redone, masks))
    assert len(link.all(Predict)) == asked


def test_a_drag_asks_all_the_way_but_is_one_step(proposed: Session, link: ScriptedLink) -> None:
    for x in (21, 22, 23):
        proposed.set_box(Box(x, 10, 60, 50), finished=False)
    link.answer(link.last(Predict), disc(40, 30, 10))
    assert np.array_equal(proposed.work.mask, disc(40, 30, 10))
    asked = len(link.all(Predict))

    proposed.set_box(Box(23, 10, 60, 50), finished=True)

    assert len(link.all(Predict)) == asked
    assert len(proposed.work.history.states) == 2
    assert proposed.work.effort.box_edits == 1


def test_a_drag_taken_back_leaves_nothing(proposed: Session, link: ScriptedLink) -> None:
    before = proposed.work.prompts.box
    proposed.set_box(Box(30, 10, 60, 50), finished=False)
    link.answer(link.last(Predict), disc(45, 30, 8))

    proposed.set_box(before, finished=True)

    assert np.array_equal(proposed.work.mask, disc(40, 30, 12))
    assert not proposed.work.history.can_undo
    assert not proposed.is_saving


def test_a_click_on_a_blank_lesion_is_the_first_pass(session: Session, link: ScriptedLink) -> None:
    link.show_image()

    session.add_click(10, 12, 1)

    assert link.last(Predict).prompts == PromptSet(clicks=(Click(10, 12),), initial=1)
    session.remove_click(0)
    assert session.work.prompts is None
    assert not session.work.mask.any()


def test_removing_the_last_click_of_a_proposal_goes_back_to_auto(
    session: Session, link: ScriptedLink
) -> None:
    session_auto = proposal(source="auto")
    link.show_image()
    link.propose(type(session_auto)("auto", PromptSet(), session_auto.mask, 0.9, MODEL.ref))
    session.add_click(3, 3, 0)
    assert link.last(Predict).prompts == PromptSet(clicks=(Click(3, 3, 0),))

    session.remove_click(0)

    assert session.work.prompts == PromptSet()
    assert np.array_equal(session.work.mask, disc(40, 30, 12))


def test_an_edit_is_sent_to_be_saved_soon(
    proposed: Session, link: ScriptedLink, qtbot: QtBot
) -> None:
    proposed.add_edit(Stroke(((5.0, 5.0),), 3.0, adds=True))
    assert proposed.is_saving

    qtbot.waitUntil(lambda: bool(link.all(SaveDraft)), timeout=2000)
    draft = link.last(SaveDraft)
    assert np.array_equal(unpack(draft.draft.mask), proposed.work.mask != 0)
    assert draft.draft.effort.strokes == 1
    assert proposed.is_saving

    link.say(Saved(draft.save_id, 1, WorkState.CORRECTED), to=draft)
    assert not proposed.is_saving


def test_leaving_saves_at_once(proposed: Session, link: ScriptedLink) -> None:
    proposed.add_edit(Stroke(((5.0, 5.0),), 3.0, adds=True))

    proposed.open(2)

    assert [type(r) for r in link.sent[-2:]] == [SaveDraft, ShowImage]


def test_looking_at_an_image_saves_nothing(proposed: Session, link: ScriptedLink) -> None:
    proposed.open(2)

    assert not link.all(SaveDraft)


def test_a_draft_comes_back_exactly(session: Session, link: ScriptedLink) -> None:
    stroke = Stroke(((5.0, 5.0),), 3.0, adds=True)
    mask = compose(disc(40, 30, 12), [stroke])
    state = EditState(PromptSet((Click(40, 30),), None, 1), (stroke,), "Grad-CAM")
    effort = Effort(10.0, 1, 0, 1)
    draft = Draft(state, pack(mask), 0.8, MODEL.ref.sha256, effort, computed_with="cuda")

    link.show_image(lesions=(LesionRecord(0, draft),))

    assert np.array_equal(session.work.mask, mask)
    assert session.work.state == state
    assert session.work.effort == draft.effort
    assert session.work.estimate.predicted_iou == 0.8
    assert session.work.draft().computed_with == "cuda"
    assert not link.all(Predict)
    session.add_click(10, 10, 1)
    link.answer(link.last(Predict), mask)
    assert session.work.draft().computed_with == "scripted"


def test_a_draft_saved_before_the_answer_came_is_asked_again(
    proposed: Session, link: ScriptedLink
) -> None:
    proposed.add_click(30, 30, 1)
    proposed.open(2)
    saved = link.last(SaveDraft)
    assert saved.draft.model_sha256 == ""

    proposed.open(1)
    link.show_image(lesions=(LesionRecord(0, saved.draft),))

    assert link.last(Predict).prompts == saved.draft.state.prompts
    assert len(link.all(Predict)) == 2


def test_coming_back_before_the_store_knows_shows_the_newest_work(
    proposed: Session, link: ScriptedLink
) -> None:
    proposed.add_edit(Stroke(((5.0, 5.0),), 3.0, adds=True))
    mask = proposed.work.mask
    proposed.open(2)
    proposed.open(1)

    link.show_image(proposal=proposal())

    assert np.array_equal(proposed.work.mask, mask)


def test_accepting_sends_exactly_what_is_shown(proposed: Session, link: ScriptedLink) -> None:
    proposed.accept()

    accepted = link.last(Accept)
    assert np.array_equal(unpack(accepted.draft.mask), proposed.work.mask != 0)
    assert accepted.draft.state.source == "Grad-CAM"
    assert accepted.draft.predicted_iou == 0.88


def test_a_mask_that_was_not_seen_is_not_accepted(session: Session, link: ScriptedLink) -> None:
    link.show_image(proposal=proposal())

    session.accept()

    assert not link.all(Accept)
    assert not session.is_finishing


def test_accepting_waits_for_the_answer_and_until_it_was_seen(
    proposed: Session, link: ScriptedLink, clock: Clock, qtbot: QtBot
) -> None:
    proposed.add_click(30, 30, 1)
    proposed.accept()
    assert proposed.is_finishing
    assert not link.all(Accept)

    link.answer(link.last(Predict), disc(30, 30, 15))
    assert not link.all(Accept)
    clock.now += 1
    qtbot.waitUntil(lambda: bool(link.all(Accept)), timeout=2000)

    assert np.array_equal(unpack(link.last(Accept).draft.mask), disc(30, 30, 15))


@pytest.mark.parametrize("change", ["click", "undo", "leave"])
def test_an_acceptance_that_waits_is_called_off(
    proposed: Session, link: ScriptedLink, clock: Clock, change: str, qtbot: QtBot
) -> None:
    proposed.add_click(30, 30, 1)
    proposed.accept()
    clock.now += 1

    {
        "click": lambda: proposed.add_click(2, 2, 0),
        "undo": proposed.undo,
        "leave": lambda: proposed.open(2),
    }[change]()
    link.answer(link.all(Predict)[0], disc(30, 30, 15))
    link.answer(link.last(Predict), disc(30, 30, 15))
    qtbot.wait(20)

    assert not link.all(Accept)
    assert not proposed.is_finishing


def test_when_the_model_fails_the_acceptance_ends_and_she_is_told(
    proposed: Session, link: ScriptedLink, qtbot: QtBot
) -> None:
    proposed.add_click(30, 30, 1)
    proposed.accept()

    with qtbot.waitSignal(proposed.failed):
        link.say(RequestFailed(UserError("Out of memory."), 1), to=link.last(Predict))

    assert not proposed.is_finishing
    proposed.accept()
    assert len(link.all(Predict)) == 2


def test_an_empty_mask_is_not_accepted(
    session: Session, link: ScriptedLink, clock: Clock, qtbot: QtBot
) -> None:
    link.show_image()
    clock.now += 1

    with qtbot.waitSignal(session.failed):
        session.accept()

    assert not link.all(Accept)


def test_an_edit_after_accepting_is_work_again(proposed: Session, link: ScriptedLink) -> None:
    proposed.accept()
    assert proposed.work.accepted

    proposed.add_edit(Stroke(((5.0, 5.0),), 3.0, adds=True))

    assert not proposed.work.accepted
    assert proposed.is_saving


def test_lesions_keep_their_own_work(proposed: Session, link: ScriptedLink) -> None:
    proposed.add_lesion()
    assert link.last(SetLesionCount).lesion_count == 2
    assert not proposed.work.mask.any()
    proposed.add_click(70, 50, 1)
    late = link.last(Predict)
    assert late.lesion == 1

    proposed.pick_lesion(0)
    link.answer(late, disc(70, 50, 4))
    assert np.array_equal(proposed.work.mask, disc(40, 30, 12))

    proposed.pick_lesion(1)
    assert np.array_equal(proposed.work.mask, disc(70, 50, 4))
    proposed.remove_last_lesion()
    assert link.last(SetLesionCount).lesion_count == 1


def test_choosing_a_proposal_can_be_undone(proposed: Session, link: ScriptedLink) -> None:
    other = proposal(source="Score-CAM", mask=disc(20, 20, 8))
    proposed.make_candidates()
    link.say(RequestFailed(UserError("x")), to=link.last(MakeCandidates))
    assert not proposed.image.makes_candidates
    link.propose(other, is_default=False)

    proposed.choose_proposal(other)
    assert np.array_equal(proposed.work.mask, disc(20, 20, 8))

    proposed.undo()
    assert np.array_equal(proposed.work.mask, disc(40, 30, 12))


def test_what_the_image_itself_proposes_is_kept_where_nobody_clicks(
    proposed: Session, link: ScriptedLink, qtbot: QtBot
) -> None:
    mask = pack(disc(20, 20, 8))
    own = replace(
        proposal(source=IMAGE_PROMPTS, mask=disc(20, 20, 8)),
        prompts=PromptSet(base=mask),
        model=ModelRef("image-prompts", "7" * 64),
        computed_with="encoder openvino on cpu; decoder openvino on cpu",
    )
    link.propose(own, is_default=False)
    asked = len(link.sent)
    proposed.choose_proposal(own)
    assert np.array_equal(proposed.work.mask, disc(20, 20, 8))
    assert proposed.work.is_settled
    assert not any(isinstance(request, Predict) for request in link.sent[asked:])
    draft = proposed.work.draft()
    assert (draft.state.source, draft.model_sha256) == (IMAGE_PROMPTS, "7" * 64)
    assert draft.computed_with == own.computed_with
    proposed.add_click(40, 40, 1)
    assert link.last(Predict).prompts.base == mask
    assert [click.x for click in link.last(Predict).prompts.clicks] == [40]

    picker = ProposalPicker()
    qtbot.addWidget(picker)
    picker.show_proposals(
        [own],
        pixels=np.zeros((*HW, 3), np.uint8),
        chosen=IMAGE_PROMPTS,
        can_pick=True,
        is_preparing=False,
        is_making_more=False,
    )
    (button,) = picker.findChildren(QToolButton)
    assert button.text() == "Image itself"
    assert button.isChecked()
    assert "CAM" not in button.toolTip()


def test_time_counts_only_while_the_window_is_active(
    session: Session, link: ScriptedLink, clock: Clock
) -> None:
    link.show_image(proposal=proposal())
    clock.now += 10
    session.effort_clock.set_active(False)
    clock.now += 1000
    session.effort_clock.set_active(True)
    clock.now += 5

    session.accept()

    assert link.last(Accept).draft.effort.seconds == pytest.approx(15)


def test_nothing_is_edited_in_a_read_only_project(proposed: Session, link: ScriptedLink) -> None:
    proposed.read_only = True
    sent = len(link.sent)

    proposed.add_click(1, 1, 1)
    proposed.add_edit(Stroke(((5.0, 5.0),), 3.0, adds=True))
    proposed.set_box(Box(1, 1, 5, 5))
    proposed.accept()
    proposed.add_lesion()
    proposed.leave()

    assert len(link.sent) == sent


def test_what_could_not_be_saved_is_sent_again(
    proposed: Session, link: ScriptedLink, qtbot: QtBot
) -> None:
    proposed.add_edit(Stroke(((5.0, 5.0),), 3.0, adds=True))
    proposed.save_now()
    draft = link.last(SaveDraft)
    with qtbot.waitSignal(proposed.failed):
        link.say(RequestFailed(UserError("The disk is full."), 1, draft.save_id), to=draft)
    assert proposed.saver.has_failed

    proposed.saver.retry()

    assert not proposed.saver.has_failed
    assert [r.save_id for r in link.all(SaveDraft)] == [draft.save_id] * 2


def test_an_older_draft_never_comes_back_over_a_newer_one(
    proposed: Session, link: ScriptedLink
) -> None:
    proposed.add_edit(Stroke(((5.0, 5.0),), 3.0, adds=True))
    proposed.save_now()
    old = link.last(SaveDraft)
    link.say(RequestFailed(UserError("The disk is full."), 1, old.save_id), to=old)
    proposed.add_edit(Stroke(((9.0, 9.0),), 3.0, adds=True))
    proposed.save_now()

    proposed.saver.retry()

    assert len([r for r in link.all(SaveDraft) if r.save_id == old.save_id]) == 1


def test_a_draft_refused_while_a_newer_one_is_under_way_does_not_come_back(
    proposed: Session, link: ScriptedLink
) -> None:
    for x in (5.0, 9.0):
        proposed.add_edit(Stroke(((x, x),), 3.0, adds=True))
        proposed.save_now()
    old, new = link.all(SaveDraft)

    link.say(RequestFailed(UserError("The disk is full."), 1, old.save_id), to=old)
    link.say(Saved(new.save_id, 1, WorkState.CORRECTED), to=new)
    proposed.saver.retry()

    assert not proposed.saver.has_failed
    assert link.all(SaveDraft) == [old, new]


def test_a_refused_lesion_is_added_before_work_on_it_is_saved(
    proposed: Session, link: ScriptedLink
) -> None:
    proposed.add_lesion()
    added = link.last(SetLesionCount)
    link.say(RequestFailed(UserError("The disk is full."), 1, added.save_id), to=added)

    proposed.add_edit(Stroke(((5.0, 5.0),), 3.0, adds=True))
    proposed.save_now()

    assert link.sent[-2:] == [added, link.last(SaveDraft)]


def test_an_image_shown_again_after_a_restart_changes_nothing(
    proposed: Session, link: ScriptedLink
) -> None:
    proposed.add_edit(Stroke(((5.0, 5.0),), 3.0, adds=True))
    mask = proposed.work.mask

    link.show_image(proposal=proposal(mask=np.zeros(HW, bool)))

    assert np.array_equal(proposed.work.mask, mask)


def _record_of(link: ScriptedLink, *, accepted: bool = False) -> LesionRecord:
    """Give lesion 0 as a store has it that kept all that was sent."""
    history, draft = StoredHistory((), 0, 0), None
    for request in link.sent:
        if isinstance(request, SaveDraft | Accept):
            draft = request.draft
            history = history.updated(draft.history)
    stored = replace(history, on_disk=len(history.steps))
    return LesionRecord(0, replace(draft, history=None), accepted, stored)


def test_undo_goes_on_where_it_was_after_the_image_was_left(
    proposed: Session, link: ScriptedLink, clock: Clock
) -> None:
    before = proposed.work.mask
    proposed.add_click(30, 30, 1)
    link.answer(link.last(Predict), disc(30, 30, 14))
    clicked = proposed.work.mask
    proposed.add_edit(Stroke(((5.0, 5.0), (20.0, 5.0)), 3.0, adds=True))
    painted = proposed.work.mask
    proposed.open(2)
    link.save_all()
    link.show_image(proposal=proposal())

    proposed.open(1)
    link.show_image(lesions=(_record_of(link),), proposal=proposal())
    assert np.array_equal(proposed.work.mask, painted)
    asked = len(link.all(Predict))
    proposed.undo()
    # The model's mask beneath the stroke was not stored, so it is asked for again.
    assert len(link.all(Predict)) == asked + 1
    link.answer(link.last(Predict), disc(30, 30, 14))
    assert np.array_equal(proposed.work.mask, clicked)
    proposed.undo()
    link.answer(link.last(Predict), disc(40, 30, 12))
    assert np.array_equal(proposed.work.mask, before)
    assert not proposed.work.history.can_undo
    proposed.redo()
    proposed.redo()
    assert np.array_equal(proposed.work.mask, painted)


def test_only_the_steps_that_the_store_lacks_are_sent(
    proposed: Session, link: ScriptedLink
) -> None:
    proposed.add_edit(Stroke(((5.0, 5.0),), 3.0, adds=True))
    proposed.save_now()
    proposed.add_edit(Stroke(((9.0, 5.0),), 3.0, adds=True))
    proposed.save_now()
    first, second = link.all(SaveDraft)
    # Nothing was acknowledged yet, so all of it goes again.
    assert (first.draft.history.first, second.draft.history.first) == (0, 0)
    link.save_all()

    proposed.add_edit(Stroke(((12.0, 5.0),), 3.0, adds=True))
    proposed.save_now()

    third = link.last(SaveDraft).draft.history
    assert (third.first, len(third.steps)) == (3, 1)
    # What is taken back for something else is replaced in the store.
    link.save_all()
    proposed.undo()
    proposed.undo()
    proposed.add_edit(Stroke(((30.0, 5.0),), 3.0, adds=True))
    proposed.save_now()
    assert link.last(SaveDraft).draft.history.first == 2
    assert _record_of(link).history.position == 2


def test_masks_of_the_model_are_kept_within_a_bound(proposed: Session, link: ScriptedLink) -> None:
    for number in range(MASKS_KEPT + 20):
        proposed.set_box(Box(number / 50, 10, 60, 50), finished=False)
        link.answer(link.last(Predict), disc(40, 30, 10))
    proposed.set_box(Box(1, 10, 60, 50))
    link.answer(link.last(Predict), disc(40, 30, 11))
    assert len(proposed.work.history.model_masks) == MASKS_KEPT

    proposed.undo()

    # The proposal's mask is not there any more, and is asked for.
    assert link.last(Predict).prompts == proposal().prompts
    link.answer(link.last(Predict), disc(40, 30, 12))
    assert np.array_equal(proposed.work.mask, disc(40, 30, 12))


def test_a_file_that_was_replaced_is_not_given_the_work_on_the_former_image(
    session: Session, link: ScriptedLink, qtbot: QtBot
) -> None:
    link.show_image(proposal=proposal(), image_id="former")
    session.add_edit(Stroke(((5.0, 5.0),), 3.0, adds=True))

    with qtbot.waitSignal(session.failed):
        link.show_image(proposal=proposal(), image_id="new")

    assert link.last(SaveDraft).image_id == "former"
    assert not session.work.touched
    session.add_edit(Stroke(((5.0, 5.0),), 3.0, adds=True))
    session.save_now()
    assert link.last(SaveDraft).image_id == "new"
