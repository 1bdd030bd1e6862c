"""How soon each map of each kind of classifier is there, and how soon it ends when superseded."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from threading import Event

import numpy as np
import torch
from numpy.typing import NDArray

from lesionlab.core.proposals import ModelRef
from lesionlab.engine.explain.cams import make_cam, methods_of
from lesionlab.engine.explain.classifier import LesionClassifier
from lesionlab.engine.models.backbones import ARCHITECTURES
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.gate import Gate


@dataclass(frozen=True, slots=True)
class PairTimes:
    """The times of one method on one classifier, of one image, in milliseconds.

    Attributes:
        architecture: For people.
        method: Name of the method.
        first_ms: Until the first map that can be shown.
        whole_ms: Until the last one.
        deaf_ms: The longest time between two pause points.
    """

    architecture: str
    method: str
    first_ms: float
    whole_ms: float
    deaf_ms: float


class _NeverSet(Event):
    """Notes when it was looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.looked_at: list[float] = []

    def is_set(self) -> bool:
        self.looked_at.append(time.perf_counter())
        return False


def time_pairs(
    names: Sequence[str], image: NDArray[np.uint8], *, device: Device, seed: int = 0
) -> Iterator[PairTimes]:
    """Time each method of each architecture once, after one untimed prediction.

    Args:
        names: Of `ARCHITECTURES`. The weights are random, which makes no difference to the times.
        image: RGB, uint8 (H, W, 3).
        device: Where to.
        seed: Of the weights.
    """
    for name in names:
        gate, architecture = Gate(), ARCHITECTURES[name]
        torch.manual_seed(seed)
        classifier = LesionClassifier(
            architecture.build(2),
            ref=ModelRef(name, ""),
            device=device,
            architecture=architecture,
            gate=gate,
        )
        classifier.predict(image)
        for method in methods_of(classifier):
            looks, shown = _NeverSet(), list[float]()
            begun = time.perf_counter()
            with gate.background(looks):
                make_cam(
                    classifier,
                    image,
                    method=method,
                    on_partial=lambda _, at=shown: at.append(time.perf_counter()),  # type: ignore[misc]
                )
            ended = time.perf_counter()
            pauses = np.diff([begun, *looks.looked_at, ended])
            yield PairTimes(
                architecture.title,
                method,
                1000 * ((shown or [ended])[0] - begun),
                1000 * (ended - begun),
                1000 * float(pauses.max()),
            )
