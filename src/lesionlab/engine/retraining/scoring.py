"""How one decoder does on one case: the proposal, a loose box, and a simulated clinician."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.judgement import CLICK_LIMIT, CaseScores
from lesionlab.core.metrics import dice, iou
from lesionlab.engine.evaluation.clinician import next_click
from lesionlab.engine.evaluation.evaluate import IOU_GOALS, JITTERED_BOX, prompts_for
from lesionlab.engine.evaluation.surface import hausdorff95
from lesionlab.engine.models.predictions import Embedding
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.refine import PassMemo, refine
from lesionlab.engine.retraining.cases import EmbeddingBank, LearningCase


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """A decoder's figures on one case, and the mask it proposes, bool (h, w) of the case's size."""

    scores: CaseScores
    mask: NDArray[np.bool_]


def score(predictor: Predictor, case: LearningCase, *, bank: EmbeddingBank) -> Scored:
    """Measure one decoder on one case, with the same prompts for every decoder.

    What lies under artefacts counts neither way, and nobody clicks there.

    Raises:
        UserError: If the embedding is not there and the image cannot be read.
    """
    truth = case.counted_part(case.truth)
    embedding = bank.embedding(case.image_id, hw=case.hw, of=predictor)
    memo = PassMemo()
    proposal = refine(predictor, embedding, prompts=case.prompts, memo=memo).mask
    counted = case.counted_part(proposal)
    boxed = case.counted_part(jittered_box_mask(predictor, case, bank=bank))
    first, second = _clicks_to_goals(predictor, embedding, case=case, memo=memo)
    scores = CaseScores(
        proposal_dice=dice(counted, truth),
        proposal_iou=iou(counted, truth),
        proposal_hd95_px=hausdorff95(counted, truth) / case.scale,
        box_dice=dice(boxed, truth),
        box_iou=iou(boxed, truth),
        clicks_to_iou_85=first,
        clicks_to_iou_90=second,
    )
    return Scored(scores, proposal)


def proposal_mask(
    predictor: Predictor, case: LearningCase, *, bank: EmbeddingBank
) -> NDArray[np.bool_]:
    """Give the mask of the recorded prompts, bool (h, w) of the case's size."""
    embedding = bank.embedding(case.image_id, hw=case.hw, of=predictor)
    return refine(predictor, embedding, prompts=case.prompts).mask


def jittered_box_mask(
    predictor: Predictor, case: LearningCase, *, bank: EmbeddingBank
) -> NDArray[np.bool_]:
    """Give the mask of a box about the truth, each side moved by up to 5 % of its size.

    The jitter belongs to the case: every decoder gets the same box.
    """
    seed = zlib.crc32(f"{case.image_id}{case.mask.sha256}".encode())
    prompts = prompts_for(JITTERED_BOX, truth=case.truth, seed=seed)
    embedding = bank.embedding(case.image_id, hw=case.hw, of=predictor)
    return predictor.predict(embedding, prompts=prompts).mask


def _clicks_to_goals(
    predictor: Predictor,
    embedding: Embedding,
    *,
    case: LearningCase,
    memo: PassMemo,
) -> tuple[int, int]:
    """Let a simulated clinician correct the proposal; gives her clicks to each IoU goal."""
    reached = dict.fromkeys(IOU_GOALS, CLICK_LIMIT)
    prompts, truth = case.prompts, case.counted_part(case.truth)
    for clicks in range(CLICK_LIMIT):
        mask = case.counted_part(refine(predictor, embedding, prompts=prompts, memo=memo).mask)
        overlap = iou(mask, truth)
        for goal in IOU_GOALS:
            if overlap >= goal:
                reached[goal] = min(reached[goal], clicks)
        click = next_click(mask, truth=truth)
        if click is None or overlap >= max(IOU_GOALS):
            break
        prompts = prompts.with_click(click)
    return reached[IOU_GOALS[0]], reached[IOU_GOALS[1]]
