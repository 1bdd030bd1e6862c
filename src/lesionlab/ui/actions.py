"""All that can be done from menus, toolbar and keys, as data.

The menus, the toolbar, the F1 sheet and the README's table are made from `ACTIONS`. No Qt here.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Needs(StrEnum):
    """What must be there for an action to be possible."""

    NOTHING = "nothing"
    PROJECT = "project"
    IMAGE = "image"
    EDITING = "editing"


class ActionSpec(NamedTuple):
    """One action.

    Attributes:
        id: Its name; the window knows by it what to do.
        menu: Title of the menu that shows it.
        text: Menu text with its mnemonic.
        tip: One sentence for the tooltip and the shortcut sheet.
        keys: Shortcuts, the first is the one shown.
        icon: File in `resources/icons` without its suffix, or "".
        needs: When it is enabled.
        checkable: Whether it is switched on and off.
        group: Name of the group of which exactly one is on, or "".
        separated: Whether a line stands above it in its menu.
    """

    id: str
    menu: str
    text: str
    tip: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = Needs.NOTHING
    checkable: bool = False
    group: str = ""
    separated: bool = False

    @property
    def name(self) -> str:
        """The text without its mnemonic and dots."""
        return self.text.replace("&", "").removesuffix("...")


MENUS = ("&File", "&Image", "&Edit", "&View", "&Models", "&Help")

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("open", "&File", "&Open folder...", "Open a folder of images.", ("Ctrl+O",), "open"),
    ActionSpec(
        "open_samples", "&File", "Open the &sample images", "Try it on images drawn by the program."
    ),
    ActionSpec(
        "export",
        "&File",
        "&Export masks...",
        "Write the accepted masks as PNG files.",
        ("Ctrl+E",),
        "export",
        Needs.PROJECT,
        separated=True,
    ),
    ActionSpec("quit", "&File", "&Quit", "Save everything and close.", ("Ctrl+Q",), separated=True),
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
        "undo",
        "&Edit",
        "&Undo",
        "Take back the last point, box or stroke.",
        ("Ctrl+Z",),
        "undo",
        Needs.EDITING,
    ),
    ActionSpec(
        "redo",
        "&Edit",
        "&Redo",
        "Do again what was taken back.",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        Needs.EDITING,
    ),
    ActionSpec(
        "tool_point",
        "&Edit",
        "&Points",
        "Left click is lesion, right click is skin.",
        ("V",),
        "point",
        Needs.EDITING,
        checkable=True,
        group="tool",
        separated=True,
    ),
    ActionSpec(
        "tool_box",
        "&Edit",
        "&Box",
        "Draw the box around the lesion anew.",
        ("X",),
        "box",
        Needs.EDITING,
        checkable=True,
        group="tool",
    ),
    ActionSpec(
        "tool_brush",
        "&Edit",
        "B&rush",
        "Paint lesion; the brush has the last word.",
        ("B",),
        "brush",
        Needs.EDITING,
        checkable=True,
        group="tool",
    ),
    ActionSpec(
        "tool_eraser",
        "&Edit",
        "&Eraser",
        "Erase from the mask.",
        ("E",),
        "eraser",
        Needs.EDITING,
        checkable=True,
        group="tool",
    ),
    ActionSpec(
        "tool_ruler",
        "&Edit",
        "Set &scale...",
        "Draw a line of known length to get millimetres.",
        ("R",),
        "ruler",
        Needs.EDITING,
        checkable=True,
        group="tool",
    ),
    ActionSpec(
        "brush_smaller",
        "&Edit",
        "S&maller brush",
        "Make brush and eraser smaller.",
        ("[",),
        needs=Needs.IMAGE,
        separated=True,
    ),
    ActionSpec(
        "brush_larger",
        "&Edit",
        "&Larger brush",
        "Make brush and eraser larger.",
        ("]",),
        needs=Needs.IMAGE,
    ),
    ActionSpec(
        "remove_point",
        "&Edit",
        "Remove p&oint",
        "Remove the point under the pointer, or the selected one.",
        ("Del",),
        needs=Needs.EDITING,
        separated=True,
    ),
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
    ActionSpec(
        "add_model", "&Models", "&Add model file...", "Add a SAM or MedSAM checkpoint from a file."
    ),
    ActionSpec(
        "retrain",
        "&Models",
        "&Retrain...",
        "Train the decoder on your corrections and judge it.",
        ("Ctrl+R",),
        "retrain",
        Needs.PROJECT,
        separated=True,
    ),
    ActionSpec(
        "decoders",
        "&Models",
        "&Decoders...",
        "Choose, take back, export or import a decoder version.",
        needs=Needs.PROJECT,
    ),
    ActionSpec(
        "effort",
        "&Models",
        "&Effort over time...",
        "See the clicks and seconds that each accepted mask took.",
        needs=Needs.PROJECT,
    ),
    ActionSpec("shortcuts", "&Help", "&Keys and mouse", "Show this sheet.", ("F1",), "keyboard"),
    ActionSpec("about", "&Help", "&About LesionLab", "Version, licence and intended use."),
)

TOOLBAR: tuple[str, ...] = (
    "open", "|", "previous", "next", "|",
    "tool_point", "tool_box", "tool_brush", "tool_eraser", "|",
    "undo", "redo", "|", "hide_mask", "outline", "opacity", "fit", "|",
    "accept", "flag", "|", "retrain", "export",
)  # fmt: skip
"""Ids of the toolbar's buttons; "|" is a line and "opacity" the slider."""

GESTURES: tuple[tuple[str, str], ...] = (
    ("Left click", "Lesion point (Points)"),
    ("Right click", "Skin point (Points)"),
    ("Drag a point, a box side or a corner", "Move it; the mask follows"),
    ("Drag (Box)", "Draw the box anew"),
    ("Wheel", "Zoom at the pointer"),
    ("Space + drag, middle button", "Move the image"),
)


def shortcut_rows() -> list[tuple[str, str, str]]:
    """Give (menu, keys, tip) of each action that has a key, in menu order."""
    return [(a.menu.replace("&", ""), " or ".join(a.keys), a.tip) for a in ACTIONS if a.keys]
