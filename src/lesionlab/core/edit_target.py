"""The two masks of a lesion that are edited by hand."""

from __future__ import annotations

from enum import StrEnum


class EditTarget(StrEnum):
    """What is edited by hand: the lesion, or what lies over it and is no skin."""

    LESION = "lesion"
    ARTEFACTS = "artefacts"
