"""Gestures that mark a region at one stroke: lasso, polygon, and a click that grows to the edge."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from lesionlab.ui.canvas.gestures import PLACE_DRAG_PX, Gesture, Pan
from lesionlab.ui.canvas.handles import PICK_RADIUS_PX
from lesionlab.ui.canvas.marks import draw_outline

if TYPE_CHECKING:
    from lesionlab.core.edits import Edit
    from lesionlab.ui.canvas.editing import EditingCanvas

LEAST_CORNERS = 3


class DrawOutline(Gesture):
    """What lasso and polygon have in common: corners in image pixels, and what is shown of them."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: EditingCanvas, *, at: QPointF, adds: bool) -> None:
        super().__init__(canvas, at=at)
        self.adds = adds
        self.target = canvas.target
        self.corners = [self.corner_here()]

    def corner_here(self) -> tuple[float, float]:
        """Give the place of the mouse; a hundredth of a pixel is fine enough to be stored."""
        x, y = self.canvas.viewport.clamped_to_image(*self.image_xy)
        return round(x, 2), round(y, 2)

    def so_far(self) -> Edit | None:
        from lesionlab.core.edits import Region

        is_area = len(self.corners) >= LEAST_CORNERS
        return Region(tuple(self.corners), self.adds) if is_area else None

    def end(self) -> None:
        """Give the region to whoever listens, if the outline goes round anything."""
        from lesionlab.core.edits import Region

        if len(self.corners) >= LEAST_CORNERS:
            self.canvas.end_region(Region(tuple(self.corners), self.adds), self.target)

    def paint(self, painter: QPainter) -> None:
        viewport = self.canvas.viewport
        points = [QPointF(*viewport.to_view(*corner)) for corner in self.shown_corners()]
        draw_outline(painter, points, erases=not self.adds, with_corners=self.takes_presses)

    def shown_corners(self) -> list[tuple[float, float]]:
        return self.corners


class Lasso(DrawOutline):
    """Follows the hand; the release closes the outline."""

    drag_px = 0.0

    def dragged(self) -> None:
        corner = self.corner_here()
        if corner != self.corners[-1]:
            self.corners.append(corner)

    def finish(self) -> None:
        self.end()


class Polygon(DrawOutline):
    """Goes from corner to corner, click by click.

    Only closing it makes an edit: an outline left open when tool or image changes is dropped.
    """

    takes_presses = True

    def press(self, at: QPointF) -> bool:
        """Set a corner, or close the outline with a click on the first; give whether it did."""
        self.at = at
        first = QPointF(*self.canvas.viewport.to_view(*self.corners[0])) - at
        is_on_first = hypot(first.x(), first.y()) <= PICK_RADIUS_PX
        if is_on_first and len(self.corners) >= LEAST_CORNERS:
            self.end()
            return True
        if self.corner_here() != self.corners[-1]:
            self.corners.append(self.corner_here())
        return False

    def take_corner_back(self) -> bool:
        """Take the last corner back; give whether none is left."""
        self.corners.pop()
        return not self.corners

    def move_to(self, at: QPointF) -> None:
        self.at = at

    def shown_corners(self) -> list[tuple[float, float]]:
        return [*self.corners, self.corner_here()]


class PickEdge(Pan):
    """Picks the place from which the mask is to grow, or shrink, to the edge; dragging pans."""

    drag_px = PLACE_DRAG_PX

    def __init__(self, canvas: EditingCanvas, *, at: QPointF, adds: bool) -> None:
        super().__init__(canvas, at=at)
        self._xy = self.image_xy
        self._adds = adds

    def finish(self) -> None:
        if not self.is_drag and self.canvas.viewport.contains(*self._xy):
            self.canvas.edgeWanted.emit(*self._xy, self._adds)
