"""The actions of the menu File."""

from __future__ import annotations

from lesionlab.ui.actions.spec import ActionSpec, Needs

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("open", "&File", "&Open folder...", "Open a folder of images.", ("Ctrl+O",), "open"),
    ActionSpec(
        "open_samples", "&File", "Open the &sample images", "Try it on images drawn by the program."
    ),
    ActionSpec(
        "import_masks",
        "&File",
        "&Import masks...",
        "Take over outlines that were drawn with another program.",
        ("Ctrl+Shift+I",),
        "import",
        Needs.PROJECT,
        separated=True,
    ),
    ActionSpec(
        "export",
        "&File",
        "&Export...",
        "Write masks, tables and reports to files that other programs read.",
        ("Ctrl+E",),
        "export",
        Needs.PROJECT,
    ),
    ActionSpec(
        "case_report",
        "&File",
        "&Report of this image...",
        "Save a report of the image in view, to read, print or hand on.",
        ("Ctrl+P",),
        "",
        Needs.IMAGE,
    ),
    ActionSpec(
        "backups",
        "&File",
        "&Backups...",
        "See the backups of this project's database, and go back to one.",
        ("Ctrl+Shift+B",),
        "",
        Needs.PROJECT,
    ),
    ActionSpec(
        "record",
        "&File",
        "Check the &record...",
        "Check that the project is as it was recorded, and see what was changed past the program.",
        (),
        "",
        Needs.PROJECT,
    ),
    ActionSpec(
        "project_file",
        "&File",
        "&Project file",
        "Put a file into the folder of images that opens it with a double click.",
        (),
        "",
        Needs.PROJECT,
    ),
    ActionSpec(
        "settings",
        "&File",
        "Se&ttings...",
        "Choose how the program starts, how it looks, and its keys.",
        ("Ctrl+,",),
        separated=True,
    ),
    ActionSpec("quit", "&File", "&Quit", "Save everything and close.", ("Ctrl+Q",), separated=True),
)
