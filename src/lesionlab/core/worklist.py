"""The worklist: which images there are and how far each one is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lesionlab.core.case_warnings import CaseWarning


class WorkState(StrEnum):
    """How far an image is. Flagged is set by hand; the others follow from what was done."""

    TODO = "todo"
    PROPOSED = "proposed"
    CORRECTED = "corrected"
    ACCEPTED = "accepted"
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True)
class WorklistEntry:
    """One image of a project.

    Attributes:
        image_key: Key in this project's store; stable over restarts.
        path: Relative to the project's folder, with forward slashes.
        state: How far it is; `FLAGGED` hides the state beneath it until the flag is lifted.
        error: Why the image cannot be used, or "".
        lesion_count: At least 1.
        warnings: What may be wrong with its newest masks.
        note: The clinician's free text.
        diagnosis: Noted by the clinician, or "".
        labels: Sorted.
        file_date: Of the file's last change, seconds since 1970; 0 if not known.
        accepted_at: Of the newest accepted mask, seconds since 1970; 0 if there is none.
    """

    image_key: int
    path: str
    state: WorkState = WorkState.TODO
    error: str = ""
    lesion_count: int = 1
    warnings: tuple[CaseWarning, ...] = ()
    note: str = ""
    diagnosis: str = ""
    labels: tuple[str, ...] = ()
    file_date: float = 0.0
    accepted_at: float = 0.0
