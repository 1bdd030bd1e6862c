"""The models that a command computes with."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lesionlab.core.backends import BACKENDS_NAME
from lesionlab.core.decoders import DecoderKind
from lesionlab.core.errors import UserError
from lesionlab.core.resources import resource
from lesionlab.user_dirs import user_cache_dir, user_data_dir, user_models_dir

if TYPE_CHECKING:
    from lesionlab.engine.explain.classifier import LesionClassifier
    from lesionlab.engine.explain.classifiers import ClassifierRegistry
    from lesionlab.engine.models.device import Device
    from lesionlab.engine.models.registry import ModelRegistry
    from lesionlab.engine.retraining.roots import Roots
    from lesionlab.engine.retraining.trainer import TrainerOptions
    from lesionlab.engine.service.options import EngineOptions
    from lesionlab.engine.store.embeddings import EmbeddingCache


def prepared_device(name: str | None) -> Device:
    """Choose the device, as `choose_device` does, and set torch up for it.

    Raises:
        UserError: If the named device is not there.
    """
    from lesionlab.engine.models.device import choose_device, use_exact_arithmetic, use_threads

    use_threads()
    use_exact_arithmetic()
    device = choose_device(name)
    device.on_change = _tell
    return device


def _tell(device: Device) -> None:
    print(f"note: {device.note}", file=sys.stderr)


def model_registry() -> ModelRegistry:
    """Give the registry of the models that came with the program and those the user added."""
    from lesionlab.engine.models.backends.choices import Choices
    from lesionlab.engine.models.registry import ModelRegistry

    choices = Choices(user_data_dir() / BACKENDS_NAME)
    return ModelRegistry(resource("models"), user_models_dir(), choices=choices)


def roots_of(model: str) -> Roots:
    """Load a base checkpoint and find its image prompts: what decoder versions are versions of.

    Raises:
        UserError: If there is no such model, or it is damaged.
    """
    from lesionlab.engine.models.image_prompted import ImagePrompts
    from lesionlab.engine.retraining.roots import Roots

    base = model_registry().load(model, prepared_device("cpu"))
    found = ImagePrompts(base, shipped_dir=resource("models"), user_dir=user_models_dir())
    return Roots(base, found.info, found.load)


def classifier_registry() -> ClassifierRegistry:
    """Give the registry of the classifiers that came with the program and those the user added."""
    from lesionlab.engine.explain.classifiers import ClassifierRegistry

    return ClassifierRegistry(resource("models"), user_models_dir())


def load_classifier(name: str | None, *, device: Device) -> LesionClassifier:
    """Load a classifier, as named by `lesionlab models list`; None takes the default one.

    Raises:
        UserError: If there is none of this name, or it is damaged.
    """
    return classifier_registry().load(name, device)


def cam_method(name: str, *, classifier: LesionClassifier) -> str:
    """Give the classifier's CAM method of that name, in whatever case it is written.

    Raises:
        UserError: If it has none.
    """
    from lesionlab.engine.explain.cams import methods_of
    from lesionlab.engine.explain.proposals import BEST

    methods = (*methods_of(classifier), BEST)
    for method in methods:
        if method.casefold() == name.casefold():
            return method
    raise UserError("There is no such CAM method.", value=name, expected=", ".join(methods))


def engine_options(*, device: str | None, classifier: str | None = None) -> EngineOptions:
    """Give what an engine of this user is told when it is started; None takes the usual."""
    from lesionlab.engine.service.options import EngineOptions

    return EngineOptions(
        shipped_models_dir=resource("models"),
        user_models_dir=user_models_dir(),
        user_data_dir=user_data_dir(),
        user_cache_dir=user_cache_dir(),
        device=device,
        classifier=classifier,
    )


def embedding_cache() -> EmbeddingCache:
    """Give the user's cache of embeddings, the same as the window's."""
    from lesionlab.engine.store.embeddings import EmbeddingCache

    options = engine_options(device=None)
    return EmbeddingCache(options.embeddings_dir, limit_bytes=options.disk_bytes)


def trainer_options(
    folder: Path,
    *,
    model: str,
    device: str | None,
    seed: int = 0,
    minutes: float | None = None,
    kind: DecoderKind = DecoderKind.DECODER,
) -> TrainerOptions:
    """Give what a trainer of this user is told."""
    from lesionlab.engine.retraining.trainer import TrainerOptions

    options = engine_options(device=device)
    return TrainerOptions(
        folder=str(folder),
        model=model,
        shipped_models_dir=options.shipped_models_dir,
        user_models_dir=options.user_models_dir,
        user_data_dir=options.user_data_dir,
        embeddings_dir=options.embeddings_dir,
        disk_bytes=options.disk_bytes,
        device=device,
        seed=seed,
        minutes=minutes,
        kind=kind,
    )
