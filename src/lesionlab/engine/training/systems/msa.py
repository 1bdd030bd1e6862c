"""Medical SAM Adapter (MSA), and its encoder adapters beside PEFT-MedSAM's decoder.

Source: Wu et al. 2023, Medical SAM Adapter, sections 2.2 and 2.3. Its self-supervised pre-training
of the encoder on a million pictures and its text prompts are not part of this.
"""

from __future__ import annotations

from lesionlab.engine.models.adapters import adapt_decoder, adapt_encoder
from lesionlab.engine.training.systems.prompted import PromptedTask
from lesionlab.engine.training.systems.system import SystemContext


class MsaTask(PromptedTask):
    """The frozen base with adapters in both its encoder and the first block of its decoder.

    The second block and the head learn fully. Clicks begin anywhere in the lesion (random sampling)
    and go on where the last prediction was wrong (iterative sampling).
    """

    first_click_anywhere = True

    def __init__(self, context: SystemContext) -> None:
        super().__init__(context)
        with context.seeded():
            adapt_encoder(self.encoder)
            adapt_decoder(self.model.get_submodule("mask_decoder"))


class EncoderAdaptersTask(PromptedTask):
    """PEFT-MedSAM's decoder with adapters in the encoder: between a frozen and a free encoder."""

    def __init__(self, context: SystemContext) -> None:
        super().__init__(context, trained=("mask_decoder",))
        with context.seeded():
            adapt_encoder(self.encoder)
