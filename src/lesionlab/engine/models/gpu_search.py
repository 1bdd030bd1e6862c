"""Whether there is a GPU that PyTorch can use, and if not, why not."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import torch

from lesionlab.core.devices import DeviceReason

_PCI = Path("/sys/bus/pci/devices")
_DRIVER = Path("/proc/driver/nvidia/version")
_NVIDIA = "0x10de"
_DISPLAY_CLASS = "0x03"


def why_no_gpu() -> DeviceReason | None:
    """Give why no GPU can be used, None if one can.

    CUDA says so in English sentences alone, so that these are looked at.

    Source of the sentences: PyTorch's c10/cuda/CUDAFunctions.cpp.
    """
    if torch.version.cuda is None and torch.version.hip is None:
        return DeviceReason.NO_CUDA if is_nvidia_inside() else DeviceReason.NO_GPU
    if torch.cuda.is_available():
        return why_not_this_one(0)
    said = _complaint()
    if "too old" in said:
        return DeviceReason.OLD_DRIVER
    if not is_nvidia_inside() or "no cuda gpus" in said:
        return DeviceReason.NO_GPU
    return DeviceReason.NO_DRIVER if "no nvidia driver" in said else DeviceReason.UNUSABLE


def why_not_this_one(index: int) -> DeviceReason | None:
    """Give why a GPU that is there cannot compute, found by computing; None if it can.

    A GPU that this PyTorch was not built for is there all the same, and so is one whose memory
    another program has taken.
    """
    try:
        torch.ones(1, device=f"cuda:{index}").add(1).cpu()
    except RuntimeError as error:
        full = is_gpu_memory_full(error)
        return DeviceReason.OUT_OF_MEMORY if full else DeviceReason.UNUSABLE
    return None


def is_gpu_memory_full(error: BaseException) -> bool:
    """Tell whether an error means that a GPU has no memory left; cuBLAS and cuDNN have own words.

    Source: CUBLAS_STATUS_ALLOC_FAILED and CUDNN_STATUS_ALLOC_FAILED of NVIDIA's libraries; without
    memory for a workspace they also fail to initialise.
    """
    if isinstance(error, torch.OutOfMemoryError):
        return True
    if not isinstance(error, RuntimeError):
        return False
    text = str(error)
    return "CUDA error: out of memory" in text or any(
        f"{library}_STATUS_{status}" in text
        for library in ("CUBLAS", "CUDNN")
        for status in ("ALLOC_FAILED", "NOT_INITIALIZED")
    )


def is_nvidia_inside() -> bool:
    """Tell whether this computer has an NVIDIA GPU, with or without a driver, as far as seen."""
    if sys.platform == "win32":
        # The driver's own library; without the driver nothing simple tells.
        root = os.environ.get("SYSTEMROOT", r"C:\Windows")
        return Path(root, "System32", "nvcuda.dll").exists()
    if _DRIVER.exists():
        return True
    return any(
        _says(device / "vendor", _NVIDIA) and _says(device / "class", _DISPLAY_CLASS)
        for device in (_PCI.iterdir() if _PCI.is_dir() else ())
    )


def _says(file: Path, beginning: str) -> bool:
    try:
        return file.read_text(encoding="ascii").startswith(beginning)
    except (OSError, ValueError):
        return False


def _complaint() -> str:
    """Give what CUDA says when it is asked to start, in small letters."""
    try:
        torch.cuda.init()
    except (RuntimeError, AssertionError) as error:
        return str(error).lower()
    return ""
