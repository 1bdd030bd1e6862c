"""The actions of the menu List."""

from __future__ import annotations

from lesionlab.ui.actions.spec import ActionSpec, Needs

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "search",
        "&List",
        "&Search",
        "Search the list by name, note, label or diagnosis.",
        ("Ctrl+F",),
        needs=Needs.PROJECT,
    ),
    ActionSpec(
        "note",
        "&List",
        "&Note",
        "Write a note about the image in view.",
        ("Ctrl+N",),
        needs=Needs.PROJECT,
        separated=True,
    ),
    ActionSpec(
        "labels",
        "&List",
        "&Labels",
        "Give the image in view, or the selected ones, labels of your own.",
        ("Ctrl+L",),
        needs=Needs.PROJECT,
    ),
    ActionSpec(
        "diagnosis",
        "&List",
        "&Diagnosis",
        "Note a diagnosis of the image in view, or of the selected ones.",
        needs=Needs.PROJECT,
    ),
    ActionSpec(
        "reopen",
        "&List",
        "&Reopen",
        "Work again on accepted masks; what was accepted stays in the history.",
        ("U",),
        needs=Needs.PROJECT,
    ),
    ActionSpec(
        "contact_sheet",
        "&List",
        "&Contact sheet",
        "See many outlines at a glance and accept the good ones together.",
        ("Ctrl+G",),
        needs=Needs.PROJECT,
        separated=True,
    ),
    ActionSpec(
        "prepare_all",
        "&List",
        "&Prepare all proposals",
        "Make the proposals of the whole folder in the background.",
        needs=Needs.PROJECT,
    ),
    ActionSpec(
        "goal",
        "&List",
        "&Goal of the day...",
        "Say how many masks you want to accept in a day.",
        needs=Needs.PROJECT,
        separated=True,
    ),
)
