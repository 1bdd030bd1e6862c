"""Recorded effort by decoder version; figures only, no widgets here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import fmean, median

from lesionlab.core.decoders import EffortPoint
from lesionlab.ui.languages import translate
from lesionlab.ui.numbers import number

WINDOW = 10
"""Masks that the running mean looks back on."""
_FAR = 4.0
"""A largest value this many times the 95th percentile would press all others flat."""


@dataclass(slots=True)
class EffortSeries:
    """The accepted masks that began with a proposal of one decoder.

    Attributes:
        title: Of the decoder, for people.
        places: Place of each mask among all accepted ones, from 1.
        clicks: Clicks, box changes and brush strokes for each.
        seconds: Seconds for each.
    """

    title: str
    places: list[int] = field(default_factory=list)
    clicks: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    @property
    def figures(self) -> tuple[str, str, str, str]:
        """Number of masks, mean clicks, mean and median seconds, as text."""
        return (
            number(len(self.places)),
            number(fmean(self.clicks), 1),
            number(fmean(self.seconds), 1),
            number(median(self.seconds), 1),
        )


def series_of(points: Sequence[EffortPoint]) -> list[EffortSeries]:
    """Give one series for each decoder, in the order in which they first appear."""
    found: dict[str, EffortSeries] = {}
    for place, point in enumerate(points, start=1):
        title = point.decoder_title or translate("Effort", "An earlier decoder")
        series = found.setdefault(point.decoder_sha256, EffortSeries(title))
        series.places.append(place)
        series.clicks.append(point.clicks + point.box_edits + point.strokes)
        series.seconds.append(point.seconds)
    return list(found.values())


def running_means(values: Sequence[float]) -> list[float]:
    """Give the mean of each value and those before it, at most `WINDOW` of them."""
    return [fmean(values[max(end - WINDOW, 0) : end]) for end in range(1, len(values) + 1)]


def clipped(values: Sequence[float]) -> float:
    """Give the upper edge of a plot: the largest value, unless it is far above all others."""
    if not values:
        return 0.0
    ordered = sorted(values)
    usual = ordered[int(0.95 * (len(ordered) - 1))]
    return usual * 1.5 if ordered[-1] > _FAR * usual > 0 else ordered[-1]
