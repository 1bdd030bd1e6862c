"""How much an image needs the clinician: what the model is unsure of, and what is new.

Each part is a measurement of its own, and its value is kept; the need is their weighted sum:

    need = sum(weight[p] * min(1, value[p] / full[p])) / sum(weight[p])   over the parts known

`value` is 0 where nothing speaks for need; at `full` and above a part counts fully. The weights
were chosen on the training folds of ISIC 2017 (README, "Order by need"), but for two set by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray


class NeedPart(StrEnum):
    """What an image's need is made of; all grow with need."""

    UNSTEADY = "unsteady"
    """1 - mean IoU between each two of the masks of moved prompts."""
    UNDECIDED = "undecided"
    """Pixels with a logit near zero, as a share of the mask's area."""
    ESTIMATE = "estimate"
    """1 - the decoder's own predicted IoU."""
    METHODS = "methods"
    """1 - IoU of the proposal's mask and the mask without any prompt."""
    LOOKS_AWAY = "looks_away"
    """Share of the class activation map's heat that lies outside the mask."""
    NOVELTY = "novelty"
    """Distance of the image's embedding to the nearest one corrected so far."""


MEASURED = tuple(part for part in NeedPart if part is not NeedPart.NOVELTY)
"""The parts that belong to the image alone; novelty changes with every correction."""


@dataclass(frozen=True, slots=True)
class PartRule:
    """How one part counts.

    Attributes:
        weight: Its share of the need when all parts are known.
        full: Value at which it counts fully: about the 90th percentile on the training folds.
        usual: Value that is nothing special there, about the median: only what lies above it is a
            reason.
    """

    weight: float
    full: float
    usual: float


RULES: Mapping[NeedPart, PartRule] = {
    NeedPart.UNSTEADY: PartRule(0.13, full=0.07, usual=0.04),
    NeedPart.UNDECIDED: PartRule(0.07, full=0.23, usual=0.11),
    NeedPart.ESTIMATE: PartRule(0.13, full=0.41, usual=0.16),
    NeedPart.METHODS: PartRule(0.32, full=0.23, usual=0.16),
    # There too rare to be weighed by it: by hand, so that a map on a ruler counts.
    NeedPart.LOOKS_AWAY: PartRule(0.05, full=0.5, usual=0.2),
    # By hand: how unlike an image is says nothing about how wrong its mask is.
    NeedPart.NOVELTY: PartRule(0.3, full=1.0, usual=0.5),
}

SPREAD = 64
"""So many of the neediest images are made different from each other, too."""
_CANDIDATES = 500
"""Of so many with the highest need: the rest is too far down to become one of `SPREAD`."""
_BLOCK = 256
_MATTERS = 0.02
"""What counts for less above the usual is no reason."""


def share_of_full(
    part: NeedPart, values: NDArray[np.floating], *, rules: Mapping[NeedPart, PartRule] = RULES
) -> NDArray[np.float64]:
    """Give how far each value, (N,), goes towards counting fully, 0 to 1; NaN stays NaN."""
    return np.clip(values.astype(np.float64) / rules[part].full, 0.0, 1.0)


def combine(
    values: Mapping[NeedPart, NDArray[np.floating]],
    *,
    rules: Mapping[NeedPart, PartRule] = RULES,
) -> NDArray[np.float64]:
    """Give the need of N images.

    Args:
        values: Each part's values, (N,); NaN where one is not known, which counts for nothing.
        rules: How the parts count.

    Returns:
        (N,), 0 to 1.
    """
    shares = np.stack([share_of_full(part, found, rules=rules) for part, found in values.items()])
    weights = np.array([rules[part].weight for part in values])[:, None] * ~np.isnan(shares)
    total = weights.sum(axis=0)
    summed = (weights * np.nan_to_num(shares)).sum(axis=0)
    need: NDArray[np.float64] = summed / np.where(total > 0, total, 1.0)
    return need


def reasons(values: Mapping[NeedPart, NDArray[np.floating]]) -> list[NeedPart | None]:
    """Give for each of N images the part that stands out most, or None if none does."""
    parts = list(values)
    above = []
    for part in parts:
        rule = RULES[part]
        share = np.nan_to_num(share_of_full(part, values[part]))
        above.append(rule.weight * (share - rule.usual / rule.full))
    counts = np.stack(above)
    best = counts.argmax(axis=0)
    return [
        parts[index] if counts[index, column] > _MATTERS else None
        for column, index in enumerate(best)
    ]


