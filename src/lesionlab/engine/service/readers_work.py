"""Second readings, agreement and consensus of the open project."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from lesionlab.core.errors import UserError
from lesionlab.core.messages import Event, Progressed
from lesionlab.core.reading_messages import (
    CompareReaders,
    ConsensusExported,
    ConsensusUsed,
    ExportConsensus,
    ListReadings,
    ReadersCompared,
    ReadingsListed,
    ReadingStarted,
    StartReading,
    UseConsensus,
)
from lesionlab.core.readings import ReadingInfo
from lesionlab.core.worklist import WorkState
from lesionlab.engine.service.options import EngineOptions
from lesionlab.engine.service.outbox import Outbox
from lesionlab.engine.service.project_queue import ProjectQueue
from lesionlab.engine.service.task_thread import TaskThread
from lesionlab.engine.service.worker import Task
from lesionlab.engine.store.project import Project

PICTURES = 24
"""Of the pairs that agree least."""


class ReadersWork:
    """Answers the requests of the READERS lane."""

    def __init__(self, *, projects: ProjectQueue, outbox: Outbox, options: EngineOptions) -> None:
        self._projects = projects
        self._outbox = outbox
        self._user_data_dir = options.user_data_dir
        self._thread = TaskThread("engine-readers", answer=self._answer, outbox=outbox)

    def start(self) -> None:
        self._thread.start()

    def put(self, task: Task) -> None:
        """Take a task, to be done after those before it."""
        self._thread.put(task)

    def _answer(self, task: Task) -> Event:
        request = task.request
        if isinstance(request, StartReading):
            return ReadingStarted(
                self._projects.ask(task, lambda project: _start(project, request))
            )
        # Masks of two readings may lie side by side only where neither of them is being read.
        folder = self._projects.ask(task, _folder_of_first_reading)
        # A copy of one moment, for this thread alone: saving goes on meanwhile.
        with Project.open(folder, user_data_dir=self._user_data_dir) as snapshot:
            match request:
                case ListReadings():
                    return self._listed(snapshot)
                case CompareReaders():
                    return self._compared(task, snapshot)
                case ExportConsensus():
                    return self._exported(task, snapshot, Path(request.folder))
                case UseConsensus():
                    return self._used(task, snapshot, request.image_keys)
        raise TypeError(f"{type(request).__name__} is no request of this lane")

    def _listed(self, snapshot: Project) -> ReadingsListed:
        from lesionlab.engine.agreement.readers import listed_readings

        readings = listed_readings(snapshot)
        return ReadingsListed(readings, snapshot.counts()[WorkState.ACCEPTED])

    def _compared(self, task: Task, snapshot: Project) -> ReadersCompared:
        from lesionlab.engine.agreement.compare import compare, summarize
        from lesionlab.engine.agreement.pictures import pair_picture
        from lesionlab.engine.agreement.readers import read_images

        pairs, failures = compare(
            read_images(snapshot),
            progress=self._progress(task, "Comparing"),
        )
        worst = pairs[:PICTURES]
        shown = {pair.image_key for pair in worst}
        drawn = {}
        # Read once more, one image at a time: the masks of all would not fit into memory.
        for image in read_images(snapshot):
            if image.image_key in shown:
                for pair in worst:
                    if pair.image_key == image.image_key:
                        drawn[pair] = pair_picture(snapshot, image, pair)
        pictures = tuple(drawn[pair] for pair in worst)
        return ReadersCompared(tuple(pairs), summarize(pairs), pictures, tuple(failures))

    def _exported(self, task: Task, snapshot: Project, to: Path) -> ConsensusExported:
        from lesionlab.engine.agreement.export import export_consensus
        from lesionlab.engine.agreement.readers import read_images

        exported, failures = export_consensus(
            read_images(snapshot),
            to,
            paths=[entry.path for entry in snapshot.entries(lost_too=True)],
            progress=self._progress(task, "Exporting"),
        )
        return ConsensusExported(str(to), exported, tuple(failures))

    def _used(self, task: Task, snapshot: Project, image_keys: tuple[int, ...]) -> ConsensusUsed:
        from lesionlab.engine.agreement.export import consensus_correction
        from lesionlab.engine.agreement.readers import read_images

        used, failures = [], []
        for image in read_images(snapshot):
            if image.image_key not in image_keys:
                continue
            try:
                accept = consensus_correction(image)
                self._projects.change(task, image.image_key, partial(Project.apply, change=accept))
                used.append(image.image_key)
            except UserError as error:
                failures.append((image.path, error))
        return ConsensusUsed(tuple(used), tuple(failures))

    def _progress(self, task: Task, doing: str) -> Callable[[str], None]:
        done = 0

        def tell(path: str) -> None:
            nonlocal done
            done += 1
            self._outbox.send(task.number, Progressed(done, 0, f"{doing} {path}"))

        return tell


def _start(project: Project, request: StartReading) -> ReadingInfo:
    project.check_writable()
    return project.readings.start(
        reader=request.reader,
        count=request.count,
        image_keys=request.image_keys,
        seed=request.seed,
    )


def _folder_of_first_reading(project: Project) -> Path:
    project.readings.check_is_first()
    return project.folder
