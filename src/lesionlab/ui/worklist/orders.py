"""Orders of the list besides those by name and by need."""

from __future__ import annotations

from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.ui.languages import translate

_STATES = (
    WorkState.CORRECTED,
    WorkState.PROPOSED,
    WorkState.TODO,
    WorkState.FLAGGED,
    WorkState.ACCEPTED,
)
"""What is nearly done first, what is done last."""


def by_date(entry: WorklistEntry) -> float:
    """The newest file first; a file without a date comes last."""
    return -entry.file_date


def by_state(entry: WorklistEntry) -> float:
    """Begun, proposed, to do, flagged, accepted; what cannot be read comes last."""
    return len(_STATES) if entry.error else _STATES.index(entry.state)


def order_title(action_id: str) -> str:
    """Give the words for an order."""
    return {
        "order_date": translate("Worklist", "newest first"),
        "order_state": translate("Worklist", "by state"),
    }[action_id]


ORDERS = {"order_date": by_date, "order_state": by_state}
