"""The real window with the real engine, driven by mouse events and timed to the painted mask.

Run as a program in a process of its own, so that the window's memory is the window's:
`python -m lesionlab.cli.window_bench FOLDER IMAGES CLICKS` prints one line of JSON. With
`--retrain` in place of the two numbers, the folder's project is retrained while it is clicked.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from math import cos, sin
from typing import Any

import psutil
from PySide6.QtCore import QEventLoop, QPointF, Qt, QTimer
from PySide6.QtTest import QTest

from lesionlab.app import run_window
from lesionlab.core.errors import UserError
from lesionlab.ui.main_window import MainWindow

PATIENCE_S = 120.0
BEAT_MS = 5
TRIES = 8
CLICKS_AN_IMAGE = 4
PAUSE_MS = 300


class Heartbeat:
    """Tells how late the GUI thread comes to its events, which is how long it was blocked."""

    def __init__(self) -> None:
        self.late_ms: list[float] = []
        self._last: float | None = None
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Listen while the body runs."""
        self._last = None
        self._timer.start()
        yield
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        if self._last is not None:
            self.late_ms.append(max(1000 * (now - self._last) - BEAT_MS, 0.0))
        self._last = now


class WindowBench:
    """Drives one window through its images."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        assert window.bench is not None
        self._bench = window.bench
        self._canvas = window.bench.view.canvas

    def run(self, folder: str, *, images: int, clicks: int) -> dict[str, Any]:
        """Visit a folder's images, click on each at once, go back; gives ms and bytes."""
        idle_bytes = psutil.Process().memory_info().rss
        heartbeat = Heartbeat()
        first: list[float] = []
        clicked: list[float] = []
        self._window.open_folder(folder)
        self._wait_for_mask()
        keys = [self._bench.worklist.model.key_at(row) for row in range(images + 1)]
        with heartbeat.listening():
            # From the end, where the prefetch of the images in view does not reach.
            for key in reversed(keys[1:]):
                first.append(self._time(partial(self._bench.go_to, key)))
                clicked += [self._time(partial(self._click, n)) for n in range(clicks)]
        cached = [self._time(partial(self._bench.go_to, key)) for key in keys[2:]]
        return {
            "first_proposal_ms": first,
            "click_ms": clicked,
            "cached_image_ms": cached,
            "blocked_ms": heartbeat.late_ms,
            "window_idle_bytes": idle_bytes,
            "window_bytes": psutil.Process().memory_info().rss,
            "engine_bytes": sum(
                child.memory_info().rss for child in psutil.Process().children(recursive=True)
            ),
        }

    def run_while_retraining(self, folder: str) -> dict[str, Any]:
        """Click on the images that nobody corrected while the decoder is retrained; gives ms."""
        self._window.open_folder(folder)
        self._wait_for_mask()
        desk = self._window.retraining
        assert desk is not None
        desk.run.start()
        clicked: list[float] = []
        heartbeat = Heartbeat()
        with heartbeat.listening():
            while desk.run.is_running:
                for key in list(self._bench.worklist.model.open_after(None)):
                    if key != self._bench.session.image_key:
                        self._time(partial(self._bench.go_to, key))
                    for _ in range(CLICKS_AN_IMAGE):
                        # Each in another place: what was asked before is not asked again.
                        clicked.append(self._time(partial(self._click, len(clicked))))
                    for _ in range(CLICKS_AN_IMAGE):
                        self._window.actions_by_id["undo"].trigger()
                    if not desk.run.is_running:
                        break
                    pause(PAUSE_MS)
        if desk.run.error is not None:
            raise desk.run.error
        return {"click_ms": clicked, "blocked_ms": heartbeat.late_ms}

    def _time(self, act: Callable[[], None]) -> float:
        """Act, wait until the final mask is painted; gives the milliseconds in between."""
        started = time.perf_counter()
        act()
        self._wait_for_mask()
        return 1000 * (time.perf_counter() - started)

    def _click(self, number: int) -> None:
        """Click around the middle of the image, lesion and skin in turns."""
        session, rect = self._bench.session, self._canvas.rect()
        is_lesion = number % 2 == 0
        button = Qt.MouseButton.LeftButton if is_lesion else Qt.MouseButton.RightButton
        before = session.work and session.work.prompts
        # A click on a point or a side of the box that is there takes hold of it and sets no point.
        for turn in range(TRIES):
            angle = 2.4 * (number * TRIES + turn)
            reach = QPointF(cos(angle) * rect.width(), sin(angle) * rect.height()) / 8
            at = QPointF(rect.center()) + reach
            QTest.mouseClick(self._canvas, button, Qt.KeyboardModifier.NoModifier, at.toPoint())
            if session.work and session.work.prompts != before:
                return
        raise UserError("No click was taken.", value=f"{TRIES} tries")

    def _mask_is_final(self) -> bool:
        work = self._bench.session.work
        return work is not None and work.prompts is not None and not work.awaits_model

    def _wait_for_mask(self) -> None:
        """Wait until the mask of the newest prompts is painted."""
        loop = QEventLoop()
        patience = QTimer()
        patience.setSingleShot(True)
        patience.timeout.connect(loop.quit)
        patience.start(int(1000 * PATIENCE_S))

        def look() -> None:
            if self._mask_is_final():
                loop.quit()

        self._canvas.maskPainted.connect(look)
        loop.exec()
        self._canvas.maskPainted.disconnect(look)
        if not patience.isActive():
            raise UserError("The window did not answer.", value=f"{PATIENCE_S:g} s")


def pause(milliseconds: int) -> None:
    """Let the window go on for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def drive(measure: Callable[[MainWindow], dict[str, Any]]) -> None:
    """Open the window, measure in it, print the figures as one line of JSON, and end."""

    def started(window: MainWindow) -> None:
        try:
            print(json.dumps(measure(window)), flush=True)
        except UserError as error:
            print(error, file=sys.stderr)
        finally:
            window.close()

    run_window(folder=None, on_started=started)


def main(arguments: list[str]) -> None:
    """Drive the window through a folder."""
    folder, *rest = arguments

    def measure(window: MainWindow) -> dict[str, Any]:
        bench = WindowBench(window)
        if rest == ["--retrain"]:
            return bench.run_while_retraining(folder)
        images, clicks = map(int, rest)
        return bench.run(folder, images=images, clicks=clicks)

    drive(measure)


if __name__ == "__main__":
    main(sys.argv[1:])
