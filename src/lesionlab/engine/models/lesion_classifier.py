"""The lesion classifier: MobileNetV2 with a narrow, fine-grained last layer whose CAM localises."""

from __future__ import annotations

import torch
from torch import nn

from lesionlab.engine.models.mobilenet import ConvNormActivation, mobilenet_v2_features

PREPROCESSING = "compact"
INPUT_SIZE = 256
CLASS_NAMES = ("benign lesion", "melanoma")
MELANOMA = 1
TARGET_LAYER = "narrow"
# Score-CAM and Ablation-CAM run one forward pass a channel of the target layer.
_NARROW_CHANNELS = 64


class LesionClassifier(nn.Module):
    """MobileNetV2 kept at stride 16, a narrow last layer, global average pooling, one linear layer.

    Because pooling and the linear layer commute, Grad-CAM of class c is exactly
    `ReLU(w_c . f(x))` up to a constant: the evidence map that training supervises.
    """

    def __init__(self, classes: int = len(CLASS_NAMES)) -> None:
        super().__init__()
        self.features = mobilenet_v2_features(last_stride=1)
        self.narrow = ConvNormActivation(320, _NARROW_CHANNELS, kernel=1)
        self.classifier = nn.Linear(_NARROW_CHANNELS, classes)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Classify a batch of images.

        Args:
            x: RGB, float (B, 3, 256, 256), in [-1, 1] (`x / 127.5 - 1`), stretched to the square.

        Returns:
            Logits, float (B, 2), in the order of `CLASS_NAMES`.
        """
        logits: torch.Tensor = self.classifier(self.narrow(self.features(x)).mean(dim=(2, 3)))
        return logits

    def evidence(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Give the class logits and the evidence at each location.

        Returns:
            Logits, float (B, 2); evidence `w_c . f(x)` without bias, float (B, 2, 16, 16).
        """
        features = self.narrow(self.features(x))
        weight = self.classifier.weight
        evidence = torch.einsum("bkhw,ck->bchw", features, weight)
        return evidence.mean(dim=(2, 3)) + self.classifier.bias, evidence


def build_lesion_classifier(classes: int = len(CLASS_NAMES)) -> LesionClassifier:
    """Build the classifier with untrained weights, in training mode."""
    return LesionClassifier(classes)


def target_layer(model: LesionClassifier) -> nn.Module:
    """Give the layer whose activations CAM methods weigh: float (B, 64, 16, 16)."""
    return model.narrow
