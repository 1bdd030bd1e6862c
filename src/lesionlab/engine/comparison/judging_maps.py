"""Judges maps on test images: of a classifier by every method, and of a system's decoder."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.cam_prompts import Abstain
from lesionlab.core.errors import UserError
from lesionlab.core.metrics import dice
from lesionlab.engine.comparison.explaining import (
    Figure,
    classifier_figure,
    decoder_cam,
    decoder_figure,
    faithfulness,
    is_hit,
    share_inside,
)
from lesionlab.engine.comparison.ledger import Ledger
from lesionlab.engine.comparison.plan import ComparedImage
from lesionlab.engine.comparison.results import ExplanationResult
from lesionlab.engine.evaluation.pairs import read_pair
from lesionlab.engine.explain.cams import make_cam, methods_of
from lesionlab.engine.explain.classifier import LesionClassifier
from lesionlab.engine.explain.proposals import prompts_of
from lesionlab.engine.explain.raw_mask import raw_mask
from lesionlab.engine.models.predictor import Predictor

EMBEDDING_CAM = "Grad-CAM of the embedding"
Say = Callable[[str, float], None]


def explain_classifier(
    classifier: LesionClassifier,
    images: Sequence[ComparedImage],
    *,
    predictor: Predictor,
    ledger: Ledger,
    say: Say,
) -> None:
    """Judge a classifier's maps by each of its methods; what is done already stays.

    Args:
        classifier: It has seen none of the images.
        images: To judge on.
        predictor: Makes a mask of a map's prompts.
        ledger: Keeps the figures.
        say: Told what is being done.
    """
    done = {(e.explained, e.method, e.image) for e in ledger.explanations}
    for number, image in enumerate(images):
        say(f"{classifier.ref.name}: judging its maps", number / len(images))
        todo = [
            method
            for method in methods_of(classifier)
            if (classifier.ref.name, method, image.name) not in done
        ]
        if not todo:
            continue
        try:
            decoded, truth = read_pair(image.pair)
        except UserError:
            continue  # it was listed where it was measured
        pixels = decoded.pixels
        embedding = predictor.encode(pixels)
        for method in todo:
            cam = make_cam(classifier, pixels, method=method)
            prompts = prompts_of(classifier, cam, method=method, hw=decoded.hw)
            prompted = 0.0
            if not isinstance(prompts, Abstain):
                prompted = dice(predictor.predict(embedding, prompts=prompts).mask, truth)
            ledger.add_explanation(
                _judged(
                    classifier.ref.name,
                    method,
                    image.name,
                    pixels=pixels,
                    truth=truth,
                    cam=cam.map,
                    figure_of=classifier_figure(classifier, target_class=cam.target_class),
                    raw_dice=dice(raw_mask(cam.map, hw=decoded.hw), truth),
                    mask_dice=prompted,
                )
            )


def explain_decoder(
    predictor: Predictor, images: Sequence[ComparedImage], *, ledger: Ledger, name: str, say: Say
) -> None:
    """Judge what a decoder's own mask comes from; what is done already stays."""
    done = {e.image for e in ledger.explanations if e.explained == name}
    todo = [image for image in images if image.name not in done]
    for number, image in enumerate(todo):
        say(f"{name}: judging its maps", number / len(todo))
        try:
            decoded, truth = read_pair(image.pair)
        except UserError:
            continue
        ledger.add_explanation(
            _judged(
                name,
                EMBEDDING_CAM,
                image.name,
                pixels=decoded.pixels,
                truth=truth,
                cam=decoder_cam(predictor, decoded.pixels),
                figure_of=decoder_figure(predictor, decoded.pixels),
            )
        )


def _judged(
    explained: str,
    method: str,
    image: str,
    *,
    pixels: NDArray[np.uint8],
    truth: NDArray[np.bool_],
    cam: NDArray[np.float32],
    figure_of: Figure,
    raw_dice: float = float("nan"),
    mask_dice: float = float("nan"),
) -> ExplanationResult:
    faithful = faithfulness(figure_of, pixels, cam)
    return ExplanationResult(
        explained=explained,
        method=method,
        image=image,
        is_hit=is_hit(cam, truth),
        share_inside=share_inside(cam, truth),
        deletion=faithful.deletion,
        insertion=faithful.insertion,
        raw_dice=raw_dice,
        mask_dice=mask_dice,
    )
