"""The systems that can be trained and compared: one file and one line each."""

from __future__ import annotations

from collections.abc import Callable

from lesionlab.engine.training.systems import automed, msa, peft, unet
from lesionlab.engine.training.systems.system import System, SystemContext, SystemTask

_PEFT = "PEFT-MedSAM"
_MSA = "Medical SAM Adapter"
_AUTOMED = "SAM-AutoMed"


def _automed(name: str, title: str, build: Callable[[SystemContext], SystemTask]) -> System:
    # The paper's rate for the decoder, which begins from trained weights. Its MobileNetV3 begins
    # from ImageNet's; here there are none for it, and random weights need larger steps.
    return System(
        name, title, _AUTOMED, build, ways=automed.AutoMedTask.ways,
        optimizer="adam", rate=1e-3, rate_start=1e-4, weight_decay=0.0,
    )  # fmt: skip


SYSTEMS: dict[str, System] = {
    system.name: system
    for system in (
        System(
            "unet",
            "U-Net, fully trained",
            _PEFT,
            unet.UNetTask,
            ways=unet.UNetTask.ways,
            rate=2e-3,
            starts_from_base=False,
        ),
        System("zero-shot", "The base checkpoint as it is", "", peft.zero_shot),
        System("peft-medsam", "Decoder, encoder frozen", _PEFT, peft.decoder_only),
        System(
            "peft-adapters",
            "Decoder, and adapters in the encoder",
            _PEFT,
            msa.EncoderAdaptersTask,
            rate=1e-3,
        ),
        System("peft-all", "Decoder and the whole encoder", _PEFT, peft.everything),
        System("msa", "Adapters in encoder and decoder", _MSA, msa.MsaTask, rate=1e-3),
        _automed("sam-automed", "Image prompt encoder", automed.automed),
        _automed(
            "sam-automed-plain-se",
            "Image prompt encoder, usual squeeze-and-excitation",
            automed.plain_excitation,
        ),
        _automed(
            "sam-automed-frozen-decoder",
            "Image prompt encoder, frozen decoder",
            automed.frozen_decoder,
        ),
    )
}
"""By name, in the order in which they are trained and reported."""

__all__ = ["SYSTEMS", "System", "SystemContext", "SystemTask"]
