"""Checks the record of the open project, beside whatever is saved meanwhile."""

from __future__ import annotations

from time import monotonic

from lesionlab.core.messages import Event, Progressed
from lesionlab.core.record_messages import CheckRecord, RecordChecked
from lesionlab.engine.service.outbox import Outbox
from lesionlab.engine.service.project_queue import ProjectQueue
from lesionlab.engine.service.task_thread import TaskThread
from lesionlab.engine.service.worker import Superseded, Task

_PROGRESS_EVERY_S = 0.2


class RecordCheck:
    """A thread for requests of the RECORD lane, with its own connection to the database."""

    def __init__(self, *, projects: ProjectQueue, outbox: Outbox) -> None:
        self._projects = projects
        self._outbox = outbox
        self._thread = TaskThread("engine-record", answer=self._answer, outbox=outbox)

    def start(self) -> None:
        self._thread.start()

    def put(self, task: Task) -> None:
        """Take a task, to be done after those before it."""
        self._thread.put(task)

    def _answer(self, task: Task) -> Event:
        from lesionlab.engine.provenance.verify import verify

        assert isinstance(task.request, CheckRecord)
        store = self._projects.ask(task, lambda project: project.store)
        told = monotonic()

        def progress(done: int, total: int) -> None:
            nonlocal told
            if monotonic() - told < _PROGRESS_EVERY_S:
                return
            told = monotonic()
            if self._projects.number != task.project:
                # Else the check of a project that was left would keep its database open.
                raise Superseded
            self._outbox.send(task.number, Progressed(done, total, ""))

        return RecordChecked(verify(store, progress=progress))
