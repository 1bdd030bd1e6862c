from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from lesionlab.engine.imaging.pictures import enhanced, hair_mask, without_hair

SKIN = (215, 175, 150)


def skin(side: int) -> NDArray[np.uint8]:
    """Skin with a large lesion and a small dark dot, both without hair."""
    pixels = np.full((side * 3 // 4, side, 3), SKIN, np.uint8)
    cv2.circle(pixels, (side // 2, side * 3 // 8), side // 6, (110, 70, 50), -1, cv2.LINE_AA)
    cv2.circle(pixels, (side // 8, side // 8), side // 80, (80, 50, 40), -1, cv2.LINE_AA)
    noise = np.random.default_rng(1).normal(0, 2, pixels.shape)
    return np.clip(pixels + noise, 0, 255).astype(np.uint8)


def with_hairs(pixels: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """The same with three hairs, and where they lie."""
    hairy, side = pixels.copy(), pixels.shape[1]
    thickness = max(side // 300, 1)
    where = np.zeros(pixels.shape[:2], np.uint8)
    for start, end in (((5, 20), (95, 60)), ((20, 70), (60, 3)), ((80, 2), (85, 73))):
        ends = [(x * side // 100, y * side // 100) for x, y in (start, end)]
        cv2.line(hairy, *ends, (35, 25, 20), thickness, cv2.LINE_AA)
        cv2.line(where, *ends, 1, thickness)
    return hairy, where.astype(bool)


@pytest.mark.parametrize("side", [640, 2400], ids=["small", "larger than it is worked at"])
def test_hairs_go_and_the_rest_stays(side: int) -> None:
    bare = skin(side)
    hairy, where = with_hairs(bare)

    cleaned = without_hair(hairy)

    wrong_before = np.abs(hairy[where].astype(int) - bare[where]).mean()
    wrong_after = np.abs(cleaned[where].astype(int) - bare[where]).mean()
    assert wrong_after < wrong_before / 5
    around = cv2.dilate(where.astype(np.uint8), np.ones((15, 15), np.uint8)).astype(bool)
    assert np.array_equal(cleaned[~around], hairy[~around])


def test_a_lesion_and_a_dot_are_no_hairs() -> None:
    bare = skin(640)

    assert not hair_mask(bare).any()
    assert np.array_equal(without_hair(bare), bare)


def test_the_image_given_is_not_changed() -> None:
    hairy, _ = with_hairs(skin(320))
    before = hairy.copy()

    without_hair(hairy)
    enhanced(hairy)

    assert np.array_equal(hairy, before)


def test_enhancing_spreads_the_lightness_and_drops_the_colour() -> None:
    faint = np.random.default_rng(2).normal(128, 4, (200, 300, 3)).clip(0, 255).astype(np.uint8)

    stronger = enhanced(faint)

    assert stronger.std() > 2 * cv2.cvtColor(faint, cv2.COLOR_RGB2Lab)[..., 0].std()
    assert np.array_equal(stronger[..., 0], stronger[..., 2])
