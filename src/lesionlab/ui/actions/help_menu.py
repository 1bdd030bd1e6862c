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
    ActionSpec(
        "help",
        "&Help",
        "&Help",
        "Read the page that fits what you are doing.",
        ("F1",),
        "help",
        separated=True,
    ),
    ActionSpec(
        "shortcuts",
        "&Help",
        "&Keys and mouse",
        "Show all keys on one page, to look at or to print.",
        ("Shift+F1",),
        "keyboard",
    ),
    ActionSpec(
        "tour",
        "&Help",
        "&Tour",
        "Five minutes on the sample images, from the first look to the export.",
    ),
    ActionSpec(
        "about",
        "&Help",
        "&About LesionLab",
        "Version, licence and intended use.",
        separated=True,
    ),
)
