"""What lies under the prompts, as two images of the view's size: picture with CAM, and mask.

They are rendered again only when something they show has changed, between two paints, so that
painting is copying.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QPainter

from lesionlab.core.edit_target import EditTarget
from lesionlab.ui.canvas.picture import Tone, cam_image, draw_cam, render_picture
from lesionlab.ui.canvas.pyramid import SLICE_PX, Pyramid
from lesionlab.ui.canvas.style import MaskStyle
from lesionlab.ui.canvas.viewport import Viewport

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lesionlab.core.painting import Rect
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
        self._picture: QImage | None = None
        self._masks: dict[EditTarget, NDArray[np.uint8]] = {}
        self._layers: dict[EditTarget, MaskLayer] = {}
        self._style = MaskStyle()
        self._cam: QImage | None = None
        self._cam_opacity = 0.5
        self._tone = Tone()
        self._background = QColor()

    def set_image(self, pixels: NDArray[np.uint8] | None) -> None:
        """Show another image, uint8 (h, w, 3) RGB, without mask and CAM; None shows nothing."""
        self.viewport = self._picture = self._cam = None
        self._masks.clear()
        self._layers.clear()
        self._pyramid = None if pixels is None else Pyramid(pixels)
        if self._pyramid is not None:
            width, height = self._pyramid.wh
            if width * height <= AT_ONCE_SLICES * SLICE_PX:
                while not self._pyramid.is_ready:
                    self._pyramid.advance()

    def set_mask(
        self, mask: NDArray[np.uint8] | None, target: EditTarget = EditTarget.LESION
    ) -> None:
        self._layers.pop(target, None)
        if mask is None:
            self._masks.pop(target, None)
        else:
            self._masks[target] = mask

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

    def refresh(self, viewport: Viewport, *, pixel_ratio: float, background: QColor) -> bool:
        """Render what is out of date; give whether the image is not fully prepared yet."""
        if self._pyramid is None:
            return False
        if not self._pyramid.is_ready and self._picture is not None:
            self._pyramid.advance()
            if self._pyramid.is_ready:
                self._picture = None
        view = (viewport, pixel_ratio, background)
        if view != (self.viewport, self._ratio, self._background):
            self.viewport, self._ratio, self._background = view
            self._picture = None
            self._layers.clear()
        if self._picture is None:
            self._picture = self._rendered_picture(self._pyramid, viewport)
        for target in self._masks.keys() - self._layers.keys():
            from lesionlab.ui.canvas.overlay import MaskLayer

            self._layers[target] = MaskLayer(
                self._masks[target],
                viewport=viewport,
                pixel_ratio=pixel_ratio,
                style=self._style,
                hatched=target is EditTarget.ARTEFACTS,
            )
        return not self._pyramid.is_ready

    def update_mask(self, rect: Rect, target: EditTarget = EditTarget.LESION) -> Rect:
        """Render what shows a mask's pixels in `rect`; give it as a view rectangle."""
        layer = self._layers.get(target)
        return (0, 0, 0, 0) if layer is None else layer.update(rect)

    def draw(self, painter: QPainter, *, with_mask: bool) -> None:
        """Copy the renderings to the widget; nothing before the first `refresh`."""
        if self._picture is not None:
            painter.drawImage(0, 0, self._picture)
        for target in EditTarget:
            if with_mask and target in self._layers:
                painter.drawImage(0, 0, self._layers[target].image)

    def _rendered_picture(self, pyramid: Pyramid, viewport: Viewport) -> QImage:
        picture = render_picture(
            pyramid,
            viewport=viewport,
            pixel_ratio=self._ratio,
            background=self._background,
            tone=self._tone,
        )
        if self._cam is not None and self._cam_opacity > 0:
            draw_cam(picture, self._cam, viewport=viewport, opacity=self._cam_opacity)
        return picture
