"""Trains a classifier of any architecture, if wanted so that its activation map is the lesion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import cv2
import numpy as np
import torch
from torch import nn
from torch.nn import functional

from lesionlab.core.errors import UserError
from lesionlab.engine.models.backbones import SHIPPED, Architecture, completed, evidence
from lesionlab.engine.models.lesion_classifier import CLASS_NAMES, MELANOMA
from lesionlab.engine.training.augment import Scene
from lesionlab.engine.training.data import Case
from lesionlab.engine.training.losses import dice_loss, mask_iou
from lesionlab.engine.training.recipe import StageRecipe

# Evidence is asked to reach +-3.5 and no more: a map that is flat inside the lesion gives a box
# of the whole lesion at any threshold, one with a hot spot does not.
_SMOOTHING = 0.03
_CLASS_WEIGHT = 0.5
_MELANOMA_WEIGHT = 2.5


class ClassifierTask(nn.Module):
    """A classifier in training: the image's class, and at each place whether there is lesion."""

    def __init__(
        self,
        start_weights: Mapping[str, torch.Tensor],
        *,
        architecture: Architecture = SHIPPED,
        with_evidence: bool = True,
    ) -> None:
        """Build the network with two classes.

        Args:
            start_weights: Of the same architecture, by its keys; all but the last layer is taken
                from them, whatever classes they told apart. None at all begins from random weights.
            architecture: Of the network.
            with_evidence: Whether the lesion's mask teaches the class activation map as well.

        Raises:
            UserError: If the start weights are of another architecture, or evidence is asked of one
                that has none.
        """
        super().__init__()
        if with_evidence and not architecture.is_pooled:
            raise UserError(
                "This architecture has no evidence that could be taught.",
                value=architecture.name,
                expected="one that ends in average pooling and a linear layer",
                remedy="Train it with the classes alone: evidence = false.",
            )
        self.architecture = architecture
        self.input_size = architecture.frame.side_px
        self.with_evidence = with_evidence
        self.model: Any = architecture.build(len(CLASS_NAMES))
        self._started = _take_over(self.model, start_weights, architecture=architecture)

    def start_parameters(self) -> list[nn.Parameter]:
        """Give the parameters that begin from the start weights."""
        return [p for name, p in self.model.named_parameters() if name in self._started]

    def training_step(
        self, scenes: Sequence[Scene], *, stage: StageRecipe, device: torch.device, seed: Any
    ) -> dict[str, float]:
        """Add one step's gradients.

        With evidence, both classes are asked for it in the whole lesion and against it on skin:
        whichever is predicted, its map is the lesion, and their difference there tells the class.
        """
        images = self._as_input([scene.image for scene in scenes]).to(device)
        with torch.autocast(device.type, torch.bfloat16):
            if self.with_evidence:
                logits, places = evidence(self.architecture, self.model, images)
            else:
                logits, places = self.model(images), None
        klass, accuracy = diagnosis_loss(logits.float(), scenes)
        figures = {"class": float(klass.detach()), "accuracy": accuracy}
        loss = klass
        if places is not None:
            dense, overlap = _dense_loss(places.float(), scenes)
            loss = dense + _CLASS_WEIGHT * klass
            figures |= {"dense": float(dense.detach()), "evidence_iou": overlap}
        loss.backward()
        return figures

    @torch.no_grad()
    def validate(self, cases: Sequence[Case], *, device: torch.device) -> dict[str, float]:
        """Give how well the predicted class's evidence and the class agree with the truth."""
        overlaps: list[float] = []
        chances: list[float] = []
        labels: list[bool] = []
        for case in cases:
            images = self._as_input([case.image]).to(device)
            if self.with_evidence:
                logits, places = evidence(self.architecture, self.model, images)
                predicted = places[:, int(logits.argmax())].float().cpu()
                truth = torch.from_numpy(_on_grid([case.mask], side=predicted.shape[-1]))
                iou = mask_iou(predicted, truth[None])
                overlaps.append(float(2 * iou / (1 + iou)))
            else:
                logits = self.model(images)
            chances.append(float(logits.softmax(1)[0, MELANOMA]))
            labels.append(case.diagnosis == "melanoma")
        figures = {"cam_dice": float(np.mean(overlaps))} if overlaps else {}
        return figures | {"auc": area_under_curve(chances, labels)}

    def _as_input(self, images: Sequence[np.ndarray]) -> torch.Tensor:
        batch = torch.cat([self.architecture.frame.image_tensor(image) for image in images])
        return batch.contiguous(memory_format=torch.channels_last)


