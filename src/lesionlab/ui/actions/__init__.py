"""All that can be done from menus, toolbar and keys, as data: one file for each menu.

The menus, the toolbar, the F1 sheet and the README's table are made from `ACTIONS`. No Qt here.
"""

from __future__ import annotations

from lesionlab.ui.actions import (
    edit_menu,
    file_menu,
    help_menu,
    image_menu,
    list_menu,
    models_menu,
    readers_menu,
    view_menu,
)
from lesionlab.ui.actions.spec import ActionSpec, Needs

__all__ = ["ACTIONS", "GESTURES", "MENUS", "TOOLBAR", "ActionSpec", "Needs"]

MENUS = ("&File", "&Image", "&List", "&Edit", "&View", "&Models", "&Help")

ACTIONS: tuple[ActionSpec, ...] = (
    *file_menu.ACTIONS,
    *image_menu.ACTIONS,
    *list_menu.ACTIONS,
    *readers_menu.ACTIONS,
    *edit_menu.ACTIONS,
    *view_menu.ACTIONS,
    *models_menu.ACTIONS,
    *help_menu.ACTIONS,
)

TOOLBAR: tuple[str, ...] = (
    "open", "|", "previous", "next", "|",
    "tool_point", "tool_box", "tool_brush", "tool_eraser", "tool_lasso", "|",
    "undo", "redo", "|", "hide_mask", "outline", "opacity", "fit", "|",
    "accept", "flag", "|", "retrain", "export",
)  # fmt: skip
"""Ids of the toolbar's buttons; "|" is a line and "opacity" the slider."""

GESTURES: tuple[tuple[str, str], ...] = (
    ("Left click", "Lesion point (Points)"),
    ("Right click", "Skin point (Points)"),
    ("Drag a point, a box side or a corner", "Move it; the mask follows"),
    ("Drag (Box)", "Draw the box anew"),
    ("Right button (Brush, Lasso, Polygon, Grow)", "Take away in place of adding"),
    ("A pen's other end", "Erase"),
    ("Wheel", "Zoom at the pointer"),
    ("Space + drag, middle button", "Move the image"),
)
