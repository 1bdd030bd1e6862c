"""The models that a command computes with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lesionlab.core.errors import UserError
from lesionlab.core.resources import resource
from lesionlab.user_dirs import user_models_dir

if TYPE_CHECKING:
    from lesionlab.engine.explain.classifier import LesionClassifier
    from lesionlab.engine.models.device import Device
    from lesionlab.engine.models.registry import ModelRegistry


def prepared_device(name: str | None) -> Device:
    """Choose the device, as `choose_device` does, and set torch up for it.

    Raises:
        UserError: If the named device is not there.
    """
    from lesionlab.engine.models.device import choose_device, use_exact_arithmetic, use_threads

    use_threads()
    use_exact_arithmetic()
    return choose_device(name)


def model_registry() -> ModelRegistry:
    """Give the registry of the models that came with the program and those the user added."""
    from lesionlab.engine.models.registry import ModelRegistry

    return ModelRegistry(resource("models"), user_models_dir())


def load_classifier(name: str | None, *, device: Device) -> LesionClassifier:
    """Load a lesion classifier that came with the program; None takes the default one.

    Raises:
        UserError: If there is none of this name, or it is damaged.
    """
    from lesionlab.engine.explain.classifier import DEFAULT_CLASSIFIER, LesionClassifier

    return LesionClassifier.load(resource("models"), device=device, name=name or DEFAULT_CLASSIFIER)


def cam_method(name: str) -> str:
    """Give the CAM method of that name, in whatever case it is written.

    Raises:
        UserError: If there is none.
    """
    from lesionlab.engine.explain.cams import CAM_METHODS
    from lesionlab.engine.explain.proposals import BEST

    methods = (*CAM_METHODS, BEST)
    for method in methods:
        if method.casefold() == name.casefold():
            return method
    raise UserError("There is no such CAM method.", value=name, expected=", ".join(methods))
