"""Line drawings as SVG text, to stand within an HTML page; colours come from its style sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import escape

Point = tuple[float, float]


class Drawing:
    """A drawing that grows; lengths are in its own units, about a pixel each on a screen."""

    def __init__(self, width: float, height: float, *, title: str) -> None:
        """Begin an empty one; `title` is what is said to those who do not see it."""
        self._head = (
            f'<svg viewBox="0 0 {_short(width)} {_short(height)}" role="img"'
            f' aria-label="{escape(title)}">'
        )
        self._parts: list[str] = []

    def line(self, start: Point, end: Point, *, style: str) -> None:
        """Add a straight line."""
        (x1, y1), (x2, y2) = start, end
        self._add("line", x1=x1, y1=y1, x2=x2, y2=y2, style=style)

    def box(self, corner: Point, size: Point, *, style: str) -> None:
        """Add a rectangle from its upper left corner."""
        (x, y), (width, height) = corner, size
        self._add("rect", x=x, y=y, width=width, height=height, style=style)

    def polygon(self, points: Iterable[Point], *, style: str) -> None:
        """Add a closed shape."""
        listed = " ".join(f"{_short(x)},{_short(y)}" for x, y in points)
        self._parts.append(f'<polygon class="{style}" points="{listed}"/>')

    def polyline(self, points: Iterable[Point], *, style: str) -> None:
        """Add an open line through points."""
        listed = " ".join(f"{_short(x)},{_short(y)}" for x, y in points)
        self._parts.append(f'<polyline class="{style}" points="{listed}"/>')

    def dots(self, points: Iterable[Point], *, style: str) -> None:
        """Add many dots, as one path of empty strokes: a tenth of so many circles."""
        path = "".join(f"M{_short(x)} {_short(y)}h0" for x, y in points)
        if path:
            self._parts.append(f'<path class="{style}" d="{path}"/>')

    def text(self, text: str, at: Point, *, style: str = "", anchor: str = "start") -> None:
        """Add a line of text; `anchor` is "start", "middle" or "end"."""
        self._parts.append(
            f'<text class="{style}" x="{_short(at[0])}" y="{_short(at[1])}"'
            f' text-anchor="{anchor}">{escape(text)}</text>'
        )

    def svg(self) -> str:
        """Give the whole element."""
        return "\n".join((self._head, *self._parts, "</svg>"))

    def _add(self, tag: str, *, style: str, **lengths: float) -> None:
        listed = " ".join(f'{name}="{_short(value)}"' for name, value in lengths.items())
        self._parts.append(f'<{tag} class="{style}" {listed}/>')


def spread_apart(wanted: Sequence[float], *, least: float, low: float, high: float) -> list[float]:
    """Move places on a line so that neighbours are `least` apart, as little as can be.

    Args:
        wanted: Where each would like to be.
        least: Distance between neighbours.
        low: None comes below this.
        high: None comes above this, unless there is not room enough for all.
    """
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    found = [0.0] * len(wanted)
    at = low - least
    for place in order:
        at = max(wanted[place], at + least)
        found[place] = at
    at = high + least
    for rank, place in reversed(list(enumerate(order))):
        at = max(min(found[place], at - least), low + rank * least)
        found[place] = at
    return found


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
