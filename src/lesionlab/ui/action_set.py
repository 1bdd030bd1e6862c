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
        keys = f" ({' or '.join(spec.keys)})" if spec.keys else ""
        action.setToolTip(f"{plain(action_text(spec.text))}{keys}\n{action_text(spec.tip)}")
        action.setCheckable(spec.checkable)
        action.setEnabled(spec.needs is Needs.NOTHING)
        if spec.group:
            groups.setdefault(spec.group, QActionGroup(parent)).addAction(action)
        actions[spec.id] = action
    return actions


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
