"""A brush stroke while it is being made, and the way back from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lesionlab.core.edits import Stroke
    from lesionlab.core.painting import Rect

TILE_PX = 256


class LiveStroke:
    """A stroke of the brush while it is being made, painted into the shown mask as it grows.

    What it covers is kept tile by tile as it was, so that taking it back never copies a whole mask.
    """

    def __init__(self, mask: NDArray[np.uint8], *, radius_px: float, adds: bool) -> None:
        """Start on `mask`, uint8 (H, W), which is painted in place."""
        self._mask = mask
        self._radius_px = radius_px
        self._adds = adds
        self._path: list[tuple[float, float]] = []
        self._before: dict[tuple[int, int], NDArray[np.uint8]] = {}

    @property
    def stroke(self) -> Stroke:
        from lesionlab.core.edits import Stroke

        return Stroke(path_xy=tuple(self._path), radius_px=self._radius_px, adds=self._adds)

    def extend(self, x: float, y: float) -> Rect:
        """Go on to a point in image coordinates; give the rectangle of the mask that changed."""
        # A hundredth of a pixel is enough, and a third of the text when the stroke is stored.
        point = (round(x, 2), round(y, 2))
        if self._path and point == self._path[-1]:
            return (0, 0, 0, 0)
        start = self._path[-1] if self._path else point
        self._path.append(point)
        return self._paint(start, point)

    def repaint_on(self, mask: NDArray[np.uint8]) -> None:
        """Go on upon another mask of the same image: all of the stroke so far is laid over it."""
        self._mask = mask
        self._before.clear()
        for start, end in zip(self._path, self._path[1:] or self._path, strict=False):
            self._paint(start, end)

    def take_back(self) -> None:
        """Restore the mask as it was."""
        for (row, column), tile in self._before.items():
            height, width = tile.shape
            self._mask[row : row + height, column : column + width] = tile
        self._before.clear()

    def _paint(self, start: tuple[float, float], end: tuple[float, float]) -> Rect:
        from lesionlab.core.painting import paint_segment

        self._keep(start, end)
        return paint_segment(
            self._mask, start, end, radius_px=self._radius_px, value=int(self._adds)
        )

    def _keep(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Keep the tiles that a segment can touch, unless they are kept already."""
        height, width = self._mask.shape
        reach = self._radius_px + 1
        (left, right), (top, low) = (sorted(pair) for pair in zip(start, end, strict=True))
        rows = _tile_starts(top - reach, low + reach, height)
        columns = _tile_starts(left - reach, right + reach, width)
        for row in rows:
            for column in columns:
                if (row, column) not in self._before:
                    tile = self._mask[row : row + TILE_PX, column : column + TILE_PX]
                    self._before[row, column] = tile.copy()


def _tile_starts(low: float, high: float, size: int) -> range:
    first = max(int(low), 0) // TILE_PX * TILE_PX
    return range(first, min(int(high) + 1, size), TILE_PX)
