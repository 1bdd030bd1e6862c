"""Gestures: what a press of a mouse button starts, and what comes of it.

A gesture lives from press to release. It emits the canvas's signals and shows its own effect at
once, whether or not the window has answered. Three ways out: `finish` (released), `cancel` (taken
back by the user: what had been announced is announced again as it was before), and being dropped
without a word, when the image or the prompts it began on are gone.
"""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from lesionlab.core.edit_target import EditTarget
from lesionlab.core.prompts import Box, PromptSet
from lesionlab.ui.canvas.handles import Target, TargetKind, resized, spanned
from lesionlab.ui.canvas.marks import draw_ruler

if TYPE_CHECKING:
    from lesionlab.core.edits import Edit
    from lesionlab.ui.canvas.editing import EditingCanvas

DRAG_PX = 4.0
"""A press that moves less than this, in view pixels, is a click."""

PLACE_DRAG_PX = 8.0
"""More patience before a click that sets a point becomes a pan: no click may be lost."""


class Gesture:
    """One press of a button and what follows; the base class does nothing at all."""

    drag_px = DRAG_PX
    cursor: Qt.CursorShape | None = None
    takes_presses = False
    """Whether it lives on after the release, and further presses are its own."""

    def __init__(self, canvas: EditingCanvas, *, at: QPointF) -> None:
        """Begin at `at`, in view coordinates."""
        self.canvas = canvas
        self.start = at
        self.at = at
        self.is_drag = False

    @property
    def image_xy(self) -> tuple[float, float]:
        """Where the mouse is, in image coordinates; may lie outside the image."""
        return self.canvas.viewport.to_image(self.at.x(), self.at.y())

    def move_to(self, at: QPointF) -> None:
        """Follow the mouse; below the threshold nothing has moved yet."""
        self.at = at
        away = at - self.start
        if self.is_drag or hypot(away.x(), away.y()) >= self.drag_px:
            self.is_drag = True
            self.dragged()

    def dragged(self) -> None:
        """The mouse is at a new place."""

    def finish(self) -> None:
        """The button was released."""

    def cancel(self) -> None:
        """The user took it back."""

    def so_far(self) -> Edit | None:
        """Give the edit by hand that it would be if it ended now; None if it is none."""
        return None

    def preview(self, prompts: PromptSet) -> PromptSet:
        """Give the prompts to show while it lasts."""
        return prompts

    def fits(self, prompts: PromptSet) -> bool:
        """Whether it can go on when the window shows these prompts from now on."""
        return True

    def paint(self, painter: QPainter) -> None:
        """Draw what is shown only while it lasts."""


class Pan(Gesture):
    """Moves the view."""

    drag_px = 0.0
    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, canvas: EditingCanvas, *, at: QPointF) -> None:
        super().__init__(canvas, at=at)
        self._last = at

    def dragged(self) -> None:
        step = self.at - self._last
        self._last = self.at
        self.canvas.pan_by(step.x(), step.y())


class PlaceClick(Pan):
    """Sets a point where the button was pressed; dragging pans instead."""

    drag_px = PLACE_DRAG_PX

    def __init__(self, canvas: EditingCanvas, *, at: QPointF, label: int) -> None:
        super().__init__(canvas, at=at)
        self._xy = self.image_xy
        self._label = label

    def finish(self) -> None:
        if not self.is_drag and self.canvas.viewport.contains(*self._xy):
            self.canvas.clickAdded.emit(*self._xy, self._label)


class MoveClick(Gesture):
    """Moves a point; without a drag it only selects it."""

    def __init__(
        self, canvas: EditingCanvas, *, at: QPointF, index: int, prompts: PromptSet
    ) -> None:
        super().__init__(canvas, at=at)
        self._index = index
        self._click = prompts.clicks[index]
        x, y = self.image_xy
        # The point keeps its distance from the mouse instead of jumping under it.
        self._offset = self._click.x - x, self._click.y - y
        self._xy = self._click.x, self._click.y

    def dragged(self) -> None:
        x, y = self.image_xy
        target = x + self._offset[0], y + self._offset[1]
        self._xy = self.canvas.viewport.clamped_to_image(*target)
        self.canvas.clickMoved.emit(self._index, *self._xy, False)

    def finish(self) -> None:
        if self.is_drag:
            self.canvas.clickMoved.emit(self._index, *self._xy, True)
        else:
            self.canvas.select(Target(TargetKind.CLICK, self._index))

    def cancel(self) -> None:
        if self.is_drag:
            self.canvas.clickMoved.emit(self._index, self._click.x, self._click.y, True)

    def preview(self, prompts: PromptSet) -> PromptSet:
        return prompts.with_click_moved(self._index, x=self._xy[0], y=self._xy[1])

    def fits(self, prompts: PromptSet) -> bool:
        clicks = prompts.clicks
        return self._index < len(clicks) and clicks[self._index].label == self._click.label


