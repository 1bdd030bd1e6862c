"""Tooltips that name a key: they show the key of the moment, also after it was changed.

Every tooltip or hint outside the menus that spells a key gets it from here.
"""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from lesionlab.ui.actions import ACTIONS

_ACTION, _TEXT = "key_tip_action", "key_tip_text"

_present = {spec.id: spec.keys[0] if spec.keys else "" for spec in ACTIONS}


def present_key(action_id: str) -> str:
    """Give the first key of an action as it is shown to people, or ""."""
    return _present[action_id]


def show_key(widget: QWidget, text: str, *, action_id: str) -> None:
    """Give a widget the tooltip `text` and behind it, in brackets, the key of an action."""
    widget.setProperty(_TEXT, text)
    widget.setProperty(_ACTION, action_id)
    _show(widget)


def set_present_keys(keys: dict[str, str]) -> None:
    """Say which key each action has from now on; tooltips follow."""
    _present.update(keys)
    for widget in QApplication.allWidgets():
        if widget.property(_ACTION):
            _show(widget)


def _show(widget: QWidget) -> None:
    key = present_key(str(widget.property(_ACTION)))
    text = str(widget.property(_TEXT))
    widget.setToolTip(f"{text} ({key})" if key else text)
