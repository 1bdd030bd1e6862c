"""Opens the settings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from lesionlab.core.messages import Event
    from lesionlab.ui.desks import Surroundings


class SettingsDesk(QObject):
    """The settings as the main window sees them."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._around = around

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"settings": self.show}

    def handle(self, number: int, event: Event) -> None:
        """Nothing of the engine's concerns it."""

    def forget(self) -> None:
        """Nothing of the project is kept."""

    def update_icons(self) -> None:
        """It has no icons."""

    def show(self) -> None:
        """Bring them up."""
        from lesionlab.ui.settings.dialog import SettingsDialog

        SettingsDialog(self._around).open()
