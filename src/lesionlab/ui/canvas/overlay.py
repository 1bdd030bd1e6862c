"""A mask as fill and outline, rendered at screen resolution.

The visible part of the mask is gathered with one nearest-neighbour index at screen resolution, so
the cost depends on the screen and not on the image, and the outline is equally thin at any zoom.
"""

from __future__ import annotations

from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from lesionlab.core.painting import Rect
from lesionlab.ui.canvas.style import HALO_COLOR, LIGHT, MaskStyle, outline_px, overlay_colours
from lesionlab.ui.canvas.viewport import Viewport

HALO_PX = 1
HATCH_PX = 4
"""One line in so many line widths."""

FILL = 4
"""The class of pixel inside outline and halo; stripes are the one after it."""


class MaskLayer:
    """One mask seen through one viewport, as an image of the view's size at screen resolution.

    Changing the style costs nothing: the classes of pixel stay and only their colours change.
    """

    def __init__(
        self,
        mask: NDArray[np.uint8],
        *,
        viewport: Viewport,
        pixel_ratio: float,
        style: MaskStyle,
        hatched: bool = False,
    ) -> None:
        """Render all of it.

        Args:
            mask: uint8 (H, W) of the image's own size, non-zero is lesion; read, never changed.
            viewport: In the image's own pixels.
            pixel_ratio: Screen pixels to one view pixel.
            style: How to draw it.
            hatched: Whether it is the region of artefacts, which has its own colour and stripes.
        """
        self._mask = mask
        self._hatched = hatched
        self._viewport = viewport
        self._ratio = pixel_ratio
        self._line_px = max(round(outline_px() * pixel_ratio), 1)
        self._halo_px = max(round(HALO_PX * pixel_ratio), 1)
        self._margin_px = self._line_px + 2 * self._halo_px
        width, height = (max(ceil(side * pixel_ratio), 1) for side in viewport.size_wh)
        self._columns = self._indices(width, viewport.left, mask.shape[1])
        self._rows = self._indices(height, viewport.top, mask.shape[0])
        # QImage wants lines of whole 32-bit words.
        self._classes = np.zeros((height, (width + 3) // 4 * 4), np.uint8)
        self.image = QImage(
            self._classes.data,
            width,
            height,
            self._classes.strides[0],
            QImage.Format.Format_Indexed8,
        )
        self.image.setDevicePixelRatio(pixel_ratio)
        self.set_style(style)
        self._render(0, 0, width, height)

    def set_style(self, style: MaskStyle) -> None:
        line, halo = overlay_colours().mask, HALO_COLOR
        if self._hatched:
            line, halo = overlay_colours().artefact, LIGHT
        fill = QColor(line)
        fill.setAlphaF(style.opacity if style.fill else 0.0)
        none = QColor(0, 0, 0, 0)
        # Stripes are never see-through: they are what tells the two kinds of mask apart.
        stripe = line if style.fill else none
        outer = (none, halo, line, halo) if style.outline else (none, none, fill, fill)
        colors = [*outer, fill]
        if self._hatched:
            colors.append(stripe)
        self.image.setColorTable([color.rgba() for color in colors])

    def update(self, rect: Rect) -> Rect:
        """Render again what shows the mask's pixels in `rect`; give it as a view rectangle."""
        x0, y0 = self._viewport.to_view(rect[0], rect[1])
        x1, y1 = self._viewport.to_view(rect[2], rect[3])
        height, width = self.image.height(), self.image.width()
        grow = self._margin_px + 1
        left, right = max(int(x0 * self._ratio) - grow, 0), min(int(x1 * self._ratio) + grow, width)
        top, low = max(int(y0 * self._ratio) - grow, 0), min(int(y1 * self._ratio) + grow, height)
        if left >= right or top >= low:
            return (0, 0, 0, 0)
        self._render(left, top, right, low)
        ratio = self._ratio
        return (int(left / ratio), int(top / ratio), ceil(right / ratio), ceil(low / ratio))

    def _indices(self, length: int, origin: float, size: int) -> NDArray[np.intp]:
        """The mask's row or column under each screen pixel and its margin; -1 is off the image."""
        margin = self._margin_px
        at = (np.arange(-margin, length + margin) + 0.5) / self._ratio
        index: NDArray[np.intp] = np.floor((at - origin) / self._viewport.scale).astype(np.intp)
        index[(index < 0) | (index >= size)] = -1
        return index

    def _render(self, left: int, top: int, right: int, low: int) -> None:
        """Render a rectangle of the screen, with the margin that its outline depends on."""
        margin = self._margin_px
        inside = gathered(
            self._mask,
            rows=self._rows[top : low + 2 * margin],
            columns=self._columns[left : right + 2 * margin],
        )
        # Outside the lesion's bounding box and its halo there is nothing to tell apart.
        down, across = (
            _reach(np.flatnonzero(inside.any(axis=axis)), self._halo_px + 1) for axis in (1, 0)
        )
        classes = np.zeros_like(inside)
        classes[down, across] = _classified(
            inside[down, across], line_px=self._line_px, halo_px=self._halo_px
        )
        shown = classes[margin:-margin, margin:-margin]
        if self._hatched:
            # Lines that rise to the right, on the screen, whatever the zoom.
            rows, columns = np.arange(top, low)[:, None], np.arange(left, right)
            stripes = (rows + columns) % (HATCH_PX * self._line_px) < self._line_px
            shown = shown + (stripes & (shown == FILL))
        self._classes[top:low, left:right] = shown


def gathered(
    mask: NDArray[np.uint8], *, rows: NDArray[np.intp], columns: NDArray[np.intp]
) -> NDArray[np.uint8]:
    """Give the mask at all pairs of these rows and columns, 0 and 1; -1 is off the image."""
    gathered = np.zeros((len(rows), len(columns)), np.uint8)
    on_rows, on_columns = np.flatnonzero(rows >= 0), np.flatnonzero(columns >= 0)
    if len(on_rows) and len(on_columns):
        # What lies on the image is one block: rows and columns run on without a gap.
        down = slice(on_rows[0], on_rows[-1] + 1)
        across = slice(on_columns[0], on_columns[-1] + 1)
        first, last = columns[across][0], columns[across][-1]
        part = mask[:, first : last + 1][rows[down]].take(columns[across] - first, axis=1)
        gathered[down, across] = part != 0
    return gathered


def _reach(occupied: NDArray[np.intp], grow: int) -> slice:
    """Give the range from the first to the last of the indices, larger by `grow` at both ends."""
    if not len(occupied):
        return slice(0)
    return slice(max(occupied[0] - grow, 0), occupied[-1] + 1 + grow)


def _classified(inside: NDArray[np.uint8], *, line_px: int, halo_px: int) -> NDArray[np.uint8]:
    """Tell outline, halo and fill of a mask of 0 and 1 apart; the margin comes out undefined.

    The five regions are nested, so the sum of four masks, each within the one before, names them.
    """
    around = 1 - _eroded(1 - inside, halo_px)
    within_line = _eroded(inside, line_px)
    core = _eroded(within_line, halo_px)
    return around + inside + within_line + core


def _eroded(inside: NDArray[np.uint8], steps: int) -> NDArray[np.uint8]:
    """Shrink a mask of 0 and 1 by `steps` pixels; diamonds and squares in turn make it round."""
    for step in range(steps):
        shrunk = inside.copy()
        shrunk[1:] &= inside[:-1]
        shrunk[:-1] &= inside[1:]
        across = shrunk if step % 2 else inside
        smaller = shrunk.copy()
        smaller[:, 1:] &= across[:, :-1]
        smaller[:, :-1] &= across[:, 1:]
        inside = smaller
    return inside
