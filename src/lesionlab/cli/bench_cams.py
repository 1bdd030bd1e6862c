"""`lesionlab bench cams`: each map of each kind of classifier."""

from __future__ import annotations

from collections.abc import Iterator

from lesionlab.cli.bench_figure import Figure
from lesionlab.cli.loading import prepared_device

_SHOWN_MS = 1000.0
_DEAF_MS = 100.0


def cam_figures() -> Iterator[Figure]:
    """Time the program's own classifier and the five of "Classification-to-Segmentation"."""
    from lesionlab.engine.bench.cams import time_pairs
    from lesionlab.engine.models.backbones import GRID, SHIPPED
    from lesionlab.engine.synthetic.generator import draw_case

    image = draw_case(0, size_hw=(768, 1024)).image
    for times in time_pairs((SHIPPED.name, *GRID), image, device=prepared_device("cpu")):
        pair = f"{times.architecture}, {times.method}"
        yield Figure(
            f"{pair}: first map",
            times.first_ms,
            "ms",
            count=1,
            limit=_SHOWN_MS,
            beside=("whole map", times.whole_ms),
        )
        yield Figure(f"{pair}: longest time until it ends", times.deaf_ms, "ms", 1, limit=_DEAF_MS)
