"""Whose turn it is to use the models: clicks first, and nothing that nobody waits for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from lesionlab.engine.models.gate import Cancelled, Gate
from lesionlab.engine.service.worker import Superseded

# Importing this imports torch.


class Turns(Gate):
    """A gate that can also end work that went first: the image was left before it was encoded."""

    def __init__(self) -> None:
        super().__init__()
        self._first = threading.local()
        self._ended_at = float("-inf")
        self._awaited = 0

    @contextmanager
    def first(self, superseded: threading.Event) -> Iterator[None]:
        """Go before all work that goes `behind`.

        Raises:
            Superseded: If `superseded` was set meanwhile, by anyone.
        """
        self._first.superseded = superseded
        try:
            with self.interactive():
                yield
        except Cancelled:
            raise Superseded from None
        finally:
            self._first.superseded = None
            self._ended_at = monotonic()

    @contextmanager
    def awaited(self) -> Iterator[None]:
        """Say that somebody waits for what the body makes, though it goes behind the clicks."""
        self._awaited += 1
        try:
            yield
        finally:
            self._awaited -= 1

    @property
    def is_awaited(self) -> bool:
        """Whether a body of `awaited` is under way."""
        return self._awaited > 0

    @property
    def rested_s(self) -> float:
        """How long no work that goes `first` has ended: whether somebody works there just now."""
        return monotonic() - self._ended_at

    @contextmanager
    def behind(self, superseded: threading.Event) -> Iterator[None]:
        """Wait at each pause point while there is work that goes `first`.

        Raises:
            Superseded: If `superseded` was set meanwhile, by anyone.
        """
        try:
            with self.background(superseded):
                yield
        except Cancelled:
            raise Superseded from None

    def check(self) -> None:
        """Pause point, see `Gate.check`; in a thread that goes `first` it never waits."""
        superseded: threading.Event | None = getattr(self._first, "superseded", None)
        if superseded is None:
            super().check()
        elif superseded.is_set():
            raise Cancelled
