"""How the window's memory grows while images come and go.

The real window with the real engine goes through generated images; on each one it clicks, moves
the point, paints, takes it back, and at times accepts. Run it by hand:

    QT_QPA_PLATFORM=offscreen python tests/benchmarks/window_memory.py --changes 300

It prints the window process's resident memory after every 50 changes, and its growth for each
change over the second half, when everything that is kept for good is there.
"""

from __future__ import annotations

import argparse
import gc
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil
from PySide6.QtCore import QTimer

from lesionlab.app import run_window
from lesionlab.core.edits import Stroke
from lesionlab.engine.synthetic.generator import write_sample
from lesionlab.ui.main_window import MainWindow

STEP = 50
BEAT_MS = 5


class Visitor:
    """Goes round the images of the open folder, one step at each beat of a timer.

    Not in an event loop of its own: what Qt deletes later, it deletes in the main loop only.
    """

    def __init__(self, window: MainWindow, *, changes: int) -> None:
        assert window.bench is not None
        self._window = window
        self._bench = window.bench
        self._steps = self._visit(changes)
        self.used_mb: list[float] = []
        self._timer = QTimer(window)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        work = self._bench.session.work
        if work is None or work.prompts is None or work.awaits_model:
            return
        if next(self._steps, None) is None:
            self._timer.stop()
            self._window.close()

    def _visit(self, changes: int) -> Iterator[int]:
        session, model = self._bench.session, self._bench.worklist.model
        self.used_mb.append(_memory_mb())
        for done in range(1, changes + 1):
            key = session.image_key
            assert key is not None
            session.add_click(40.0 + done % 300, 50.0, 0)
            yield done
            assert session.work is not None
            prompts = session.work.prompts
            assert prompts is not None
            session.move_click(len(prompts.clicks) - 1, 60.0, 70.0 + done % 300, True)
            yield done
            session.add_edit(Stroke(((100.0, 100.0), (300.0, 100.0 + done)), 20.0, adds=True))
            yield done
            session.undo()
            yield done
            self._bench.go_to(model.neighbour(key, step=1) or model.key_at(0))
            yield done
            if done % STEP == 0:
                self.used_mb.append(_memory_mb())
                print(f"{done:5d} changes: {self.used_mb[-1]:7.1f} MB", flush=True)


def _memory_mb() -> float:
    gc.collect()
    return float(psutil.Process().memory_info().rss / 1e6)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--changes", type=int, default=300)
    parser.add_argument("--images", type=int, default=30)
    args = parser.parse_args()
    visitors: list[Visitor] = []
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "images"
        write_sample(folder, count=args.images, seed=3)
        run_window(
            folder=str(folder),
            device="cpu",
            on_started=lambda window: visitors.append(Visitor(window, changes=args.changes)),
        )
    used = visitors[0].used_mb
    half = len(used) // 2
    growth = (used[-1] - used[half]) / ((len(used) - 1 - half) * STEP)
    print(f"from {used[0]:.1f} to {used[-1]:.1f} MB; at the end {1000 * growth:.0f} kB a change")


if __name__ == "__main__":
    main()
