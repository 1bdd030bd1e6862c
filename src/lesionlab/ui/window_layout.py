"""How the window was left, to be found so again: its place and size, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QSplitter, QWidget

_PLACE = "window/geometry"
_SPLITTER = "window/splitter"
_SWITCHES = ("outline", "cam")


class WindowLayout:
    """Kept in the settings."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def restore_place(self, window: QWidget) -> None:
        """Put a window where it was, or give it its first size."""
        place = self._settings.value(_PLACE)
        if not (isinstance(place, QByteArray) and window.restoreGeometry(place)):
            # Room for a title bar is left, so that the status line is not below the screen's edge.
            room = window.screen().availableSize() - QSize(16, 48)
            window.resize(QSize(1280, 800).boundedTo(room))

    def restore_switches(self, actions: Mapping[str, QAction]) -> None:
        """Check the actions that were left checked."""
        for name in _SWITCHES:
            actions[name].setChecked(bool(self._settings.value(f"view/{name}", False, bool)))

    def restore_splitter(self, splitter: QSplitter) -> None:
        """Divide the window as it was divided."""
        state = self._settings.value(_SPLITTER)
        if isinstance(state, QByteArray):
            splitter.restoreState(state)

    def keep_place(self, window: QWidget) -> None:
        self._settings.setValue(_PLACE, window.saveGeometry())

    def keep_inside(self, splitter: QSplitter, actions: Mapping[str, QAction]) -> None:
        """Keep what is in the window."""
        self._settings.setValue(_SPLITTER, splitter.saveState())
        for name in _SWITCHES:
            self._settings.setValue(f"view/{name}", actions[name].isChecked())
