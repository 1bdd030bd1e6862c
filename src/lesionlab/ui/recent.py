"""Which folders were open lately, and which image was in view in the last one."""

from __future__ import annotations

from PySide6.QtCore import QSettings

LIMIT = 6


class RecentFolders:
    """Kept in the settings, the newest first."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def folders(self) -> list[str]:
        value = self._settings.value("folders/recent", [])
        # Qt gives a list of one as a plain string.
        return [value] if isinstance(value, str) else [str(v) for v in value or []]  # type: ignore[attr-defined]

    def add(self, folder: str) -> None:
        """Put a folder at the top."""
        rest = [f for f in self.folders if f != folder]
        self._settings.setValue("folders/recent", [folder, *rest][:LIMIT])

    def remove(self, folder: str) -> None:
        """Forget a folder that cannot be opened any more."""
        self._settings.setValue("folders/recent", [f for f in self.folders if f != folder])

    def remember_image(self, folder: str, path: str) -> None:
        """Remember which image of a folder was in view."""
        self._settings.setValue("folders/last_image", [folder, path])

    def last_image(self, folder: str) -> str:
        """Give the relative path of the image that was in view in this folder, or ""."""
        value = self._settings.value("folders/last_image")
        if isinstance(value, list) and len(value) == 2 and value[0] == folder:
            return str(value[1])
        return ""
