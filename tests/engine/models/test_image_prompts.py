"""The image prompt encoder: its vectors, where they say they are, and how they join prompts."""

from __future__ import annotations

import numpy as np
import torch
from tests.engine.tiny_sam import tiny_predictor

from lesionlab.core.prompts import Click, PromptSet
from lesionlab.engine.models.image_prompted import with_image_prompts
from lesionlab.engine.models.image_prompts import (
    INPUT_SIZE,
    TOKENS,
    ImagePromptEncoder,
    JoinedPromptEncoder,
    with_tokens,
)
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.preprocessing import Preprocessing, compact_tensor
from lesionlab.engine.models.sam_decoding import decode_batch
from lesionlab.engine.synthetic.generator import draw_case
from lesionlab.engine.training.losses import focal_dice_loss, mask_iou


def image_prompts(predictor: Predictor) -> ImagePromptEncoder:
    torch.manual_seed(1)
    return ImagePromptEncoder(predictor.model.prompt_encoder)


def test_each_vector_is_placed_as_a_click_at_its_cells_centre() -> None:
    prompts = tiny_predictor().model.prompt_encoder
    encoder = ImagePromptEncoder(prompts)
    side = prompts.input_image_size[0]
    # The click's pixel half is added by SAM itself; the second cell of the third row of four.
    at = torch.tensor([[[side * 1.5 / 4 - 0.5, side * 2.5 / 4 - 0.5]]])
    sparse, _ = prompts(points=(at, torch.ones(1, 1)), boxes=None, masks=None)
    expected = sparse[0, 0] - prompts.point_embeddings[1].weight[0]
    assert torch.allclose(encoder.places[2 * 4 + 1], expected, atol=1e-5)


def test_vectors_of_a_cell_come_from_its_part_of_the_image() -> None:
    encoder = image_prompts(tiny_predictor()).eval()
    x = torch.randn(1, 3, INPUT_SIZE, INPUT_SIZE)
    tokens = encoder(x)
    assert tokens.shape == (1, TOKENS, encoder.places.shape[1])
    cells = encoder.to_tokens(encoder.features(x))  # 8x8; averaging and 1x1 convolution commute
    expected = cells[0, :, 4:6, 2:4].mean((1, 2)) + encoder.places[9]
    assert torch.allclose(tokens[0, 9], expected, atol=1e-4)


def test_vectors_come_before_prompts_for_one_image_or_several() -> None:
    tokens, sparse = torch.ones(1, 2, 4), torch.zeros(3, 5, 4)
    joined = with_tokens(sparse, tokens)
    assert joined.shape == (3, 7, 4)
    assert joined[:, :2].eq(1).all()
    assert joined[:, 2:].eq(0).all()
    assert with_tokens(torch.zeros(1, 0, 4), torch.ones(3, 2, 4)).shape == (3, 2, 4)


def test_joined_prompt_encoder_stands_in_for_the_base() -> None:
    prompts = tiny_predictor().model.prompt_encoder
    tokens = torch.randn(2, TOKENS, prompts.embed_dim)
    joined = JoinedPromptEncoder(prompts, tokens)
    boxes = torch.tensor([[1.0, 2, 30, 40], [5, 6, 50, 60]])
    sparse, dense = joined(points=None, boxes=boxes, masks=None)
    own, own_dense = prompts(points=None, boxes=boxes, masks=None)
    assert torch.equal(sparse, torch.cat((tokens, own), dim=1))
    assert torch.equal(dense, own_dense)
    assert torch.equal(joined.get_dense_pe(), prompts.get_dense_pe())


def test_an_image_prompts_its_predictor_alone_and_together_with_clicks() -> None:
    for preprocessing in (Preprocessing.SAM, Preprocessing.COMPACT):
        base = tiny_predictor(preprocessing)
        prompted = with_image_prompts(base, image_prompts(base))
        image = np.random.default_rng(0).integers(0, 255, (60, 80, 3), np.uint8)
        embedding = prompted.encode(image)
        assert embedding.tokens is not None
        assert torch.equal(embedding.features, base.encode(image).features)
        alone, _ = prompted.decode(embedding, prompts=PromptSet())
        plain, _ = prompted.decode(base.encode(image), prompts=PromptSet())
        assert not np.allclose(alone, plain)
        again, _ = prompted.decode(
            prompted.prompted(image, base.encode(image)), prompts=PromptSet()
        )
        assert np.array_equal(alone, again)
        clicked = PromptSet(clicks=(Click(20.5, 30.5, 1),))
        corrected, _ = prompted.decode(embedding, prompts=clicked)
        assert not np.allclose(alone, corrected)
        several, _ = prompted.decode_alike(embedding, prompt_sets=[clicked, clicked])
        assert np.allclose(several[0], corrected, atol=1e-3)


def test_four_images_are_learned_by_heart() -> None:
    model = tiny_predictor().model
    encoder = image_prompts(tiny_predictor()).train()
    cases = [draw_case(seed, size_hw=(64, 64)) for seed in range(4)]
    target = torch.from_numpy(np.stack([case.mask > 0 for case in cases])).float()
    images = torch.cat([compact_tensor(case.image, side_px=64) for case in cases])
    with torch.no_grad():
        embeddings = torch.randn(1, 64, 16, 16).expand(4, -1, -1, -1)  # says nothing of the image
    learned = [*encoder.parameters(), *model.mask_decoder.parameters()]
    for parameter in learned:
        parameter.requires_grad_(True)
    optimizer = torch.optim.Adam(learned, lr=3e-3)
    for _ in range(60):
        joined = JoinedPromptEncoder(model.prompt_encoder, encoder(images))
        sparse, dense = joined(points=None, boxes=None, masks=None)
        logits, _ = decode_batch(
            model.mask_decoder,
            embeddings,
            image_pe=joined.get_dense_pe(),
            sparse=sparse,
            dense=dense.expand(4, -1, -1, -1),
            masks=1,
        )
        focal_dice_loss(logits[:, 0], target).mean().backward()
        optimizer.step()
        optimizer.zero_grad()
    assert mask_iou(logits[:, 0], target).min() > 0.6
    assert mask_iou(logits[:, 0], target.roll(1, dims=0)).max() < 0.6
