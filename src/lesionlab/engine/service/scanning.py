"""The worklist of a folder, sent in pieces as it is found."""

from __future__ import annotations

from functools import partial
from itertools import islice
from pathlib import Path

from lesionlab.core.errors import UserError
from lesionlab.core.messages import ImagesFound, OpenProject, RequestFailed, ScanFinished
from lesionlab.engine.imaging.scan import Skipped, scan_folder
from lesionlab.engine.service.outbox import Outbox
from lesionlab.engine.service.project_queue import ProjectQueue
from lesionlab.engine.service.worker import Step, Task, Work
from lesionlab.engine.store.project import Project

FIRST_CHUNK = 40
CHUNK = 500
_SKIPPED_SHOWN = 3


class Scanning:
    """Answers the second half of OpenProject: which images there are."""

    def __init__(self, *, projects: ProjectQueue, outbox: Outbox) -> None:
        self._projects = projects
        self._outbox = outbox

    def scan(self, task: Task) -> Work:
        """Find the images of the open project, a screenful first."""
        assert isinstance(task.request, OpenProject)
        skipped: Skipped = []
        found: list[str] = []
        sample = self._projects.ask(task, _sample)
        paths = (
            scan_folder(Path(task.request.folder), skipped=skipped)
            if sample is None
            else iter(sample)
        )
        size = FIRST_CHUNK
        while chunk := list(islice(paths, size)):
            entries = self._projects.ask(task, partial(Project.sync_paths, paths=chunk))
            self._outbox.send(task.number, ImagesFound(entries))
            found += chunk
            size = CHUNK
            yield Step.LIGHT
        if sample is None:
            self._projects.ask(task, lambda project: project.mark_missing(found))
        if skipped:
            self._outbox.send(0, RequestFailed(_skipped_error(skipped)), final=True)
        return ScanFinished(len(found))


def _sample(project: Project) -> list[str] | None:
    """Give the images of a second reading in their order; None where the folder is scanned."""
    return project.readings.sample_paths() if project.readings.is_reading else None


def _skipped_error(skipped: Skipped) -> UserError:
    shown = "; ".join(f"{path} ({reason})" for path, reason in skipped[:_SKIPPED_SHOWN])
    more = len(skipped) - _SKIPPED_SHOWN
    return UserError(
        "Some of the folder could not be looked at.",
        value=shown + (f"; and {more} more" if more > 0 else ""),
        remedy="Ask for permission to read these, or rename them, then open the folder again.",
    )
