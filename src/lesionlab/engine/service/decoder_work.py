"""The decoder versions of the open project: listed, chosen, deleted, exported, imported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lesionlab.core.decoder_messages import (
    DecoderExported,
    DecodersListed,
    DeleteDecoder,
    ExportDecoder,
    ImportDecoder,
    LookAtDecoders,
    RollBackDecoder,
    UseDecoder,
)
from lesionlab.core.messages import Event
from lesionlab.engine.service.fitted_models import FittedModels
from lesionlab.engine.service.loaded_models import LoadedModels
from lesionlab.engine.service.outbox import Outbox
from lesionlab.engine.service.project_queue import ProjectQueue
from lesionlab.engine.service.task_thread import TaskThread
from lesionlab.engine.service.worker import Task

if TYPE_CHECKING:
    from lesionlab.engine.retraining.roots import Roots
    from lesionlab.engine.store.project import Project


class DecoderWork:
    """Answers the requests of the DECODERS lane but CancelRetrain."""

    def __init__(
        self,
        *,
        projects: ProjectQueue,
        models: LoadedModels,
        fitted: FittedModels,
        outbox: Outbox,
    ) -> None:
        self._projects = projects
        self._models = models
        self._fitted = fitted
        self._outbox = outbox
        self._thread = TaskThread("engine-decoders", answer=self._answer, outbox=outbox)

    def start(self) -> None:
        self._thread.start()

    def put(self, task: Task) -> None:
        """Take a task, to be done after those before it."""
        self._thread.put(task)

    def _answer(self, task: Task) -> Event:
        from lesionlab.engine.retraining.roots import Roots

        self._models.settled.wait()
        models = self._models.required()
        roots = Roots(models.predictor, models.image_prompts, models.image_prompted)
        match task.request:
            case LookAtDecoders():
                pass
            case UseDecoder(sha256, as_trial):
                self._use(task, roots, sha256, as_trial=as_trial)
            case RollBackDecoder():
                self._roll_back(task, roots)
            case DeleteDecoder(sha256):
                self._projects.ask(task, lambda project: project.delete_decoder(sha256))
            case ExportDecoder(sha256, file):
                return self._export(task, roots, sha256, Path(file))
            case ImportDecoder(file):
                self._import(task, roots, Path(file))
        return self._listed(task, roots)

    def _listed(self, task: Task, roots: Roots) -> DecodersListed:
        from lesionlab.engine.retraining.versions import listed

        return self._projects.ask(task, lambda project: listed(project, roots.infos))

    def _use(self, task: Task, roots: Roots, sha256: str, *, as_trial: bool) -> None:
        from lesionlab.engine.retraining.versions import use_version

        def use(project: Project) -> None:
            base = roots.of_version(project, sha256)
            use_version(project, base, sha256, as_trial=as_trial)

        # Loaded before it is chosen: what cannot be loaded is not put in the place of what works.
        self._projects.ask(task, use)
        self._tell(task)

    def _roll_back(self, task: Task, roots: Roots) -> None:
        from lesionlab.engine.retraining.versions import roll_back

        self._projects.ask(task, lambda project: roll_back(project, roots.base))
        self._tell(task)

    def _tell(self, task: Task) -> None:
        self._fitted.choice_changed()
        self._outbox.send(task.number, self._fitted.ready(task))

    def _export(self, task: Task, roots: Roots, sha256: str, file: Path) -> DecoderExported:
        from lesionlab.engine.retraining.exchange import export_decoder

        def export(project: Project) -> None:
            export_decoder(project, roots.of_version(project, sha256), sha256, to=file)

        self._projects.ask(task, export)
        return DecoderExported(str(file))

    def _import(self, task: Task, roots: Roots, file: Path) -> None:
        from lesionlab.engine.retraining.exchange import import_decoder

        self._projects.ask(task, lambda project: import_decoder(project, roots, file))
