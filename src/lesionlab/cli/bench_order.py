"""`lesionlab bench order`: whether the order by need finds what is worth correcting first."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from lesionlab.cli.bench_figure import Figure
from lesionlab.cli.loading import load_classifier, model_registry, prepared_device
from lesionlab.core.errors import UserError
from lesionlab.core.needs import RULES, NeedPart, PartRule

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lesionlab.core.metrics import MeanInterval
    from lesionlab.engine.bench.order import Outcome, Studied
    from lesionlab.engine.bench.readers import Reader
    from lesionlab.engine.bench.retraining import Material
    from lesionlab.engine.evaluation.pairs import Pair
    from lesionlab.engine.retraining.settings import RetrainSettings

PARTS = ("weights", "rank", "gain")
SEED = 7
TRAINED = 180
"""Images of the training folds on which the weights are chosen."""
POOL, CORRECTED, CLICKED, DRAWS = 250, 40, 60, 3
HABIT = 0.05


def order_figures(
    *, parts: Sequence[str], images: Path | None, masks: Path | None
) -> Iterator[Figure]:
    """Measure one figure after the other; each is given as soon as it is there.

    Args:
        parts: Some of `PARTS`.
        images: The images of ISIC 2017 under their own names.
        masks: Their true masks.

    Raises:
        UserError: If the images are not given, or not of that data set.
    """
    from lesionlab.engine.bench.order import choose_rules, studied
    from lesionlab.engine.bench.retraining import Material
    from lesionlab.engine.models.device import has_fast_bfloat16
    from lesionlab.engine.retraining.settings import RetrainSettings
    from lesionlab.engine.store.embeddings import EmbeddingCache

    if images is None or masks is None:
        raise UserError(
            "This benchmark needs images with true masks.",
            expected="--images DIR --masks DIR of the ISIC 2017 training set",
        )
    seen, unseen = _seen_and_unseen(images, masks)
    device = prepared_device("cpu")
    base = model_registry().load("compact", device)
    with TemporaryDirectory(prefix="lesionlab-bench-") as scratch:
        material = Material(
            base,
            load_classifier(None, device=device),
            unseen,
            EmbeddingCache(Path(scratch) / "embeddings"),
        )
        if "weights" in parts:
            chosen = choose_rules(studied(material, seen[:TRAINED], say=_say))
            for part, rule in chosen.items():
                yield Figure(f"weight of {part} on the training folds", rule.weight, "", TRAINED)
                yield Figure(f"{part} counts fully at", rule.full, "", TRAINED)
        if "rank" in parts or "gain" in parts:
            found = studied(material, unseen, say=_say)
            settings = RetrainSettings(in_bfloat16=has_fast_bfloat16(device.kind))
            if "rank" in parts:
                yield from rank_figures(found)
            if "gain" in parts:
                yield from gain_figures(material, found, settings)


def rank_figures(images: Sequence[Studied]) -> Iterator[Figure]:
    """Compare need and its parts with how wrong the proposals are."""
    from lesionlab.engine.bench.order import part_correlations, poor_among

    for name, found in part_correlations(images).items():
        yield from _interval(f"Spearman of {name} and 1 - IoU", found)
    for count in (CORRECTED, len(images) // 4):
        poor, of_all = poor_among(images, count)
        yield Figure(
            f"of {of_all} proposals with IoU under .70, among the {count} neediest",
            poor,
            "",
            len(images),
            beside=("as many at random", of_all * count / len(images)),
        )


def variants() -> dict[str, Mapping[NeedPart, PartRule]]:
    """Give the orders that are compared: as shipped, doubt alone, novelty alone."""
    from dataclasses import replace

    def without(*parts: NeedPart) -> dict[NeedPart, PartRule]:
        return {p: replace(r, weight=0.0) if p in parts else r for p, r in RULES.items()}

    doubts = [part for part in NeedPart if part is not NeedPart.NOVELTY]
    return {
        "need": RULES,
        "doubt alone": without(NeedPart.NOVELTY),
        "novelty alone": without(*doubts),
    }


def gain_figures(
    material: Material, images: Sequence[Studied], settings: RetrainSettings
) -> Iterator[Figure]:
    """Correct 40 by need and 40 at random, retrain, and judge on other images."""
    from lesionlab.engine.bench.readers import tight_reader

    readers: dict[str, Reader] = {
        f"reader {HABIT:.0%} inside": tight_reader(HABIT),
        "data set's outlines": lambda truth, _rng: truth,
    }
    for name, reader in readers.items():
        yield from _reader_figures(material, images, settings, name=name, reader=reader)


def _reader_figures(
    material: Material,
    images: Sequence[Studied],
    settings: RetrainSettings,
    *,
    name: str,
    reader: Reader,
) -> Iterator[Figure]:
    import numpy as np

    from lesionlab.engine.bench import order

    pool, others = order.split(images, pool=POOL, seed=SEED)
    judged = order.outlined(others, reader)
    bank = order.bank_of(material)
    before = order.judge_decoder(material.base, judged, bank=bank, clicked=CLICKED)
    yield from _outcome(f"{name}, before", before)

    def after(what: str, chosen: Sequence[int]) -> Outcome:
        _say(f"{name}: {what}")
        return order.outcome_after(
            material, pool, chosen, judged, reader, settings=settings, clicked=CLICKED, seed=SEED
        )

    drawn = []
    for draw in range(DRAWS):
        chosen = np.random.default_rng(100 + draw).permutation(len(pool))[:CORRECTED]
        drawn.append(after(f"random draw {draw + 1}", chosen.tolist()))
        yield from _outcome(f"{name}, random draw {draw + 1}", drawn[-1])
    for what, rules in variants().items():
        found = after(what, order.first_by_need(pool, CORRECTED, rules=rules))
        yield from _outcome(f"{name}, by {what}", found)
        for measure in ("dice", "iou", "clicks"):
            values = np.stack([getattr(each, measure) for each in drawn])
            yield from _difference(
                f"{name}, {what} - mean of random: {measure}", getattr(found, measure), values
            )


def _outcome(what: str, found: Outcome) -> Iterator[Figure]:
    yield Figure(f"{what}: Dice", float(found.dice.mean()), "", len(found.dice))
    yield Figure(f"{what}: IoU", float(found.iou.mean()), "", len(found.iou))
    yield Figure(f"{what}: clicks to IoU .85", float(found.clicks.mean()), "", len(found.clicks))


def _difference(
    what: str, found: NDArray[np.float64], drawn: NDArray[np.float64]
) -> Iterator[Figure]:
    """Compare image by image with the mean of the random draws."""
    from lesionlab.core.metrics import bootstrap_interval

    yield from _interval(what, bootstrap_interval((found - drawn.mean(axis=0)).tolist()))


def _interval(what: str, found: MeanInterval) -> Iterator[Figure]:
    yield Figure(what, found.mean, "", found.count)
    yield Figure(f"{what}, 95 % from", found.low, "", found.count)
    yield Figure(f"{what}, 95 % to", found.high, "", found.count)


def _seen_and_unseen(images: Path, masks: Path) -> tuple[list[Pair], list[Pair]]:
    """Part ISIC 2017 into what the shipped models were trained on and what they never saw."""
    import numpy as np

    from lesionlab.cli.evaluate import held_out
    from lesionlab.engine.evaluation.pairs import find_pairs

    found, _ = find_pairs(images, masks=masks)
    unseen = held_out(found)
    if len(unseen) < POOL + CLICKED:
        raise UserError(
            "There are too few images for this benchmark.",
            value=f"{len(unseen)} held out",
            expected=f"at least {POOL + CLICKED}",
        )
    names = {pair.image for pair in unseen}
    seen = [pair for pair in found if pair.image not in names]

    def shuffled(pairs: list[Pair]) -> list[Pair]:
        return [pairs[i] for i in np.random.default_rng(SEED).permutation(len(pairs))]

    return shuffled(seen), shuffled(unseen)


def _say(text: str) -> None:
    print(f"... {text}", file=sys.stderr, flush=True)
