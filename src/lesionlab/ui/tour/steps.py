"""The steps of the tour, as data. No Qt widgets here."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from lesionlab.ui.languages import QT_TRANSLATE_NOOP


class Deed(StrEnum):
    """What a step can wait for."""

    IMAGE_OPENED = "image opened"
    LESION_CLICKED = "lesion clicked"
    SKIN_CLICKED = "skin clicked"
    BOX_CHANGED = "box changed"
    PAINTED = "painted"
    UNDONE = "undone"
    ACCEPTED = "accepted"
    FILTERED = "filtered"


class Place(StrEnum):
    """What a step points at."""

    WINDOW = "window"
    CANVAS = "canvas"
    WORKLIST = "worklist"
    SIDE = "side"


class Step(NamedTuple):
    """One card.

    Attributes:
        title: A few words.
        text: A few sentences; `{key:ID}` stands for the present key of an action.
        at: What it points at: a place, or the id of an action with a button in the toolbar.
        waits_for: Goes on by itself when this was done; None if there is nothing to do.
        offers: Id of an action that has a button on the card, or "".
    """

    title: str
    text: str
    at: Place | str
    waits_for: Deed | None = None
    offers: str = ""


STEPS: tuple[Step, ...] = (
    Step(
        QT_TRANSLATE_NOOP("Tour", "Images to try it on"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "The tour goes on images that the program draws. Your own folders are not touched;"
            " what is open is saved and left.",
        ),
        Place.WINDOW,
        Deed.IMAGE_OPENED,
        offers="open_samples",
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "The proposal"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "In a moment an outline appears: what the program takes for the lesion. {key:hide_mask}"
            " hides it for a look at the skin; press it again to see it. The wheel zooms,"
            " {key:fit} shows the whole image.",
        ),
        Place.CANVAS,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Click what is lesion"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Where a part of the lesion is missing, left click in the middle of that part. The"
            " outline is drawn anew. Try one click inside the lesion.",
        ),
        Place.CANVAS,
        Deed.LESION_CLICKED,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Click what is skin"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Where the outline takes in too much, right click. Try one right click outside, near"
            " the outline.",
        ),
        Place.CANVAS,
        Deed.SKIN_CLICKED,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Drag the box"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "The dashed box tells how far the lesion reaches. Drag one of its sides or corners. If"
            " there is none, press {key:tool_box} and draw one.",
        ),
        Place.CANVAS,
        Deed.BOX_CHANGED,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Paint and erase"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "For fine work there are the brush ({key:tool_brush}) and the eraser"
            " ({key:tool_eraser}); {key:brush_smaller} and {key:brush_larger} change their size."
            " Paint a stroke. {key:tool_point} goes back to clicks.",
        ),
        "tool_brush",
        Deed.PAINTED,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Take it back"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "{key:undo} takes back the last step, {key:redo} does it again. That reaches over"
            " everything you did, so nothing you try can do harm. Take back the stroke.",
        ),
        "undo",
        Deed.UNDONE,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Accept"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "When the outline is right, {key:accept} accepts it and the next image comes. You can"
            " come back to it at any time.",
        ),
        "accept",
        Deed.ACCEPTED,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "The worklist"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Here are all images with what was done to each. The box above the list shows only"
            " those in one state. Choose another state, and then all images again.",
        ),
        Place.WORKLIST,
        Deed.FILTERED,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "It learns from you"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "After 20 to 40 corrections, {key:retrain} teaches a copy of the program your outlines"
            " and tells whether it does better on cases that it has not seen. It is used only if"
            " you say so.",
        ),
        "retrain",
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Take the masks with you"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "{key:export} writes the accepted masks as image files, with a table of where each"
            " comes from.",
        ),
        "export",
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "From here"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "{key:palette} finds any command by typing a few letters. {key:help} opens the help at"
            " the page that fits. Open your own folder with {key:open}.",
        ),
        Place.WINDOW,
    ),
)
