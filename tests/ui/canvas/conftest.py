"""A canvas on an offscreen window, showing a plain grey image."""

from __future__ import annotations

import numpy as np
import pytest
from canvas_driver import (
    HW,
    Heard,
    settle,
)
from pytestqt.qtbot import QtBot

from lesionlab.ui.canvas.widget import Canvas


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(640, 480)
    canvas.show()
    qtbot.waitExposed(canvas)
    canvas.show_image(np.full((*HW, 3), 180, np.uint8), HW)
    canvas.setFocus()
    settle()
    return canvas


@pytest.fixture
def heard(canvas: Canvas) -> Heard:
    return Heard(canvas)
