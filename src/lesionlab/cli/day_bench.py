"""A day's work in the real window: a simulated clinician, and a worklist of 10,000 images.

Run as a program in a process of its own: `python -m lesionlab.cli.day_bench clinician FOLDER MASKS`
or `python -m lesionlab.cli.day_bench worklist FOLDER` prints one line of JSON.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from lesionlab.cli.window_bench import WindowBench, drive, pause
from lesionlab.core.errors import UserError
from lesionlab.core.metrics import iou
from lesionlab.core.prompts import FOREGROUND, Click
from lesionlab.engine.evaluation.clinician import next_click
from lesionlab.engine.evaluation.pairs import find_pairs, read_pair
from lesionlab.ui.acceptance import SEEN_MS
from lesionlab.ui.main_window import MainWindow

GOAL_IOU = 0.85
CLICK_LIMIT = 10
_PATIENCE_S = 120.0
_PAUSE_MS = 50
_PAGES = 60
_STEPS = 20


class DayBench(WindowBench):
    """Drives one window as somebody who works in it."""

    def work_through(self, folder: str, masks: str) -> dict[str, Any]:
        """Correct each image by clicks until it is good enough, accept, go on.

        Returns:
            For each image: `clicks` (`CLICK_LIMIT` if that was not enough), `first_iou` of the
            proposal, `iou` as accepted, and `seconds` from first sight to accepted, in which the
            clinician needs no time to think.
        """
        pairs, _ = find_pairs(Path(folder), masks=Path(masks))
        truths = {pair.image.name: read_pair(pair)[1] for pair in pairs}
        self._window.open_folder(folder)
        found: dict[str, list[float]] = {"clicks": [], "first_iou": [], "iou": [], "seconds": []}
        for _ in truths:
            self._wait(self._mask_is_final)
            begun, key = time.perf_counter(), self._bench.session.image_key
            truth = truths[self._bench.current_path.rsplit("/", 1)[-1]]
            first = self._iou(truth)
            clicks = 0
            while self._iou(truth) < GOAL_IOU and clicks < CLICK_LIMIT:
                click = next_click(self._shown(), truth=truth)
                if click is None:
                    break
                self._click_there(click)
                self._wait_for_mask()
                clicks += 1
            found["iou"].append(self._iou(truth))
            # What was not on the screen for a moment is not accepted.
            pause(SEEN_MS + _PAUSE_MS)
            self._window.actions_by_id["accept"].trigger()
            self._wait(lambda key=key: self._is_past(key))  # type: ignore[misc]
            found["seconds"].append(time.perf_counter() - begun)
            found["clicks"].append(clicks)
            found["first_iou"].append(first)
        return found

    def leaf_through(self, folder: str) -> dict[str, Any]:
        """Open a large folder twice, scroll, filter, search and go on; gives milliseconds."""
        opened = []
        for _ in range(2):
            begun = time.perf_counter()
            self._window.open_folder(folder)
            self._wait(lambda: self._bench.worklist.model.rowCount() > 0)
            QApplication.processEvents()
            opened.append(1000 * (time.perf_counter() - begun))
            self._wait(self._mask_is_final)
            self._wait_until_listed()
        panel = self._bench.worklist
        bar = panel.list.verticalScrollBar()
        scrolled = [
            _painted_ms(lambda: bar.setValue(bar.value() + bar.pageStep())) for _ in range(_PAGES)
        ]
        choice, search = panel.findChildren(QComboBox)[0], panel.findChildren(QLineEdit)[0]
        filtered = []
        for turn in range(_STEPS):
            filtered.append(_painted_ms(lambda turn=turn: choice.setCurrentIndex(turn % 3)))  # type: ignore[misc]
            filtered.append(_painted_ms(lambda turn=turn: search.setText(str(turn))))  # type: ignore[misc]
        search.clear()
        choice.setCurrentIndex(0)
        following = []
        for _ in range(_STEPS):
            begun, key = time.perf_counter(), self._bench.session.image_key
            self._window.actions_by_id["next"].trigger()
            self._wait(lambda key=key: self._is_past(key) and self._bench.session.image is not None)  # type: ignore[misc]
            QApplication.processEvents()
            following.append(1000 * (time.perf_counter() - begun))
            self._wait(self._mask_is_final)
        return {
            "image_count": panel.model.image_count,
            "open_ms": opened,
            "scroll_ms": scrolled,
            "filter_ms": filtered,
            "next_ms": following,
        }

    def _wait_until_listed(self) -> None:
        """Wait until the scan brings no more images."""
        model, count = self._bench.worklist.model, -1
        while model.image_count != count:
            count = model.image_count
            pause(1500)

    def _is_past(self, key: int | None) -> bool:
        return self._bench.session.image_key != key or not list(
            self._bench.worklist.model.open_after(None)
        )

    def _shown(self) -> NDArray[np.bool_]:
        work = self._bench.session.work
        assert work is not None
        shown: NDArray[np.bool_] = work.mask != 0
        return shown

    def _iou(self, truth: NDArray[np.bool_]) -> float:
        return iou(self._shown(), truth)

    def _click_there(self, click: Click) -> None:
        """Click with the mouse; where that would take hold of a point or a handle, set it."""
        session, viewport = self._bench.session, self._canvas.viewport
        before = session.work and session.work.prompts
        left = click.label == FOREGROUND
        button = Qt.MouseButton.LeftButton if left else Qt.MouseButton.RightButton
        at = QPointF(*viewport.to_view(click.x, click.y)).toPoint()
        QTest.mouseClick(self._canvas, button, Qt.KeyboardModifier.NoModifier, at)
        if session.work and session.work.prompts == before:
            session.add_click(click.x, click.y, click.label)

    def _wait(self, until: Callable[[], bool]) -> None:
        end = time.perf_counter() + _PATIENCE_S
        while not until():
            if time.perf_counter() > end:
                raise UserError("The window did not answer.", value=f"{_PATIENCE_S:g} s")
            pause(2)


def _painted_ms(do: Callable[[], object]) -> float:
    begun = time.perf_counter()
    do()
    QApplication.processEvents()
    return 1000 * (time.perf_counter() - begun)


def main(arguments: list[str]) -> None:
    """Work in the window as a clinician, or leaf through a large worklist."""
    what, folder, *rest = arguments

    def measure(window: MainWindow) -> dict[str, Any]:
        bench = DayBench(window)
        if what == "clinician":
            return bench.work_through(folder, rest[0])
        return bench.leaf_through(folder)

    drive(measure)


if __name__ == "__main__":
    main(sys.argv[1:])
