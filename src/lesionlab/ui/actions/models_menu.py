"""The actions of the menu Models."""

from __future__ import annotations

from lesionlab.ui.actions.spec import ActionSpec, Needs

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "add_model",
        "&Models",
        "&Add model file...",
        "Add a SAM, MedSAM or classifier checkpoint from a file.",
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
)
