"""The engine's way out: events from all of its threads, one at a time."""

from __future__ import annotations

import contextlib
import logging
import threading
import traceback
from pathlib import PurePath
from typing import Protocol

from lesionlab.core.envelopes import EventEnvelope
from lesionlab.core.errors import UserError
from lesionlab.core.messages import Event, Request, RequestFailed

_log = logging.getLogger(__name__)


class Sender(Protocol):
    """The part of a connection that is used here."""

    def send(self, obj: EventEnvelope, /) -> None: ...


class Outbox:
    """Sends events; any thread may call it."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender
        self._lock = threading.Lock()

    def send(self, number: int, event: Event, *, final: bool = False) -> None:
        """Send one event that answers request `number`, 0 for none."""
        # A window that is gone is noticed where requests are received, and ends the engine there.
        with self._lock, contextlib.suppress(OSError):
            self._sender.send(EventEnvelope(number, event, final))

    def fail(self, number: int, request: Request, error: Exception) -> None:
        """Send the last answer to a request that ended in an error."""
        failed = RequestFailed(
            user_error(error),
            image_key=getattr(request, "image_key", None),
            save_id=getattr(request, "save_id", ""),
        )
        self.send(number, failed, final=True)


def user_error(error: Exception) -> UserError:
    """Give what the user is told about an error; log what is ours to mend, without patient data."""
    if isinstance(error, UserError):
        return error
    if _is_out_of_memory(error):
        return UserError(
            "The computer ran out of memory.",
            expected="more free memory than there is now",
            remedy="Close other programs, choose the compact model, or start with --device cpu.",
        )
    report = _report(error)
    _log.error("Bug: %s", report)
    return UserError(
        "The program made a mistake; your saved work is safe.",
        value=report,
        remedy="Try again. If it comes back, send this line to the developers.",
    )


def _is_out_of_memory(error: Exception) -> bool:
    # torch's own class by its name: this must not import torch.
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryError":
        return True
    return isinstance(error, RuntimeError) and "can't allocate memory" in str(error)


def _report(error: Exception) -> str:
    """Give the kind of an error and where it came up; its text could hold a patient's name."""
    frames = traceback.extract_tb(error.__traceback__)
    places = (f"{PurePath(f.filename).name}:{f.lineno} in {f.name}" for f in reversed(frames))
    return f"{type(error).__name__} at {' < '.join(places)}"
