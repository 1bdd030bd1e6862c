"""The judged cases, worst change first: old and new mask side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.decoder_messages import ComparedCase
from lesionlab.ui.comparison_card import ComparisonCard
from lesionlab.ui.languages import translate
from lesionlab.ui.numbers import filled
from lesionlab.ui.outline_legend import OutlineLegend
from lesionlab.ui.retraining import wording
from lesionlab.ui.retraining.case_picture import CasePicture
from lesionlab.ui.theme import colours, styled

PAGE = 12
"""Cases that are added at a time."""
_CARD_WIDTH = 560
_NOTICEABLE = 0.005


class CaseList(QWidget):
    """Cards of cases, a page of them at a time, in as many columns as there is room for.

    Signals:
        imageWanted: Key of the image to be brought into view.
    """

    imageWanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[ComparedCase] = []
        self.cards: list[CaseCard] = []
        self._columns = 1
        self._legend = OutlineLegend(
            dashed=self.tr("Your outline"),
            solid=self.tr("The decoder's outline"),
            order=self.tr("Worst change first"),
        )
        self._empty = styled(QLabel(self.tr("No case could be compared.")), "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.more_button = QPushButton(autoDefault=False)
        self.more_button.clicked.connect(self._add_page)
        inner = styled(QWidget(), "plain")
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 8)
        column.setSpacing(12)
        column.addLayout(self._grid)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._area = styled(QScrollArea(), "plain")
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("Cases"))
        self._area.setWidget(inner)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._legend)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._area, 1)

    def show_cases(self, cases: Sequence[ComparedCase]) -> None:
        """Show these cases, in their order."""
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards.clear()
        self._waiting = list(cases)
        self._empty.setVisible(not cases)
        self._area.setVisible(bool(cases))
        self._legend.setVisible(bool(cases))
        self._area.verticalScrollBar().setValue(0)
        self._add_page()

    def update_icons(self) -> None:
        """Draw in the colours of the theme."""
        for card in self.cards:
            card.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = max(1, self.width() // _CARD_WIDTH)
        if columns != self._columns:
            for column in range(max(columns, self._columns)):
                self._grid.setColumnStretch(column, 1 if column < columns else 0)
            self._columns = columns
            for place, card in enumerate(self.cards):
                self._place(card, place)

    def _add_page(self) -> None:
        page, self._waiting = self._waiting[:PAGE], self._waiting[PAGE:]
        for case in page:
            card = CaseCard(case)
            card.go_button.clicked.connect(
                lambda _=False, key=case.image_key: self.imageWanted.emit(key)
            )
            self.cards.append(card)
            self._place(card, len(self.cards) - 1)
        left = len(self._waiting)
        self.more_button.setVisible(left > 0)
        self.more_button.setText(
            self.tr("Show {min} more of {left}").format(min=min(left, PAGE), left=left)
        )

    def _place(self, card: CaseCard, place: int) -> None:
        row, column = divmod(place, self._columns)
        self._grid.addWidget(card, row, column, Qt.AlignmentFlag.AlignTop)


class CaseCard(ComparisonCard):
    """One case: its name and figures, and the two pictures."""

    def __init__(self, case: ComparedCase) -> None:
        found = case.comparison
        name = (
            found.name
            if found.lesion == 0
            else translate("CaseCard", "{name}, lesion {value}").format(
                name=found.name, value=found.lesion + 1
            )
        )
        super().__init__(name)
        self._gain = found.gain
        old, new = found.champion.proposal_dice, found.candidate.proposal_dice
        self._figures = styled(
            QLabel(
                filled(
                    self.tr("Dice {old:.3f} {ARROW} {new:.3f}"),
                    old=old,
                    ARROW=wording.ARROW,
                    new=new,
                )
            ),
            "muted",
        )
        self._change = QLabel(wording.signed(self._gain, 3))
        for figures in (self._figures, self._change):
            figures.setToolTip(wording.dice_origin())
            self.add_figures(figures)
        for title, mask, beside in (
            (self.tr("Decoder in use"), case.champion, case.candidate),
            (self.tr("New decoder"), case.candidate, case.champion),
        ):
            description = self.tr("{name}: your outline, dashed, and that of: {title}")
            picture = CasePicture(
                case.pixels,
                accepted=case.truth,
                drawn=mask,
                beside=beside,
                description=description.format(name=name, title=title),
            )
            self.add_picture(title, picture)
        if case.pixels is None:
            self.add_note(self.tr("The image cannot be read any more."))
        self.restyle()

    @property
    def text(self) -> str:
        return f"{self.name.full_text}\n{self._figures.text()}\n{self._change.text()}"

    def restyle(self) -> None:
        """Take the colours of the theme."""
        c = colours()
        colour = c.good if self._gain > 0 else c.error
        if abs(self._gain) < _NOTICEABLE:
            colour = c.muted
        self._change.setStyleSheet(f"color: {colour}; font-weight: 600")
