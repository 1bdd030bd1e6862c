"""Light, dark and high contrast: the tables of which palette and style sheet are made."""

from __future__ import annotations

from enum import StrEnum
from string import Template
from typing import NamedTuple, TypeVar

from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from lesionlab.core.resources import resource


class ThemeChoice(StrEnum):
    """What the user chose under View."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Colours(NamedTuple):
    """The colours of one theme; greys are neutral, so that they do not tint how skin is seen."""

    window: str
    panel: str
    field: str
    canvas: str
    line: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    selected: str
    hover: str
    info_back: str
    warning_back: str
    warning: str
    error_back: str
    error: str
    good: str
    arrow: str
    focus: str
    focus_px: int = 2


LIGHT = Colours(
    window="#f3f4f5", panel="#ffffff", field="#ffffff", canvas="#e3e5e8",
    line="#d5d8db", text="#1d2125", muted="#626b74", accent="#0b6e99", accent_hover="#095c80",
    on_accent="#ffffff",
    selected="#d9ecf5", hover="#e7eaec", info_back="#e3f1f8", warning_back="#fdf1d6",
    warning="#8a5a00", error_back="#fbe4e2", error="#b3261e", good="#1e7d45", arrow="light",
    focus="#0b6e99",
)  # fmt: skip
DARK = Colours(
    window="#1c1e20", panel="#25282b", field="#1c1e20", canvas="#151718",
    line="#3a3e42", text="#e6e8ea", muted="#9aa2aa", accent="#52b4dc", accent_hover="#74c5e6",
    on_accent="#0d1d25",
    selected="#1f4252", hover="#33373b", info_back="#1d3440", warning_back="#3d3218",
    warning="#f0bf5a", error_back="#47231f", error="#ff8a80", good="#5cc98a", arrow="dark",
    focus="#74c5e6",
)  # fmt: skip
CONTRAST = Colours(
    window="#000000", panel="#000000", field="#000000", canvas="#000000",
    line="#ffffff", text="#ffffff", muted="#e0e0e0", accent="#ffe100", accent_hover="#fff27a",
    on_accent="#000000",
    selected="#00335c", hover="#333333", info_back="#001b33", warning_back="#2b2000",
    warning="#ffd34d", error_back="#330000", error="#ffb3ad", good="#7dff9e", arrow="dark",
    focus="#ffe100", focus_px=4,
)  # fmt: skip

TEXT_SIZES = (80, 90, 100, 115, 130, 150, 175, 200)
"""Per cent of the system's own text size."""

_text_scale = [1.0]


AnyWidget = TypeVar("AnyWidget", bound=QWidget)


def styled(widget: AnyWidget, name: str) -> AnyWidget:
    """Give a widget the name by which the style sheet knows it."""
    widget.setObjectName(name)
    return widget


def is_dark(choice: ThemeChoice) -> bool:
    """Whether the choice means dark at this moment."""
    if choice is ThemeChoice.SYSTEM:
        # Fusion's own palette follows the system. `QStyleHints.colorScheme` would say it too, but
        # loads all of Qt's enumerations, which takes 15 ms and more before the first paint.
        return _is_dark(QApplication.style().standardPalette())
    return choice is ThemeChoice.DARK


def colours() -> Colours:
    """Give the colours of the theme in use."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    if window == QColor(CONTRAST.window):
        return CONTRAST
    return DARK if window.lightness() < 128 else LIGHT


def scaled(px: int) -> int:
    """Give a length that goes with the text, in view pixels, for the text size in use."""
    return round(px * _text_scale[0])


def apply_theme(app: QApplication, choice: ThemeChoice, *, text_percent: int = 100) -> None:
    """Give the whole application palette, style sheet and text size.

    Args:
        app: The application.
        choice: The theme.
        text_percent: Of the system's own text size.
    """
    app.setStyle("fusion")
    chosen = CONTRAST if choice is ThemeChoice.CONTRAST else DARK if is_dark(choice) else LIGHT
    points = _set_text_size(app, text_percent / 100)
    app.setPalette(_palette(chosen))
    sheet = resource("style.qss").read_text(encoding="utf-8")
    icons = resource("icons").as_posix()
    sizes = {f"points_{n}": f"{points * n / 100:.1f}pt" for n in (85, 135, 165)}
    lengths = {f"px_{n}": scaled(n) for n in (14, 15, 18, 20)}
    # A radio button is as large as a check box, its border included, and round.
    lengths |= {"px_dot": scaled(15) - 8, "px_radio": (scaled(15) + 2) // 2}
    app.setStyleSheet(Template(sheet).substitute(chosen._asdict(), icons=icons, **sizes, **lengths))


def _set_text_size(app: QApplication, scale: float) -> float:
    """Set the size of all text; give it in points."""
    system = app.property("system_points")
    if not isinstance(system, float):
        system = app.font().pointSizeF()
        app.setProperty("system_points", system)
    _text_scale[0] = scale
    font = app.font()
    font.setPointSizeF(system * scale)
    app.setFont(font)
    return float(system * scale)


def _is_dark(palette: QPalette) -> bool:
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for roles, colour in (
        ((role.Window, role.Button), c.window),
        ((role.Base, role.ToolTipBase), c.panel),
        ((role.AlternateBase,), c.hover),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText), c.text),
        ((role.PlaceholderText,), c.muted),
        ((role.Highlight, role.Link, role.Accent), c.accent),
        ((role.HighlightedText,), c.on_accent),
        ((role.Mid, role.Dark, role.Midlight), c.line),
    ):
        for each in roles:
            palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        faded = QColor(c.muted)
        faded.setAlphaF(0.55)
        palette.setColor(QPalette.ColorGroup.Disabled, each, faded)
    return palette
