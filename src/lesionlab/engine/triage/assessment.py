"""What the model is unsure of on one image: a few decoder passes on the cached embedding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.masks import unpack
from lesionlab.core.metrics import iou
from lesionlab.core.needs import NeedPart
from lesionlab.core.prompts import PromptSet
from lesionlab.core.proposals import Proposal
from lesionlab.engine.explain.proposals import jittered
from lesionlab.engine.models.predictions import Embedding
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.triage.lines import LinesMap, find_lines
from lesionlab.engine.triage.warnings import heat_outside, small_mask

MOVED = 4
"""How often the prompts are moved."""
# As a probability, .27 to .73.
_NEAR_ZERO = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Assessment:
    """What was found out about one image with its proposal.

    Attributes:
        parts: Values of the parts of `MEASURED` that are known.
        vector: Embedding averaged over the image, float32 (256,).
        lines: Where hair or a ruler lies.
    """

    parts: Mapping[NeedPart, float]
    vector: NDArray[np.float32]
    lines: LinesMap


def assess(
    predictor: Predictor, image: NDArray[np.uint8], embedding: Embedding, proposal: Proposal | None
) -> Assessment:
    """Measure what the model is unsure of.

    Costs `MOVED` + 1 decoder passes with prompts and one without.

    Args:
        predictor: Made the proposal.
        image: RGB, uint8 (H, W, 3).
        embedding: The image's.
        proposal: The one that the image is started from; without it, only what is of the image.
    """
    parts = {} if proposal is None else _parts(predictor, embedding, proposal)
    return Assessment(parts, pooled(embedding, predictor), find_lines(image))


def _parts(predictor: Predictor, embedding: Embedding, proposal: Proposal) -> dict[NeedPart, float]:
    prompts = proposal.prompts
    parts = {NeedPart.ESTIMATE: 1.0 - proposal.predicted_iou}
    if prompts.is_empty:
        logits = predictor.decode(embedding, prompts=prompts).logits
        parts[NeedPart.UNDECIDED] = undecided(logits)
    else:
        all_logits = _decoded(predictor, embedding, _moved(prompts, embedding.hw))
        parts[NeedPart.UNDECIDED] = undecided(all_logits[0])
        parts[NeedPart.UNSTEADY] = unsteady(all_logits > 0)
        if predictor.info.has_auto:
            auto = predictor.decode(embedding, prompts=PromptSet()).logits
            parts[NeedPart.METHODS] = 1.0 - iou(all_logits[0] > 0, auto > 0)
    if proposal.cam is not None:
        mask = small_mask(unpack(proposal.mask))
        parts[NeedPart.LOOKS_AWAY] = heat_outside(proposal.cam, mask)
    return parts


def unsteady(masks: NDArray[np.bool_]) -> float:
    """Give 1 - mean IoU between each two of several masks, (N, h, w)."""
    return 1.0 - float(np.mean([iou(a, b) for a, b in combinations(masks, 2)]))


def undecided(logits: NDArray[np.float32]) -> float:
    """Give the pixels of nearly zero logits, (h, w), as a share of the mask's."""
    near = np.count_nonzero(np.abs(logits) < _NEAR_ZERO)
    return near / max(int(np.count_nonzero(logits > 0)), 1)


def pooled(embedding: Embedding, predictor: Predictor) -> NDArray[np.float32]:
    """Give an embedding's mean over the cells that the image covers, float32 (256,)."""
    side = predictor.frame.side_px
    height, width = predictor.frame.covered_hw(embedding.hw)
    rows, columns = embedding.features.shape[-2:]
    # On the CPU, where it takes no time and nobody has to ask for a GPU's memory.
    covered = embedding.features.cpu()[
        0, :, : max(round(rows * height / side), 1), : max(round(columns * width / side), 1)
    ]
    return np.asarray(covered.mean(dim=(1, 2)).numpy(), np.float32)


def _decoded(
    predictor: Predictor, embedding: Embedding, prompt_sets: list[PromptSet]
) -> NDArray[np.float32]:
    """Give the logits of several prompt sets that are alike, (N, 256, 256).

    Together on a GPU. On a CPU one by one, which is a fifth faster there, and a click waits 8 ms
    for the next pause point and not 50.
    """
    if predictor.device.kind == "cpu":
        return np.stack([predictor.decode(embedding, prompts=each).logits for each in prompt_sets])
    return predictor.decode_alike(embedding, prompt_sets=prompt_sets)[0]


def _moved(prompts: PromptSet, hw: tuple[int, int]) -> list[PromptSet]:
    """Give the prompts, and moved by up to 5 % several times, always the same for an image."""
    rng = np.random.default_rng(0)
    first = prompts.first_pass
    return [first, *(jittered(first, hw=hw, rng=rng) for _ in range(MOVED))]
