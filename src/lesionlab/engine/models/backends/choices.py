"""Keeps which backends were chosen for a model on this machine, and puts them to use."""

from __future__ import annotations

import contextlib
import json
import math
import platform
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import torch

from lesionlab.core.backends import Backend, BackendChoice, Trial
from lesionlab.core.errors import UserError
from lesionlab.engine.models.backends.making import decoder_backend, encoder_backend, is_vit
from lesionlab.engine.models.device import CPU
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.store.files import make_folder, write_atomically

_REVISION = 2
"""Counts changes of the backends' own code after which all has to be measured anew."""
_MOST_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen, in a file; one that is missing or damaged is as if nothing were chosen.

    Attributes:
        path: The file, in the user's data folder; need not exist.
    """

    path: Path

    def of(self, predictor: Predictor) -> BackendChoice | None:
        """Give what was chosen for a predictor's base on this machine, None if nothing was."""
        return self.all_here().get(_model_key(predictor))

    def all_here(self) -> dict[str, BackendChoice]:
        """Give what was chosen on this machine as it is now, by model."""
        found = {}
        here = _machine_key()
        for key, values in self._read().items():
            model, _, machine = key.partition(" on ")
            if machine == here:
                with contextlib.suppress(KeyError, TypeError, ValueError):
                    found[model] = _from_json(values)
        return found

    def keep(self, predictor: Predictor, choice: BackendChoice) -> None:
        """Keep what was chosen; where nothing can be written it is measured again next time."""
        values = self._read()
        values[f"{_model_key(predictor)} on {_machine_key()}"] = _as_json(choice)
        with contextlib.suppress(UserError):
            make_folder(self.path.parent)
            write_atomically(self.path, json.dumps(values, indent=1).encode(), durable=False)

    def _read(self) -> dict[str, Any]:
        try:
            if self.path.stat().st_size > _MOST_BYTES:
                return {}
            values = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return values if isinstance(values, dict) else {}


def use_chosen(predictor: Predictor, choice: BackendChoice, *, in_haste: bool = False) -> None:
    """Compute with the chosen backends from now on; what cannot be made here stays as it is.

    Args:
        predictor: One of the model that the choice was made for; with any decoder.
        choice: What was chosen.
        in_haste: Leave out for now what takes longer to make than it saves on the first images.
    """
    if predictor.device.kind != CPU:
        return
    if choice.encoder is not predictor.encoder_backend.backend and not (
        in_haste and choice.encoder not in _OF_PYTORCH and not is_vit(predictor)
    ):
        with contextlib.suppress(Exception):
            predictor.use(encoder=encoder_backend(predictor, choice.encoder))
    decoder = choice.decoder
    if in_haste and decoder not in _OF_PYTORCH:
        decoder = Backend.REARRANGED
    if decoder is not predictor.decoder_backend.backend:
        with contextlib.suppress(Exception):
            predictor.use(decoder=decoder_backend(predictor, decoder))


def _model_key(predictor: Predictor) -> str:
    return f"{predictor.base.ref.sha256[:16]} {predictor.frame.preprocessing}"


def _machine_key() -> str:
    """Name all that a measurement hangs on beside the model."""
    parts = [
        _processor(),
        f"{torch.backends.cpu.get_cpu_capability()}",
        f"{torch.get_num_threads()} threads",
        f"torch {torch.__version__}",
        f"OpenVINO {_openvino_version()}",
        f"revision {_REVISION}",
    ]
    return ", ".join(parts)


def _processor() -> str:
    with contextlib.suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _openvino_version() -> str:
    try:
        return version("openvino")
    except PackageNotFoundError:
        return "none"


def _as_json(choice: BackendChoice) -> dict[str, Any]:
    return {
        "encoder": choice.encoder,
        "decoder": choice.decoder,
        "encoder_trials": [_trial_as_json(trial) for trial in choice.encoder_trials],
        "decoder_trials": [_trial_as_json(trial) for trial in choice.decoder_trials],
        "measured": datetime.now(UTC).isoformat(timespec="seconds"),
    }


def _trial_as_json(trial: Trial) -> list[Any]:
    return [trial.backend, None if math.isnan(trial.ms) else trial.ms, trial.note]


def _from_json(values: Any) -> BackendChoice:
    encoder, decoder = Backend(values["encoder"]), Backend(values["decoder"])
    tried = [tuple(map(_trial, values[key])) for key in ("encoder_trials", "decoder_trials")]
    return BackendChoice(encoder, decoder, *tried)


def _trial(values: Any) -> Trial:
    name, ms, note = values
    return Trial(Backend(name), math.nan if ms is None else float(ms), str(note))


_OF_PYTORCH = frozenset({Backend.PYTORCH, Backend.REARRANGED, Backend.BFLOAT16})
