"""Outlines for the contact sheet, and proposals for a whole folder."""

from __future__ import annotations

from contextlib import nullcontext
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.errors import UserError
from lesionlab.core.masks import PackedMask, unpack
from lesionlab.core.messages import Progressed
from lesionlab.core.records import LesionRecord
from lesionlab.core.worklist import WorkState
from lesionlab.core.worklist_messages import (
    CancelPreparing,
    MakeOutlines,
    OutlineReady,
    PrepareProposals,
    PreparingFinished,
    ShownLesion,
)
from lesionlab.engine.imaging.thumbnails import read_thumbnail
from lesionlab.engine.service.parts import Parts
from lesionlab.engine.service.worker import Step, Task, Work
from lesionlab.engine.store.project import Project

SIDE_PX = 220


class Outlines:
    """Answers MakeOutlines and PrepareProposals."""

    def __init__(self, parts: Parts) -> None:
        self._projects, self._images, self._models = parts.projects, parts.images, parts.models
        self._default_proposals, self._outbox = parts.default_proposals, parts.outbox

    def outlines(self, task: Task) -> Work:
        """Send each image with its newest masks, as far as there are any."""
        assert isinstance(task.request, MakeOutlines)
        for image_key in task.request.image_keys:
            yield Step.LIGHT
            self._outbox.send(task.number, self._outline(task, image_key))
        return None

    def prepare(self, task: Task) -> Work:
        """Make proposals where there are none; clicks and the next images go first."""
        if isinstance(task.request, CancelPreparing):
            # By arriving it has ended the one before.
            return None
        assert isinstance(task.request, PrepareProposals)
        image_keys = task.request.image_keys
        failures: list[tuple[int, str, UserError]] = []
        prepared = 0
        for done, image_key in enumerate(image_keys):
            yield Step.MODEL
            entry = self._projects.ask(task, partial(Project.entry, image_key=image_key))
            self._outbox.send(task.number, Progressed(done, len(image_keys), entry.path))
            if entry.state is not WorkState.TODO:
                continue
            try:
                self._prepare(task, image_key)
                prepared += 1
            except UserError as error:
                failures.append((image_key, entry.path, error))
        return PreparingFinished(prepared, tuple(failures))

    def _prepare(self, task: Task, image_key: int) -> None:
        models = self._models.required(task)
        # Nothing of it is kept in memory: the image in view would be pushed out there.
        image = self._images.decoded(task, image_key, keeps=False)
        with models.turns.behind(task.superseded):
            self._default_proposals.of(
                task, image_key, image, models, turn=nullcontext, keeps=False
            )

    def _outline(self, task: Task, image_key: int) -> OutlineReady:
        path, lesions, estimate = self._projects.ask(
            task, lambda project: _newest(project, image_key)
        )
        try:
            pixels = read_thumbnail(path, side_px=SIDE_PX)
        except UserError as error:
            self._images.note_unreadable(task, image_key, error)
            return OutlineReady(image_key, None, None, (), None)
        masks = [mask for mask, _ in lesions if mask is not None]
        return OutlineReady(
            image_key,
            pixels,
            _union(masks, hw=(pixels.shape[0], pixels.shape[1])) if masks else None,
            tuple(ShownLesion("" if mask is None else mask.sha256, done) for mask, done in lesions),
            estimate,
        )


def _newest(
    project: Project, image_key: int
) -> tuple[Path, list[tuple[PackedMask | None, bool]], float | None]:
    """Give an image's file, each lesion's newest mask and whether it is accepted, the estimate."""
    path = project.path_of(image_key)
    if project.image(image_key) is None or not project.shows_known_image(image_key):
        return path, [], None
    records: tuple[LesionRecord, ...] = project.lesions(image_key)
    lesions: list[tuple[PackedMask | None, bool]] = []
    estimate = None
    for record in records:
        to_accept = project.work_to_accept(image_key, record.lesion)
        draft = record.draft if record.accepted else to_accept.draft
        lesions.append((None if draft is None else draft.mask, record.accepted))
        if record.lesion == 0 and draft is not None:
            estimate = draft.predicted_iou
    return path, lesions, estimate


def _union(masks: list[PackedMask], *, hw: tuple[int, int]) -> NDArray[np.bool_]:
    """Give the masks together, bool (h, w), picked at the pixels of a small picture."""
    together = np.zeros(hw, np.bool_)
    for packed in masks:
        mask = unpack(packed)
        rows = np.arange(hw[0]) * mask.shape[0] // hw[0]
        columns = np.arange(hw[1]) * mask.shape[1] // hw[1]
        together |= mask[rows[:, None], columns]
    return together
