"""The keys of the actions as the user has them: the table's own, or others, kept over restarts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from lesionlab.ui.action_set import show_tip
from lesionlab.ui.actions import ACTIONS
from lesionlab.ui.key_tips import set_present_keys
from lesionlab.ui.languages import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

_GROUP = "keys"
_MENU_KEY = re.compile(r"Alt\+\w")
_BETWEEN = "\n"
_DEFAULTS = {spec.id: spec.keys for spec in ACTIONS}


class Shortcuts(QObject):
    """Gives the actions their keys.

    A key belongs to at most one action. Keys are written as Qt writes them for files, for instance
    "Ctrl+Shift+Z".

    Signals:
        changed: Some action has other keys than before.
    """

    changed = Signal()

    def __init__(
        self, actions: dict[str, QAction], *, settings: QSettings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._settings = settings
        self._keys = self._remembered()
        self._apply()

    def keys(self, action_id: str) -> tuple[str, ...]:
        """Give an action's keys, the first is the one shown."""
        return self._keys[action_id]

    def is_changed(self, action_id: str) -> bool:
        """Whether an action has other keys than the program came with."""
        return self._keys[action_id] != _standard(_DEFAULTS[action_id])

    def holder(self, key: str, *, besides: str = "") -> str:
        """Give the id of the action that has this key, or ""."""
        return next((i for i, keys in self._keys.items() if key in keys and i != besides), "")

    def set_keys(self, action_id: str, keys: Iterable[str]) -> None:
        """Give an action these keys; whoever had one of them loses it."""
        self._take(action_id, _standard(keys))
        self._changed()

    def reset(self, action_id: str) -> None:
        """Give an action the keys that it came with; whoever has one of them loses it."""
        self.set_keys(action_id, _DEFAULTS[action_id])

    def reset_all(self) -> None:
        """Give all actions the keys that they came with."""
        self._keys = {i: _standard(keys) for i, keys in _DEFAULTS.items()}
        self._changed()

    def _take(self, action_id: str, keys: Sequence[str]) -> None:
        for other, held in self._keys.items():
            self._keys[other] = tuple(key for key in held if key not in keys)
        self._keys[action_id] = tuple(dict.fromkeys(keys))

    def _remembered(self) -> dict[str, tuple[str, ...]]:
        self._keys = {i: _standard(keys) for i, keys in _DEFAULTS.items()}
        self._settings.beginGroup(_GROUP)
        stored = {i: str(self._settings.value(i, "")) for i in self._settings.childKeys()}
        self._settings.endGroup()
        # What the user chose goes before what a newer version of the program gives to another.
        for action_id, text in stored.items():
            if action_id in self._keys:
                self._take(action_id, _standard(text.split(_BETWEEN)))
        return self._keys

    def _changed(self) -> None:
        self._settings.remove(_GROUP)
        for action_id, keys in self._keys.items():
            if self.is_changed(action_id):
                self._settings.setValue(f"{_GROUP}/{action_id}", _BETWEEN.join(keys))
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        for action_id, keys in self._keys.items():
            action = self._actions[action_id]
            sequences = [QKeySequence(key) for key in keys]
            if action.shortcuts() != sequences:
                action.setShortcuts(sequences)
                show_tip(action)
        set_present_keys({i: shown(keys[0]) if keys else "" for i, keys in self._keys.items()})


def shown(key: str) -> str:
    """Give a key as people read it on their system and in their language."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def warning(key: str) -> str:
    """Say what a key does already where it would do something else, or ""."""
    does = _opens if _MENU_KEY.fullmatch(key) else _TAKEN.get(key)
    return "" if does is None else does()


def _standard(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(key for key in (QKeySequence(k).toString() for k in keys) if key)


def _opens() -> str:
    return translate("Shortcuts", "Alt with a letter opens a menu.")


def _moves() -> str:
    return translate("Shortcuts", "The arrow keys move the image.")


def _holds() -> str:
    return translate("Shortcuts", "Space, held down, moves the image.")


def _leaves() -> str:
    return translate("Shortcuts", "Esc takes back a drag and leaves tools and dialogs.")


def _walks() -> str:
    return translate("Shortcuts", "Tab goes from one field to the next.")


def _removes() -> str:
    return translate("Shortcuts", "Over a point or a handle, this key removes it from the image.")


_TAKEN: dict[str, Callable[[], str]] = {
    **dict.fromkeys(("Left", "Right", "Up", "Down"), _moves),
    "Space": _holds,
    "Esc": _leaves,
    **dict.fromkeys(("Tab", "Shift+Tab", "Backtab"), _walks),
    **dict.fromkeys(("Del", "Backspace"), _removes),
}
"""Keys that the image or Qt itself uses, with what for."""
