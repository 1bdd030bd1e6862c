"""When a mask may be accepted: never before the clinician has seen it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

SEEN_MS = 300


class Acceptance(QObject):
    """Waits until a mask was seen.

    A mask counts as seen after `SEEN_MS` on the screen. If Enter comes earlier, or while the
    model's answer to the newest prompts is under way, accepting waits for that answer to be shown
    that long; any edit, undo or leaving the image calls it off. Right after an image or a lesion
    has come up, Enter does nothing at all: a key pressed twice accepts one mask and not two.

    Signals:
        due: Accept now what is shown.
        waitingChanged: `is_waiting` changed.
    """

    due = Signal()
    waitingChanged = Signal()

    def __init__(self, *, clock: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._came_up_at = self._shown_at = 0.0
        self.is_waiting = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._check)

    def lesion_came_up(self) -> None:
        self._came_up_at = self._clock()

    def mask_shown(self) -> None:
        """The mask on the screen is another one, and not because she painted it."""
        self._shown_at = self._clock()

    def ask(self) -> bool:
        """Take a wish to accept; give whether it counts, and is to be followed by `check`.."""
        if (self._clock() - self._came_up_at) * 1000 < SEEN_MS:
            return False
        self.is_waiting = True
        return True

    def check(self, *, is_final: bool) -> None:
        """Go on if something waits; `is_final`: the mask shown answers the newest prompts."""
        if self.is_waiting:
            if is_final:
                self._check()
            self.waitingChanged.emit()

    def call_off(self) -> None:
        self._timer.stop()
        if self.is_waiting:
            self.is_waiting = False
            self.waitingChanged.emit()

    def _check(self) -> None:
        unseen_ms = SEEN_MS - (self._clock() - self._shown_at) * 1000
        if unseen_ms > 0:
            self._timer.start(round(unseen_ms) + 1)
        else:
            self.call_off()
            self.due.emit()
