"""The systems that can be trained and compared: one file and one line each."""

from __future__ import annotations

from lesionlab.engine.training.systems import peft, unet
from lesionlab.engine.training.systems.system import System, SystemContext, SystemTask

_PEFT = "PEFT-MedSAM"

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
        System("peft-medsam", "Decoder only", _PEFT, peft.decoder_only),
        System("peft-all", "All parts", _PEFT, peft.everything),
    )
}
"""By name, in the order in which they are trained and reported."""

__all__ = ["SYSTEMS", "System", "SystemContext", "SystemTask"]
