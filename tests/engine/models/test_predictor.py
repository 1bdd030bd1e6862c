from __future__ import annotations

import numpy as np
import pytest
import torch
from segment_anything import SamPredictor
from tiny_sam import tiny_predictor

from lesionlab.core.errors import BugError, PromptError
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.engine.models import preprocessing
from lesionlab.engine.models.preprocessing import ModelFrame, Preprocessing, positive_at_size
from lesionlab.engine.models.refine import PassMemo, refine

POINTS = (Click(20.5, 31.0), Click(70.0, 12.25, 0), Click(55.0, 60.0))
BOX = Box(10.0, 12.5, 80.0, 66.0)


def some_image(hw: tuple[int, int], seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (*hw, 3), dtype=np.uint8)


@pytest.mark.parametrize("hw", [(77, 100), (301, 222)])
@pytest.mark.parametrize(
    "prompts",
    [
        PromptSet(box=BOX),
        PromptSet(clicks=POINTS),
        PromptSet(clicks=POINTS, box=BOX),
        PromptSet(),
    ],
    ids=["box", "points", "both", "none"],
)
@pytest.mark.parametrize("with_logits", [False, True])
def test_equals_sam_predictor(hw: tuple[int, int], prompts: PromptSet, with_logits: bool) -> None:
    predictor = tiny_predictor()
    image = some_image(hw)
    reference = SamPredictor(predictor.model)
    reference.set_image(image)
    embedding = predictor.encode(image)
    np.testing.assert_array_equal(embedding.features, reference.features)

    logits_in = np.random.default_rng(1).normal(size=(64, 64)).astype(np.float32)
    clicks, box = prompts.clicks, prompts.box
    masks, ious, logits = reference.predict(
        point_coords=np.array([(c.x, c.y) for c in clicks]) if clicks else None,
        point_labels=np.array([c.label for c in clicks]) if clicks else None,
        box=None if box is None else np.array([box.x0, box.y0, box.x1, box.y1]),
        mask_input=logits_in[None] if with_logits else None,
        multimask_output=False,
    )
    ours = predictor.predict(
        embedding, prompts=prompts, logits_in=logits_in if with_logits else None
    )
    np.testing.assert_array_equal(ours.mask, masks[0])
    np.testing.assert_array_equal(ours.logits, logits[0])
    assert ours.predicted_iou == pytest.approx(float(ious[0]), abs=0)
    assert 0 < ours.mask.mean() < 1  # else equality would say nothing


def test_prompts_outside_the_image_are_refused() -> None:
    predictor = tiny_predictor()
    embedding = predictor.encode(some_image((50, 60)))
    with pytest.raises(PromptError):
        predictor.predict(embedding, prompts=PromptSet(clicks=(Click(60.5, 3),)))


def test_cached_embedding_gives_the_same_mask_up_to_float16() -> None:
    predictor = tiny_predictor()
    embedding = predictor.encode(some_image((90, 120)))
    array = embedding.to_cache()
    assert array.dtype == np.float16
    assert array.shape == predictor.embedding_shape == (64, 16, 16)
    again = predictor.embedding_from_cache(array, (90, 120))
    one = predictor.predict(embedding, prompts=PromptSet(box=BOX)).mask
    two = predictor.predict(again, prompts=PromptSet(box=BOX)).mask
    assert (one == two).mean() > 0.99


def test_cached_embedding_of_another_model_is_a_bug() -> None:
    with pytest.raises(BugError):
        tiny_predictor().embedding_from_cache(np.zeros((64, 8, 8), np.float16), (90, 120))


def chain(predictor, embedding, steps):  # type: ignore[no-untyped-def]
    """The chain by hand: each step's complete prompts with the logits of the one before."""
    logits = None
    for prompts in steps:
        logits = predictor.predict(embedding, prompts=prompts, logits_in=logits).logits
    return logits


def test_refine_is_the_first_pass_and_one_pass_for_each_further_click() -> None:
    predictor = tiny_predictor()
    embedding = predictor.encode(some_image((90, 120)))
    a, b, c = POINTS
    first = PromptSet(clicks=(a,), box=BOX, initial=1)
    expected = chain(
        predictor, embedding, [first, first.with_click(b), first.with_click(b).with_click(c)]
    )
    prompts = PromptSet(clicks=(a, b, c), box=BOX, initial=1)
    got = refine(predictor, embedding, prompts=prompts)
    np.testing.assert_array_equal(got.logits, expected)
    np.testing.assert_array_equal(got.mask, predictor.mask_of(expected, hw=(90, 120)))


