"""The tab "Effort": what each accepted mask cost, as it was recorded, by decoder version."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from lesionlab.core.decoders import EffortPoint
from lesionlab.ui.languages import QT_TRANSLATE_NOOP
from lesionlab.ui.numbers import filled, number
from lesionlab.ui.pages import MessagePage
from lesionlab.ui.retraining.effort import EffortSeries, clipped, running_means, series_of
from lesionlab.ui.theme import styled

if TYPE_CHECKING:
    from lesionlab.ui.retraining.effort_legend import EffortLegend
    from lesionlab.ui.retraining.plots import Plot

_X_LABEL = QT_TRANSLATE_NOOP("EffortPage", "Accepted masks, oldest first")


class EffortPage(QStackedWidget):
    """Two plots over the accepted masks, clicks and seconds, and the means of each decoder."""

    def __init__(self) -> None:
        super().__init__()
        self._points: tuple[EffortPoint, ...] | None = None
        self._drawn: tuple[EffortPoint, ...] | None = None
        self.series: list[EffortSeries] = []
        self.empty = MessagePage()
        self.empty.show_message(
            self.tr("No mask is accepted yet"),
            self.tr(
                "From the first mask that you accept on, you see here how many "
                "clicks and seconds each one took, and whether it gets less with a "
                "retrained decoder."
            ),
            icon="retrain",
        )
        self._body = QWidget()
        explanation = styled(
            QLabel(
                self.tr(
                    "As recorded while you worked: each point is one accepted mask, in "
                    "the colour of the decoder that had proposed it. The line is the "
                    "mean of that decoder's last ten masks; a dashed line marks the "
                    "first mask of a decoder."
                )
            ),
            "muted",
        )
        explanation.setWordWrap(True)
        self._above = styled(QLabel(), "muted")
        self._above.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._plots = QHBoxLayout()
        self._plots.setSpacing(16)
        self._layout = QVBoxLayout(self._body)
        self._layout.setContentsMargins(24, 20, 24, 16)
        self._layout.setSpacing(12)
        self._layout.addWidget(explanation)
        self._layout.addLayout(self._plots, 1)
        self._layout.addWidget(self._above)
        self.clicks: Plot | None = None
        self.seconds: Plot | None = None
        self.legend: EffortLegend | None = None
        self.addWidget(self.empty)
        self.addWidget(self._body)

    @property
    def note(self) -> str:
        """What is said about points that lie outside."""
        return self._above.text()

    def show_points(self, points: tuple[EffortPoint, ...]) -> None:
        """Show these points, oldest first; drawn when they can be seen."""
        self._points = points
        self.setCurrentWidget(self._body if points else self.empty)
        if self.isVisible():
            self._draw_if_new()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw_if_new()

    def update_icons(self) -> None:
        """Draw in the colours of the theme."""
        self.empty.update_icons()
        if self.clicks is not None and self.seconds is not None:
            self.clicks.restyle()
            self.seconds.restyle()
            self._drawn = None
            if self.isVisible():
                self._draw_if_new()

    def _draw_if_new(self) -> None:
        if self._points and self._points != self._drawn:
            self._drawn = self._points
            self._draw(self._points)

    def _draw(self, points: Sequence[EffortPoint]) -> None:
        clicks, seconds, legend = self._ready_plots()
        self.series = series_of(points)
        self._draw_values(clicks, [s.clicks for s in self.series])
        outside, limit = self._draw_values(seconds, [s.seconds for s in self.series])
        self._above.setText(
            filled(
                self.tr(
                    "Masks that took longer than {limit:.0f} seconds: {outside}. They are drawn as "
                    "triangles at the upper edge; the line counts them as that long."
                ),
                outside=number(outside),
                limit=limit,
            )
            if outside
            else ""
        )
        self._above.setVisible(outside > 0)
        legend.show_series(self.series)

    def _draw_values(self, plot: Plot, values: Sequence[Sequence[float]]) -> tuple[int, float]:
        """Draw one kind of figure; give how many lie above the upper edge, and that edge."""
        limit = clipped([v for each in values for v in each])
        plot.clear()
        outside = 0
        for place, (series, ys) in enumerate(zip(self.series, values, strict=True)):
            inside = [(x, y) for x, y in zip(series.places, ys, strict=True) if y <= limit]
            above = [x for x, y in zip(series.places, ys, strict=True) if y > limit]
            outside += len(above)
            plot.add_points([x for x, _ in inside], [y for _, y in inside], place=place)
            plot.add_points(above, [limit] * len(above), place=place, shape="t1")
            # One mask left open over lunch would else lift the line for the ten that follow.
            means = running_means([min(y, limit) for y in ys])
            plot.add_line(series.places, means, place=place)
            if place:
                plot.add_change(series.places[0] - 0.5)
        count = sum(len(series.places) for series in self.series)
        plot.set_x_range(1, max(count, 2))
        plot.item.setYRange(0, max(limit, 1))
        return outside, limit

    def _ready_plots(self) -> tuple[Plot, Plot, EffortLegend]:
        if self.clicks is None or self.seconds is None or self.legend is None:
            # Not before it is needed: loading what draws them takes a quarter of a second.
            from lesionlab.ui.retraining.effort_legend import EffortLegend
            from lesionlab.ui.retraining.plots import Plot

            self.clicks = Plot(
                self.tr("Clicks for each accepted mask, box changes and brush strokes included"),
                x_label=self.tr(_X_LABEL),
                y_label=self.tr("Clicks, box changes, strokes"),
            )
            self.seconds = Plot(
                self.tr("Seconds for each accepted mask, while it was in view"),
                x_label=self.tr(_X_LABEL),
                y_label=self.tr("Seconds"),
            )
            self.legend = EffortLegend()
            self._plots.addWidget(self.clicks, 1)
            self._plots.addWidget(self.seconds, 1)
            self._layout.addWidget(self.legend)
        return self.clicks, self.seconds, self.legend
