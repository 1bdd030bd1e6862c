"""Dice and IoU of each way of prompting, image by image and on average."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.errors import UserError
from lesionlab.core.metrics import dice, iou
from lesionlab.core.prompts import Box, PromptSet
from lesionlab.engine.evaluation.clinician import next_click
from lesionlab.engine.evaluation.pairs import Failure, Pair, read_pair

CAM, AUTO, BOX, JITTERED_BOX, CENTER, CLICKS = (
    "cam",
    "auto",
    "box",
    "jittered-box",
    "center",
    "clicks",
)
WAYS = (CAM, AUTO, BOX, JITTERED_BOX, CENTER, CLICKS)
MAX_CLICKS = 20
REPORTED_CLICKS = 5
IOU_GOALS = (0.85, 0.90)
_JITTER = 0.05
_SMALL_AREA = 0.05


class Prediction(Protocol):
    """What is used of a `MaskPrediction`."""

    @property
    def mask(self) -> NDArray[np.bool_]: ...

    @property
    def logits(self) -> NDArray[np.float32]: ...


class MaskPredictor(Protocol):
    """What is used of a `Predictor`."""

    def encode(self, image: NDArray[np.uint8]) -> Any: ...

    def predict(
        self,
        embedding: Any,
        *,
        prompts: PromptSet,
        logits_in: NDArray[np.float32] | None = None,
    ) -> Prediction: ...


@dataclass(frozen=True, slots=True, eq=False)
class CamMask:
    """A mask proposed without a human.

    Attributes:
        mask: Bool (H, W).
        abstained: Why the map gave no prompts, or ""; the mask is then that without a prompt.
    """

    mask: NDArray[np.bool_]
    abstained: str = ""


CamProposer = Callable[[NDArray[np.uint8], Any], CamMask]


@dataclass(frozen=True, slots=True)
class Overlap:
    """How well one mask agrees with the truth."""

    dice: float
    iou: float


@dataclass(frozen=True, slots=True)
class ImageResult:
    """The figures of one image.

    Attributes:
        name: The image file's name without suffix.
        area_fraction: Part of the image that is lesion.
        overlaps: For each way of prompting; "clicks" holds the last mask of the conversation.
        after_clicks: From 0 clicks (the mask without a prompt) to as many as were needed.
        cam_abstained: Why the CAM gave no prompts, or "".
    """

    name: str
    area_fraction: float
    overlaps: Mapping[str, Overlap]
    after_clicks: tuple[Overlap, ...] = ()
    cam_abstained: str = ""

    @property
    def is_small(self) -> bool:
        """Whether the lesion covers less than 5 % of the image."""
        return self.area_fraction < _SMALL_AREA

    def after(self, clicks: int) -> Overlap:
        """Give the figures after that many clicks; a finished mask stays as it is."""
        return self.after_clicks[min(clicks, len(self.after_clicks) - 1)]

    def clicks_to(self, goal: float) -> int | None:
        """Give how many clicks it took to reach an IoU, or None if it was never reached."""
        return next((n for n, o in enumerate(self.after_clicks) if o.iou >= goal), None)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All figures of a run, and the files that could not be used."""

    results: tuple[ImageResult, ...]
    failures: tuple[Failure, ...] = field(default=())


def evaluate(
    pairs: Sequence[Pair],
    *,
    predictor: MaskPredictor,
    ways: Sequence[str],
    cam_proposer: CamProposer | None = None,
    seed: int = 0,
    on_progress: Callable[[int, int], None] | None = None,
) -> Evaluation:
    """Measure a model on image and mask files; a bad pair is listed and the rest goes on.

    Args:
        pairs: The files.
        predictor: The promptable model.
        ways: Some of `WAYS`.
        cam_proposer: Makes the mask of "cam" from image and embedding.
        seed: Of the jittered boxes, together with each image's name.
        on_progress: Called with (done, total).

    Raises:
        UserError: If a way of prompting is not known, or "cam" is asked for without a proposer.
    """
    check_ways(ways, has_cam=cam_proposer is not None)
    results: list[ImageResult] = []
    failures: list[Failure] = []
    for done, pair in enumerate(pairs, start=1):
        try:
            image, truth = read_pair(pair)
            results.append(
                evaluate_image(
                    image.pixels,
                    truth=truth,
                    name=pair.image.stem,
                    predictor=predictor,
                    ways=ways,
                    cam_proposer=cam_proposer,
                    seed=seed,
                )
            )
        except UserError as error:
            failures.append(Failure(pair.image, str(error)))
        if on_progress is not None:
            on_progress(done, len(pairs))
    return Evaluation(tuple(results), tuple(failures))


