"""What is said of one action."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple


class Needs(StrEnum):
    """What must be there for an action to be possible."""

    NOTHING = "nothing"
    PROJECT = "project"
    IMAGE = "image"
    EDITING = "editing"


def plain(text: str) -> str:
    """Give a menu text without its mnemonic and dots."""
    # Chinese menus carry the mnemonic behind, as "(&F)".
    return re.sub(r"\(&\w\)", "", text).replace("&", "").removesuffix("...")


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
        submenu: Title of the menu within the menu that shows it, or "".
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
    submenu: str = ""

    @property
    def name(self) -> str:
        """The text without its mnemonic and dots, after that of the menu within the menu."""
        return plain(f"{self.submenu}: {self.text}" if self.submenu else self.text)
