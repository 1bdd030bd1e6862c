"""The image prompt encoder: its vectors, where they say they are, and how they join prompts."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save
from tiny_sam import tiny_predictor
from torch import nn

from lesionlab.core.errors import UserError
from lesionlab.core.prompts import Click, PromptSet
from lesionlab.core.proposals import ModelInfo, ModelRef
from lesionlab.engine.models.image_prompted import ImagePrompts, with_image_prompts
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
        alone, *_ = prompted.decode(embedding, prompts=PromptSet())
        plain, *_ = prompted.decode(base.encode(image), prompts=PromptSet())
        assert not np.allclose(alone, plain)
        again, *_ = prompted.decode(
            prompted.prompted(image, base.encode(image)), prompts=PromptSet()
        )
        assert np.array_equal(alone, again)
        clicked = PromptSet(clicks=(Click(20.5, 30.5, 1),))
        corrected, *_ = prompted.decode(embedding, prompts=clicked)
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


def shipped(folder: Path, base: Predictor, *, base_sha256: str) -> None:
    """Write an image prompt encoder as `lesionlab train` does."""
    parts = nn.ModuleDict(
        {"image_prompts": image_prompts(base), "mask_decoder": base.model.mask_decoder}
    )
    data = save({key: value.half().clone() for key, value in parts.state_dict().items()})
    (folder / "own.safetensors").write_bytes(data)
    card = {
        "kind": "image-prompts",
        "sha256": hashlib.sha256(data).hexdigest(),
        "preprocessing": "compact",
        "base": {"name": "tiny", "sha256": base_sha256},
    }
    (folder / "own.json").write_text(json.dumps(card))


def test_it_is_loaded_for_the_base_that_it_was_trained_for(tmp_path: Path) -> None:
    base = tiny_predictor(Preprocessing.COMPACT)
    shipped(tmp_path, base, base_sha256=base.info.ref.sha256)
    other = tmp_path / "other"
    other.mkdir()
    offered = ImagePrompts(base, shipped_dir=other, user_dir=tmp_path)
    found = offered.load()
    assert found is not None
    assert offered.load() is found
    assert offered.info == found.info
    assert (found.info.ref.name, found.info.base) == ("own", base.info.ref)
    assert not any(p.requires_grad for p in found.model.mask_decoder.parameters())
    # A decoder version in use changes nothing: the base is the same.
    version = ModelInfo(ModelRef("tiny-decoder-1", "5" * 64), "", "", has_auto=False)
    retrained = base.with_decoder(tiny_predictor(seed=4).model.mask_decoder, info=version)
    again = ImagePrompts(retrained, shipped_dir=tmp_path, user_dir=other).load()
    assert again is not None
    image = np.random.default_rng(0).integers(0, 255, (60, 80, 3), np.uint8)
    masks = [p.decode(p.encode(image), prompts=PromptSet())[0] for p in (found, again)]
    assert np.array_equal(masks[0], masks[1])


def test_it_is_not_loaded_for_another_base_nor_when_damaged(tmp_path: Path) -> None:
    base = tiny_predictor(Preprocessing.COMPACT)
    shipped(tmp_path, base, base_sha256="7" * 64)
    offered = ImagePrompts(base, shipped_dir=tmp_path, user_dir=tmp_path)
    assert (offered.info, offered.load()) == (None, None)
    shipped(tmp_path, base, base_sha256=base.info.ref.sha256)
    with (tmp_path / "own.safetensors").open("ab") as file:
        file.write(b"more")
    with pytest.raises(UserError, match="not those that its card describes"):
        ImagePrompts(base, shipped_dir=tmp_path, user_dir=tmp_path).load()
