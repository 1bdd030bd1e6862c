"""The actions of the menu View."""

from __future__ import annotations

from lesionlab.ui.actions.spec import ActionSpec, Needs

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "hide_mask",
        "&View",
        "&Hide the mask",
        "Show the bare image; press again to see the mask.",
        ("H",),
        "hide",
        Needs.IMAGE,
        checkable=True,
    ),
    ActionSpec(
        "outline",
        "&View",
        "&Outline only",
        "Show the mask as outline, or filled as well.",
        ("O",),
        "outline",
        Needs.IMAGE,
        checkable=True,
    ),
    ActionSpec(
        "cam",
        "&View",
        "&Class activation map",
        "Show where the classifier looks.",
        ("C",),
        "cam",
        Needs.IMAGE,
        checkable=True,
    ),
    ActionSpec(
        "fit",
        "&View",
        "&Fit to window",
        "Show the whole image.",
        ("0",),
        "fit",
        Needs.IMAGE,
        separated=True,
    ),
    ActionSpec(
        "theme_system",
        "&View",
        "Theme: as the s&ystem",
        "Follow the system's light or dark theme.",
        checkable=True,
        group="theme",
        separated=True,
    ),
    ActionSpec(
        "theme_light", "&View", "Theme: &light", "Always light.", checkable=True, group="theme"
    ),
    ActionSpec(
        "theme_dark", "&View", "Theme: &dark", "Always dark.", checkable=True, group="theme"
    ),
)
