"""A pause point inside running models: a click goes first, the prefetch waits meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from torch import nn

# A waiting thread looks this often whether its own work was superseded.
_LOOK_S = 0.02


class Cancelled(Exception):  # noqa: N818 - an outcome, not an error
    """Background work was superseded and ended early; nothing is wrong."""


class Gate:
    """Lets interactive work go first, and lets superseded background work end.

    A thread inside `background` waits at each pause point while any thread is inside `interactive`.
    All other threads pass untouched. Pause points are explicit calls of `check`, and the layers of
    modules that were given to `install`.
    """

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._interactive = 0
        self._thread = threading.local()

    @contextmanager
    def interactive(self) -> Iterator[None]:
        """Hold back all background work while the body runs."""
        with self._condition:
            self._interactive += 1
        try:
            yield
        finally:
            with self._condition:
                self._interactive -= 1
                self._condition.notify_all()

    @contextmanager
    def background(self, superseded: threading.Event | None = None) -> Iterator[None]:
        """Mark the calling thread's work as background work while the body runs.

        Args:
            superseded: Set by anyone to end the work: its next pause point raises `Cancelled`.
        """
        outer = getattr(self._thread, "superseded", None)
        self._thread.superseded = superseded or threading.Event()
        try:
            yield
        finally:
            self._thread.superseded = outer

    def check(self) -> None:
        """Pause point: wait for interactive work, if the calling thread does background work.

        Raises:
            Cancelled: If the work was superseded, before or during the wait.
        """
        superseded: threading.Event | None = getattr(self._thread, "superseded", None)
        if superseded is None:
            return
        with self._condition:
            while self._interactive and not superseded.is_set():
                self._condition.wait(_LOOK_S)
        if superseded.is_set():
            raise Cancelled

    def install(self, module: nn.Module) -> None:
        """Make each layer of a module a pause point; copies of the module have them too."""

        # A plain function and not the method itself: copying a module would copy the gate with the
        # method, and a lock cannot be copied.
        def pause(_layer: nn.Module, _inputs: tuple[Any, ...]) -> None:
            self.check()

        for layer in module.modules():
            if not any(True for _ in layer.children()):
                layer.register_forward_pre_hook(pause)
