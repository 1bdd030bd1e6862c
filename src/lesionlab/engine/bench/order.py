"""Does the order by need find the images that are worth correcting? Measured on true masks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from lesionlab.core.masks import pack, unpack
from lesionlab.core.metrics import MeanInterval, dice, iou
from lesionlab.core.needs import MEASURED, NeedPart, PartRule, combine, rank
from lesionlab.core.proposals import DEFAULT_METHOD
from lesionlab.engine.bench.readers import Reader
from lesionlab.engine.bench.retraining import Material
from lesionlab.engine.evaluation.clinician import next_click
from lesionlab.engine.evaluation.pairs import Pair, read_pair
from lesionlab.engine.explain.proposals import propose
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.refine import PassMemo, refine
from lesionlab.engine.retraining.cases import EmbeddingBank, LearningCase, learning_case
from lesionlab.engine.retraining.learning import DecoderLearner
from lesionlab.engine.retraining.scoring import proposal_mask
from lesionlab.engine.retraining.settings import RetrainSettings
from lesionlab.engine.training.folds import group_by_lesion, perceptual_hash
from lesionlab.engine.triage.assessment import assess

Say = Callable[[str], None]
Rules = Mapping[NeedPart, PartRule]

CLICK_GOAL, MOST_CLICKS = 0.85, 6
POOR_ERROR = 0.3
"""1 - IoU above which a proposal counts as poor."""
_RESAMPLES = 2000
_STEP = 10
"""Weights are tried in tenths."""
_FULL_PERCENTILE = 90


@dataclass(frozen=True, slots=True, eq=False)
class Studied:
    """One image of which the truth is known.

    Attributes:
        case: Image id, the data set's own mask, and the prompts of the proposal.
        parts: Values of `MEASURED`, in that order, (5,); NaN where not known.
        vector: Pooled embedding, (256,).
        error: 1 - IoU of the proposal.
        hash64: Perceptual hash.
    """

    case: LearningCase
    parts: NDArray[np.float64]
    vector: NDArray[np.float32]
    error: float
    hash64: int


def studied(material: Material, pairs: Sequence[Pair], *, say: Say) -> list[Studied]:
    """Propose and assess, as the program does it."""
    base, found = material.base, []
    for number, pair in enumerate(pairs):
        if number % 50 == 0:
            say(f"assessing image {number + 1} of {len(pairs)}")
        image, truth = read_pair(pair)
        key = base.cache_key(image.image_id)
        array = material.cache.get(key)
        if array is None:
            array = base.encode(image.pixels).to_cache()
            material.cache.put(key, array)
        embedding = base.embedding_from_cache(array, image.hw)
        proposal = propose(
            base, material.classifier, image.pixels, embedding, method=DEFAULT_METHOD
        )
        assessed = assess(base, image.pixels, embedding, proposal)
        found.append(
            Studied(
                learning_case(image.image_id, truth, prompts=proposal.prompts),
                np.array([assessed.parts.get(part, np.nan) for part in MEASURED]),
                assessed.vector,
                1.0 - iou(unpack(proposal.mask), truth),
                perceptual_hash(image.pixels),
            )
        )
    return found


def columns(images: Sequence[Studied]) -> dict[NeedPart, NDArray[np.float64]]:
    """Give each measured part's values of all images, (N,)."""
    table = np.stack([image.parts for image in images])
    return {part: table[:, column] for column, part in enumerate(MEASURED)}


# --- the need and the truth


def choose_rules(images: Sequence[Studied]) -> dict[NeedPart, PartRule]:
    """Choose weights that order images by how wrong their proposals are.

    Of all weights in tenths that sum up to one, those with the highest rank correlation; `full` is
    each part's 90th percentile.
    """
    values = columns(images)
    errors = np.array([image.error for image in images])
    full = {p: float(np.nanpercentile(v, _FULL_PERCENTILE)) for p, v in values.items()}
    best: dict[NeedPart, PartRule] = {}
    most = -1.0
    for tenths in product(range(_STEP + 1), repeat=len(MEASURED)):
        if sum(tenths) != _STEP:
            continue
        rules: dict[NeedPart, PartRule] = {
            part: PartRule(tenth / _STEP, full=full[part], usual=0.0)
            for part, tenth in zip(MEASURED, tenths, strict=True)
        }
        found = spearman(combine(values, rules=rules), errors)
        if found > most:
            best, most = rules, found
    return best


