"""Training scenes and simulated prompts: seeded, in range, and saying what they should."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from lesionlab.engine.models.compact import INPUT_SIZE, LOW_RES_SIZE, build_compact
from lesionlab.engine.models.sam_decoding import decode_batch
from lesionlab.engine.synthetic.generator import draw_case
from lesionlab.engine.training.augment import AugmentationRecipe, Scene, SceneMaker
from lesionlab.engine.training.data import make_case
from lesionlab.engine.training.losses import dice_loss, mask_iou, mask_loss
from lesionlab.engine.training.prompt_steps import predict_low_res
from lesionlab.engine.training.prompt_tasks import (
    PROMPT_MODES,
    Ask,
    ask_nothing,
    ask_with,
    corrective_click,
    loose_box,
)

TO_INPUT = INPUT_SIZE / LOW_RES_SIZE
seeds = st.integers(0, 2**32 - 1)


@pytest.fixture(scope="module")
def cases():
    drawn = [draw_case(seed, size_hw=(96, 128)) for seed in range(4)]
    return [make_case(f"c{i}", image=d.image, mask=d.mask) for i, d in enumerate(drawn)]


@pytest.fixture(scope="module")
def maker(cases):
    always = AugmentationRecipe(
        p_several=1, p_hairs=1, p_ruler=1, p_sticker=1, p_pen=1, p_bubbles=1, p_glare=1, p_frame=1
    )
    return SceneMaker(cases, size_px=INPUT_SIZE, recipe=always, seed=0)


@pytest.mark.parametrize("seed", range(6))
def test_scenes_are_seeded_and_well_formed(maker, cases, seed):
    first, again = (maker.make(cases[0], rng=np.random.default_rng(seed)) for _ in range(2))
    assert np.array_equal(first.image, again.image)
    assert first.image.shape == (INPUT_SIZE, INPUT_SIZE, 3)
    assert first.image.dtype == np.uint8
    for mask in (*first.lesions, *first.shapes):
        assert mask.shape == (INPUT_SIZE, INPUT_SIZE)
        assert set(np.unique(mask)) <= {0, 1}
    for lesion in first.lesions:
        for shape in first.shapes:
            assert not (lesion & shape).any()


def test_lesions_of_one_scene_do_not_overlap(maker, cases):
    several = 0
    for seed in range(6):
        scene = maker.make(cases[1], rng=np.random.default_rng(seed))
        several += len(scene.lesions) > 1
        if scene.lesions:
            assert np.sum(scene.lesions, axis=0).max() == 1
    assert several


def test_skin_has_no_lesion(maker, cases):
    image = maker.skin_only(cases[0], rng=np.random.default_rng(1))
    assert image.shape == (INPUT_SIZE, INPUT_SIZE, 3)


@settings(max_examples=40)
@given(seeds, st.sampled_from(PROMPT_MODES))
def test_prompts_lie_in_the_picture_and_tell_the_truth(seed, mode):
    rng = np.random.default_rng(seed)
    lesion = np.zeros((INPUT_SIZE, INPUT_SIZE), np.uint8)
    at = rng.integers(10, 200, 2)
    lesion[at[0] : at[0] + 60, at[1] : at[1] + 80] = 1
    ask = ask_with(Scene(np.zeros((1, 1, 3), np.uint8), [lesion]), mode=mode, rng=rng)
    assert ask.target.shape == (LOW_RES_SIZE, LOW_RES_SIZE)
    assert ask.region.any()
    assert (ask.box_xyxy is not None) == ("box" in mode)
    assert (ask.logits_in is not None) == (mode == "mask")
    assert len(ask.clicks) == {
        "box": 0, "point": 1, "box+point": 1, "box+points": 3, "points": 3, "mask": 1,
    }[mode]  # fmt: skip
    for x, y, label in ask.clicks:
        assert (
            ask.region[int(y), int(x)] == label or mode == "box+points"
        )  # a map's points may miss
    if ask.box_xyxy is not None:
        x0, y0, x1, y1 = ask.box_xyxy
        assert 0 <= x0 < x1
        assert 0 <= y0 < y1


@given(seeds)
def test_corrective_click_lies_in_an_error(seed):
    rng = np.random.default_rng(seed)
    size = (LOW_RES_SIZE, LOW_RES_SIZE)
    predicted = np.zeros(size, np.uint8)
    target = np.zeros(size, np.uint8)
    predicted[20:90, 30 : 30 + rng.integers(1, 90)] = 1
    target[40:120, 50:150] = 1
    x, y, label = corrective_click(predicted, target=target, rng=rng)
    cell = int(y), int(x)
    assert predicted[cell] != target[cell] == label


def test_without_error_the_click_confirms():
    target = np.zeros((LOW_RES_SIZE, LOW_RES_SIZE), np.uint8)
    target[40:120, 50:150] = 1
    assert corrective_click(target, target=target)[2] == 1


@given(seeds)
def test_exact_boxes_are_tight(seed):
    region = np.zeros((LOW_RES_SIZE, LOW_RES_SIZE), np.uint8)
    region[50:150, 80:180] = 1
    box = loose_box(region, rng=np.random.default_rng(seed), is_exact=True)
    tight = np.array((80, 50, 180, 150))
    assert np.abs(np.array(box) - tight).max() < 0.12 * 100


def test_nothing_is_asked_of_a_picture_without_a_lesion():
    ask = ask_nothing(Scene(np.zeros((1, 1, 3), np.uint8), []))
    assert not ask.region.any()
    assert not ask.clicks


def test_losses_are_lowest_for_the_right_mask():
    target = torch.zeros(1, 16, 16)
    target[:, 4:9, 4:9] = 1
    right, wrong = (target * 2 - 1) * 20, (1 - target * 2) * 20
    assert mask_loss(right, target) < 1e-3 < mask_loss(wrong, target)
    assert dice_loss(right, target) < dice_loss(wrong, target)
    assert mask_iou(right, target) == 1
    assert mask_iou(wrong, target) == 0
    assert mask_iou(torch.full((1, 4, 4), -1.0), torch.zeros(1, 4, 4)) == 1


@pytest.mark.parametrize("clicks", [0, 1, 3])
@pytest.mark.parametrize("box", [None, (30.0, 40.0, 200.0, 220.0)])
def test_fast_decoder_equals_the_published_one(clicks, box):
    torch.manual_seed(1)
    model = build_compact().eval()
    embeddings = torch.randn(2, 256, 64, 64)
    logits_in = torch.randn(2, LOW_RES_SIZE, LOW_RES_SIZE) if clicks == 3 else None
    places = [(20.0 * n + 5, 40.0 * n + 9, n % 2) for n in range(1, clicks + 1)]
    asks = [Ask(np.zeros((1, 1), np.float32), list(places), box_xyxy=box) for _ in range(2)]
    with torch.inference_mode():
        points = None
        if clicks:
            array = torch.tensor([places])
            points = (array[..., :2] * TO_INPUT - 0.5, array[..., 2])
        sparse, dense = model.prompt_encoder(
            points=points,
            boxes=None if box is None else torch.tensor([box]) * TO_INPUT,
            masks=None if logits_in is None else logits_in[:1, None],
        )
        published, iou = model.mask_decoder.predict_masks(
            embeddings[:1], model.prompt_encoder.get_dense_pe(), sparse, dense
        )
        fast, fast_iou = decode_batch(
            model.mask_decoder,
            embeddings[:1],
            image_pe=model.prompt_encoder.get_dense_pe(),
            sparse=sparse,
            dense=dense,
        )
        torch.testing.assert_close(fast, published, atol=1e-5, rtol=1e-4)
        torch.testing.assert_close(fast_iou, iou, atol=1e-5, rtol=1e-4)
        batch, _ = predict_low_res(model, embeddings, asks=asks, logits_in=logits_in)
        assert batch.shape == (2, 1, LOW_RES_SIZE, LOW_RES_SIZE)
        # bfloat16 in training: near, not equal.
        assert (batch[0, 0] - published[0, 0]).abs().max() < 0.1
