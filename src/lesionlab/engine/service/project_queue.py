"""All access to the open project, through one thread: that of `run`."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from queue import SimpleQueue
from typing import TypeVar

from lesionlab.core.errors import UserError
from lesionlab.core.messages import EntryChanged
from lesionlab.engine.service.outbox import Outbox
from lesionlab.engine.service.worker import Superseded, Task
from lesionlab.engine.store.project import Project

Answer = TypeVar("Answer")


class ProjectQueue:
    """Does what is asked of the project, in the order of asking.

    Attributes:
        number: How many projects were opened; names the open one.
    """

    def __init__(
        self, outbox: Outbox, *, on_closed: Callable[[Path], None] = lambda store: None
    ) -> None:
        """Prepare it; `on_closed` is told where a project lies that was closed after changes."""
        self.number = 0
        self._on_closed = on_closed
        self._outbox = outbox
        self._project: Project | None = None
        self._actions: SimpleQueue[Callable[[], None] | None] = SimpleQueue()

    # --- from any thread

    def post(self, action: Callable[[], None]) -> None:
        """Have something done by the project's thread."""
        self._actions.put(action)

    def end(self) -> None:
        """End `run` once everything posted before is done."""
        self._actions.put(None)

    def ask(self, task: Task, question: Callable[[Project], Answer]) -> Answer:
        """Have the project's thread ask or change the project, and wait for the answer.

        Raises:
            Superseded: If the task's project is not open any more.
            UserError: As `question` does.
        """
        answer: Future[Answer] = Future()

        def act() -> None:
            if task.project != self.number or self._project is None:
                answer.set_exception(Superseded())
                return
            try:
                answer.set_result(question(self._project))
            except Exception as error:  # belongs to the thread that asked
                answer.set_exception(error)

        self.post(act)
        return answer.result()

    def change(self, task: Task, image_key: int, change: Callable[[Project], object]) -> None:
        """Change something about an image, and tell the window if its line in the worklist changed.

        Raises:
            Superseded: If the task's project is not open any more.
            UserError: As `change` does.
        """
        self.ask(task, lambda project: self._change(project, task.number, image_key, change))

    # --- from the project's thread

    def run(self) -> None:
        """Do what is posted, until `end`; then close the project."""
        while (action := self._actions.get()) is not None:
            action()
        self.close()

    def required(self) -> Project:
        """Give the open project.

        Raises:
            UserError: If none is open.
        """
        if self._project is None:
            raise UserError("No folder is open.", remedy="Open a folder of images first.")
        return self._project

    def open(self, folder: Path, *, user_data_dir: Path, reading: int = 0) -> Project:
        """Open a project instead of the one that is open.

        Raises:
            UserError: If it cannot be opened; then none is open.
        """
        self.close()
        self.number += 1
        self._project = Project.open(folder, user_data_dir=user_data_dir, reading=reading)
        return self._project

    def reopen(self, folder: Path, *, user_data_dir: Path, reading: int = 0) -> None:
        """Open the project anew that is open, after its drive was gone; tasks go on with it.

        Raises:
            UserError: If it cannot be opened; then none is open until that works.
        """
        before, self._project = self._project, None
        if before is not None:
            # Closing first: its lock would keep the new one out.
            with contextlib.suppress(UserError, sqlite3.Error, OSError):
                before.close()
        self._project = Project.open(folder, user_data_dir=user_data_dir, reading=reading)

    def close(self) -> None:
        if self._project is not None:
            project, self._project = self._project, None
            project.close()
            if not project.read_only:
                self._on_closed(project.store)

    def apply(self, number: int, image_key: int, change: Callable[[Project], Answer]) -> Answer:
        """As `change`, for a caller in the project's own thread; gives what `change` gives."""
        return self._change(self.required(), number, image_key, change)

    def _change(
        self, project: Project, number: int, image_key: int, change: Callable[[Project], Answer]
    ) -> Answer:
        before = project.entry(image_key)
        answer = change(project)
        after = project.entry(image_key)
        if after != before:
            self._outbox.send(number, EntryChanged(after))
        return answer
