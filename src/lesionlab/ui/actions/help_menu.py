"""The actions of the menu Help."""

from __future__ import annotations

from lesionlab.ui.actions.spec import ActionSpec

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("shortcuts", "&Help", "&Keys and mouse", "Show this sheet.", ("F1",), "keyboard"),
    ActionSpec("about", "&Help", "&About LesionLab", "Version, licence and intended use."),
)
