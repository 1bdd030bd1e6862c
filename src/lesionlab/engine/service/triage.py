"""The order by need: images are assessed when nothing else is to do, and ordered when asked."""

from __future__ import annotations

from contextlib import nullcontext
from time import monotonic

from lesionlab.core.errors import UserError
from lesionlab.core.needs import NeedPart, rank, reasons
from lesionlab.core.triage_messages import AssessImages, NeedsRanked
from lesionlab.engine.service.loaded_models import ModelsInUse
from lesionlab.engine.service.parts import Parts
from lesionlab.engine.service.worker import Step, Task, Work
from lesionlab.engine.store.project import Project
from lesionlab.engine.store.triage import Assessed

# Looked up anew after so many, since images that have a proposal meanwhile go first.
_AT_A_TIME = 20
_TELL_EVERY_S = 5.0


_REST_S = 1.5
"""After a click, so long nothing is assessed."""
_LOOK_EVERY_S = 0.05


class Triage:
    """Answers AssessImages and RankByNeed."""

    def __init__(self, parts: Parts) -> None:
        self._projects, self._images, self._models = parts.projects, parts.images, parts.models
        self._default_proposals, self._outbox = parts.default_proposals, parts.outbox

    def assess(self, task: Task) -> Work:
        """Assess image by image until the whole folder is done."""
        assert isinstance(task.request, AssessImages)
        tried: set[int] = set()
        first, told_at = task.request.first, monotonic()
        while True:
            yield Step.MODEL
            models = self._models.of(task)
            if models is None:
                return None
            image_keys = self._next(task, models, first=first, tried=tried)
            first = ()
            if not image_keys:
                return self._ranked(task, models)
            for image_key in image_keys:
                yield Step.MODEL
                # Even behind all clicks it takes their processor; between two of them it rests.
                while models.turns.rested_s < _REST_S and not task.superseded.is_set():
                    task.superseded.wait(_LOOK_EVERY_S)
                    yield Step.MODEL
                tried.add(image_key)
                try:
                    self._assess(task, image_key, models)
                except UserError:
                    # The worklist already says so; the others go on.
                    continue
                if monotonic() - told_at > _TELL_EVERY_S:
                    self._outbox.send(task.number, self._ranked(task, models))
                    told_at = monotonic()

    def rank(self, task: Task) -> Work:
        """Order what is known."""
        yield Step.MODEL
        models = self._models.of(task)
        return None if models is None else self._ranked(task, models)

    def _next(
        self, task: Task, models: ModelsInUse, *, first: tuple[int, ...], tried: set[int]
    ) -> tuple[int, ...]:
        sha256 = models.predictor.info.ref.sha256
        return self._projects.ask(
            task,
            lambda project: project.triage.unassessed(
                model_sha256=sha256, first=first, but=tried, limit=_AT_A_TIME
            ),
        )

    def _assess(self, task: Task, image_key: int, models: ModelsInUse) -> None:
        # Imports torch, which the models in use have done before.
        from lesionlab.engine.triage.assessment import assess

        # Nothing of it is kept in memory: the image in view would be pushed out there.
        image = self._images.decoded(task, image_key, keeps=False)
        with models.turns.behind(task.superseded):
            proposal = self._default_proposals.of(
                task, image_key, image, models, turn=nullcontext, keeps=False
            )
            embedding = self._images.embedding(task, image, models, turn=nullcontext, keeps=False)
            found = assess(models.predictor, image.pixels, embedding, proposal)
        assessed = Assessed(
            found.parts,
            found.vector,
            found.lines,
            model=models.predictor.info.ref,
            base_sha256=models.predictor.base.ref.sha256,
            classifier_sha256=models.classifier.ref.sha256,
        )
        proposed = None if proposal is None else proposal.mask

        def save(project: Project) -> None:
            project.triage.save(image.image_id, assessed, proposed=proposed)

        self._projects.change(task, image_key, save)

    def _ranked(self, task: Task, models: ModelsInUse) -> NeedsRanked:
        ref, base = models.predictor.info.ref, models.predictor.base.ref
        table = self._projects.ask(
            task,
            lambda project: project.triage.table(model_sha256=ref.sha256, base_sha256=base.sha256),
        )
        if not len(table.image_keys):
            return NeedsRanked()
        ranking = rank(table.measured, table.vectors, corrected=table.corrected)
        parts = {part: values[ranking.order] for part, values in table.measured.items()}
        if table.corrected.any():
            # Before the first correction all are new alike, which is no reason.
            parts[NeedPart.NOVELTY] = ranking.novelty
        why = reasons(parts)
        keys = table.image_keys[ranking.order]
        return NeedsRanked(tuple(keys.tolist()), tuple(ranking.need.tolist()), tuple(why))
