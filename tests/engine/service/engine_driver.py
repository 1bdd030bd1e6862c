"""A window's part played by a test: it sends requests to a real engine and reads what comes."""

from __future__ import annotations

from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np

from lesionlab.core.envelopes import EventEnvelope, RequestEnvelope
from lesionlab.core.messages import Event, ImageShown, Request, ShowImage, Shutdown
from lesionlab.core.resources import resource
from lesionlab.engine.service.options import EngineOptions
from lesionlab.engine.service.process import spawn_engine

TIMEOUT_S = 120.0

Kind = TypeVar("Kind")


def options(home: Path, *, models: Path | None = None) -> EngineOptions:
    return EngineOptions(
        shipped_models_dir=resource("models") if models is None else models,
        user_models_dir=home / "models",
        user_data_dir=home / "data",
        user_cache_dir=home / "cache",
        device="cpu",
    )


def draw_image(path: Path, *, center_xy: tuple[int, int] = (160, 120)) -> None:
    """Write a picture of 320 x 240 pixels with a dark ellipse on skin."""
    pixels = np.full((240, 320, 3), (150, 180, 220), np.uint8)
    cv2.ellipse(pixels, center_xy, (60, 40), 20, 0, 360, (50, 70, 110), -1)
    assert cv2.imwrite(str(path), pixels)


@dataclass
class Driver:
    process: BaseProcess
    connection: Connection
    seen: list[EventEnvelope] = field(default_factory=list)
    sent: int = 0

    @classmethod
    def start(cls, options: EngineOptions) -> Driver:
        return cls(*spawn_engine(options))

    def send(self, request: Request) -> int:
        self.sent += 1
        self.connection.send(RequestEnvelope(self.sent, request))
        return self.sent

    def next(self) -> EventEnvelope:
        assert self.connection.poll(TIMEOUT_S), "the engine says nothing"
        self.seen.append(self.connection.recv())
        return self.seen[-1]

    def answers(self, request: Request) -> list[Event]:
        """Send a request; give all that answers it, up to its last answer."""
        number = self.send(request)
        self.until_final(number)
        return [e.event for e in self.seen if e.number == number]

    def until_final(self, number: int) -> Event:
        while True:
            envelope = self.next()
            if envelope.number == number and envelope.final:
                return envelope.event

    def shown(self, image_key: int) -> ImageShown:
        """Have an image shown, without waiting for its proposal, which needs the models."""
        number = self.send(ShowImage(image_key))
        while True:
            envelope = self.next()
            if envelope.number == number and isinstance(envelope.event, ImageShown):
                return envelope.event

    def until(self, kind: type[Kind]) -> Kind:
        for envelope in self.seen:
            if isinstance(envelope.event, kind):
                return envelope.event
        while True:
            event = self.next().event
            if isinstance(event, kind):
                return event

    def shut_down(self) -> None:
        if self.process.is_alive():
            self.connection.send(RequestEnvelope(0, Shutdown()))
        self.process.join(TIMEOUT_S)
        assert self.process.exitcode is not None
        self.process.close()
        self.connection.close()
