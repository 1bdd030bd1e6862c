"""The page "General": how the program starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from lesionlab.ui.languages import LANGUAGE_SETTING, LANGUAGES
from lesionlab.ui.recent import RecentFolders
from lesionlab.ui.settings.form import SettingsForm

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings


class GeneralPage(SettingsForm):
    """What is not about looks and keys; another row is one more call in the constructor."""

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._recent = RecentFolders(settings)
        self._settings = settings
        self._add_start()
        self._add_language()

    def _add_start(self) -> None:
        self.start = QComboBox()
        self.start.addItems([self.tr("Show the welcome page"), self.tr("Open the last folder")])
        self.start.setCurrentIndex(int(self._recent.opens_last))
        self.start.currentIndexChanged.connect(
            lambda index: self._recent.set_opens_last(index == 1)
        )
        self.add_row(self.tr("At the start"), self.start)

    def _add_language(self) -> None:
        self.language = QComboBox()
        self.language.addItem(self.tr("As the system"), "")
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        chosen = self.language.findData(str(self._settings.value(LANGUAGE_SETTING, "")))
        self.language.setCurrentIndex(max(chosen, 0))
        self.language.currentIndexChanged.connect(self._choose_language)
        note = self.tr("Another language is used from the next start on.")
        self.add_row(self.tr("Language"), self.language, note=note)

    def _choose_language(self) -> None:
        self._settings.setValue(LANGUAGE_SETTING, self.language.currentData())
