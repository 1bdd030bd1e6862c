"""The figures of a comparison: what is measured, case by case, and what is kept of each system."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

NONE, CAM, CENTER, JITTERED_BOX, BOX = "none", "cam", "center", "jittered-box", "box"
CLICKS = tuple(f"{count} clicks" for count in range(1, 6))
PROMPTS = (NONE, CAM, CENTER, JITTERED_BOX, BOX, *CLICKS)
"""The ways of prompting that are reported, from no human at all to the most."""
IOU_GOALS = (0.85, 0.90)
IOU_LEAST = 0.65
"""ISIC 2018 counts a case below this as 0."""


@dataclass(frozen=True, slots=True)
class MaskMeasures:
    """How well one mask agrees with the truth.

    Attributes:
        accuracy: Share of the image's pixels that are right.
        precision: Share of the mask that is lesion; 0 where the mask is empty.
        recall: Share of the lesion that is in the mask.
        dice: Dice coefficient.
        iou: Intersection over union.
        hausdorff95_px: 95 % Hausdorff distance; the image's diagonal where the mask is empty.
        surface_px: Average symmetric surface distance; likewise.
    """

    accuracy: float
    precision: float
    recall: float
    dice: float
    iou: float
    hausdorff95_px: float
    surface_px: float

    @property
    def thresholded_iou(self) -> float:
        """IoU, or 0 where it is below .65 (ISIC 2018)."""
        return self.iou if self.iou >= IOU_LEAST else 0.0


@dataclass(frozen=True, slots=True)
class CaseResult:
    """One image, by one system that has not seen it.

    Attributes:
        system: The system's name.
        image: The image file's name without suffix.
        fold: The fold in which it was a test image.
        group: Lesion, patient or near-duplicates it belongs to: independent of other groups.
        diagnosis: From the labels, or "".
        area_fraction: Part of the image that is lesion.
        by_prompt: For each of `PROMPTS` that the system understands.
        clicks_to: Clicks to each of `IOU_GOALS`, None where it was not reached within the most
            that were tried; empty where the system takes no clicks.
        clicks_tried: The most clicks that were tried.
        encode_ms: Time for encoding the image.
        predict_ms: Median time for one mask of it, all else being there.
    """

    system: str
    image: str
    fold: int
    group: str
    diagnosis: str
    area_fraction: float
    by_prompt: Mapping[str, MaskMeasures]
    clicks_to: Mapping[float, int | None] = field(default_factory=dict)
    clicks_tried: int = 0
    encode_ms: float = 0.0
    predict_ms: float = 0.0


@dataclass(frozen=True, slots=True)
class SystemResult:
    """What is known of a system as a whole.

    Attributes:
        name: Its name.
        title: For people.
        source: The paper, or "".
        trained_parameters: How many figures were learned; 0 if nothing was.
        parameters: How many it has.
        training_s: Seconds of training, over all folds.
        steps: Training steps, over all folds.
        peak_mb: Memory in use at the most while predicting, of the whole process.
        folds: How many times it was trained anew.
    """

    name: str
    title: str
    source: str
    trained_parameters: int
    parameters: int
    training_s: float
    steps: int
    peak_mb: float
    folds: int


@dataclass(frozen=True, slots=True)
class ExplanationResult:
    """One class activation map of one image that its classifier has not seen.

    Attributes:
        explained: The classifier's name, or "decoder of SYSTEM".
        method: The CAM method.
        image: The image file's name without suffix.
        is_hit: Pointing game: whether the map's peak lies inside the lesion.
        share_inside: Share of the map's heat inside the lesion.
        deletion: Area under the curve of the explained figure while the hottest pixels go; low is
            good.
        insertion: The same while the hottest pixels come; high is good.
        raw_dice: Dice of the thresholded map itself as a mask; NaN where that is not asked.
        mask_dice: Dice of the mask that the base checkpoint makes of the map's prompts, 0 where the
            map gave none; NaN where that is not asked.
    """

    explained: str
    method: str
    image: str
    is_hit: bool
    share_inside: float
    deletion: float
    insertion: float
    raw_dice: float = float("nan")
    mask_dice: float = float("nan")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the figures come from.

    Attributes:
        command: The exact command line.
        seed: Of folds, scenes and prompts.
        started: Date and time, ISO 8601.
        versions: Of the program, Python and the libraries.
        machine: Processor and cores, GPU or none.
        hashes: SHA-256 by name: base checkpoint, classifier, images and masks as a whole.
        images: How many image and mask pairs there were.
        unseen: How many of them no part of the compared systems has seen.
        left_out: What was left out and why, a sentence each.
    """

    command: str
    seed: int
    started: str
    versions: Mapping[str, str]
    machine: str
    hashes: Mapping[str, str]
    images: int
    unseen: int
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """All of a comparison: what the report is written from.

    Attributes:
        systems: In the order of the table.
        cases: One for each system and unseen image.
        explanations: One for each map that was judged.
        origin: Where all of it comes from.
    """

    systems: tuple[SystemResult, ...]
    cases: tuple[CaseResult, ...]
    explanations: tuple[ExplanationResult, ...]
    origin: Origin
