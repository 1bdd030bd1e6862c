"""A GPU for machines that have none: it computes on the CPU, with as much memory as a test says."""

from __future__ import annotations

import torch
from torch import nn

from lesionlab.core.devices import DeviceReason
from lesionlab.engine.models.device import Device


class PretendedGpu(Device):
    def __init__(self) -> None:
        super().__init__("cuda:0", "Pretended GPU (CUDA)", DeviceReason.GPU)

    @property
    def torch(self) -> torch.device:
        return torch.device("cpu")

    @property
    def is_left(self) -> bool:
        return self.kind == "cpu"


def is_full_from(module: nn.Module, device: Device, *, batch: int = 1) -> None:
    """Let a module find the GPU's memory full whenever it is given so many at once, or more."""

    def full(_module: nn.Module, args: tuple, kwargs: dict) -> None:
        many = max(map(_count, (*args, *kwargs.values())))
        if device.kind == "cuda" and many >= batch:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB.")

    module.register_forward_pre_hook(full, with_kwargs=True)


def _count(value: object) -> int:
    if isinstance(value, tuple):
        return max(map(_count, value))
    # No prompt at all is one pass as well.
    return len(value) if isinstance(value, torch.Tensor) else 1
