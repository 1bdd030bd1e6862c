"""The retraining under way and the last one's outcome, whether a window shows them or not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from lesionlab.core.decoder_messages import (
    CancelRetrain,
    Retrain,
    RetrainFinished,
    RetrainProgressed,
)
from lesionlab.core.decoders import DecoderKind
from lesionlab.core.errors import UserError
from lesionlab.core.messages import Done, Event, Request, RequestFailed


class RetrainRun(QObject):
    """Starts and cancels a retraining, and keeps what is heard of it.

    Signals:
        started: A retraining was started.
        progressed: `progress` is new, or it is being cancelled.
        ended: It is over: `result`, or `error`, or neither if it was cancelled.

    Attributes:
        is_running: Whether it is under way.
        is_cancelling: Whether it was told to end.
        kind: What is retrained.
        progress: Where it is, or None before anything was heard.
        losses: Mean training loss by epoch.
        unseen: Mean Dice on cases not trained on, by epoch; at 0 that of the decoder in use.
        result: What came of the last one, until the next is started.
        error: Why the last one did not finish.
    """

    started = Signal()
    progressed = Signal()
    ended = Signal()

    def __init__(self, send: Callable[[Request], int], *, parent: QObject) -> None:
        super().__init__(parent)
        self._send = send
        self.forget()

    def forget(self) -> None:
        """Begin at nothing; what is still heard of the one before is not taken any more."""
        self._number = 0
        self.is_running = self.is_cancelling = False
        self.kind = DecoderKind.DECODER
        self.progress: RetrainProgressed | None = None
        self.losses: dict[int, float] = {}
        self.unseen: dict[int, float] = {}
        self.result: RetrainFinished | None = None
        self.error: UserError | None = None

    def start(self, kind: DecoderKind = DecoderKind.DECODER) -> None:
        """Start a retraining; the result of the one before is forgotten."""
        self.forget()
        self.kind = kind
        self._number = self._send(Retrain(kind=kind))
        self.is_running = True
        self.started.emit()

    def cancel(self) -> None:
        """Have it end soon."""
        if self.is_running and not self.is_cancelling:
            self.is_cancelling = True
            self._send(CancelRetrain())
            self.progressed.emit()

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine; others than this retraining's are ignored."""
        if not self.is_running or number != self._number:
            return
        if isinstance(event, RetrainProgressed):
            before, self.progress = self.progress, event
            if before is not None and event.epoch < before.epoch:
                # Begun anew, as when a GPU's memory did not last.
                self.losses.clear()
                self.unseen.clear()
            if event.loss is not None:
                self.losses[event.epoch] = event.loss
            if event.unseen_dice is not None:
                self.unseen[event.epoch] = event.unseen_dice
            self.progressed.emit()
        elif isinstance(event, RetrainFinished | RequestFailed | Done):
            self.is_running = self.is_cancelling = False
            if isinstance(event, RetrainFinished):
                self.result = event
            elif isinstance(event, RequestFailed):
                self.error = event.error
            self.ended.emit()
