"""Need and warnings in plain words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lesionlab.core.case_warnings import CaseWarning, Distraction, WarningKind
from lesionlab.core.needs import NeedPart
from lesionlab.core.worklist import WorklistEntry
from lesionlab.ui.languages import translate
from lesionlab.ui.numbers import number


def reason_text(reason: NeedPart | None) -> str:
    """Say why an image stands where it does; "" if nothing stands out."""
    texts = {
        NeedPart.UNSTEADY: translate("Triage", "The mask changes when the box is moved a little."),
        NeedPart.UNDECIDED: translate("Triage", "Much of the outline is undecided."),
        NeedPart.ESTIMATE: translate("Triage", "The model itself doubts its mask."),
        NeedPart.METHODS: translate("Triage", "The two proposals disagree."),
        NeedPart.LOOKS_AWAY: translate("Triage", "The classifier looks beside the mask."),
        NeedPart.NOVELTY: translate("Triage", "Unlike the images corrected so far."),
    }
    return "" if reason is None else texts[reason]


def place_text(place: int, count: int, reason: NeedPart | None) -> str:
    """Say where an image stands in the order by need, counted from 0, and why."""
    text = translate("Triage", "By need: place {place} of {count}.")
    text = text.format(place=number(place + 1), count=number(count))
    return f"{text} {reason_text(reason)}".strip()


def warning_text(warning: CaseWarning) -> str:
    """Say what may be wrong with a mask."""
    if warning.kind is WarningKind.CAM_OUTSIDE:
        return {
            Distraction.LINES: translate(
                "Triage", "The classifier looks at hair or a ruler outside the mask."
            ),
            Distraction.BORDER: translate(
                "Triage", "The classifier looks at the image's border, outside the mask."
            ),
        }.get(
            Distraction(warning.detail),
            translate("Triage", "The classifier looks at skin outside the mask."),
        )
    if warning.kind is WarningKind.SEVERAL_PIECES:
        text = translate("Triage", "The mask is in {count} pieces.")
        return text.format(count=warning.detail)
    return {
        WarningKind.TOUCHES_BORDER: translate("Triage", "The mask touches the image's border."),
        WarningKind.SMALL: translate("Triage", "The mask is unusually small."),
        WarningKind.LARGE: translate("Triage", "The mask is unusually large."),
        WarningKind.METHODS_DISAGREE: translate(
            "Triage", "The proposals with and without a map disagree."
        ),
    }[warning.kind]


def filter_titles() -> dict[WarningKind | None, str]:
    """Give the title of each warning's filter; None is any of them."""
    return {
        None: translate("Triage", "Any warning"),
        WarningKind.CAM_OUTSIDE: translate("Triage", "Warning: looks outside the mask"),
        WarningKind.TOUCHES_BORDER: translate("Triage", "Warning: touches the border"),
        WarningKind.SEVERAL_PIECES: translate("Triage", "Warning: several pieces"),
        WarningKind.SMALL: translate("Triage", "Warning: unusually small"),
        WarningKind.LARGE: translate("Triage", "Warning: unusually large"),
        WarningKind.METHODS_DISAGREE: translate("Triage", "Warning: proposals disagree"),
    }


@dataclass(frozen=True, slots=True)
class WarningFilter:
    """Lets through the images with one kind of warning, or any."""

    kind: WarningKind | None

    @property
    def title(self) -> str:
        return filter_titles()[self.kind]

    @property
    def accepts(self) -> Callable[[WorklistEntry], bool]:
        kind = self.kind
        if kind is None:
            return lambda entry: bool(entry.warnings)
        return lambda entry: any(each.kind is kind for each in entry.warnings)


WARNING_FILTERS = (WarningFilter(None), *map(WarningFilter, WarningKind))
