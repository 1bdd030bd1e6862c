"""The mask of before, in a view of its own at the left of the image."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from lesionlab.ui.canvas.widget import Canvas
from lesionlab.ui.pill import Pill
from lesionlab.ui.theme import styled

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LINE_PX = 3
_CORNER = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight


class SideBySide(QObject):
    """A second canvas, which follows the first in zoom and pan and is followed; only to look at."""

    def __init__(self, canvas: Canvas, *, layout: QHBoxLayout, parent: QObject) -> None:
        """Put the second canvas, hidden, at the beginning of a layout that holds the first."""
        super().__init__(parent)
        self._canvas = canvas
        self.left = Canvas()
        self.left.setAccessibleName(self.tr("Image with the mask of before"))
        self.left.set_read_only(True)
        self.left.setMinimumWidth(200)
        self.left.hide()
        self._line = styled(QFrame(), "line")
        self._line.setFixedWidth(_LINE_PX)
        self._line.hide()
        layout.insertWidget(0, self.left, 1)
        layout.insertWidget(1, self._line)
        self._left_title = Pill(self.left, place=_CORNER)
        self._right_title = Pill(canvas, place=_CORNER)
        self._is_following = False
        canvas.viewChanged.connect(lambda: self._follow(self.left, canvas))
        self.left.viewChanged.connect(lambda: self._follow(canvas, self.left))

    def show_before(self, mask: NDArray[np.uint8] | None, title: str) -> None:
        """Show a mask, uint8 (H, W), on the image that the first canvas shows."""
        self.left.set_background_color(self._canvas.background_color)
        self.left.show()
        self._line.show()
        if self._canvas.has_image:
            self._is_following = True
            self.left.share_image(self._canvas)
            self.left.set_mask(mask)
            self.left.set_mask_style(fill=False, outline=True, opacity=0)
            self._is_following = False
        else:
            self.left.show_message("", "")
        self._left_title.say(title)
        self._right_title.say(self.tr("Now"))

    def hide(self) -> None:
        """Give the place back to the first canvas."""
        self.left.show_message("", "")
        self.left.hide()
        self._line.hide()
        self._right_title.say("")

    def _follow(self, follower: Canvas, leader: Canvas) -> None:
        if not self._is_following and self.left.isVisible():
            self._is_following = True
            follower.look_like(leader)
            self._is_following = False
