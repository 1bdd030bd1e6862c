"""What of the prompts can be picked with the mouse, and how the box follows its handles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import hypot

from PySide6.QtCore import Qt

from lesionlab.core.prompts import Box, PromptSet
from lesionlab.ui.canvas.viewport import Viewport

PICK_RADIUS_PX = 10.0
"""How near the mouse has to be, in view pixels, whatever the zoom."""

HANDLES = (
    (0.0, 0.0),
    (0.5, 0.0),
    (1.0, 0.0),
    (1.0, 0.5),
    (1.0, 1.0),
    (0.5, 1.0),
    (0.0, 1.0),
    (0.0, 0.5),
)
"""The box's handles as parts of its width and height, clockwise from the upper left."""

_HANDLE_CURSORS = (
    Qt.CursorShape.SizeFDiagCursor,
    Qt.CursorShape.SizeVerCursor,
    Qt.CursorShape.SizeBDiagCursor,
    Qt.CursorShape.SizeHorCursor,
)
"""For the first four handles; those opposite have the same."""

SMALLEST_BOX_PX = 1.0
"""In image pixels: the box never becomes empty while it is drawn."""


class TargetKind(StrEnum):
    """What kind of thing can be picked."""

    CLICK = "click"
    HANDLE = "handle"


@dataclass(frozen=True, slots=True)
class Target:
    """What is under the mouse: a click of the prompts, or a handle of their box, by its index."""

    kind: TargetKind
    index: int

    @property
    def cursor(self) -> Qt.CursorShape:
        if self.kind is TargetKind.CLICK:
            return Qt.CursorShape.PointingHandCursor
        return _HANDLE_CURSORS[self.index % len(_HANDLE_CURSORS)]


def handle_xy(box: Box, handle: int) -> tuple[float, float]:
    """Give where a handle of the box lies, in image coordinates."""
    across, down = HANDLES[handle]
    return box.x0 + across * box.width_px, box.y0 + down * box.height_px


def pick(
    prompts: PromptSet,
    *,
    viewport: Viewport,
    at_xy: tuple[float, float],
    clicks: bool,
    box: bool,
) -> Target | None:
    """Give what lies nearest to `at_xy` (view coordinates) within reach; clicks before handles."""
    if clicks:
        points = {Target(TargetKind.CLICK, i): (c.x, c.y) for i, c in enumerate(prompts.clicks)}
        if found := _nearest(points, viewport, at_xy):
            return found
    if box and prompts.box is not None:
        corners = {
            Target(TargetKind.HANDLE, i): handle_xy(prompts.box, i) for i in range(len(HANDLES))
        }
        return _nearest(corners, viewport, at_xy)
    return None


def _nearest(
    places: dict[Target, tuple[float, float]], viewport: Viewport, at_xy: tuple[float, float]
) -> Target | None:
    def distance(target: Target) -> float:
        x, y = viewport.to_view(*places[target])
        return hypot(x - at_xy[0], y - at_xy[1])

    # Of two in the same place the newer one lies on top.
    nearest = min(reversed(places), key=distance, default=None)
    return nearest if nearest is not None and distance(nearest) <= PICK_RADIUS_PX else None


def resized(box: Box, *, handle: int, to_xy: tuple[float, float], hw: tuple[int, int]) -> Box:
    """Give the box after one of its handles was dragged; dragging past the other side turns it.

    Args:
        box: Before the drag.
        handle: Index in `HANDLES`.
        to_xy: Where the handle is now, in image coordinates.
        hw: Height and width of the image, which the box never leaves.
    """
    across, down = HANDLES[handle]
    still_x, still_y = (box.x1 if across == 0 else box.x0), (box.y1 if down == 0 else box.y0)
    moved_x = {0.0: to_xy[0], 0.5: box.x1, 1.0: to_xy[0]}[across]
    moved_y = {0.0: to_xy[1], 0.5: box.y1, 1.0: to_xy[1]}[down]
    return spanned((still_x, still_y), (moved_x, moved_y), hw=hw)


def spanned(a_xy: tuple[float, float], b_xy: tuple[float, float], *, hw: tuple[int, int]) -> Box:
    """Give the box between two points, within the image and at least one pixel wide and high."""
    box = Box.spanning(a_xy, b_xy).clipped(hw)
    height, width = hw
    x0 = min(box.x0, width - SMALLEST_BOX_PX)
    y0 = min(box.y0, height - SMALLEST_BOX_PX)
    return Box(x0, y0, max(box.x1, x0 + SMALLEST_BOX_PX), max(box.y1, y0 + SMALLEST_BOX_PX))
