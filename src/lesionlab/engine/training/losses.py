"""Losses on mask logits."""

from __future__ import annotations

import torch
from torch.nn import functional


def dice_loss(logits: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    """Give 1 - soft Dice of each mask, smoothed by 1 so that empty masks count.

    Args:
        logits: Float (..., H, W).
        target: Float (..., H, W), 0..1.

    Returns:
        Float (...).

    Source: Milletari et al. 2016, V-Net, equation 5 (without the squares).
    """
    chance = logits.sigmoid()
    overlap = (chance * target).sum((-2, -1))
    total = chance.sum((-2, -1)) + target.sum((-2, -1))
    return 1 - (2 * overlap + 1) / (total + 1)


def mask_loss(logits: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    """Give Dice loss + binary cross-entropy of each mask, float (...)."""
    entropy = functional.binary_cross_entropy_with_logits(logits, target, reduction="none")
    return dice_loss(logits, target) + entropy.mean((-2, -1))


def mask_iou(logits: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    """Give the IoU of the thresholded masks, float (...); both empty gives 1."""
    predicted, true = logits > 0, target > 0.5
    overlap = (predicted & true).sum((-2, -1)).float()
    union = (predicted | true).sum((-2, -1)).float()
    return torch.where(union > 0, overlap / union.clamp(min=1), torch.ones_like(union))
