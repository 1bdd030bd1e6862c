"""The request and the event about a case's report; see `lesionlab.core.messages` for the rules."""

from __future__ import annotations

from dataclasses import dataclass

from lesionlab.core.lane import Lane


@dataclass(frozen=True, slots=True)
class MakeCaseReport:
    """Write the report of an image to a file. Answer: CaseReportMade.

    Attributes:
        image_key: Of the image.
        file: Where to; its ending says whether it is HTML or PDF. A file that is there is replaced.
        notes: Whether what the clinician typed about the image is in it.
    """

    image_key: int
    file: str
    notes: bool = False
    lane = Lane.WORK


@dataclass(frozen=True, slots=True)
class CaseReportMade:
    """The answer to `MakeCaseReport`."""

    file: str


ReportRequest = MakeCaseReport
ReportEvent = CaseReportMade
