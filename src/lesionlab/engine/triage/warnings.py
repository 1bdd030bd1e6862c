"""What may be wrong with a mask, told from the mask and from what the classifier looked at."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from lesionlab.core.case_warnings import CaseWarning, Distraction, WarningKind
from lesionlab.engine.triage.lines import LinesMap

LONGEST_PX = 512
"""Masks are looked at in this size at most; none of the warnings needs more."""

_LIT = 0.2
"""Part of a map's peak that still counts as looked at, as where maps become prompts."""
_HEAT_OUTSIDE = 0.5
# Part of the heat outside that must lie on something for it to be named.
_EXPLAINED = 0.4
_RIM = 0.06
_ON_BORDER = 0.02
_PIECE = 0.005
_SMALL, _LARGE = 0.003, 0.6
# A size is unusual beyond so many robust standard deviations of the accepted masks' log sizes.
_UNUSUAL = 3.0
_LEAST_ACCEPTED = 10
_LEAST_SPREAD = 0.35
# On the training folds 10 of the 11 proposals above had an IoU under .70.
_DISAGREE = 0.25


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What is known of an image besides the mask.

    Attributes:
        cam: Class activation map of its proposal, uint8 (h, w), or None.
        lines: Where hair or a ruler lies, or None.
        methods_apart: 1 - IoU of the masks with and without prompts, or None.
        accepted_shares: Parts of their images that the accepted masks of the project take, (N,).
    """

    cam: NDArray[np.uint8] | None
    lines: LinesMap | None
    methods_apart: float | None
    accepted_shares: NDArray[np.float64]


def case_warnings(
    mask: NDArray[np.bool_], evidence: Evidence, *, lesion: int = 0
) -> tuple[CaseWarning, ...]:
    """Give what there is to warn of.

    Args:
        mask: Bool (H, W), of any size.
        evidence: What else is known.
        lesion: Index of the lesion; what concerns the proposals is only told of the first.

    Returns:
        In the order of `WarningKind`; none for an empty mask.
    """
    small = small_mask(mask)
    if not small.any():
        return ()
    found = []
    if lesion == 0 and evidence.cam is not None:
        distraction = _distraction(evidence.cam, small, lines=evidence.lines)
        if distraction is not None:
            found.append(CaseWarning(WarningKind.CAM_OUTSIDE, distraction))
    if _touches_border(small):
        found.append(CaseWarning(WarningKind.TOUCHES_BORDER))
    if (pieces := _pieces(small)) > 1:
        found.append(CaseWarning(WarningKind.SEVERAL_PIECES, str(pieces)))
    if (size := _unusual_size(share_of(small), evidence.accepted_shares)) is not None:
        found.append(CaseWarning(size))
    apart = evidence.methods_apart
    if lesion == 0 and apart is not None and apart > _DISAGREE:
        found.append(CaseWarning(WarningKind.METHODS_DISAGREE))
    return tuple(found)


def small_mask(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Give every n-th row and column, first and last included, so that none is above 512."""
    height, width = mask.shape
    scale = max(height, width) / LONGEST_PX
    if scale <= 1:
        return mask
    rows = np.linspace(0, height - 1, max(round(height / scale), 1)).round().astype(np.intp)
    columns = np.linspace(0, width - 1, max(round(width / scale), 1)).round().astype(np.intp)
    return np.asarray(mask[rows][:, columns])


def share_of(mask: NDArray[np.bool_]) -> float:
    """Give the part of its image that a mask takes, 0 to 1."""
    return float(np.count_nonzero(mask)) / mask.size


def heat_outside(cam: NDArray[np.uint8], mask: NDArray[np.bool_]) -> float:
    """Give the share of a map's heat, above `_LIT` of its peak, that lies outside a mask, 0 to 1.

    Args:
        cam: uint8 (h, w), covering the image.
        mask: Bool, of any size.
    """
    heat = _heat(cam)
    total = float(heat.sum())
    return 0.0 if total == 0 else float(heat[~_at_size(mask, heat.shape)].sum()) / total


def _heat(cam: NDArray[np.uint8]) -> NDArray[np.float32]:
    heat = cam.astype(np.float32)
    heat[heat < _LIT * heat.max(initial=0)] = 0
    return heat


def _at_size(mask: NDArray[np.bool_], hw: tuple[int, ...]) -> NDArray[np.bool_]:
    plane = cv2.resize(mask.astype(np.float32), (hw[1], hw[0]), interpolation=cv2.INTER_AREA)
    return np.asarray(plane >= 0.5)


def _distraction(
    cam: NDArray[np.uint8], mask: NDArray[np.bool_], *, lines: LinesMap | None
) -> Distraction | None:
    """Tell what the classifier looks at if it is not the lesion; None if it is."""
    if heat_outside(cam, mask) <= _HEAT_OUTSIDE:
        return None
    heat = _heat(cam)
    heat[_at_size(mask, heat.shape)] = 0
    total = float(heat.sum())
    height, width = heat.shape
    rim = np.ones(heat.shape, np.bool_)
    top, left = max(round(_RIM * height), 1), max(round(_RIM * width), 1)
    rim[top:-top, left:-left] = False
    if float(heat[rim].sum()) > _EXPLAINED * total:
        return Distraction.BORDER
    if lines is not None:
        on_lines = cv2.dilate(lines.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
        if float(heat[_at_size(np.asarray(on_lines), heat.shape)].sum()) > _EXPLAINED * total:
            return Distraction.LINES
    return Distraction.SKIN


def _touches_border(mask: NDArray[np.bool_]) -> bool:
    height, width = mask.shape
    sides = ((mask[0], width), (mask[-1], width), (mask[:, 0], height), (mask[:, -1], height))
    return any(np.count_nonzero(side) > max(_ON_BORDER * length, 2) for side, length in sides)


def _pieces(mask: NDArray[np.bool_]) -> int:
    """Count connected parts, specks below half a percent of the mask left out."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    areas = stats[1:, cv2.CC_STAT_AREA]
    return int(np.count_nonzero(areas >= _PIECE * areas.sum()))


def _unusual_size(share: float, accepted: NDArray[np.float64]) -> WarningKind | None:
    """Compare with fixed bounds, and with what was accepted as soon as that is enough."""
    if share < _SMALL:
        return WarningKind.SMALL
    if share > _LARGE:
        return WarningKind.LARGE
    usual = np.log(accepted[accepted > 0])
    if len(usual) < _LEAST_ACCEPTED:
        return None
    middle = float(np.median(usual))
    # 1.4826 makes the median deviation a standard deviation of normally distributed values.
    spread = max(1.4826 * float(np.median(np.abs(usual - middle))), _LEAST_SPREAD)
    deviation = (float(np.log(share)) - middle) / spread
    if abs(deviation) <= _UNUSUAL:
        return None
    return WarningKind.SMALL if deviation < 0 else WarningKind.LARGE