def spearman(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    """Give the rank correlation of two series, (N,); 0 if one of them is constant."""
    first, second = rankdata(a), rankdata(b)
    if first.std() == 0 or second.std() == 0:
        return 0.0
    return float(np.corrcoef(first, second)[0, 1])


def spearman_interval(a: NDArray[np.float64], b: NDArray[np.float64]) -> MeanInterval:
    """Give the rank correlation with its percentile-bootstrap 95 % interval."""
    rng = np.random.default_rng(0)
    drawn = rng.integers(0, len(a), (_RESAMPLES, len(a)))
    low, high = np.percentile([spearman(a[i], b[i]) for i in drawn], (2.5, 97.5))
    return MeanInterval(spearman(a, b), float(low), float(high), len(a))


def part_correlations(images: Sequence[Studied]) -> dict[str, MeanInterval]:
    """Give the rank correlation of the need, and of each of its parts, with the error."""
    errors = np.array([image.error for image in images])
    values = columns(images)
    found = {"need without novelty": spearman_interval(combine(values), errors)}
    for part, column in values.items():
        found[str(part)] = spearman_interval(np.nan_to_num(column), errors)
    return found


def poor_among(images: Sequence[Studied], count: int) -> tuple[int, int]:
    """Give how many of the neediest images have a poor proposal, and how many of all.

    Novelty is left out: it says nothing about the proposal.
    """
    poor = np.array([image.error > POOR_ERROR for image in images])
    neediest = np.argsort(-combine(columns(images)), kind="stable")[:count]
    return int(poor[neediest].sum()), int(poor.sum())


# --- what correcting in that order is worth


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a decoder does on the judged images, each (N,).

    Attributes:
        dice: Of the proposals.
        iou: Of the proposals.
        clicks: To `CLICK_GOAL`, of the first images only, `MOST_CLICKS` where it is not reached.
    """

    dice: NDArray[np.float64]
    iou: NDArray[np.float64]
    clicks: NDArray[np.float64]


def split(
    images: Sequence[Studied], *, pool: int, seed: int
) -> tuple[list[Studied], list[Studied]]:
    """Part images into those that can be corrected and those that judge, near-duplicates apart."""
    order = np.random.default_rng(seed).permutation(len(images))
    chosen = [images[i] for i in order[:pool]]
    hashes = {image.case.image_id: image.hash64 for image in images}
    ids = {image.case.image_id for image in chosen}
    known = {
        image_id
        for group in group_by_lesion(hashes, same_lesion=dict.fromkeys(hashes, ""))
        if ids & set(group)
        for image_id in group
    }
    return chosen, [images[i] for i in order[pool:] if images[i].case.image_id not in known]


def first_by_need(pool: Sequence[Studied], count: int, *, rules: Rules) -> list[int]:
    """Give the first images in the order by need, nothing being corrected yet."""
    vectors = np.stack([image.vector for image in pool])
    nothing = np.zeros(len(pool), np.bool_)
    ranking = rank(columns(pool), vectors, corrected=nothing, rules=rules)
    return [int(index) for index in ranking.order[:count]]


def outcome_after(
    material: Material,
    pool: Sequence[Studied],
    chosen: Sequence[int],
    judged: Sequence[LearningCase],
    reader: Reader,
    *,
    settings: RetrainSettings,
    clicked: int,
    seed: int,
) -> Outcome:
    """Have a reader correct some images of the pool, retrain, and judge.

    The decoder learns as the program's candidate does; the copies for its own judging are left out.

    Args:
        material: Base model and cache.
        pool: What could have been corrected.
        chosen: Which of it she corrects.
        judged: With her masks.
        reader: Outlines.
        settings: Of the retraining.
        clicked: On how many of `judged` she clicks.
        seed: Of the learning.
    """
    base, bank = material.base, bank_of(material)
    rng = np.random.default_rng(0)
    cases = [
        replace(pool[i].case, mask=pack(reader(pool[i].case.truth, rng))) for i in sorted(chosen)
    ]
    others = [pool[i].case for i in range(len(pool)) if i not in set(chosen)]
    rehearsed = [
        replace(case, mask=pack(proposal_mask(base, case, bank=bank)))
        for case in (*others[: settings.rehearsed], *cases)
    ]
    learner = DecoderLearner(
        base,
        cases=cases,
        rehearsed=rehearsed,
        bank=bank,
        recipe=settings.recipe,
        seed=seed,
        in_bfloat16=settings.in_bfloat16,
    )
    for _ in range(settings.recipe.epochs):
        learner.run_epoch()
    return judge_decoder(learner.predictor(), judged, bank=bank, clicked=clicked)


def judge_decoder(
    predictor: Predictor, judged: Sequence[LearningCase], *, bank: EmbeddingBank, clicked: int
) -> Outcome:
    """Measure the proposals of a decoder, and the clicks on the first `clicked` of them."""
    overlaps: list[tuple[float, float]] = []
    clicks: list[float] = []
    for number, case in enumerate(judged):
        embedding = bank.embedding(case.image_id, hw=case.hw)
        memo, prompts, truth = PassMemo(), case.prompts, case.truth
        mask = refine(predictor, embedding, prompts=prompts, memo=memo).mask
        overlaps.append((dice(mask, truth), iou(mask, truth)))
        if number >= clicked:
            continue
        count = 0
        while iou(mask, truth) < CLICK_GOAL and count < MOST_CLICKS:
            click = next_click(mask, truth=truth)
            if click is None:
                break
            prompts, count = prompts.with_click(click), count + 1
            mask = refine(predictor, embedding, prompts=prompts, memo=memo).mask
        clicks.append(float(count))
    both = np.array(overlaps)
    return Outcome(both[:, 0], both[:, 1], np.array(clicks))


def outlined(judged: Sequence[Studied], reader: Reader) -> list[LearningCase]:
    """Give the judged images with a reader's masks."""
    rng = np.random.default_rng(1)
    return [replace(each.case, mask=pack(reader(each.case.truth, rng))) for each in judged]


def bank_of(material: Material) -> EmbeddingBank:
    """Give the embeddings that were made when the images were assessed."""
    return EmbeddingBank(
        material.base, cache=material.cache, pixels_of=_no_pixels, memory_bytes=1 << 31
    )


def _no_pixels(image_id: str) -> NDArray[np.uint8]:
    raise AssertionError(f"{image_id} was not kept")
