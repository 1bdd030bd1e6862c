"""Real mouse and wheel events for a canvas, in image coordinates, and what it says to them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.ui.canvas.widget import Canvas

HW = (300, 400)
LEFT, RIGHT, MIDDLE = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
)
NO_KEYS = Qt.KeyboardModifier.NoModifier
NONE = Qt.MouseButton.NoButton
PROMPTS = PromptSet(clicks=(Click(100, 100), Click(300, 200, 0)), box=Box(50, 40, 350, 260))


class Heard:
    """Notes everything that a canvas says, and answers like a window where told to."""

    def __init__(self, canvas: Canvas) -> None:
        self.said: list[tuple[Any, ...]] = []
        for name in (
            "clickAdded",
            "clickMoved",
            "clickRemoved",
            "boxChanged",
            "boxRemoved",
            "editFinished",
            "edgeWanted",
            "brushRadiusChanged",
            "rulerDrawn",
        ):
            getattr(canvas, name).connect(self._noting(name))

    def _noting(self, name: str) -> Callable[..., None]:
        return lambda *values: self.said.append((name, *values))

    @property
    def names(self) -> list[str]:
        return [name for name, *_ in self.said]

    @property
    def last(self) -> tuple[Any, ...]:
        return self.said[-1]


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def at(canvas: Canvas, x: float, y: float) -> QPoint:
    return QPointF(*canvas.viewport.to_view(x, y)).toPoint()


def send(
    canvas: Canvas,
    kind: QEvent.Type,
    xy: tuple[float, float],
    *,
    button: Qt.MouseButton = NONE,
    held: Qt.MouseButton = NONE,
    keys: Qt.KeyboardModifier = NO_KEYS,
) -> None:
    place = QPointF(*canvas.viewport.to_view(*xy))
    event = QMouseEvent(kind, place, canvas.mapToGlobal(place), button, held, keys)
    QApplication.sendEvent(canvas, event)


def press(canvas: Canvas, *xy: float, button: Qt.MouseButton = LEFT, keys: Any = NO_KEYS) -> None:
    send(canvas, QEvent.Type.MouseMove, xy, keys=keys)
    send(canvas, QEvent.Type.MouseButtonPress, xy, button=button, held=button, keys=keys)


def move(canvas: Canvas, *xy: float, button: Qt.MouseButton = LEFT) -> None:
    send(canvas, QEvent.Type.MouseMove, xy, held=button)


def release(canvas: Canvas, *xy: float, button: Qt.MouseButton = LEFT) -> None:
    send(canvas, QEvent.Type.MouseButtonRelease, xy, button=button)


def drag(canvas: Canvas, *path: tuple[float, float], button: Qt.MouseButton = LEFT) -> None:
    press(canvas, *path[0], button=button)
    for xy in path[1:]:
        move(canvas, *xy, button=button)
    release(canvas, *path[-1], button=button)


def wheel(canvas: Canvas, place: QPointF, notches: float, keys: Any = NO_KEYS) -> None:
    event = QWheelEvent(
        place,
        canvas.mapToGlobal(place),
        QPoint(),
        QPoint(0, round(120 * notches)),
        NONE,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def some_mask() -> np.ndarray:
    mask = np.zeros(HW, np.uint8)
    mask[100:200, 150:250] = 1
    return mask
