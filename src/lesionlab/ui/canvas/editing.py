"""The view with its tools: which gesture is under way, what is under the mouse, what is told."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from lesionlab.core.edit_target import EditTarget
from lesionlab.core.prompts import PromptSet
from lesionlab.ui.canvas.brush import LiveStroke
from lesionlab.ui.canvas.gestures import Gesture, Measure, PaintStroke, Pan
from lesionlab.ui.canvas.handles import Target, TargetKind, pick
from lesionlab.ui.canvas.hints import Hints
from lesionlab.ui.canvas.marks import SMALLEST_RING_PX, draw_prompts, draw_ring
from lesionlab.ui.canvas.outlines import Polygon
from lesionlab.ui.canvas.tools import Tool
from lesionlab.ui.canvas.view import CanvasView
from lesionlab.ui.canvas.viewport import Viewport

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lesionlab.core.edits import Region, Stroke

RADIUS_RANGE_PX = (0.5, 2000.0)
HELD_MS = 1000
"""So often it is told what a drag has come to, while it lasts."""


class EditingCanvas(CanvasView):
    """Knows tools and gestures, and no events: `Canvas` brings mouse, pen and keys to it.

    Signals, with points and lengths in pixels of the image itself:
        clickAdded(x, y, label): A point was set.
        clickMoved(index, x, y, finished): A point is being dragged; `finished` on release. A drag
            that is taken back ends with the old place and `finished`.
        clickRemoved(index): A point was removed.
        boxChanged(box, finished): A `Box` is being drawn or changed, as with `clickMoved`.
        boxRemoved(): The box was removed, or the drawing of a first one was taken back.
        editFinished(edit, target): A `Stroke` or `Region` was made of the `EditTarget`; the mask
            shown holds it already.
        gestureHeld(edit, target): A drag goes on for another second; `edit` is what it would be if
            it ended now, None if it is no edit by hand.
        gestureTakenBack(): A drag ended as if it had never begun.
        edgeWanted(x, y, grows): The mask is to grow, or to shrink, to the edge seen around a place.
        brushRadiusChanged(radius_px): The wheel changed the size of the brush.
        rulerDrawn(length_px): A length was measured.
        cursorAt(x, y), cursorLeft(): The mouse is over the image, or not any more.
    """

    clickAdded = Signal(float, float, int)
    clickMoved = Signal(int, float, float, bool)
    clickRemoved = Signal(int)
    boxChanged = Signal(object, bool)
    boxRemoved = Signal()
    editFinished = Signal(object, object)
    gestureHeld = Signal(object, object)
    gestureTakenBack = Signal()
    edgeWanted = Signal(float, float, bool)
    brushRadiusChanged = Signal(float)
    rulerDrawn = Signal(float)
    cursorAt = Signal(float, float)
    cursorLeft = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty canvas."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Image"))
        self.hints = Hints()
        self._tool = Tool.POINT
        self._target = EditTarget.LESION
        self._radius_px = 20.0
        self._read_only = False
        self._gesture: Gesture | None = None
        self._gesture_button = Qt.MouseButton.NoButton
        self._ruler: Measure | None = None
        self._stroke_end: tuple[float, float] | None = None
        self._mouse: QPointF | None = None
        self._hovered: Target | None = None
        self._selected: Target | None = None
        self._space = False
        self._pen_erases = False
        self._held = QTimer(self)
        self._held.setInterval(HELD_MS)
        self._held.timeout.connect(self._tell_held)

    def set_mask(
        self, mask: NDArray[np.uint8] | None, target: EditTarget = EditTarget.LESION
    ) -> None:
        super().set_mask(mask, target)
        if isinstance(self._gesture, PaintStroke) and self._gesture.target is target:
            self._gesture.mask_replaced()

    def set_prompts(self, prompts: PromptSet | None) -> None:
        super().set_prompts(prompts)
        if self._gesture is not None and not self._gesture.fits(self._prompts):
            self._gesture = None
        if self._selected is not None and not self._exists(self._selected):
            self._selected = None
        self._hover()

    def _clear(self, pixels: NDArray[np.uint8] | None) -> None:
        self._gesture = self._ruler = self._stroke_end = None
        self._held.stop()
        self.hints.set_preview(())
        self.hints.set_doubt(None, None)
        super()._clear(pixels)
        self._selected = None
        self._hover()

    # --- tools -----------------------------------------------------------------------------------

    @property
    def tool(self) -> Tool:
        return self._tool

    def set_tool(self, tool: Tool) -> None:
        """Choose what the left button does; a drag in progress is finished first."""
        self.finish_gesture()
        self._tool = tool
        self._ruler = self._stroke_end = self._selected = None
        self._hover()
        self._changed()

    @property
    def target(self) -> EditTarget:
        """What brush, eraser, lasso and polygon edit."""
        return self._target

    def set_target(self, target: EditTarget) -> None:
        """Choose what brush, eraser, lasso and polygon edit; a drag is finished first."""
        self.finish_gesture()
        self._target = target
        self._changed()

    @property
    def brush_radius_px(self) -> float:
        """Radius of brush and eraser, in image pixels."""
        return self._radius_px

    def set_brush_radius(self, radius_px: float) -> None:
        """Set the radius of brush and eraser, in image pixels."""
        self._radius_px = min(max(radius_px, RADIUS_RANGE_PX[0]), RADIUS_RANGE_PX[1])
        self._changed()

    @property
    def read_only(self) -> bool:
        return self._read_only

    def set_read_only(self, read_only: bool) -> None:
        """Forbid or allow all editing; with it, the left button pans. A drag is finished first."""
        self.finish_gesture()
        self._read_only = read_only
        self._selected = None
        self._hover()
        self._changed()

    @property
    def in_gesture(self) -> bool:
        """Whether a button is held that has begun something."""
        return self._gesture is not None

    def finish_gesture(self) -> None:
        """End a drag in progress as if the button were released here."""
        self._held.stop()
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.finish()
            self._hover()
            self._changed()

    @property
    def has_open_outline(self) -> bool:
        """Whether a polygon waits for its next corner."""
        return isinstance(self._gesture, Polygon)

    def close_outline(self) -> None:
        """Close the polygon under way, which makes its edit."""
        if isinstance(self._gesture, Polygon):
            self._gesture.end()
            self.cancel_gesture()

    def cancel_gesture(self) -> None:
        """End a drag in progress as if it had never begun."""
        self._held.stop()
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.cancel()
            self._hover()
            self._changed()
            self.gestureTakenBack.emit()

    def _tell_held(self) -> None:
        """Tell what is under way, so that a crash cannot take a long stroke with it."""
        if self._gesture is None:
            self._held.stop()
        elif not isinstance(self._gesture, Pan):
            self.gestureHeld.emit(self._gesture.so_far(), self._target)

    # --- for the gestures ------------------------------------------------------------------------

    def select(self, target: Target) -> None:
        """Make a point or handle the one that the Delete key removes."""
        self._selected = target

    def keep_ruler(self, ruler: Measure) -> None:
        """Keep a measured line in sight until the tool or the image changes."""
        self._ruler = ruler

    def begin_stroke(self, *, adds: bool) -> LiveStroke:
        """Start a stroke of the present brush on the shown mask."""
        mask = self.mask_to_paint(self._target)
        return LiveStroke(mask, radius_px=self._radius_px, adds=adds)

    def end_stroke(self, stroke: Stroke, target: EditTarget) -> None:
        """Tell of a stroke that is complete."""
        self._stroke_end = stroke.path_xy[-1]
        self.editFinished.emit(stroke, target)

    def end_region(self, region: Region, target: EditTarget) -> None:
        """Show a region that is complete, and tell of it."""
        from lesionlab.core.edits import apply_edit

        self.show_mask_change(apply_edit(self.mask_to_paint(target), region), target)
        self.editFinished.emit(region, target)

    # --- painting --------------------------------------------------------------------------------

    @property
    def shows_mask(self) -> bool:
        return super().shows_mask or isinstance(self._gesture, PaintStroke)

    def draw_over(self, painter: QPainter, viewport: Viewport) -> None:
        gesture = self._gesture
        if self.shows_mask and gesture is None:
            self.hints.paint(painter, viewport)
        draw_prompts(
            painter,
            self._prompts if gesture is None else gesture.preview(self._prompts),
            viewport=viewport,
            hovered=self._hovered,
            selected=self._selected,
            with_handles=self._picks_box,
        )
        for drawn in (self._ruler, gesture):
            if drawn is not None:
                drawn.paint(painter)
        if self._ring_shown and self._mouse is not None:
            erases = self._tool is Tool.ERASER
            if isinstance(gesture, PaintStroke):
                erases = not gesture.adds
            radius = self._radius_px * viewport.scale
            draw_ring(painter, self._mouse, radius_px=radius, erases=erases)

    @property
    def _ring_shown(self) -> bool:
        idle = self._gesture is None and not self._space
        painting = isinstance(self._gesture, PaintStroke)
        return self._tool.paints and not self._read_only and (idle or painting)

    def _update_ring(self, at: QPointF | None) -> None:
        if at is not None and self._viewport is not None and self._tool.paints:
            reach = max(self._radius_px * self._viewport.scale, SMALLEST_RING_PX) + 4
            left, top = floor(at.x() - reach), floor(at.y() - reach)
            self.update(QRect(left, top, ceil(2 * reach) + 2, ceil(2 * reach) + 2))

    # --- what is under the mouse -----------------------------------------------------------------

    @property
    def _picks_clicks(self) -> bool:
        return self._tool is Tool.POINT and not self._read_only

    @property
    def _picks_box(self) -> bool:
        return self._tool in (Tool.POINT, Tool.BOX) and not self._read_only

    def _exists(self, target: Target) -> bool:
        if target.kind is TargetKind.CLICK:
            return target.index < len(self._prompts.clicks)
        return self._prompts.box is not None

    def _hover(self) -> None:
        """Find out anew what is under the mouse and show it."""
        before = self._hovered
        if self._gesture is None:
            self._hovered = self._target_at(self._mouse)
        if self._hovered != before:
            self._changed()
        self.setCursor(self._cursor_shape())

    def _target_at(self, at: QPointF | None) -> Target | None:
        if at is None or self._viewport is None:
            return None
        return pick(
            self._prompts,
            viewport=self._viewport,
            at_xy=(at.x(), at.y()),
            clicks=self._picks_clicks,
            box=self._picks_box,
        )

    def _cursor_shape(self) -> Qt.CursorShape:
        if self._viewport is None:
            return Qt.CursorShape.ArrowCursor
        if self._gesture is not None and self._gesture.cursor is not None and self._gesture.is_drag:
            return self._gesture.cursor
        if self._space or self._read_only:
            return Qt.CursorShape.OpenHandCursor
        if self._hovered is not None:
            return self._hovered.cursor
        return Qt.CursorShape.BlankCursor if self._tool.paints else Qt.CursorShape.CrossCursor

    def _tell_place(self) -> None:
        if self._mouse is not None and self._viewport is not None:
            xy = self._viewport.to_image(self._mouse.x(), self._mouse.y())
            if self._viewport.contains(*xy):
                self.cursorAt.emit(*xy)
                return
        self.cursorLeft.emit()

    def _remove(self, target: Target) -> None:
        self._selected = None
        if target.kind is TargetKind.CLICK:
            self.clickRemoved.emit(target.index)
        else:
            self.boxRemoved.emit()
