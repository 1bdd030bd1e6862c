"""Where the models run: CUDA when there is a GPU, else the CPU.

On a GPU everything is computed in float32, and so it is on a CPU until a measurement has shown that
something else gives the same masks in less time: see `models.backends`.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
import threading
import time
from collections.abc import Callable
from typing import TypeVar

import torch

from lesionlab.core.devices import DEVICE_REASONS, SMALLER_PARTS, DeviceReason
from lesionlab.core.errors import UserError
from lesionlab.engine.models.gpu_search import is_gpu_memory_full, why_no_gpu, why_not_this_one

CPU = "cpu"
CUDA = "cuda"
# More threads than this do not make a click faster; they only fight with the window.
_MOST_THREADS = 8
# Of glibc's malloc.h.
_M_TRIM_THRESHOLD, _M_MMAP_MAX = -1, -4

Answer = TypeVar("Answer")


class Device:
    """A place where models run, and the one that knows what to do when a GPU's memory is full.

    All models that run together share one. When the GPU's memory is full, it becomes the CPU; the
    models come along when they are used next. Any thread may use it.

    Attributes:
        name: As torch knows it: "cpu", "cuda:0".
        title: For people: "CPU, 2 cores", "NVIDIA H200 (CUDA)".
        reason: Why it is this one.
        since: When the GPU was left, in seconds since 1970; None if it was not.
        has_run_short: Whether something was done in smaller parts, for want of the GPU's memory.
        on_change: Told when the GPU was left or ran short, by the thread that noticed.
    """

    def __init__(self, name: str, title: str, reason: DeviceReason = DeviceReason.CHOSEN) -> None:
        self.name = name
        self.title = title
        self.reason = reason
        self.since: float | None = None
        self.has_run_short = False
        self.on_change: Callable[[Device], None] | None = None
        self._lock = threading.Lock()
        self._thread = threading.local()

    @property
    def kind(self) -> str:
        """Either "cpu" or "cuda"."""
        return self.name.partition(":")[0]

    @property
    def cores(self) -> int | None:
        """How many cores the models may use; None on a GPU."""
        return available_cores() if self.kind == CPU else None

    @property
    def torch(self) -> torch.device:
        return torch.device(self.name)

    @property
    def note(self) -> str:
        """What the user should know of the GPU's memory, as a sentence; "" if nothing."""
        if self.reason is DeviceReason.OUT_OF_MEMORY:
            return DEVICE_REASONS[self.reason]
        return SMALLER_PARTS if self.has_run_short else ""

    def attempt(self, *ways: Callable[[], Answer]) -> Answer:
        """Compute in the first of these ways that there is memory for, if need be on the CPU.

        Within another `attempt` of the same thread the GPU is not left: the whole outer work is
        then begun anew on the CPU, and never goes on with its parts here and there.

        Args:
            ways: Alike in what they give, the first one the fastest, the last one in need of the
                least memory. Each has all that it needs brought to the present device itself, and
                leaves nothing behind when it fails.
        """
        if getattr(self._thread, "is_inside", False):
            return self.squeezed(*ways)
        self._thread.is_inside = True
        try:
            before = self.name
            try:
                return self.squeezed(*ways)
            except RuntimeError as error:
                # Another thread may also have left the GPU, and taken the models along, while
                # this one was in the middle of them.
                if self.name == before and not is_gpu_memory_full(error):
                    raise
            # Not before here, where nothing refers to the failed way's tensors any more.
            self._leave_gpu()
            return ways[0]()
        finally:
            self._thread.is_inside = False

    def squeezed(self, *ways: Callable[[], Answer]) -> Answer:
        """Do what `attempt` does, but never leave the GPU.

        Raises:
            torch.OutOfMemoryError: If there is not enough memory for the last way either.
        """
        *roomy, tightest = ways
        for number, way in enumerate(roomy):
            try:
                return self._noted(way(), is_short=number > 0)
            except RuntimeError as error:
                if self.kind == CPU or not is_gpu_memory_full(error):
                    raise
            torch.cuda.empty_cache()
        return self._noted(tightest(), is_short=bool(roomy))

    def _noted(self, answer: Answer, *, is_short: bool) -> Answer:
        if is_short and not self.has_run_short:
            self.has_run_short = True
            self._tell()
        return answer

    def _leave_gpu(self) -> None:
        torch.cuda.empty_cache()
        with self._lock:
            if self.kind == CPU:
                return
            self.name, self.title = CPU, _cpu_title()
            self.reason, self.since = DeviceReason.OUT_OF_MEMORY, time.time()
        self._tell()

    def _tell(self) -> None:
        if self.on_change is not None:
            self.on_change(self)


def choose_device(name: str | None = None) -> Device:
    """Choose the device by name, or by what there is.

    Args:
        name: "cpu", "cuda" or "cuda:N"; None takes the first GPU if there is one that can compute,
            else the CPU.

    Raises:
        UserError: If the named device is not there.
    """
    if name is None:
        missing = why_no_gpu()
        return _gpu(0, DeviceReason.GPU) if missing is None else Device(CPU, _cpu_title(), missing)
    if name == CPU:
        return Device(CPU, _cpu_title())
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
    if (trouble := why_not_this_one(index)) is not None:
        raise UserError(
            "This GPU cannot be used.",
            value=f"{name}: {DEVICE_REASONS[trouble]}",
            remedy="Use the device cpu, or see what lesionlab doctor says.",
        )
    return _gpu(index, DeviceReason.CHOSEN)


def _gpu(index: int, reason: DeviceReason) -> Device:
    return Device(f"{CUDA}:{index}", f"{torch.cuda.get_device_name(index)} (CUDA)", reason)


def _cpu_title() -> str:
    cores = available_cores()
    return f"CPU, {cores} core{'s' if cores > 1 else ''}"


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
