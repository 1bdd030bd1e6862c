"""Resumable training state, and averaged weights."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import torch
from torch import nn

from lesionlab.core.errors import UserError
from lesionlab.engine.store.files import write_atomically


class AveragedWeights:
    """An exponential moving average of a module's parameters and statistics.

    It is kept in float32 and warms up: early on the average follows quickly.
    """

    def __init__(self, module: nn.Module, *, decay: float) -> None:
        self._decay = decay
        self._updates = 0
        self._values = {k: v.detach().clone().float() for k, v in module.state_dict().items()}

    @torch.no_grad()
    def update(self, module: nn.Module) -> None:
        """Move the average towards the module's present weights."""
        self._updates += 1
        step = 1 - min(self._decay, (1 + self._updates) / (10 + self._updates))
        for key, value in module.state_dict().items():
            self._values[key].lerp_(value.float(), step)

    def state_dict(self) -> dict[str, Any]:
        """Give the averaged tensors and the number of updates."""
        return {"values": self._values, "updates": self._updates}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Take back what `state_dict` gave."""
        self._updates = int(state["updates"])
        for key, value in state["values"].items():
            self._values[key].copy_(value)

    def weights_for(self, module: nn.Module) -> dict[str, torch.Tensor]:
        """Give the averaged weights in the module's own dtypes."""
        return {k: self._values[k].to(v.dtype) for k, v in module.state_dict().items()}


def write_checkpoint(path: Path, state: dict[str, Any]) -> None:
    """Write a training state whole or not at all."""
    buffer = io.BytesIO()
    torch.save(state, buffer)
    write_atomically(path, buffer.getvalue())


def read_checkpoint(path: Path) -> dict[str, Any]:
    """Read a training state; only tensors and plain values are accepted.

    Raises:
        UserError: If the file is damaged.
    """
    try:
        state: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # torch raises many kinds for a damaged file
        raise UserError(
            "The training checkpoint is damaged.",
            value=str(path),
            remedy="Delete it to begin again.",
        ) from error
    return state
