from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lesionlab.core.envelopes import EventEnvelope, RequestEnvelope
from lesionlab.core.errors import UserError
from lesionlab.core.export_messages import ExportMasks
from lesionlab.core.lanes import Lanes
from lesionlab.core.messages import (
    Done,
    EngineReady,
    ImageShown,
    MakeThumbnails,
    OpenProject,
    Predict,
    Prefetch,
    Request,
    RequestFailed,
    ScanFinished,
    ShowImage,
    UseModel,
)
from lesionlab.core.prompts import Click, PromptSet
from lesionlab.core.saving_messages import Saved, SetFlag
from lesionlab.core.worklist import WorkState

SHOWN = ImageShown(1, (1, 1), np.zeros((1, 1, 3), np.uint8), (), (), None)


def click(revision: int) -> Predict:
    return Predict(1, 0, revision, PromptSet((Click(1, 1),)))


def flag(save_id: str) -> SetFlag:
    return SetFlag(save_id, image_key=1, flagged=True)


def saved(envelope: RequestEnvelope) -> EventEnvelope:
    return EventEnvelope(envelope.number, Saved("s", 1, WorkState.FLAGGED), final=True)


def done(envelope: RequestEnvelope) -> EventEnvelope:
    return EventEnvelope(envelope.number, Done(), final=True)


def requests(envelopes: list[RequestEnvelope]) -> list[Request]:
    return [envelope.request for envelope in envelopes]


def test_of_many_clicks_the_first_is_sent_and_then_the_newest() -> None:
    lanes = Lanes()
    _, first = lanes.submit(click(1))
    assert requests(first) == [click(1)]
    assert lanes.submit(click(2))[1] == []
    assert lanes.submit(click(3))[1] == []
    assert requests(lanes.answered(done(first[0]))) == [click(3)]


def test_lanes_do_not_wait_for_each_other() -> None:
    lanes = Lanes()
    lanes.submit(click(1))
    assert requests(lanes.submit(ShowImage(2))[1]) == [ShowImage(2)]
    assert requests(lanes.submit(flag("a"))[1]) == [flag("a")]
    assert requests(lanes.submit(flag("b"))[1]) == [flag("b")]


def test_a_shown_image_lets_the_next_view_go_before_the_proposal_is_made() -> None:
    lanes = Lanes()
    number, _ = lanes.submit(ShowImage(1))
    lanes.submit(ShowImage(2))
    sent = lanes.answered(EventEnvelope(number, SHOWN, final=False))
    assert requests(sent) == [ShowImage(2)]
    assert lanes.answered(EventEnvelope(number, Done(), final=True)) == []


def test_a_newer_list_for_the_background_is_sent_at_once() -> None:
    lanes = Lanes()
    lanes.submit(Prefetch((1, 2)))
    assert requests(lanes.submit(Prefetch((3,)))[1]) == [Prefetch((3,))]


def test_after_a_death_the_project_comes_first_then_saves_then_view_and_click() -> None:
    lanes = Lanes()
    _, (opened,) = lanes.submit(OpenProject("folder"))
    lanes.answered(EventEnvelope(opened.number, ScanFinished(3), final=True))
    lanes.submit(click(1))
    lanes.submit(click(2))
    lanes.submit(ShowImage(1))
    lanes.submit(flag("a"))
    _, (export,) = lanes.submit(ExportMasks("to"))
    lanes.submit(flag("b"))
    _, (thumbnails,) = lanes.submit(MakeThumbnails((1,)))
    recovery = lanes.engine_lost()
    assert requests(recovery.resend) == [
        OpenProject("folder"),
        flag("a"),
        flag("b"),
        ShowImage(1),
        click(2),
    ]
    assert recovery.abandoned == [export, thumbnails]
    assert requests(lanes.engine_lost().resend)[:3] == [OpenProject("folder"), flag("a"), flag("b")]


def test_a_model_that_was_chosen_is_chosen_again_and_one_that_failed_is_not() -> None:
    lanes = Lanes()
    _, (good,) = lanes.submit(UseModel("good"))
    lanes.answered(EventEnvelope(good.number, EngineReady("cpu", "CPU", None, ()), final=True))
    _, (bad,) = lanes.submit(UseModel("bad"))
    failed = RequestFailed(UserError("It could not be loaded."))
    lanes.answered(EventEnvelope(bad.number, failed, final=True))
    assert requests(lanes.engine_lost().resend) == [UseModel("good")]


