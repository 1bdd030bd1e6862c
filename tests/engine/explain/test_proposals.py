from __future__ import annotations

import copy
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from lesionlab.core.cam_methods import CAM_METHODS
from lesionlab.core.masks import pack, unpack
from lesionlab.core.prompts import Click, PromptSet
from lesionlab.core.proposals import AUTO, IMAGE_PROMPTS, ModelInfo, ModelRef, Proposal
from lesionlab.engine.explain import proposals
from lesionlab.engine.explain.cams import Cam, OnPartial
from lesionlab.engine.explain.classifier import LesionClassifier
from lesionlab.engine.explain.proposals import (
    Proposer,
    SoFar,
    auto_prompts,
    candidates,
    propose,
    rank,
    stability,
)
from lesionlab.engine.models import lesion_classifier
from lesionlab.engine.models.device import choose_device
from lesionlab.engine.models.image_prompted import with_image_prompts
from lesionlab.engine.models.image_prompts import ImagePromptEncoder
from lesionlab.engine.models.predictions import Decoded
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.refine import refine

sys.path.append(str(Path(__file__).parent.parent / "models"))
from tiny_sam import tiny_predictor

HW = (90, 120)
REF = ModelRef("lesion-classifier", "1" * 64)


@pytest.fixture(scope="module")
def image() -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (*HW, 3), dtype=np.uint8)


@pytest.fixture(scope="module")
def predictor() -> Predictor:
    return tiny_predictor(has_auto=True)


@pytest.fixture(scope="module")
def classifier() -> LesionClassifier:
    return LesionClassifier(
        lesion_classifier.build_lesion_classifier(),
        ref=REF,
        device=choose_device("cpu"),
        min_peaks={"Grad-CAM": 0.5},
    )


@pytest.fixture
def lit(monkeypatch: pytest.MonkeyPatch) -> dict[str, float]:
    """Maps with one bright square; the peak of each method can be set."""
    peaks = dict.fromkeys(CAM_METHODS, 2.0)

    def cam_of(_classifier: object, _image: object, *, method: str, on_partial: OnPartial) -> Cam:
        values = np.zeros((256, 256), np.float32)
        values[100:150, 120:200] = peaks[method]
        on_partial(Cam(np.zeros_like(values), 0.0, "melanoma", seed=3, share=0.25))
        on_partial(Cam(values, peaks[method], "melanoma", seed=3, share=0.5))
        on_partial(Cam(values, peaks[method], "melanoma", seed=3))
        return Cam(values, peaks[method], "melanoma", seed=3)

    monkeypatch.setattr(proposals, "make_cam", cam_of)
    return peaks


def test_a_proposal_says_all_that_it_came_from(lit, image, predictor, classifier) -> None:  # type: ignore[no-untyped-def]
    embedding = predictor.encode(image)
    got = propose(predictor, classifier, image, embedding, method="Grad-CAM")
    assert (got.source, got.target_class, got.cam_peak) == ("Grad-CAM", "melanoma", 2.0)
    assert (got.model, got.classifier, got.abstained) == (predictor.info.ref, REF, "")
    assert got.prompts.clicks
    assert got.cam is not None
    assert (got.cam.dtype, got.cam.max(), got.cam.min()) == (np.uint8, 255, 0)
    expected = predictor.predict(embedding, prompts=got.prompts)
    np.testing.assert_array_equal(unpack(got.mask), expected.mask)
    assert got.predicted_iou == expected.predicted_iou


@pytest.mark.parametrize("box_agrees", [True, False])
def test_box_and_points_or_points_alone_whichever_agrees_with_auto(  # type: ignore[no-untyped-def]
    lit, image, predictor, classifier, monkeypatch, box_agrees
) -> None:
    embedding = predictor.encode(image)
    lesion = np.where(np.arange(64)[:, None] < 30, 1.0, -1.0) * np.ones((64, 64))

    def decode(_embedding: object, *, prompts: PromptSet) -> Decoded:
        agrees = prompts.is_empty or (prompts.box is not None) == box_agrees
        return Decoded((lesion if agrees else -lesion).astype(np.float32), 0.5, "")

    monkeypatch.setattr(predictor, "decode", decode)
    got = propose(predictor, classifier, image, embedding, method="Grad-CAM")
    assert got.source == "Grad-CAM"
    assert (got.prompts.box is not None) == box_agrees
    assert len(got.prompts.clicks) == got.prompts.initial > 0
    assert unpack(got.mask)[0, 0]


