"""The actions of the menu Image."""

from __future__ import annotations

from lesionlab.ui.actions.spec import ActionSpec, Needs

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "accept",
        "&Image",
        "&Accept and go on",
        "Accept the mask shown and go to the next image.",
        ("Return", "Enter"),
        "accept",
        Needs.EDITING,
    ),
    ActionSpec(
        "flag",
        "&Image",
        "&Flag",
        "Flag the image for a second look, or lift its flag.",
        ("F",),
        "flag",
        Needs.EDITING,
        checkable=True,
    ),
    ActionSpec(
        "next",
        "&Image",
        "&Next image",
        "Go to the next image of the list.",
        ("N", "PgDown"),
        "next",
        Needs.PROJECT,
        separated=True,
    ),
    ActionSpec(
        "previous",
        "&Image",
        "&Previous image",
        "Go to the previous image of the list.",
        ("P", "PgUp"),
        "previous",
        Needs.PROJECT,
    ),
    ActionSpec(
        "add_lesion",
        "&Image",
        "Add a &lesion",
        "Outline one more lesion in this image.",
        ("L",),
        "add",
        Needs.EDITING,
        separated=True,
    ),
    ActionSpec(
        "candidates",
        "&Image",
        "&More proposals",
        "Propose with every CAM method and without any.",
        ("M",),
        "more",
        Needs.EDITING,
    ),
    ActionSpec(
        "measures",
        "&Image",
        "Mea&sures",
        "Show the lesion's measures with their formulas.",
        ("Ctrl+M",),
        "measures",
        Needs.IMAGE,
        separated=True,
    ),
)
