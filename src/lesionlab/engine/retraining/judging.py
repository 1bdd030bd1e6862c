"""Candidate and champion on every correction, each by a decoder that has not seen it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.decoder_messages import ComparedCase
from lesionlab.core.judgement import PRIMARY, CaseComparison, GuardCheck, Judgement, decide
from lesionlab.core.masks import pack
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.retraining import guards
from lesionlab.engine.retraining.card import unseen_scores
from lesionlab.engine.retraining.cases import EmbeddingBank, LearningCase
from lesionlab.engine.retraining.corpus import Corpus, UsableCorrection
from lesionlab.engine.retraining.lineage import Lineage
from lesionlab.engine.retraining.scoring import proposal_mask, score
from lesionlab.engine.retraining.statistics import paired_differences

_MOST_PICTURES = 60
# Dice at the size of comparing above which two masks may be equal at the image's own.
_NEARLY_ALIKE = 0.9


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """What judging found.

    Attributes:
        judgement: Figures and decision.
        cases: To look at, worst change first.
        as_proposed: Judged corrections that were accepted just as the champion proposes them.
    """

    judgement: Judgement
    cases: tuple[ComparedCase, ...]
    as_proposed: int


@dataclass(frozen=True, slots=True, eq=False)
class _Compared:
    comparison: CaseComparison
    case: LearningCase
    item: UsableCorrection
    old_mask: NDArray[np.bool_]
    new_mask: NDArray[np.bool_]

    def pictured(self) -> ComparedCase:
        return ComparedCase(
            comparison=self.comparison,
            image_key=self.item.image_key,
            pixels=self.item.picture,
            truth=self.case.mask,
            champion=pack(self.old_mask),
            candidate=pack(self.new_mask),
        )


def judge(
    corpus: Corpus,
    cases: Sequence[LearningCase],
    ancestry: Lineage,
    *,
    fold_predictors: Sequence[Predictor],
    candidate: Predictor,
    uncorrected: Sequence[LearningCase],
    generated: int,
    bank: EmbeddingBank,
    on_progress: Callable[[float], None],
) -> Judged:
    """Judge a candidate.

    Args:
        corpus: The training set with its corrections.
        cases: Of the corpus, in its order.
        ancestry: Champion and what training began from.
        fold_predictors: For each fold the decoder that did not see it.
        candidate: The decoder that saw all.
        uncorrected: Images that nobody corrected, and that were not rehearsed.
        generated: How many generated cases to look at.
        bank: Gives the embeddings.
        on_progress: Told which part is done, 0 to 1.
    """
    drawn = guards.generated_cases(generated, first=0)
    total, done = len(cases) + len(drawn) + len(uncorrected), 0

    def step() -> None:
        nonlocal done
        done += 1
        on_progress(min(done / total, 1.0))

    # Read from the card once, and not for each case.
    known_images = ancestry.champion_images
    known_cases = ancestry.champion_cases
    known_scores = unseen_scores(ancestry.champion_card)
    compared = []
    for case, frozen, item in zip(
        cases, corpus.training_set.cases, corpus.corrections, strict=True
    ):
        new = score(fold_predictors[frozen.fold], case, bank=bank)
        if frozen.image_id not in known_images:
            old = score(ancestry.champion, case, bank=bank)
            scores, old_mask = old.scores, old.mask
        else:
            known = known_scores.get(frozen.case_id)
            if known is None:
                # The champion knows the image and was never judged on this mask of it.
                step()
                continue
            scores, old_mask = known, proposal_mask(ancestry.champion, case, bank=bank)
        comparison = CaseComparison(frozen.case_id, frozen.path, frozen.lesion, scores, new.scores)
        compared.append(_Compared(comparison, case, item, old_mask, new.mask))
        step()
    compared.sort(key=lambda each: each.comparison.gain)
    older = [
        case
        for case, frozen in zip(cases, corpus.training_set.cases, strict=True)
        if frozen.case_id in known_cases
    ]
    checks = (
        guards.check_older(
            ancestry.champion, candidate, cases=older, bank=bank, on_case=lambda: None
        ),
        guards.check_generated(ancestry.champion, candidate, cases=drawn, bank=bank, on_case=step),
        guards.check_moved(
            ancestry.champion, candidate, cases=uncorrected, bank=bank, on_case=step
        ),
    )
    group_of = {case.case_id: case.group for case in corpus.training_set.cases}
    return Judged(
        judgement=_judgement([each.comparison for each in compared], checks, group_of=group_of),
        cases=tuple(each.pictured() for each in _both_ends(compared)),
        as_proposed=sum(_is_as_proposed(each, ancestry.champion, bank) for each in compared),
    )


def _judgement(
    comparisons: Sequence[CaseComparison],
    checks: tuple[GuardCheck, ...],
    *,
    group_of: Mapping[str, str],
) -> Judgement:
    differences = paired_differences(comparisons, group_of=group_of)
    primary = next((d for d in differences if d.measure is PRIMARY), None)
    decision = decide(primary, guards=checks)
    return Judgement(tuple(comparisons), differences, checks, decision)


def _is_as_proposed(each: _Compared, champion: Predictor, bank: EmbeddingBank) -> bool:
    """Whether a mask is just the champion's proposal, at the image's own size."""
    if each.comparison.champion.proposal_dice < _NEARLY_ALIKE:
        return False
    accepted = each.item.correction.work.mask
    hw = accepted.height, accepted.width
    embedding = bank.embedding(each.case.image_id, hw=hw, of=champion)
    return pack(champion.predict(embedding, prompts=each.item.prompts).mask) == accepted


def _both_ends(compared: list[_Compared]) -> list[_Compared]:
    """Give the cases that changed most, for the worse and for the better, if there are too many."""
    if len(compared) <= _MOST_PICTURES:
        return compared
    half = _MOST_PICTURES // 2
    return compared[:half] + compared[-half:]
