"""The sheet of keys and mouse gestures, and what the program is."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from lesionlab import __version__
from lesionlab.ui import icons
from lesionlab.ui.actions import GESTURES, shortcut_rows
from lesionlab.ui.notices import research_use
from lesionlab.ui.theme import colours, scaled


class ShortcutSheet(QDialog):
    """All keys and mouse gestures on one page."""

    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys and mouse")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 620)
        browser = QTextBrowser()
        browser.setAccessibleName(self.windowTitle())
        browser.setHtml(shortcut_html(muted=colours().muted))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(browser)
        layout.addWidget(_close_button(self))


class AboutDialog(QDialog):
    """Version, licence and intended use."""

    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("About LesionLab")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        logo = QLabel()
        logo.setPixmap(icons.pixmap("lesionlab", side=72, colour="", ratio=2.0))
        text = QLabel(
            f"<p style='font-size:large'><b>LesionLab {__version__}</b></p>"
            "<p>Outline skin lesions in dermoscopy images by correcting proposals.</p>"
            f"<p>{research_use()}</p>"
            "<p>Licence: Apache-2.0. Images and masks stay on this computer.</p>"
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
        layout.addWidget(_close_button(self))


def shortcut_html(*, muted: str) -> str:
    """Give the sheet as HTML, made from the table of actions."""
    parts = []
    menu_before = ""
    for menu, keys, tip in shortcut_rows():
        if menu != menu_before:
            parts.append(f"<tr><td colspan='2' style='padding-top:10px'><b>{menu}</b></td></tr>")
            menu_before = menu
        parts.append(_row(keys, tip, muted))
    parts.append("<tr><td colspan='2' style='padding-top:10px'><b>Mouse</b></td></tr>")
    parts += [_row(gesture, tip, muted) for gesture, tip in GESTURES]
    return f"<table cellspacing='0' cellpadding='3'>{''.join(parts)}</table>"


def _row(keys: str, tip: str, muted: str) -> str:
    return (
        f"<tr><td width='190'>{escape(keys)}</td><td style='color:{muted}'>{escape(tip)}</td></tr>"
    )


def _close_button(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    return buttons
