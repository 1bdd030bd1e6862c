"""The real window with the real engine process and the shipped models, on generated images."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lesionlab.app import make_window
from lesionlab.core.worklist import WorkState
from lesionlab.engine.synthetic.generator import draw_case
from lesionlab.ui.main_window import MainWindow

PATIENCE_MS = 90_000
IMAGE_HW = (240, 320)
NAMES = ("first.png", "second.jpg", "ward 3/drítt.png")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three generated images, one in a subfolder with a name that is not ASCII."""
    folder = tmp_path / "images"
    for seed, name in enumerate(NAMES):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(draw_case(seed, size_hw=IMAGE_HW).image).save(path)
    return folder


class Clinician:
    """What a person at the window sees and does."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot

    @property
    def bench(self):
        assert self.window.bench is not None
        return self.window.bench

    @property
    def canvas(self):
        return self.bench.view.canvas

    def wait(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def wait_for_image(self, path: str) -> None:
        """Wait until the image is in view with its mask painted and nothing under way."""
        self.wait(lambda: self.window.bench is not None and self.bench.current_path == path)
        self.wait_for_mask()

    def wait_for_mask(self) -> None:
        def is_final() -> bool:
            work = self.bench.session.work
            return work is not None and work.prompts is not None and not work.awaits_model

        self.wait(is_final)
        self._qtbot.wait(50)

    @property
    def shown_mask(self) -> NDArray[np.bool_]:
        """The mask in the canvas, as bool (H, W)."""
        mask = self.canvas.mask
        assert mask is not None
        return mask != 0

    @property
    def state(self) -> WorkState:
        """The state in the worklist of the image in view."""
        entry = self.bench.worklist.model.entry(self.bench.session.image_key)
        assert entry is not None
        return entry.state

    def at(self, x: float, y: float) -> QPoint:
        """Where a place of the image is in the canvas."""
        view_x, view_y = self.canvas.viewport.to_view(x, y)
        return QPoint(round(view_x), round(view_y))

    def click(self, x: float, y: float, *, lesion: bool) -> None:
        button = Qt.MouseButton.LeftButton if lesion else Qt.MouseButton.RightButton
        QTest.mouseClick(self.canvas, button, Qt.KeyboardModifier.NoModifier, self.at(x, y))

    def drag(self, *path_xy: tuple[float, float]) -> None:
        """Press the left button at the first place, move over the others, release at the last."""
        button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        points = [self.at(x, y) for x, y in path_xy]
        QTest.mousePress(self.canvas, button, keys, points[0])
        for point in points[1:]:
            QTest.mouseMove(self.canvas, point)
        QTest.mouseRelease(self.canvas, button, keys, points[-1])

    def do(self, action: str) -> None:
        """Trigger an action of the menus, as its key does."""
        self.window.actions_by_id[action].trigger()

    def accept(self) -> None:
        """Press accept once the mask was looked at, and wait until it is on the disk."""
        self._qtbot.wait(400)
        before = self.bench.session.image_key
        self.do("accept")
        model = self.bench.worklist.model
        self.wait(lambda: model.entry(before).state is WorkState.ACCEPTED)

    def wait_until_saved(self) -> None:
        self.wait(lambda: not self.bench.session.is_saving)


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[Callable[[Path], Clinician]]:
    """Give a function that opens the window on a folder; what it opened is closed at the end."""
    windows: list[MainWindow] = []

    def open_on(folder: Path) -> Clinician:
        window = make_window(folder=str(folder), device="cpu")
        windows.append(window)
        window.resize(1200, 800)
        window.show()
        return Clinician(window, qtbot)

    yield open_on
    for window in windows:
        window.close()
        window.deleteLater()