class ChangeBox(Gesture):
    """What drawing a box and dragging a handle have in common."""

    def __init__(self, canvas: EditingCanvas, *, at: QPointF, before: Box | None) -> None:
        super().__init__(canvas, at=at)
        self._before = before
        self._box = before

    def changed(self) -> Box:
        """Give the box for where the mouse is now."""
        raise NotImplementedError

    def dragged(self) -> None:
        self._box = self.changed()
        self.canvas.boxChanged.emit(self._box, False)

    def finish(self) -> None:
        if self.is_drag:
            self.canvas.boxChanged.emit(self._box, True)

    def cancel(self) -> None:
        if not self.is_drag:
            return
        if self._before is None:
            self.canvas.boxRemoved.emit()
        else:
            self.canvas.boxChanged.emit(self._before, True)

    def preview(self, prompts: PromptSet) -> PromptSet:
        return prompts.with_box(self._box) if self.is_drag else prompts


class DragHandle(ChangeBox):
    """Changes the box by one of its handles."""

    def __init__(self, canvas: EditingCanvas, *, at: QPointF, handle: int, box: Box) -> None:
        super().__init__(canvas, at=at, before=box)
        self._handle = handle
        self._original = box

    def changed(self) -> Box:
        hw = self.canvas.viewport.hw
        return resized(self._original, handle=self._handle, to_xy=self.image_xy, hw=hw)

    def finish(self) -> None:
        if not self.is_drag:
            self.canvas.select(Target(TargetKind.HANDLE, self._handle))
        super().finish()

    def fits(self, prompts: PromptSet) -> bool:
        return prompts.box is not None


class DrawBox(ChangeBox):
    """Draws the box anew."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: EditingCanvas, *, at: QPointF, before: Box | None) -> None:
        super().__init__(canvas, at=at, before=before)
        self._corner = self.image_xy

    def changed(self) -> Box:
        return spanned(self._corner, self.image_xy, hw=self.canvas.viewport.hw)


class PaintStroke(Gesture):
    """Paints or erases under the mouse."""

    drag_px = 0.0
    cursor = Qt.CursorShape.BlankCursor

    def __init__(
        self,
        canvas: EditingCanvas,
        *,
        at: QPointF,
        adds: bool,
        line_from: tuple[float, float] | None,
    ) -> None:
        super().__init__(canvas, at=at)
        self.adds = adds
        self.target: EditTarget = canvas.target
        self._live = canvas.begin_stroke(adds=adds)
        for point in (line_from, self.image_xy):
            if point is not None:
                canvas.show_mask_change(self._live.extend(*point), self.target)

    def dragged(self) -> None:
        self.canvas.show_mask_change(self._live.extend(*self.image_xy), self.target)

    def finish(self) -> None:
        self.canvas.end_stroke(self._live.stroke, self.target)

    def so_far(self) -> Edit | None:
        return self._live.stroke

    def cancel(self) -> None:
        self._live.take_back()
        self.canvas.show_whole_mask_change(self.target)

    def mask_replaced(self) -> None:
        """The window shows a new mask of the same lesion: the stroke goes on upon it."""
        self._live.repaint_on(self.canvas.mask_to_paint(self.target))


class Measure(Gesture):
    """Measures a length."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: EditingCanvas, *, at: QPointF) -> None:
        super().__init__(canvas, at=at)
        viewport = canvas.viewport
        self._from = self._to = viewport.clamped_to_image(*self.image_xy)

    @property
    def length_px(self) -> float:
        """In image pixels."""
        return hypot(self._to[0] - self._from[0], self._to[1] - self._from[1])

    def dragged(self) -> None:
        self._to = self.canvas.viewport.clamped_to_image(*self.image_xy)

    def finish(self) -> None:
        if self.is_drag and self.length_px > 0:
            self.canvas.keep_ruler(self)
            self.canvas.rulerDrawn.emit(self.length_px)

    def paint(self, painter: QPainter) -> None:
        viewport = self.canvas.viewport
        ends = (QPointF(*viewport.to_view(*end)) for end in (self._from, self._to))
        draw_ruler(painter, *ends, length_px=self.length_px)
