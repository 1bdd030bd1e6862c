"""Retraining as the engine does it: a trainer process of its own, watched and stopped from here."""

from __future__ import annotations

import threading
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import TYPE_CHECKING

from lesionlab.core.decoder_messages import Retrain, RetrainProgressed
from lesionlab.core.errors import UserError
from lesionlab.core.messages import Done, Event
from lesionlab.engine.retraining.trainer import TrainerOptions, spawn_trainer
from lesionlab.engine.service.loaded_models import LoadedModels
from lesionlab.engine.service.options import EngineOptions
from lesionlab.engine.service.outbox import Outbox
from lesionlab.engine.service.project_queue import ProjectQueue
from lesionlab.engine.service.task_thread import TaskThread
from lesionlab.engine.service.worker import Task
from lesionlab.engine.store.project import Project

if TYPE_CHECKING:
    from lesionlab.engine.retraining.retrain import RetrainOutcome


class Retraining:
    """Answers Retrain; one run at a time."""

    def __init__(
        self,
        *,
        projects: ProjectQueue,
        models: LoadedModels,
        outbox: Outbox,
        options: EngineOptions,
    ) -> None:
        self._projects = projects
        self._models = models
        self._outbox = outbox
        self._options = options
        self._lock = threading.Lock()
        self._trainer: SpawnProcess | None = None
        self._tasks: set[Task] = set()
        self._thread = TaskThread("engine-retraining", answer=self._answer, outbox=outbox)

    def start(self) -> None:
        self._thread.start()

    def put(self, task: Task) -> None:
        """Take a task, to be done after those before it."""
        with self._lock:
            self._tasks.add(task)
        self._thread.put(task)

    def cancel(self) -> None:
        """End the run under way, and those asked for, at once; nothing of them is kept."""
        with self._lock:
            for task in self._tasks:
                task.superseded.set()
            if self._trainer is not None:
                self._trainer.kill()

    def _answer(self, task: Task) -> Event:
        try:
            return self._retrained(task)
        finally:
            with self._lock:
                self._tasks.discard(task)

    def _retrained(self, task: Task) -> Event:
        assert isinstance(task.request, Retrain)
        self._models.settled.wait()
        model = self._models.required().predictor.info.ref.name
        folder = self._projects.ask(task, _writable_folder)
        options = TrainerOptions(
            folder=folder,
            model=model,
            shipped_models_dir=self._options.shipped_models_dir,
            user_models_dir=self._options.user_models_dir,
            user_data_dir=self._options.user_data_dir,
            embeddings_dir=self._options.embeddings_dir,
            disk_bytes=self._options.disk_bytes,
            device=self._options.device,
            seed=task.request.seed,
            kind=task.request.kind,
        )
        with self._lock:
            if task.superseded.is_set():
                return Done()
            try:
                self._trainer, connection = spawn_trainer(options)
            except OSError as error:
                raise _stopped(error.strerror or type(error).__name__) from error
        try:
            return self._watched(task, self._trainer, connection)
        finally:
            with self._lock:
                trainer, self._trainer = self._trainer, None
                trainer.kill()
            trainer.join()
            trainer.close()
            connection.close()

    def _watched(self, task: Task, trainer: SpawnProcess, connection: Connection) -> Event:
        from lesionlab.engine.retraining.retrain import RetrainOutcome

        while True:
            try:
                said = connection.recv()
            except (EOFError, OSError):
                trainer.join()
                if task.superseded.is_set():
                    return Done()
                raise _stopped(_ending(trainer.exitcode)) from None
            if isinstance(said, RetrainProgressed):
                self._outbox.send(task.number, said)
            elif isinstance(said, UserError):
                raise said
            elif isinstance(said, RetrainOutcome):
                return self._kept(task, said)

    def _kept(self, task: Task, outcome: RetrainOutcome) -> Event:
        from lesionlab.engine.retraining.versions import keep

        if task.superseded.is_set():
            return Done()
        return self._projects.ask(task, lambda project: keep(project, outcome))


def _writable_folder(project: Project) -> str:
    project.check_writable()
    project.readings.check_is_first()
    return str(project.folder)


def _stopped(how: str) -> UserError:
    return UserError(
        "Retraining stopped before it was done; the decoder in use stays as it is.",
        value=how,
        remedy="Close other programs and press Retrain again.",
    )


def _ending(exit_code: int | None) -> str:
    if exit_code == -9:
        return "ended by the system, perhaps because memory ran out"
    return f"exit status {exit_code}"
