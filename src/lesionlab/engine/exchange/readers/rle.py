"""COCO's run lengths to masks.

Decoded here and not by pycocotools, whose C code trusts the counts it is given. Source of the
format: cocoapi, common/maskApi.c, `rleFrString` and `rleDecode`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.errors import UserError
from lesionlab.core.masks import BoolMask
from lesionlab.engine.exchange.readers.limits import size_of_image

_DIGIT_BITS = 5
_MORE, _SIGN = 0x20, 0x10
_MAX_DIGITS = 7
"""35 bits hold any count, and what it differs by from another."""


def mask_from_rle(segmentation: object, *, hw: tuple[int, int]) -> BoolMask:
    """Give the mask that run lengths stand for.

    Args:
        segmentation: `{"size": [H, W], "counts": ...}`, the counts as a list of whole numbers or
            as a compressed string.
        hw: Height and width that it must have.

    Returns:
        Bool (H, W).

    Raises:
        UserError: If it is no such thing, of another size, or the counts do not add up.
    """
    if not isinstance(segmentation, dict):
        raise UserError("The run lengths cannot be read.")
    size, counts = segmentation.get("size"), segmentation.get("counts")
    if not (isinstance(size, list) and len(size) == 2):
        raise UserError("The run lengths have no size.")
    given = size_of_image(*size)
    if given != hw:
        raise UserError(
            "The mask is not of the image's size.",
            value=f"{given[1]} x {given[0]}",
            expected=f"{hw[1]} x {hw[0]}",
        )
    pixels = hw[0] * hw[1]
    if isinstance(counts, str):
        runs = _runs_of_string(counts, pixels=pixels)
    elif isinstance(counts, list):
        runs = _runs_of_list(counts, pixels=pixels)
    else:
        raise UserError("The run lengths cannot be read.")
    # Each is checked by itself: a sum may come out right by numbers that overflow or are negative.
    if runs.size and not (runs.min() >= 0 and runs.max() <= pixels):
        raise UserError("A run length is impossible.", expected=f"0 to {pixels}")
    if int(runs.sum()) != pixels:
        raise UserError(
            "The run lengths do not add up to the image.",
            value=str(int(runs.sum())),
            expected=f"{pixels} pixels",
        )
    is_lesion = np.arange(runs.size) % 2 == 1
    # COCO counts down the columns.
    return np.ascontiguousarray(np.repeat(is_lesion, runs).reshape(hw[1], hw[0]).T)


def _runs_of_list(counts: list[object], *, pixels: int) -> NDArray[np.int64]:
    _check_number(len(counts), pixels)
    if not all(type(count) is int and 0 <= count <= pixels for count in counts):
        raise UserError("A run length is impossible.", expected=f"0 to {pixels}")
    return np.array(counts, dtype=np.int64)


def _runs_of_string(text: str, *, pixels: int) -> NDArray[np.int64]:
    _check_number(len(text) // _MAX_DIGITS, pixels)
    try:
        digits = np.frombuffer(text.encode("ascii"), np.uint8).astype(np.int64) - 48
    except UnicodeEncodeError as error:
        raise UserError("The run lengths cannot be read.") from error
    if not digits.size:
        return digits
    is_last = (digits & _MORE) == 0
    if digits.min() < 0 or digits.max() > 63 or not is_last[-1]:
        raise UserError("The run lengths cannot be read.")
    ends = np.flatnonzero(is_last)
    starts = np.concatenate(([0], ends[:-1] + 1))
    lengths = ends - starts + 1
    if lengths.max() > _MAX_DIGITS:
        raise UserError("A run length is impossible.", expected=f"0 to {pixels}")
    places = np.arange(digits.size) - np.repeat(starts, lengths)
    values = np.add.reduceat((digits & (_MORE - 1)) << (_DIGIT_BITS * places), starts)
    values -= np.where(digits[ends] & _SIGN, np.int64(1) << (_DIGIT_BITS * lengths), 0)
    # From the fourth on, each is stored as its difference to the last but one.
    for first in (1, 2):
        values[first::2] = np.cumsum(values[first::2])
    return values


def _check_number(count: int, pixels: int) -> None:
    if count > pixels + 1:
        raise UserError(
            "There are more run lengths than pixels.", value=str(count), expected=f"{pixels}"
        )
