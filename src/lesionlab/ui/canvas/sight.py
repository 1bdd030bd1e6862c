"""From where an image is seen, and whether the next one is seen from there as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lesionlab.ui.canvas.viewport import Viewport

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Sight:
    """The viewport of one view, from image to image.

    Attributes:
        viewport: None without an image.
        is_fitted: Whether the whole image is shown, and will be when the view changes its size.
        keeps_part: Whether the next images are seen from where the one before was, or whole.
    """

    def __init__(self) -> None:
        self.viewport: Viewport | None = None
        self.is_fitted = True
        self.keeps_part = False
        self._part_seen: Viewport | None = None
        self._is_of_before = False

    def begin(self, hw: tuple[int, int], *, size_wh: tuple[int, int]) -> None:
        """Look at another image, (height, width), in a view of so many view pixels."""
        before = self._part_seen if self.keeps_part else None
        if before is None:
            self.fit(hw, size_wh=size_wh)
        else:
            self.move(before.resized(size_wh).on_image(hw))
        self._is_of_before = before is not None

    def end(self) -> None:
        """Look at no image; the part seen last is kept for the next one."""
        self.viewport = None

    def fit(self, hw: tuple[int, int], *, size_wh: tuple[int, int]) -> None:
        """See the whole image."""
        self.viewport = Viewport.fitted(hw, size_wh=size_wh)
        self.is_fitted = True
        self._part_seen = None
        self._is_of_before = False

    def move(self, viewport: Viewport) -> None:
        """See a part of the image."""
        self.viewport = self._part_seen = viewport
        self.is_fitted = self._is_of_before = False

    def resize(self, size_wh: tuple[int, int]) -> None:
        """Go on seeing the same in a view of another size."""
        if self.viewport is None:
            return
        is_of_before = self._is_of_before
        if self.is_fitted:
            self.fit(self.viewport.hw, size_wh=size_wh)
        else:
            self.move(self.viewport.resized(size_wh))
        self._is_of_before = is_of_before

    def hides_part_of(self, mask: NDArray[np.uint8] | None) -> bool:
        """Whether it is still that of the image before, and the mask, (H, W), reaches beyond it."""
        if mask is None or self.viewport is None or not self._is_of_before:
            return False
        import numpy as np

        rows, columns = (np.flatnonzero(mask.any(axis=axis)) for axis in (1, 0))
        if not len(rows):
            return False
        left, top = self.viewport.to_view(columns[0], rows[0])
        right, low = self.viewport.to_view(columns[-1] + 1, rows[-1] + 1)
        width, height = self.viewport.size_wh
        return bool(left < 0 or top < 0 or right > width or low > height)
