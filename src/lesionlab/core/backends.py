"""What a model's encoder and decoder can be computed with: words for window and `doctor`."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

BACKENDS_NAME = "backends.json"
"""File in the user's data folder that says which ones were chosen."""


class Backend(StrEnum):
    """What computes an image encoder or a mask decoder."""

    PYTORCH = "pytorch"
    REARRANGED = "pytorch-rearranged"
    BFLOAT16 = "pytorch-bfloat16"
    OPENVINO = "openvino"
    OPENVINO_BFLOAT16 = "openvino-bfloat16"
    OPENVINO_INT8 = "openvino-int8"


BACKEND_TITLES = {
    Backend.PYTORCH: "PyTorch",
    Backend.REARRANGED: "PyTorch in another order",
    Backend.BFLOAT16: "PyTorch in bfloat16",
    Backend.OPENVINO: "OpenVINO",
    Backend.OPENVINO_BFLOAT16: "OpenVINO in bfloat16",
    Backend.OPENVINO_INT8: "OpenVINO in 8 bits",
}

REDUCED = frozenset({Backend.BFLOAT16, Backend.OPENVINO_BFLOAT16, Backend.OPENVINO_INT8})
"""Those of less than float32's precision: only used where their masks are proved to be the same."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What was found of one backend.

    Attributes:
        backend: The one.
        ms: The shortest time of its repetitions; NaN if it could not be run.
        note: Why it was not chosen, or what it was chosen for; one sentence.
    """

    backend: Backend
    ms: float
    note: str


@dataclass(frozen=True, slots=True)
class BackendChoice:
    """The backends of one model on one machine.

    Attributes:
        encoder: Of the image encoder.
        decoder: Of the mask decoder.
        encoder_trials: What was measured of the image encoder, in the order of trying.
        decoder_trials: The same of the mask decoder.
    """

    encoder: Backend = Backend.PYTORCH
    decoder: Backend = Backend.PYTORCH
    encoder_trials: tuple[Trial, ...] = field(default=())
    decoder_trials: tuple[Trial, ...] = field(default=())
