"""What a model's encoder and decoder can be computed with: words for window and `doctor`."""

from __future__ import annotations

from collections.abc import Iterable
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

NOT_RECORDED = "not recorded"
"""What is said of masks from before it was written down what computed them."""


def part_computed_with(backend: Backend, device: str) -> str:
    """Say what computed an image encoder or a decoder pass: "openvino on cpu"."""
    return f"{backend} on {device}"


def mask_computed_with(encoder: str, decoder: Iterable[str]) -> str:
    """Say what computed a mask, to be kept with it.

    Args:
        encoder: What `part_computed_with` says of the image encoder; "" if that is not known, as of
            a cached embedding from before it was written down.
        decoder: The same of each decoder pass that led to the mask, in their order.

    Returns:
        Such as "encoder pytorch-bfloat16 on cpu; decoder pytorch-rearranged on cpu".
    """
    passes = ", then ".join(dict.fromkeys(filter(None, decoder)))
    return f"encoder {encoder or NOT_RECORDED}; decoder {passes or NOT_RECORDED}"


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
