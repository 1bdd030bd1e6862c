"""The actions of `actions.py` as QActions, and the menus that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from lesionlab.ui.actions import ACTIONS, MENUS, Needs
from lesionlab.ui.actions.spec import plain
from lesionlab.ui.languages import action_text

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QMenu, QMenuBar

    from lesionlab.ui.actions import ActionSpec

_NAME, _NOTE = "action_name", "action_note"


def make_actions(parent: QObject) -> dict[str, QAction]:
    """Give a QAction for each row of the table, by id; those that need something start disabled."""
    actions = {}
    groups: dict[str, QActionGroup] = {}
    for spec in ACTIONS:
        action = QAction(action_text(spec.text), parent)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        # A key held down must not run through the images and accept them all.
        action.setAutoRepeat(spec.id in ("undo", "redo", "brush_smaller", "brush_larger"))
        action.setWhatsThis(action_text(spec.tip))
        action.setProperty(_NAME, _name(spec))
        show_tip(action)
        action.setCheckable(spec.checkable)
        action.setEnabled(spec.needs is Needs.NOTHING)
        if spec.group:
            groups.setdefault(spec.group, QActionGroup(parent)).addAction(action)
        actions[spec.id] = action
    return actions


def _name(spec: ActionSpec) -> str:
    """Give an action's name in the language in use, after that of the menu within the menu."""
    texts = (spec.submenu, spec.text) if spec.submenu else (spec.text,)
    return ": ".join(plain(action_text(text)) for text in texts)


def action_name(action: QAction) -> str:
    """Give an action's name as lists show it, without mnemonic and dots."""
    return str(action.property(_NAME))


def show_tip(action: QAction) -> None:
    """Write the tooltip anew: name, keys, what it does, and the note if there is one."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = " / ".join(key.toString(native) for key in action.shortcuts())
    head = f"{action_name(action)} ({keys})" if keys else action_name(action)
    lines = (head, action.whatsThis(), action.property(_NOTE))
    action.setToolTip("\n".join(line for line in lines if line))


def set_note(action: QAction, note: str) -> None:
    """Say something about an action at this moment, in its tooltip."""
    action.setProperty(_NOTE, note)
    show_tip(action)


def fill_menus(bar: QMenuBar, actions: dict[str, QAction]) -> dict[str, QMenu]:
    """Fill the menu bar; gives the menus by title."""
    menus = {title: bar.addMenu(action_text(title)) for title in MENUS}
    inner: dict[tuple[str, str], QMenu] = {}
    for spec in ACTIONS:
        menu = menus[spec.menu]
        if spec.submenu and (spec.menu, spec.submenu) in inner:
            menu = inner[spec.menu, spec.submenu]
        if spec.separated:
            menu.addSeparator()
        if spec.submenu and menu is menus[spec.menu]:
            menu = inner[spec.menu, spec.submenu] = menu.addMenu(action_text(spec.submenu))
        menu.addAction(actions[spec.id])
        actions[spec.id].setIconVisibleInMenu(False)
    return menus
