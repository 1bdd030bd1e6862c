"""The bottom line: device, model, time of the last answer, and whether the work is saved."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar

from lesionlab.ui.numbers import number
from lesionlab.ui.theme import styled


class StatusLine(QStatusBar):
    """The main window's status bar; short messages appear on its left.

    Signals:
        retrainingClicked: What is said of a retraining was clicked.
        workClicked: What is said of other long work was clicked.
    """

    retrainingClicked = Signal()
    workClicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._place, self._answer, self._model, self._device, self._saved = (
            QLabel() for _ in range(5)
        )
        self._answer.setToolTip(self.tr("Time from the last click to its mask"))
        self._model.setToolTip(self.tr("Model in use"))
        self._retraining: QPushButton | None = None
        self._work: QPushButton | None = None
        for label in (self._place, self._answer, self._model, self._device, self._saved):
            self.addPermanentWidget(label)
            label.hide()
        self.show_device(self.tr("Starting the engine..."))

    @property
    def saved_text(self) -> str:
        return self._saved.text()

    @property
    def retraining_text(self) -> str:
        return "" if self._retraining is None else self._retraining.text()

    def show_retraining(self, text: str) -> None:
        """Say how far a retraining is; "" while there is none."""
        if text and self._retraining is None:
            self._retraining = self._link(self.tr("Open the retraining"), self.retrainingClicked)
        _show_link(self._retraining, text)

    @property
    def work_text(self) -> str:
        return "" if self._work is None else self._work.text()

    def show_work(self, text: str) -> None:
        """Say how far long work in the background is; "" while there is none."""
        if text and self._work is None:
            self._work = self._link(self.tr("Show the progress"), self.workClicked)
        _show_link(self._work, text)

    def _link(self, tip: str, clicked: SignalInstance) -> QPushButton:
        # Made when it is needed: `Qt` loads all of Qt's enumerations, 15 ms before the first paint.
        from PySide6.QtCore import Qt

        button = styled(QPushButton(), "statusLink")
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(clicked)
        self.insertPermanentWidget(0, button)
        return button

    def show_device(self, text: str, *, reason: str = "") -> None:
        """Say where the model runs; the reason for it is told when asked, by the tooltip."""
        _show(self._device, text)
        where = self.tr("Where the model runs")
        self._device.setToolTip(f"{where}\n{reason}" if reason else where)
        self._device.setAccessibleDescription(reason)

    @property
    def device_tip(self) -> str:
        return self._device.toolTip()

    def show_model(self, text: str, *, is_missing: bool = False) -> None:
        _show(self._model, text, kind="warning" if is_missing else "")

    def show_answer_ms(self, took_ms: float) -> None:
        text = f"{number(took_ms)} ms" if took_ms < 1000 else f"{number(took_ms / 1000, 1)} s"
        _show(self._answer, self.tr("Last answer {text}").format(text=text))

    def show_saved(self, text: str, *, kind: str = "") -> None:
        _show(self._saved, text, kind=kind)

    def show_place(self, text: str) -> None:
        _show(self._place, text)


def _show_link(button: QPushButton | None, text: str) -> None:
    if button is not None:
        button.setText(text)
        button.setVisible(bool(text))


def _show(label: QLabel, text: str, *, kind: str = "") -> None:
    if label.text() != text:
        label.setText(text)
        label.setVisible(bool(text))
    if (label.property("kind") or "") != kind:
        label.setProperty("kind", kind)
        label.style().polish(label)
