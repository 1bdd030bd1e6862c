"""Plots in the colours of the theme. Loads pyqtgraph, so it is imported when one is shown."""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from math import ceil, log10

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

# It takes over where errors are reported, which is the program's own business.
_hooks = sys.excepthook, threading.excepthook
import pyqtgraph as pg  # noqa: E402

sys.excepthook, threading.excepthook = _hooks

from lesionlab.ui.numbers import number  # noqa: E402
from lesionlab.ui.theme import colours, styled  # noqa: E402

SYMBOLS = ("o", "s", "t", "d", "star")
"""Fewer than there are colours: only after thirty series does a pair of both come again."""
_SERIES_LIGHT = ("#0072b2", "#d55e00", "#00805c", "#b0478f", "#8a6d00", "#3a3f45")
_SERIES_DARK = ("#56b4e9", "#f0932b", "#2fd1a3", "#e08fc0", "#e8d44d", "#c7ccd1")
_MARGIN = 0.06


def series_colour(place: int) -> QColor:
    """Give the colour of a series; the colour-blind can tell them apart.

    Source: Okabe and Ito 2008, made lighter or darker to stand out from the ground.
    """
    series = _SERIES_DARK if colours().arrow == "dark" else _SERIES_LIGHT
    return QColor(series[place % len(series)])


def symbol(place: int) -> str:
    """Give the shape of a series' points, by which it can be told without any colour."""
    return SYMBOLS[place % len(SYMBOLS)]


class _Axis(pg.AxisItem):  # type: ignore[misc]
    """Writes its numbers as the language does, with as many digits as tell them apart."""

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        digits = max(ceil(-log10(spacing * scale)), 0)
        return [number(value * scale, digits) for value in values]


class Plot(QWidget):
    """One plot with a heading; it cannot be dragged or zoomed out of sight by accident."""

    def __init__(self, title: str, *, x_label: str, y_label: str) -> None:
        super().__init__()
        self._lines: dict[int, pg.PlotDataItem] = {}
        self._labels = {"bottom": x_label, "left": y_label}
        heading = styled(QLabel(title), "heading")
        heading.setWordWrap(True)
        # As high as two lines: beside one another the plots then begin at the same height.
        heading.setMinimumHeight(heading.fontMetrics().lineSpacing() * 2)
        heading.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self.canvas = pg.PlotWidget(axisItems={side: _Axis(side) for side in self._labels})
        self.canvas.setFrameShape(QFrame.Shape.NoFrame)
        self.canvas.setAccessibleName(title)
        self.item = self.canvas.getPlotItem()
        self.item.setMenuEnabled(False)
        self.item.hideButtons()
        self.item.setMouseEnabled(x=False, y=False)
        self.item.getViewBox().setDefaultPadding(_MARGIN)
        self._nothing = styled(QLabel(), "emptyPlot")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(heading)
        layout.addWidget(self._stack, 1)
        self.restyle()

    def restyle(self) -> None:
        """Take the colours of the theme; what is drawn in it is drawn anew by its owner."""
        c = colours()
        self.canvas.setBackground(c.panel)
        for side, text in self._labels.items():
            axis = self.item.getAxis(side)
            axis.setPen(pg.mkPen(c.line))
            axis.setTextPen(pg.mkPen(c.muted))
            axis.setTickFont(self.font())
            axis.setStyle(tickLength=-4, tickTextOffset=6, autoExpandTextSpace=False)
            if side == "left":
                axis.setWidth(60)
            axis.enableAutoSIPrefix(False)
            axis.setLabel(text, **{"color": c.muted, "font-size": f"{self._text_px()}px"})
        self.item.showGrid(x=False, y=True, alpha=0.2)

    @property
    def is_empty(self) -> bool:
        """Whether no line is drawn."""
        return not self._lines

    def clear(self, *, nothing: str = "") -> None:
        """Take away all that is drawn; with `nothing`, say that instead of bare axes."""
        self.item.clear()
        self._lines.clear()
        self._nothing.setText(nothing)
        self._stack.setCurrentIndex(1 if nothing else 0)

    def set_x_range(self, first: float, last: float) -> None:
        """Show whole numbers from `first` to `last`."""
        aside = (last - first) * _MARGIN / 2
        self.item.setXRange(first - aside, last + aside, padding=0)

    def add_line(
        self, xs: Sequence[float], ys: Sequence[float], *, place: int, with_points: bool = False
    ) -> None:
        """Draw a line in the colour of a series, or move it if it is drawn already."""
        if place in self._lines:
            self._lines[place].setData(list(xs), list(ys))
            return
        colour = series_colour(place)
        line = self.item.plot(list(xs), list(ys), pen=self._pen(colour, 2), antialias=True)
        if with_points:
            line.setSymbol(symbol(place))
            line.setSymbolSize(7)
            line.setSymbolPen(None)
            line.setSymbolBrush(colour)
        self._lines[place] = line

    def add_points(
        self, xs: Sequence[float], ys: Sequence[float], *, place: int, shape: str = ""
    ) -> None:
        """Draw points in the colour and shape of a series."""
        colour = series_colour(place)
        colour.setAlphaF(0.6)
        points = pg.ScatterPlotItem(
            list(xs),
            list(ys),
            symbol=shape or symbol(place),
            size=8,
            pen=None,
            brush=pg.mkBrush(colour),
            antialias=True,
        )
        self.item.addItem(points)

    def add_level(self, y: float, text: str) -> None:
        """Draw a dashed line across, with a word about it."""
        self._add_mark(text, pos=y, angle=0)

    def add_change(self, x: float) -> None:
        """Draw a dashed line from top to bottom."""
        self._add_mark("", pos=x, angle=90)

    def _add_mark(self, text: str, *, pos: float, angle: int) -> None:
        c = colours()
        pen = self._pen(QColor(c.muted), 1.5, style=Qt.PenStyle.DashLine)
        # At the right and below, where a curve that rises from the line is not.
        options = {"position": 0.98, "color": c.muted, "anchors": [(1, 0), (1, 0)]}
        line = pg.InfiniteLine(
            pos=pos, angle=angle, pen=pen, label=text or None, labelOpts=options if text else None
        )
        if text:
            line.label.setFont(self.font())
        line.setZValue(-10)
        self.item.addItem(line)

    def _pen(
        self, colour: QColor, width: float, *, style: Qt.PenStyle = Qt.PenStyle.SolidLine
    ) -> QPen:
        # Its width is in the screen's own pixels, which may be small.
        pen: QPen = pg.mkPen(colour, width=width * self.devicePixelRatioF(), style=style)
        return pen

    def _text_px(self) -> int:
        return int(self.fontInfo().pixelSize())


class Swatch(QWidget):
    """A point of a series as it is drawn in a plot."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self._place = place
        self.setFixedSize(14, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(10, 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(series_colour(self._place))
        # Its outline in a square of one by one around the origin.
        painter.drawPath(pg.graphicsItems.ScatterPlotItem.Symbols[symbol(self._place)])
