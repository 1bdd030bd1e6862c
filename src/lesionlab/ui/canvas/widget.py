"""The canvas: the view with its tools, and the mouse, the pen and the keys that reach them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QTabletEvent,
    QWheelEvent,
)

from lesionlab.ui.canvas.editing import EditingCanvas
from lesionlab.ui.canvas.gestures import PaintStroke, Pan
from lesionlab.ui.canvas.outlines import Polygon
from lesionlab.ui.canvas.tools import gesture_for

ZOOM_STEP = 1.25
RADIUS_STEP = 1.15
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
_CLOSE_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DRAWING_BUTTONS = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)


class Canvas(EditingCanvas):
    """Shows an image, a mask, prompts and a CAM; tells what the clinician does, changes no state.

    Whoever listens to the signals answers with `set_prompts` and `set_mask`. Before another image
    or lesion is made current, call `finish_gesture`, so that a drag in progress goes to the old
    one; a drag still held when `show_image` comes is dropped, so that it cannot go to the new one.

    A pen on a tablet works as the mouse does, and its other end erases.
    """

    # --- mouse and pen ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press(event.position(), event.button(), event.modifiers())

    def _press(self, at: QPointF, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier) -> None:
        self._mouse = at
        if isinstance(self._gesture, Polygon) and button in _DRAWING_BUTTONS:
            if self._gesture.press(at):
                self.cancel_gesture()
            self._changed()
        if self._viewport is None or self._gesture is not None:
            return
        self._hover()
        left = button == Qt.MouseButton.LeftButton
        right = button == Qt.MouseButton.RightButton
        target, self._selected, self._ruler = self._hovered, None, None
        if button == Qt.MouseButton.MiddleButton or (left and (self._space or self._read_only)):
            self._gesture = Pan(self, at=self._mouse)
        elif (left or right) and not self._read_only:
            if target is not None and modifiers & _REMOVE_MODIFIERS:
                self._remove(target)
                return
            straight = modifiers & Qt.KeyboardModifier.ShiftModifier
            self._gesture = gesture_for(
                self,
                at=self._mouse,
                is_right=right,
                target=target,
                line_from=self._stroke_end if straight else None,
                takes_away=bool(modifiers & Qt.KeyboardModifier.AltModifier),
                pen_erases=self._pen_erases,
            )
        self._gesture_button = button
        self._held.start()
        self._changed()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self.fit()
        elif isinstance(self._gesture, Polygon):
            # The first press of the two has set the last corner, unless the hand moved.
            if not self._gesture.press(event.position()):
                self._gesture.end()
            self.cancel_gesture()
        else:
            # The second of two quick clicks is a click like any other.
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move(event.position(), event.buttons())

    def _move(self, at: QPointF, buttons: Qt.MouseButton) -> None:
        gesture = self._gesture
        if gesture is not None and not (gesture.takes_presses or buttons & self._gesture_button):
            # The release went elsewhere, to a dialog for instance.
            self.finish_gesture()
            gesture = None
        self._update_ring(self._mouse)
        self._mouse = at
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
        self._release(event.position(), event.button())

    def _release(self, at: QPointF, button: Qt.MouseButton) -> None:
        if self._gesture is None or self._gesture.takes_presses:
            return
        if button == self._gesture_button:
            self._mouse = at
            if self._mouse != self._gesture.at:
                self._gesture.move_to(self._mouse)
            self.finish_gesture()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen that touches presses the left button; turned round, it erases."""
        kind, at = event.type(), event.position()
        erases = event.pointerType() == QPointingDevice.PointerType.Eraser
        button = event.button()
        if button is Qt.MouseButton.NoButton:
            button = Qt.MouseButton.LeftButton
        if kind == QEvent.Type.TabletPress:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._pen_erases = erases
            self._press(at, button, event.modifiers())
        elif kind == QEvent.Type.TabletMove:
            self._move(at, event.buttons())
        elif kind == QEvent.Type.TabletRelease:
            self._release(at, button)
            self._pen_erases = False
        # Accepted, else the same would come once more as an event of the mouse.
        event.accept()

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
        if self.has_open_outline and key in (*_CLOSE_KEYS, Qt.Key.Key_Backspace):
            return True
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
        elif isinstance(self._gesture, Polygon) and key in _CLOSE_KEYS:
            self.close_outline()
        elif isinstance(self._gesture, Polygon) and key == Qt.Key.Key_Backspace:
            if self._gesture.take_corner_back():
                self.cancel_gesture()
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
        if not self.has_open_outline:
            self.finish_gesture()
        self._hover()
