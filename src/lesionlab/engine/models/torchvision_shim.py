"""Makes torchvision importable beside a CPU-only torch.

PyPI's Linux wheel of torchvision is linked to CUDA, so its own operators do not load beside the CPU
build of torch, and the import fails where torchvision describes the operators that are missing.
Only pure Python parts of torchvision are used here, so declaring the two names is enough.
"""

from __future__ import annotations

import importlib
import sys

import torch

from lesionlab.engine.models.light_imports import without_loading

_OPERATORS = (
    "nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
)
# A library's declarations live as long as the object does.
_declared: list[torch.library.Library] = []


def ensure_torchvision() -> None:
    """Import torchvision; call this before importing segment_anything or pytorch_grad_cam.

    Does nothing more than the import where torchvision's real operators load.
    """
    with without_loading("torch._dynamo", "torch._dynamo.utils"):
        try:
            importlib.import_module("torchvision")
        except RuntimeError as error:
            if "operator torchvision::nms does not exist" not in str(error):
                raise
            for name in [n for n in sys.modules if n.partition(".")[0] == "torchvision"]:
                del sys.modules[name]
            library = torch.library.Library("torchvision", "DEF")
            for operator in _OPERATORS:
                library.define(operator)
            _declared.append(library)
            importlib.import_module("torchvision")
