"""What the clinician waits for: the image to be shown, its proposal, the mask after a click."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from lesionlab.core.masks import pack
from lesionlab.core.messages import ImageShown, MaskReady, Predict, ProposalReady, ShowImage
from lesionlab.core.prompts import PromptSet
from lesionlab.core.proposals import Proposal, to_start_from
from lesionlab.core.records import LesionRecord
from lesionlab.engine.imaging.display import display_pixels
from lesionlab.engine.service.fitted_models import ServingRefs
from lesionlab.engine.service.parts import Parts
from lesionlab.engine.service.worker import Step, Task, Work
from lesionlab.engine.store.project import Project

if TYPE_CHECKING:
    from lesionlab.engine.models.predictions import Embedding, MaskPrediction
    from lesionlab.engine.models.predictor import Predictor
    from lesionlab.engine.models.refine import PassMemo


@dataclass(frozen=True, slots=True, eq=False)
class Predicted:
    """A prediction, and what is needed to go on from it: each further pass in its own `turn`."""

    prediction: MaskPrediction
    predictor: Predictor
    embedding: Embedding
    turn: Callable[[], AbstractContextManager[None]]


class Interactive:
    """Answers ShowImage and Predict."""

    def __init__(self, parts: Parts) -> None:
        self._projects, self._images, self._models = parts.projects, parts.images, parts.models
        self._default_proposals, self._outbox = parts.default_proposals, parts.outbox
        self._memo: PassMemo | None = None

    def show(self, task: Task) -> Work:
        """Send an image with all that is known of it, then see that it has a proposal."""
        assert isinstance(task.request, ShowImage)
        image_key = task.request.image_key
        image = self._images.decoded(task, image_key)
        refs = self._models.refs_if_known(task)
        scale, lesions, proposals = self._projects.ask(
            task, lambda project: _known(project, image_key, refs=refs)
        )
        first = proposals[0] if proposals else None
        if refs is not None:
            first = to_start_from(proposals, refs.classifier)
        hw = (image.pixels.shape[0], image.pixels.shape[1])
        pixels = display_pixels(image.pixels)
        shown = ImageShown(
            image_key,
            hw,
            pixels,
            lesions,
            proposals if first is None else (first, *(p for p in proposals if p is not first)),
            scale,
            image.image_id,
            awaits_proposal=first is None,
        )
        self._outbox.send(task.number, shown)
        yield Step.MODEL
        models = self._models.of(task)
        if models is None:
            return None
        turn = partial(models.turns.first, task.superseded)
        # Made even if no proposal needs it: the first click shall not wait for it.
        self._images.embedding(task, image, models, turn=turn)
        yield Step.MODEL
        proposal = self._default_proposals.of(task, image_key, image, models, turn=turn)
        if proposal is None or (first is not None and _made_alike(first, proposal)):
            return None
        return ProposalReady(image_key, proposal, is_default=True)

    def predict(self, task: Task) -> Work:
        """Predict the mask for a complete set of prompts."""
        yield Step.MODEL
        request = task.request
        assert isinstance(request, Predict)
        begun = perf_counter()
        found = self.looked_up(task, request.image_key, request.prompts)
        prediction = found.prediction
        return MaskReady(
            image_key=request.image_key,
            lesion=request.lesion,
            revision=request.revision,
            prompts=request.prompts,
            mask=pack(prediction.mask),
            predicted_iou=prediction.predicted_iou,
            model=found.predictor.info.ref,
            engine_ms=(perf_counter() - begun) * 1000,
            computed_with=prediction.computed_with,
        )

    def looked_up(self, task: Task, image_key: int, prompts: PromptSet) -> Predicted:
        """Predict in turn with all other work of the models; passes made lately cost nothing."""
        from lesionlab.engine.models.refine import PassMemo, refine

        models = self._models.required(task)
        self._memo = self._memo or PassMemo()
        image = self._images.decoded(task, image_key)
        turn = partial(models.turns.first, task.superseded)
        embedding = self._images.embedding(task, image, models, turn=turn)
        with turn():
            prediction = refine(models.predictor, embedding, prompts=prompts, memo=self._memo)
        return Predicted(prediction, models.predictor, embedding, turn)


def _made_alike(one: Proposal, other: Proposal) -> bool:
    return one.model == other.model and one.classifier == other.classifier


def _known(
    project: Project, image_key: int, *, refs: ServingRefs | None
) -> tuple[float | None, tuple[LesionRecord, ...], tuple[Proposal, ...]]:
    """Give an image's scale, its lesions, and the proposals that the models made before."""
    if refs is None:
        made = project.proposals(image_key)
    else:
        made = project.proposals(
            image_key,
            model_sha256=refs.model.sha256,
            image_prompts_sha256=_image_prompts_sha256(project, refs),
        )
    record = project.image(image_key)
    return None if record is None else record.px_per_mm, project.lesions(image_key), made


def _image_prompts_sha256(project: Project, refs: ServingRefs) -> str:
    """Give the hash of the version of the image prompts that a project uses, or ""."""
    if refs.image_prompts is None:
        return ""
    return project.decoder_in_use(base_sha256=refs.image_prompts.sha256)
