"""Class activation maps through pytorch-grad-cam, with their raw peak kept."""

from __future__ import annotations

import copy
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from types import SimpleNamespace
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from lesionlab.core.errors import UserError
from lesionlab.engine.explain.classifier import LesionClassifier
from lesionlab.engine.models import lesion_classifier
from lesionlab.engine.models.light_imports import without_loading
from lesionlab.engine.models.torchvision_shim import ensure_torchvision

ensure_torchvision()

with without_loading(
    "sklearn", "sklearn.decomposition", "matplotlib", "matplotlib.pyplot", "matplotlib.lines"
):
    from pytorch_grad_cam import (
        AblationCAM,
        GradCAM,
        GradCAMPlusPlus,
        RandomCAM,
        ScoreCAM,
        ablation_cam,
        score_cam,
    )
    from pytorch_grad_cam.ablation_layer import AblationLayer

# Both draw a progress bar for each map, which no caller asked for.
for _module in (ablation_cam, score_cam):
    _module.tqdm = SimpleNamespace(tqdm=lambda steps: steps)

GRAD_CAM = "Grad-CAM"
SCORE_CAM = "Score-CAM"
RANDOM_CAM = "Random-CAM"


@dataclass(frozen=True, slots=True, eq=False)
class Cam:
    """A class activation map of one image.

    Attributes:
        map: Raw, at least 0, float32 (S, S) with S the classifier's input side; covers the image.
        peak: Largest value of the raw map at the target layer's own resolution.
        target_class: Name of the class that was predicted and explained.
        seed: Derived from the image; the same image always has the same.
    """

    map: NDArray[np.float32]
    peak: float
    target_class: str
    seed: int


class _KeepsRaw:
    """Keeps the map as it is before pytorch-grad-cam stretches it to [0, 1].

    Attributes:
        raw: At the target layer's resolution, at least 0.
        seed: For the method that draws lots.
    """

    raw: NDArray[np.float32]
    seed: int = 0

    def get_cam_image(self, *args: Any, **kwargs: Any) -> NDArray[np.floating]:
        cam: NDArray[np.floating] = super().get_cam_image(*args, **kwargs)  # type: ignore[misc]
        self.raw = np.maximum(cam[0], 0).astype(np.float32)
        return cam


class _GradCam(_KeepsRaw, GradCAM):  # type: ignore[misc]
    pass


class _GradCamPlusPlus(_KeepsRaw, GradCAMPlusPlus):  # type: ignore[misc]
    pass


class _ScoreCam(_KeepsRaw, ScoreCAM):  # type: ignore[misc]
    # A quarter of the usual: its images stay in the processor's cache, which is half the time.
    batch_size = 4


class _AblationCam(_KeepsRaw, AblationCAM):  # type: ignore[misc]
    def __init__(self, network: nn.Module, layers: list[nn.Module]) -> None:
        # A layer of its own: the default one is shared by all maps of the process.
        super().__init__(network, layers, ablation_layer=AblationLayer())

    def get_cam_weights(
        self,
        input_tensor: torch.Tensor,
        target_layer: nn.Module,
        targets: Sequence[Callable[[torch.Tensor], torch.Tensor]],
        *args: Any,
    ) -> NDArray[np.floating]:
        weights: NDArray[np.floating] = super().get_cam_weights(
            input_tensor, target_layer, targets, *args
        )
        # The method divides the drop by the class's score and assumes that to be positive; a
        # negative logit would turn the map inside out.
        scores = [float(t(o)) for t, o in zip(targets, self.outputs.detach(), strict=True)]
        return weights * np.sign(scores)[:, None]


class _RandomCam(_KeepsRaw, RandomCAM):  # type: ignore[misc]
    def get_cam_weights(
        self,
        _input_tensor: torch.Tensor,
        _target_layer: nn.Module,
        _targets: object,
        _activations: NDArray[np.floating],
        grads: NDArray[np.floating],
    ) -> NDArray[np.floating]:
        return np.random.default_rng(self.seed).uniform(-1, 1, size=grads.shape[:2])


_EXPLAINERS: dict[str, type[Any]] = {
    GRAD_CAM: _GradCam,
    "Grad-CAM++": _GradCamPlusPlus,
    SCORE_CAM: _ScoreCam,
    "Ablation-CAM": _AblationCam,
    RANDOM_CAM: _RandomCam,
}
CAM_METHODS: tuple[str, ...] = tuple(_EXPLAINERS)
"""The methods that can be asked for, the quickest good one first, the chance baseline last."""


def make_cam(
    classifier: LesionClassifier, image: NDArray[np.uint8], *, method: str = GRAD_CAM
) -> Cam:
    """Make the class activation map of the predicted class.

    Args:
        classifier: The lesion classifier.
        image: RGB, uint8 (H, W, 3).
        method: One of `CAM_METHODS`.

    Raises:
        UserError: If the method is not known.

    Source: pytorch-grad-cam; Selvaraju et al. 2017 (Grad-CAM), Chattopadhyay et al. 2018
    (Grad-CAM++), Wang et al. 2020 (Score-CAM), Desai and Ramaswamy 2020 (Ablation-CAM).
    """
    if method not in _EXPLAINERS:
        raise UserError(
            "There is no such CAM method.", value=method, expected=", ".join(CAM_METHODS)
        )
    make = partial(_made, classifier, image, method)
    return classifier.device.attempt(make, partial(make, one_by_one=True))


def _made(
    classifier: LesionClassifier, image: NDArray[np.uint8], method: str, *, one_by_one: bool = False
) -> Cam:
    network, batch = classifier.network, classifier.input_tensor(image)
    seed = zlib.crc32(batch.cpu().numpy().tobytes())
    model, inputs = network, batch
    if method != SCORE_CAM:  # which alone masks the image itself
        with torch.no_grad():
            inputs = network.features(batch)
        inputs.requires_grad_()
        model = _behind_features(network)
    layer = lesion_classifier.target_layer(network)
    explainer = _EXPLAINERS[method](model, [layer])
    explainer.seed = seed
    if one_by_one:
        explainer.batch_size = 1
    # Not as a context manager: its exit hides an IndexError and prints.
    try:
        explainer(inputs, targets=None)
        target = int(explainer.outputs[0].argmax())
    except RuntimeError:
        # Out of memory, perhaps: Ablation-CAM then leaves its layer in the network.
        classifier.forget_network()
        raise
    finally:
        explainer.activations_and_grads.release()
        # Ablation-CAM leaves a hook of its own behind when it is cancelled in the middle.
        layer._forward_hooks.clear()
    side_px = lesion_classifier.INPUT_SIZE
    return Cam(
        map=cv2.resize(explainer.raw, (side_px, side_px), interpolation=cv2.INTER_LINEAR),
        peak=float(explainer.raw.max()),
        target_class=lesion_classifier.CLASS_NAMES[target],
        seed=seed,
    )


def _behind_features(
    network: lesion_classifier.LesionClassifier,
) -> lesion_classifier.LesionClassifier:
    """Give the network with its feature stages taken off, sharing all other layers.

    The stages before the target layer do not depend on the method, so they run once; gradients end
    behind them, and Ablation-CAM does not repeat them for each channel.
    """
    rest = copy.copy(network)
    rest._modules = {**network._modules, "features": nn.Identity()}
    return rest
