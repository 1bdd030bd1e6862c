"""Makes torchvision importable on a CPU-only torch."""

from __future__ import annotations

import importlib
import sys

import torch

_LIBRARY: list[object] = []


def ensure_torchvision() -> None:
    """Import torchvision, declaring the operators whose binary is linked to CUDA."""
    try:
        importlib.import_module("torchvision")
    except RuntimeError as error:
        if "torchvision::nms" not in str(error):
            raise
        for name in [n for n in sys.modules if n.split(".")[0] == "torchvision"]:
            del sys.modules[name]
        library = torch.library.Library("torchvision", "DEF")
        library.define("nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
        library.define("qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
        _LIBRARY.append(library)
        importlib.import_module("torchvision")
