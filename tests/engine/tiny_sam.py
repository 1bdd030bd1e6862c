"""A SAM of the real classes, small enough for tests, with seeded weights."""

from __future__ import annotations

import torch
from segment_anything.modeling import Sam

from lesionlab.core.proposals import ModelInfo, ModelRef
from lesionlab.engine.models.checkpoints import VitShape, build_sam
from lesionlab.engine.models.device import choose_device
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.preprocessing import Preprocessing

SHAPE = VitShape(
    width=32,
    depth=3,
    heads=2,
    grid=16,
    patch_px=8,
    channels=64,
    window=5,
    global_blocks=(1,),
)


def tiny_sam(seed: int = 0) -> Sam:
    torch.manual_seed(seed)
    sam = build_sam(SHAPE)
    # Fresh weights leave much at zero; random ones let every path matter.
    for parameter in sam.parameters():
        if parameter.ndim > 1:
            torch.nn.init.normal_(parameter, std=0.1)
    return sam.eval()


def tiny_predictor(
    preprocessing: Preprocessing = Preprocessing.SAM, *, seed: int = 0, has_auto: bool = False
) -> Predictor:
    info = ModelInfo(ModelRef("tiny", "0" * 64), title="Tiny", note="", has_auto=has_auto)
    return Predictor(
        tiny_sam(seed), info=info, preprocessing=preprocessing, device=choose_device("cpu")
    )
