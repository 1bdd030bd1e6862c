"""The theme that was chosen under View, kept over restarts and in step with the system's."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from lesionlab.ui.theme import ThemeChoice, apply_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSettings


class Look(QObject):
    """Gives the application its theme, at once and whenever it changes.

    Signals:
        changed: The application has another theme; icons are to be drawn anew.
    """

    changed = Signal()

    def __init__(self, settings: QSettings, *, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self.choice = ThemeChoice(str(settings.value("view/theme", ThemeChoice.SYSTEM)))
        self._apply()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each action of the theme does, by the action's id."""
        return {f"theme_{choice}": partial(self._choose, choice) for choice in ThemeChoice}

    def _choose(self, choice: ThemeChoice) -> None:
        self.choice = choice
        self._settings.setValue("view/theme", str(choice))
        self._apply()
        self.changed.emit()

    def _system_changed(self) -> None:
        if self.choice is ThemeChoice.SYSTEM:
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, self.choice)
