"""The page "General": how the program starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from lesionlab.ui.recent import RecentFolders
from lesionlab.ui.settings.form import SettingsForm

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings


class GeneralPage(SettingsForm):
    """What is not about looks and keys; another row is one more call in the constructor."""

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._recent = RecentFolders(settings)
        self._add_start()

    def _add_start(self) -> None:
        self.start = QComboBox()
        self.start.addItems([self.tr("Show the welcome page"), self.tr("Open the last folder")])
        self.start.setCurrentIndex(int(self._recent.opens_last))
        self.start.currentIndexChanged.connect(
            lambda index: self._recent.set_opens_last(index == 1)
        )
        self.add_row(self.tr("At the start"), self.start)
