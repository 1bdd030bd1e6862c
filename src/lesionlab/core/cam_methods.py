"""The methods that show where a classifier looked, by name."""

from __future__ import annotations

GRAD_CAM = "Grad-CAM"
GRAD_CAM_PLUS_PLUS = "Grad-CAM++"
SCORE_CAM = "Score-CAM"
ABLATION_CAM = "Ablation-CAM"
RANDOM_CAM = "Random-CAM"
ROLLOUT = "Attention rollout"
LRP = "LRP"

CAM_METHODS: tuple[str, ...] = (
    GRAD_CAM,
    GRAD_CAM_PLUS_PLUS,
    SCORE_CAM,
    ABLATION_CAM,
    RANDOM_CAM,
)
"""The methods that every classifier offers, the quickest good one first, chance last."""
ATTENTION_METHODS: tuple[str, ...] = (ROLLOUT, LRP)
"""The methods that follow a transformer's attention and layers back to the image."""


def methods_for(*, attends: bool) -> tuple[str, ...]:
    """Give the methods for a classifier, by whether it is a transformer."""
    return CAM_METHODS + ATTENTION_METHODS if attends else CAM_METHODS
