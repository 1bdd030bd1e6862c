"""Takes requests and sends each where it is answered; what is to be saved is saved right here."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from lesionlab.core.backup_messages import BackupRestored, RestoreBackup
from lesionlab.core.classifier_messages import CancelCandidates, UseClassifier
from lesionlab.core.decoder_messages import CancelRetrain
from lesionlab.core.envelopes import RequestEnvelope
from lesionlab.core.errors import UserError
from lesionlab.core.export_messages import CancelExport
from lesionlab.core.import_messages import CancelImport
from lesionlab.core.lane import Lane
from lesionlab.core.messages import (
    AddModel,
    Done,
    OpenProject,
    Prefetch,
    ProjectOpened,
    Request,
    ShowImage,
    Shutdown,
    UseModel,
)
from lesionlab.core.saving_messages import Saved, StoreRequest
from lesionlab.engine.service.background import Background
from lesionlab.engine.service.backups import BackupKeeper
from lesionlab.engine.service.candidates import Candidates
from lesionlab.engine.service.decoder_work import DecoderWork
from lesionlab.engine.service.default_proposals import DefaultProposals
from lesionlab.engine.service.editing import Editing
from lesionlab.engine.service.fitted_models import FittedModels
from lesionlab.engine.service.folder_watch import FolderWatch, reopened
from lesionlab.engine.service.images import Images
from lesionlab.engine.service.interactive import Interactive
from lesionlab.engine.service.loaded_models import LoadedModels
from lesionlab.engine.service.long_work import LongWork
from lesionlab.engine.service.looking_closer import LookingCloser
from lesionlab.engine.service.measuring import Measuring
from lesionlab.engine.service.options import EngineOptions
from lesionlab.engine.service.outbox import Outbox
from lesionlab.engine.service.outlines import Outlines
from lesionlab.engine.service.parts import Parts
from lesionlab.engine.service.pictures import Pictures
from lesionlab.engine.service.project_queue import ProjectQueue
from lesionlab.engine.service.readers_work import ReadersWork
from lesionlab.engine.service.record_check import RecordCheck
from lesionlab.engine.service.retraining import Retraining
from lesionlab.engine.service.scanning import Scanning
from lesionlab.engine.service.triage import Triage
from lesionlab.engine.service.tuning import Tuning
from lesionlab.engine.service.worker import Task, Worker
from lesionlab.engine.store.files import NotWritableError


def serve(connection: Connection, options: EngineOptions) -> None:
    """Answer requests until `Shutdown`, or until the other end of the pipe is gone."""
    outbox = Outbox(connection)
    keeper = BackupKeeper(outbox)
    projects = ProjectQueue(outbox, on_closed=keeper.closed)
    router = Router(projects=projects, outbox=outbox, options=options, keeper=keeper)

    def receive() -> None:
        try:
            while True:
                envelope = connection.recv()
                projects.post(partial(router.handle, envelope))
        except (EOFError, OSError):
            projects.end()

    threading.Thread(target=receive, name="engine-receiver", daemon=True).start()
    projects.run()


class Router:
    """Runs in the project's thread, so nothing here may take long; starts all other threads."""

    def __init__(
        self,
        *,
        projects: ProjectQueue,
        outbox: Outbox,
        options: EngineOptions,
        keeper: BackupKeeper,
    ) -> None:
        self._projects = projects
        self._outbox = outbox
        self._options = options
        self._models = LoadedModels(options)
        self._images = Images(projects, options)
        fitted = FittedModels(self._models, projects=projects, outbox=outbox)
        self._tuning = Tuning(self._models, options)
        fitted.on_fitted, self._tuning.on_tuned = self._tuning.take, fitted.announce
        self._tuning.start()
        default_proposals = DefaultProposals(projects=projects, images=self._images)
        parts = Parts(
            projects=projects,
            images=self._images,
            models=fitted,
            default_proposals=default_proposals,
            outbox=outbox,
        )
        interactive = Interactive(parts)
        self._background = Background(parts)
        triage = Triage(parts)
        outlines = Outlines(parts)
        closer = LookingCloser(interactive, outbox)
        editing = Editing(self._images)
        scanning = Scanning(projects=projects, outbox=outbox)
        self._workers = [
            Worker(name, handlers=handlers, outbox=outbox, models_settled=self._models.settled)
            for name, handlers in (
                ("engine-scan", {Lane.PROJECT: scanning.scan}),
                (
                    "engine-interactive",
                    {
                        Lane.PREDICT: interactive.predict,
                        Lane.VIEW: interactive.show,
                        Lane.PREVIEW: closer.preview,
                        Lane.DOUBT: closer.doubt,
                    },
                ),
                (
                    "engine-background",
                    {
                        Lane.CANDIDATES: Candidates(parts, self._models).make,
                        Lane.NEEDS: triage.rank,
                        Lane.PREFETCH: self._background.prefetch,
                        Lane.RENEW: self._background.renew,
                        Lane.PREPARE: outlines.prepare,
                        Lane.TRIAGE: triage.assess,
                    },
                ),
                ("engine-editing", {Lane.EDIT: editing.edit}),
                (
                    "engine-thumbnails",
                    {
                        Lane.THUMBNAILS: self._background.thumbnails,
                        Lane.OUTLINES: outlines.outlines,
                    },
                ),
                ("engine-measures", {Lane.MEASURES: Measuring(self._images).measure}),
                ("engine-pictures", {Lane.PICTURE: Pictures(self._images).make}),
            )
        ]
        self._worker_of = {lane: worker for worker in self._workers for lane in worker.lanes}
        self._long_work = LongWork(
            projects=projects,
            models=self._models,
            fitted=fitted,
            outbox=outbox,
            options=options,
            on_settled=self._wake_workers,
        )
        self._retraining = Retraining(
            projects=projects, models=self._models, outbox=outbox, options=options
        )
        decoder_work = DecoderWork(
            projects=projects, models=self._models, fitted=fitted, outbox=outbox
        )
        self._cancels: dict[type, Callable[[], None]] = {
            CancelRetrain: self._retraining.cancel,
            CancelExport: self._long_work.cancel_export,
            CancelImport: self._long_work.imports.cancel,
            CancelCandidates: self._stop_candidates,
        }
        self._keeper = keeper
        keeper.start(projects)
        self._threads: dict[
            Lane, LongWork | Retraining | DecoderWork | ReadersWork | RecordCheck
        ] = {
            Lane.READERS: ReadersWork(projects=projects, outbox=outbox, options=options),
            Lane.RECORD: RecordCheck(projects=projects, outbox=outbox),
            Lane.WORK: self._long_work,
            Lane.RETRAIN: self._retraining,
            Lane.DECODERS: decoder_work,
        }
        self._watch = FolderWatch(outbox, reopen=self._reopen)
        self._watch.start()
        self._opened = OpenProject("")
        self._shown_key = 0
        for worker in self._workers:
            worker.start()
        for thread in self._threads.values():
            thread.start()

    def handle(self, envelope: RequestEnvelope) -> None:
        """Answer a request, or have it answered."""
        try:
            self._route(envelope.number, envelope.request)
        except Exception as error:  # the engine's loop: the next request must find it alive
            self._outbox.fail(envelope.number, envelope.request, error)

    def _route(self, number: int, request: Request) -> None:
        if isinstance(request, StoreRequest):
            self._save(number, request)
            return
        if cancel := self._cancels.get(type(request)):
            cancel()
            self._outbox.send(number, Done(), final=True)
            return
        if isinstance(request, Shutdown):
            for cancel in self._cancels.values():
                cancel()
            self._tuning.end()
            for worker in self._workers:
                worker.end(timeout_s=0)
            self._projects.end()
            return
        if isinstance(request, RestoreBackup):
            self._restore(number, request)
            return
        if isinstance(request, OpenProject):
            self._open(number, request)
        elif not isinstance(request, UseModel | AddModel | UseClassifier):
            self._projects.required()
        if isinstance(request, ShowImage):
            self._show(request.image_key)
        elif isinstance(request, Prefetch):
            self._background.stop_prefetch(wanted={*request.image_keys, self._shown_key})
        task = Task(number, request, self._projects.number)
        if request.lane is Lane.BACKUPS:
            self._keeper.put(task)
        elif request.lane in self._threads:
            self._threads[request.lane].put(task)
        else:
            self._worker_of[request.lane].put(task)

    def _stop_all(self) -> None:
        """Stop what is under way on the open project."""
        for worker in self._workers:
            worker.supersede()
        self._background.stop_prefetch(wanted=set())
        self._retraining.cancel()
        self._long_work.imports.cancel()
        self._images.forget_images()

    def _restore(self, number: int, request: RestoreBackup) -> None:
        from lesionlab.engine.store.backups import restore

        project = self._projects.required()
        project.check_writable()
        folder, store = str(project.folder), project.store
        reading = project.readings.number
        self._stop_all()
        self._projects.close()
        try:
            restore(store, request.number)
        except UserError:
            self._projects.open(
                Path(folder), user_data_dir=self._options.user_data_dir, reading=reading
            )
            raise
        self._outbox.send(number, BackupRestored(folder, request.number), final=True)

    def _open(self, number: int, request: OpenProject) -> None:
        self._stop_all()
        self._opened = request
        project = self._projects.open(
            Path(request.folder),
            user_data_dir=self._options.user_data_dir,
            reading=request.reading,
        )
        opened = ProjectOpened(
            request.folder,
            str(project.store),
            project.read_only,
            project.notice,
            project.readings.info,
        )
        self._outbox.send(number, opened)
        self._keeper.opened(None if project.read_only else project.store)
        self._watch.opened(project.folder, project.store)

    def _reopen(self, tell: Callable[[bool], None]) -> None:
        def reopen() -> None:
            self._projects.reopen(
                Path(self._opened.folder),
                user_data_dir=self._options.user_data_dir,
                reading=self._opened.reading,
            )

        self._projects.post(lambda: tell(reopened(reopen)))

    def _show(self, image_key: int) -> None:
        if image_key != self._shown_key:
            # Candidates are only ever wanted of the image in view.
            self._stop_candidates()
        self._shown_key = image_key

    def _stop_candidates(self) -> None:
        self._worker_of[Lane.CANDIDATES].supersede(Lane.CANDIDATES)

    def _save(self, number: int, request: StoreRequest) -> None:
        image_key = request.image_key
        try:
            state = self._projects.apply(number, image_key, lambda project: project.apply(request))
        except NotWritableError:
            self._watch.suspect()
            raise
        self._outbox.send(number, Saved(request.save_id, image_key, state), final=True)

    def _wake_workers(self) -> None:
        for worker in self._workers:
            worker.wake()
