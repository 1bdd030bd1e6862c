"""The tools: what the buttons do on the canvas, and which gesture a press starts."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from lesionlab.core.prompts import BACKGROUND, FOREGROUND
from lesionlab.ui.canvas.gestures import (
    DragHandle,
    DrawBox,
    Gesture,
    Measure,
    MoveClick,
    PaintStroke,
    PlaceClick,
)
from lesionlab.ui.canvas.handles import Target, TargetKind
from lesionlab.ui.canvas.outlines import Lasso, PickEdge, Polygon
from lesionlab.ui.languages import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from lesionlab.ui.canvas.editing import EditingCanvas


class Tool(StrEnum):
    """What the left button does on the canvas."""

    POINT = "point"
    BOX = "box"
    BRUSH = "brush"
    ERASER = "eraser"
    LASSO = "lasso"
    POLYGON = "polygon"
    GROW = "grow"
    RULER = "ruler"

    @property
    def paints(self) -> bool:
        return self in (Tool.BRUSH, Tool.ERASER)

    @property
    def draws_outline(self) -> bool:
        return self in (Tool.LASSO, Tool.POLYGON)


TOOL_HINTS = {
    Tool.POINT: QT_TRANSLATE_NOOP(
        "Tools",
        "Left click: lesion. Right click: skin. Drag a point or a handle "
        "to move it, elsewhere to pan; Ctrl-click or Delete removes a "
        "point.",
    ),
    Tool.BOX: QT_TRANSLATE_NOOP(
        "Tools",
        "Drag to draw the box anew; drag a handle to change it. Delete "
        "over a handle removes the box.",
    ),
    Tool.BRUSH: QT_TRANSLATE_NOOP(
        "Tools",
        "Paint lesion; the right button erases. Shift-click draws a "
        "straight line from the last stroke; Shift-wheel changes the size.",
    ),
    Tool.ERASER: QT_TRANSLATE_NOOP(
        "Tools",
        "Erase. Shift-click erases in a straight line from the last "
        "stroke; Shift-wheel changes the size.",
    ),
    Tool.LASSO: QT_TRANSLATE_NOOP(
        "Tools",
        "Draw around what belongs to it; with the right button, or Alt held, around what does not.",
    ),
    Tool.POLYGON: QT_TRANSLATE_NOOP(
        "Tools",
        "Click the corners. Enter or a double click closes, Backspace "
        "takes one back, Esc drops. Begin with the right button to take "
        "away.",
    ),
    Tool.GROW: "Click in what is missing: it is added up to its visible border. Right click in what"
    " is too much: it is taken away up to the border. Drag to pan.",
    Tool.RULER: QT_TRANSLATE_NOOP("Tools", "Drag along a known length to set the scale."),
}
"""What each tool does, for tooltips and the shortcut sheet."""


def gesture_for(
    canvas: EditingCanvas,
    *,
    at: QPointF,
    is_right: bool,
    target: Target | None,
    line_from: tuple[float, float] | None,
    takes_away: bool = False,
    pen_erases: bool = False,
) -> Gesture | None:
    """Give what a press of the left or right button starts.

    Args:
        canvas: Where it was pressed; shows an image and may be edited.
        at: View coordinates.
        is_right: Whether it was the right button.
        target: The point or handle under the mouse, if any.
        line_from: Where a straight stroke begins, in image coordinates, or None.
        takes_away: Whether the key is held with which an outline takes away.
        pen_erases: Whether it is the other end of a pen.
    """
    tool, prompts = canvas.tool, canvas.prompts
    if pen_erases and not (tool.paints or tool.draws_outline or tool is Tool.GROW):
        # Turned round, a pen erases whatever the tool is.
        return PaintStroke(canvas, at=at, adds=False, line_from=line_from)
    if target is not None and target.kind is TargetKind.CLICK:
        return MoveClick(canvas, at=at, index=target.index, prompts=prompts)
    if target is not None and prompts.box is not None:
        return DragHandle(canvas, at=at, handle=target.index, box=prompts.box)
    if tool is Tool.POINT:
        return PlaceClick(canvas, at=at, label=BACKGROUND if is_right else FOREGROUND)
    if tool.paints:
        adds = tool is Tool.BRUSH and not (is_right or pen_erases)
        return PaintStroke(canvas, at=at, adds=adds, line_from=line_from)
    if tool is Tool.LASSO:
        return Lasso(canvas, at=at, adds=not (is_right or takes_away or pen_erases))
    if tool is Tool.POLYGON:
        return Polygon(canvas, at=at, adds=not (is_right or takes_away or pen_erases))
    if tool is Tool.GROW:
        return PickEdge(canvas, at=at, adds=not (is_right or pen_erases))
    if is_right:
        return None
    if tool is Tool.BOX:
        return DrawBox(canvas, at=at, before=prompts.box)
    return Measure(canvas, at=at)
