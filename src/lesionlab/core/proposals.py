"""What the program proposes for a lesion before anyone has clicked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.masks import PackedMask
from lesionlab.core.prompts import PromptSet

AUTO = "auto"
"""Source of a proposal that was made without any prompt."""
IMAGE_PROMPTS = "Image prompts"
"""Source of a proposal that the image itself was the prompt of (SAM-AutoMed)."""
DEFAULT_METHOD = "Grad-CAM"
"""The CAM method of the proposal that an image is started from."""
DEFAULT_CLASSIFIER = "lesion-classifier"
"""Name of the classifier that comes with the program."""


@dataclass(frozen=True, slots=True)
class ModelRef:
    """Which weights made something: the name shown and the SHA-256 of the checkpoint file."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """A promptable model that can be chosen.

    Attributes:
        ref: Name and hash.
        title: For people: "LesionLab compact".
        note: One line on what it is, for people.
        has_auto: Whether it proposes something sensible without a prompt.
        base: The base checkpoint where its decoder is another version; None if it is its own.
    """

    ref: ModelRef
    title: str
    note: str
    has_auto: bool
    base: ModelRef | None = None

    @property
    def base_ref(self) -> ModelRef:
        """The base checkpoint, whether its decoder is its own or another version."""
        return self.base or self.ref


@dataclass(frozen=True, slots=True)
class ClassifierInfo:
    """A classifier whose maps can become prompts.

    Attributes:
        ref: Name and hash.
        title: For people: "LesionLab lesion classifier".
        note: One line on what it is, for people.
        architecture: Name of the kind of its network.
        methods: Names of the methods that it offers, the quickest good one first.
    """

    ref: ModelRef
    title: str
    note: str
    architecture: str
    methods: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Proposal:
    """A mask proposed by the program, with everything it came from.

    Attributes:
        source: `source_of` its CAM method and classifier, `AUTO` or `IMAGE_PROMPTS`.
        prompts: What the decoder was given. Of `IMAGE_PROMPTS` the mask itself, as what clicks
            change: the decoder in use would make another one of the image.
        mask: At the image's own size.
        predicted_iou: The decoder's own estimate, not a measurement.
        stability: Mean IoU of the mask with those of jittered prompts, 0 to 1; None if not made.
        model: The promptable model.
        target_class: Class whose CAM was taken, or "".
        cam_peak: Largest raw CAM value before scaling, or None.
        cam: CAM scaled to 0..255, uint8 (h, w), small; covers the whole image; None for `AUTO`.
        abstained: Why the prompt generator gave no CAM prompts, or "". The mask is then `AUTO`'s.
        classifier: The one whose map was looked at, or None.
        computed_with: What `backends.mask_computed_with` says of it; "" if it was not recorded.
    """

    source: str
    prompts: PromptSet
    mask: PackedMask
    predicted_iou: float
    model: ModelRef
    stability: float | None = None
    target_class: str = ""
    cam_peak: float | None = None
    cam: NDArray[np.uint8] | None = None
    abstained: str = ""
    classifier: ModelRef | None = None
    computed_with: str = ""


def source_of(method: str, classifier: ModelRef) -> str:
    """Name what a proposal came from, so that no two classifiers' proposals are taken for one.

    The program's own classifier came before there was a choice; what it makes is named by the
    method alone, as in all projects of that time.
    """
    return method if classifier.name == DEFAULT_CLASSIFIER else f"{method} ({classifier.name})"


def method_of(source: str) -> str:
    """Give the CAM method in a source, or `AUTO`."""
    return source.partition(" (")[0]


def to_start_from(made: Sequence[Proposal], classifier: ModelRef) -> Proposal | None:
    """Give the proposal that an image is started from while a classifier is in use.

    Args:
        made: Proposals of one image, the one that it was last started from first.
        classifier: In use.

    Returns:
        None if this classifier made none to start from. That of `IMAGE_PROMPTS` is a second
        opinion, never the first.
    """
    usual = source_of(DEFAULT_METHOD, classifier)
    # Without a prompt and without its classifier's name: from before there was a choice.
    older = classifier.name == DEFAULT_CLASSIFIER
    made = [p for p in made if p.source != IMAGE_PROMPTS]
    if made and (made[0].classifier == classifier or (made[0].classifier is None and older)):
        return made[0]
    return next((p for p in made if p.classifier == classifier and p.source in (usual, AUTO)), None)
