"""Backups while the program runs: soon after a project is opened, then now and then, at the end."""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path
from time import monotonic

from lesionlab.core.backup_messages import BackupsListed, ListBackups
from lesionlab.core.errors import UserError
from lesionlab.core.messages import Event, RequestFailed
from lesionlab.engine.service.outbox import Outbox
from lesionlab.engine.service.project_queue import ProjectQueue
from lesionlab.engine.service.task_thread import TaskThread
from lesionlab.engine.service.worker import Task
from lesionlab.engine.store import backups

FIRST_AFTER_S = 10.0
"""The first images shall not wait for it."""
EVERY_S = 600.0


class BackupKeeper:
    """Makes backups in a thread of its own, with its own connection; answers ListBackups."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._changed = threading.Condition()
        self._store: Path | None = None
        self._due = 0.0
        self._listing = TaskThread("engine-backup-list", answer=self._answer, outbox=outbox)
        self._thread = threading.Thread(target=self._run, name="engine-backups", daemon=True)
        self._projects: ProjectQueue | None = None

    def start(self, projects: ProjectQueue) -> None:
        """Begin; `projects` is asked where the open project lies."""
        self._projects = projects
        self._listing.start()
        self._thread.start()

    def put(self, task: Task) -> None:
        """Take a task, to be done after those before it."""
        self._listing.put(task)

    def opened(self, store: Path | None) -> None:
        """Watch over this project from now on; None: over none."""
        with self._changed:
            self._store = store
            self._due = monotonic() + FIRST_AFTER_S
            self._changed.notify()

    def closed(self, store: Path) -> None:
        """Make a backup of a project that was just closed, if it was changed."""
        self.opened(None)
        # There is nobody left to be told; the next start tries again.
        with contextlib.suppress(UserError, OSError):
            if backups.is_out_of_date(store):
                backups.make_backup(store)

    def _answer(self, task: Task) -> Event:
        assert isinstance(task.request, ListBackups)
        assert self._projects is not None
        store = self._projects.ask(task, lambda project: project.store)
        return BackupsListed(backups.list_backups(store))

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._store is not None)
                if (left := self._due - monotonic()) > 0:
                    self._changed.wait(left)
                    continue
                store, self._due = self._store, monotonic() + EVERY_S
            if store is None:
                continue
            try:
                if backups.is_out_of_date(store):
                    backups.make_backup(store)
            except UserError as error:
                self._outbox.send(0, RequestFailed(error), final=True)
            except OSError:
                # The folder is gone; whoever saves next says so.
                continue
