"""The window "Agreement": how far the readers agree, worst cases first, and their consensus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.errors import UserError
from lesionlab.core.messages import Event, Progressed, Request, RequestFailed
from lesionlab.core.metrics import MeanInterval
from lesionlab.core.reading_messages import (
    CompareReaders,
    ConsensusExported,
    ConsensusUsed,
    ExportConsensus,
    ReadersCompared,
    UseConsensus,
)
from lesionlab.core.readings import ComparedPair, PairPicture
from lesionlab.ui.comparison_card import ComparisonCard
from lesionlab.ui.languages import error_text
from lesionlab.ui.numbers import filled, number
from lesionlab.ui.outline_legend import OutlineLegend
from lesionlab.ui.retraining.case_picture import CasePicture
from lesionlab.ui.theme import styled


class AgreementWindow(QDialog):
    """Stands beside the main window.

    Signals:
        imageWanted: Key of the image to be brought into view.
        consensusUsed: Keys of the images whose accepted mask is the consensus now.
    """

    imageWanted = Signal(int)
    consensusUsed = Signal(object)

    def __init__(self, send: Callable[[Request], int], *, folder: str, parent: QWidget) -> None:
        """Make the window; `folder` is where choosing one for the export begins."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Agreement"))
        self.setMinimumSize(720, 480)
        self.resize(QSize(1000, 680).boundedTo(self.screen().availableSize() - QSize(16, 48)))
        self._send = send
        self._folder = folder
        self._number = self._change_number = 0
        self.cards: list[PairCard] = []
        self._summary = QLabel()
        self._summary.setWordWrap(True)
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._table = QWidget()
        self._figures = {
            title: styled(QLabel(), "value")
            for title in (
                self.tr("Dice"),
                self.tr("IoU"),
                self.tr("Mean border distance"),
                self.tr("95 % Hausdorff distance"),
            )
        }
        table = QGridLayout(self._table)
        table.setContentsMargins(0, 0, 0, 0)
        table.setHorizontalSpacing(32)
        table.setVerticalSpacing(2)
        for place, (title, value) in enumerate(self._figures.items()):
            table.addWidget(styled(QLabel(title), "muted"), 0, place)
            table.addWidget(value, 1, place)
        table.setColumnStretch(len(self._figures), 1)
        self._note = styled(QLabel(), "muted")
        self._note.setWordWrap(True)
        self._legend = OutlineLegend(
            dashed=self.tr("First named reader"),
            solid=self.tr("Second named reader, or the consensus"),
            order=self.tr("Least agreement first"),
        )
        inner = styled(QWidget(), "plain")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 8, 8)
        self._column.setSpacing(12)
        self._column.addStretch(1)
        area = styled(QScrollArea(), "plain")
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._message = styled(QLabel(), "muted")
        self._message.setWordWrap(True)
        self.export_button = QPushButton(self.tr("Export the consensus..."), autoDefault=False)
        self.export_button.setToolTip(
            self.tr("Write NAME_consensus.png for each image that was read more than once")
        )
        self.export_button.clicked.connect(self._choose_folder)
        close = QPushButton(self.tr("Close"), autoDefault=False)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._message, 1)
        foot.addWidget(self.export_button)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self._summary)
        layout.addWidget(self._table)
        layout.addWidget(self._note)
        layout.addWidget(self._legend)
        layout.addWidget(area, 1)
        layout.addLayout(foot)

    @property
    def summary_text(self) -> str:
        """What is said of all images together."""
        if self._summary.isVisibleTo(self):
            return self._summary.text()
        return "\n".join(f"{title} {value.text()}" for title, value in self._figures.items())

    @property
    def message(self) -> str:
        return self._message.text()

    def compare(self) -> None:
        """Have the readers compared as they stand now."""
        self._show_pairs((), ())
        self._summary.setText(self.tr("Comparing the readers..."))
        self._summary.show()
        self._table.hide()
        self._note.hide()
        self._legend.hide()
        self.export_button.setEnabled(False)
        self._say("")
        self._number = self._send(CompareReaders())

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine; others than this window's are ignored."""
        if number and number == self._number:
            if isinstance(event, ReadersCompared):
                self._show(event)
            elif isinstance(event, Progressed):
                self._say(event.text)
            elif isinstance(event, RequestFailed):
                self._summary.setText(self.tr("The readers could not be compared."))
                self._say(error_text(event.error), is_error=True)
        elif number and number == self._change_number:
            self._changed(event)

    def export_to(self, folder: str) -> None:
        """Write the consensus masks to a folder."""
        self._folder = folder
        self._change_number = self._send(ExportConsensus(folder))

    def _changed(self, event: Event) -> None:
        if isinstance(event, Progressed):
            self._say(event.text)
        elif isinstance(event, ConsensusExported):
            text = self.tr("Consensus masks written: {count}.").format(count=number(event.exported))
            self._say_with_failures(text, event.failures)
        elif isinstance(event, ConsensusUsed):
            text = self.tr("The consensus is the accepted mask now.") if event.image_keys else ""
            self._say_with_failures(text, event.failures)
            self.consensusUsed.emit(event.image_keys)
        elif isinstance(event, RequestFailed):
            self._say(error_text(event.error), is_error=True)

    def _show(self, event: ReadersCompared) -> None:
        found = event.summary
        self._say_with_failures("", event.failures)
        if found is None:
            self._summary.setText(
                self.tr("No image was read more than once. A second reading starts this.")
            )
            return
        for name, value in zip(
            self._figures,
            (
                _interval(found.dice, 3),
                _interval(found.iou, 3),
                _interval(found.mean_distance_px, 1) + " px",
                _interval(found.hausdorff95_px, 1) + " px",
            ),
            strict=True,
        ):
            self._figures[name].setText(value)
        self._summary.hide()
        self._table.show()
        text = self.tr(
            "Means over {count} images with their 95 % interval (bootstrap over images). All"
            " lesions of an image are compared together."
        ).format(count=number(found.dice.count))
        if len(event.pictures) < len(event.pairs):
            text += " " + self.tr(
                "Shown: the {shown} of {all} comparisons that agree least."
            ).format(shown=number(len(event.pictures)), all=number(len(event.pairs)))
        self._note.setText(text)
        self._note.show()
        self._legend.show()
        self.export_button.setEnabled(True)
        self._show_pairs(event.pairs, event.pictures)

    def _show_pairs(
        self, pairs: tuple[ComparedPair, ...], pictures: tuple[PairPicture, ...]
    ) -> None:
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [PairCard(p, q) for p, q in zip(pairs, pictures, strict=False)]
        for place, card in enumerate(self.cards):
            key = card.pair.image_key
            card.go_button.clicked.connect(lambda _=False, key=key: self.imageWanted.emit(key))
            card.use_button.clicked.connect(lambda _=False, key=key: self._use(key))
            self._column.insertWidget(place, card)

    def _use(self, image_key: int) -> None:
        self._change_number = self._send(UseConsensus((image_key,)))

    def _choose_folder(self) -> None:
        if folder := QFileDialog.getExistingDirectory(
            self, self.tr("Export the consensus to"), self._folder
        ):
            self.export_to(folder)

    def _say_with_failures(self, text: str, failures: tuple[tuple[str, UserError], ...]) -> None:
        reasons = " ".join(f"{path}: {error_text(error)}" for path, error in failures)
        self._say(f"{text} {reasons}".strip(), is_error=bool(failures))

    def _say(self, text: str, *, is_error: bool = False) -> None:
        self._message.setText(text)
        self._message.setObjectName("error" if is_error else "muted")
        self._message.style().polish(self._message)


