"""Values as people read them, in reports."""

from __future__ import annotations

from datetime import UTC, datetime

from lesionlab.core.case_warnings import CaseWarning, Distraction, WarningKind
from lesionlab.core.prompts import FOREGROUND, PromptSet
from lesionlab.core.records import Effort

UNKNOWN = "not known"

_MOST_POINTS = 40
_MOST_CHARACTERS = 600


def warning_sentence(warning: CaseWarning) -> str:
    """Say what may be wrong with a mask."""
    match warning.kind:
        case WarningKind.CAM_OUTSIDE:
            where = {
                Distraction.LINES: "hair or a ruler",
                Distraction.BORDER: "the image's border",
            }.get(Distraction(warning.detail or Distraction.SKIN), "skin")
            return f"The classifier looks at {where} outside the mask."
        case WarningKind.TOUCHES_BORDER:
            return "The mask touches the image's border."
        case WarningKind.SEVERAL_PIECES:
            return f"The mask is in {warning.detail} pieces."
        case WarningKind.SMALL:
            return "The mask is unusually small."
        case WarningKind.LARGE:
            return "The mask is unusually large."
        case WarningKind.METHODS_DISAGREE:
            return "The proposals with and without a map disagree."


def moment(iso: str) -> str:
    """Give a time, ISO 8601, to the minute in UTC; as it is where it is none."""
    try:
        return f"{datetime.fromisoformat(iso).astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    except ValueError:
        return iso or UNKNOWN


def day(iso: str) -> str:
    """Give the day of a time, ISO 8601, in UTC."""
    return moment(iso).partition(" ")[0]


def prompts_text(prompts: PromptSet | None) -> str:
    """Say what the decoder was given, in pixels of the image."""
    if prompts is None:
        return "none; the mask was made by hand"
    parts = []
    if prompts.box is not None:
        box = prompts.box
        parts.append(f"box from ({box.x0:.0f}, {box.y0:.0f}) to ({box.x1:.0f}, {box.y1:.0f})")
    for label, name in ((FOREGROUND, "lesion"), (1 - FOREGROUND, "skin")):
        points = [f"({c.x:.0f}, {c.y:.0f})" for c in prompts.clicks if c.label == label]
        if points:
            more = len(points) - _MOST_POINTS
            listed = ", ".join(points[:_MOST_POINTS]) + (f" and {more} more" if more > 0 else "")
            parts.append(f"{name} at {listed}")
    if prompts.base is not None:
        parts.append("a mask that was there before")
    return "; ".join(parts) or "none: the decoder was asked without a prompt"


def effort_text(effort: Effort) -> str:
    """Say what a mask cost."""
    return (
        f"{effort.seconds:.0f} s in view, clicks {effort.clicks}, box changes"
        f" {effort.box_edits}, edits by hand {effort.strokes}"
    )


def percent(share: float) -> str:
    """Give a part of one as percent."""
    return f"{share * 100:.0f} %"


def shortened(text: str, most: int = _MOST_CHARACTERS) -> str:
    """Give a text on one line that is no longer than a table can hold."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
