"""How long work still takes that tells how far it is, in words."""

from __future__ import annotations

from lesionlab.core.messages import Progressed
from lesionlab.ui.languages import translate

_MEASURED_AFTER_S = 3.0


def time_left(progress: Progressed, *, worked_s: float) -> str:
    """Say how long it still takes; "" while too little is done to tell."""
    if not progress.done or worked_s <= _MEASURED_AFTER_S:
        return ""
    return left_text(worked_s / progress.done * (progress.total - progress.done))


def left_text(seconds: float) -> str:
    """Say how long something still takes, roughly."""
    if seconds < 90:
        return translate("Preparing", "about a minute left")
    if seconds < 5400:
        text = translate("Preparing", "about {minutes} minutes left")
        return text.format(minutes=round(seconds / 60))
    return translate("Preparing", "about {hours} hours left").format(hours=round(seconds / 3600))
