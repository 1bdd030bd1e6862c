"""Requests and events on the wire between the window and the engine."""

from __future__ import annotations

from dataclasses import dataclass

from lesionlab.core.messages import Event, Request


@dataclass(frozen=True, slots=True)
class RequestEnvelope:
    """A request on the wire; `number` is unique for the life of the sender."""

    number: int
    request: Request


@dataclass(frozen=True, slots=True)
class EventEnvelope:
    """An event on the wire; `number` is the request's it answers, 0 for none."""

    number: int
    event: Event
    final: bool
