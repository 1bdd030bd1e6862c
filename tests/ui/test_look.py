"""Whether all that is shown can be told apart and read, by every eye."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from string import Template

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink

from lesionlab.core.resources import resource
from lesionlab.ui.canvas.style import (
    MASK_COLOURS,
    PALETTES,
    MaskColour,
    OverlayPalette,
    choose_overlay_colours,
    overlay_colours,
)
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.theme import (
    CONTRAST,
    DARK,
    LIGHT,
    TEXT_SIZES,
    Colours,
    ThemeChoice,
    apply_theme,
    colours,
)

AA, AAA = 4.5, 7.0
"""Contrast ratios of text. Source: WCAG 2.2, success criteria 1.4.3 and 1.4.6."""

LEAST_DISTANCE = 20.0
"""CIE 1976; a difference that is seen at a glance, about ten times a just noticeable one."""

VISIONS = {
    # Source: Machado, Oliveira and Fernandes 2009, severity 1.0; in linear RGB.
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.119192, 0.9503041],
    ]
)
_WHITE = np.array([0.95047, 1.0, 1.08883])


def _linear(colour: QColor) -> NDArray[np.float64]:
    values = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def _lab(colour: QColor, vision: str) -> NDArray[np.float64]:
    seen = np.clip(np.array(VISIONS[vision]) @ _linear(colour), 0, 1)
    ratio = _TO_XYZ @ seen / _WHITE
    x, y, z = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def _distance(one: QColor, other: QColor, vision: str) -> float:
    return float(np.linalg.norm(_lab(one, vision) - _lab(other, vision)))


def _contrast(text: str, back: str) -> float:
    lights = sorted(
        0.05 + float(_linear(QColor(c)) @ (0.2126, 0.7152, 0.0722)) for c in (text, back)
    )
    return lights[1] / lights[0]


@pytest.fixture(autouse=True)
def _usual_look(qapp: QApplication) -> Iterator[None]:
    yield
    choose_overlay_colours(OverlayPalette.SAFE, MaskColour.CYAN)
    apply_theme(qapp, ThemeChoice.SYSTEM)


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("mask", MaskColour)
def test_every_colour_over_the_image_is_told_apart(mask: MaskColour, vision: str) -> None:
    safe = PALETTES[OverlayPalette.SAFE]._replace(mask=MASK_COLOURS[mask])
    together = [safe.mask, safe.lesion, safe.skin, safe.box, safe.doubt, safe.artefact]

    assert min(_distance(a, b, vision) for a, b in combinations(together, 2)) >= LEAST_DISTANCE
    assert _distance(safe.added, safe.removed, vision) >= 2 * LEAST_DISTANCE


def test_the_simulation_finds_red_and_green_alike_for_colour_blind_eyes() -> None:
    palette = PALETTES[OverlayPalette.GREEN_RED]

    seen = {v: _distance(palette.lesion, palette.skin, v) for v in ("normal", "deuteranopia")}
    assert seen["deuteranopia"] < seen["normal"] / 4


TEXT_PAIRS = [
    *((text, back) for text in ("text", "muted") for back in ("window", "panel", "field")),
    *(("text", back) for back in ("canvas", "hover", "selected", "info_back", "warning_back")),
    *(("text", "error_back"), ("on_accent", "accent"), ("on_accent", "accent_hover")),
    *((text, "panel") for text in ("accent", "warning", "error", "good")),
    *((text, "window") for text in ("accent", "warning", "error")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("theme", "least"),
    [(LIGHT, AA), (DARK, AA), (CONTRAST, AAA)],
    ids=["light", "dark", "contrast"],
)
def test_every_text_can_be_read(theme: Colours, least: float) -> None:
    poor = {
        (text, back): round(_contrast(getattr(theme, text), getattr(theme, back)), 2)
        for text, back in TEXT_PAIRS
        if _contrast(getattr(theme, text), getattr(theme, back)) < least
    }

    assert poor == {}


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_the_focus_ring_stands_out(theme: Colours) -> None:
    backs = (theme.window, theme.panel, theme.canvas)

    assert min(_contrast(theme.focus, back) for back in backs) >= 3


def test_no_text_has_a_size_of_its_own() -> None:
    sheet = resource("style.qss").read_text(encoding="utf-8")

    sizes = [line for line in sheet.splitlines() if "font-size" in line]
    assert sizes
    assert all("font-size: $points_" in line for line in sizes)
    assert Template(sheet).is_valid()


def test_text_grows_in_the_whole_window(window: MainWindow) -> None:
    label = window.findChildren(QLabel)[0]
    before = label.font().pointSizeF()

    for _ in TEXT_SIZES:
        window.actions_by_id["text_larger"].trigger()

    assert label.font().pointSizeF() == pytest.approx(2 * before, abs=0.2)
    window.actions_by_id["text_normal"].trigger()
    assert QApplication.font().pointSizeF() == pytest.approx(before, abs=0.2)


def test_the_look_is_remembered(window: MainWindow, settings: QSettings) -> None:
    for name in ("theme_contrast", "mask_magenta", "overlay_green_red", "text_larger"):
        window.actions_by_id[name].trigger()

    assert colours() is CONTRAST
    assert overlay_colours().mask == MASK_COLOURS[MaskColour.MAGENTA]
    assert overlay_colours().lesion == PALETTES[OverlayPalette.GREEN_RED].lesion
    stored = {name: settings.value(f"view/{name}") for name in ("theme", "overlay", "mask_colour")}
    assert stored == {"theme": "contrast", "overlay": "green_red", "mask_colour": "magenta"}
    assert int(str(settings.value("view/text_percent"))) == 115


def test_a_window_left_on_a_screen_that_is_gone_comes_back(
    qtbot: QtBot, settings: QSettings
) -> None:
    gone = QMainWindow()
    qtbot.addWidget(gone)
    gone.setGeometry(9000, 7000, 1000, 700)
    settings.setValue("window/geometry", gone.saveGeometry())

    window = MainWindow(ScriptedLink, settings=settings)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.started):
        window.show()

    seen = window.screen().availableGeometry()
    assert seen.intersects(window.frameGeometry())
    assert seen.contains(window.frameGeometry().topLeft())
    window.close()


@pytest.mark.parametrize("percent", [80, 150, 200])
def test_the_side_panel_grows_with_its_text(
    window: MainWindow, settings: QSettings, percent: int
) -> None:
    side = window.bench.view.side
    for _ in range(abs(TEXT_SIZES.index(percent) - TEXT_SIZES.index(100))):
        window.actions_by_id["text_larger" if percent > 100 else "text_smaller"].trigger()

    inner = side.widget()
    assert inner.minimumSizeHint().width() <= side.width()
    assert side.width() < 700