def evaluate_image(
    image: NDArray[np.uint8],
    *,
    truth: NDArray[np.bool_],
    name: str,
    predictor: MaskPredictor,
    ways: Sequence[str],
    cam_proposer: CamProposer | None = None,
    seed: int = 0,
) -> ImageResult:
    """Measure a model on one image.

    Args:
        image: RGB, uint8 (H, W, 3).
        truth: Lesion, bool (H, W), not empty.
        name: Of the image; seeds the jitter.
    """
    embedding = predictor.encode(image)
    overlaps: dict[str, Overlap] = {}
    abstained = ""
    for way in ways:
        if way == CLICKS:
            continue
        if way == CAM:
            assert cam_proposer is not None  # check_ways
            proposed = cam_proposer(image, embedding)
            mask, abstained = proposed.mask, proposed.abstained
        else:
            prompts = prompts_for(way, truth=truth, seed=jitter_seed(name, seed))
            mask = predictor.predict(embedding, prompts=prompts).mask
        overlaps[way] = _overlap(mask, truth)
    after: tuple[Overlap, ...] = ()
    if CLICKS in ways:
        after = click_through(predictor, embedding, truth=truth)
        overlaps[CLICKS] = after[-1]
    return ImageResult(
        name=name,
        area_fraction=float(truth.mean()),
        overlaps=overlaps,
        after_clicks=after,
        cam_abstained=abstained,
    )


def click_through(
    predictor: MaskPredictor,
    embedding: Any,
    *,
    truth: NDArray[np.bool_],
    limit: int = MAX_CLICKS,
) -> tuple[Overlap, ...]:
    """Let a simulated clinician correct the mask that is found without a prompt.

    Returns:
        The figures after 0, 1, 2, ... clicks; it ends when nothing is wrong or at `limit`.
    """
    masks = clicked_masks(predictor, embedding, truth=truth, limit=limit)
    return tuple(_overlap(mask, truth) for mask in masks)


def clicked_masks(
    predictor: MaskPredictor, embedding: Any, *, truth: NDArray[np.bool_], limit: int
) -> Iterator[NDArray[np.bool_]]:
    """Give the masks, bool (H, W), after 0, 1, 2, ... clicks of a simulated clinician.

    It ends when nothing is wrong or at `limit`.
    """
    prompts = PromptSet()
    predicted = predictor.predict(embedding, prompts=prompts)
    yield predicted.mask
    while len(prompts.clicks) < limit:
        click = next_click(predicted.mask, truth=truth)
        if click is None:
            break
        prompts = prompts.with_click(click)
        predicted = predictor.predict(embedding, prompts=prompts, logits_in=predicted.logits)
        yield predicted.mask


def prompts_for(way: str, *, truth: NDArray[np.bool_], seed: int) -> PromptSet:
    """Give the prompts of one way of prompting.

    Args:
        way: "auto", "box", "jittered-box" (each side moved by up to 5 % of the box's size) or
            "center" (one click at the point farthest from the lesion's edge).
        truth: Lesion, bool (H, W), not empty.
        seed: Of the jitter.

    Returns:
        Prompts in image pixels.
    """
    if way == AUTO:
        return PromptSet()
    if way == CENTER:
        click = next_click(np.zeros_like(truth), truth=truth)
        assert click is not None  # the truth is not empty
        return PromptSet(clicks=(click,), initial=1)
    rows, columns = np.flatnonzero(truth.any(axis=1)), np.flatnonzero(truth.any(axis=0))
    box = Box(float(columns[0]), float(rows[0]), float(columns[-1] + 1), float(rows[-1] + 1))
    if way == JITTERED_BOX:
        moved = np.random.default_rng(seed).uniform(-_JITTER, _JITTER, 4)
        box = Box(
            box.x0 + moved[0] * box.width_px,
            box.y0 + moved[1] * box.height_px,
            box.x1 + moved[2] * box.width_px,
            box.y1 + moved[3] * box.height_px,
        ).clipped((truth.shape[0], truth.shape[1]))
    return PromptSet(box=box)


def check_ways(ways: Sequence[str], *, has_cam: bool) -> None:
    """Refuse ways of prompting that are not known or cannot be measured.

    Raises:
        UserError: See above.
    """
    unknown = [way for way in ways if way not in WAYS]
    if unknown or not ways:
        raise UserError(
            "A way of prompting is not known.",
            value=", ".join(unknown) or "none",
            expected=", ".join(WAYS),
        )
    if CAM in ways and not has_cam:
        raise UserError(
            "CAM prompts need a lesion classifier.", remedy="Leave out cam, or name a classifier."
        )


def _overlap(mask: NDArray[np.bool_], truth: NDArray[np.bool_]) -> Overlap:
    return Overlap(dice=dice(mask, truth), iou=iou(mask, truth))


def jitter_seed(name: str, seed: int) -> int:
    """Give the seed of an image's jittered box: equal images get equal boxes."""
    return zlib.crc32(name.encode()) ^ seed
