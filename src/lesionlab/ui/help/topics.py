"""Which page of the help fits the widget that has the focus."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

FALLBACK = "first-steps"

_PAGES = {
    "Canvas": "correcting",
    "SidePanel": "correcting",
    "WorklistPanel": "worklist",
    "MeasuresPanel": "measures",
    "MeasuresSheet": "measures",
    "ScaleDialog": "looking#scale",
    "TonePanel": "looking#other-views",
    "CaseNotes": "worklist#warnings",
    "AmountDialog": "correcting#the-whole-mask",
    "ContactSheet": "worklist#many-at-a-glance",
    "NotesPanel": "worklist#notes-and-labels",
    "InitialsDialog": "readers#initials",
    "SecondReadingDialog": "readers#second-reading",
    "AgreementWindow": "readers#agreement",
    "BackupsDialog": "safety#backups",
    "RetrainWindow": "retraining",
    "ExportDialog": "export",
    "ImportDialog": "formats#masks-that-come-in",
    "KeysPage": "keys",
    "KeysSheet": "keys",
    "SettingsDialog": "looking#appearance",
    "AboutDialog": "about",
}
"""Page, or page#anchor, by the name of the widget's class; the innermost widget wins."""


def topic_of(widget: QWidget | None) -> str:
    """Give the page, or page#anchor, for a widget or what it lies in."""
    while widget is not None:
        if page := _PAGES.get(type(widget).__name__):
            return page
        widget = widget.parentWidget()
    return FALLBACK


def topics() -> dict[str, str]:
    """Give all of them by class name."""
    return dict(_PAGES)
