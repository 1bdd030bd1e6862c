"""The benchmark of the order by need measures what it says."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import spearmanr

from lesionlab.cli.bench_order import variants
from lesionlab.cli.main import run
from lesionlab.core.needs import MEASURED, RULES, NeedPart
from lesionlab.core.prompts import PromptSet
from lesionlab.engine.bench.order import (
    Studied,
    choose_rules,
    first_by_need,
    part_correlations,
    poor_among,
    spearman,
    spearman_interval,
    split,
)
from lesionlab.engine.retraining.cases import learning_case


def image(number: int, *, error: float, parts: np.ndarray, hash64: int | None = None) -> Studied:
    mask = np.ones((4, 4), np.bool_)
    vector = np.random.default_rng(number).normal(size=8).astype(np.float32)
    case = learning_case(f"image {number}", mask, prompts=PromptSet())
    # Every hash differs from every other in half of its bits.
    code = int(np.random.default_rng(number).integers(2**63)) if hash64 is None else hash64
    return Studied(case, parts, vector, error, code)


@pytest.fixture
def images() -> list[Studied]:
    """Give images whose error is told by the first part alone; the others are chance."""
    rng = np.random.default_rng(0)
    found = []
    for number in range(80):
        parts = rng.random(len(MEASURED))
        found.append(image(number, error=float(parts[0]), parts=parts))
    return found


def test_the_rank_correlation_is_scipys() -> None:
    rng = np.random.default_rng(0)
    a = rng.integers(0, 9, 50).astype(float)
    b = a + rng.normal(size=50)
    assert spearman(a, b) == pytest.approx(spearmanr(a, b).statistic)
    found = spearman_interval(a, b)
    assert found.low < found.mean < found.high
    assert spearman(a, np.ones(50)) == 0


def test_weights_go_to_the_part_that_tells_the_error(images: list[Studied]) -> None:
    rules = choose_rules(images)
    assert rules[MEASURED[0]].weight >= 0.9
    assert sum(rule.weight for rule in rules.values()) == pytest.approx(1)
    found = part_correlations(images)
    assert found[str(MEASURED[0])].mean == pytest.approx(1)
    assert abs(found[str(MEASURED[1])].mean) < 0.4


def test_poor_proposals_are_counted_among_the_neediest() -> None:
    full = np.array([RULES[part].full for part in MEASURED])
    found = [image(n, error=0.5, parts=full * (n % 2)) for n in range(6)]
    found += [image(n, error=0.1, parts=full * 0.5) for n in range(6, 10)]
    assert poor_among(found, 3) == (3, 6)
    assert poor_among(found, 7) == (3, 6)
    assert poor_among(found, 10) == (6, 6)


def test_no_image_that_judges_is_a_near_duplicate_of_one_that_can_be_corrected(
    images: list[Studied],
) -> None:
    twin = image(99, error=0.1, parts=np.zeros(len(MEASURED)), hash64=images[0].hash64 ^ 1)
    for seed in range(5):
        pool, judged = split([*images, twin], pool=40, seed=seed)
        names = [{each.case.image_id for each in part} for part in (pool, judged)]
        assert len(pool) == 40
        assert not names[0] & names[1]
        for one, other in (names, names[::-1]):
            assert not ("image 0" in one and "image 99" in other)


def test_each_variant_orders_by_what_it_is_named_for(images: list[Studied]) -> None:
    by_doubt = first_by_need(images, 5, rules=variants()["doubt alone"])
    assert len(set(by_doubt)) == 5
    assert variants()["need"] == RULES
    assert variants()["doubt alone"][NeedPart.NOVELTY].weight == 0
    alone = variants()["novelty alone"]
    assert [part for part, rule in alone.items() if rule.weight] == [NeedPart.NOVELTY]


def test_without_images_it_says_what_it_needs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["bench", "order"]) == 2
    assert "--images DIR --masks DIR" in capsys.readouterr().err
