"""The models in use, with the decoder version that the open project uses."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lesionlab.core.classifier_messages import ClassifierFailed
from lesionlab.core.errors import UserError
from lesionlab.core.messages import EngineReady, RequestFailed
from lesionlab.core.proposals import ModelInfo, ModelRef
from lesionlab.engine.service.loaded_models import LoadedModels, ModelsInUse
from lesionlab.engine.service.outbox import Outbox
from lesionlab.engine.service.project_queue import ProjectQueue
from lesionlab.engine.service.worker import Task
from lesionlab.engine.store.decoders import StoredDecoder
from lesionlab.engine.store.project import Project

if TYPE_CHECKING:
    from lesionlab.engine.models.image_prompted import ImagePromptedPredictor


class ServingRefs(NamedTuple):
    """Which models serve a task.

    Attributes:
        model: The promptable model.
        classifier: The one whose CAMs become prompts.
        image_prompts: What images themselves prompt, as it came; see `ModelsInUse`.
    """

    model: ModelRef
    classifier: ModelRef
    image_prompts: ModelRef | None = None


class FittedModels:
    """Gives the models that serve a task; not for the project's own thread.

    The decoder is looked up whenever another project was opened, another base checkpoint was
    loaded, or another version was chosen. The window is told what it came to.

    Attributes:
        on_fitted: Called with the models that serve from now on.
    """

    def __init__(self, models: LoadedModels, *, projects: ProjectQueue, outbox: Outbox) -> None:
        self._models = models
        self._projects = projects
        self._outbox = outbox
        self._lock = threading.Lock()
        self._choices = 0
        self._fitted: ModelsInUse | None = None
        self._fitted_for: tuple[object, ...] = ()
        self._announced: ModelInfo | None = None
        models.on_device_change = self.announce
        models.on_classifier_failed = self._classifier_failed
        self.on_fitted: Callable[[ModelsInUse], None] = lambda _: None

    def of(self, task: Task) -> ModelsInUse | None:
        """Give the models for a task, None if there are none.

        Raises:
            Superseded: If the task's project is not open any more.
        """
        with self._lock:
            fitted = self._fitted_to(task)
            if fitted is not None and fitted.predictor.info != self._announced:
                self._announced = fitted.predictor.info
                self._outbox.send(0, self._models.ready(fitted), final=True)
            return fitted

    def required(self, task: Task) -> ModelsInUse:
        """Give the models for a task.

        Raises:
            UserError: If there are none; says why.
            Superseded: If the task's project is not open any more.
        """
        return self.of(task) or self._models.required()

    def refs_if_known(self, task: Task) -> ServingRefs | None:
        """Give which models serve a task if they were looked up, without any wait."""
        fitted, fitted_for = self._fitted, self._fitted_for
        if fitted is None or fitted_for[:1] != (task.project,):
            return None
        by_image = None if fitted.image_prompts is None else fitted.image_prompts.ref
        return ServingRefs(fitted.predictor.info.ref, fitted.classifier.ref, by_image)

    def choice_changed(self) -> None:
        """Take note that the project uses another decoder version now."""
        with self._lock:
            self._choices += 1

    def ready(self, task: Task) -> EngineReady:
        """Say which models are in use for a task; the window then knows it."""
        with self._lock:
            fitted = self._fitted_to(task) if task.project else self._models.in_use
            self._announced = None if fitted is None else fitted.predictor.info
            return self._models.ready(fitted)

    def announce(self) -> None:
        """Tell the window anew which models are in use, and where and how they are computed."""
        # Without the lock: whoever noticed may be just fitting the models.
        fitted = self._fitted or self._models.in_use
        if fitted is not None:
            self._outbox.send(0, self._models.ready(fitted), final=True)

    def _classifier_failed(self, error: UserError) -> None:
        self._outbox.send(0, ClassifierFailed(error), final=True)

    def _fitted_to(self, task: Task) -> ModelsInUse | None:
        loaded = self._models.in_use
        if loaded is None:
            return None
        wanted = (task.project, loaded, self._choices)
        if self._fitted is None or self._fitted_for != wanted:
            self._fitted = self._fit(task, loaded)
            self._fitted_for = wanted
            self.on_fitted(self._fitted)
        return self._fitted

    def _fit(self, task: Task, loaded: ModelsInUse) -> ModelsInUse:
        # Imports torch, which the loaded models have done before.
        from lesionlab.engine.retraining.lineage import with_version

        base = loaded.predictor
        base_sha256 = base.info.ref.sha256
        chosen = self._projects.ask(task, lambda project: _chosen(project, base_sha256))
        fitted = loaded
        if chosen is not None:
            try:
                stored, file = chosen
                fitted = replace(loaded, predictor=with_version(base, stored, file=file))
            except UserError as error:
                self._outbox.send(0, RequestFailed(error), final=True)
        return self._with_image_prompts(task, fitted)

    def _with_image_prompts(self, task: Task, models: ModelsInUse) -> ModelsInUse:
        """Give the models with the version of the image prompts that the project uses."""
        from lesionlab.engine.retraining.lineage import with_version

        if models.image_prompts is None:
            return models
        sha256 = models.image_prompts.ref.sha256
        chosen = self._projects.ask(task, lambda project: _chosen(project, sha256))
        if chosen is None:
            return models
        stored, file = chosen

        def load() -> ImagePromptedPredictor | None:
            own = models.image_prompted()
            return None if own is None else with_version(own, stored, file=file)

        return replace(models, image_prompted=cache(load))


def _chosen(project: Project, base_sha256: str) -> tuple[StoredDecoder, Path] | None:
    """Give the decoder that a project uses and its file; None for the base's own."""
    sha256 = project.decoder_in_use(base_sha256=base_sha256)
    if sha256 == base_sha256:
        return None
    return project.decoder(sha256), project.decoder_file(sha256)