def test_refine_starts_from_auto_only_where_the_model_has_it() -> None:
    a, b, _ = POINTS
    prompts = PromptSet(clicks=(a, b))
    with_auto, without = tiny_predictor(has_auto=True), tiny_predictor()
    embedding = without.encode(some_image((90, 120)))
    only_a = PromptSet(clicks=(a,))
    from_auto = chain(with_auto, embedding, [PromptSet(), only_a, prompts])
    from_click = chain(without, embedding, [only_a, prompts])
    np.testing.assert_array_equal(refine(with_auto, embedding, prompts=prompts).logits, from_auto)
    np.testing.assert_array_equal(refine(without, embedding, prompts=prompts).logits, from_click)
    assert not np.array_equal(from_auto, from_click)


def test_memo_saves_passes_and_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    predictor = tiny_predictor()
    embedding = predictor.encode(some_image((90, 120)))
    passes = []
    decode = predictor.decode
    monkeypatch.setattr(
        predictor, "decode", lambda *a, **k: passes.append(k["prompts"]) or decode(*a, **k)
    )
    memo = PassMemo()
    prompts = PromptSet(box=BOX)
    for count, click in enumerate(POINTS, start=1):
        prompts = prompts.with_click(click)
        remembered = refine(predictor, embedding, prompts=prompts, memo=memo)
        assert len(passes) == count + 1
    fresh = refine(predictor, embedding, prompts=prompts)
    np.testing.assert_array_equal(remembered.logits, fresh.logits)
    # Same prompts, another image: nothing may be remembered.
    other = predictor.encode(some_image((90, 120), seed=5))
    moved = refine(predictor, other, prompts=prompts, memo=memo)
    assert not np.array_equal(moved.logits, fresh.logits)


def test_memo_is_bounded() -> None:
    memo = PassMemo(limit=2)
    sets = [PromptSet(clicks=(Click(x, 0),)) for x in range(3)]
    for prompts in sets:
        memo.put(prompts, (np.zeros((1, 1), np.float32), 0.0))
    assert [memo.get(s) is not None for s in sets] == [False, True, True]


def test_bands_equal_the_plane_made_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    plane = torch.from_numpy(np.random.default_rng(3).normal(size=(1, 1, 40, 33))).float()
    whole = positive_at_size(plane, hw=(611, 407))
    monkeypatch.setattr(preprocessing, "_PLANE_PIXELS", 1000)
    monkeypatch.setattr(preprocessing, "_BAND_PIXELS", 9000)
    assert (positive_at_size(plane, hw=(611, 407)) == whole).mean() > 0.9999
    assert positive_at_size(plane, hw=(20, 2000)).shape == (20, 2000)


def test_a_ribbon_of_an_image_is_encoded() -> None:
    predictor = tiny_predictor()
    image = some_image((1, 3000))
    prompts = PromptSet(box=Box(10, 0, 900, 1))
    assert predictor.predict(predictor.encode(image), prompts=prompts).mask.shape == (1, 3000)


def test_frames_scale_points_as_they_scale_pixels() -> None:
    hw, xy = (300, 600), np.array([(600.0, 300.0), (0.0, 150.0)])
    sam = ModelFrame(Preprocessing.SAM, 1024).points(xy, hw=hw)
    np.testing.assert_allclose(sam, [(1024, 512), (0, 256)])
    for name in (Preprocessing.MEDSAM, Preprocessing.COMPACT):
        stretched = ModelFrame(name, 1024).points(xy, hw=hw)
        np.testing.assert_allclose(stretched, [(1024, 1024), (0, 512)])


def test_the_compact_decoder_pass_equals_upstream_up_to_rounding() -> None:
    # Both stretch the image, so that only the way of computing differs.
    compact, upstream = (
        tiny_predictor(name) for name in (Preprocessing.COMPACT, Preprocessing.MEDSAM)
    )
    embedding = compact.encode(some_image((90, 120)))
    logits_in = None
    for prompts in (PromptSet(), PromptSet(box=BOX), PromptSet(clicks=POINTS, box=BOX)):
        ours = compact.predict(embedding, prompts=prompts, logits_in=logits_in)
        theirs = upstream.predict(embedding, prompts=prompts, logits_in=logits_in)
        np.testing.assert_allclose(ours.logits, theirs.logits, rtol=1e-4, atol=1e-5)
        assert not np.array_equal(ours.logits, theirs.logits)  # else both took the same way
        assert ours.predicted_iou == pytest.approx(theirs.predicted_iou, abs=1e-5)
        logits_in = ours.logits
