"""Losses on mask logits."""

from __future__ import annotations

import torch
from torch.nn import functional


def dice_loss(
    logits: torch.Tensor, target: torch.Tensor, counted: torch.Tensor | None = None
) -> torch.Tensor:
    """Give 1 - soft Dice of each mask, smoothed by 1 so that empty masks count.

    Args:
        logits: Float (..., H, W).
        target: Float (..., H, W), 0..1.
        counted: Float (..., H, W), 1 where it counts and 0 where not; None counts all.

    Returns:
        Float (...).

    Source: Milletari et al. 2016, V-Net, equation 5 (without the squares).
    """
    chance = logits.sigmoid()
    if counted is not None:
        chance, target = chance * counted, target * counted
    overlap = (chance * target).sum((-2, -1))
    total = chance.sum((-2, -1)) + target.sum((-2, -1))
    return 1 - (2 * overlap + 1) / (total + 1)


def mask_loss(
    logits: torch.Tensor, target: torch.Tensor, counted: torch.Tensor | None = None
) -> torch.Tensor:
    """Give Dice loss + binary cross-entropy of each mask, float (...), where it is `counted`."""
    entropy = functional.binary_cross_entropy_with_logits(logits, target, reduction="none")
    if counted is None:
        return dice_loss(logits, target) + entropy.mean((-2, -1))
    share = (entropy * counted).sum((-2, -1)) / counted.sum((-2, -1)).clamp(min=1)
    return dice_loss(logits, target, counted) + share


def focal_loss(
    logits: torch.Tensor,
    target: torch.Tensor,
    *,
    alpha: float | None = None,
    gamma: float = 2.0,
) -> torch.Tensor:
    """Give the focal loss of each mask, float (...); logits and target float (..., H, W).

    Args:
        alpha: Weight of the lesion, with 1 - alpha for the skin; None weighs both as 1.
        gamma: How much less a pixel counts that is nearly right.

    Source: Lin et al. 2017, `-alpha_t (1 - p_t)^gamma log p_t`.
    """
    entropy = functional.binary_cross_entropy_with_logits(logits, target, reduction="none")
    chance = logits.sigmoid()
    right = chance * target + (1 - chance) * (1 - target)
    focal = (1 - right) ** gamma * entropy
    if alpha is not None:
        focal = (alpha * target + (1 - alpha) * (1 - target)) * focal
    return focal.mean((-2, -1))


def focal_dice_loss(
    logits: torch.Tensor, target: torch.Tensor, *, alpha: float = 0.25, gamma: float = 1.0
) -> torch.Tensor:
    """Give focal loss + Dice loss of each mask, float (...); logits and target float (..., H, W).

    Source: SAM-AutoMed, with its alpha and gamma.
    """
    return dice_loss(logits, target) + focal_loss(logits, target, alpha=alpha, gamma=gamma)


def mask_iou(
    logits: torch.Tensor, target: torch.Tensor, counted: torch.Tensor | None = None
) -> torch.Tensor:
    """Give the IoU of the thresholded masks, float (...); both empty gives 1."""
    predicted, true = logits > 0, target > 0.5
    if counted is not None:
        predicted, true = predicted & (counted > 0), true & (counted > 0)
    overlap = (predicted & true).sum((-2, -1)).float()
    union = (predicted | true).sum((-2, -1)).float()
    return torch.where(union > 0, overlap / union.clamp(min=1), torch.ones_like(union))
