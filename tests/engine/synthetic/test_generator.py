"""Drawn pictures: the same every time, with a mask that fits."""

import cv2
import numpy as np
import pytest

from lesionlab.engine.synthetic import artefacts
from lesionlab.engine.synthetic.generator import DIAGNOSES, draw_case, write_sample


def test_equal_seeds_draw_equal_pictures():
    first, again, other = (draw_case(seed, size_hw=(96, 128)) for seed in (5, 5, 6))
    assert np.array_equal(first.image, again.image)
    assert np.array_equal(first.mask, again.mask)
    assert not np.array_equal(first.image, other.image)


@pytest.mark.parametrize("seed", range(12))
def test_mask_is_one_piece_of_sensible_size(seed):
    case = draw_case(seed, size_hw=(96, 128))
    assert case.image.shape == (96, 128, 3)
    assert case.image.dtype == np.uint8
    assert case.mask.shape == (96, 128)
    assert case.mask.dtype == bool
    assert 0.003 < case.mask.mean() < 0.6
    assert cv2.connectedComponents(case.mask.astype(np.uint8))[0] == 2
    assert case.diagnosis in DIAGNOSES


def test_lesions_differ_from_skin():
    darker = []
    for seed in range(12):
        case = draw_case(seed, size_hw=(96, 128))
        ring = cv2.dilate(case.mask.astype(np.uint8), np.ones((15, 15), np.uint8)) > 0
        inside = case.image[case.mask].mean()
        darker.append(case.image[ring & ~case.mask].mean() - inside)
    assert np.median(darker) > 15


def test_smallest_size():
    assert draw_case(0, size_hw=(32, 32)).image.shape == (32, 32, 3)


def test_sample_is_written_with_masks_only_on_request(tmp_path):
    plain = write_sample(tmp_path / "plain", count=2, seed=0)
    assert [path.name for path in plain] == ["sample_01.png", "sample_02.png"]
    assert sorted(p.name for p in (tmp_path / "plain").iterdir()) == [p.name for p in plain]
    write_sample(tmp_path / "both", count=1, seed=0, with_masks=True)
    mask = cv2.imread(str(tmp_path / "both/masks/sample_01_segmentation.png"), cv2.IMREAD_UNCHANGED)
    assert set(np.unique(mask)) == {0, 255}
    assert np.array_equal(mask > 0, draw_case(0).mask)


def test_stickers_and_pen_stay_off_the_lesion():
    avoid = np.zeros((80, 100), np.uint8)
    avoid[20:60, 30:70] = 1
    for seed in range(10):
        rng = np.random.default_rng(seed)
        image = np.full((80, 100, 3), 150, np.uint8)
        place = artefacts.draw_sticker(image, rng=rng, avoid=avoid)
        artefacts.draw_pen_marks(image, rng=rng, avoid=avoid)
        if place is not None:
            assert not (place & avoid).any()
        inner = image[24:56, 34:66]
        assert (inner == 150).all()


@pytest.mark.parametrize(
    "draw",
    [
        lambda image, rng: artefacts.draw_hairs(image, rng=rng, count=5),
        lambda image, rng: artefacts.draw_ruler(image, rng=rng),
        lambda image, rng: artefacts.draw_bubbles(image, rng=rng, count=5),
        lambda image, rng: artefacts.draw_glare(image, rng=rng),
        lambda image, rng: artefacts.draw_dark_frame(image, rng=rng),
    ],
)
def test_artefacts_are_seeded_and_visible(draw):
    pictures = []
    for _ in range(2):
        image = np.full((90, 120, 3), 140, np.uint8)
        draw(image, np.random.default_rng(4))
        pictures.append(image)
    assert np.array_equal(*pictures)
    assert (pictures[0] != 140).any()
