"""What lies under the prompts, as two images of the view's size: picture with CAM, and mask.

They are rendered again only when something they show has changed, between two paints, so that
painting is copying.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QPainter

from lesionlab.core.edit_target import EditTarget
from lesionlab.ui.canvas.picture import Channel, Tone, cam_image, draw_cam, render_picture
from lesionlab.ui.canvas.pyramid import SLICE_PX, Pyramid
from lesionlab.ui.canvas.style import MaskStyle
from lesionlab.ui.canvas.viewport import Viewport

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lesionlab.core.painting import Rect
    from lesionlab.ui.canvas.difference import DifferenceLayer
    from lesionlab.ui.canvas.overlay import MaskLayer

AT_ONCE_SLICES = 3
"""An image of up to this many slices is prepared before it is first shown."""


class Renderer:
    """Keeps the image, the mask and the CAM, and their renderings for one viewport."""

    def __init__(self) -> None:
        """Start with nothing to show."""
        self.viewport: Viewport | None = None
        self._ratio = 1.0
        self._pyramid: Pyramid | None = None
        self._other: Pyramid | None = None
        self._picture: QImage | None = None
        self._picture_is_sharp = False
        self._masks: dict[EditTarget, NDArray[np.uint8]] = {}
        self._layers: dict[EditTarget, MaskLayer] = {}
        self._style = MaskStyle()
        self._cam: QImage | None = None
        self._cam_opacity = 0.5
        self._tone = Tone()
        self._channel = Channel.ALL
        self._before: NDArray[np.uint8] | None = None
        self._difference: DifferenceLayer | None = None
        self._background = QColor()

    def set_image(self, pixels: NDArray[np.uint8] | None) -> None:
        """Show another image, uint8 (h, w, 3) RGB, without mask and CAM; None shows nothing."""
        self.viewport = self._picture = self._cam = self._other = None
        self._before = self._difference = None
        self._masks.clear()
        self._layers.clear()
        self._pyramid = None if pixels is None else _prepared(pixels)

    def share_picture(self, other: Renderer) -> None:
        """Show the picture as another renderer shows it, without keeping it twice."""
        self._pyramid, self._other = other._pyramid, other._other
        self._channel, self._tone = other._channel, other._tone
        self._picture = None

    def set_other_picture(self, pixels: NDArray[np.uint8] | None) -> None:
        """Show pixels, like those of `set_image`, in the image's place; None shows the image."""
        self._other = None if pixels is None else _prepared(pixels)
        self._picture = None

    def set_mask(
        self, mask: NDArray[np.uint8] | None, target: EditTarget = EditTarget.LESION
    ) -> None:
        self._layers.pop(target, None)
        if target is EditTarget.LESION:
            self._difference = None
        if mask is None:
            self._masks.pop(target, None)
        else:
            self._masks[target] = mask

    def set_before(self, before: NDArray[np.uint8] | None) -> None:
        """Show what the mask has more and less than another of its shape; None shows no more."""
        self._before, self._difference = before, None

    def set_mask_style(self, style: MaskStyle) -> None:
        self._style = style
        for layer in self._layers.values():
            layer.set_style(style)

    def set_cam(self, cam: NDArray[np.uint8] | None) -> None:
        self._cam = None if cam is None else cam_image(cam)
        self._picture = None

    def set_cam_opacity(self, opacity: float) -> None:
        self._cam_opacity = opacity
        self._picture = None

    def set_tone(self, tone: Tone) -> None:
        self._tone = tone
        self._picture = None

    def set_channel(self, channel: Channel) -> None:
        self._channel = channel
        self._picture = None

    def refresh(self, viewport: Viewport, *, pixel_ratio: float, background: QColor) -> bool:
        """Render what is out of date; give whether the image is not fully prepared yet."""
        pyramid = self._other or self._pyramid
        if pyramid is None:
            return False
        if not pyramid.is_ready and self._picture is not None:
            pyramid.advance()
        if pyramid.is_ready and not self._picture_is_sharp:
            self._picture = None
        view = (viewport, pixel_ratio, background)
        if view != (self.viewport, self._ratio, self._background):
            self.viewport, self._ratio, self._background = view
            self._picture = self._difference = None
            self._layers.clear()
        if self._picture is None:
            self._picture_is_sharp = pyramid.is_ready
            self._picture = self._rendered_picture(pyramid, viewport, pixel_ratio=pixel_ratio)
        for target in self._masks.keys() - self._layers.keys():
            from lesionlab.ui.canvas.overlay import MaskLayer

            self._layers[target] = MaskLayer(
                self._masks[target],
                viewport=viewport,
                pixel_ratio=pixel_ratio,
                style=self._style,
                hatched=target is EditTarget.ARTEFACTS,
            )
        mask = self._masks.get(EditTarget.LESION)
        if self._difference is None and mask is not None and self._before is not None:
            from lesionlab.ui.canvas.difference import DifferenceLayer

            self._difference = DifferenceLayer(
                mask, before=self._before, viewport=viewport, pixel_ratio=pixel_ratio
            )
        return not pyramid.is_ready

    def snapshot(self, viewport: Viewport, *, pixel_ratio: float, with_mask: bool) -> QImage:
        """Give picture and mask as seen through another, small, viewport of the same image."""
        from lesionlab.ui.canvas.overlay import MaskLayer

        pyramid = self._other or self._pyramid
        if pyramid is None:
            return QImage()
        picture = self._rendered_picture(pyramid, viewport, pixel_ratio=pixel_ratio)
        mask = self._masks.get(EditTarget.LESION)
        if with_mask and mask is not None:
            style = MaskStyle(fill=False)
            layer = MaskLayer(mask, viewport=viewport, pixel_ratio=pixel_ratio, style=style)
            painter = QPainter(picture)
            painter.drawImage(0, 0, layer.image)
            painter.end()
        return picture

    def update_mask(self, rect: Rect, target: EditTarget = EditTarget.LESION) -> Rect:
        """Render what shows a mask's pixels in `rect`; give it as a view rectangle."""
        if self._difference is not None and target is EditTarget.LESION:
            self._difference.update(rect)
        layer = self._layers.get(target)
        return (0, 0, 0, 0) if layer is None else layer.update(rect)

    def draw(self, painter: QPainter, *, with_mask: bool) -> None:
        """Copy the renderings to the widget; nothing before the first `refresh`."""
        if self._picture is None:
            # What is on the screen stays until all is rendered: a fill drawn twice would flicker.
            return
        painter.drawImage(0, 0, self._picture)
        for target in EditTarget:
            if with_mask and target in self._layers:
                painter.drawImage(0, 0, self._layers[target].image)
        if self._difference is not None:
            painter.drawImage(0, 0, self._difference.image)

    def _rendered_picture(
        self, pyramid: Pyramid, viewport: Viewport, *, pixel_ratio: float
    ) -> QImage:
        picture = render_picture(
            pyramid,
            viewport=viewport,
            pixel_ratio=pixel_ratio,
            background=self._background,
            tone=self._tone,
            channel=self._channel,
        )
        if self._cam is not None and self._cam_opacity > 0:
            draw_cam(picture, self._cam, viewport=viewport, opacity=self._cam_opacity)
        return picture


def _prepared(pixels: NDArray[np.uint8]) -> Pyramid:
    """Give a pyramid; one of a small image is made at once."""
    pyramid = Pyramid(pixels)
    width, height = pyramid.wh
    if width * height <= AT_ONCE_SLICES * SLICE_PX:
        while not pyramid.is_ready:
            pyramid.advance()
    return pyramid