def test_a_map_that_points_elsewhere_than_the_models_own_mask_proposes_nothing(  # type: ignore[no-untyped-def]
    lit, image, predictor, classifier, monkeypatch
) -> None:
    embedding = predictor.encode(image)
    lesion = np.where(np.arange(64)[:, None] < 30, 1.0, -1.0) * np.ones((64, 64))

    def decode(_embedding: object, *, prompts: PromptSet) -> Decoded:
        return Decoded((lesion if prompts.is_empty else -lesion).astype(np.float32), 0.5, "")

    monkeypatch.setattr(predictor, "decode", decode)
    got = propose(predictor, classifier, image, embedding, method="Grad-CAM")
    assert got.source == AUTO
    assert "lie apart" in got.abstained
    assert got.cam is not None
    assert unpack(got.mask)[0, 0]
    # Where the model itself finds nothing, the map is all there is.
    lesion[:] = -1.0
    assert propose(predictor, classifier, image, embedding, method="Grad-CAM").source == "Grad-CAM"


def test_a_model_without_auto_gets_box_and_points(lit, image, classifier) -> None:  # type: ignore[no-untyped-def]
    sam = tiny_predictor()
    got = propose(sam, classifier, image, sam.encode(image), method="Grad-CAM")
    assert got.prompts.box is not None
    assert got.prompts.clicks


def test_below_the_documented_peak_it_abstains_and_gives_auto(  # type: ignore[no-untyped-def]
    lit, image, predictor, classifier
) -> None:
    lit["Grad-CAM"] = 0.4
    embedding = predictor.encode(image)
    got = propose(predictor, classifier, image, embedding, method="Grad-CAM")
    assert (got.source, got.classifier) == (AUTO, REF)
    assert "0.4" in got.abstained
    assert got.prompts.is_empty
    assert got.cam_peak == pytest.approx(0.4)
    auto = predictor.predict(embedding, prompts=PromptSet())
    np.testing.assert_array_equal(unpack(got.mask), auto.mask)


def test_candidates_are_all_methods_and_auto(lit, image, predictor, classifier) -> None:  # type: ignore[no-untyped-def]
    embedding = predictor.encode(image)
    got = list(candidates(predictor, classifier, image, embedding))
    assert [p.source for p in got] == [*CAM_METHODS, AUTO]
    assert all(0 <= p.stability <= 1 for p in got[:-1])
    assert got[-1].stability is None
    lit["Grad-CAM"] = 0.1
    left = [p.source for p in candidates(predictor, classifier, image, embedding)]
    assert left == [*CAM_METHODS[1:], AUTO]


def test_the_image_itself_proposes_a_mask_that_clicks_change(image, predictor) -> None:  # type: ignore[no-untyped-def]
    torch.manual_seed(0)
    encoder = ImagePromptEncoder(predictor.model.prompt_encoder)
    decoder = copy.deepcopy(predictor.model.mask_decoder)
    info = ModelInfo(ModelRef("image-prompts", "2" * 64), "", "", has_auto=True)
    prompted = with_image_prompts(predictor.with_decoder(decoder, info=info), encoder)
    embedding = predictor.encode(image)
    got = Proposer(predictor, image, embedding).by_image(prompted)
    assert (got.source, got.model) == (IMAGE_PROMPTS, info.ref)
    expected = prompted.predict(prompted.encode(image), prompts=PromptSet())
    np.testing.assert_array_equal(unpack(got.mask), expected.mask)
    # The decoder in use leaves it as it is, and changes it only where a click lies.
    refined = refine(predictor, embedding, prompts=got.prompts)
    np.testing.assert_array_equal(refined.mask, expected.mask)
    label = int(not expected.mask[40, 50])
    clicked = got.prompts.with_click(Click(50.5, 40.5, label))
    corrected = refine(predictor, embedding, prompts=clicked).mask
    assert corrected[40, 50] == label
    changed = corrected != expected.mask
    assert np.all(corrected[changed] == label)


def test_best_is_the_first_of_the_ranking(lit, image, predictor, classifier) -> None:  # type: ignore[no-untyped-def]
    embedding = predictor.encode(image)
    ranked = rank(candidates(predictor, classifier, image, embedding))
    best = propose(predictor, classifier, image, embedding, method="best")
    assert best.source == ranked[0].source
    assert best.mask == ranked[0].mask


def test_what_another_classifier_proposes_has_a_name_of_its_own(lit, image, predictor) -> None:  # type: ignore[no-untyped-def]
    other = LesionClassifier(
        lesion_classifier.build_lesion_classifier(),
        ref=ModelRef("resnet", "2" * 64),
        device=choose_device("cpu"),
    )
    got = propose(predictor, other, image, predictor.encode(image), method="Random-CAM")
    assert got.source == "Random-CAM (resnet)"
    assert got.classifier == other.ref
    assert rank([got, proposal("Grad-CAM", 0.1, 0.1)])[-1] is got


