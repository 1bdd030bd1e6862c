"""What is kept of each case of a project's report while the cases pass: small things only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from lesionlab.core.case_warnings import CaseWarning
from lesionlab.core.lesion_measures import LesionMeasures
from lesionlab.engine.exchange.effort_rows import effort_rows
from lesionlab.engine.exchange.report.case_content import KnownCase, case_state
from lesionlab.engine.exchange.report.content import CaseLine
from lesionlab.engine.exchange.report.pictures import thumbnail_picture
from lesionlab.engine.store.project import Project


@dataclass(frozen=True, slots=True)
class LesionFigures:
    """One lesion: its measures, and the part of the image that it covers, 0 to 1."""

    measures: LesionMeasures
    share: float


@dataclass(slots=True)
class Tally:
    """What a project's report is made of.

    Attributes:
        cases: As listed.
        lesions: Of all cases, those with a pixel.
        lesion_count: Of all cases.
        warnings: Of all cases.
        effort: (number of the correction, row) as `effort_rows` gives them.
        left_out: (name, reason).
    """

    cases: list[CaseLine] = field(default_factory=list)
    lesions: list[LesionFigures] = field(default_factory=list)
    lesion_count: int = 0
    warnings: list[CaseWarning] = field(default_factory=list)
    effort: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)

    def add(self, known: KnownCase, project: Project, *, page: str) -> None:
        """Note a case whose own pages are at `page`, relative and without ending."""
        case = known.case
        height, width = case.image.hw
        measured = [each for each in known.measures if each is not None]
        self.lesions += [
            LesionFigures(each, each.shape.area_px / (height * width)) for each in measured
        ]
        self.lesion_count += len(case.lesions)
        self.warnings += known.warnings
        self.effort += effort_rows(project, case)
        picture = thumbnail_picture(known.image.pixels, case.union(), title=case.entry.path)
        self.cases.append(
            CaseLine(
                name=case.entry.path,
                page=page,
                image_sha256=case.image.image_id,
                picture=picture,
                lines=(case_state(case), _size(measured)),
                warning_count=len(known.warnings),
            )
        )


def _size(measured: list[LesionMeasures]) -> str:
    if not measured:
        return "Empty mask"
    largest = max(measured, key=lambda each: each.shape.longest_px)
    value, unit = largest.length(largest.shape.longest_px)
    longest = f"{value:.1f} mm" if unit == "mm" else f"{value:,.0f} px"
    if len(measured) == 1:
        return f"Longest diameter {longest}"
    return f"{len(measured)} lesions, the longest {longest}"
