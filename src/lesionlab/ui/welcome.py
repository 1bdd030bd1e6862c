"""The page that is shown when no folder is open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from lesionlab.ui import icons
from lesionlab.ui.theme import scaled, styled

_LOGO_PX = 88


class WelcomePage(QWidget):
    """What is shown when no folder is open.

    Signals:
        openWanted: "Open folder..." was pressed.
        samplesWanted: "Open the sample images" was pressed.
        tourWanted: The tour was asked for.
        folderChosen: A recent folder was picked; carries its path.
    """

    openWanted = Signal()
    samplesWanted = Signal()
    tourWanted = Signal()
    folderChosen = Signal(str)

    def __init__(self, *, has_samples: bool) -> None:
        super().__init__()
        column = QWidget()
        column.setFixedWidth(scaled(520))
        inner = QVBoxLayout(column)
        inner.setSpacing(8)
        self._logo = QLabel()
        self._logo.setFixedHeight(_LOGO_PX)
        self._logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = styled(QLabel("LesionLab"), "title")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text = QLabel(
            self.tr(
                "Open a folder of dermoscopy images. Each gets a proposed outline; "
                "correct it with a few clicks, accept it, and go on to the next."
            ),
        )
        text.setObjectName("muted")
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text.setWordWrap(True)
        self.open_button = styled(QPushButton(self.tr("Open folder...")), "primary")
        self.open_button.clicked.connect(self.openWanted)
        self.samples_button = QPushButton(self.tr("Open the sample images"))
        self.samples_button.clicked.connect(self.samplesWanted)
        self.samples_button.setVisible(has_samples)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.samples_button)
        buttons.addStretch(1)
        hint = styled(QLabel(self.tr("or drop a folder anywhere on this window")), "muted")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.tour_button = styled(QPushButton(self.tr("Take the tour: five minutes")), "link")
        self.tour_button.clicked.connect(self.tourWanted)
        self.tour_button.setVisible(has_samples)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        for widget in (self._logo, title, text):
            inner.addWidget(widget)
        inner.addSpacing(8)
        inner.addLayout(buttons)
        inner.addWidget(hint)
        inner.addWidget(self.tour_button, 0, Qt.AlignmentFlag.AlignCenter)
        inner.addSpacing(16)
        inner.addLayout(self._recent)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(column, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._logo.setPixmap(icons.pixmap("lesionlab", side=_LOGO_PX, colour="", ratio=2.0))

    def set_recent(self, folders: Sequence[str]) -> None:
        """List the folders that were open lately, the newest first."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not folders:
            return
        line = styled(QFrame(), "line")
        line.setFixedHeight(1)
        self._recent.addWidget(line)
        self._recent.addSpacing(12)
        self._recent.addWidget(styled(QLabel(self.tr("Recent folders")), "heading"))
        for folder in folders:
            path = PurePath(folder)
            button = styled(QPushButton(f"{path.name}    {path.parent}"), "link")
            button.setToolTip(folder)
            button.clicked.connect(lambda _=False, folder=folder: self.folderChosen.emit(folder))
            self._recent.addWidget(button)
