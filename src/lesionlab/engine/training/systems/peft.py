"""PEFT-MedSAM, and the encoder ablation that its reviewers missed.

Source: PEFT-MedSAM: only the mask decoder learns, AdamW, rate 1e-4, weight decay 1e-4, batch 8.
"""

from __future__ import annotations

from lesionlab.engine.training.systems.prompted import PromptedTask
from lesionlab.engine.training.systems.system import SystemContext


def zero_shot(context: SystemContext) -> PromptedTask:
    """Give the base checkpoint as it is: nothing learns."""
    return PromptedTask(context)


def decoder_only(context: SystemContext) -> PromptedTask:
    """Give the base with a mask decoder that learns; both encoders stay as they are."""
    return PromptedTask(context, trained=("mask_decoder",))


def everything(context: SystemContext) -> PromptedTask:
    """Give the base with all three parts learning."""
    return PromptedTask(context, trained=("image_encoder", "prompt_encoder", "mask_decoder"))
