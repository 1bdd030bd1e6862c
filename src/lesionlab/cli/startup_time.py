"""How long the window takes to be painted, beside a bare PySide6 window, in fresh processes."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass

from lesionlab.core.errors import UserError


@dataclass(frozen=True, slots=True)
class StartupTimes:
    """Milliseconds from the start of the process to the first paint.

    Attributes:
        ours_ms: LesionLab's window, one for each start.
        bare_ms: A bare PySide6 window, in turns with it.
        loaded: Parts of the engine that the window's process had loaded by then.
    """

    ours_ms: tuple[float, ...]
    bare_ms: tuple[float, ...]
    loaded: tuple[str, ...]


def measure_startup(*, repeats: int) -> StartupTimes:
    """Start both windows in turns.

    Raises:
        UserError: If a window cannot be opened here.
    """
    ours: list[float] = []
    bare: list[float] = []
    loaded: set[str] = set()
    for turn in range(-1, repeats):
        for which, times in (("ours", ours), ("bare", bare)):
            took_ms, found = _start(which)
            loaded.update(found)
            # The first start of each reads the files from the disk.
            if turn >= 0:
                times.append(took_ms)
    return StartupTimes(tuple(ours), tuple(bare), tuple(sorted(loaded)))


def _start(which: str) -> tuple[float, list[str]]:
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "lesionlab.cli.first_paint", which],
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout.split()
    if not said:
        raise UserError(
            "The window could not be opened.",
            value=(done.stderr.splitlines() or [f"exit status {done.returncode}"])[-1],
            remedy="Without a screen, set QT_QPA_PLATFORM=offscreen.",
        )
    return 1000 * (float(said[0]) - started), said[1:]
