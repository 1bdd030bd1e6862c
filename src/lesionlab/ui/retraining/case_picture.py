"""A case as a small picture: the accepted outline, and a decoder's over it."""

from __future__ import annotations

from math import pi
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lesionlab.ui import pictures
from lesionlab.ui.canvas.style import overlay_colours
from lesionlab.ui.theme import colours

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lesionlab.core.masks import PackedMask

_SIZE = QSize(280, 210)
_DASH_PX = 7
_AROUND = 0.3
_MOST_ZOOM = 2.0
_NO_PIXELS = QColor(128, 128, 128)


class CasePicture(QWidget):
    """The image of a case with two outlines; put together when it comes into sight."""

    def __init__(
        self,
        pixels: NDArray[np.uint8] | None,
        *,
        accepted: PackedMask,
        drawn: PackedMask,
        beside: PackedMask,
        description: str,
    ) -> None:
        """Make the picture.

        Args:
            pixels: uint8 (h, w, 3) RGB, or None if the image cannot be read.
            accepted: The accepted mask, perhaps at another resolution.
            drawn: The decoder's mask.
            beside: That of the other decoder; both pictures show the same part of the image.
            description: For screen readers, and as tooltip.
        """
        super().__init__()
        self._pixels = pixels
        self._accepted, self._drawn, self._beside = accepted, drawn, beside
        self._pixmap: QPixmap | None = None
        self.setAccessibleName(description)
        self.setToolTip(description)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumSize(120, 90)
        self.setMaximumHeight(_SIZE.height())

    @property
    def is_built(self) -> bool:
        """Whether it has been put together."""
        return self._pixmap is not None

    def sizeHint(self) -> QSize:
        return _SIZE

    def heightForWidth(self, width: int) -> int:
        return min(width * _SIZE.height() // _SIZE.width(), _SIZE.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._pixmap is None:
            painter.fillRect(self.rect(), QColor(colours().field))
            # Not in here: the next picture, and any click before it, gets its turn in between.
            QTimer.singleShot(0, self, self._build)
            return
        painter.drawPixmap(0, 0, self._pixmap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pixmap = None

    def _build(self) -> None:
        if self._pixmap is not None:
            return
        from lesionlab.core.masks import unpack

        ratio = self.devicePixelRatioF()
        accepted, drawn = unpack(self._accepted), unpack(self._drawn)
        image = compared(
            self._pixels,
            accepted=accepted,
            drawn=drawn,
            part=part_around(accepted | drawn | unpack(self._beside)),
            size=self.size() * ratio,
            width_px=max(round(ratio), 1),
        )
        self._pixmap = QPixmap.fromImage(image)
        self._pixmap.setDevicePixelRatio(ratio)
        self.update()


Part = tuple[float, float, float, float]
"""Left, top, right and bottom of a part of an image; its width and height are 1."""
_ALL: Part = (0.0, 0.0, 1.0, 1.0)


def part_around(mask: NDArray[np.bool_]) -> Part:
    """Give the part of an image, of the image's proportions, that has a mask and some skin."""
    import numpy as np

    spans = []
    for axis in (1, 0):
        filled = np.nonzero(mask.any(axis=axis))[0]
        if not filled.size:
            return _ALL
        spans.append((filled[0] / mask.shape[1 - axis], (filled[-1] + 1) / mask.shape[1 - axis]))
    side = max((high - low) * (1 + 2 * _AROUND) for low, high in spans)
    side = min(max(side, 1 / _MOST_ZOOM), 1.0)
    starts = [min(max((low + high - side) / 2, 0.0), 1 - side) for low, high in spans]
    top, left = map(float, starts)
    return left, top, left + side, top + side


def compared(
    pixels: NDArray[np.uint8] | None,
    *,
    accepted: NDArray[np.bool_],
    drawn: NDArray[np.bool_],
    size: QSize,
    part: Part = _ALL,
    width_px: int = 1,
) -> QImage:
    """Give a picture with a decoder's outline, solid, and the accepted one, dashed, on top.

    Args:
        pixels: uint8 (h, w, 3) RGB; None leaves the ground grey.
        accepted: bool (H, W) over the same image, perhaps at another resolution.
        drawn: bool of the same size as `accepted`.
        size: The picture fits into it.
        part: What of the image is shown.
        width_px: Half the width of the lines.
    """
    import numpy as np

    left, top, right, bottom = part
    high, wide = accepted.shape if pixels is None else pixels.shape[:2]
    shape = QSize(wide, high).scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
    if pixels is None:
        picture = QImage(shape, QImage.Format.Format_RGB888)
        picture.fill(_NO_PIXELS)
    else:
        rows = slice(round(top * high), max(round(bottom * high), round(top * high) + 1))
        columns = slice(round(left * wide), max(round(right * wide), round(left * wide) + 1))
        picture = pictures.image_of(pixels[rows, columns]).scaled(
            shape,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    height, width = picture.height(), picture.width()
    over = np.zeros((height, width, 4), np.uint8)
    for mask, is_dashed in ((drawn, False), (accepted, True)):
        ys = (top + (np.arange(height) + 0.5) / height * (bottom - top)) * mask.shape[0]
        xs = (left + (np.arange(width) + 0.5) / width * (right - left)) * mask.shape[1]
        inside = mask[ys.astype(np.intp)[:, None], xs.astype(np.intp)]
        edge = _grown(_edge(inside), width_px - 1)
        if not edge.any():
            continue
        # A dark rim, so that the line stands out from light skin as well.
        rim = _grown(edge, 1) & ~edge & (over[..., 3] == 0)
        over[rim] = (0, 0, 0, 120)
        if is_dashed:
            over[edge] = (0, 0, 0, 255)
            over[edge & _dashes(edge, width_px)] = (255, 255, 255, 255)
        else:
            over[edge] = (
                overlay_colours().mask.red(),
                overlay_colours().mask.green(),
                overlay_colours().mask.blue(),
                255,
            )
    data = over.tobytes()
    layer = QImage(data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
    painter = QPainter(picture)
    painter.drawImage(0, 0, layer)
    painter.end()
    return picture


def _edge(inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Give the pixels on both sides of each border of a mask, also bool (h, w)."""
    import numpy as np

    edge = np.zeros_like(inside)
    for axis in (0, 1):
        a, b = inside[_but_last(axis)], inside[_but_first(axis)]
        edge[_but_last(axis)] |= a != b
        edge[_but_first(axis)] |= a != b
    return edge


def _grown(mask: NDArray[np.bool_], steps: int) -> NDArray[np.bool_]:
    for _ in range(steps):
        wide = mask.copy()
        for axis in (0, 1):
            wide[_but_last(axis)] |= mask[_but_first(axis)]
            wide[_but_first(axis)] |= mask[_but_last(axis)]
        mask = wide
    return mask


def _dashes(edge: NDArray[np.bool_], width_px: int) -> NDArray[np.bool_]:
    """Give where an outline's light dashes are, by the angle seen from its centre, bool (h, w)."""
    import numpy as np

    ys, xs = np.nonzero(edge)
    grid_y, grid_x = np.indices(edge.shape)
    angle = np.arctan2(grid_y - ys.mean(), grid_x - xs.mean())
    length_px = ys.size / (2 * width_px)
    count = max(int(length_px / (2 * _DASH_PX * width_px)), 4)
    dashes: NDArray[np.bool_] = np.floor((angle + pi) / (2 * pi) * 2 * count) % 2 == 0
    return dashes


def _but_last(axis: int) -> tuple[slice, slice]:
    return (slice(None, -1), slice(None)) if axis == 0 else (slice(None), slice(None, -1))


def _but_first(axis: int) -> tuple[slice, slice]:
    return (slice(1, None), slice(None)) if axis == 0 else (slice(None), slice(1, None))
