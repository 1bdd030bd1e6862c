"""The window's end of the pipe to the engine process."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from PySide6.QtCore import QObject, Qt, Signal

from lesionlab.core.envelopes import EventEnvelope, RequestEnvelope
from lesionlab.core.errors import UserError
from lesionlab.core.lanes import Lanes
from lesionlab.core.messages import Request, RequestFailed, Shutdown
from lesionlab.ui.languages import translate

Spawn = Callable[[], tuple[BaseProcess, Connection]]

RESTART_LIMIT = 3
RESTART_WINDOW_S = 60.0
_LAST_WORDS_S = 2.0
"""How long an engine may live on after its end of the pipe is closed, before it is killed."""


class EngineLink(QObject):
    """Sends requests to the engine process, gives its events, and brings it back when it dies.

    Nothing here waits in the GUI thread but `close`. One thread starts the process and reads from
    it, one writes to it. After a restart the project is opened again, so `ProjectOpened`,
    `ImagesFound` and `ImageShown` may come again for what is already on screen.

    Signals:
        eventArrived: Number of the request (0 for none) and the event; in the GUI thread.
        engineDied: Why, for people; the engine comes back by itself, or `engineGaveUp` follows.
        engineRestarted: A new engine has taken over; what was unanswered has been sent again.
        engineGaveUp: It died too often; nothing is answered until `restart` is called.
    """

    eventArrived = Signal(int, object)
    engineDied = Signal(str)
    engineRestarted = Signal()
    engineGaveUp = Signal(str)
    _received = Signal(object)

    def __init__(self, spawn: Spawn, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spawn = spawn
        self._lanes = Lanes()
        self._outgoing: deque[RequestEnvelope] = deque()
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._deaths: deque[float] = deque()
        self._changed = threading.Condition()
        self._running = False
        self._closing = False
        self._out_of_patience = False
        self._reader: threading.Thread | None = None
        self._writer: threading.Thread | None = None
        # Emitted in the reader thread; queued, so that every public signal comes in the GUI thread.
        self._received.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Start the engine; gives control back at once."""
        self._writer = threading.Thread(target=self._write, name="engine-link-writer", daemon=True)
        self._writer.start()
        self._start_reader(announce=False)

    def send(self, request: Request) -> int:
        """Send a request as soon as its lane allows; give the number that its answers bear."""
        with self._changed:
            number, envelopes = self._lanes.submit(request)
            self._queue(envelopes)
        return number

    def restart(self) -> None:
        """Start again an engine that was given up, or end one that hangs so that it is replaced."""
        with self._changed:
            self._deaths.clear()
            if self._running:
                if self._process is not None:
                    self._process.kill()
                return
        self._start_reader(announce=True)

    def wait_until_saved(self, *, timeout_s: float = 5.0) -> bool:
        """Wait until the engine has answered all that was sent to be saved; give whether it has.

        It does not wait for an engine that was given up.
        """
        with self._changed:
            self._changed.wait_for(
                lambda: not (self._lanes.has_unsaved and self._running), timeout=timeout_s
            )
            return not self._lanes.has_unsaved

    def close(self, *, timeout_s: float = 5.0) -> bool:
        """End the engine, after what was to be saved is saved; wait at most about `timeout_s`.

        Returns:
            Whether everything that was sent to be saved has been acknowledged.
        """
        deadline = time.monotonic() + timeout_s
        self.wait_until_saved(timeout_s=timeout_s)
        with self._changed:
            self._closing = True
            self._queue([RequestEnvelope(0, Shutdown())])
        if self._reader is not None:
            self._reader.join(max(deadline - time.monotonic(), 0.1))
            with self._changed:
                self._out_of_patience = True
                if self._process is not None:
                    self._process.kill()
            self._reader.join()
        if self._writer is not None:
            self._writer.join()
        return not self._lanes.has_unsaved

    # --- in the GUI thread ---

    def _deliver(self, received: EventEnvelope | Callable[[], None]) -> None:
        if not isinstance(received, EventEnvelope):
            received()
        elif self._lanes.is_current(received):
            self.eventArrived.emit(received.number, received.event)

    # --- in the reader thread ---

    def _start_reader(self, *, announce: bool) -> None:
        if self._reader is not None:
            self._reader.join()
        self._running = True
        self._reader = threading.Thread(
            target=self._read, args=(announce,), name="engine-link-reader", daemon=True
        )
        self._reader.start()

    def _read(self, announce: bool) -> None:
        """Run one engine after the other until the link is closed or gives up."""
        while True:
            reason = self._run_engine(announce=announce)
            announce = True
            with self._changed:
                self._outgoing.clear()
                recovery = self._lanes.engine_lost()
                self._outgoing.extend(recovery.resend)
                gives_up = self._died_too_often()
                self._running = not (self._closing or gives_up)
                self._changed.notify_all()
            if self._closing:
                return
            self._received.emit(partial(self.engineDied.emit, reason))
            for lost in recovery.abandoned:
                self._received.emit(EventEnvelope(lost.number, _lost(lost), final=True))
            if gives_up:
                self._received.emit(partial(self.engineGaveUp.emit, reason))
                return

    def _run_engine(self, *, announce: bool) -> str:
        """Start an engine and read from it until it ends; give why it ended."""
        try:
            process, connection = self._spawn()
        except OSError as error:
            return self.tr("The engine could not be started ({strerror}).").format(
                strerror=error.strerror
            )
        with self._changed:
            self._process, self._connection = process, connection
            if self._out_of_patience:
                process.kill()
            self._changed.notify_all()
        if announce:
            self._received.emit(self.engineRestarted.emit)
        try:
            while True:
                self._take(connection.recv())
        except (EOFError, OSError):
            pass
        process.join(_LAST_WORDS_S)
        with self._changed:
            self._process = self._connection = None
            process.kill()
        process.join()
        reason = _reason(process.exitcode)
        process.close()
        connection.close()
        return reason

    def _take(self, envelope: EventEnvelope) -> None:
        with self._changed:
            self._queue(self._lanes.answered(envelope))
        self._received.emit(envelope)

    def _died_too_often(self) -> bool:
        now = time.monotonic()
        self._deaths.append(now)
        while now - self._deaths[0] > RESTART_WINDOW_S:
            self._deaths.popleft()
        return len(self._deaths) > RESTART_LIMIT

    # --- in the writer thread ---

    def _write(self) -> None:
        # A write blocks while the engine does not read, so it must not happen in the GUI thread.
        while True:
            with self._changed:
                self._changed.wait_for(self._can_write_or_end)
                if self._connection is None or not self._outgoing:
                    return
                connection, envelope = self._connection, self._outgoing.popleft()
            try:
                connection.send(envelope)
            except OSError:
                # The engine is gone; the reader notices, and what matters is sent to the next one.
                continue

    def _can_write_or_end(self) -> bool:
        can_write = self._connection is not None and bool(self._outgoing)
        return can_write or (self._closing and not self._running)

    def _queue(self, envelopes: list[RequestEnvelope]) -> None:
        self._outgoing.extend(envelopes)
        self._changed.notify_all()


def _lost(envelope: RequestEnvelope) -> RequestFailed:
    error = UserError(
        translate("EngineLink", "The engine stopped while it worked on this."),
        remedy=translate(
            "EngineLink", "It has been started again; repeat the action if you still need it."
        ),
    )
    return RequestFailed(error, image_key=getattr(envelope.request, "image_key", None))


def _reason(exit_code: int | None) -> str:
    if exit_code == -9:
        return translate(
            "EngineLink", "The engine was ended by the system, perhaps because memory ran out."
        )
    if exit_code is not None and exit_code < 0:
        return translate("EngineLink", "The engine crashed (signal {value}).").format(
            value=-exit_code
        )
    return translate(
        "EngineLink", "The engine stopped unexpectedly (exit status {exit_code})."
    ).format(exit_code=exit_code)