def test_a_save_is_resent_into_the_project_it_belongs_to() -> None:
    lanes = Lanes()
    lanes.submit(OpenProject("needless"))
    lanes.submit(OpenProject("first"))
    _, (unsaved,) = lanes.submit(flag("a"))
    lanes.submit(OpenProject("second"))
    sent = requests(lanes.engine_lost().resend)
    assert sent == [OpenProject("first"), flag("a"), OpenProject("second")]
    assert lanes.has_unsaved
    lanes.answered(saved(unsaved))
    assert not lanes.has_unsaved
    assert requests(lanes.engine_lost().resend) == [OpenProject("second")]


def test_a_folder_that_could_not_be_opened_is_not_opened_again() -> None:
    lanes = Lanes()
    number, _ = lanes.submit(OpenProject("missing"))
    failed = RequestFailed(UserError("There is no such folder."))
    lanes.answered(EventEnvelope(number, failed, final=True))
    assert lanes.engine_lost().resend == []


def test_a_view_that_the_engine_died_of_twice_is_given_up() -> None:
    lanes = Lanes()
    _, (deadly,) = lanes.submit(ShowImage(13))
    assert lanes.engine_lost().resend == [deadly]
    recovery = lanes.engine_lost()
    assert recovery.resend == []
    assert recovery.abandoned == [deadly]
    assert requests(lanes.submit(ShowImage(14))[1]) == [ShowImage(14)]


def test_opening_a_project_forgets_views_of_the_one_before_and_their_late_answers() -> None:
    lanes = Lanes()
    _, (old,) = lanes.submit(ShowImage(1))
    lanes.submit(ShowImage(2))
    _, (unsaved,) = lanes.submit(flag("a"))
    lanes.submit(OpenProject("other"))
    assert not lanes.is_current(EventEnvelope(old.number, SHOWN, final=False))
    assert lanes.is_current(saved(unsaved))
    assert lanes.is_current(EventEnvelope(0, EngineReady("cpu", "CPU", None, ()), final=True))
    _, (new,) = lanes.submit(ShowImage(1))
    assert lanes.is_current(EventEnvelope(new.number, SHOWN, final=False))


@dataclass
class World:
    """A window that clicks and saves, an engine that answers in any order or dies."""

    lanes: Lanes = field(default_factory=Lanes)
    in_engine: list[RequestEnvelope] = field(default_factory=list)
    unsaved: list[RequestEnvelope] = field(default_factory=list)
    acknowledged: set[int] = field(default_factory=set)
    revision: int = 0
    answered_revision: int = 0

    def send(self, envelopes: list[RequestEnvelope]) -> None:
        assert not self.acknowledged & {envelope.number for envelope in envelopes}
        self.in_engine += envelopes
        clicks = [e for e in self.in_engine if isinstance(e.request, Predict)]
        assert len(clicks) <= 1

    def click(self) -> None:
        self.revision += 1
        self.send(self.lanes.submit(click(self.revision))[1])

    def save(self) -> None:
        _, envelopes = self.lanes.submit(flag(str(len(self.acknowledged))))
        self.unsaved += envelopes
        self.send(envelopes)

    def answer(self, index: int) -> None:
        envelope = self.in_engine.pop(index % len(self.in_engine))
        self.acknowledged.add(envelope.number)
        self._note(envelope)
        self.send(self.lanes.answered(done(envelope)))

    def die(self) -> None:
        self.in_engine = []
        recovery = self.lanes.engine_lost()
        assert [e for e in recovery.resend if e in self.unsaved] == self.unsaved
        for envelope in recovery.abandoned:
            self._note(envelope)
        self.send(recovery.resend)

    def _note(self, envelope: RequestEnvelope) -> None:
        if isinstance(envelope.request, Predict):
            assert envelope.request.revision > self.answered_revision
            self.answered_revision = envelope.request.revision
        elif envelope in self.unsaved:
            self.unsaved.remove(envelope)


@given(st.lists(st.sampled_from(["click", "save", "die"]) | st.integers(0, 9), max_size=60))
def test_the_newest_click_and_no_save_is_ever_lost(steps: list[str | int]) -> None:
    world = World()
    for step in steps:
        if isinstance(step, str):
            getattr(world, step)()
        elif world.in_engine:
            world.answer(step)
    while world.in_engine:
        world.answer(0)
    assert world.answered_revision == world.revision
    assert world.unsaved == []
    assert not world.lanes.has_unsaved
