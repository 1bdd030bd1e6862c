"""A thread that does requests of one lane in their order; none of them is ever dropped."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue

from lesionlab.core.messages import Done, Event
from lesionlab.engine.service.outbox import Outbox
from lesionlab.engine.service.worker import Superseded, Task


class TaskThread:
    """Answers tasks one after the other. Each gets exactly one final answer, whatever happens."""

    def __init__(
        self,
        name: str,
        *,
        answer: Callable[[Task], Event],
        outbox: Outbox,
        begin: Callable[[], None] | None = None,
    ) -> None:
        """Prepare the thread.

        Args:
            name: Of the thread.
            answer: Gives a task's last answer; may raise `UserError` or `Superseded`.
            outbox: Gets the answers.
            begin: Done first of all.
        """
        self._answer = answer
        self._outbox = outbox
        self._begin = begin
        self._tasks: SimpleQueue[Task] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def put(self, task: Task) -> None:
        """Take a task, to be done after those before it."""
        self._tasks.put(task)

    def _run(self) -> None:
        if self._begin is not None:
            self._begin()
        while True:
            task = self._tasks.get()
            try:
                answer = self._answer(task)
            except Superseded:
                answer = Done()
            except Exception as error:  # the engine's loop: the next request must find it alive
                self._outbox.fail(task.number, task.request, error)
                continue
            self._outbox.send(task.number, answer, final=True)
