"""A classifier of lesions in use: a network of any architecture, and what its card says of it."""

from __future__ import annotations

import copy
import threading
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from lesionlab.core.errors import UserError
from lesionlab.core.proposals import DEFAULT_CLASSIFIER, ModelRef
from lesionlab.engine.models.backbones import (
    ARCHITECTURES,
    SHIPPED,
    Architecture,
    class_names,
    load_backbone,
)
from lesionlab.engine.models.cards import CARD_SUFFIX, ModelCard, check_weights, read_card
from lesionlab.engine.models.device import CPU, Device
from lesionlab.engine.models.gate import Gate
from lesionlab.engine.models.tensors import read_tensors

_LONGEST_NAME = 100


class LesionClassifier:
    """Tells classes of lesions apart; what it looks at becomes the prompts.

    Attributes:
        ref: Name and hash of the weights.
        device: Where it runs.
        architecture: Of its network.
        class_names: In the order of the network's logits.
        min_peaks: Raw CAM peak for each method below which it has seen no lesion; from its card.
    """

    def __init__(
        self,
        network: nn.Module,
        *,
        ref: ModelRef,
        device: Device,
        architecture: Architecture = SHIPPED,
        names: Sequence[str] = (),
        min_peaks: Mapping[str, float] | None = None,
        gate: Gate | None = None,
    ) -> None:
        """Take over a trained network; `gate` makes its layers pause points."""
        self.ref = ref
        self.device = device
        self.architecture = architecture
        count = architecture.last_linear(network).out_features
        self.class_names = tuple(names) or class_names(count)
        self.min_peaks = dict(min_peaks or {})
        # Depthwise convolutions are a third faster with the channels innermost.
        network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        # Stays on the CPU: a full GPU could not even be copied from.
        self._network = network.eval().requires_grad_(False)
        self._gate = gate
        if gate is not None:
            gate.install(self._network)
        self._of_thread = threading.local()

    @staticmethod
    def load(
        folder: Path,
        *,
        device: Device,
        name: str = DEFAULT_CLASSIFIER,
        gate: Gate | None = None,
    ) -> LesionClassifier:
        """Load a classifier from its card and weights in `folder`.

        Raises:
            UserError: If the card or the weights are missing or damaged.
        """
        return LesionClassifier.of_card(
            read_card(folder / f"{name}{CARD_SUFFIX}"), device=device, gate=gate
        )

    @staticmethod
    def of_card(card: ModelCard, *, device: Device, gate: Gate | None = None) -> LesionClassifier:
        """Load the classifier that a card describes.

        Raises:
            UserError: If the card makes no sense, or the weights are missing or damaged.
        """
        architecture = architecture_of(card)
        weights = check_weights(card)
        network = load_backbone(architecture, read_tensors(weights), origin=weights.name)
        return LesionClassifier(
            network,
            ref=card.ref,
            device=device,
            architecture=architecture,
            names=_names(card, count=architecture.last_linear(network).out_features),
            min_peaks=_min_peaks(card),
            gate=gate,
        )

    @property
    def size_bytes(self) -> int:
        """How much memory the weights take."""
        tensors = chain(self._network.parameters(), self._network.buffers())
        return sum(tensor.nbytes for tensor in tensors)

    @property
    def network(self) -> Any:
        """The calling thread's own copy on the present device, in eval mode.

        CAM methods hang hooks into the network, so that two threads cannot share one. On the CPU
        the copies share their tensors, which nobody changes.
        """
        where = self.device.name
        made_for, own = getattr(self._of_thread, "network", (None, None))
        if own is None or made_for != where:
            shared: dict[int, Any] = {}
            if self.device.kind == CPU:
                tensors = chain(self._network.parameters(), self._network.buffers())
                shared = {id(tensor): tensor for tensor in tensors}
            # A copy made in inference mode could never again be asked for gradients.
            with torch.inference_mode(False):
                own = copy.deepcopy(self._network, shared).to(self.device.torch)
            self._of_thread.network = where, own
        return own

    def pause(self) -> None:
        """Pause point for what runs no layer, as a backward pass.

        Raises:
            Cancelled: If the calling thread's work was superseded.
        """
        if self._gate is not None:
            self._gate.check()

    def input_tensor(self, image: NDArray[np.uint8]) -> torch.Tensor:
        """Bring an image, uint8 (H, W, 3) RGB, into the network's frame: float32 (1, 3, S, S)."""
        return self.architecture.frame.image_tensor(image).to(self.device.torch)

    def predict(self, image: NDArray[np.uint8]) -> dict[str, float]:
        """Give each class's probability for an image, uint8 (H, W, 3) RGB."""

        def chances() -> list[float]:
            with torch.inference_mode():
                logits = self.network(self.input_tensor(image))
            return list(logits.softmax(dim=1)[0].tolist())

        return dict(zip(self.class_names, self.device.attempt(chances), strict=True))


def architecture_of(card: ModelCard) -> Architecture:
    """Give the architecture that a classifier's card names.

    Raises:
        UserError: If it names none that is known.
    """
    # The program's own classifier came before there was a choice.
    name = str(card.values.get("architecture", SHIPPED.name))
    if name in ARCHITECTURES:
        return ARCHITECTURES[name]
    raise _bad_card(card, f"architecture {name[:_LONGEST_NAME]}", ", ".join(ARCHITECTURES))


def _names(card: ModelCard, *, count: int) -> tuple[str, ...]:
    names = card.values.get("classes", class_names(count))
    is_list = isinstance(names, list | tuple)
    if not is_list or len(names) != count or len(set(map(str, names))) != count:
        raise _bad_card(card, "classes", f"{count} different names, as many as the weights have")
    return tuple(str(name)[:_LONGEST_NAME] for name in names)


def _min_peaks(card: ModelCard) -> dict[str, float]:
    try:
        return {str(k): float(v) for k, v in card.values.get("cam_peak_min", {}).items()}
    except (AttributeError, TypeError, ValueError) as error:
        raise _bad_card(card, "cam_peak_min", "a number for each CAM method") from error


def _bad_card(card: ModelCard, value: str, expected: str) -> UserError:
    return UserError(
        "A model's card is missing or damaged.",
        value=f"{card.name}{CARD_SUFFIX}, {value}",
        expected=expected,
        remedy="Add the model again, or install the program again if it came with it.",
    )
