"""The models in use. Importing torch takes seconds, so it happens here, in a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lesionlab.core.backends import Backend
from lesionlab.core.errors import BugError, UserError
from lesionlab.core.messages import EngineReady, ModelsListed
from lesionlab.core.proposals import DEFAULT_CLASSIFIER, ClassifierInfo, ModelInfo
from lesionlab.engine.service.options import EngineOptions
from lesionlab.engine.service.outbox import user_error

if TYPE_CHECKING:
    from lesionlab.engine.explain.classifier import LesionClassifier
    from lesionlab.engine.explain.classifiers import ClassifierRegistry
    from lesionlab.engine.models.device import Device
    from lesionlab.engine.models.image_prompted import ImagePromptedPredictor
    from lesionlab.engine.models.predictor import Predictor
    from lesionlab.engine.models.registry import ModelRegistry
    from lesionlab.engine.service.turns import Turns


@dataclass(frozen=True, slots=True, eq=False)
class ModelsInUse:
    """What proposals and masks are made with.

    Attributes:
        predictor: The promptable model.
        classifier: The one whose CAMs become prompts.
        turns: Whose turn it is to use them; its pause points are in both.
        image_prompted: Loads, the first time, what images themselves prompt on this base
            checkpoint; None if there is nothing of the kind.
        image_prompts: What that is, as it came; None likewise.
    """

    predictor: Predictor
    classifier: LesionClassifier
    turns: Turns
    image_prompted: Callable[[], ImagePromptedPredictor | None] = lambda: None
    image_prompts: ModelInfo | None = None


class LoadedModels:
    """Loads models and says which are in use. Loading is for one thread, asking for all.

    Attributes:
        settled: Set when the first models are loaded, or known not to be.
        on_device_change: Called when the models in use left the GPU or ran short of its memory.
        on_classifier_failed: Called when the program's own classifier serves in place of the chosen
            one, with the reason.
    """

    def __init__(self, options: EngineOptions) -> None:
        self.settled = threading.Event()
        self._options = options
        self._in_use: ModelsInUse | None = None
        self._problem: UserError | None = None
        self.on_device_change: Callable[[], None] | None = None
        self.on_classifier_failed: Callable[[UserError], None] | None = None
        self._classifier = options.classifier or DEFAULT_CLASSIFIER
        self._turns: Turns | None = None

    @property
    def in_use(self) -> ModelsInUse | None:
        """The models in use, None if there are none."""
        return self._in_use

    def required(self) -> ModelsInUse:
        """Give the models in use.

        Raises:
            UserError: If there are none; says why.
        """
        if self._in_use is None:
            raise self._problem or BugError("A model was asked for before one was loaded.")
        return self._in_use

    def load_first(self) -> EngineReady:
        """Load torch and the model to begin with; without one the engine serves all the rest."""
        try:
            from lesionlab.engine.models.registry import DEFAULT_MODEL

            self._load(self._options.model or DEFAULT_MODEL)
            return self.ready(self._in_use)
        except Exception as error:  # whatever it is, the window must come out of its waiting
            self._problem = user_error(error)
            return EngineReady("", "", None, (), self._problem)
        finally:
            self.settled.set()

    def use(self, name: str) -> None:
        """Load another model; the one before stays in use if that fails.

        Raises:
            UserError: If there is no such model, or it is damaged.
        """
        self._load(name)

    def use_classifier(self, name: str) -> None:
        """Load another classifier; the one before stays in use if that fails.

        Raises:
            UserError: If there are no models, no such classifier, or it is damaged.
        """
        in_use = self.required()
        classifier = self._classifiers().load(name, in_use.predictor.device, gate=in_use.turns)
        self._classifier = name
        self._in_use = replace(in_use, classifier=classifier)

    def classifiers(self) -> tuple[ClassifierInfo, ...]:
        """Give the classifiers that are installed."""
        return tuple(self._classifiers().list())

    def load_classifier(self, name: str, models: ModelsInUse) -> LesionClassifier:
        """Load a classifier beside the one in use, to the same device and in the same turns.

        Raises:
            UserError: If there is no such classifier, or it is damaged.
        """
        return self._classifiers().load(name, models.predictor.device, gate=models.turns)

    def add(self, file: Path) -> ModelsListed:
        """Check a checkpoint file and add it to the user's models, or to the classifiers.

        Raises:
            UserError: If the file is refused.
        """
        models, classifiers = self._registry(), self._classifiers()
        added: ModelInfo | ClassifierInfo
        added = classifiers.add(file) if classifiers.recognises(file) else models.add(file)
        return ModelsListed(tuple(models.list()), tuple(classifiers.list()), added)

    def _load(self, name: str) -> None:
        from lesionlab.engine.service.turns import Turns

        # Chosen anew for each model: one too large for the GPU has no say for the next.
        device = self._chosen_device()
        if self._turns is None:
            self._turns = Turns()
        predictor = self._registry().load(name, device, gate=self._turns)
        # The proposals only for their imports, of seconds: the first click must not wait for them.
        import lesionlab.engine.explain.proposals  # noqa: F401
        from lesionlab.engine.models.image_prompted import ImagePrompts

        classifier = self._chosen_classifier(device, self._turns)
        image_prompts = ImagePrompts(
            predictor,
            shipped_dir=self._options.shipped_models_dir,
            user_dir=self._options.user_models_dir,
            gate=self._turns,
        )
        self._in_use = ModelsInUse(
            predictor, classifier, self._turns, image_prompts.load, image_prompts.info
        )
        self._problem = None

    def _chosen_classifier(self, device: Device, turns: Turns) -> LesionClassifier:
        registry = self._classifiers()
        try:
            return registry.load(self._classifier, device, gate=turns)
        except UserError as error:
            if self._classifier == DEFAULT_CLASSIFIER:
                raise
            self._classifier = DEFAULT_CLASSIFIER
            if self.on_classifier_failed is not None:
                self.on_classifier_failed(error)
            return registry.load(DEFAULT_CLASSIFIER, device, gate=turns)

    def _chosen_device(self) -> Device:
        from lesionlab.engine.models import device

        device.use_threads()
        device.use_exact_arithmetic()
        chosen = device.choose_device(self._options.device)
        chosen.on_change = self._device_changed
        return chosen

    def _device_changed(self, device: Device) -> None:
        """Pass it on; of models that are just being loaded the coming `EngineReady` tells."""
        in_use = self._in_use
        is_ours = in_use is not None and in_use.predictor.device is device
        if is_ours and self.on_device_change is not None:
            self.on_device_change()

    def _registry(self) -> ModelRegistry:
        from lesionlab.engine.models.backends.choices import Choices
        from lesionlab.engine.models.registry import ModelRegistry

        return ModelRegistry(
            self._options.shipped_models_dir,
            self._options.user_models_dir,
            choices=Choices(self._options.backends_file),
        )

    def _classifiers(self) -> ClassifierRegistry:
        from lesionlab.engine.explain.classifiers import ClassifierRegistry

        return ClassifierRegistry(self._options.shipped_models_dir, self._options.user_models_dir)

    def ready(self, in_use: ModelsInUse | None) -> EngineReady:
        """Say which models there are and which are in use."""
        device = None if in_use is None else in_use.predictor.device
        return EngineReady(
            device="" if device is None else device.kind,
            device_title="" if device is None else device.title,
            model=None if in_use is None else in_use.predictor.info,
            models=tuple(self._registry().list()),
            problem=self._problem,
            device_reason=None if device is None else device.reason,
            device_since=None if device is None else device.since,
            device_is_short=device is not None and device.has_run_short,
            device_cores=None if device is None else device.cores,
            backends=None if in_use is None else _backends(in_use.predictor),
            classifier=None if in_use is None else in_use.classifier.ref,
            classifiers=self.classifiers(),
        )


def _backends(predictor: Predictor) -> tuple[Backend, Backend]:
    return predictor.encoder_backend.backend, predictor.decoder_backend.backend
