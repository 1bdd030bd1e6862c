"""The actions of the menu View."""

from __future__ import annotations

from lesionlab.ui.actions.spec import ActionSpec, Needs


def _choices(submenu: str, group: str, *rows: tuple[str, str, str]) -> tuple[ActionSpec, ...]:
    """Give the actions of a menu within the menu, of which exactly one is on."""
    return tuple(
        ActionSpec(
            f"{group}_{name}",
            "&View",
            text,
            tip,
            checkable=True,
            group=group,
            separated=group == "theme" and not number,
            submenu=submenu,
        )
        for number, (name, text, tip) in enumerate(rows)
    )


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
    *_choices(
        "T&heme",
        "theme",
        ("system", "As the s&ystem", "Follow the system's light or dark theme."),
        ("light", "&Light", "Dark text on light grey."),
        ("dark", "&Dark", "Light text on dark grey."),
        ("contrast", "&High contrast", "White on black with thick lines."),
    ),
    *_choices(
        "Mask co&lour",
        "mask",
        ("cyan", "&Cyan", "Draw the mask in cyan."),
        ("green", "&Green", "Draw the mask in green."),
        ("magenta", "&Magenta", "Draw the mask in magenta."),
        ("violet", "&Violet", "Draw the mask in violet."),
    ),
    *_choices(
        "&Point colours",
        "overlay",
        ("safe", "&Blue and orange", "Lesion blue, skin orange: told apart by colour-blind eyes."),
        ("green_red", "&Green and red", "Lesion green, skin red."),
    ),
    ActionSpec(
        "text_larger",
        "&View",
        "&Larger",
        "Make all text larger.",
        ("Ctrl+=", "Ctrl++"),
        submenu="Te&xt size",
    ),
    ActionSpec(
        "text_smaller",
        "&View",
        "&Smaller",
        "Make all text smaller.",
        ("Ctrl+-",),
        submenu="Te&xt size",
    ),
    ActionSpec(
        "text_normal",
        "&View",
        "&Normal",
        "Text as large as the system's.",
        submenu="Te&xt size",
    ),
)
