"""Where the models run, and why there: words for the window, the command line and `doctor`."""

from __future__ import annotations

from enum import StrEnum


class DeviceReason(StrEnum):
    """Why the models run where they run."""

    GPU = "gpu"
    CHOSEN = "chosen"
    NO_GPU = "no-gpu"
    NO_CUDA = "no-cuda"
    NO_DRIVER = "no-driver"
    OLD_DRIVER = "old-driver"
    UNUSABLE = "unusable"
    OUT_OF_MEMORY = "out-of-memory"


DEVICE_REASONS = {
    DeviceReason.GPU: "There is a GPU, so the models run on it.",
    DeviceReason.CHOSEN: "It was chosen with --device.",
    DeviceReason.NO_GPU: "No NVIDIA GPU was found.",
    DeviceReason.NO_CUDA: "There is an NVIDIA GPU, but the PyTorch installed here has no CUDA.",
    DeviceReason.NO_DRIVER: "The driver of the NVIDIA GPU is missing.",
    DeviceReason.OLD_DRIVER: "The driver of the NVIDIA GPU is too old.",
    DeviceReason.UNUSABLE: "There is an NVIDIA GPU, but the PyTorch installed here cannot use it.",
    DeviceReason.OUT_OF_MEMORY: "The GPU ran out of memory, so the models run on the CPU.",
}
"""Each reason as a sentence."""

SMALLER_PARTS = "The GPU is short of memory, so the work is done in smaller parts."

DEVICE_REMEDIES = {
    DeviceReason.NO_CUDA: "Install LesionLab with CUDA; in a checkout, delete .venv and run"
    " bash packaging/start again.",
    DeviceReason.NO_DRIVER: "Install the driver of the GPU and start LesionLab again.",
    DeviceReason.OLD_DRIVER: "Update the driver of the GPU and start LesionLab again.",
    DeviceReason.UNUSABLE: "Update the driver of the GPU; very old GPUs cannot be used any more.",
    DeviceReason.OUT_OF_MEMORY: "Close other programs that use the GPU and start LesionLab again.",
}
"""What to do about those reasons that something can be done about."""
