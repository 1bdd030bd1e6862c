"""The image and the CAM over it, rendered at screen resolution."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from lesionlab.ui.canvas.pyramid import Pyramid
from lesionlab.ui.canvas.viewport import Viewport

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEAREST_FROM_SCALE = 4.0
"""From this zoom on pixels are shown as squares; below it the picture is smooth."""

SMOOTH_CAM_SIDE_PX = 256
"""CAMs smaller than this are made larger along a smooth curve."""

# Inferno, perceptually uniform. Source: van der Walt and Smith 2015, released under CC0; nine
# of its colours, the rest between them.
INFERNO = (
    (0, 0, 4),
    (31, 12, 72),
    (85, 15, 109),
    (136, 34, 106),
    (186, 54, 85),
    (227, 89, 51),
    (249, 140, 10),
    (249, 201, 50),
    (252, 255, 164),
)


@dataclass(frozen=True, slots=True)
class Tone:
    """Brightness and contrast of the shown picture, each -1 to 1; 0 shows the image as it is."""

    brightness: float = 0.0
    contrast: float = 0.0

    @property
    def table(self) -> bytes:
        """The shown value for each value 0 to 255."""
        gain = (1 + self.contrast) if self.contrast <= 0 else 1 / max(1 - self.contrast, 0.05)
        shift = 127.5 + 127.5 * self.brightness
        return bytes(min(max(round((v - 127.5) * gain + shift), 0), 255) for v in range(256))


class Channel(IntEnum):
    """Which part of the colour is shown; the value is its place in a pixel of RGB32, in bits."""

    ALL = -1
    BLUE = 0
    GREEN = 8
    RED = 16


def render_picture(
    pyramid: Pyramid,
    *,
    viewport: Viewport,
    pixel_ratio: float,
    background: QColor,
    tone: Tone,
    channel: Channel = Channel.ALL,
) -> QImage:
    """Give the view of an image at screen resolution, RGB32.

    Args:
        pyramid: The image for display; may be smaller than the image itself.
        viewport: In the image's own pixels.
        pixel_ratio: Screen pixels to one view pixel.
        background: Colour around the image.
        tone: Applied to the picture, not to the background.
        channel: Shown as grey, likewise; brightness and contrast come after it.
    """
    canvas = _blank(viewport, pixel_ratio, QImage.Format.Format_RGB32)
    canvas.fill(background)
    display_w, display_h = pyramid.wh
    to_display = display_w / viewport.hw[1], display_h / viewport.hw[0]
    level, divisor = pyramid.level_for(viewport.scale * pixel_ratio / min(to_display))
    # Image pixels to one pixel of the level, across and down.
    step_x, step_y = divisor / to_display[0], divisor / to_display[1]
    x0, y0 = viewport.to_image(0, 0)
    x1, y1 = viewport.to_image(*viewport.size_wh)
    left, right = max(floor(x0 / step_x), 0), min(ceil(x1 / step_x), level.width())
    upper, lower = max(floor(y0 / step_y), 0), min(ceil(y1 / step_y), level.height())
    if left >= right or upper >= lower:
        return canvas
    source = QRectF(left, upper, right - left, lower - upper)
    corner = viewport.to_view(left * step_x, upper * step_y)
    target = QRectF(
        *corner,
        source.width() * step_x * viewport.scale,
        source.height() * step_y * viewport.scale,
    )
    painter = QPainter(canvas)
    smooth = pyramid.is_ready and viewport.scale * pixel_ratio < NEAREST_FROM_SCALE
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    painter.drawImage(target, level, source)
    painter.end()
    if tone != Tone() or channel is not Channel.ALL:
        toned = _toned(_one_channel(canvas, channel), tone)
        canvas.fill(background)
        painter = QPainter(canvas)
        painter.setClipRect(target)
        painter.drawImage(0, 0, toned)
        painter.end()
    return canvas


def draw_cam(picture: QImage, cam: QImage, *, viewport: Viewport, opacity: float) -> None:
    """Lay a CAM (from `cam_image`) over a rendered picture, in place; it covers the whole image."""
    height, width = viewport.hw
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setOpacity(opacity)
    target = QRectF(viewport.left, viewport.top, width * viewport.scale, height * viewport.scale)
    painter.drawImage(target, cam, QRectF(cam.rect()))
    painter.end()


def cam_image(cam: NDArray[np.uint8]) -> QImage:
    """Colour a CAM, uint8 (h, w): high is bright and opaque, zero is transparent."""
    import numpy as np

    while max(cam.shape) < SMOOTH_CAM_SIDE_PX:
        cam = _doubled(_doubled(cam).T).T
    values = np.arange(256)
    at = np.linspace(0, 255, len(INFERNO))
    anchors = np.array(INFERNO, dtype=np.float64)
    red, green, blue = (np.interp(values, at, anchors[:, channel]) for channel in range(3))
    # Premultiplied by the alpha, which is the value itself; in memory blue comes first.
    table = np.stack([blue, green, red, np.full(256, 255.0)], axis=1) * (values / 255)[:, None]
    pixels = table.round().astype(np.uint8)[cam]
    height, width = cam.shape
    premultiplied = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(pixels.tobytes(), width, height, 4 * width, premultiplied).copy()


def _doubled(rows: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Give twice as many rows by Chaikin's corner cutting; repeated, it nears a smooth spline.

    A linear blow-up in one step would show the CAM's few cells as diamonds.
    """
    import numpy as np

    padded = np.pad(rows, ((1, 1), (0, 0)), mode="edge").astype(np.uint16)
    before, here, after = padded[:-2], padded[1:-1], padded[2:]
    pairs = np.stack([before + 3 * here + 2, 3 * here + after + 2], axis=1) // 4
    return pairs.reshape(-1, rows.shape[1]).astype(np.uint8)


def _one_channel(picture: QImage, channel: Channel) -> QImage:
    """Give one channel of a picture, RGB32, as grey; the work depends on the screen alone."""
    import numpy as np

    if channel is Channel.ALL:
        return picture
    pixels = np.frombuffer(picture.constBits(), np.uint32)
    grey = (pixels >> channel & 0xFF) * 0x010101 | 0xFF000000
    row = picture.bytesPerLine()
    values = grey.astype(np.uint32).tobytes()
    shown = QImage(values, picture.width(), picture.height(), row, picture.format()).copy()
    shown.setDevicePixelRatio(picture.devicePixelRatio())
    return shown


def _toned(picture: QImage, tone: Tone) -> QImage:
    if tone == Tone():
        return picture
    values = bytes(picture.constBits()).translate(tone.table)
    row = picture.bytesPerLine()
    toned = QImage(values, picture.width(), picture.height(), row, picture.format()).copy()
    toned.setDevicePixelRatio(picture.devicePixelRatio())
    return toned


def _blank(viewport: Viewport, pixel_ratio: float, kind: QImage.Format) -> QImage:
    width, height = viewport.size_wh
    image = QImage(max(ceil(width * pixel_ratio), 1), max(ceil(height * pixel_ratio), 1), kind)
    image.setDevicePixelRatio(pixel_ratio)
    return image
