"""Theme, text size and overlay colours as chosen under View, kept over restarts."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from lesionlab.ui.canvas.style import MaskColour, OverlayPalette, choose_overlay_colours
from lesionlab.ui.theme import TEXT_SIZES, ThemeChoice, apply_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSettings

Choice = TypeVar("Choice", bound=StrEnum)


class Look(QObject):
    """Gives the application its look, at once and whenever it changes.

    The theme can follow the system's.

    Signals:
        changed: The application looks otherwise; icons are to be drawn anew.
    """

    changed = Signal()

    def __init__(self, settings: QSettings, *, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self.choice = self._remembered("theme", ThemeChoice.SYSTEM)
        self.overlay = self._remembered("overlay", OverlayPalette.SAFE)
        self.mask_colour = self._remembered("mask_colour", MaskColour.CYAN)
        percent = settings.value("view/text_percent", 100, int)
        self.text_percent = percent if percent in TEXT_SIZES else 100
        self._apply()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each action of the look does, by the action's id."""
        return {
            **{f"theme_{choice}": partial(self._choose, choice) for choice in ThemeChoice},
            **{f"overlay_{p}": partial(self._choose_overlay, p) for p in OverlayPalette},
            **{f"mask_{colour}": partial(self._choose_mask, colour) for colour in MaskColour},
            "text_larger": partial(self._step_text, 1),
            "text_smaller": partial(self._step_text, -1),
            "text_normal": partial(self._set_text, 100),
        }

    def checked_actions(self) -> tuple[str, ...]:
        """Give the ids of the actions that stand for what is chosen."""
        return f"theme_{self.choice}", f"overlay_{self.overlay}", f"mask_{self.mask_colour}"

    def _choose(self, choice: ThemeChoice) -> None:
        self.choice = choice
        self._keep("theme", choice)

    def _choose_overlay(self, palette: OverlayPalette) -> None:
        self.overlay = palette
        self._keep("overlay", palette)

    def _choose_mask(self, colour: MaskColour) -> None:
        self.mask_colour = colour
        self._keep("mask_colour", colour)

    def _step_text(self, step: int) -> None:
        at = TEXT_SIZES.index(self.text_percent) + step
        self._set_text(TEXT_SIZES[min(max(at, 0), len(TEXT_SIZES) - 1)])

    def _set_text(self, percent: int) -> None:
        self.text_percent = percent
        self._settings.setValue("view/text_percent", percent)
        self._apply()
        self.changed.emit()

    def _remembered(self, name: str, default: Choice) -> Choice:
        try:
            return type(default)(str(self._settings.value(f"view/{name}", default)))
        except ValueError:
            # Written by another version of the program.
            return default

    def _keep(self, name: str, choice: StrEnum) -> None:
        self._settings.setValue(f"view/{name}", str(choice))
        self._apply()
        self.changed.emit()

    def _system_changed(self) -> None:
        if self.choice is ThemeChoice.SYSTEM:
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, self.choice, text_percent=self.text_percent)
        choose_overlay_colours(
            self.overlay, self.mask_colour, thick=self.choice is ThemeChoice.CONTRAST
        )
