"""What is made while the clinician looks: proposals of the next images, candidates of this one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from lesionlab.core.errors import UserError
from lesionlab.core.messages import (
    CandidatesRanked,
    MakeCandidates,
    MakeThumbnails,
    Prefetch,
    Progressed,
    ProposalReady,
    ThumbnailReady,
)
from lesionlab.core.proposals import Proposal
from lesionlab.engine.imaging.thumbnails import read_thumbnail
from lesionlab.engine.service.parts import Parts
from lesionlab.engine.service.worker import Step, Task, Work


class Background:
    """Answers Prefetch, MakeCandidates, RenewProposals and MakeThumbnails."""

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

    def candidates(self, task: Task) -> Work:
        """Make the proposals of all methods, one after the other, and rank them."""
        yield Step.MODEL
        from lesionlab.engine.explain.proposals import candidates, rank

        assert isinstance(task.request, MakeCandidates)
        image_key = task.request.image_key
        models = self._models.required(task)
        image = self._images.decoded(task, image_key)
        with models.turns.behind(task.superseded):
            embedding = self._images.embedding(task, image, models, turn=nullcontext)
        coming = candidates(
            models.predictor,
            models.classifier,
            image.pixels,
            embedding,
            image_prompted=models.image_prompted(),
        )
        made: list[Proposal] = []
        while True:
            yield Step.MODEL
            with models.turns.behind(task.superseded):
                proposal = next(coming, None)
            if proposal is None:
                return CandidatesRanked(image_key, tuple(p.source for p in rank(made)))
            made.append(proposal)
            self._outbox.send(task.number, ProposalReady(image_key, proposal, is_default=False))
            self._save(task, image_key, proposal)

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

    def _save(self, task: Task, image_key: int, proposal: Proposal) -> None:
        self._projects.change(
            task, image_key, lambda project: project.save_proposal(image_key, proposal)
        )

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
