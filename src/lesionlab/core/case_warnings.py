"""What may be wrong with a mask, seen without knowing the truth: to be looked at, not obeyed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class WarningKind(StrEnum):
    """Kinds of warning, in the order in which they are shown."""

    CAM_OUTSIDE = "cam_outside"
    TOUCHES_BORDER = "touches_border"
    SEVERAL_PIECES = "several_pieces"
    SMALL = "small"
    LARGE = "large"
    METHODS_DISAGREE = "methods_disagree"


class Distraction(StrEnum):
    """What the classifier looks at where it looks outside the mask."""

    LINES = "lines"
    """Hair or a ruler."""
    BORDER = "border"
    """The border of the image."""
    SKIN = "skin"
    """Anything else."""


@dataclass(frozen=True, slots=True)
class CaseWarning:
    """One warning.

    Attributes:
        kind: What it is about.
        detail: `Distraction` of CAM_OUTSIDE, the number of SEVERAL_PIECES; else "".
    """

    kind: WarningKind
    detail: str = ""
