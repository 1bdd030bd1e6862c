"""The systems that can be trained and compared: one file and one line each."""

from __future__ import annotations

from collections.abc import Callable

from lesionlab.engine.training.systems import anew, automed, melseg, msa, peft, unet
from lesionlab.engine.training.systems.system import System, SystemContext, SystemTask

_PEFT = "PEFT-MedSAM"
_MSA = "Medical SAM Adapter"
_AUTOMED = "SAM-AutoMed"
_MELSEG = "melSeg"


def _automed(name: str, title: str, build: Callable[[SystemContext], SystemTask]) -> System:
    # The paper's rate for the decoder, which begins from trained weights. Its MobileNetV3 begins
    # from ImageNet's; here there are none for it, and random weights need larger steps.
    return System(
        name, title, _AUTOMED, build, ways=automed.AutoMedTask.ways,
        optimizer="adam", rate=1e-3, rate_start=1e-4, weight_decay=0.0,
    )  # fmt: skip


def _melseg(
    name: str, title: str, build: Callable[[SystemContext], SystemTask], *, optimizer: str = "adam"
) -> System:
    return System(
        name, title, _MELSEG, build, optimizer=optimizer,
        rate=1e-4, rate_start=1e-4, batch=4, weight_decay=0.0,
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
        System(
            "compact-anew",
            "The embedded model, trained anew",
            "",
            anew.AnewTask,
            ways=anew.AnewTask.ways,
            rate=1e-3,
            rate_start=4e-4,
            batch=16,
            weight_decay=0.01,
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
        _melseg("melseg", "Feature pyramid, all parts", melseg.with_dice_entropy),
        _melseg("melseg-focal", "Feature pyramid, focal loss", melseg.with_focal),
        _melseg(
            "melseg-sgd",
            "Feature pyramid, by gradient descent",
            melseg.with_dice_entropy,
            optimizer="sgd",
        ),
        _melseg(
            "melseg-focal-sgd",
            "Feature pyramid, focal loss, by gradient descent",
            melseg.with_focal,
            optimizer="sgd",
        ),
    )
}
"""By name, in the order in which they are trained and reported."""

__all__ = ["SYSTEMS", "System", "SystemContext", "SystemTask"]
