"""The actions about readers, in the menu Image."""

from __future__ import annotations

from lesionlab.ui.actions.spec import ActionSpec, Needs

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "initials",
        "&Image",
        "&Initials...",
        "Say who reads; the initials sign each correction.",
        ("Ctrl+I",),
        "reader",
        submenu="&Readers",
        separated=True,
    ),
    ActionSpec(
        "second_reading",
        "&Image",
        "&Second reading...",
        "Outline a sample once more, without seeing the first masks.",
        ("Ctrl+Shift+R",),
        "second_reading",
        Needs.PROJECT,
        submenu="&Readers",
    ),
    ActionSpec(
        "agreement",
        "&Image",
        "&Agreement",
        "Compare the readers and put their masks together.",
        ("Ctrl+Shift+A",),
        "agreement",
        Needs.PROJECT,
        submenu="&Readers",
    ),
)
