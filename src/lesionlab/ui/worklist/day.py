"""Progress of the day: how many were accepted since midnight, and how fast."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import pairwise

from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.ui.languages import translate
from lesionlab.ui.numbers import filled, number

_PAUSE_S = 600.0
"""A longer time between two accepted masks is a pause and not work."""
_LEAST_S = 300.0
"""Of less work than this no pace is told."""


def day_text(entries: Iterable[WorklistEntry], *, now: datetime, goal: int) -> str:
    """Say in one line what was done today, "" if nothing and there is no goal.

    Args:
        entries: All images.
        now: Local time, aware or naive.
        goal: So many are wanted in a day; 0 for no goal.
    """
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0).timestamp()
    times = sorted(
        e.accepted_at
        for e in entries
        if e.accepted_at >= midnight and e.state is WorkState.ACCEPTED
    )
    if not times and not goal:
        return ""
    if goal:
        text = translate("Worklist", "Today {done:,} of {goal:,}")
    else:
        text = translate("Worklist", "Today {done:,} accepted")
    parts = [filled(text, done=len(times), goal=goal)]
    if pace := masks_an_hour(times):
        parts.append(translate("Worklist", "{pace} an hour").format(pace=number(pace)))
    return " · ".join(parts)


def masks_an_hour(times: list[float]) -> int:
    """Give the pace of masks accepted at these sorted times (s), pauses left out; 0: too few."""
    gaps = [b - a for a, b in pairwise(times) if b - a <= _PAUSE_S]
    worked = sum(gaps)
    return round(3600 * len(gaps) / worked) if worked >= _LEAST_S else 0
