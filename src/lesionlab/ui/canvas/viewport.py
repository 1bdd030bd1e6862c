"""Where the image lies in the view: zoom, pan and the way between image and view coordinates.

Image coordinates are pixels of the image itself, (x, y), the first pixel covering 0 to 1. View
coordinates are logical pixels of the widget. Plain arithmetic, without Qt.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

MARGIN_PX = 12
"""Free space around a fitted image, in view pixels."""

MAX_SCALE = 64.0


@dataclass(frozen=True, slots=True)
class Viewport:
    """One view of one image.

    Attributes:
        hw: Height and width of the image, in image pixels.
        size_wh: Width and height of the view, in view pixels.
        scale: View pixels to one image pixel.
        left: Where the image's left edge lies in the view, in view pixels.
        top: Where its upper edge lies.
    """

    hw: tuple[int, int]
    size_wh: tuple[int, int]
    scale: float
    left: float
    top: float

    @staticmethod
    def fitted(hw: tuple[int, int], *, size_wh: tuple[int, int]) -> Viewport:
        """Give the view that shows the whole image as large as possible, in the middle."""
        height, width = hw
        scale = _fit_scale(hw, size_wh)
        left, top = (size_wh[0] - width * scale) / 2, (size_wh[1] - height * scale) / 2
        return Viewport(hw, size_wh, scale, left, top)

    def to_image(self, x: float, y: float) -> tuple[float, float]:
        """Give the image coordinates of a point of the view; may lie outside the image."""
        return (x - self.left) / self.scale, (y - self.top) / self.scale

    def to_view(self, x: float, y: float) -> tuple[float, float]:
        """Give the view coordinates of a point of the image."""
        return self.left + x * self.scale, self.top + y * self.scale

    def contains(self, x: float, y: float) -> bool:
        """Whether a point in image coordinates lies on the image."""
        height, width = self.hw
        return 0 <= x <= width and 0 <= y <= height

    def clamped_to_image(self, x: float, y: float) -> tuple[float, float]:
        """Give the point of the image that is nearest to a point in image coordinates."""
        height, width = self.hw
        return min(max(x, 0.0), float(width)), min(max(y, 0.0), float(height))

    def zoomed(self, factor: float, *, at_xy: tuple[float, float]) -> Viewport:
        """Zoom so that the image point under `at_xy` (view coordinates) stays where it is."""
        fit = _fit_scale(self.hw, self.size_wh)
        lowest, highest = min(fit, 1.0) / 2, max(fit, MAX_SCALE)
        scale = min(max(self.scale * factor, lowest), highest)
        x, y = self.to_image(*at_xy)
        moved = replace(self, scale=scale, left=at_xy[0] - x * scale, top=at_xy[1] - y * scale)
        return moved._kept_in_sight()

    def panned(self, dx: float, dy: float) -> Viewport:
        """Move the image by view pixels; the middle of the view always stays on the image."""
        return replace(self, left=self.left + dx, top=self.top + dy)._kept_in_sight()

    def resized(self, size_wh: tuple[int, int]) -> Viewport:
        """Give the view after the widget changed its size: the same point in the middle."""
        dx, dy = (size_wh[0] - self.size_wh[0]) / 2, (size_wh[1] - self.size_wh[1]) / 2
        return replace(self, size_wh=size_wh, left=self.left + dx, top=self.top + dy)

    def on_image(self, hw: tuple[int, int]) -> Viewport:
        """Give the view of the same part of another image, as large as it is here."""
        scale = self.scale / _fit_scale(self.hw, self.size_wh) * _fit_scale(hw, self.size_wh)
        middle = self.size_wh[0] / 2, self.size_wh[1] / 2
        x, y = self.to_image(*middle)
        x, y = x * hw[1] / self.hw[1], y * hw[0] / self.hw[0]
        moved = replace(
            self, hw=hw, scale=scale, left=middle[0] - x * scale, top=middle[1] - y * scale
        )
        return moved._kept_in_sight()

    def _kept_in_sight(self) -> Viewport:
        middle = self.size_wh[0] / 2, self.size_wh[1] / 2
        x, y = self.clamped_to_image(*self.to_image(*middle))
        return replace(self, left=middle[0] - x * self.scale, top=middle[1] - y * self.scale)


def _fit_scale(hw: tuple[int, int], size_wh: tuple[int, int]) -> float:
    height, width = hw
    room_w, room_h = (max(side - 2 * MARGIN_PX, 1) for side in size_wh)
    return min(room_w / width, room_h / height)
