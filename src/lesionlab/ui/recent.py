"""Which folders were open lately, and which image was in view in the last one."""

from __future__ import annotations

from PySide6.QtCore import QSettings

LIMIT = 6


def strings(value: object) -> list[str]:
    """Give a list of texts as it was put into the settings."""
    # Qt gives a list of one as a plain string, and an empty one as None.
    return [value] if isinstance(value, str) else [str(v) for v in value or []]  # type: ignore[attr-defined]


class RecentFolders:
    """Kept in the settings, the newest first."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def folders(self) -> list[str]:
        return strings(self._settings.value("folders/recent"))

    @property
    def opens_last(self) -> bool:
        """Whether the program starts with the folder that was open last."""
        return bool(self._settings.value("start/open_last", False, bool))

    def set_opens_last(self, opens: bool) -> None:
        """Say whether the program is to start with the folder that was open last."""
        self._settings.setValue("start/open_last", opens)

    @property
    def folder_at_start(self) -> str:
        """The folder to start with, or "" for the welcome page."""
        return next(iter(self.folders), "") if self.opens_last else ""

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
