"""While a retraining runs: how far it is, how it goes, and a way to end it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from lesionlab.core.decoders import DecoderKind
from lesionlab.ui.languages import QT_TRANSLATE_NOOP, engine_text
from lesionlab.ui.retraining import wording
from lesionlab.ui.theme import styled

if TYPE_CHECKING:
    from lesionlab.ui.retraining.plots import Plot
    from lesionlab.ui.retraining.run import RetrainRun

_STEPS = 1000
_EPOCH = QT_TRANSLATE_NOOP("RunningView", "Passes through your corrections (epochs)")


class RunningView(QWidget):
    """Progress, two live curves, time left.

    Signals:
        cancelWanted: The button was pressed.
    """

    cancelWanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._phase = styled(QLabel(), "title")
        self._left = styled(QLabel(), "muted")
        self._note = styled(QLabel(), "muted")
        self._note.setWordWrap(True)
        self._note.hide()
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the retraining"))
        self._plots = QHBoxLayout()
        self._plots.setSpacing(16)
        self.loss: Plot | None = None
        self.unseen: Plot | None = None
        self._run: RetrainRun | None = None
        self._drawn: object = None
        hint = styled(
            QLabel(
                self.tr("You can close this window and go on outlining; the retraining goes on.")
            ),
            "muted",
        )
        hint.setWordWrap(True)
        self.cancel_button = QPushButton(self.tr("Cancel"), autoDefault=False)
        self.cancel_button.clicked.connect(self.cancelWanted)
        head = QHBoxLayout()
        head.addWidget(self._phase, 1)
        head.addWidget(self._left, 0, Qt.AlignmentFlag.AlignBottom)
        foot = QHBoxLayout()
        foot.addWidget(hint, 1)
        foot.addWidget(self.cancel_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._bar)
        layout.addWidget(self._note)
        layout.addSpacing(8)
        layout.addLayout(self._plots, 1)
        layout.addLayout(foot)

    @property
    def text(self) -> str:
        return "\n".join((self._phase.text(), self._left.text(), self._note.text())).rstrip("\n")

    @property
    def fraction(self) -> float:
        return self._bar.value() / _STEPS

    def show_run(self, run: RetrainRun) -> None:
        """Show where a retraining is."""
        self._run = run
        progress = run.progress
        phase = self.tr("Starting") if progress is None else wording.phase(progress)
        if run.kind is DecoderKind.IMAGE_PROMPTS:
            phase = self.tr('"Image itself": {phase}').format(phase=phase)
        self._phase.setText(phase)
        self._left.setText("" if progress is None else wording.time_left(progress.left_s))
        note = "" if progress is None else engine_text(progress.note)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._bar.setValue(0 if progress is None else round(progress.fraction * _STEPS))
        self.cancel_button.setEnabled(not run.is_cancelling)
        self.cancel_button.setText(
            self.tr("Cancelling...") if run.is_cancelling else self.tr("Cancel")
        )
        self._draw_if_new(run)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._run is not None:
            self._draw_if_new(self._run)

    def restyle(self, run: RetrainRun) -> None:
        """Take the colours of the theme."""
        if self.loss is not None and self.unseen is not None:
            self.loss.restyle()
            self.unseen.restyle()
            self.loss.clear()
            self.unseen.clear()
            self._draw(run)

    def _draw_if_new(self, run: RetrainRun) -> None:
        epochs = 0 if run.progress is None else run.progress.epochs
        drawn = (epochs, tuple(run.losses), tuple(run.unseen))
        if drawn != self._drawn and (self.isVisible() or self.loss is None):
            self._drawn = drawn
            self._draw(run)

    def _draw(self, run: RetrainRun) -> None:
        loss, unseen = self._ready_plots()
        epochs = max(run.progress.epochs if run.progress is not None else 0, 1)
        for plot, values, place in ((loss, run.losses, 1), (unseen, run.unseen, 0)):
            if not values:
                plot.clear(nothing=self.tr("The curve begins after the first pass."))
                continue
            if plot.is_empty:
                plot.clear()
                if plot is unseen and 0 in values:
                    plot.add_level(values[0], self.tr("decoder in use"))
            plot.set_x_range(0, epochs)
            xs = sorted(values)
            plot.add_line(xs, [values[x] for x in xs], place=place, with_points=True)

    def _ready_plots(self) -> tuple[Plot, Plot]:
        if self.loss is None or self.unseen is None:
            # Not before it is needed: loading what draws them takes a quarter of a second.
            from lesionlab.ui.retraining.plots import Plot

            self.loss = Plot(
                self.tr("Training loss: how far its masks are from yours while it learns"),
                x_label=self.tr(_EPOCH),
                y_label=self.tr("Mean loss"),
            )
            self.unseen = Plot(
                self.tr(
                    "Agreement with your outlines on cases it has not learned from (mean Dice)"
                ),
                x_label=self.tr(_EPOCH),
                y_label=self.tr("Mean Dice, 0 to 1"),
            )
            self._plots.addWidget(self.loss, 1)
            self._plots.addWidget(self.unseen, 1)
        return self.loss, self.unseen
