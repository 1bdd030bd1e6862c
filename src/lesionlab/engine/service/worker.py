"""A thread that works on the newest request of each lane, the most urgent first."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from lesionlab.core.lane import Lane
from lesionlab.core.messages import Done, Event, Request
from lesionlab.engine.service.outbox import Outbox


class Superseded(Exception):  # noqa: N818 - an outcome, not an error
    """Nobody waits for this work any more; nothing is wrong."""


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """One request being worked on.

    Attributes:
        number: The request's number, for its answers.
        request: What is asked.
        project: Which opened project it is about, counted from 1.
        superseded: Set when nobody waits for it any more.
    """

    number: int
    request: Request
    project: int
    superseded: threading.Event = field(default_factory=threading.Event)


class Step(Enum):
    """What the next step of some work needs."""

    LIGHT = auto()
    """Nothing: it is quick, and goes before all steps that need a model."""
    MODEL = auto()
    """That the models are loaded, or known not to be."""


Work = Generator[Step, None, Event | None]
"""Work in steps: yields what its next step needs; returns the last answer, None for `Done`."""


class Worker:
    """Runs work step by step. Each task gets exactly one final answer, whatever happens.

    Between two steps more urgent work goes first: light steps before steps with a model, then in
    the order of the lanes. A newer task supersedes the older one of its lane.
    """

    def __init__(
        self,
        name: str,
        *,
        handlers: Mapping[Lane, Callable[[Task], Work]],
        outbox: Outbox,
        models_settled: threading.Event,
    ) -> None:
        """Prepare the worker.

        Args:
            name: Of the thread.
            handlers: What to do for each lane; the most urgent lane first.
            outbox: Gets the final answers.
            models_settled: Set when models are loaded or known not to be; call `wake` afterwards.
        """
        self._handlers = handlers
        self._outbox = outbox
        self._models_settled = models_settled
        self._changed = threading.Condition()
        self._waiting: dict[Lane, Task] = {}
        self._begun: dict[Lane, tuple[Task, Work, Step]] = {}
        self._ended = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The lanes that it works on, the most urgent first."""
        return tuple(self._handlers)

    def start(self) -> None:
        self._thread.start()

    def put(self, task: Task) -> None:
        """Take a task; it supersedes the one of its lane."""
        lane = task.request.lane
        with self._changed:
            self._supersede(lane)
            self._waiting[lane] = task
            self._changed.notify()

    def supersede(self, *lanes: Lane) -> None:
        """Stop what is being done for these lanes; without any, for all."""
        with self._changed:
            for lane in lanes or self._handlers:
                self._supersede(lane)
            self._changed.notify()

    def end(self, *, timeout_s: float | None = None) -> None:
        """Begin no further step; wait for the present one at most `timeout_s`, None for its end."""
        with self._changed:
            self._ended = True
            self._changed.notify()
        self._thread.join(timeout_s)

    def wake(self) -> None:
        """Look again what can be done."""
        with self._changed:
            self._changed.notify()

    def _supersede(self, lane: Lane) -> None:
        if lane in self._begun:
            self._begun[lane][0].superseded.set()
        if lane in self._waiting:
            self._outbox.send(self._waiting.pop(lane).number, Done(), final=True)

    def _run(self) -> None:
        while (lane := self._next_lane()) is not None:
            task, work, _ = self._begun[lane]
            next_step = self._do_step(task, work)
            with self._changed:
                if next_step is None:
                    del self._begun[lane]
                else:
                    self._begun[lane] = (task, work, next_step)

    def _next_lane(self) -> Lane | None:
        """Wait until there is something to do; give the lane of a task begun, None at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._ended or self._most_urgent() is not None)
            lane = None if self._ended else self._most_urgent()
            if lane is not None and lane not in self._begun:
                task = self._waiting.pop(lane)
                self._begun[lane] = (task, self._handlers[lane](task), Step.LIGHT)
            return lane

    def _most_urgent(self) -> Lane | None:
        lanes = list(self._handlers)
        for lane in lanes:
            if lane in self._begun:
                task, _, step = self._begun[lane]
                if step is Step.LIGHT or task.superseded.is_set():
                    return lane
            elif lane in self._waiting:
                return lane
        if self._models_settled.is_set():
            return next((lane for lane in lanes if lane in self._begun), None)
        return None

    def _do_step(self, task: Task, work: Work) -> Step | None:
        """Do one step; give what the next one needs, None at the end."""
        if task.superseded.is_set():
            work.close()
            self._outbox.send(task.number, Done(), final=True)
            return None
        try:
            return next(work)
        except StopIteration as end:
            self._outbox.send(task.number, end.value or Done(), final=True)
        except Superseded:
            self._outbox.send(task.number, Done(), final=True)
        except Exception as error:  # the engine's loop: the next request must find it alive
            self._outbox.fail(task.number, task.request, error)
        return None
