"""What stands in the middle when there is nothing to show: waiting, empty, failed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.errors import UserError
from lesionlab.ui import icons
from lesionlab.ui.languages import engine_text
from lesionlab.ui.theme import colours, scaled, styled

PageButton = tuple[str, Callable[[], None]]


class MessagePage(QWidget):
    """A picture, a title, a sentence or two, and buttons for what can be done."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = ""
        self._picture = QLabel()
        self._title = styled(QLabel(), "title")
        self._text = styled(QLabel(), "muted")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setFixedWidth(240)
        self._busy.setTextVisible(False)
        for label in (self._picture, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title.setWordWrap(True)
        self._text.setWordWrap(True)
        self._text.setFixedWidth(scaled(520))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.setSpacing(16)
        layout.addStretch(2)
        centred = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(self._picture, 0, centred)
        layout.addWidget(self._title)
        # Not aligned: its height would be taken for the page's width, and long texts cut.
        text_row = QHBoxLayout()
        text_row.addStretch(1)
        text_row.addWidget(self._text)
        text_row.addStretch(1)
        layout.addLayout(text_row)
        layout.addWidget(self._busy, 0, centred)
        layout.addLayout(self._buttons)
        layout.addStretch(3)

    @property
    def title(self) -> str:
        return str(self._title.text())

    @property
    def text(self) -> str:
        return str(self._text.text())

    def show_message(
        self,
        title: str,
        text: str = "",
        *,
        icon: str = "",
        buttons: Sequence[PageButton] = (),
        busy: bool = False,
    ) -> None:
        """Say something; the first button is the one most likely wanted."""
        self._icon = icon
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._picture.setVisible(bool(icon))
        self._busy.setVisible(busy)
        while (item := self._buttons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons.addStretch(1)
        for place, (label, action) in enumerate(buttons):
            button = QPushButton(label)
            if place == 0:
                button.setObjectName("primary")
                button.setFocus()
            button.clicked.connect(action)
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self.update_icons()

    def show_error(
        self, error: UserError, *, icon: str, buttons: Sequence[PageButton] = ()
    ) -> None:
        """Say what went wrong, what was expected, and what to do about it."""
        expected = (
            self.tr("Expected: {expected}.").format(expected=engine_text(error.expected))
            if error.expected
            else ""
        )
        lines = (error.value, expected, engine_text(error.remedy))
        text = "\n".join(line for line in lines if line)
        self.show_message(engine_text(error.what).rstrip("."), text, icon=icon, buttons=buttons)

    def update_icons(self) -> None:
        """Draw the picture in the colours of the theme."""
        if self._icon:
            ratio = self.devicePixelRatioF()
            self._picture.setPixmap(
                icons.pixmap(self._icon, side=56, colour=colours().muted, ratio=ratio)
            )
