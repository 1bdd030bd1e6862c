"""What the program is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from lesionlab import __version__
from lesionlab.ui import icons
from lesionlab.ui.notices import research_use
from lesionlab.ui.theme import scaled


class AboutDialog(QDialog):
    """Version, licence and intended use."""

    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About LesionLab"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        logo = QLabel()
        logo.setPixmap(icons.pixmap("lesionlab", side=72, colour="", ratio=2.0))
        what = self.tr("Outline skin lesions in dermoscopy images by correcting proposals.")
        licence = self.tr("Licence: Apache-2.0. Images and masks stay on this computer.")
        text = QLabel(
            f"<p style='font-size:large'><b>LesionLab {__version__}</b></p>"
            f"<p>{what}</p><p>{research_use()}</p><p>{licence}</p>"
        )
        text.setWordWrap(True)
        text.setFixedWidth(scaled(380))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(logo, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addLayout(row)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.licences_button = buttons.addButton(
            self.tr("Third-party licences..."), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.licences_button.clicked.connect(self._show_licences)
        layout.addWidget(buttons)

    def _show_licences(self) -> None:
        from lesionlab.ui.help.licences import LicencesDialog

        LicencesDialog(parent=self).open()
