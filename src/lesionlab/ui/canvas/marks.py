"""Drawing of what lies over image and mask: points, box, brush ring and ruler, in view pixels."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from lesionlab.core.prompts import FOREGROUND, Box, Click, PromptSet
from lesionlab.ui.canvas.handles import HANDLES, Target, TargetKind, handle_xy
from lesionlab.ui.canvas.style import DARK, LIGHT, overlay_colours
from lesionlab.ui.canvas.viewport import Viewport
from lesionlab.ui.numbers import number

POINT_RADIUS_PX = 7.0
HANDLE_SIDE_PX = 9.0
SMALLEST_RING_PX = 2.0
CORNER_RADIUS_PX = 3.5


def draw_prompts(
    painter: QPainter,
    prompts: PromptSet,
    *,
    viewport: Viewport,
    hovered: Target | None,
    selected: Target | None,
    with_handles: bool,
) -> None:
    """Draw the box and, over it, the points; the hovered and the selected one stand out."""
    if prompts.box is not None:
        _draw_box(painter, prompts.box, viewport)
        if with_handles:
            _draw_handles(painter, prompts.box, viewport, hovered)
    for index, click in enumerate(prompts.clicks):
        target = Target(TargetKind.CLICK, index)
        at = QPointF(*viewport.to_view(click.x, click.y))
        _draw_point(painter, click, at, large=target == hovered, ringed=target == selected)


def point_pixmap(label: int, *, ratio: float) -> QPixmap:
    """Give a point as it is drawn on the image, for lists beside it."""
    side = 2 * POINT_RADIUS_PX + 6
    pixmap = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    centre = QPointF(side / 2, side / 2)
    _draw_point(painter, Click(0, 0, label), centre, large=False, ringed=False)
    painter.end()
    return pixmap


def draw_ring(painter: QPainter, at: QPointF, *, radius_px: float, erases: bool) -> None:
    """Draw the brush's true size around the mouse; the eraser's ring is dashed."""
    radius = max(radius_px, SMALLEST_RING_PX)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(DARK, 3))
    painter.drawEllipse(at, radius, radius)
    pen = QPen(LIGHT, 1.5)
    if erases:
        pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.drawEllipse(at, radius, radius)


def draw_ruler(painter: QPainter, start: QPointF, end: QPointF, *, length_px: float) -> None:
    """Draw a measuring line with end marks and its length in image pixels."""
    line = QLineF(start, end)
    length = hypot(line.dx(), line.dy()) or 1.0
    across = QPointF(-line.dy() / length, line.dx() / length) * 6
    marks = [line, *(QLineF(at - across, at + across) for at in (start, end))]
    for pen in (QPen(DARK, 4), QPen(LIGHT, 2)):
        painter.setPen(pen)
        painter.drawLines(marks)
    text = f"{number(length_px)} px"
    metrics = QFontMetricsF(painter.font())
    box = metrics.boundingRect(text).adjusted(-6, -3, 6, 3)
    box.moveCenter(end + QPointF(0, 22))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 200))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(LIGHT)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def draw_outline(
    painter: QPainter, points: Sequence[QPointF], *, erases: bool, with_corners: bool
) -> None:
    """Draw an outline under way; the line that would close it is dotted, that of erasing dashed."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((DARK, 3.5), (LIGHT, 1.5)):
        pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if erases and colour is LIGHT:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawPolyline(points)
    painter.setPen(QPen(LIGHT, 1, Qt.PenStyle.DotLine))
    painter.drawLine(points[-1], points[0])
    if with_corners:
        painter.setPen(QPen(DARK, 1))
        painter.setBrush(LIGHT)
        for point in points[:-1]:
            painter.drawEllipse(point, CORNER_RADIUS_PX, CORNER_RADIUS_PX)


def _draw_box(painter: QPainter, box: Box, viewport: Viewport) -> None:
    corners = QPointF(*viewport.to_view(box.x0, box.y0)), QPointF(*viewport.to_view(box.x1, box.y1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(DARK, 3.5), QPen(overlay_colours().box, 1.5)):
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(QRectF(*corners))


def _draw_handles(painter: QPainter, box: Box, viewport: Viewport, hovered: Target | None) -> None:
    painter.setPen(QPen(DARK, 1))
    for index in range(len(HANDLES)):
        is_hovered = hovered == Target(TargetKind.HANDLE, index)
        side = HANDLE_SIDE_PX + 4 * is_hovered
        square = QRectF(0, 0, side, side)
        square.moveCenter(QPointF(*viewport.to_view(*handle_xy(box, index))))
        painter.setBrush(LIGHT if is_hovered else overlay_colours().box)
        painter.drawRect(square)


def _draw_point(painter: QPainter, click: Click, at: QPointF, *, large: bool, ringed: bool) -> None:
    is_lesion = click.label == FOREGROUND
    radius = POINT_RADIUS_PX + 2 * large
    painter.setPen(Qt.PenStyle.NoPen)
    if ringed:
        painter.setBrush(DARK)
        painter.drawEllipse(at, radius + 6, radius + 6)
        painter.setBrush(LIGHT)
        painter.drawEllipse(at, radius + 5, radius + 5)
    painter.setBrush(DARK)
    painter.drawEllipse(at, radius + 3, radius + 3)
    painter.setBrush(LIGHT)
    painter.drawEllipse(at, radius + 2, radius + 2)
    colours = overlay_colours()
    painter.setBrush(colours.lesion if is_lesion else colours.skin)
    painter.drawEllipse(at, radius, radius)
    painter.setPen(QPen(LIGHT, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    arm = radius - 3
    painter.drawLine(at - QPointF(arm, 0), at + QPointF(arm, 0))
    if is_lesion:
        painter.drawLine(at - QPointF(0, arm), at + QPointF(0, arm))
