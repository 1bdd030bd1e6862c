"""Reports for people: of each case, and of the project with the list of its cases."""

from __future__ import annotations

from pathlib import PurePosixPath

from lesionlab.core.errors import UserError
from lesionlab.engine.exchange.cases import ExportedCase
from lesionlab.engine.exchange.report.case_content import case_report, known_case
from lesionlab.engine.exchange.report.content import CaseReport, ProjectReport
from lesionlab.engine.exchange.report.files import HtmlFile, PdfFile, report_heading
from lesionlab.engine.exchange.report.project_content import project_report
from lesionlab.engine.exchange.report.tally import Tally
from lesionlab.engine.exchange.writer import ExportContext

CASE_ENDING = "_report"
PROJECT_NAME = "report"


class ReportWriter:
    """Writes `NAME_report.html` and `.pdf` of each case, and `report.html` and `.pdf` of all."""

    def __init__(self, context: ExportContext) -> None:
        self._folder = context.folder
        self._project = context.project
        self._choice = context.choice
        self._heading = report_heading(context.project, is_named=not context.choice.neutral_names)
        self._tally = Tally()

    def add(self, case: ExportedCase) -> None:
        page = f"{case.name}{CASE_ENDING}"
        try:
            known = known_case(self._project, case)
            report = case_report(
                known, self._project, heading=self._heading, notes=self._choice.report_notes
            )
            back = "../" * (len(PurePosixPath(page).parts) - 1) + f"{PROJECT_NAME}.html"
            self._put(page, report, back=back)
        except UserError as error:
            self._tally.left_out.append((case.entry.path, error.what))
            raise
        self._tally.add(known, self._project, page=page)

    def finish(self) -> None:
        report = project_report(
            self._tally, self._project, heading=self._heading, choice=self._choice
        )
        self._put(PROJECT_NAME, report)

    def _put(self, name: str, report: CaseReport | ProjectReport, *, back: str = "") -> None:
        for ending, file in (("html", HtmlFile(report, back=back)), ("pdf", PdfFile(report))):
            self._folder.put_file(f"{name}.{ending}", file.write, verify=file.check)
