"""Counts the clinician's time with a lesion, while the window is active."""

from __future__ import annotations

from collections.abc import Callable

from lesionlab.core.records import Effort


class EffortClock:
    """Runs while the window is active."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._active = True
        self._since = clock()
        self._counted_s = 0.0

    def restart(self) -> None:
        """Begin at nothing, for a lesion that has come in view."""
        self._since = self._clock()
        self._counted_s = 0.0

    def set_active(self, active: bool) -> None:
        """Tell whether the window is active from now on."""
        self._count()
        self._active = active

    def take(self) -> Effort:
        """Give the time since the last call."""
        self._count()
        taken, self._counted_s = Effort(seconds=self._counted_s), 0.0
        return taken

    def _count(self) -> None:
        now = self._clock()
        if self._active:
            self._counted_s += now - self._since
        self._since = now
