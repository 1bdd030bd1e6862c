"""The actions of the menu View."""

from __future__ import annotations

from lesionlab.ui.actions.spec import ActionSpec, Needs


def _choices(submenu: str, group: str, *rows: tuple[str, ...]) -> tuple[ActionSpec, ...]:
    """Give the actions of a menu within the menu, of which exactly one is on.

    Each row is id, text, tip and keys.
    """
    return tuple(
        ActionSpec(
            f"{group}_{name}",
            "&View",
            text,
            tip,
            tuple(keys),
            needs=Needs.IMAGE if group == "channel" else Needs.NOTHING,
            checkable=True,
            group=group,
            separated=group == "theme" and not number,
            submenu=submenu,
        )
        for number, (name, text, tip, *keys) in enumerate(rows)
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
        "preview",
        "&View",
        "&Preview under the pointer",
        "Show what a click would give before you click; Shift: a skin click.",
        ("T",),
        needs=Needs.IMAGE,
        checkable=True,
    ),
    ActionSpec(
        "doubt",
        "&View",
        "&Doubt",
        "Show where the program is undecided, and where one click would settle most.",
        ("D",),
        needs=Needs.IMAGE,
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
        "keep_view",
        "&View",
        "&Keep the view between images",
        "Show the next image from where this one is seen; a mask out of sight is not accepted.",
        checkable=True,
    ),
    ActionSpec(
        "side_by_side",
        "&View",
        "Before and after, s&ide by side",
        "Show the proposal, or the mask accepted last, beside the present mask.",
        ("I",),
        "side_by_side",
        Needs.IMAGE,
        checkable=True,
        separated=True,
    ),
    ActionSpec(
        "difference",
        "&View",
        "&Difference to before",
        "Show what the present mask added to the one of before, and removed from it.",
        ("Shift+I",),
        needs=Needs.IMAGE,
        checkable=True,
    ),
    ActionSpec(
        "loupe",
        "&View",
        "Lo&upe",
        "Magnify what is under the pointer; hold the key, or press it to keep the loupe.",
        ("Q",),
        "loupe",
        Needs.IMAGE,
        checkable=True,
    ),
    ActionSpec(
        "tone",
        "&View",
        "&Brightness and contrast",
        "Change how the image is shown; the image and the mask stay as they are.",
        ("Ctrl+B",),
        "tone",
        Needs.IMAGE,
        checkable=True,
        separated=True,
    ),
    ActionSpec(
        "hair_removed",
        "&View",
        "Hair re&moved",
        "Show the image without dark hairs; only to look at.",
        ("W",),
        needs=Needs.IMAGE,
        checkable=True,
    ),
    *_choices(
        "Cha&nnel",
        "channel",
        ("all", "&Colour", "Show the image in colour.", "1"),
        ("red", "&Red", "Show the red channel as grey.", "2"),
        ("green", "&Green", "Show the green channel as grey.", "3"),
        ("blue", "&Blue", "Show the blue channel as grey.", "4"),
        ("enhanced", "&Enhanced contrast", "Show lightness with stronger local contrast.", "5"),
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
