"""MedSAM's and the compact model's preprocessing against computations that share no code."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from scipy import ndimage
from tiny_sam import SHAPE, tiny_predictor
from torch.nn import functional

from lesionlab.core.prompts import Box, PromptSet
from lesionlab.engine.models.preprocessing import ModelFrame, Preprocessing

SIDE = SHAPE.grid * SHAPE.patch_px


def smooth_image(hw: tuple[int, int]) -> NDArray[np.uint8]:
    noise = np.random.default_rng(2).uniform(0, 255, (*hw, 3))
    return ndimage.gaussian_filter(noise, (2, 2, 0)).astype(np.uint8)


def medsam_reference(image: NDArray[np.uint8], side: int) -> NDArray[np.float64]:
    """Bicubic spline at explicitly computed positions, after a Gaussian against aliasing."""
    planes = []
    for channel in np.moveaxis(image.astype(np.float64), -1, 0):
        factors = [n / side for n in channel.shape]
        channel = ndimage.gaussian_filter(
            channel, [max(0.0, (f - 1) / 2) for f in factors], mode="mirror"
        )
        ys, xs = ((np.arange(side) + 0.5) * f - 0.5 for f in factors)
        grid = np.meshgrid(ys, xs, indexing="ij")
        planes.append(ndimage.map_coordinates(channel, grid, order=3, mode="mirror"))
    stretched = np.stack(planes).clip(image.min(), image.max()).astype(np.uint8).astype(float)
    return (stretched - stretched.min()) / (stretched.max() - stretched.min())


@pytest.mark.parametrize("hw", [(300, 450), (90, 100), (64, 333)])
def test_medsam_pixels_equal_an_independent_computation(hw: tuple[int, int]) -> None:
    image = smooth_image(hw)
    got = ModelFrame(Preprocessing.MEDSAM, SIDE).image_tensor(image)
    assert got.shape == (1, 3, SIDE, SIDE)
    assert (float(got.min()), float(got.max())) == (0.0, 1.0)
    difference = np.abs(got[0].numpy() - medsam_reference(image, SIDE))
    # One grey level where rounding falls to the other side.
    assert difference.max() < 1.6 / np.ptp(image)
    assert difference.mean() < 0.1 / 255


def test_medsam_mask_equals_its_published_inference() -> None:
    predictor = tiny_predictor(Preprocessing.MEDSAM)
    image = smooth_image((300, 450))
    x0, y0, x1, y1 = 60, 30, 400, 280
    ours = predictor.predict(predictor.encode(image), prompts=PromptSet(box=Box(x0, y0, x1, y1)))

    sam = predictor.model
    with torch.no_grad():
        batch = torch.from_numpy(medsam_reference(image, SIDE)).float()[None]
        features = sam.image_encoder(batch)
        box = torch.tensor([[x0 / 450, y0 / 300, x1 / 450, y1 / 300]]) * SIDE
        sparse, dense = sam.prompt_encoder(points=None, boxes=box, masks=None)
        logits, _ = sam.mask_decoder(
            image_embeddings=features,
            image_pe=sam.prompt_encoder.get_dense_pe(),
            sparse_prompt_embeddings=sparse,
            dense_prompt_embeddings=dense,
            multimask_output=False,
        )
        chance = functional.interpolate(
            torch.sigmoid(logits), (300, 450), mode="bilinear", align_corners=False
        )
    mask = (chance > 0.5)[0, 0].numpy()
    assert 0 < mask.mean() < 1
    assert (ours.mask == mask).mean() > 0.995


def test_medsam_is_not_sam() -> None:
    image = smooth_image((300, 450))
    sam = ModelFrame(Preprocessing.SAM, SIDE).image_tensor(image)
    medsam = ModelFrame(Preprocessing.MEDSAM, SIDE).image_tensor(image)
    assert float(sam[..., -20:, :].abs().max()) == 0  # padded below
    assert float(medsam[..., -20:, :].abs().max()) > 0


def test_a_uniform_image_is_fed_without_dividing_by_zero() -> None:
    image = np.full((50, 70, 3), 128, np.uint8)
    for name in Preprocessing:
        assert bool(torch.isfinite(ModelFrame(name, SIDE).image_tensor(image)).all())


def test_compact_pixels_are_block_means_in_minus_one_to_one() -> None:
    image = smooth_image((4 * SIDE, 3 * SIDE))
    got = ModelFrame(Preprocessing.COMPACT, SIDE).image_tensor(image)[0].numpy()
    means = image.reshape(SIDE, 4, SIDE, 3, 3).mean(axis=(1, 3)).transpose(2, 0, 1)
    assert np.abs(got - (means / 127.5 - 1)).max() <= 0.51 / 127.5


def test_medsam_image_beyond_the_limit_is_close_to_the_full_computation() -> None:
    strip = smooth_image((60, 5000))
    got = ModelFrame(Preprocessing.MEDSAM, SIDE).image_tensor(strip)[0].numpy()
    assert np.abs(got - medsam_reference(strip, SIDE)).mean() < 0.03
