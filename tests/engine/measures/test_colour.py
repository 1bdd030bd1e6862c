from __future__ import annotations

import cv2
import numpy as np
import pytest
from skimage.color import lab2rgb, rgb2lab

from lesionlab.core.lesion_measures import ClinicalColour
from lesionlab.engine.measures.colour import REFERENCES_LAB, measure_colour
from lesionlab.engine.measures.hair import hair_mask
from lesionlab.engine.measures.lesion import measure_lesion

SKIN = (72.0, 12.0, 16.0)
LESION = np.s_[40:160, 60:240]


def drawn(lab_of_lesion: object, *, skin: tuple[float, float, float] = SKIN) -> np.ndarray:
    """Give an image, uint8 (200, 300, 3), of skin with a rectangle of these colours."""
    lab = np.empty((200, 300, 3))
    lab[:] = skin
    lab[LESION] = lab_of_lesion
    return np.round(lab2rgb(lab) * 255).astype(np.uint8)


@pytest.fixture
def mask() -> np.ndarray:
    mask = np.zeros((200, 300), bool)
    mask[LESION] = True
    return mask


@pytest.mark.parametrize("colour", REFERENCES_LAB)
def test_each_colour_is_told(colour: ClinicalColour, mask: np.ndarray) -> None:
    measures = measure_colour(drawn(REFERENCES_LAB[colour]), mask)

    assert measures.present == (colour,)
    assert measures.spread < 0.5
    assert measures.mean_lab == pytest.approx(REFERENCES_LAB[colour], abs=1.5)


def test_white_is_lighter_than_the_skin_around(mask: np.ndarray) -> None:
    assert measure_colour(drawn((82, 4, 6)), mask).present == (ClinicalColour.WHITE,)
    # The same colour on lighter skin is not white.
    assert measure_colour(drawn((82, 4, 6), skin=(88, 8, 10)), mask).present == ()


def test_skin_is_no_colour_of_the_lesion(mask: np.ndarray) -> None:
    assert measure_colour(drawn(SKIN), mask).present == ()


def test_a_colour_counts_from_a_twentieth_on(mask: np.ndarray) -> None:
    brown = np.empty((120, 180, 3))
    brown[:] = REFERENCES_LAB[ClinicalColour.LIGHT_BROWN]
    few, some = brown.copy(), brown.copy()
    few[:, :7] = some[:, :18] = REFERENCES_LAB[ClinicalColour.BLACK]

    assert measure_colour(drawn(few), mask).present == (ClinicalColour.LIGHT_BROWN,)
    assert measure_colour(drawn(some), mask).present == (
        ClinicalColour.LIGHT_BROWN,
        ClinicalColour.BLACK,
    )


def test_the_spread_of_two_halves_is_half_their_difference(mask: np.ndarray) -> None:
    halves = np.empty((120, 180, 3))
    halves[:, :90], halves[:, 90:] = (30, 10, 10), (50, 10, 20)

    measures = measure_colour(drawn(halves), mask)

    assert measures.spread == pytest.approx(np.hypot(20, 10) / 2, abs=0.3)


def test_the_spread_is_that_of_scikit_image() -> None:
    ys, xs = np.mgrid[:120, :150]
    pixels = np.dstack([60 + xs, 200 - ys, 40 + xs // 2 + ys // 2]).astype(np.uint8)
    mask = np.ones((120, 150), bool)

    measures = measure_colour(pixels, mask)

    expected = np.sqrt(rgb2lab(pixels).reshape(-1, 3).var(axis=0).sum())
    assert measures.hair_share == 0
    assert measures.spread == pytest.approx(expected, rel=0.01)


def test_hairs_change_nothing(mask: np.ndarray) -> None:
    bare = drawn(REFERENCES_LAB[ClinicalColour.LIGHT_BROWN])
    hairy = bare.copy()
    for x in (30, 90, 150, 210):
        cv2.line(hairy, (x, 10), (x + 60, 190), (30, 20, 18), 1, cv2.LINE_AA)

    measures = measure_colour(hairy, mask)

    assert measures.hair_share > 0.02
    assert measures.present == measure_colour(bare, mask).present
    assert measures.spread < 6


def test_dots_are_no_hairs() -> None:
    lightness = np.full((200, 200), 60, np.float32)
    for x in range(20, 200, 20):
        cv2.circle(lightness, (x, x), 2, 20, -1)

    assert not hair_mask(lightness).any()


def test_a_mask_over_the_whole_image_needs_no_skin() -> None:
    pixels = np.full((50, 60, 3), (60, 40, 30), np.uint8)

    measures = measure_lesion(pixels, np.ones((50, 60), bool), px_per_mm=10)

    assert measures.colour.present == (ClinicalColour.DARK_BROWN,)
    assert measures.length(measures.shape.across_px)[1] == "mm"
    assert measures.area == (30.0, "mm²")


def test_a_speck_in_a_huge_image_has_a_colour() -> None:
    pixels = np.full((1500, 2000, 3), 200, np.uint8)
    pixels[700, 900] = pixels[100, 1900] = (60, 40, 30)
    mask = np.zeros((1500, 2000), bool)
    mask[700, 900] = mask[100, 1900] = True

    assert np.isfinite(measure_colour(pixels, mask).spread)


def test_mask_and_image_must_fit() -> None:
    with pytest.raises(ValueError):
        measure_lesion(np.zeros((4, 5, 3), np.uint8), np.ones((5, 4), bool))
