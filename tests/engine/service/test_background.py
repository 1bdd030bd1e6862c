"""Prefetch and first proposals with a scripted model: who waits for whom, and what ends early."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import ModuleType, SimpleNamespace

import numpy as np
import pytest
from engine_driver import options

from lesionlab.core.backends import Backend
from lesionlab.core.edits import EditState
from lesionlab.core.envelopes import EventEnvelope
from lesionlab.core.masks import pack
from lesionlab.core.messages import (
    Done,
    Event,
    ImageShown,
    Prefetch,
    ProposalReady,
    Request,
    ShowImage,
)
from lesionlab.core.prompts import PromptSet
from lesionlab.core.proposals import (
    DEFAULT_CLASSIFIER,
    IMAGE_PROMPTS,
    ModelRef,
    Proposal,
    source_of,
)
from lesionlab.core.records import Draft, Effort
from lesionlab.core.saving_messages import SaveDraft
from lesionlab.engine.service.background import Background
from lesionlab.engine.service.default_proposals import DefaultProposals
from lesionlab.engine.service.fitted_models import ServingRefs
from lesionlab.engine.service.images import Images
from lesionlab.engine.service.interactive import Interactive
from lesionlab.engine.service.loaded_models import ModelsInUse
from lesionlab.engine.service.outbox import Outbox
from lesionlab.engine.service.parts import Parts
from lesionlab.engine.service.project_queue import ProjectQueue
from lesionlab.engine.service.turns import Turns
from lesionlab.engine.service.worker import Superseded, Task, Work

TIMEOUT_S = 20
MODEL = ModelRef("scripted", "0" * 64)
OWN = ModelRef(DEFAULT_CLASSIFIER, "1" * 64)
OTHER = ModelRef("resnet50", "2" * 64)
MASK = np.zeros((240, 320), np.bool_)


class ScriptedPredictor:
    """Encodes when it is allowed to, with a pause point before it ends."""

    def __init__(self, turns: Turns) -> None:
        self.info = SimpleNamespace(ref=MODEL)
        self.encoding: queue.Queue[int] = queue.Queue()
        self.may_encode = threading.Event()
        self.may_encode.set()
        self._turns = turns

    def encode(self, pixels: np.ndarray) -> SimpleNamespace:
        self.encoding.put(1)
        assert self.may_encode.wait(TIMEOUT_S)
        self._turns.check()
        array = np.zeros((256, 64, 64), np.float16)
        by = "pytorch on cpu"
        return SimpleNamespace(to_cache=lambda: array, backend=Backend.PYTORCH, computed_with=by)

    def cache_key(self, image_id: str, backend: Backend = Backend.PYTORCH) -> str:
        return f"{image_id}-scripted-{backend}"

    def cache_keys(self, image_id: str) -> tuple[str, ...]:
        return (self.cache_key(image_id),)

    def embedding_from_cache(
        self, array: np.ndarray, hw: tuple[int, int], *, computed_with: str
    ) -> SimpleNamespace:
        return SimpleNamespace(features=array, hw=hw, computed_with=computed_with)


def proposal(method: str, classifier: ModelRef) -> Proposal:
    source = source_of(method, classifier)
    return Proposal(source, PromptSet(), pack(MASK), 0.5, MODEL, classifier=classifier)


@pytest.fixture(autouse=True)
def _explain(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = ModuleType("proposals")
    fake.propose = lambda _model, classifier, *_, method: proposal(method, classifier.ref)
    monkeypatch.setitem(sys.modules, "lesionlab.engine.explain.proposals", fake)


class Service:
    """The rooms of the engine without its threads; the test does the steps."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.sent: queue.Queue[EventEnvelope] = queue.Queue()
        outbox = Outbox(SimpleNamespace(send=self.sent.put))
        self.projects = ProjectQueue(outbox)
        self.turns = Turns()
        self.predictor = ScriptedPredictor(self.turns)
        self.in_use = ModelsInUse(self.predictor, SimpleNamespace(ref=OWN), self.turns)
        self.image_prompts: ModelRef | None = None
        models = SimpleNamespace(
            of=lambda _task: self.in_use,
            required=lambda _task: self.in_use,
            refs_if_known=lambda _task: ServingRefs(
                MODEL, self.in_use.classifier.ref, self.image_prompts
            ),
        )
        self.images = Images(self.projects, options(home))
        rooms = {
            "projects": self.projects,
            "images": self.images,
            "models": models,
            "default_proposals": DefaultProposals(projects=self.projects, images=self.images),
            "outbox": outbox,
        }
        self.background = Background(Parts(**rooms))
        self.interactive = Interactive(Parts(**rooms))
        self._thread = threading.Thread(target=self.projects.run)
        self._thread.start()
        opened = threading.Event()
        self.projects.post(partial(self.projects.open, folder, user_data_dir=home))
        self.projects.post(opened.set)
        assert opened.wait(TIMEOUT_S)
        self.ask(lambda project: project.sync_paths(["1.png", "2.png", "10.png"]))

    def task(self, request: Request) -> Task:
        return Task(1, request, 1)

    def ask(self, question: Callable[..., object]) -> object:
        return self.projects.ask(self.task(ShowImage(1)), question)

    def events(self) -> list[Event]:
        return [self.sent.get().event for _ in range(self.sent.qsize())]

    def encodings(self) -> int:
        return self.predictor.encoding.qsize()

    def end(self) -> None:
        self.projects.end()
        self._thread.join(TIMEOUT_S)


