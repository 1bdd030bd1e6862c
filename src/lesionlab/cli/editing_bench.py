"""Editing by hand on an image of 24 megapixels: frames of the brush, undo and redo.

Run as a program in a process of its own: `python -m lesionlab.cli.editing_bench` prints one line of
JSON, with the milliseconds of each.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from math import cos, sin

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from lesionlab.core.edits import Stroke
from lesionlab.ui.canvas.tools import Tool
from lesionlab.ui.canvas.widget import Canvas
from lesionlab.ui.lesion_work import LesionWork

HW = (4000, 6000)
VIEW_WH = (1600, 1000)
LARGE_RADIUS_PX = 300.0
FRAMES = 300
STROKES = 100
_STROKE_RADIUS_PX = 150.0
_POINTS = 60


def brush_frames_ms(*, hw: tuple[int, int] = HW, frames: int = FRAMES) -> list[float]:
    """Drag a large brush over a canvas; gives what each move of the mouse took until painted."""
    canvas = Canvas()
    canvas.resize(*VIEW_WH)
    canvas.show()
    rng = np.random.default_rng(0)
    canvas.show_image(rng.integers(0, 256, (*hw, 3), dtype=np.uint8), hw)
    ys, xs = np.ogrid[: hw[0], : hw[1]]
    lesion = (xs - hw[1] / 2) ** 2 + (ys - hw[0] / 2) ** 2 < (hw[0] / 3) ** 2
    canvas.set_mask(lesion.astype(np.uint8))
    canvas.set_tool(Tool.BRUSH)
    canvas.set_brush_radius(LARGE_RADIUS_PX)
    _settle()

    def place(frame: int) -> QPointF:
        width, height = VIEW_WH
        return QPointF(
            width * (0.5 + 0.35 * cos(frame / 20)), height * (0.5 + 0.35 * sin(frame / 13))
        )

    def mouse(kind: QEvent.Type, at: QPointF, button: Qt.MouseButton) -> None:
        left, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, at, canvas.mapToGlobal(at), button, left, keys)
        QApplication.sendEvent(canvas, event)
        QApplication.processEvents()

    mouse(QEvent.Type.MouseButtonPress, place(0), Qt.MouseButton.LeftButton)
    move = partial(mouse, QEvent.Type.MouseMove, button=Qt.MouseButton.NoButton)
    times = [_ms(partial(move, at=place(frame))) for frame in range(1, frames + 1)]
    canvas.finish_gesture()
    canvas.close()
    return times


def undo_ms(*, hw: tuple[int, int] = HW, strokes: int = STROKES) -> tuple[list[float], list[float]]:
    """Paint strokes, take all of them back and do them again; gives each undo and each redo."""
    work = LesionWork(lesion=0, hw=hw)
    rng = np.random.default_rng(1)
    for number in range(strokes):
        start = rng.random(2) * (hw[1], hw[0])
        path = start + np.cumsum(rng.normal(0, 40, (_POINTS, 2)), axis=0)
        points = tuple((float(x), float(y)) for x, y in path)
        work.add_edit(Stroke(points, _STROKE_RADIUS_PX, adds=bool(number % 3)))
    undone = [_ms(work.undo) for _ in range(strokes)]
    return undone, [_ms(work.redo) for _ in range(strokes)]


def _ms(do: Callable[[], object]) -> float:
    begun = time.perf_counter()
    do()
    return 1000 * (time.perf_counter() - begun)


def _settle() -> None:
    """Let the image's smaller sizes be made, which takes some turns of the event loop."""
    end = time.perf_counter() + 2
    while time.perf_counter() < end:
        QApplication.processEvents()


def main() -> None:
    """Measure everything and print it."""
    app = QApplication.instance() or QApplication(sys.argv)
    undone, redone = undo_ms()
    print(json.dumps({"frame_ms": brush_frames_ms(), "undo_ms": undone, "redo_ms": redone}))
    del app


if __name__ == "__main__":
    main()
