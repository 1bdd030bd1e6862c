"""Light and dark: one table of colours, from which the palette and the style sheet are made."""

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


LIGHT = Colours(
    window="#f3f4f5", panel="#ffffff", field="#ffffff", canvas="#e3e5e8",
    line="#d5d8db", text="#1d2125", muted="#626b74", accent="#0b6e99", accent_hover="#095c80",
    on_accent="#ffffff",
    selected="#d9ecf5", hover="#e7eaec", info_back="#e3f1f8", warning_back="#fdf1d6",
    warning="#8a5a00", error_back="#fbe4e2", error="#b3261e", good="#1e7d45", arrow="light",
)  # fmt: skip
DARK = Colours(
    window="#1c1e20", panel="#25282b", field="#1c1e20", canvas="#151718",
    line="#3a3e42", text="#e6e8ea", muted="#9aa2aa", accent="#52b4dc", accent_hover="#74c5e6",
    on_accent="#0d1d25",
    selected="#1f4252", hover="#33373b", info_back="#1d3440", warning_back="#3d3218",
    warning="#f0bf5a", error_back="#47231f", error="#ff8a80", good="#5cc98a", arrow="dark",
)  # fmt: skip


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
    return DARK if _is_dark(QGuiApplication.palette()) else LIGHT


def apply_theme(app: QApplication, choice: ThemeChoice) -> None:
    """Give the whole application the palette and the style sheet of the chosen theme."""
    app.setStyle("fusion")
    chosen = DARK if is_dark(choice) else LIGHT
    app.setPalette(_palette(chosen))
    sheet = resource("style.qss").read_text(encoding="utf-8")
    icons = resource("icons").as_posix()
    app.setStyleSheet(Template(sheet).substitute(chosen._asdict(), icons=icons))


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