class Surroundings:
    """Where images lie in the space of embeddings, and how far from those corrected so far."""

    def __init__(self, vectors: NDArray[np.floating], corrected: NDArray[np.bool_]) -> None:
        """Measure the distances once.

        Args:
            vectors: Pooled embeddings, (N, 256).
            corrected: Which of them are corrected, bool (N,).
        """
        placed = vectors.astype(np.float32)
        if len(placed):
            placed -= placed.mean(axis=0)
        self._vectors = placed
        self._squares = np.einsum("ij,ij->i", placed, placed)
        # Two images drawn at random are this far apart (root mean square).
        self._usual = max(float(np.sqrt(2 * self._squares.sum() / max(len(placed), 1))), 1e-6)
        self._nearest = np.full(len(placed), np.inf, np.float32)
        self.add(np.flatnonzero(corrected), np.flatnonzero(~corrected))

    def novelty(self, indices: NDArray[np.intp]) -> NDArray[np.float64]:
        """Give how far some images are from the nearest corrected one, 1: as two usually are.

        1 for all as long as nothing is corrected.
        """
        nearest = self._nearest[indices]
        distances = np.sqrt(np.maximum(nearest, 0.0, dtype=np.float32)) / self._usual
        return np.where(np.isinf(distances), 1.0, np.minimum(distances, 1.0)).astype(np.float64)

    def add(self, chosen: NDArray[np.intp], among: NDArray[np.intp]) -> None:
        """Count further images as corrected, as far as those `among` are concerned."""
        for start in range(0, len(chosen), _BLOCK):
            block = chosen[start : start + _BLOCK]
            products = self._vectors[among] @ self._vectors[block].T
            squares = self._squares[among][:, None] + self._squares[block] - 2 * products
            self._nearest[among] = np.minimum(self._nearest[among], squares.min(axis=1))


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """The order by need.

    Attributes:
        order: Indices of the images to be ordered, the neediest first, (M,).
        need: Their needs, in that order, never rising, (M,).
        novelty: What novelty they had when they were placed, in that order, (M,).
    """

    order: NDArray[np.intp]
    need: NDArray[np.float64]
    novelty: NDArray[np.float64]


def rank(
    measured: Mapping[NeedPart, NDArray[np.floating]],
    vectors: NDArray[np.floating],
    *,
    corrected: NDArray[np.bool_],
    rules: Mapping[NeedPart, PartRule] = RULES,
) -> Ranking:
    """Order the images that are not corrected by need.

    The first ones are taken one by one, and each counts as corrected for those behind it: else the
    first page would be forty pictures of one kind.

    Args:
        measured: Values of the parts but novelty, each (N,), NaN where not known.
        vectors: Pooled embeddings, (N, 256).
        corrected: Which images are corrected, bool (N,).
        rules: How the parts count.

    Source: farthest-first, the greedy core-set of Sener and Savarese 2018, with the model's doubt
    added to the distance.
    """
    around = Surroundings(vectors, corrected)
    waiting = np.flatnonzero(~corrected)

    def needs(indices: NDArray[np.intp]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        novelty = around.novelty(indices)
        parts = {part: values[indices] for part, values in measured.items()}
        return combine({**parts, NeedPart.NOVELTY: novelty}, rules=rules), novelty

    order: list[int] = []
    placed: list[tuple[float, float]] = []
    first, _ = needs(waiting)
    rest = waiting[np.argsort(-first, kind="stable")][:_CANDIDATES]
    while len(rest) and len(order) < SPREAD:
        now, novelty = needs(rest)
        best = int(now.argmax())
        chosen = int(rest[best])
        order.append(chosen)
        placed.append((float(now[best]), float(novelty[best])))
        rest = np.delete(rest, best)
        around.add(np.array([chosen]), rest)
    behind = np.setdiff1d(waiting, order)
    around.add(np.array(order, np.intp), behind)
    last, novelty = needs(behind)
    if placed:
        # Images below the candidates can only have lost by what was chosen above them.
        last = np.minimum(last, placed[-1][0])
    by_need = np.argsort(-last, kind="stable")
    head = np.array(placed, np.float64).reshape(-1, 2)
    return Ranking(
        np.concatenate([np.array(order, np.intp), behind[by_need]]),
        np.concatenate([head[:, 0], last[by_need]]),
        np.concatenate([head[:, 1], novelty[by_need]]),
    )
