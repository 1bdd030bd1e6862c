from __future__ import annotations

import queue
import threading

import pytest

from lesionlab.core.envelopes import EventEnvelope
from lesionlab.core.errors import UserError
from lesionlab.core.lane import Lane
from lesionlab.core.messages import Done, Predict, RequestFailed, ScanFinished, ShowImage
from lesionlab.core.prompts import PromptSet
from lesionlab.engine.service.memory import SharedMemory
from lesionlab.engine.service.outbox import Outbox, user_error
from lesionlab.engine.service.worker import Step, Superseded, Task, Work, Worker

TIMEOUT_S = 20


class Pipe:
    def __init__(self) -> None:
        self.sent: queue.Queue[EventEnvelope] = queue.Queue()

    def send(self, envelope: EventEnvelope) -> None:
        self.sent.put(envelope)

    def next(self) -> tuple[int, object]:
        envelope = self.sent.get(timeout=TIMEOUT_S)
        assert envelope.final
        return envelope.number, envelope.event


@pytest.fixture
def pipe() -> Pipe:
    return Pipe()


@pytest.fixture
def settled() -> threading.Event:
    return threading.Event()


@pytest.fixture
def diary() -> list[str]:
    return []


@pytest.fixture
def worker(pipe, settled, diary):
    def show(task: Task) -> Work:
        diary.append(f"show {task.number}")
        yield Step.MODEL
        diary.append(f"propose {task.number}")
        return ScanFinished(task.number)

    def predict(task: Task) -> Work:
        yield Step.MODEL
        diary.append(f"predict {task.number}")
        if task.request.revision < 0:
            raise KeyError("/home/anna/Frau Muster.jpg")
        return ScanFinished(task.number)

    worker = Worker(
        "test",
        handlers={Lane.PREDICT: predict, Lane.VIEW: show},
        outbox=Outbox(pipe),
        models_settled=settled,
    )
    worker.start()
    yield worker
    worker.end()


def settle(worker: Worker, settled: threading.Event) -> None:
    settled.set()
    worker.wake()


def test_light_steps_run_before_models_are_there_and_clicks_before_proposals(
    worker, pipe, settled, diary
):
    worker.put(Task(1, ShowImage(1), 1))
    worker.put(Task(2, Predict(1, 0, 1, PromptSet()), 1))
    settle(worker, settled)
    assert {pipe.next(), pipe.next()} == {(1, ScanFinished(1)), (2, ScanFinished(2))}
    assert diary == ["show 1", "predict 2", "propose 1"]


def test_a_newer_task_ends_the_older_one_which_still_gets_its_answer(worker, pipe, settled, diary):
    for number in (1, 2, 3):
        worker.put(Task(number, ShowImage(1), 1))
    assert {pipe.next(), pipe.next()} == {(1, Done()), (2, Done())}
    settle(worker, settled)
    assert pipe.next() == (3, ScanFinished(3))
    assert "propose 1" not in diary
    assert "propose 2" not in diary


def test_all_can_be_stopped(worker, pipe, settled, diary):
    worker.put(Task(1, ShowImage(1), 1))
    worker.put(Task(2, Predict(1, 0, 1, PromptSet()), 1))
    worker.supersede()
    settle(worker, settled)
    assert {pipe.next(), pipe.next()} == {(1, Done()), (2, Done())}
    assert "predict 2" not in diary


def test_a_bug_is_answered_without_patient_data_and_the_next_request_is_served(
    worker, pipe, settled, caplog
):
    settle(worker, settled)
    worker.put(Task(1, Predict(5, 0, -1, PromptSet()), 1))
    number, failed = pipe.next()
    assert number == 1
    assert isinstance(failed, RequestFailed)
    assert failed.image_key == 5
    assert failed.error.value.startswith("KeyError at test_worker.py:")
    assert "Muster" not in caplog.text + str(failed.error)
    worker.put(Task(2, ShowImage(1), 1))
    assert pipe.next() == (2, ScanFinished(2))


def test_running_out_of_memory_is_told_as_such():
    class OutOfMemoryError(RuntimeError):
        """As torch names it."""

    for error in (MemoryError(), OutOfMemoryError("CUDA"), RuntimeError("can't allocate memory")):
        assert "memory" in user_error(error).what
    mine = UserError("The disk is full.")
    assert user_error(mine) is mine


def test_what_one_thread_makes_the_others_wait_for():
    memory: SharedMemory[bytes] = SharedMemory(limit_bytes=10, size=len)
    making, may_end = threading.Event(), threading.Event()
    made = []

    def make() -> bytes:
        made.append(1)
        making.set()
        assert may_end.wait(TIMEOUT_S)
        return b"value"

    def get() -> None:
        got.append(memory.get_or_make("key", make, superseded=threading.Event()))

    got: list[bytes] = []
    first = threading.Thread(target=get)
    first.start()
    assert making.wait(TIMEOUT_S)
    gone = threading.Event()
    gone.set()
    with pytest.raises(Superseded):
        memory.get_or_make("key", make, superseded=gone)
    second = threading.Thread(target=get)
    second.start()
    may_end.set()
    first.join(TIMEOUT_S)
    second.join(TIMEOUT_S)
    assert got == [b"value", b"value"]
    assert made == [1]


def test_a_value_that_could_not_be_made_can_be_tried_again():
    memory: SharedMemory[bytes] = SharedMemory(limit_bytes=10, size=len)
    never = threading.Event()

    def fail() -> bytes:
        raise UserError("It cannot be read.")

    with pytest.raises(UserError):
        memory.get_or_make("key", fail, superseded=never)
    assert memory.get_or_make("key", lambda: b"value", superseded=never) == b"value"


def test_memory_is_bounded_and_keeps_what_was_used_last():
    memory: SharedMemory[bytes] = SharedMemory(limit_bytes=8, size=len)
    never = threading.Event()
    made: list[str] = []

    def get(key: str, size: int = 4) -> None:
        def make() -> bytes:
            made.append(key)
            return bytes(size)

        memory.get_or_make(key, make, superseded=never)

    for key in ("a", "b", "a", "c", "a", "b"):
        get(key)
    assert made == ["a", "b", "c", "b"]
    get("huge", size=100)
    get("huge", size=100)
    assert made[-1] == "huge"
    assert made.count("huge") == 1
