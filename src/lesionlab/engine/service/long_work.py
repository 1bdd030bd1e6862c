"""What takes its time and must not be dropped: loading and adding models, exports, imports."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from lesionlab.core.classifier_messages import UseClassifier
from lesionlab.core.export_messages import CheckExport, ExportChecked, ExportFinished, ExportMasks
from lesionlab.core.import_messages import ImportMasks, PreviewImport
from lesionlab.core.messages import (
    AddModel,
    Event,
    UseModel,
)
from lesionlab.core.report_messages import CaseReportMade, MakeCaseReport
from lesionlab.engine.service.fitted_models import FittedModels
from lesionlab.engine.service.loaded_models import LoadedModels
from lesionlab.engine.service.mask_import import MaskImport
from lesionlab.engine.service.options import EngineOptions
from lesionlab.engine.service.outbox import Outbox
from lesionlab.engine.service.progress import progress_of
from lesionlab.engine.service.project_queue import ProjectQueue
from lesionlab.engine.service.task_thread import TaskThread
from lesionlab.engine.service.worker import Task
from lesionlab.engine.store.project import Project


class LongWork:
    """A thread that first loads the models, then does requests of the WORK lane in their order.

    Attributes:
        imports: Does the imports of masks.
    """

    def __init__(
        self,
        *,
        projects: ProjectQueue,
        models: LoadedModels,
        fitted: FittedModels,
        outbox: Outbox,
        options: EngineOptions,
        on_settled: Callable[[], None],
    ) -> None:
        self._projects = projects
        self._models = models
        self._fitted = fitted
        self._outbox = outbox
        self._options = options
        self._on_settled = on_settled
        self._export_cancelled = threading.Event()
        self.imports = MaskImport(projects=projects, outbox=outbox)
        self._thread = TaskThread(
            "engine-work", begin=self._load_models, answer=self._answer, outbox=outbox
        )

    def start(self) -> None:
        self._thread.start()

    def put(self, task: Task) -> None:
        """Take a task, to be done after those before it."""
        self._thread.put(task)

    def cancel_export(self) -> None:
        """End the export under way, if there is one."""
        self._export_cancelled.set()

    def _load_models(self) -> None:
        ready = self._models.load_first()
        self._outbox.send(0, ready, final=True)
        self._on_settled()

    def _answer(self, task: Task) -> Event:
        match task.request:
            case UseModel(name):
                self._models.use(name)
                return self._fitted.ready(task)
            case UseClassifier(name):
                self._models.use_classifier(name)
                return self._fitted.ready(task)
            case AddModel(file):
                return self._models.add(Path(file))
            case CheckExport():
                return self._check_export(task, task.request)
            case ExportMasks():
                return self._export(task, task.request)
            case MakeCaseReport():
                return self._report(task, task.request)
            case PreviewImport() | ImportMasks():
                return self.imports.answer(task, task.request)
        raise TypeError(f"{type(task.request).__name__} is no request of this lane")

    def _check_export(self, task: Task, request: CheckExport) -> ExportChecked:
        from lesionlab.engine.exchange.overwriting import files_in_the_way

        with self._snapshot(task) as snapshot:
            files = files_in_the_way(snapshot, Path(request.folder), request.choice)
        return ExportChecked(len(files.own), files.foreign)

    def _export(self, task: Task, request: ExportMasks) -> ExportFinished:
        from lesionlab.engine.exchange.export import export
        from lesionlab.engine.store.embeddings import EmbeddingCache

        read_only = self._projects.ask(task, lambda project: project.read_only)
        self._export_cancelled.clear()

        def record(manifest_sha256: str, content: Mapping[str, Any]) -> None:
            self._projects.ask(
                task, lambda project: project.record_export(manifest_sha256, content)
            )

        with self._snapshot(task) as snapshot:
            report = export(
                snapshot,
                Path(request.folder),
                choice=request.choice,
                embeddings=EmbeddingCache(
                    self._options.embeddings_dir, limit_bytes=self._options.disk_bytes
                ),
                progress=progress_of(task, self._outbox),
                is_cancelled=self._export_cancelled.is_set,
                record=None if read_only else record,
            )
        return ExportFinished(
            request.folder,
            report.exported,
            report.skipped,
            tuple((name, tuple(errors)) for name, errors in report.errors.items()),
            was_cancelled=report.was_cancelled,
            notes=tuple(report.notes),
        )

    def _report(self, task: Task, request: MakeCaseReport) -> CaseReportMade:
        from lesionlab.engine.exchange.report.files import save_case_report

        with self._snapshot(task) as snapshot:
            save_case_report(snapshot, request.image_key, Path(request.file), notes=request.notes)
        return CaseReportMade(request.file)

    def _snapshot(self, task: Task) -> Project:
        """Open the project once more, to be read by this thread alone.

        It is open for writing already, so this is a copy: saving goes on meanwhile, and what is
        exported is of one moment.
        """
        folder = self._projects.ask(task, _folder_of_first_reading)
        return Project.open(folder, user_data_dir=self._options.user_data_dir)


def _folder_of_first_reading(project: Project) -> Path:
    # The masks of a second reading have the same names; they must not replace the first ones.
    project.readings.check_is_first()
    return project.folder
