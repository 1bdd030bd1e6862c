"""More proposals with scripted classifiers: in which order, what a failure or an end does."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import ModuleType, SimpleNamespace

import numpy as np
import pytest

from lesionlab.core.cam_methods import CAM_METHODS
from lesionlab.core.classifier_messages import (
    CandidatesProgressed,
    CandidatesRanked,
    ClassifierFailed,
    MakeCandidates,
)
from lesionlab.core.errors import UserError
from lesionlab.core.masks import pack
from lesionlab.core.messages import Event, ProposalReady
from lesionlab.core.prompts import PromptSet
from lesionlab.core.proposals import (
    AUTO,
    DEFAULT_CLASSIFIER,
    IMAGE_PROMPTS,
    ClassifierInfo,
    ModelRef,
    Proposal,
    source_of,
)
from lesionlab.engine.models.gate import Cancelled
from lesionlab.engine.service.candidates import Candidates, in_order
from lesionlab.engine.service.loaded_models import ModelsInUse
from lesionlab.engine.service.parts import Parts
from lesionlab.engine.service.turns import Turns
from lesionlab.engine.service.worker import Superseded, Task

TIMEOUT_S = 20
MODEL = ModelRef("scripted", "0" * 64)
MASK = pack(np.zeros((4, 4), np.bool_))
CAM = np.zeros((128, 128), np.uint8)
IN_USE = "resnet50"


def info(name: str) -> ClassifierInfo:
    return ClassifierInfo(ModelRef(name, name * 8), name.title(), "", name, CAM_METHODS)


INFOS = (info(DEFAULT_CLASSIFIER), info(IN_USE), info("swin"))
IN_ORDER = in_order(sorted(INFOS, key=lambda each: each.ref.name != IN_USE))


def proposal(source: str, classifier: ModelRef | None = None, *, abstained: str = "") -> Proposal:
    return Proposal(
        source, PromptSet(), MASK, 0.5, MODEL, classifier=classifier, abstained=abstained
    )


class Scripted:
    """The parts of the engine that candidates are made with; each step can be stepped in."""

    def __init__(self) -> None:
        self.sent: list[Event] = []
        self.saved: list[str] = []
        self.reads: list[str] = []
        self.read: Callable[[str], None] = lambda _name: None
        self.image_prompted: Callable[[], object] = lambda: None
        self.propose: Callable[[str, str], Proposal | None] = lambda _name, _method: None
        project = SimpleNamespace(save_proposal=lambda _key, p: self.saved.append(p.source))
        self.models = models = ModelsInUse(
            SimpleNamespace(),
            SimpleNamespace(ref=info(IN_USE).ref, size_bytes=1),
            Turns(),
            lambda: self.image_prompted(),
        )
        parts = Parts(
            projects=SimpleNamespace(change=lambda _task, _key, change: change(project)),
            images=SimpleNamespace(
                decoded=lambda *_: SimpleNamespace(pixels=None), embedding=lambda *_, turn: None
            ),
            models=SimpleNamespace(required=lambda _task: models),
            default_proposals=None,
            outbox=SimpleNamespace(send=lambda _number, event: self.sent.append(event)),
        )
        loaded = SimpleNamespace(classifiers=lambda: INFOS, load_classifier=self._load)
        self.work = Candidates(parts, loaded).make
        self.task = Task(1, MakeCandidates(7), 1)

    def _load(self, name: str, _models: object) -> SimpleNamespace:
        self.reads.append(name)
        self.read(name)
        return SimpleNamespace(ref=info(name).ref, size_bytes=1)

    def run(self) -> Event:
        work = self.work(self.task)
        while True:
            try:
                next(work)
            except StopIteration as end:
                return end.value

    def proposals(self) -> list[str]:
        return [e.proposal.source for e in self.sent if isinstance(e, ProposalReady)]


@pytest.fixture
def scripted(monkeypatch: pytest.MonkeyPatch) -> Scripted:
    made = Scripted()

    class Proposer:
        def __init__(self, *_: object, measures_stability: bool) -> None:
            assert measures_stability

        def without_prompt(self) -> Proposal:
            return proposal(AUTO)

        def by_image(self, _predictor: object) -> Proposal:
            return proposal(IMAGE_PROMPTS)

        def from_cam(
            self, classifier: SimpleNamespace, method: str, *, on_partial: Callable[..., None]
        ) -> Proposal:
            ref = classifier.ref
            done = made.propose(ref.name, method) or proposal(source_of(method, ref), ref)
            if method == "Score-CAM":
                on_partial(SimpleNamespace(share=0.25, cam=CAM, proposal=None))
                on_partial(SimpleNamespace(share=0.5, cam=CAM, proposal=done))
            return done

    fake = ModuleType("proposals")
    fake.Proposer = Proposer
    fake.rank = lambda proposals: list(reversed(proposals))
    monkeypatch.setitem(sys.modules, "lesionlab.engine.explain.proposals", fake)
    return made


def test_all_of_the_one_in_use_then_the_quick_ones_of_the_others_then_the_slow_ones() -> None:
    order = [
        (pair.classifier.ref.name if pair.classifier else "", pair.method)
        for pair in in_order(INFOS)
    ]
    assert [method for name, method in order if name in ("", DEFAULT_CLASSIFIER)] == [
        *("Grad-CAM", "Grad-CAM++", "Random-CAM", AUTO, IMAGE_PROMPTS, "Ablation-CAM", "Score-CAM")
    ]
    assert len(order) == 3 * 5 + 2
    assert [method for _, method in order[7:]].count("Score-CAM") == 2
    slow = [method in ("Ablation-CAM", "Score-CAM") for _, method in order[7:]]
    assert slow == sorted(slow)


def test_each_comes_is_kept_and_all_are_ranked_under_names_of_their_own(scripted):
    ranked = scripted.run()
    finished = [e for e in scripted.sent if isinstance(e, ProposalReady) and e.is_finished]
    sources = [e.proposal.source for e in finished]
    assert sources[0] == "Grad-CAM (resnet50)"
    assert len(set(sources)) == len(sources) == 16
    assert {"Grad-CAM", "Grad-CAM (swin)", AUTO} < set(sources)
    assert scripted.saved == sources
    assert ranked == CandidatesRanked(7, tuple(reversed(sources)))
    # What is unfinished is shown, and not kept.
    partial = [
        e.proposal.source
        for e in scripted.sent
        if isinstance(e, ProposalReady) and not e.is_finished
    ]
    assert partial == ["Score-CAM (resnet50)", "Score-CAM", "Score-CAM (swin)"]


def test_it_is_said_what_is_made_and_how_far_all_is(scripted):
    scripted.propose = lambda name, _method: (
        proposal(AUTO, abstained="weak") if name == "swin" else None
    )
    scripted.run()
    told = [e for e in scripted.sent if isinstance(e, CandidatesProgressed)]
    begun = [(e.classifier and e.classifier.name, e.method) for e in told if e.cam is None]
    assert begun == [(p.classifier and p.classifier.ref.name, p.method) for p in IN_ORDER]
    # Of a method of many passes also the map so far, whether it says something yet or not.
    assert [e.method for e in told if e.cam is not None] == ["Score-CAM"] * 6
    shares = [e.share for e in told]
    assert shares == sorted(set(shares))
    assert (shares[0], shares[-1] < 1) == (0.0, True)


def test_somebody_waits_for_it_to_its_end_however_that_comes(scripted):
    awaited: list[bool] = []

    def propose(_name: str, _method: str) -> None:
        awaited.append(scripted.models.turns.is_awaited)
        if len(awaited) == 8:
            scripted.task.superseded.set()
            raise Cancelled

    scripted.propose = propose
    with pytest.raises(Superseded):
        scripted.run()
    assert awaited == [True] * 8
    assert not scripted.models.turns.is_awaited


def test_a_classifier_is_read_shortly_before_it_is_needed(scripted):
    reads: list[int] = []
    scripted.propose = lambda *_: reads.append(len(scripted.reads))
    scripted.run()
    # Not yet while the first results are made, of the one in use.
    assert reads[:3] == [0, 0, 0]


def test_a_classifier_is_read_once_and_the_one_in_use_never(scripted):
    scripted.run()
    assert sorted(scripted.reads) == [DEFAULT_CLASSIFIER, "swin"]


def test_a_classifier_that_fails_is_told_of_and_the_others_go_on(scripted):
    def read(name: str) -> None:
        if name == "swin":
            raise UserError("The weights are damaged.", value="w.safetensors")

    scripted.read = read
    ranked = scripted.run()
    (failed,) = [e for e in scripted.sent if isinstance(e, ClassifierFailed)]
    assert failed.error.value == "Swin: w.safetensors"
    assert len(ranked.sources) == 11
    assert not any("swin" in source for source in ranked.sources)


def test_the_one_in_use_may_fail_in_the_midst_of_it(scripted):
    def propose(name: str, method: str) -> None:
        if (name, method) == (IN_USE, "Grad-CAM++"):
            raise MemoryError

    scripted.propose = propose
    ranked = scripted.run()
    (failed,) = [e for e in scripted.sent if isinstance(e, ClassifierFailed)]
    assert "memory" in failed.error.what
    assert [s for s in ranked.sources if IN_USE in s] == ["Grad-CAM (resnet50)"]
    assert len(ranked.sources) == 12


def test_the_image_itself_proposes_where_there_is_what_it_takes(scripted):
    scripted.image_prompted = object
    assert IMAGE_PROMPTS in scripted.run().sources


def test_what_the_image_itself_takes_may_be_damaged(scripted):
    def damaged() -> None:
        raise UserError("The weights are damaged.")

    scripted.image_prompted = damaged
    assert len(scripted.run().sources) == 16
    assert [e.error.what for e in scripted.sent if isinstance(e, ClassifierFailed)] == [
        "The weights are damaged."
    ]


def test_where_a_map_says_nothing_there_is_none(scripted):
    scripted.propose = lambda name, _method: (
        proposal(AUTO, abstained="weak") if name == "swin" else None
    )
    assert len(scripted.run().sources) == 11


def test_nobody_waits_for_the_rest_of_a_proposal(scripted):
    def propose(_name: str, method: str) -> None:
        if method == "Grad-CAM++":
            scripted.task.superseded.set()
            raise Cancelled

    scripted.propose = propose
    with pytest.raises(Superseded):
        scripted.run()
    assert scripted.proposals() == ["Grad-CAM (resnet50)"]


def test_nobody_waits_for_a_large_file_to_be_read(scripted):
    may_read = threading.Event()

    def read(_name: str) -> None:
        scripted.task.superseded.set()
        assert may_read.wait(TIMEOUT_S)

    scripted.read = read
    try:
        with pytest.raises(Superseded):
            scripted.run()
    finally:
        may_read.set()
    for thread in threading.enumerate():
        if thread.name == "engine-classifier":
            thread.join(TIMEOUT_S)
