"""The actions of the menu Help."""

from __future__ import annotations

from lesionlab.ui.actions.spec import ActionSpec

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "palette",
        "&Help",
        "&Find a command...",
        "Find any command, image, folder or model by typing.",
        ("Ctrl+K",),
        "search",
    ),
    ActionSpec("shortcuts", "&Help", "&Keys and mouse", "Show this sheet.", ("F1",), "keyboard"),
    ActionSpec("about", "&Help", "&About LesionLab", "Version, licence and intended use."),
)
