"""Masks of other programs for the open project: looked for, and taken over."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from lesionlab.core.import_messages import (
    ImportMasks,
    ImportPreviewed,
    MasksImported,
    PreviewImport,
)
from lesionlab.core.worklist import WorklistEntry
from lesionlab.engine.service.outbox import Outbox
from lesionlab.engine.service.progress import progress_of
from lesionlab.engine.service.project_queue import ProjectQueue
from lesionlab.engine.service.worker import Task
from lesionlab.engine.store.project import Project

if TYPE_CHECKING:
    from lesionlab.engine.exchange.mask_import import ImportPlan
    from lesionlab.engine.exchange.matching import KnownImage

Answer = TypeVar("Answer")

_IMAGES_AT_ONCE = 200
"""Of the project's thread; what is saved meanwhile waits no longer than for these."""


class MaskImport:
    """Answers the requests to import, in the thread that asks; can be cancelled from any other."""

    def __init__(self, *, projects: ProjectQueue, outbox: Outbox) -> None:
        self._projects = projects
        self._outbox = outbox
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """End what is under way, if anything is."""
        self._cancelled.set()

    def answer(
        self, task: Task, request: PreviewImport | ImportMasks
    ) -> ImportPreviewed | MasksImported:
        """Look for masks, or take them over.

        Raises:
            UserError: If the source is refused, or the project takes none.
            Superseded: If the project is not open any more.
        """
        # The libraries of the formats are loaded when somebody has such files.
        from lesionlab.engine.exchange.readers.find import opened_source

        self._cancelled.clear()
        with opened_source(Path(request.source)) as source:
            plan = self._plan(task, source, reads_masks=isinstance(request, PreviewImport))
            if isinstance(request, PreviewImport):
                return ImportPreviewed(
                    request.source, plan.lines(), plan.images_without, plan.was_cancelled
                )
            return self._import(task, request, plan)

    def _plan(self, task: Task, source: Path, *, reads_masks: bool) -> ImportPlan:
        from lesionlab.engine.exchange.mask_import import known_images, plan_import

        folder, entries = self._projects.ask(task, _folder_and_entries)
        images: list[KnownImage] = []
        for start in range(0, len(entries), _IMAGES_AT_ONCE):
            some = entries[start : start + _IMAGES_AT_ONCE]
            images += self._projects.ask(task, partial(known_images, entries=some))
        return plan_import(
            source,
            images,
            folder=folder,
            uid_key=self._projects.ask(task, lambda project: project.uid_key()),
            reads_masks=reads_masks,
            progress=progress_of(task, self._outbox),
            is_cancelled=self._cancelled.is_set,
        )

    def _import(self, task: Task, request: ImportMasks, plan: ImportPlan) -> MasksImported:
        from lesionlab.engine.exchange.mask_import import MaskImporter

        importer = MaskImporter(
            _TaskAccess(self._projects, task),
            as_drafts=request.as_drafts,
            replace=request.replace,
            reader=request.reader,
        )
        report = importer.run(
            plan, progress=progress_of(task, self._outbox), is_cancelled=self._cancelled.is_set
        )
        return MasksImported(
            request.source,
            imported=tuple(report.imported),
            unchanged=report.unchanged,
            left_out=tuple(report.left_out),
            notes=tuple(report.notes),
            was_cancelled=report.was_cancelled or plan.was_cancelled,
        )


class _TaskAccess:
    """The open project as the import sees it: by way of the project's own thread."""

    def __init__(self, projects: ProjectQueue, task: Task) -> None:
        self._projects = projects
        self._task = task

    def ask(self, question: Callable[[Project], Answer]) -> Answer:
        return self._projects.ask(self._task, question)

    def change(self, image_key: int, change: Callable[[Project], object]) -> None:
        self._projects.change(self._task, image_key, change)


def _folder_and_entries(project: Project) -> tuple[Path, tuple[WorklistEntry, ...]]:
    # In a second reading, the masks of others must stay unseen.
    project.readings.check_is_first()
    project.check_writable()
    return project.folder, project.entries()
