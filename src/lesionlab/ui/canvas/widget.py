"""The canvas: the view with its tools, and the mouse and keys that reach them."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from lesionlab.core.prompts import PromptSet
from lesionlab.ui.canvas.brush import LiveStroke
from lesionlab.ui.canvas.handles import Target, TargetKind, pick
from lesionlab.ui.canvas.marks import SMALLEST_RING_PX, draw_prompts, draw_ring
from lesionlab.ui.canvas.tools import Gesture, Measure, PaintStroke, Pan, Tool, gesture_for
from lesionlab.ui.canvas.view import CanvasView
from lesionlab.ui.canvas.viewport import Viewport

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lesionlab.core.edits import Stroke

ZOOM_STEP = 1.25
RADIUS_STEP = 1.15
RADIUS_RANGE_PX = (0.5, 2000.0)
ARROW_STEP_PX = 48
WHEEL_NOTCH = 120
"""Eighths of a degree in `angleDelta` of one notch of a mouse wheel."""

_ARROWS = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_REMOVE_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_REMOVE_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Canvas(CanvasView):
    """Shows an image, a mask, prompts and a CAM; tells what the clinician does, changes no state.

    Whoever listens to the signals answers with `set_prompts` and `set_mask`. Before another image
    or lesion is made current, call `finish_gesture`, so that a drag in progress goes to the old
    one; a drag still held when `show_image` comes is dropped, so that it cannot go to the new one.

    Signals, with points and lengths in pixels of the image itself:
        clickAdded(x, y, label): A point was set.
        clickMoved(index, x, y, finished): A point is being dragged; `finished` on release. A drag
            that is taken back ends with the old place and `finished`.
        clickRemoved(index): A point was removed.
        boxChanged(box, finished): A `Box` is being drawn or changed, as with `clickMoved`.
        boxRemoved(): The box was removed, or the drawing of a first one was taken back.
        strokeFinished(stroke): A `Stroke` was made; the shown mask holds it already.
        brushRadiusChanged(radius_px): The wheel changed the size of the brush.
        rulerDrawn(length_px): A length was measured.
        cursorAt(x, y), cursorLeft(): The mouse is over the image, or not any more.
    """

    clickAdded = Signal(float, float, int)
    clickMoved = Signal(int, float, float, bool)
    clickRemoved = Signal(int)
    boxChanged = Signal(object, bool)
    boxRemoved = Signal()
    strokeFinished = Signal(object)
    brushRadiusChanged = Signal(float)
    rulerDrawn = Signal(float)
    cursorAt = Signal(float, float)
    cursorLeft = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty canvas."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Image")
        self._tool = Tool.POINT
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

    def set_mask(self, mask: NDArray[np.uint8] | None) -> None:
        super().set_mask(mask)
        if isinstance(self._gesture, PaintStroke):
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
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.finish()
            self._hover()
            self._changed()

    def cancel_gesture(self) -> None:
        """End a drag in progress as if it had never begun."""
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.cancel()
            self._hover()
            self._changed()

    # --- for the gestures ------------------------------------------------------------------------

    def select(self, target: Target) -> None:
        """Make a point or handle the one that the Delete key removes."""
        self._selected = target

    def keep_ruler(self, ruler: Measure) -> None:
        """Keep a measured line in sight until the tool or the image changes."""
        self._ruler = ruler

    def begin_stroke(self, *, adds: bool) -> LiveStroke:
        """Start a stroke of the present brush on the shown mask."""
        return LiveStroke(self.mask_to_paint(), radius_px=self._radius_px, adds=adds)

    def end_stroke(self, stroke: Stroke) -> None:
        """Tell of a stroke that is complete."""
        self._stroke_end = stroke.path_xy[-1]
        self.strokeFinished.emit(stroke)

    # --- painting --------------------------------------------------------------------------------

    @property
    def shows_mask(self) -> bool:
        return super().shows_mask or isinstance(self._gesture, PaintStroke)

    def draw_over(self, painter: QPainter, viewport: Viewport) -> None:
        gesture = self._gesture
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

    # --- mouse -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mouse = event.position()
        if self._viewport is None or self._gesture is not None:
            return
        self._hover()
        left = event.button() == Qt.MouseButton.LeftButton
        right = event.button() == Qt.MouseButton.RightButton
        target, self._selected, self._ruler = self._hovered, None, None
        if event.button() == Qt.MouseButton.MiddleButton or (
            left and (self._space or self._read_only)
        ):
            self._gesture = Pan(self, at=self._mouse)
        elif (left or right) and not self._read_only:
            if target is not None and event.modifiers() & _REMOVE_MODIFIERS:
                self._remove(target)
                return
            straight = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._gesture = gesture_for(
                self,
                at=self._mouse,
                is_right=right,
                target=target,
                line_from=self._stroke_end if straight else None,
            )
        self._gesture_button = event.button()
        self._changed()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self.fit()
        else:
            # The second of two quick clicks is a click like any other.
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        gesture = self._gesture
        if gesture is not None and not event.buttons() & self._gesture_button:
            # The release went elsewhere, to a dialog for instance.
            self.finish_gesture()
            gesture = None
        self._update_ring(self._mouse)
        self._mouse = event.position()
        self._update_ring(self._mouse)
        if gesture is not None:
            gesture.move_to(self._mouse)
            self.setCursor(self._cursor_shape())
            if not isinstance(gesture, PaintStroke):
                self._changed()
        elif not self._tool.paints:
            self._hover()
        self._tell_place()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._gesture is not None and event.button() == self._gesture_button:
            self._mouse = event.position()
            if self._mouse != self._gesture.at:
                self._gesture.move_to(self._mouse)
            self.finish_gesture()

    def leaveEvent(self, event: QEvent) -> None:
        self._update_ring(self._mouse)
        self._mouse = None
        self._hover()
        self.cursorLeft.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        # Some systems turn the wheel sideways while Shift or Alt is held.
        notches = (delta.y() or delta.x()) / WHEEL_NOTCH
        straight = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if straight and self._tool.paints and not self._read_only:
            self.set_brush_radius(self._radius_px * RADIUS_STEP**notches)
            self.brushRadiusChanged.emit(self._radius_px)
        elif notches:
            self.zoom_by(ZOOM_STEP**notches, event.position())
            self._hover()
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(1 + event.value(), event.position())
                return True
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            # A key that the canvas needs at this moment goes before the window's shortcuts.
            event.setAccepted(self._needs_key(event.key()))
            return event.isAccepted()
        return super().event(event)

    # --- keys ------------------------------------------------------------------------------------

    def _needs_key(self, key: int) -> bool:
        if self._viewport is None:
            return False
        if key in _REMOVE_KEYS:
            return (self._hovered or self._selected) is not None
        if key == Qt.Key.Key_Escape:
            return (self._gesture or self._ruler or self._selected) is not None
        return key == Qt.Key.Key_Space

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        target = self._hovered or self._selected
        if self._viewport is None:
            event.ignore()
        elif key == Qt.Key.Key_Space:
            self._space = True
            self._update_ring(self._mouse)
            self._hover()
        elif key == Qt.Key.Key_Escape and self._needs_key(key):
            self.cancel_gesture()
            self._ruler = self._selected = None
            self._changed()
        elif key in _REMOVE_KEYS and target is not None and self._gesture is None:
            self._remove(target)
        elif key in _ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            dx, dy = _ARROWS[Qt.Key(key)]
            self.pan_by(dx * ARROW_STEP_PX, dy * ARROW_STEP_PX)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._update_ring(self._mouse)
            self._hover()
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        # Whatever took the focus may also take the release of the button or key.
        self._space = False
        self.finish_gesture()
        self._hover()
