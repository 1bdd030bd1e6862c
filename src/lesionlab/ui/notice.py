"""One slim bar that tells the user something."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton

from lesionlab.ui import icons
from lesionlab.ui.notices import NoticeKind
from lesionlab.ui.theme import colours


class Notice(QFrame):
    """One bar: icon, text, perhaps a button, perhaps a cross to dismiss it."""

    def __init__(
        self,
        text: str,
        *,
        kind: NoticeKind,
        action: tuple[str, Callable[[], None]] | None,
        on_dismiss: Callable[[], None] | None,
    ) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setProperty("kind", str(kind))
        self._kind = kind
        self._picture = QLabel()
        label = QLabel(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.text = text
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(8)
        layout.addWidget(self._picture)
        layout.addWidget(label, 1)
        self.button: QPushButton | None = None
        if action is not None:
            self.button = QPushButton(action[0])
            # Else a click on it would leave the keys with whatever follows when the bar goes.
            self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.button.clicked.connect(action[1])
            layout.addWidget(self.button)
        self.cross: QToolButton | None = None
        if on_dismiss is not None:
            self.cross = QToolButton()
            self.cross.setToolTip(self.tr("Dismiss"))
            self.cross.setAccessibleName(self.tr("Dismiss"))
            self.cross.setIconSize(QSize(14, 14))
            self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.cross.clicked.connect(on_dismiss)
            layout.addWidget(self.cross)
        self.update_icons()

    def update_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        c = colours()
        colour = {
            NoticeKind.INFO: c.accent,
            NoticeKind.WARNING: c.warning,
            NoticeKind.ERROR: c.error,
        }[self._kind]
        self._picture.setPixmap(
            icons.pixmap(str(self._kind), side=18, colour=colour, ratio=self.devicePixelRatioF())
        )
        if self.cross is not None:
            self.cross.setIcon(icons.icon("remove"))
