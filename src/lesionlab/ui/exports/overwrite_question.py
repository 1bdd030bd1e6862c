"""Files that are not the program's own are in the way of an export: what now?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from lesionlab.ui.numbers import filled
from lesionlab.ui.theme import styled

_LISTED = 500
"""How many files are listed at most; the rest is only counted."""


class OverwriteQuestion(QWidget):
    """Lists the files and asks.

    Signals:
        replaceChosen: They are to be replaced.
        otherChosen: Another folder is wanted.
        cancelled: Nothing is to be done.
    """

    replaceChosen = Signal()
    otherChosen = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._what = QLabel()
        self._what.setWordWrap(True)
        self.files = QTextBrowser()
        self.files.setAccessibleName(self.tr("Files that would be replaced"))
        self.replace_button = QPushButton(self.tr("Replace them"), autoDefault=False)
        self.replace_button.clicked.connect(self.replaceChosen)
        self.other_button = styled(
            QPushButton(self.tr("Choose another folder..."), autoDefault=False), "primary"
        )
        self.other_button.clicked.connect(self.otherChosen)
        self.cancel_button = QPushButton(self.tr("Cancel"), autoDefault=False)
        self.cancel_button.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.replace_button)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.other_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(styled(QLabel(self.tr("Replace files?")), "headline"))
        layout.addWidget(self._what)
        layout.addWidget(self.files, 1)
        layout.addLayout(buttons)

    def ask(self, folder: str, files: Sequence[str]) -> None:
        """Ask about these files, paths relative to the folder."""
        self._what.setText(
            filled(
                self.tr(
                    "LesionLab did not write these files in {folder}, or they were changed since."
                    " The export would replace them. Number of files: {count:,}."
                ),
                folder=folder,
                count=len(files),
            )
        )
        more = ["..."] if len(files) > _LISTED else []
        self.files.setPlainText("\n".join([*files[:_LISTED], *more]))
        self.other_button.setFocus()