class PairCard(ComparisonCard):
    """One image as two readers outlined it, and the consensus of all of its readers."""

    def __init__(self, pair: ComparedPair, picture: PairPicture) -> None:
        super().__init__(pair.path)
        self.pair = pair
        found = pair.agreement
        scale, unit = (1.0, "px") if pair.px_per_mm is None else (pair.px_per_mm, "mm")
        digits = 1 if unit == "px" else 2
        readers = self.tr("{first} and {second}").format(first=pair.first, second=pair.second)
        self.text = filled(
            self.tr(
                "Dice {dice:.3f}   IoU {iou:.3f}   mean distance {mean} {unit}   95 % {far} {unit}"
            ),
            dice=found.dice,
            iou=found.iou,
            mean=number(found.mean_distance_px / scale, digits),
            far=number(found.hausdorff95_px / scale, digits),
            unit=unit,
        )
        self.add_figures(styled(QLabel(self.text), "muted"))
        self.use_button = styled(
            QPushButton(self.tr("Use the consensus"), autoDefault=False), "small"
        )
        self.use_button.setToolTip(
            self.tr("Make the consensus the accepted mask; the masks before stay in the history")
        )
        self.add_button(self.use_button)
        for title, drawn, beside in (
            (readers, picture.second, picture.consensus),
            (self.tr("Consensus"), picture.consensus, picture.second),
        ):
            shown = CasePicture(
                picture.pixels,
                accepted=picture.first,
                drawn=drawn,
                beside=beside,
                description=f"{pair.path}: {title}",
            )
            self.add_picture(title, shown)


def _interval(value: MeanInterval, digits: int) -> str:
    mean, low, high = (number(each, digits) for each in (value.mean, value.low, value.high))
    return f"{mean} ({low}–{high})"