def _take_over(
    network: nn.Module, weights: Mapping[str, torch.Tensor], *, architecture: Architecture
) -> frozenset[str]:
    """Copy start weights into all layers that have them but the last; give their names."""
    own = network.state_dict()
    if weights:
        weights = completed(network, weights)
    taken = {
        name: weights[name].to(tensor.dtype)
        for name, tensor in own.items()
        if name in weights
        and weights[name].shape == tensor.shape
        and not name.startswith(f"{architecture.head}.")
    }
    # A layer in the middle that is not there means another architecture; one of our own at the end
    # does not.
    first = next(name for name, tensor in own.items() if tensor.ndim > 1)
    if weights and (first not in taken or len(taken) < len(own) // 2):
        raise UserError(
            "The start weights do not fit the model.",
            value=f"{len(taken)} of {len(own)} tensors have the same name and shape",
            expected=f"weights of {architecture.title} under torchvision's keys",
            remedy="Name others in the recipe, or none to begin from random weights.",
        )
    network.load_state_dict(own | taken)
    return frozenset(taken)


def diagnosis_loss(logits: torch.Tensor, scenes: Sequence[Scene]) -> tuple[torch.Tensor, float]:
    """Give the loss of telling melanoma from the rest, and how often it was told rightly.

    With several lesions set in, a picture has no one class; without a lesion it has none. Those do
    not count.

    Args:
        logits: Float (B, 2), in the order of `CLASS_NAMES`.
        scenes: One a picture.

    Returns:
        Cross-entropy, in which a melanoma counts 2.5 times, a scalar; accuracy, 0 to 1.
    """
    device = logits.device
    single = torch.tensor([len(s.lesions) == 1 for s in scenes], device=device)
    labels = torch.tensor([s.diagnosis == "melanoma" for s in scenes], device=device).long()
    weight = torch.where(labels == MELANOMA, _MELANOMA_WEIGHT, 1.0) * single
    entropy = functional.cross_entropy(logits, labels, reduction="none")
    right = ((logits.argmax(1) == labels) & single).sum() / single.sum().clamp(min=1)
    return (entropy * weight).sum() / weight.sum().clamp(min=1), float(right)


def _dense_loss(places: torch.Tensor, scenes: Sequence[Scene]) -> tuple[torch.Tensor, float]:
    """Cross-entropy and Dice loss of the evidence, and its mean IoU with the lesions."""
    side = places.shape[-1]
    target = torch.from_numpy(np.stack([_on_grid(s.lesions, side=side) for s in scenes]))
    both = target.to(places.device)[:, None].expand_as(places)
    smooth = both * (1 - 2 * _SMOOTHING) + _SMOOTHING
    dense = functional.binary_cross_entropy_with_logits(places, smooth)
    dense = dense + 0.5 * dice_loss(places, both).mean()
    return dense, float(mask_iou(places.detach(), both).mean())


def area_under_curve(chances: Sequence[float], labels: Sequence[bool]) -> float:
    """Give the area under the ROC curve; NaN where only one class is present.

    Source: its equality with the Mann-Whitney statistic (Hanley and McNeil 1982).
    """
    chance, label = np.asarray(chances), np.asarray(labels, dtype=bool)
    above = chance[label][:, None] - chance[~label][None, :]
    return float(np.mean((above > 0) + 0.5 * (above == 0))) if above.size else float("nan")


def _on_grid(lesions: Sequence[np.ndarray], *, side: int) -> np.ndarray:
    """Give how much of each map cell is lesion, float32 (side, side)."""
    if not lesions:
        return np.zeros((side, side), np.float32)
    union = np.maximum.reduce(list(lesions)) * 255
    shrunk = cv2.resize(union, (side, side), interpolation=cv2.INTER_AREA)
    return np.asarray(shrunk / 255, dtype=np.float32)
