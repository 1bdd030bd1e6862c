"""`lesionlab bench backends`: SAM's ViT-B on this machine, beside segment_anything's own code."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from lesionlab.cli.bench_figure import Figure
from lesionlab.core.backends import BACKEND_TITLES, REDUCED, Backend
from lesionlab.core.errors import UserError

IMAGE_HW = (768, 1024)
# Of stock: with a reduced precision by OpenVINO, by PyTorch, and in float32.
_OPENVINO_REDUCED, _PYTORCH_REDUCED, _FLOAT32 = 0.12, 0.20, 0.75
_CLICK, _MEMORY = 0.5, 0.40
_STOCK = "stock segment_anything"
MB = 1e6


def backend_figures(*, repeats: int = 3, clicks: int = 15) -> Iterator[Figure]:
    """Time encoding and clicks in turns with stock, and take the memory of fresh processes.

    Raises:
        UserError: If such a process breaks down.
    """
    from lesionlab.engine.bench.vit import clicking_times, encoding_times
    from lesionlab.engine.models.device import use_threads
    from lesionlab.engine.synthetic.generator import draw_case

    use_threads()
    image = draw_case(0, size_hw=IMAGE_HW).image
    tried: list[Backend] = []
    for time in encoding_times(image, repeats=repeats):
        tried.append(time.backend)
        yield Figure(
            f"ViT-B, encode an image: {BACKEND_TITLES[time.backend]}, shortest",
            time.ms,
            "ms",
            repeats,
            limit=_share(time.backend) * time.stock_ms,
            beside=(_STOCK, time.stock_ms),
        )
    for time in clicking_times(image, repeats=clicks):
        yield Figure(
            f"ViT-B, answer a click: {BACKEND_TITLES[time.backend]}, shortest",
            time.ms,
            "ms",
            clicks,
            limit=_CLICK * time.stock_ms,
            beside=(_STOCK, time.stock_ms),
        )
    stock_bytes = _most_bytes("stock")
    for backend in tried:
        yield Figure(
            f"ViT-B, memory of a process that encodes once: {BACKEND_TITLES[backend]}",
            _most_bytes(backend) / MB,
            "MB",
            1,
            limit=_MEMORY * stock_bytes / MB,
            beside=(_STOCK, stock_bytes / MB),
        )


def _share(backend: Backend) -> float:
    if backend not in REDUCED:
        return _FLOAT32
    return _PYTORCH_REDUCED if backend is Backend.BFLOAT16 else _OPENVINO_REDUCED


def _most_bytes(name: str) -> float:
    done = subprocess.run(
        [sys.executable, "-m", "lesionlab.engine.bench.vit", name],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode or not done.stdout:
        raise UserError("The memory could not be measured.", value=done.stderr[-500:])
    return float(json.loads(done.stdout.splitlines()[-1])["most_bytes"])


def processor() -> str:
    """Say what bench's reader must know of the CPU: whether it multiplies bfloat16 itself."""
    try:
        flags = Path("/proc/cpuinfo").read_text(encoding="utf-8").split()
    except OSError:
        return "bfloat16 of the CPU not known"
    has_amx, has_bfloat16 = "amx_bf16" in flags, "avx512_bf16" in flags
    return f"bfloat16 by AMX: {_yes(has_amx)}, by AVX-512: {_yes(has_bfloat16)}"


def _yes(answer: bool) -> str:
    return "yes" if answer else "no"
