"""Asking the model for a mask, and knowing which of its answers are worth showing."""

from __future__ import annotations

from collections.abc import Callable

from lesionlab.core.messages import MaskReady, Predict, Request
from lesionlab.core.prompts import PromptSet


class Asking:
    """The predictions asked for, numbered by revision.

    Attributes:
        prompts: What was asked last and is not answered yet, or None.
        number: Number of the request that asked it.
    """

    def __init__(self, send: Callable[[Request], int], *, clock: Callable[[], float]) -> None:
        self._send = send
        self._clock = clock
        self._revision = 0
        self._shown_revision = 0
        self._asked_at = 0.0
        self.prompts: PromptSet | None = None
        self.number = 0

    def ask(self, prompts: PromptSet, *, image_key: int, lesion: int) -> None:
        """Ask for the mask of these prompts, unless that is what was asked last."""
        if prompts == self.prompts:
            return
        self._revision += 1
        self.prompts = prompts
        self._asked_at = self._clock()
        self.number = self._send(Predict(image_key, lesion, self._revision, prompts))

    def forget(self) -> None:
        """No answer to what was asked up to now is worth showing any more."""
        self.prompts = None
        self._shown_revision = self._revision

    def is_newer(self, event: MaskReady) -> bool:
        """Whether an answer is newer than what is shown; it then counts as shown."""
        if event.revision <= self._shown_revision:
            return False
        self._shown_revision = event.revision
        return True

    def answered_ms(self, event: MaskReady) -> float | None:
        """Give how long the newest question took if this is its answer, else None."""
        if self.prompts is None or event.revision != self._revision:
            return None
        self.prompts = None
        return (self._clock() - self._asked_at) * 1000
