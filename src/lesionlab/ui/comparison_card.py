"""A card with pictures of one image side by side, to compare what is outlined in them."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lesionlab.ui.elided_label import ElidedLabel
from lesionlab.ui.languages import translate
from lesionlab.ui.theme import styled


class ComparisonCard(QFrame):
    """The image's name and what is said of it, above the pictures, each under its title.

    Attributes:
        name: The label with the image's name.
        go_button: Leads to the image.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.name = ElidedLabel(name)
        self.go_button = styled(
            QPushButton(translate("ComparisonCard", "Go to image"), autoDefault=False), "link"
        )
        self._head = QHBoxLayout()
        self._head.setSpacing(10)
        self._head.addWidget(self.name, 1)
        self._head.addWidget(self.go_button)
        self._pictures = QGridLayout()
        self._pictures.setHorizontalSpacing(8)
        self._pictures.setVerticalSpacing(4)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 6, 12, 12)
        self._column.setSpacing(4)
        self._column.addLayout(self._head)
        self._column.addLayout(self._pictures)

    def add_figures(self, figures: QLabel) -> None:
        """Put figures behind the name."""
        self._head.insertWidget(self._head.indexOf(self.go_button), figures)

    def add_button(self, button: QPushButton) -> None:
        """Put one more button at the right."""
        self._head.addWidget(button)

    def add_picture(self, title: str, picture: QWidget) -> None:
        """Put a picture beside those there are."""
        place = self._pictures.count() // 2
        self._pictures.addWidget(styled(QLabel(title), "muted"), 0, place)
        self._pictures.addWidget(picture, 1, place)
        self._pictures.setColumnStretch(place, 1)

    def add_note(self, text: str) -> None:
        """Say something below the pictures."""
        self._column.addWidget(styled(QLabel(text), "muted"))
