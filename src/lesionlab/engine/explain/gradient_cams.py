"""The class activation maps of one backward pass, through pytorch-grad-cam, unscaled."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from lesionlab.core.cam_methods import GRAD_CAM, GRAD_CAM_PLUS_PLUS, RANDOM_CAM
from lesionlab.engine.models.backbones import CamParts
from lesionlab.engine.models.light_imports import without_loading
from lesionlab.engine.models.torchvision_shim import ensure_torchvision

ensure_torchvision()

with without_loading(
    "sklearn", "sklearn.decomposition", "matplotlib", "matplotlib.pyplot", "matplotlib.lines"
):
    from pytorch_grad_cam import GradCAM, GradCAMPlusPlus, RandomCAM


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

    def get_target_width_height(self, _inputs: torch.Tensor) -> None:
        # What is behind the cut takes tokens or features, and the scaled map is not used.
        return None


class _GradCam(_KeepsRaw, GradCAM):  # type: ignore[misc]
    pass


class _GradCamPlusPlus(_KeepsRaw, GradCAMPlusPlus):  # type: ignore[misc]
    pass


class _RandomCam(_KeepsRaw, RandomCAM):  # type: ignore[misc]
    def get_cam_weights(
        self,
        _input_tensor: torch.Tensor,
        _target_layer: Any,
        _targets: object,
        _activations: NDArray[np.floating],
        grads: NDArray[np.floating],
    ) -> NDArray[np.floating]:
        return np.random.default_rng(self.seed).uniform(-1, 1, size=grads.shape[:2])


_EXPLAINERS: dict[str, type[Any]] = {
    GRAD_CAM: _GradCam,
    GRAD_CAM_PLUS_PLUS: _GradCamPlusPlus,
    RANDOM_CAM: _RandomCam,
}


def gradient_map(
    parts: CamParts, features: torch.Tensor, *, method: str, seed: int
) -> tuple[NDArray[np.float32], int]:
    """Make a map by one backward pass through what is behind the cut.

    Args:
        parts: The network, cut.
        features: What `parts.before` gave for one image.
        method: Grad-CAM, Grad-CAM++ or Random-CAM.
        seed: For Random-CAM.

    Returns:
        Raw map of the predicted class at the target layer's resolution, (h, w), at least 0; the
        class's index.

    Source: Selvaraju et al. 2017 (Grad-CAM), Chattopadhyay et al. 2018 (Grad-CAM++).
    """
    features.requires_grad_()
    explainer = _EXPLAINERS[method](parts.behind, [parts.target], reshape_transform=parts.to_grid)
    explainer.seed = seed
    # Not as a context manager: its exit hides an IndexError and prints.
    try:
        explainer(features, targets=None)
        return explainer.raw, int(explainer.outputs[0].argmax())
    finally:
        explainer.activations_and_grads.release()