@pytest.fixture
def service(folder: Path, home: Path) -> Iterator[Service]:
    service = Service(folder, home)
    yield service
    service.end()


def run(work: Work) -> Event:
    """Do all steps; give the last answer."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value or Done()
        except Superseded:
            return Done()


def in_thread(work: Work) -> tuple[threading.Thread, list[Event]]:
    answers: list[Event] = []
    thread = threading.Thread(target=lambda: answers.append(run(work)))
    thread.start()
    return thread, answers


def test_a_prefetched_image_shows_with_its_proposal_and_is_not_encoded_again(service):
    run(service.background.prefetch(service.task(Prefetch((1, 2)))))
    assert service.encodings() == 2
    service.events()
    assert run(service.interactive.show(service.task(ShowImage(2)))) == Done()
    (shown,) = service.events()
    assert [p.source for p in shown.proposals] == ["Grad-CAM"]
    assert service.encodings() == 2


def test_embeddings_outlive_the_engine_on_the_disk(service, folder, home):
    run(service.background.prefetch(service.task(Prefetch((1,)))))
    service.end()
    later = Service(folder, home)
    task = later.task(ShowImage(1))
    assert run(later.interactive.show(task)) == Done()
    assert later.encodings() == 0
    image = later.images.decoded(task, 1)
    embedding = later.images.embedding(task, image, later.in_use, turn=nullcontext)
    assert embedding.computed_with == "pytorch on cpu"
    later.end()


def test_nothing_is_proposed_for_an_image_that_was_worked_on(service):
    service.images.decoded(service.task(ShowImage(1)), 1)
    draft = Draft(EditState(), pack(MASK), None, "", Effort())
    service.ask(lambda project: project.apply(SaveDraft("a", 1, 0, draft)))
    run(service.background.prefetch(service.task(Prefetch((1,)))))
    assert service.ask(lambda project: project.proposals(1)) == ()
    assert run(service.interactive.show(service.task(ShowImage(1)))) == Done()


def test_an_unreadable_image_does_not_stop_the_prefetch(service, folder):
    (folder / "1.png").write_bytes(b"")
    assert run(service.background.prefetch(service.task(Prefetch((1, 2))))) == Done()
    assert service.encodings() == 1


def test_showing_the_image_being_prefetched_waits_for_it_instead_of_encoding_twice(service):
    service.predictor.may_encode.clear()
    prefetching, _ = in_thread(service.background.prefetch(service.task(Prefetch((1,)))))
    service.predictor.encoding.get(timeout=TIMEOUT_S)
    service.background.stop_prefetch(wanted={1})
    showing, answers = in_thread(service.interactive.show(service.task(ShowImage(1))))
    service.predictor.may_encode.set()
    prefetching.join(TIMEOUT_S)
    showing.join(TIMEOUT_S)
    assert service.encodings() == 0
    assert len(answers) == 1


def test_an_image_that_nobody_wants_any_more_is_not_encoded_to_the_end(service):
    service.predictor.may_encode.clear()
    prefetching, answers = in_thread(service.background.prefetch(service.task(Prefetch((1, 2)))))
    service.predictor.encoding.get(timeout=TIMEOUT_S)
    service.background.stop_prefetch(wanted={3})
    service.predictor.may_encode.set()
    prefetching.join(TIMEOUT_S)
    assert answers == [Done()]
    assert service.encodings() == 0
    assert service.ask(lambda project: project.proposals(1)) == ()


def test_an_image_that_was_left_is_not_encoded_to_the_end(service):
    service.predictor.may_encode.clear()
    task = service.task(ShowImage(1))
    showing, answers = in_thread(service.interactive.show(task))
    service.predictor.encoding.get(timeout=TIMEOUT_S)
    task.superseded.set()
    service.predictor.may_encode.set()
    showing.join(TIMEOUT_S)
    assert answers == [Done()]
    assert not any(isinstance(event, ProposalReady) for event in service.events())


def test_work_behind_waits_for_work_that_goes_first(service):
    turns, passed = service.turns, threading.Event()

    def behind() -> None:
        with turns.behind(threading.Event()):
            turns.check()
            passed.set()

    with turns.first(threading.Event()):
        thread = threading.Thread(target=behind)
        thread.start()
        turns.check()
        assert not passed.wait(0.1)
    assert passed.wait(TIMEOUT_S)
    thread.join(TIMEOUT_S)


def test_another_classifier_makes_its_own_proposal_and_the_others_stay(service):
    run(service.interactive.show(service.task(ShowImage(1))))
    service.in_use = replace(service.in_use, classifier=SimpleNamespace(ref=OTHER))
    service.events()
    answer = run(service.interactive.show(service.task(ShowImage(1))))
    (shown,) = service.events()[:1]
    assert shown.awaits_proposal
    assert [p.source for p in shown.proposals] == ["Grad-CAM"]
    assert answer.proposal.source == "Grad-CAM (resnet50)"
    # Shown again it is there at once; and so is the first one when its classifier is in use again.
    assert run(service.interactive.show(service.task(ShowImage(1)))) == Done()
    shown = [e for e in service.events() if isinstance(e, ImageShown)][-1]
    assert not shown.awaits_proposal
    assert [p.source for p in shown.proposals] == ["Grad-CAM (resnet50)", "Grad-CAM"]
    service.in_use = replace(service.in_use, classifier=SimpleNamespace(ref=OWN))
    assert run(service.interactive.show(service.task(ShowImage(1)))) == Done()
    kept = service.ask(lambda project: project.proposals(1))
    assert [p.source for p in kept] == ["Grad-CAM", "Grad-CAM (resnet50)"]


def test_what_the_image_itself_prompted_is_there_again_while_its_model_is_in_use(service):
    image_prompts = ModelRef("prompts", "3" * 64)
    run(service.interactive.show(service.task(ShowImage(1))))
    by_image = Proposal(IMAGE_PROMPTS, PromptSet(), pack(MASK), 0.5, image_prompts)
    service.ask(lambda project: project.save_proposal(1, by_image))

    def sources() -> list[str]:
        service.events()
        assert run(service.interactive.show(service.task(ShowImage(1)))) == Done()
        (shown,) = service.events()
        return [p.source for p in shown.proposals]

    assert sources() == ["Grad-CAM"]
    service.image_prompts = image_prompts
    assert sources() == ["Grad-CAM", IMAGE_PROMPTS]
    # Another version of it is in use in this project.
    service.ask(
        lambda project: project._connection.execute(
            "INSERT INTO decoder_uses (base_sha256, sha256, used_from, reader)"
            " VALUES (?, 'of a version', '', '')",
            (image_prompts.sha256,),
        )
    )
    assert sources() == ["Grad-CAM"]


def test_work_for_a_project_that_was_closed_ends(service, folder, home):
    task = service.task(ShowImage(1))
    service.projects.post(partial(service.projects.open, folder, user_data_dir=home))
    assert run(service.interactive.show(task)) == Done()
    assert service.events() == []
