"""The real window on a real (or virtual) screen: what a person would see."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication, QImage


@pytest.mark.screen
def test_the_image_and_its_mask_are_on_the_screen(
    folder: Path, open_window: Callable[[Path], object]
) -> None:
    anna = open_window(folder)
    anna.wait_for_image("first.png")
    with_mask = _screenshot(anna)

    anna.do("hide_mask")
    anna._qtbot.wait(300)
    without = _screenshot(anna)

    assert QGuiApplication.platformName() == "xcb"
    assert len(np.unique(without.reshape(-1, 3), axis=0)) > 1000
    changed = (with_mask != without).any(axis=2).mean()
    assert 0.001 < changed < 0.9


def _screenshot(anna) -> np.ndarray:
    """Give the screen's own pixels where the window is, uint8 (H, W, 3)."""
    window = anna.window
    shot = window.screen().grabWindow(window.winId()).toImage()
    shot = shot.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(shot.constBits(), np.uint8).reshape(shot.height(), shot.bytesPerLine())
    return rows[:, : 3 * shot.width()].reshape(shot.height(), shot.width(), 3).copy()
