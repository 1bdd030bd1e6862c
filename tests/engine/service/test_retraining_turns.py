"""Who cancels a retraining and begins another must not get the end of the first for the second."""

from __future__ import annotations

import threading
from collections.abc import Callable
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from types import SimpleNamespace

import pytest
from engine_driver import options

from lesionlab.core.decoder_messages import Retrain, RetrainProgressed
from lesionlab.core.errors import UserError
from lesionlab.core.messages import Done
from lesionlab.engine.retraining.retrain import RetrainOutcome
from lesionlab.engine.service import retraining
from lesionlab.engine.service.outbox import Outbox
from lesionlab.engine.service.retraining import Retraining
from lesionlab.engine.service.worker import Task

TIMEOUT_S = 20


class Trainer:
    """A trainer that says what the test says, and is gone when the test says so."""

    exitcode = -9

    def __init__(self) -> None:
        self.ours, self.theirs = Pipe()
        self.killed = threading.Event()
        self._ending = threading.Lock()

    def kill(self) -> None:
        self.killed.set()

    def ends(self) -> None:
        # The thread that joins it and the test may both say so at once.
        with self._ending:
            self.theirs.close()

    def join(self) -> None:
        self.ends()

    def close(self) -> None:
        pass


class Service:
    def __init__(self, home: Path) -> None:
        self.settled = threading.Event()
        self.sent: list[object] = []
        self.trainers: list[Trainer] = []
        self.spawned = threading.Semaphore(0)
        models = SimpleNamespace(
            settled=self.settled,
            required=lambda: SimpleNamespace(
                predictor=SimpleNamespace(info=SimpleNamespace(ref=SimpleNamespace(name="compact")))
            ),
        )
        self.asked = 0
        self.room = Retraining(
            projects=SimpleNamespace(ask=self.ask),
            models=models,
            outbox=Outbox(SimpleNamespace(send=self.sent.append)),
            options=options(home),
        )

    def ask(self, _task: Task, _question: object) -> str:
        self.asked += 1
        return "folder"

    def spawn(self, _options: object) -> tuple[Trainer, Connection]:
        self.trainers.append(Trainer())
        self.spawned.release()
        return self.trainers[-1], self.trainers[-1].ours

    def begin(self, number: int) -> Callable[[], object]:
        """Ask for a retraining, done in a thread of its own; gives what waits for its answer."""
        task = Task(number, Retrain(), 1)
        self.room.put(task)
        answers: list[object] = []

        def answer() -> None:
            try:
                answers.append(self.room._answer(task))
            except UserError as error:
                answers.append(error)

        thread = threading.Thread(target=answer)
        thread.start()

        def wait() -> object:
            for trainer in self.trainers:
                trainer.ends()
            thread.join(TIMEOUT_S)
            assert not thread.is_alive()
            return answers[0]

        return wait


@pytest.fixture
def service(home: Path, monkeypatch: pytest.MonkeyPatch) -> Service:
    service = Service(home)
    monkeypatch.setattr(retraining, "spawn_trainer", service.spawn)
    return service


def test_a_trainer_that_dies_of_itself_is_an_error_in_words(service: Service) -> None:
    service.settled.set()
    wait = service.begin(1)
    assert service.spawned.acquire(timeout=TIMEOUT_S)
    service.trainers[0].theirs.send(RetrainProgressed("training", 0.5))

    error = wait()

    assert isinstance(error, UserError)
    assert "stays as it is" in error.what
    assert error.remedy
    assert service.sent[0].event == RetrainProgressed("training", 0.5)


def test_a_retraining_that_was_cancelled_is_done_although_another_was_asked_for_since(
    service: Service,
) -> None:
    service.settled.set()
    wait = service.begin(1)
    assert service.spawned.acquire(timeout=TIMEOUT_S)

    service.room.cancel()
    assert service.trainers[0].killed.is_set()
    service.room.put(Task(2, Retrain(), 1))

    assert wait() == Done()


def test_a_retraining_cancelled_before_it_began_does_not_begin_when_another_is_asked_for(
    service: Service,
) -> None:
    wait = service.begin(1)
    service.room.cancel()
    service.room.put(Task(2, Retrain(), 1))
    service.settled.set()
    began = service.spawned.acquire(timeout=1)

    assert wait() == Done()
    assert not began


def test_what_comes_from_a_trainer_just_before_it_is_stopped_is_not_kept(service: Service) -> None:
    service.settled.set()
    wait = service.begin(1)
    assert service.spawned.acquire(timeout=TIMEOUT_S)
    service.room.cancel()
    service.trainers[0].theirs.send(RetrainOutcome(None, None, (), (), 0, 1.0))

    assert wait() == Done()
    # Once for the folder to learn from.
    assert service.asked == 1


def test_what_was_cancelled_before_does_not_stop_a_new_one(service: Service) -> None:
    service.settled.set()
    service.room.cancel()
    wait = service.begin(1)
    assert service.spawned.acquire(timeout=TIMEOUT_S)
    service.trainers[0].theirs.send(UserError("It was asked for."))

    assert str(wait()) == "It was asked for."


def test_a_process_that_cannot_be_started_is_an_error_in_words(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_options: object) -> None:
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr(retraining, "spawn_trainer", fail)
    service.settled.set()

    error = service.begin(1)()

    assert isinstance(error, UserError)
    assert "memory" in str(error)
    assert error.remedy
