"""How far some long work is, told to the window now and then."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from lesionlab.core.messages import Progressed
from lesionlab.engine.service.outbox import Outbox
from lesionlab.engine.service.worker import Task

_EVERY_S = 0.1


def progress_of(task: Task, outbox: Outbox) -> Callable[[int, int, str], None]:
    """Give what is to be called after each step with how many are done, of how many, and which.

    The last step is told in any case.
    """
    told = 0.0

    def tell(done: int, total: int, what: str) -> None:
        nonlocal told
        if done == total or monotonic() - told > _EVERY_S:
            told = monotonic()
            outbox.send(task.number, Progressed(done, total, what))

    return tell
