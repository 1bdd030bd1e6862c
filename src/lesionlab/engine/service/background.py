"""What is made while the clinician looks: the proposals of the next images, and thumbnails."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from lesionlab.core.errors import UserError
from lesionlab.core.messages import (
    MakeThumbnails,
    Prefetch,
    Progressed,
    ThumbnailReady,
)
from lesionlab.engine.imaging.thumbnails import read_thumbnail
from lesionlab.engine.service.parts import Parts
from lesionlab.engine.service.worker import Step, Task, Work


class Background:
    """Answers Prefetch, RenewProposals and MakeThumbnails."""

    def __init__(self, parts: Parts) -> None:
        self._projects, self._images, self._models = parts.projects, parts.images, parts.models
        self._default_proposals, self._outbox = parts.default_proposals, parts.outbox
        self._lock = threading.Lock()
        self._prefetching: tuple[int, threading.Event] | None = None

    def prefetch(self, task: Task) -> Work:
        """Bring images into memory and make their embeddings and proposals, in the given order."""
        assert isinstance(task.request, Prefetch)
        for image_key in task.request.image_keys:
            yield Step.MODEL
            with self._abortable(image_key) as aborted:
                try:
                    self._prepare(task, image_key, aborted)
                except UserError:
                    # The worklist already says so; the others go on.
                    continue
        return None

    def stop_prefetch(self, *, wanted: set[int]) -> None:
        """Stop the image being prefetched at once, unless it is wanted after all.

        A list that is superseded ends after its present image in any case; but the image that is
        shown next is mostly the very one that is just being prepared.
        """
        with self._lock:
            if self._prefetching is not None and self._prefetching[0] not in wanted:
                self._prefetching[1].set()

    def renew(self, task: Task) -> Work:
        """Make the proposals of untouched images anew, where the decoder in use made none yet."""
        yield Step.MODEL
        models = self._models.required(task)
        sha256 = models.predictor.info.ref.sha256
        image_keys = self._projects.ask(
            task, lambda project: project.untouched_images_without(model_sha256=sha256)
        )
        for done, image_key in enumerate(image_keys):
            yield Step.MODEL
            self._outbox.send(
                task.number, Progressed(done, len(image_keys), "Renewing the proposals")
            )
            try:
                self._prepare(task, image_key, task.superseded)
            except UserError:
                # The worklist already says so; the others go on.
                continue
        return None

    def thumbnails(self, task: Task) -> Work:
        """Send a thumbnail of each image, or that there is none."""
        assert isinstance(task.request, MakeThumbnails)
        for image_key in task.request.image_keys:
            yield Step.LIGHT
            self._outbox.send(task.number, self._thumbnail(task, image_key))
        return None

    def _thumbnail(self, task: Task, image_key: int) -> ThumbnailReady:
        path = self._projects.ask(task, lambda project: project.path_of(image_key))
        try:
            return ThumbnailReady(image_key, read_thumbnail(path))
        except UserError as error:
            self._images.note_unreadable(task, image_key, error)
            return ThumbnailReady(image_key, None)

    def _prepare(self, task: Task, image_key: int, aborted: threading.Event) -> None:
        image = self._images.decoded(task, image_key)
        models = self._models.of(task)
        if models is not None:
            with models.turns.behind(aborted):
                self._images.embedding(task, image, models, turn=nullcontext)
                self._default_proposals.of(task, image_key, image, models, turn=nullcontext)

    @contextmanager
    def _abortable(self, image_key: int) -> Iterator[threading.Event]:
        aborted = threading.Event()
        with self._lock:
            self._prefetching = (image_key, aborted)
        try:
            yield aborted
        finally:
            with self._lock:
                self._prefetching = None
