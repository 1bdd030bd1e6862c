"""The lesion classifier that comes with the program."""

from __future__ import annotations

import copy
import threading
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from lesionlab.core.proposals import ModelRef
from lesionlab.engine.models import lesion_classifier
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.gate import Gate
from lesionlab.engine.models.preprocessing import compact_tensor
from lesionlab.engine.models.registry import CARD_SUFFIX, check_weights, read_card
from lesionlab.engine.models.tensors import fill, read_tensors

DEFAULT_CLASSIFIER = "lesion-classifier"


class LesionClassifier:
    """Tells melanoma from benign lesions; what it looks at becomes the prompts.

    Attributes:
        ref: Name and hash of the weights.
        device: Where it runs.
        min_peaks: Raw CAM peak for each method below which it has seen no lesion; from its card.
    """

    def __init__(
        self,
        network: lesion_classifier.LesionClassifier,
        *,
        ref: ModelRef,
        device: Device,
        min_peaks: dict[str, float] | None = None,
        gate: Gate | None = None,
    ) -> None:
        """Take over a trained network; `gate` makes its layers pause points."""
        self.ref = ref
        self.device = device
        self.min_peaks = min_peaks or {}
        # Depthwise convolutions are a third faster with the channels innermost.
        network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        # Stays on the CPU: a full GPU could not even be copied from.
        self._network = network.eval().requires_grad_(False)
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
        card = read_card(folder / f"{name}{CARD_SUFFIX}")
        weights = check_weights(card)
        network = lesion_classifier.build_lesion_classifier()
        fill(network, read_tensors(weights), origin=weights.name)
        peaks = {str(k): float(v) for k, v in card.values.get("cam_peak_min", {}).items()}
        return LesionClassifier(network, ref=card.ref, device=device, min_peaks=peaks, gate=gate)

    @property
    def network(self) -> lesion_classifier.LesionClassifier:
        """The calling thread's own copy on the present device, in eval mode.

        CAM methods hang hooks into the network and even swap a layer, so that two threads cannot
        share one; a copy takes 9 MB.
        """
        where = self.device.name
        made_for, own = getattr(self._of_thread, "network", (None, None))
        if own is None or made_for != where:
            # A copy made in inference mode could never again be asked for gradients.
            with torch.inference_mode(False):
                own = copy.deepcopy(self._network).to(self.device.torch)
            self._of_thread.network = where, own
        return own

    def forget_network(self) -> None:
        """Forget the calling thread's copy, which somebody left in disorder."""
        self._of_thread.network = None, None

    def input_tensor(self, image: NDArray[np.uint8]) -> torch.Tensor:
        """Bring an image, uint8 (H, W, 3) RGB, into the network's frame: float32 (1, 3, S, S)."""
        batch = compact_tensor(image, side_px=lesion_classifier.INPUT_SIZE)
        return batch.to(self.device.torch)

    def predict(self, image: NDArray[np.uint8]) -> dict[str, float]:
        """Give each class's probability for an image, uint8 (H, W, 3) RGB."""

        def chances() -> list[float]:
            with torch.inference_mode():
                logits = self.network(self.input_tensor(image))
            return list(logits.softmax(dim=1)[0].tolist())

        return dict(zip(lesion_classifier.CLASS_NAMES, self.device.attempt(chances), strict=True))
