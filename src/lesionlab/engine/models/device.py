"""Where the models run: CUDA when there is a GPU, else the CPU.

Everything is computed in float32, so that a mask does not depend on the machine it was made on.
Measured on a CPU with AMX, bfloat16 moved the masks of the compact encoder (Dice .989 to float32's,
where .995 is asked for) and made the decoder as it is computed here only 5 % faster.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from dataclasses import dataclass

import torch

from lesionlab.core.errors import UserError

CPU = "cpu"
CUDA = "cuda"
# More threads than this do not make a click faster; they only fight with the window.
_MOST_THREADS = 8
# Of glibc's malloc.h.
_M_TRIM_THRESHOLD, _M_MMAP_MAX = -1, -4


@dataclass(frozen=True, slots=True)
class Device:
    """A place where models run.

    Attributes:
        name: As torch knows it: "cpu", "cuda:0".
        title: For people: "CPU, 2 cores", "NVIDIA H200 (CUDA)".
    """

    name: str
    title: str

    @property
    def kind(self) -> str:
        """Either "cpu" or "cuda"."""
        return self.name.partition(":")[0]

    @property
    def torch(self) -> torch.device:
        return torch.device(self.name)


def choose_device(name: str | None = None) -> Device:
    """Choose the device by name, or by what there is.

    Args:
        name: "cpu", "cuda" or "cuda:N"; None takes the first GPU if there is one, else the CPU.

    Raises:
        UserError: If the named device is not there.
    """
    if name is None:
        name = CUDA if torch.cuda.is_available() else CPU
    if name == CPU:
        cores = available_cores()
        return Device(CPU, f"CPU, {cores} core{'s' if cores > 1 else ''}")
    kind, _, number = name.partition(":")
    if kind != CUDA or not (number or "0").isdecimal():
        raise UserError(
            "This device is not known.",
            value=name,
            expected="cpu, cuda or cuda:N",
            remedy="Choose one of these, or none to let the program choose.",
        )
    index, count = int(number or 0), torch.cuda.device_count()
    if index >= count:
        raise UserError(
            "This GPU is not there.",
            value=name,
            expected=f"one of {count} usable GPU(s)" if count else "a GPU that PyTorch can use",
            remedy="Use the device cpu, or install PyTorch's CUDA build and the GPU's driver.",
        )
    return Device(f"{CUDA}:{index}", f"{torch.cuda.get_device_name(index)} (CUDA)")


def use_exact_arithmetic() -> None:
    """Make CUDA compute float32 as float32, so that its masks are the CPU's masks.

    TF32 rounds the factors of each product to 10 bits and moves mask borders.
    """
    torch.backends.cuda.matmul.allow_tf32 = False
    torch.backends.cudnn.allow_tf32 = False


def has_fast_bfloat16(kind: str) -> bool:
    """Tell whether this device multiplies bfloat16 itself; elsewhere it is slower than float32."""
    if kind == CUDA:
        return bool(torch.cuda.is_bf16_supported())
    return bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())


def use_threads(count: int | None = None) -> None:
    """Set how many threads one torch operation uses; None takes the cores this process may use.

    Left alone, torch takes one a core of the machine, also where the process may use fewer, and a
    click then waits for threads that do not run.
    """
    torch.set_num_threads(count or min(available_cores(), _MOST_THREADS))


def keep_freed_memory() -> None:
    """Keep what is freed for the next step in place of giving it back, where glibc manages it.

    A learning step takes and frees hundreds of megabytes. Given back to the system each time and
    zeroed by it page by page, that took a fifth of the step.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            libc = ctypes.CDLL(None)
            libc.mallopt(_M_MMAP_MAX, 0)
            libc.mallopt(_M_TRIM_THRESHOLD, 2**31 - 1)


def available_cores() -> int:
    """Count the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
