from __future__ import annotations

import numpy as np
import pytest

from lesionlab.core.case_warnings import CaseWarning, Distraction, WarningKind
from lesionlab.engine.triage.lines import SIDE, find_lines, lines_from_bytes, lines_to_bytes
from lesionlab.engine.triage.warnings import Evidence, case_warnings, heat_outside, small_mask

HW = (300, 400)


def disc(y: float, x: float, radius: float, hw: tuple[int, int] = HW) -> np.ndarray:
    ys, xs = np.mgrid[: hw[0], : hw[1]]
    return (ys - y) ** 2 + (xs - x) ** 2 <= radius**2


def spot(y: float, x: float) -> np.ndarray:
    """Give a map that is lit about one place, in parts of the image's size."""
    return disc(y * 128, x * 128, 10, (128, 128)).astype(np.uint8) * np.uint8(255)


def evidence(**known: object) -> Evidence:
    nothing = {"cam": None, "lines": None, "methods_apart": None, "accepted_shares": np.zeros(0)}
    return Evidence(**{**nothing, **known})  # type: ignore[arg-type]


def kinds(mask: np.ndarray, **known: object) -> list[WarningKind]:
    return [each.kind for each in case_warnings(mask, evidence(**known))]


MIDDLE = disc(150, 200, 50)


def test_an_ordinary_mask_that_the_map_agrees_with_has_no_warning():
    assert kinds(MIDDLE, cam=spot(0.5, 0.5), methods_apart=0.1) == []
    assert kinds(np.zeros(HW, np.bool_), cam=spot(0.1, 0.1)) == []


@pytest.mark.parametrize("turned", range(4))
def test_a_mask_that_ends_at_the_images_border_is_told(turned):
    mask = np.rot90(disc(20, 200, 60), turned)
    assert kinds(mask) == [WarningKind.TOUCHES_BORDER]
    assert kinds(np.rot90(disc(62, 200, 60), turned)) == []


def test_pieces_are_counted_without_specks():
    speck = MIDDLE.copy()
    speck[10:12, 10:12] = True
    assert kinds(speck) == []
    assert case_warnings(MIDDLE | disc(50, 60, 20), evidence()) == (
        CaseWarning(WarningKind.SEVERAL_PIECES, "2"),
    )


def test_size_is_compared_with_the_image_and_with_what_was_accepted():
    assert kinds(disc(150, 200, 5)) == [WarningKind.SMALL]
    assert WarningKind.LARGE in kinds(np.ones(HW, np.bool_))
    usual = np.random.default_rng(0).uniform(0.2, 0.3, 30)
    assert kinds(disc(150, 200, 20), accepted_shares=usual) == [WarningKind.SMALL]
    assert kinds(disc(150, 200, 90), accepted_shares=usual) == []
    assert kinds(disc(150, 200, 20), accepted_shares=usual[:5]) == []


def test_it_is_told_what_the_classifier_looks_at_instead():
    def looks_at(cam: np.ndarray, lines: np.ndarray | None = None) -> str:
        (found,) = case_warnings(MIDDLE, evidence(cam=cam, lines=lines))
        assert found.kind is WarningKind.CAM_OUTSIDE
        return found.detail

    assert looks_at(spot(0.02, 0.5)) == Distraction.BORDER
    assert looks_at(spot(0.2, 0.2)) == Distraction.SKIN
    hair = np.zeros((SIDE, SIDE), np.bool_)
    hair[8:18, 8:18] = np.eye(10, dtype=np.bool_)
    assert looks_at(spot(0.2, 0.2), hair) == Distraction.LINES


def test_only_the_first_lesion_is_compared_with_the_map_and_the_methods():
    known = evidence(cam=spot(0.1, 0.1), methods_apart=0.9)
    assert len(case_warnings(MIDDLE, known)) == 2
    assert case_warnings(MIDDLE, known, lesion=1) == ()


def test_two_methods_that_disagree_are_told():
    assert kinds(MIDDLE, methods_apart=0.5) == [WarningKind.METHODS_DISAGREE]


def test_heat_outside_is_a_share_of_the_heat():
    assert heat_outside(spot(0.5, 0.5), MIDDLE) < 0.05
    assert heat_outside(spot(0.1, 0.1), MIDDLE) == 1
    assert heat_outside(np.zeros((9, 9), np.uint8), MIDDLE) == 0


def test_a_huge_mask_is_looked_at_small_with_its_borders():
    mask = np.zeros((4000, 6000), np.bool_)
    mask[-1, 2000:3000] = mask[:, -1] = True
    small = small_mask(mask)
    assert max(small.shape) == 512
    assert small[-1].any()
    assert small[:, -1].all()


def test_hair_is_found_where_it_lies_and_skin_is_clean():
    image = np.full((*HW, 3), 190, np.uint8)
    assert not find_lines(image).any()
    for x in range(20, 120, 12):
        image[20:120, x : x + 2] = 40
    lines = find_lines(image)
    assert lines[6:24, 4:18].mean() > 0.5
    assert not lines[32:].any()
    assert (lines_from_bytes(lines_to_bytes(lines)) == lines).all()
    assert not lines_from_bytes(b"damaged").any()
