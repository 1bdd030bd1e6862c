"""Before a retraining: what it will do and use, or why there can be none yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.decoders import DecoderKind, RetrainReadiness
from lesionlab.ui import icons
from lesionlab.ui.languages import QT_TRANSLATE_NOOP
from lesionlab.ui.notices import NoticeStack
from lesionlab.ui.retraining import wording
from lesionlab.ui.theme import colours, styled

_EXPLANATION = (
    QT_TRANSLATE_NOOP(
        "StartView",
        "The program trains a copy of its decoder, the part that draws the "
        "masks, on the masks that you accepted.",
    ),
    QT_TRANSLATE_NOOP(
        "StartView",
        "The copy is then judged beside the decoder in use, on cases of "
        "yours that neither has learned from.",
    ),
    QT_TRANSLATE_NOOP(
        "StartView", "Nothing changes until you say so, and you can go on outlining meanwhile."
    ),
)
_IMAGE_EXPLANATION = QT_TRANSLATE_NOOP(
    "StartView",
    '"Image itself", one of "More proposals", comes from a part of its own, which does not learn '
    "with the decoder. It can be retrained and judged in the same way.",
)
_WIDTH = 600


class StartView(QWidget):
    """What can be started.

    Signals:
        startWanted: A button was pressed; gives the `DecoderKind` of what is to be retrained.
        resultWanted: The last result is to be seen again.
    """

    startWanted = Signal(DecoderKind)
    resultWanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.notes = NoticeStack()
        self._picture = QLabel()
        self._title = styled(QLabel(), "title")
        explanation = QLabel("<br><br>".join(map(self.tr, _EXPLANATION)))
        explanation.setTextFormat(Qt.TextFormat.RichText)
        self._card = styled(QFrame(), "card")
        self._count = styled(QLabel(), "value")
        self._detail = styled(QLabel(), "muted")
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self.button = styled(QPushButton(default=True), "primary")
        self.button.clicked.connect(lambda: self.startWanted.emit(DecoderKind.DECODER))
        self._image_line = styled(QLabel(self.tr(_IMAGE_EXPLANATION)), "muted")
        self.image_button = QPushButton(autoDefault=False)
        self.image_button.clicked.connect(lambda: self.startWanted.emit(DecoderKind.IMAGE_PROMPTS))
        self.last_button = styled(
            QPushButton(self.tr("See the last result"), autoDefault=False), "link"
        )
        self.last_button.clicked.connect(self.resultWanted)
        self.last_button.hide()

        card = QVBoxLayout(self._card)
        card.setContentsMargins(16, 12, 16, 12)
        card.setSpacing(4)
        for line in (self._count, self._detail, self._busy):
            card.addWidget(line)
        column = QWidget()
        column.setFixedWidth(_WIDTH)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(16)
        for label in (self._title, explanation, self._count, self._detail, self._image_line):
            label.setWordWrap(True)
        for each in (self._picture, self._title, explanation, self._card):
            inner.addWidget(each)
        inner.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(self.last_button, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(self._image_line)
        inner.addWidget(self.image_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.notes)
        layout.addStretch(2)
        # Not aligned: its height would be taken for the page's width, and long texts cut.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(column)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(3)
        self.show_waiting()

    @property
    def text(self) -> str:
        """All that is said about whether it is possible, for tests and screen readers."""
        return "\n".join((self._title.text(), self._count.text(), self._detail.text()))

    def show_waiting(self) -> None:
        """Say that what could be used is being counted."""
        self._show(self.tr("Retrain the decoder"), self.tr("Counting your corrections..."), "")
        self._busy.show()
        self._disable()

    def show_readiness(
        self,
        readiness: RetrainReadiness,
        *,
        device: str,
        of_image: RetrainReadiness | None = None,
    ) -> None:
        """Say what would be used, or why there can be no retraining yet.

        Args:
            readiness: For the decoder.
            device: The engine's name of where it would be computed.
            of_image: For what the image itself proposes; None if that cannot be retrained.
        """
        self._show_image(of_image, device=device)
        if readiness.problem:
            so_far = self.tr("{corrections} so far.").format(
                corrections=wording.corrections(readiness.corrections)
            )
            self._show(self.tr("Retraining is not possible yet"), readiness.problem, so_far)
            self._disable()
            return
        count = wording.corrections(readiness.corrections)
        self._show(
            self.tr("Retrain the decoder"),
            f"{count} ({wording.news(readiness)})",
            self.tr("It takes {duration}{where}.").format(
                duration=wording.duration(readiness.expected_s), where=wording.where(device)
            ),
        )
        self.button.setText(self.tr("Retrain on {count}").format(count=count))
        self.button.setEnabled(True)

    def show_problem(self, text: str) -> None:
        """Say why nothing is known about a retraining."""
        self._show(self.tr("Retraining is not possible now"), text, "")
        self._disable()

    def _show_image(self, readiness: RetrainReadiness | None, *, device: str) -> None:
        is_possible = readiness is not None and not readiness.problem
        self._image_line.setVisible(is_possible)
        self.image_button.setVisible(is_possible)
        if readiness is not None and is_possible:
            count = wording.corrections(readiness.corrections)
            self.image_button.setText(
                self.tr('Retrain "Image itself" on {count}').format(count=count)
            )
            self.image_button.setToolTip(
                self.tr("It takes {duration}{where}.").format(
                    duration=wording.duration(readiness.expected_s), where=wording.where(device)
                )
            )

    def offer_last_result(self, is_there: bool) -> None:
        """Show or hide the way back to the last result."""
        self.last_button.setVisible(is_there)

    def update_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        self.notes.update_icons()
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(
            icons.pixmap("retrain", side=48, colour=colours().muted, ratio=ratio)
        )

    def _show(self, title: str, count: str, detail: str) -> None:
        self._title.setText(title)
        self._count.setText(count)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._busy.hide()
        self.update_icons()

    def _disable(self) -> None:
        self.button.setText(self.tr("Retrain"))
        self.button.setEnabled(False)
        self._show_image(None, device="")
