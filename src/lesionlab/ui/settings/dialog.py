"""The settings window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout

from lesionlab.ui.settings.appearance_page import AppearancePage
from lesionlab.ui.settings.general_page import GeneralPage
from lesionlab.ui.settings.keys_page import KeysPage
from lesionlab.ui.theme import scaled

if TYPE_CHECKING:
    from lesionlab.ui.desks import Surroundings


class SettingsDialog(QDialog):
    """Everything takes effect at once; there is nothing to confirm."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.general = GeneralPage(around.settings)
        self.appearance = AppearancePage(around.actions)
        self.keys = KeysPage(around.shortcuts, actions=around.actions)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.windowTitle())
        self.tabs.addTab(self.general, self.tr("General"))
        self.tabs.addTab(self.appearance, self.tr("Appearance"))
        self.tabs.addTab(self.keys, self.tr("Keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(16, 0, 16, 16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(buttons)
        room = self.screen().availableSize() - QSize(16, 48)
        self.resize(QSize(scaled(640), scaled(560)).boundedTo(room))
