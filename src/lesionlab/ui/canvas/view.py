"""What the canvas shows and from where: image, mask, prompts and CAM under zoom and pan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from lesionlab.core.edit_target import EditTarget
from lesionlab.core.errors import BugError
from lesionlab.core.prompts import PromptSet
from lesionlab.ui.canvas.message import draw_message
from lesionlab.ui.canvas.picture import Channel, Tone
from lesionlab.ui.canvas.renderer import Renderer
from lesionlab.ui.canvas.sight import Sight
from lesionlab.ui.canvas.style import MaskStyle
from lesionlab.ui.canvas.viewport import Viewport

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lesionlab.core.painting import Rect


class CanvasView(QWidget):
    """Shows one image with what belongs to it; knows nothing of mouse and tools.

    Signals:
        viewChanged(): Zoom or pan changed.
        maskPainted(): The mask given last is on the screen for the first time.
    """

    viewChanged = Signal()
    maskPainted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._renderer = Renderer()
        self._sight = Sight()
        self._masks: dict[EditTarget, NDArray[np.uint8]] = {}
        self._mask_hidden = False
        self._mask_unpainted = False
        self._prompts = PromptSet()
        self._message = ("", "")
        self._background: QColor | None = None
        self._refresher = QTimer(self)
        self._refresher.setSingleShot(True)
        self._refresher.setInterval(0)
        self._refresher.timeout.connect(self._refresh)

    # --- what is shown ---------------------------------------------------------------------------

    def show_image(self, pixels: NDArray[np.uint8], hw: tuple[int, int]) -> None:
        """Show an image, without mask, prompts and CAM until they are set.

        It is shown whole, unless `set_keeps_view` says otherwise: a view kept from the image before
        can hide a part of the mask that is accepted next.

        Args:
            pixels: For display, uint8 (h, w, 3) RGB; the image itself, or smaller for a huge one.
                Must not change afterwards.
            hw: Height and width of the image itself: the frame of all prompts and masks.
        """
        self._clear(pixels)
        self._sight.begin(hw, size_wh=self._size_wh())
        self._view_changed()

    def show_message(self, title: str, text: str) -> None:
        """Show no image but a message, or nothing if both are empty."""
        self._sight.end()
        self._clear(None)
        self._message = (title, text)
        self._changed()

    @property
    def has_image(self) -> bool:
        return self._viewport is not None

    @property
    def mask(self) -> NDArray[np.uint8] | None:  # type: ignore[override]
        """The mask being shown, uint8 (H, W); the brush paints into this very array.

        Hides `QWidget.mask`, the shape of a shaped widget, which a canvas has no use for.
        """
        return self._masks.get(EditTarget.LESION)

    @property
    def artefacts(self) -> NDArray[np.uint8] | None:
        """The region of artefacts being shown, likewise."""
        return self._masks.get(EditTarget.ARTEFACTS)

    def set_mask(
        self, mask: NDArray[np.uint8] | None, target: EditTarget = EditTarget.LESION
    ) -> None:
        """Show the mask of the lesion or of the artefacts, uint8 (H, W) of the image's own size.

        The array is kept and painted into, so give one that nobody else needs unchanged.

        Raises:
            BugError: If the mask is not of the image's size.
        """
        if mask is not None and (self._viewport is None or mask.shape != self._viewport.hw):
            raise BugError(f"A mask of {mask.shape} does not belong to the image shown.")
        if mask is None:
            self._masks.pop(target, None)
        else:
            self._masks[target] = mask
        self._mask_unpainted = True
        self.show_whole_mask_change(target)

    def mask_to_paint(self, target: EditTarget = EditTarget.LESION) -> NDArray[np.uint8]:
        """Give a shown mask, an empty one if there is none, as an array that can be painted."""
        import numpy as np

        shown = self._masks.get(target)
        if shown is not None and shown.flags.writeable:
            return shown
        painted = np.zeros(self.viewport.hw, np.uint8) if shown is None else shown.copy()
        self._masks[target] = painted
        self.show_whole_mask_change(target)
        # What is painted next is to be seen at once, with the first dab.
        self._refresh()
        return painted

    def show_mask_change(self, rect: Rect, target: EditTarget = EditTarget.LESION) -> None:
        """Show a mask's pixels in `rect`, (x0, y0, x1, y1) in image pixels, as they now are."""
        left, top, right, low = self._renderer.update_mask(rect, target)
        self.update(QRect(left, top, right - left, low - top))

    def show_whole_mask_change(self, target: EditTarget = EditTarget.LESION) -> None:
        """Show all of a mask as it now is."""
        self._renderer.set_mask(self._masks.get(target), target)
        self._changed()

    @property
    def prompts(self) -> PromptSet:
        """The prompts given last."""
        return self._prompts

    def set_prompts(self, prompts: PromptSet | None) -> None:
        """Show these prompts; None shows none."""
        self._prompts = prompts or PromptSet()
        self._changed()

    def set_cam(self, cam: NDArray[np.uint8] | None) -> None:
        """Lay a CAM, uint8 (h, w) covering the whole image, over the picture; None takes it off."""
        self._renderer.set_cam(cam)
        self._changed()

    def set_cam_opacity(self, opacity: float) -> None:
        """Set how opaque the CAM is where it is highest, 0 to 1."""
        self._renderer.set_cam_opacity(opacity)
        self._changed()

    def set_mask_style(self, *, fill: bool, outline: bool, opacity: float) -> None:
        """Set whether fill and outline are drawn; `opacity`, 0 to 1, is the fill's."""
        self._renderer.set_mask_style(MaskStyle(fill=fill, outline=outline, opacity=opacity))
        self._changed()

    def set_mask_hidden(self, hidden: bool) -> None:
        """Hide the mask for a look at the skin; it shows while it is painted all the same."""
        self._mask_hidden = hidden
        self._changed()

    def set_brightness_contrast(self, *, brightness: float, contrast: float) -> None:
        """Change how the picture is shown, each -1 to 1, 0 for the image as it is."""
        self._renderer.set_tone(Tone(brightness, contrast))
        self._changed()

    def set_channel(self, channel: Channel) -> None:
        """Show one channel of the colour as grey, or all."""
        self._renderer.set_channel(channel)
        self._changed()

    def set_other_picture(self, pixels: NDArray[np.uint8] | None) -> None:
        """Show another picture of the same image, uint8 (h, w, 3) RGB, until the next image.

        Mask, prompts, zoom and pan stay. None shows the image itself again.
        """
        self._renderer.set_other_picture(pixels)
        self._changed()

    def set_before(self, before: NDArray[np.uint8] | None) -> None:
        """Show how the mask differs from another, uint8 (H, W), until the next image; None ends it.

        Raises:
            BugError: If it is not of the image's size.
        """
        if before is not None and before.shape != self.viewport.hw:
            raise BugError(f"A mask of {before.shape} does not belong to the image shown.")
        self._renderer.set_before(before)
        self._changed()

    def magnified(self, at_xy: tuple[float, float], *, factor: float, side: int) -> QImage:
        """Give a square of the picture with the mask's outline, magnified, at screen resolution.

        Args:
            at_xy: Its middle, in view pixels.
            factor: How much larger than in the view.
            side: Its side, in view pixels.
        """
        scale = self.viewport.scale * factor
        x, y = self.viewport.to_image(*at_xy)
        seen = Viewport(
            self.viewport.hw, (side, side), scale, side / 2 - x * scale, side / 2 - y * scale
        )
        return self._renderer.snapshot(
            seen, pixel_ratio=self.devicePixelRatioF(), with_mask=self.shows_mask
        )

    def set_background_color(self, color: QColor | None) -> None:
        """Set the colour around the image; None takes the palette's `Base`."""
        self._background = color
        self._changed()

    def _clear(self, pixels: NDArray[np.uint8] | None) -> None:
        """Start on another image: nothing of the one before is shown any more."""
        self._renderer.set_image(pixels)
        self._masks.clear()
        self._prompts = PromptSet()
        self._message = ("", "")

    # --- from where ------------------------------------------------------------------------------

    @property
    def _viewport(self) -> Viewport | None:
        return self._sight.viewport

    @property
    def viewport(self) -> Viewport:
        """The present view.

        Raises:
            BugError: If no image is shown.
        """
        if self._viewport is None:
            raise BugError("The canvas shows no image.")
        return self._viewport

    @property
    def zoom(self) -> float:
        """Screen pixels to one image pixel; 0 without an image."""
        return 0.0 if self._viewport is None else self._viewport.scale * self.devicePixelRatioF()

    def fit(self) -> None:
        """Show the whole image, and go on doing so when the window changes its size."""
        if self._viewport is not None:
            self._sight.fit(self._viewport.hw, size_wh=self._size_wh())
            self._view_changed()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom with the point `at` of the view staying where it is; None takes the middle."""
        if self._viewport is not None:
            at = QRectF(self.rect()).center() if at is None else at
            self._see(self._viewport.zoomed(factor, at_xy=(at.x(), at.y())))

    @property
    def is_fitted(self) -> bool:
        """Whether the whole image is shown, and will be when the window changes its size."""
        return self._sight.is_fitted

    def set_keeps_view(self, keeps: bool) -> None:
        """Show the next images from where the one before was seen, or whole."""
        self._sight.keeps_part = keeps

    @property
    def hides_part_of_mask(self) -> bool:
        """Whether the view is still that of the image before, and the mask reaches beyond it."""
        return self._sight.hides_part_of(self.mask)

    def look_like(self, other: CanvasView) -> None:
        """Show the same part of the image as another view, at the same zoom."""
        if self._viewport is None or not other.has_image:
            return
        if other.is_fitted:
            self.fit()
            return
        seen = other.viewport
        self._see(replace(seen, hw=self._viewport.hw).resized(self._size_wh()))

    def share_image(self, other: CanvasView) -> None:
        """Show the image of another view as it is shown there, and from the same place."""
        self._clear(None)
        self._renderer.share_picture(other._renderer)
        self._sight.fit(other.viewport.hw, size_wh=self._size_wh())
        self.look_like(other)
        self._changed()

    def share_picture(self, other: CanvasView) -> None:
        """Show the picture as another view of the same image shows it now."""
        self._renderer.share_picture(other._renderer)
        self._changed()

    def zoom_to(self, zoom: float) -> None:
        """Zoom to so many screen pixels an image pixel, around the middle."""
        if self._viewport is not None:
            self.zoom_by(zoom / self.zoom)

    def pan_by(self, dx: float, dy: float) -> None:
        """Move the image by view pixels."""
        if self._viewport is not None:
            self._see(self._viewport.panned(dx, dy))

    def _see(self, viewport: Viewport) -> None:
        self._sight.move(viewport)
        self._view_changed()

    def _view_changed(self) -> None:
        self._changed()
        self.viewChanged.emit()

    def _size_wh(self) -> tuple[int, int]:
        return self.width(), self.height()

    # --- painting --------------------------------------------------------------------------------

    def draw_over(self, painter: QPainter, viewport: Viewport) -> None:
        """Draw what lies over image and mask."""

    @property
    def shows_mask(self) -> bool:
        return not self._mask_hidden

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        # Everything is drawn for the viewport of the last rendering, so that it fits together.
        viewport = self._renderer.viewport
        if viewport is None:
            painter.fillRect(event.rect(), self.background_color)
            draw_message(painter, self, *self._message)
            return
        self._renderer.draw(painter, with_mask=self.shows_mask)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw_over(painter, viewport)
        painter.end()
        if self._mask_unpainted and not self._refresher.isActive():
            self._mask_unpainted = False
            self.maskPainted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._viewport is not None:
            self._sight.resize(self._size_wh())
            self._view_changed()
            # The paint comes next, before any timer, and has to fill the new size.
            self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._changed()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._changed()
        return super().event(event)

    def _changed(self) -> None:
        """Something shown is out of date: show it anew once all events at hand are through.

        Not by `update`, which could paint before what belongs together has been rendered.
        """
        self._refresher.start()

    def _refresh(self) -> None:
        if self._viewport is not None:
            unfinished = self._renderer.refresh(
                self._viewport,
                pixel_ratio=self.devicePixelRatioF(),
                background=self.background_color,
            )
            if unfinished:
                self._refresher.start()
        self.update()

    @property
    def background_color(self) -> QColor:
        """The colour around the image."""
        return self._background or self.palette().color(QPalette.ColorRole.Base)