def test_a_map_that_is_still_being_made_is_shown_from_time_to_time(  # type: ignore[no-untyped-def]
    lit, image, predictor, classifier, monkeypatch
) -> None:
    seconds = iter([0.0, 1.0, 2.0, 2.1])
    monkeypatch.setattr(proposals, "perf_counter", lambda: next(seconds))
    proposer = Proposer(predictor, image, predictor.encode(image), measures_stability=True)
    told: list[SoFar] = []
    got = proposer.from_cam(classifier, "Score-CAM", on_partial=told.append)
    empty, half = told
    # The map is shown also where it says nothing yet.
    assert (empty.share, empty.proposal, empty.cam.max()) == (0.25, None, 0)
    assert (half.share, half.cam.shape, half.cam.max()) == (0.5, (128, 128), 255)
    assert half.proposal.source == "Score-CAM"
    assert half.proposal.mask == got.mask
    assert half.proposal.stability is None
    assert got.stability is not None


def test_a_map_that_says_nothing_is_shown_all_the_same(  # type: ignore[no-untyped-def]
    lit, image, predictor, classifier
) -> None:
    lit["Grad-CAM"] = 0.1
    told: list[SoFar] = []
    proposer = Proposer(predictor, image, predictor.encode(image))
    assert proposer.from_cam(classifier, "Grad-CAM", on_partial=told.append).abstained
    assert [(each.share, each.proposal, each.cam.max()) for each in told] == [(1.0, None, 255)]


def test_a_mask_is_shown_before_its_stability_where_that_takes_long(  # type: ignore[no-untyped-def]
    lit, image, predictor, classifier, monkeypatch
) -> None:
    seconds = iter([0.0, 0.1, 0.1, 1.0])
    monkeypatch.setattr(proposals, "perf_counter", lambda: next(seconds))
    proposer = Proposer(predictor, image, predictor.encode(image), measures_stability=True)
    told: list[SoFar] = []
    got = proposer.from_cam(classifier, "Grad-CAM", on_partial=told.append)
    assert [(each.share, each.proposal.stability) for each in told] == [(1.0, None)]
    assert told[0].proposal.mask == got.mask
    assert got.stability is not None


def proposal(source: str, predicted_iou: float, steadiness: float | None) -> Proposal:
    return Proposal(
        source=source,
        prompts=PromptSet(),
        mask=pack(np.zeros((2, 2))),
        predicted_iou=predicted_iou,
        model=REF,
        stability=steadiness,
    )


def test_rank_weighs_predicted_iou_with_stability_and_chance_last() -> None:
    given = [
        proposal("Random-CAM", 0.99, 1.0),
        proposal("Grad-CAM", 0.9, 0.5),
        proposal("Score-CAM", 0.8, 0.9),
        proposal(AUTO, 0.7, None),
    ]
    order = [p.source for p in rank(given)]
    assert order == ["Score-CAM", AUTO, "Grad-CAM", "Random-CAM"]


def test_stability_tells_a_steady_mask_from_a_shaky_one(image, predictor, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    embedding = predictor.encode(image)
    prompts = auto_prompts(tiny_predictor(), hw=HW)
    steady = np.ones((64, 64), np.float32)

    def measured() -> float | None:
        return stability(predictor, embedding, prompts=prompts, logits=steady)

    monkeypatch.setattr(predictor, "decode", lambda *a, **k: Decoded(steady, 1.0, ""))
    assert measured() == 1.0
    half = steady.copy()
    half[:32] = -1
    monkeypatch.setattr(predictor, "decode", lambda *a, **k: Decoded(half, 1.0, ""))
    assert measured() == 0.5
    assert stability(predictor, embedding, prompts=PromptSet(), logits=steady) is None


def test_jitter_is_seeded_and_stays_in_the_image(image, predictor, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    embedding = predictor.encode(image)
    seen: list[PromptSet] = []

    def decode(_embedding: object, *, prompts: PromptSet) -> Decoded:
        seen.append(prompts.checked(HW))
        return Decoded(np.ones((4, 4), np.float32), 1.0, "")

    monkeypatch.setattr(predictor, "decode", decode)
    prompts = auto_prompts(tiny_predictor(), hw=HW)
    for _ in range(2):
        stability(predictor, embedding, prompts=prompts, logits=np.ones((4, 4), np.float32))
    assert seen[:3] == seen[3:]
    assert len(set(seen)) == 3
    assert prompts not in seen


def test_a_model_without_auto_is_prompted_with_a_box() -> None:
    assert auto_prompts(tiny_predictor(has_auto=True), hw=HW).is_empty
    box = auto_prompts(tiny_predictor(), hw=HW).box
    assert box is not None
    assert box.clipped(HW) == box
    assert box.width_px == pytest.approx(96)
