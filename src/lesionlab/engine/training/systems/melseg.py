"""melSeg: a feature pyramid before SAM's image encoder, and all of it fine-tuned.

Source: Roy et al. 2024, melSeg: Dice + cross-entropy or focal loss, Adam or SGD, batch 4; the best
of its grid is Dice + cross-entropy with Adam at 1e-4.
"""

from __future__ import annotations

from lesionlab.engine.models.pyramid import PyramidEncoder
from lesionlab.engine.training.losses import focal_loss, mask_loss
from lesionlab.engine.training.systems.prompted import MaskLoss, PromptedTask
from lesionlab.engine.training.systems.system import SystemContext


class MelSegTask(PromptedTask):
    """The base with a pyramid that changes the image before the encoder; all parts learn."""

    def __init__(self, context: SystemContext, *, loss: MaskLoss) -> None:
        super().__init__(
            context, trained=("image_encoder", "prompt_encoder", "mask_decoder"), loss=loss
        )
        with context.seeded():
            self.model.image_encoder = PyramidEncoder(self.encoder)


def with_dice_entropy(context: SystemContext) -> MelSegTask:
    """Give melSeg with Dice + cross-entropy."""
    return MelSegTask(context, loss=mask_loss)


def with_focal(context: SystemContext) -> MelSegTask:
    """Give melSeg with focal loss."""
    return MelSegTask(context, loss=focal_loss)
